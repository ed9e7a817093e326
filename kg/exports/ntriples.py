"""A graph in; an N-Triples file out, in the order of the Turtle."""

from pathlib import Path

from kg.graph.graph import Graph
from kg.graph.terms import Iri, Term
from kg.graph.triples import triples
from kg.graph.turtle import escaped, quoted


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for subject, predicate, term in triples(graph):
            lines.write(f"<{escaped(subject)}> <{predicate}> {_term(term)} .\n")
    return [path]


def _term(term: Term) -> str:
    if isinstance(term, Iri):
        return f"<{escaped(term)}>"
    text = f'"{quoted(term.value)}"'
    if term.language:
        return f"{text}@{term.language}"
    return f"{text}^^<{term.datatype}>" if term.datatype else text
