"""Edges of one article in; the same out, but those whom one sentence puts at one table share one edge."""

from collections.abc import Iterable
from dataclasses import replace

from kg.graph.graph import GraphEdge
from kg.graph.qualifiers import joined

# Who meets, talks on the phone or exercises in one sentence does so together, not two by two.
TOGETHER = frozenset(["meets", "phones", "exercisesWith"])


def seated(edges: Iterable[GraphEdge]) -> list[GraphEdge]:
    """The edges, with every complete round of pairs that a sentence tells made one edge of all of them.

    "Xi, Putin and Kim met" gives three pairs and so one meeting; "Xi met Putin and Kim" gives two pairs,
    for nothing says that Putin met Kim.
    """
    left = list(edges)
    rounds: dict[tuple[str, ...], list[GraphEdge]] = {}
    for edge in left:
        if edge.relation in TOGETHER and len(edge.subjects) == 2:
            for passage in edge.evidence:
                rounds.setdefault(_occasion(edge, passage.begin), []).append(edge)
    for occasion in sorted(rounds):
        pairs = [edge for edge in rounds[occasion] if edge in left]
        people = sorted({person for edge in pairs for person in edge.subjects})
        if len(people) > 2 and len({edge.subjects for edge in pairs}) == len(people) * (len(people) - 1) // 2:
            left = [edge for edge in left if edge not in pairs] + [_one(pairs, people)]
    return left


def _occasion(edge: GraphEdge, begin: int) -> tuple[str, ...]:
    return (edge.relation, edge.modality, edge.start or "", edge.end or "", f"{begin:09}")


def _one(pairs: list[GraphEdge], people: list[str]) -> GraphEdge:
    return replace(
        pairs[0],
        subjects=tuple(people),
        qualifiers=joined(edge.qualifiers for edge in pairs),
        evidence=tuple(passage for edge in pairs for passage in edge.evidence),
    )
