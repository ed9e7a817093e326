"""A graph file and a SPARQL query in; columns and rows, or triples, out: by Oxigraph and rdflib the same."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.graph.questions import Misasked
from kg.graph.terms import BOOLEAN, Iri, Literal, Term
from kg.graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

_HEADER = re.compile(r"@prefix\s+([A-Za-z][\w-]*)?:\s*<([^>]*)>\s*\.")
_STRING = f"{PREFIXES['xsd']}string"
FORMATS = {".ttl": "turtle", ".nt": "nt", ".trig": "trig", ".nq": "nquads", ".jsonld": "json-ld"}
NAMED = (".trig", ".nq")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives: rows by column; for CONSTRUCT and DESCRIBE, triples as N-Triples lines instead."""

    columns: tuple[str, ...]
    rows: list[tuple[Term | None, ...]]
    triples: list[str] | None = None
    yes: bool | None = None  # of ASK


def prefixes_of(path: Path) -> dict[str, str]:
    """The prefixes that a query may use without declaring them: ours, and those at the top of the graph."""
    _checked(path)
    if path.suffix not in (".ttl", ".trig"):
        return dict(PREFIXES)
    with path.open(encoding="utf-8", errors="replace") as lines:
        top = "".join(line for line, _ in zip(lines, range(60), strict=False))
    return PREFIXES | {prefix or "": start for prefix, start in _HEADER.findall(top)}


def open_oxigraph(path: Path) -> pyoxigraph.Store:
    """The graph in an Oxigraph store in memory."""
    import pyoxigraph

    _checked(path)
    store = pyoxigraph.Store()
    try:
        store.bulk_load(path=os.fspath(path), format=pyoxigraph.RdfFormat.from_extension(path.suffix[1:]))
    except (SyntaxError, ValueError, OSError) as error:
        raise Misasked(f"{path} cannot be read as {FORMATS[path.suffix]}: {error}") from error
    if path.suffix in NAMED:
        # Oxigraph's own union of graphs gives a triple once for each graph that has it.
        every = store.quads_for_pattern(None, None, None)
        store.extend(pyoxigraph.Quad(quad.subject, quad.predicate, quad.object) for quad in every)
    return store


def open_rdflib(path: Path) -> rdflib.Graph:
    """The graph in rdflib, named graphs and all."""
    import rdflib

    _checked(path)
    graph = rdflib.Dataset(default_union=True) if path.suffix in NAMED else rdflib.Graph()
    try:
        graph.parse(path, format=FORMATS[path.suffix])
    except Exception as error:  # rdflib's parsers raise whatever they meet
        raise Misasked(f"{path} cannot be read as {FORMATS[path.suffix]}: {error}") from error
    return graph


def _checked(path: Path) -> None:
    if not path.is_file():
        raise Misasked(
            f"there is no graph at {path}; build one with `kg build`, or name another with --graph"
        )
    if path.suffix not in FORMATS:
        raise Misasked(f"{path}: a graph is read from {', '.join(FORMATS)}; make one with `kg export`")


def ask_oxigraph(store: pyoxigraph.Store, query: str, prefixes: Mapping[str, str]) -> Answer:
    """The answer of Oxigraph; Misasked where the query is wrong."""
    import pyoxigraph

    try:
        result = store.query(query, prefixes=dict(prefixes))
        if isinstance(result, pyoxigraph.QueryBoolean):
            return _yes_or_no(bool(result))
        if isinstance(result, pyoxigraph.QueryTriples):
            return Answer((), [], sorted(f"{triple} ." for triple in result))
        columns = tuple(variable.value for variable in result.variables)
        return Answer(columns, [tuple(_from_oxigraph(value) for value in row) for row in result])
    except SyntaxError as error:
        raise Misasked(_misspelt(query, str(error))) from error
    except (ValueError, RuntimeError, OSError) as error:
        raise Misasked(f"the query does not run: {error}") from error


def _misspelt(query: str, message: str) -> str:
    """Where the query stops being SPARQL, with the line and a caret under the place."""
    place = re.search(r"error at (\d+):(\d+)", message)
    lines = query.splitlines()
    if place is None or not lines:
        return f"this is not SPARQL: {message}"
    if int(place[1]) > len(lines):
        return f"this is not SPARQL: it ends too early\n  {lines[-1]}\n  {' ' * len(lines[-1])}^"
    line, column = int(place[1]), int(place[2])
    return f"this is not SPARQL: line {line}, column {column}\n  {lines[line - 1]}\n  {' ' * (column - 1)}^"


def ask_rdflib(graph: rdflib.Graph, query: str, prefixes: Mapping[str, str]) -> Answer:
    """The answer of rdflib; Misasked where the query is wrong."""
    try:
        result = graph.query(query, initNs=dict(prefixes))
        if result.type == "ASK":
            return _yes_or_no(bool(result.askAnswer))
        if result.graph is not None:
            lines = result.graph.serialize(format="nt").splitlines()
            return Answer((), [], sorted(line for line in lines if line))
        names = [str(variable) for variable in result.vars or ()]
        rows: Iterable[Any] = result
        return Answer(tuple(names), [tuple(_from_rdflib(row[name]) for name in names) for row in rows])
    except Exception as error:  # rdflib's parser and evaluator raise whatever they meet
        raise Misasked(f"the query does not run: {error}") from error


def _yes_or_no(answer: bool) -> Answer:
    told = Literal("true" if answer else "false", BOOLEAN)
    return Answer(("answer",), [(told,)], yes=answer)


def _from_oxigraph(value: Any) -> Term | None:
    import pyoxigraph

    if value is None:
        return None
    if isinstance(value, pyoxigraph.Literal):
        return _literal(value.value, value.datatype.value, value.language)
    return Iri(value.value if isinstance(value, pyoxigraph.NamedNode) else str(value))


def _from_rdflib(value: Any) -> Term | None:
    import rdflib

    if value is None:
        return None
    if isinstance(value, rdflib.Literal):
        return _literal(str(value), str(value.datatype or _STRING), value.language)
    return Iri(value if isinstance(value, rdflib.URIRef) else f"_:{value}")


def _literal(value: str, datatype: str, language: str | None) -> Literal:
    return Literal(value, "" if datatype == _STRING or language else datatype, language or "")
