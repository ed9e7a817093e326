"""A graph in; JSON lines out: one fact a line, with its ends, date, qualifiers and all its evidence."""

import json
from pathlib import Path
from typing import Any

from kg.graph.graph import Graph, GraphEdge, GraphEvidence, GraphNode
from kg.graph.vocabulary import EDGE_CLASSES


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for edge in graph.edges.values():
            lines.write(json.dumps(told(graph, edge), ensure_ascii=False) + "\n")
    return [path]


def told(graph: Graph, edge: GraphEdge) -> dict[str, Any]:
    """One fact as plain values. In a symmetric relation all ends are subjects."""
    dated = {"start": edge.start, "end": edge.end, "precision": edge.precision, "edtf": edge.edtf}
    return {
        "iri": edge.iri,
        "relation": edge.relation,
        "class": EDGE_CLASSES[edge.relation].name,
        "plover": EDGE_CLASSES[edge.relation].plover,
        "subjects": [_node(graph.nodes[iri], graph) for iri in edge.subjects],
        "objects": [_node(graph.nodes[iri], graph) for iri in edge.objects],
        "date": dated if edge.start else None,
        "modality": edge.modality,
        "qualifiers": dict(edge.qualifiers),
        "evidence": [_passage(passage, graph) for passage in edge.evidence],
    }


def _node(node: GraphNode, graph: Graph) -> dict[str, Any]:
    home = graph.nodes[node.country].iso3 if node.country else None
    known = {"iso3": node.iso3, "country": home, "wikidata": node.wikidata}
    return {"type": node.type, "name": node.label, "iri": node.iri} | {
        key: value for key, value in known.items() if value
    }


def _passage(passage: GraphEvidence, graph: Graph) -> dict[str, Any]:
    article = graph.articles[passage.article]
    return {
        "article": article.id,
        "title": article.title,
        "published": article.published,
        "publisher": article.publisher,
        "url": article.url,
        "text": passage.sentence,
        "begin": passage.begin,
        "end": passage.end,
        "marks": [list(mark) for mark in passage.marks],
        "rule": passage.rule,
    }
