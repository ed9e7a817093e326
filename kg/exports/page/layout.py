"""A graph by numbers in; places out: two countries with all that is between them, or one node amid rings.

Places are whole numbers found by counting alone, so that every rebuild draws the same picture. A picture of
many nodes is laid in blocks of `BLOCK`, the weightiest first: the page opens on the first block.
"""

from collections.abc import Iterator, Sequence
from math import ceil, cos, pi, sin, sqrt

from kg.exports.page.pairs import Cast
from kg.exports.page.web import Web

BLOCK = 300
ROW, COLUMN = 84, 175  # apart: a name fits between two columns, a node with its name between two rows
LATEST = 10**6  # sorts what has no date after what has one

Places = dict[int, tuple[int, int]]


def pair_places(web: Web, a: int, b: int, cast: Cast) -> Places:
    """Country `a` left, `b` right, their people beside them, what they share between, by date downwards."""
    places: Places = {}
    top = 0.0
    for number, block in enumerate(_blocks([*cast.left, *cast.right, *cast.shared, *cast.bystanders])):
        keep = set(block)
        left, shared, right, rest = (
            _by_date(web, [node for node in part if node in keep])
            for part in (cast.left, cast.shared, cast.right, cast.bystanders)
        )
        far_left = [node for node in rest if a in web.lands[node]]
        far_right = [node for node in rest if a not in web.lands[node]]
        laid, height = _pair_block(left, shared, right, far_left, far_right, (a, b))
        shift = top + height / 2 if number else 0
        top = shift + height / 2 + ROW
        for node, (x, y) in laid.items():
            places.setdefault(node, (x, round(y + shift)))
    return places or {a: (-300, 0), b: (300, 0)}


def _pair_block(
    left: list[int], shared: list[int], right: list[int], far_left: list[int], far_right: list[int],
    poles: tuple[int, int],
) -> tuple[Places, float]:  # fmt: skip
    """One block of a pair's picture around (0, 0), and its height."""
    rows = max(8, ceil(sqrt(1.5 * max(map(len, (left, shared, right, far_left, far_right))))))
    middle = _columns(shared, 0, COLUMN, rows, 0.25)
    width = max(0, ceil(len(shared) / rows) - 1) * COLUMN / 2
    middle = {node: (round(x - width), y) for node, (x, y) in middle.items()}
    inner = width + 1.3 * COLUMN
    places, widest = middle, inner
    for nodes, side in ((left, -1), (right, 1)):
        places |= _columns(nodes, side * inner, side * COLUMN, rows, 0)
        widest = max(widest, inner + max(0, ceil(len(nodes) / rows) - 1) * COLUMN)
    pole = widest + COLUMN
    for nodes, side, country in ((far_left, -1, poles[0]), (far_right, 1, poles[1])):
        places |= _columns(nodes, side * (pole + 0.8 * COLUMN), side * COLUMN, rows, 0)
        places[country] = (round(side * pole), 0)
    ys = [y for _, y in places.values()]
    return places, max(ys) - min(ys) + ROW


def _columns(nodes: Sequence[int], x: float, step: float, rows: int, lift: float) -> Places:
    """Nodes in columns of at most `rows`, from x on; the line between the poles stays free."""
    places: Places = {}
    for column, start in enumerate(range(0, len(nodes), rows)):
        chunk = nodes[start : start + rows]
        above = ceil(len(chunk) / 2)
        for row, node in enumerate(chunk):
            slot = row - above + 0.5
            slot += lift if slot > 0 else -lift
            places[node] = (round(x + column * step), round((slot + 0.5 * (column % 2) * (slot > 0)) * ROW))
    return places


def ego_places(web: Web, node: int) -> Places:
    """A node amid its neighbours, on rings, kind by kind and by date; the weightiest on the inner rings."""
    neighbours = web.neighbours[node]
    ranked = sorted(neighbours, key=lambda other: (-neighbours[other], other))
    places: Places = {node: (0, 0)}
    for radius, ring in _rings(ranked):
        in_order = sorted(ring, key=lambda n: (web.nodes[n].type, *_date_key(web, n)))
        for slot, other in enumerate(in_order):
            angle = 2 * pi * (slot + 0.5) / len(ring) - pi / 2
            places[other] = (round(1.25 * radius * cos(angle)), round(radius * sin(angle)))
    return places


def _rings(nodes: Sequence[int]) -> Iterator[tuple[float, Sequence[int]]]:
    """Radius and nodes of each ring: as many as stand 110 apart."""
    start, radius = 0, 240.0
    while start < len(nodes):
        room = int(2 * pi * radius / 110)
        yield radius, nodes[start : start + room]
        start, radius = start + room, radius + 130


def _blocks(nodes: Sequence[int]) -> Iterator[Sequence[int]]:
    """At most `BLOCK` nodes at a time, two places in the first kept for the poles."""
    yield nodes[: BLOCK - 2]
    for start in range(BLOCK - 2, len(nodes), BLOCK):
        yield nodes[start : start + BLOCK]


def _by_date(web: Web, nodes: Sequence[int]) -> list[int]:
    return sorted(nodes, key=lambda node: _date_key(web, node))


def _date_key(web: Web, node: int) -> tuple[int, str, int]:
    first = web.firsts[node]
    return (LATEST if first is None else first, web.nodes[node].label, node)
