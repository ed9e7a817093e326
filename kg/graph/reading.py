"""Triples in; the graph that they hold out. What merely follows from others (shortcuts) is not read."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kg.graph.days import cut
from kg.graph.graph import Graph, GraphArticle, GraphEdge, GraphEvidence, GraphNode
from kg.graph.terms import Iri, Literal, Term, full
from kg.graph.vocabulary import COUNTRY_OF, EDGE_CLASSES, KG, PREFIXES, QUALIFIERS, WIKIDATA, EdgeClass
from kg.model import Modality, NodeType

if TYPE_CHECKING:
    import pyoxigraph

Said = dict[str, list[Term]]  # what is said of one subject, by predicate
_TYPE, _DERIVED, _MATCH = full("rdf:type"), full("prov:wasDerivedFrom"), full("skos:exactMatch")
_LABEL, _PREFERRED, _ALTERNATIVE = full("rdfs:label"), full("skos:prefLabel"), full("skos:altLabel")
_NODE_TYPES = {
    KG + kind: kind for kind in ("Country", "Leader", "Organization", "Treaty", "Summit", "Place", "System")
}
_CLASSES = {KG + edge_class.name: edge_class for edge_class in EDGE_CLASSES.values()}


class NotAGraph(ValueError):
    """A file that does not hold a graph of ours; the message says what is wrong and where."""


def read_turtle(path: Path) -> Graph:
    """The graph in a Turtle file."""
    import pyoxigraph

    try:
        return read(pyoxigraph.parse(path=os.fspath(path), format=pyoxigraph.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise NotAGraph(f"{path} is not Turtle: {error}") from error
    except OSError as error:
        raise NotAGraph(f"{path} cannot be read: {error.strerror or error}") from error


def read(quads: Iterable[pyoxigraph.Quad]) -> Graph:
    """The graph that parsed or stored quads hold."""
    said: dict[str, Said] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        said[_value(quad.subject)][quad.predicate.value].append(_term(quad.object))
    return assemble(said)


def assemble(said: dict[str, Said]) -> Graph:
    """The graph, from all that is said of each subject."""
    nodes: dict[str, GraphNode] = {}
    edges: dict[str, tuple[EdgeClass, Said]] = {}
    articles: dict[str, GraphArticle] = {}
    evidence: dict[str, list[GraphEvidence]] = defaultdict(list)
    for subject in sorted(said):
        about = said[subject]
        for kind in about.get(_TYPE, ()):
            if kind in _NODE_TYPES:
                nodes[subject] = _node(subject, cast(NodeType, _NODE_TYPES[str(kind)]), about)
            elif kind in _CLASSES:
                edges[subject] = (_CLASSES[str(kind)], about)
            elif kind == KG + "Article":
                articles[subject] = _article(subject, about)
            elif kind == KG + "Evidence":
                passage = _evidence(subject, about)
                for edge in about.get(KG + "evidenceFor", ()):
                    evidence[str(edge)].append(passage)
    return Graph(
        nodes=nodes,
        edges={iri: _edge(iri, *edges[iri], evidence[iri]) for iri in edges},
        articles=articles,
    )


def _value(term: Any) -> str:
    return str(term.value)


def _term(term: Any) -> Term:
    import pyoxigraph

    if isinstance(term, pyoxigraph.Literal):
        datatype = term.datatype.value
        plain = datatype == PREFIXES["xsd"] + "string" or term.language
        return Literal(term.value, "" if plain else datatype, term.language or "")
    return Iri(_value(term))


def _texts(about: Said, name: str) -> list[str]:
    return [term.value if isinstance(term, Literal) else str(term) for term in about.get(KG + name, ())]


def _text(about: Said, name: str) -> str | None:
    found = _texts(about, name)
    return min(found) if found else None


def _label(about: Said) -> str:
    return min((term.value for term in about.get(_LABEL, ()) if isinstance(term, Literal)), default="")


def _node(iri: str, kind: NodeType, about: Said) -> GraphNode:
    labels = {t.language: t.value for t in about.get(_PREFERRED, ()) if isinstance(t, Literal)}
    matches = sorted(str(term) for term in about.get(_MATCH, ()))
    names = [t.value for t in about.get(_ALTERNATIVE, ()) if isinstance(t, Literal)]
    return GraphNode(
        iri=iri,
        type=kind,
        label=_label(about),
        labels=dict(sorted(labels.items())),
        names=tuple(sorted(names)),
        iso3=_text(about, "iso3"),
        country=_text(about, COUNTRY_OF[kind]) if kind in COUNTRY_OF else None,
        wikidata=next((m.removeprefix(WIKIDATA) for m in matches if m.startswith(WIKIDATA)), None),
        keys=tuple(sorted(_texts(about, "key"))),
    )


def _edge(iri: str, edge_class: EdgeClass, about: Said, evidence: list[GraphEvidence]) -> GraphEdge:
    first, last = ("date", "endDate") if edge_class.is_event else ("statedFrom", "statedUntil")
    precision = _text(about, "datePrecision")
    start, end = _text(about, first), _text(about, last)
    return GraphEdge(
        iri=iri,
        relation=edge_class.relation,
        subjects=tuple(sorted(_texts(about, edge_class.subject_role))),
        objects=tuple(sorted(_texts(about, edge_class.object_role))) if edge_class.object_role else (),
        modality=cast(Modality, _text(about, "modality") or "actual"),
        start=_partial(start, _text(about, "startPrecision") or precision),
        end=_partial(end, _text(about, "endPrecision") or precision),
        precision=precision,
        edtf=_text(about, "edtf"),
        qualifiers=_qualifiers(about),
        evidence=tuple(sorted(evidence, key=lambda e: (e.article, e.begin, e.end, e.rule))),
    )


def _partial(day: str | None, precision: str | None) -> str | None:
    return cut(day, "year" if precision == "decade" else precision or "day") if day else None


def _qualifiers(about: Said) -> dict[str, str]:
    found = dict(text.partition("=")[::2] for text in _texts(about, "qualifier"))
    for key, qualifier in QUALIFIERS.items():
        value = _text(about, qualifier.property)
        if value is None:
            continue
        if qualifier.datatype in ("first day", "last day"):
            value = cut(value, _text(about, f"{qualifier.property}Precision") or "day")
        found[key] = value
    return dict(sorted(found.items()))


def _evidence(iri: str, about: Said) -> GraphEvidence:
    spans = (mark.partition("-") for mark in (_text(about, "marks") or "").split())
    return GraphEvidence(
        iri=iri,
        article=str(min(about.get(_DERIVED, [""]))),
        sentence=_text(about, "sentence") or "",
        begin=int(_text(about, "begin") or 0),
        end=int(_text(about, "end") or 0),
        rule=_text(about, "rule") or "",
        marks=tuple((int(begin), int(end)) for begin, _, end in spans),
    )


def _article(iri: str, about: Said) -> GraphArticle:
    id, label = _text(about, "articleId") or "", _label(about)
    return GraphArticle(
        iri=iri,
        id=id,
        title=label if label != id else "",
        published=_text(about, "published"),
        url=_text(about, "url"),
        publisher=_text(about, "publisher"),
    )
