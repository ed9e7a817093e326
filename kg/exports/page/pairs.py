"""A graph by numbers in; pairs of countries out, each with its facts and the nodes of its picture."""

from dataclasses import dataclass
from itertools import combinations

from kg.exports.page.web import Strand, Web


@dataclass(frozen=True, slots=True)
class Pair:
    """Two countries, and the numbers of the facts between them or their people."""

    a: int
    b: int
    facts: tuple[int, ...]


def pairs(web: Web) -> list[Pair]:
    """Every two countries with facts between them, those with most facts first."""
    found: dict[tuple[int, int], list[int]] = {}
    for number, strand in enumerate(web.strands):
        for tie in sorted(_ties(web, strand)):
            found.setdefault(tie, []).append(number)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Pair(a, b, tuple(facts)) for (a, b), facts in ranked]


def _ties(web: Web, strand: Strand) -> set[tuple[int, int]]:
    """The two countries that a fact ties. A summit or a body of many ties no two of them in particular."""
    found: set[tuple[int, int]] = set()
    for one, other in strand.couples:
        both = web.lands[one] | web.lands[other]
        if len(both) == 2:
            found.update(combinations(sorted(both), 2))
    return found


@dataclass(frozen=True, slots=True)
class Cast:
    """The nodes of a pair's picture, each part in order of weight."""

    left: tuple[int, ...]
    shared: tuple[int, ...]
    right: tuple[int, ...]
    bystanders: tuple[int, ...]  # of one side, with facts on that side only
    idle: tuple[int, ...]  # of one side, known only to hold an office there


class Casting:
    """Who belongs to a pair's picture, from indexes made once for all pairs."""

    def __init__(self, web: Web) -> None:
        """Index the nodes by country."""
        self.web = web
        active = {
            n for s in web.strands if s.edge.relation != "holdsOffice" for n in (*s.subjects, *s.objects)
        }
        self.in_office_only = set(range(len(web.nodes))) - active
        self.by_land: dict[int, list[int]] = {}
        for number, lands in enumerate(web.lands):
            if web.nodes[number].type != "Country":
                for land in lands:
                    self.by_land.setdefault(land, []).append(number)

    def cast(self, a: int, b: int) -> Cast:
        """The nodes that belong to either country, heaviest first."""
        mine, yours = (self.by_land.get(land, []) for land in (a, b))
        members = {a, b, *mine, *yours}
        told = {n for n in (*mine, *yours) if self.web.weights[n]}
        ranked = sorted(told, key=lambda n: (-self._weight(n, members), n))
        shared = [n for n in ranked if {a, b} <= self.web.lands[n]]
        single = [n for n in ranked if len(self.web.lands[n]) == 1]
        acting = {n for n in single if self._touches(n, b if a in self.web.lands[n] else a, set(shared))}
        left, right = ([n for n in single if n in acting and land in self.web.lands[n]] for land in (a, b))
        rest = [n for n in single if n not in acting]
        idle = [n for n in rest if n in self.in_office_only]
        bystanders = [n for n in rest if n not in self.in_office_only]
        return Cast(tuple(left), tuple(shared), tuple(right), tuple(bystanders), tuple(idle))

    def _weight(self, node: int, members: set[int]) -> int:
        return sum(count for other, count in self.web.neighbours[node].items() if other in members)

    def _touches(self, node: int, opposite: int, shared: set[int]) -> bool:
        """Whether the node has a fact with the other side or with something shared."""
        return any(
            other in shared or self.web.lands[other] == {opposite} for other in self.web.neighbours[node]
        )
