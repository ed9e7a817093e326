"""Articles with their facts, and a folder, in; the folder's store and graph.ttl brought up to date out.

The store (OUT/store) is an embedded Oxigraph with one named graph for each article, which holds what that
article tells by itself; so an article can be replaced or removed and leaves nothing behind. The graph is
merged anew from all of them each time. graph.ttl is what people keep, copy and commit: articles that it has
and the store does not (a fresh clone, a deleted store, a newer file) are read back into the store first.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph.build import by_article
from kg.graph.graph import Graph
from kg.graph.iri import DEFAULT_BASE, article_iri, base_of, checked_base
from kg.graph.merge import labelled, merge
from kg.graph.reading import NotAGraph, read, read_turtle
from kg.graph.split import rebased, split
from kg.graph.tell import told_by
from kg.graph.terms import Iri, Triple
from kg.graph.triples import triples
from kg.graph.turtle import turtle
from kg.model import Article, Fact

if TYPE_CHECKING:
    import pyoxigraph

    from kg.lexicon.load import Lexicon

_ABOUT, _DIGEST = "urn:bilateral-kg:store", "urn:bilateral-kg:digest"


class StoreTrouble(Exception):
    """The folder's store or graph cannot be used; nothing was changed. The message says what to do."""


def update(
    out: Path,
    articles: Iterable[Article],
    facts: Iterable[Fact],
    *,
    base: str = DEFAULT_BASE,
    remove: Iterable[str] = (),
    lexicon: Lexicon | None = None,
) -> Graph:
    """The graph of all articles that OUT has been given, with these put in (an id anew replaces the old).

    remove: ids of articles to forget. Writes OUT/store and, whole or not at all, OUT/graph.ttl.
    """
    base = checked_base(base)
    told = by_article(articles, facts, base, lexicon)
    store, file = _opened(out), out / "graph.ttl"
    stored = dict(_stored(store))
    older = _under(base, {**_only_in(file, stored, _recorded(store)), **stored})
    leaving = {article_iri(id, base): id for id in remove}
    unknown = sorted(id for iri, id in leaving.items() if iri not in older)
    if unknown:
        raise StoreTrouble(f"{out} has no article {', '.join(unknown)} to remove")
    wanted = {iri: graph for iri, graph in {**older, **told}.items() if iri not in leaving}
    _put(store, stored, wanted)
    graph = labelled(merge(told_by(wanted[iri]) for iri in sorted(wanted)))
    _record(store, _write(graph, file))
    store.flush()
    return graph


def _opened(out: Path) -> pyoxigraph.Store:
    import pyoxigraph

    path = out / "store"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreTrouble(f"the folder {out} cannot be made: {error.strerror}") from error
    try:
        return pyoxigraph.Store(os.fspath(path))
    except (OSError, ValueError) as error:
        raise StoreTrouble(
            f"the store {path} cannot be opened ({error}). If another build is running, wait for it; "
            "if not, delete the folder: what it held is read back from graph.ttl beside it"
        ) from error


def _only_in(file: Path, stored: Mapping[str, Graph], written: set[str]) -> dict[str, Graph]:
    """What articles tell that graph.ttl has and the store has not; nothing if the store wrote the file."""
    if not file.exists() or _digest(file) in written:
        return {}
    try:
        known = read_turtle(file)
    except NotAGraph as error:
        raise StoreTrouble(f"{error}; move it away or mend it, then build again") from error
    if not known.articles and file.stat().st_size:
        raise StoreTrouble(f"{file} holds no graph of ours; move it away, or give another folder")
    ids = {graph.articles[iri].id for iri, graph in stored.items()}
    alone = (graph for iri, graph in split(known).items() if known.articles[iri].id not in ids)
    # Labels in many languages belong to the whole: an article's own graph, merged by itself, has none.
    return {next(iter(graph.articles)): merge([told_by(graph)]) for graph in alone}


def _under(base: str, graphs: Mapping[str, Graph]) -> dict[str, Graph]:
    """The graphs with their IRIs under this base."""
    moved = (graph if base_of(iri) == base else rebased(graph, base) for iri, graph in graphs.items())
    return {next(iter(graph.articles)): graph for graph in moved}


def _stored(store: pyoxigraph.Store) -> Iterator[tuple[str, Graph]]:
    for name in store.named_graphs():
        graph = read(store.quads_for_pattern(None, None, None, name))
        if graph.articles:
            yield str(name.value), graph


def _put(store: pyoxigraph.Store, stored: Mapping[str, Graph], wanted: Mapping[str, Graph]) -> None:
    """Make the store's named graphs the wanted ones; what is the same already is left alone.

    New triples go in before old ones go out, so a crash leaves too much rather than too little,
    and the next build of the article mends it.
    """
    import pyoxigraph

    changed = {iri: graph for iri, graph in wanted.items() if stored.get(iri) != graph}
    if not stored:
        store.bulk_extend(quad for iri, graph in changed.items() for quad in _quads(iri, graph))
        return
    for iri, graph in changed.items():
        new = set(_quads(iri, graph))
        had = set(store.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(iri)))
        store.extend(new - had)
        for quad in had - new:
            store.remove(quad)
    for iri in stored.keys() - wanted.keys():
        store.remove_graph(pyoxigraph.NamedNode(iri))


def _quads(iri: str, graph: Graph) -> Iterator[pyoxigraph.Quad]:
    import pyoxigraph

    name = pyoxigraph.NamedNode(iri)
    return (pyoxigraph.Quad(*_terms(triple), name) for triple in triples(graph))


def _terms(
    triple: Triple,
) -> tuple[pyoxigraph.NamedNode, pyoxigraph.NamedNode, pyoxigraph.NamedNode | pyoxigraph.Literal]:
    import pyoxigraph

    subject, predicate, term = triple
    named = pyoxigraph.NamedNode
    if isinstance(term, Iri):
        return named(subject), named(predicate), named(term)
    if term.language:
        return named(subject), named(predicate), pyoxigraph.Literal(term.value, language=term.language)
    datatype = named(term.datatype) if term.datatype else None
    return named(subject), named(predicate), pyoxigraph.Literal(term.value, datatype=datatype)


def _write(graph: Graph, file: Path) -> str:
    """Write the Turtle whole or not at all; an equal file is left alone. Returns its digest."""
    part = file.with_name("graph.ttl.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as lines:
            lines.writelines(turtle(graph))
            lines.flush()
            os.fsync(lines.fileno())
        digest = _digest(part)
        if not file.exists() or _digest(file) != digest:
            part.replace(file)
        return digest
    finally:
        part.unlink(missing_ok=True)


def _digest(file: Path) -> str:
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def _recorded(store: pyoxigraph.Store) -> set[str]:
    """The digest of the graph.ttl that the store wrote last."""
    import pyoxigraph

    about, predicate = pyoxigraph.NamedNode(_ABOUT), pyoxigraph.NamedNode(_DIGEST)
    found = store.quads_for_pattern(about, predicate, None, pyoxigraph.DefaultGraph())
    return {str(quad.object.value) for quad in found if isinstance(quad.object, pyoxigraph.Literal)}


def _record(store: pyoxigraph.Store, digest: str) -> None:
    import pyoxigraph

    about, predicate = pyoxigraph.NamedNode(_ABOUT), pyoxigraph.NamedNode(_DIGEST)
    old = list(store.quads_for_pattern(about, predicate, None, pyoxigraph.DefaultGraph()))
    store.add(pyoxigraph.Quad(about, predicate, pyoxigraph.Literal(digest)))
    for quad in old:
        if quad.object != pyoxigraph.Literal(digest):
            store.remove(quad)
