"""A graph by numbers in; a place for every node out: countries ringed, people outside, the shared inside."""

from collections.abc import Sequence
from math import ceil, cos, pi, sin, sqrt

from kg.exports.page.layout import Places
from kg.exports.page.pairs import Pair
from kg.exports.page.web import Web

CELL = 84  # between two nodes
WIDE = 1.3  # times as wide as high, as screens are


def ring_places(countries: Sequence[int]) -> Places:
    """The countries alone, on one circle, for the picture of pairs of countries."""
    radius = max(260, len(countries) * 105 / (2 * pi))
    return {
        country: (round(WIDE * x), y)
        for slot, country in enumerate(countries)
        for x, y in [_polar(radius, 2 * pi * slot / len(countries) + pi)]
    }


def whole_places(web: Web, countries: Sequence[int]) -> Places:
    """All nodes: each country has a sector of the circle as wide as its people need."""
    people: dict[int, list[int]] = {country: [] for country in countries}
    inside: list[int] = []
    homeless: list[int] = []
    for number, lands in enumerate(web.lands):
        if web.nodes[number].type == "Country":
            continue
        if len(lands) == 1:
            people[next(iter(lands))].append(number)
        else:
            (inside if lands else homeless).append(number)
    inner = CELL * 1.3 * sqrt(len(inside) + 1)
    places = _sectors(web, people, inner)
    _fill_inside(web, inside, places)
    _put_below(homeless, places)
    return {node: (round(WIDE * x), y) for node, (x, y) in places.items()}


def _sectors(web: Web, people: dict[int, list[int]], inner: float) -> Places:
    """Each country on the circle, its people behind it in rows that grow outwards."""
    needs = {country: 1.5 + sqrt(len(own)) for country, own in people.items()}
    total = sum(needs.values())
    radius = max(320, inner + 2 * CELL, total * CELL / (2 * pi) * 1.15)
    places: Places = {}
    angle = pi
    for country, own in people.items():
        share = 2 * pi * needs[country] / total
        middle, angle = angle + share / 2, angle + share
        places[country] = _polar(radius, middle)
        ranked = sorted(own, key=lambda n: (-web.weights[n], n))
        for number, node in enumerate(ranked):
            places[node] = _behind(number, len(ranked), radius, middle, share)
    return places


def _behind(number: int, total: int, radius: float, middle: float, share: float) -> tuple[int, int]:
    """The place of the n-th of a country's people: rows as long as the sector is wide."""
    wide = max(1, int(share * radius / CELL), ceil(sqrt(total / 4)))
    row, slot = divmod(number, wide)
    in_row = min(wide, total - row * wide)
    distance = radius + CELL * (1.3 + row)
    return _polar(distance, middle + (slot - (in_row - 1) / 2) * min(CELL / radius, share / wide))


def _fill_inside(web: Web, nodes: Sequence[int], places: Places) -> None:
    """What countries share stands in the middle of them, or at the nearest free cell around it."""
    taken = {_cell(*place) for place in places.values()}
    turns: dict[tuple[int, int], int] = {}
    for node in sorted(nodes, key=lambda n: (-web.weights[n], n)):
        lands = sorted(web.lands[node])
        x, y = (sum(places[land][axis] for land in lands) / len(lands) * 0.8 for axis in (0, 1))
        centre = _cell(x, y)
        turn = turns.get(centre, 0)
        while (cell := _spiral(centre, turn)) in taken:
            turn += 1
        turns[centre] = turn + 1
        taken.add(cell)
        places[node] = (cell[0] * CELL, cell[1] * CELL)


def _spiral(centre: tuple[int, int], turn: int) -> tuple[int, int]:
    """The n-th cell of a sunflower around the centre."""
    angle, distance = turn * 2.399963, 0.75 * sqrt(turn)
    return centre[0] + round(distance * cos(angle)), centre[1] + round(distance * sin(angle))


def _put_below(nodes: Sequence[int], places: Places) -> None:
    """What belongs to no country stands in rows under the circle."""
    bottom = max((y for _, y in places.values()), default=0) + 2 * CELL
    wide = max(6, ceil(sqrt(4 * len(nodes))))
    for number, node in enumerate(nodes):
        row, slot = divmod(number, wide)
        places[node] = (round((slot - (min(wide, len(nodes)) - 1) / 2) * CELL * 1.5), bottom + row * CELL)


def around(web: Web, ranked: Sequence[Pair]) -> list[int]:
    """The countries in an order in which those with many common facts stand near one another."""
    shared: dict[int, dict[int, int]] = {}
    for pair in ranked:
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            shared.setdefault(one, {})[other] = len(pair.facts)
    left = {number for number, node in enumerate(web.nodes) if node.type == "Country"}
    order: list[int] = []
    while left:
        ties = shared.get(order[-1], {}) if order else {}
        near = {other: count for other, count in ties.items() if other in left}
        best = max(near or {n: web.weights[n] for n in left}, key=lambda n: (near.get(n, web.weights[n]), -n))
        order.append(best)
        left.remove(best)
    return order


def _polar(radius: float, angle: float) -> tuple[int, int]:
    return round(radius * cos(angle)), round(radius * sin(angle))


def _cell(x: float, y: float) -> tuple[int, int]:
    return round(x / CELL), round(y / CELL)
