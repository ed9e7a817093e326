"""An edge in; the countries that take part in it, on either side, out."""

from kg.graph.graph import Graph, GraphEdge


def sides(graph: Graph, edge: GraphEdge) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The IRIs of the countries that act, or whose people do, and of those acted on; sorted."""
    return _lands(graph, edge.subjects), _lands(graph, edge.objects)


def parties(graph: Graph, edge: GraphEdge) -> tuple[str, ...]:
    """The IRIs of all countries that take part, sorted."""
    return _lands(graph, (*edge.subjects, *edge.objects))


def _lands(graph: Graph, nodes: tuple[str, ...]) -> tuple[str, ...]:
    found = set()
    for iri in nodes:
        node = graph.nodes[iri]
        home = iri if node.type == "Country" else node.country
        if home:
            found.add(home)
    return tuple(sorted(found))
