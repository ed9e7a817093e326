"""A graph in; what each of its articles tells by itself, as a graph, out."""

from collections import defaultdict
from dataclasses import replace

from kg.graph.graph import Graph, GraphEdge
from kg.graph.iri import base_of, moved, place_iri
from kg.graph.tell import places_in


def split(graph: Graph) -> dict[str, Graph]:
    """One graph for each article, by its IRI; merged, they are the graph again.

    A date that several articles told together stays as exact as the most exact of them told it.
    """
    told: dict[str, list[GraphEdge]] = defaultdict(list)
    for edge in graph.edges.values():
        for article in sorted({passage.article for passage in edge.evidence}):
            own = tuple(passage for passage in edge.evidence if passage.article == article)
            told[article].append(replace(edge, evidence=own))
    return {iri: _alone(graph, iri, told[iri]) for iri in graph.articles}


def _alone(graph: Graph, article: str, edges: list[GraphEdge]) -> Graph:
    """The edges of one article with the nodes that they need."""
    needed: set[str] = set()
    for edge in edges:
        needed.update(edge.subjects, edge.objects)
        base = base_of(edge.iri)
        needed.update(place_iri(name, base) for name in places_in(dict(edge.qualifiers)))
    needed &= graph.nodes.keys()
    needed |= {home for iri in needed if (home := graph.nodes[iri].country) in graph.nodes and home}
    return Graph(
        nodes={iri: graph.nodes[iri] for iri in sorted(needed)},
        edges={edge.iri: edge for edge in edges},
        articles={article: graph.articles[article]},
    )


def rebased(graph: Graph, base: str) -> Graph:
    """The graph with all its IRIs under another base."""
    return Graph(
        nodes={
            moved(iri, base): replace(
                node, iri=moved(iri, base), country=moved(node.country, base) if node.country else None
            )
            for iri, node in graph.nodes.items()
        },
        edges={moved(iri, base): _rebased_edge(edge, base) for iri, edge in graph.edges.items()},
        articles={
            moved(iri, base): replace(article, iri=moved(iri, base))
            for iri, article in graph.articles.items()
        },
    )


def _rebased_edge(edge: GraphEdge, base: str) -> GraphEdge:
    return replace(
        edge,
        iri=moved(edge.iri, base),
        subjects=tuple(moved(iri, base) for iri in edge.subjects),
        objects=tuple(moved(iri, base) for iri in edge.objects),
        evidence=tuple(
            replace(passage, iri=moved(passage.iri, base), article=moved(passage.article, base))
            for passage in edge.evidence
        ),
    )
