"""A graph in; its nodes and edges as rows of text out, for tables and formats that know no edge of three."""

import json
from collections.abc import Iterator
from itertools import combinations

from kg.graph.days import first_day, last_day
from kg.graph.graph import Graph, GraphEdge, GraphNode
from kg.graph.iri import local
from kg.graph.telling import said
from kg.graph.vocabulary import EDGE_CLASSES

NODE_COLUMNS = ("id", "label", "class", "iso3", "country", "wikidata", "names")
EDGE_COLUMNS = (
    "id", "source", "target", "label", "relation", "plover", "start", "end", "precision", "edtf", "first_day",
    "last_day", "modality", "symmetric", "articles", "qualifiers", "sentence", "rule", "sources",
)  # fmt: skip

Row = dict[str, str]


def node_rows(graph: Graph) -> Iterator[Row]:
    """The nodes; an id is the part of the IRI that does not depend on the base."""
    return (_node(node) for node in graph.nodes.values())


def edge_rows(graph: Graph) -> Iterator[Row]:
    """One row for each two ends of an edge: three at a table are three rows, with ids of their own."""
    for edge in graph.edges.values():
        common = _edge(graph, edge)
        ends = couples(edge)
        for number, (one, other) in enumerate(ends, 1):
            id = local(edge.iri) if len(ends) == 1 else f"{local(edge.iri)}/{number}"
            yield {**common, "id": id, "source": local(one), "target": local(other)}


def couples(edge: GraphEdge) -> list[tuple[str, str]]:
    """The IRIs of every two ends that the edge ties."""
    if EDGE_CLASSES[edge.relation].symmetric:
        return list(combinations(edge.subjects, 2))
    return [(one, other) for one in edge.subjects for other in edge.objects]


def _node(node: GraphNode) -> Row:
    return {
        "id": local(node.iri),
        "label": node.label,
        "class": node.type,
        "iso3": node.iso3 or "",
        "country": local(node.country) if node.country else "",
        "wikidata": node.wikidata or "",
        "names": "|".join(node.names),
    }


def _edge(graph: Graph, edge: GraphEdge) -> Row:
    edge_class = EDGE_CLASSES[edge.relation]
    first = edge.evidence[0] if edge.evidence else None
    articles = list(dict.fromkeys(passage.article for passage in edge.evidence))
    return {
        "label": said(graph, edge),
        "relation": edge.relation,
        "plover": edge_class.plover or "",
        "start": edge.start or "",
        "end": edge.end or "",
        "precision": edge.precision or "",
        "edtf": edge.edtf or "",
        "first_day": first_day(edge.start) if edge.start else "",
        "last_day": last_day(edge.end or edge.start, edge.precision == "decade" and not edge.end)
        if edge.start
        else "",
        "modality": edge.modality,
        "symmetric": "true" if edge_class.symmetric else "false",
        "articles": str(len(articles)),
        "qualifiers": json.dumps(dict(edge.qualifiers), ensure_ascii=False) if edge.qualifiers else "",
        "sentence": first.sentence if first else "",
        "rule": first.rule if first else "",
        "sources": "|".join(graph.articles[iri].id for iri in articles),
    }
