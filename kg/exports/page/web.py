"""A graph in; the same by numbers out: nodes and facts as positions in lists, and who is tied to whom."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from kg.exports.page.when import months
from kg.graph.graph import Graph, GraphEdge, GraphNode


@dataclass(frozen=True)
class Strand:
    """A fact whose nodes are numbers, with the months that it may fall in."""

    edge: GraphEdge
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    months: tuple[int, int] | None

    @cached_property
    def couples(self) -> tuple[tuple[int, int], ...]:
        """The pairs of nodes that the fact joins: subject and object, or every two participants.

        A fact about one node alone is paired with itself, so that no fact is without a place.
        """
        if self.objects:
            found = tuple((s, o) for s in self.subjects for o in self.objects if s != o)
        else:
            found = tuple(combinations(self.subjects, 2))
        return found or tuple((node, node) for node in (*self.subjects, *self.objects)[:1])


@dataclass(frozen=True)
class Web:
    """Nodes and facts in the order of their addresses."""

    nodes: tuple[GraphNode, ...]
    strands: tuple[Strand, ...]

    @cached_property
    def bundles(self) -> dict[tuple[int, int], list[int]]:
        """The numbers of the facts between two nodes, by the two nodes, lower number first."""
        found: dict[tuple[int, int], list[int]] = {}
        for number, strand in enumerate(self.strands):
            for a, b in dict.fromkeys((min(pair), max(pair)) for pair in strand.couples):
                found.setdefault((a, b), []).append(number)
        return dict(sorted(found.items()))

    @cached_property
    def neighbours(self) -> list[Counter[int]]:
        """For each node the nodes it shares facts with, and how many facts."""
        found: list[Counter[int]] = [Counter() for _ in self.nodes]
        for (a, b), facts in self.bundles.items():
            if a != b:
                found[a][b] = found[b][a] = len(facts)
        return found

    @cached_property
    def weights(self) -> list[int]:
        """For each node the number of its facts."""
        found = Counter(n for s in self.strands for n in {*s.subjects, *s.objects})
        return [found[number] for number in range(len(self.nodes))]

    @cached_property
    def firsts(self) -> list[int | None]:
        """For each node the first month that anything is told of it, offices aside."""
        found: list[int | None] = [None] * len(self.nodes)
        for strand in self.strands:
            if strand.months is None or strand.edge.relation == "holdsOffice":
                continue
            for node in (*strand.subjects, *strand.objects):
                before = found[node]
                found[node] = strand.months[0] if before is None else min(before, strand.months[0])
        return found

    @cached_property
    def lands(self) -> list[frozenset[int]]:
        """For each node the countries it belongs to: itself, its own country, or the parties to it."""
        numbers = {node.iri: number for number, node in enumerate(self.nodes)}
        own = [frozenset(_own_country(number, node, numbers)) for number, node in enumerate(self.nodes)]
        for strand in self.strands:
            if strand.edge.relation == "holdsOffice":
                for s, o in strand.couples:
                    own[s] = own[s] or (own[o] if self.nodes[o].type == "Country" else own[s])
        return [
            own[number] or self._parties(number, own) if node.type != "Leader" else own[number]
            for number, node in enumerate(self.nodes)
        ]

    def _parties(self, number: int, own: list[frozenset[int]]) -> frozenset[int]:
        return frozenset().union(*(own[other] for other in self.neighbours[number]))


def _own_country(number: int, node: GraphNode, numbers: dict[str, int]) -> set[int]:
    if node.type == "Country":
        return {number}
    return {numbers[node.country]} if node.country in numbers else set()


def web(graph: Graph) -> Web:
    """Number the nodes and facts of a graph; a fact whose nodes are missing keeps those that are there."""
    numbers = {iri: number for number, iri in enumerate(graph.nodes)}
    published = {iri: article.published for iri, article in graph.articles.items()}
    strands = []
    for edge in graph.edges.values():
        told = max((published.get(e.article) or "" for e in edge.evidence), default="")
        subjects, objects = (
            tuple(numbers[iri] for iri in side if iri in numbers) for side in (edge.subjects, edge.objects)
        )
        strands.append(Strand(edge, subjects, objects, months(edge, told)))
    return Web(tuple(graph.nodes.values()), tuple(strands))
