"""A graph by numbers in; places out: two countries with all that is between them, or one node amid rings.

Places are whole numbers found by counting alone, so that every rebuild draws the same picture. A picture of
many nodes is laid in blocks of `BLOCK`, the weightiest first: the page opens on the first block.
"""

from collections.abc import Iterator, Sequence
from math import ceil, copysign, cos, pi, sin, sqrt

from kg.exports.page.pairs import Cast
from kg.exports.page.web import Web

BLOCK = 300
ROW, COLUMN = 84, 175  # apart: a name fits between two columns, a node with its name between two rows
HIGH = 520  # a picture of few rows is stretched to about this height
LATEST = 10**6  # sorts what has no date after what has one

Places = dict[int, tuple[int, int]]


def pair_places(web: Web, a: int, b: int, cast: Cast) -> Places:
    """Country `a` left, `b` right, their people beside them, what they share between, by date downwards.

    The poles come first, then whoever acts, then the idle: the page opens without these.
    """
    places: Places = {}
    order = [*cast.left, *cast.right, *cast.shared, *cast.bystanders, *cast.idle]
    top = 0.0
    for number, block in enumerate(_blocks(order)):
        laid, height = _pair_block(web, a, b, _part(cast, set(block)))
        shift = top + height / 2 if number else 0
        top = shift + height / 2 + ROW
        for node, (x, y) in laid.items():
            places.setdefault(node, (x, round(y + shift)))
    return {node: places[node] for node in (a, b, *order)}


def _part(cast: Cast, keep: set[int]) -> Cast:
    """The cast without those who stand in another block."""
    parts = (cast.left, cast.shared, cast.right, cast.bystanders, cast.idle)
    return Cast(*(tuple(node for node in part if node in keep) for part in parts))


def _pair_block(web: Web, a: int, b: int, cast: Cast) -> tuple[Places, float]:
    """One block of a pair's picture around (0, 0), and its height."""
    left, shared, right, *far = (
        _by_date(web, part) for part in (cast.left, cast.shared, cast.right, cast.bystanders, cast.idle)
    )
    rows = max(8, ceil(sqrt(1.5 * max(map(len, (left, shared, right, *far))))))
    width = (_count(shared, rows) - 1) * COLUMN / 2 if shared else 0
    places = _columns(shared, -width, COLUMN, rows, 0.25)
    inner = width + 1.3 * COLUMN
    widest = inner + (max(1, _count(left, rows), _count(right, rows)) - 1) * COLUMN
    for nodes, side in ((left, -1), (right, 1)):
        places |= _columns(nodes, side * inner, side * COLUMN, rows, 0)
    for country, side in ((a, -1), (b, 1)):
        x = widest + COLUMN
        places[country] = (round(side * x), 0)
        x += 0.8 * COLUMN
        for group in far:  # those who act nearer, the idle further out
            nodes = [node for node in group if (country in web.lands[node]) and node not in places]
            places |= _columns(nodes, side * x, side * COLUMN, rows, 0)
            x += _count(nodes, rows) * COLUMN
    ys = [y for node, (_, y) in places.items() if node not in cast.idle]
    stretch = max(1.0, min(1.7, HIGH / (max(ys) - min(ys) + ROW)))
    laid = {node: (x, round(y * stretch)) for node, (x, y) in places.items()}
    ys = [y for _, y in laid.values()]
    return laid, max(ys) - min(ys) + ROW


def _count(nodes: Sequence[int], rows: int) -> int:
    """Columns that the nodes fill."""
    return ceil(len(nodes) / rows)


def _columns(nodes: Sequence[int], x: float, step: float, rows: int, lift: float) -> Places:
    """Nodes in columns of at most `rows`, from x on; the line between the poles stays free."""
    places: Places = {}
    for column, start in enumerate(range(0, len(nodes), rows)):
        chunk = nodes[start : start + rows]
        above = ceil(len(chunk) / 2)
        for row, node in enumerate(chunk):
            slot = row - above + 0.5
            away = lift + 0.5 * (column % 2)  # every second column stands between the rows of the first
            places[node] = (round(x + column * step), round((slot + copysign(away, slot)) * ROW))
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
    """Radius and nodes of each ring: as many as stand 110 apart; a few dozen still stand on one."""
    start, radius = 0, max(240.0, 110 * min(len(nodes), 27) / (2 * pi))
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
