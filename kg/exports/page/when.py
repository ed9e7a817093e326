"""A dated edge in; the first and the last month that it may fall in out."""

import re

from kg.graph.graph import GraphEdge

PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?")


def months(edge: GraphEdge, told: str) -> tuple[int, int] | None:
    """First and last month (year * 12 + month - 1); an open span lasts until `told`, the article's day."""
    start, end = _months(edge.start), _months(edge.end)
    if start is None:
        return end
    if end is None and edge.precision == "decade":
        return start[0], start[0] + 119
    if end is None and (edge.edtf or "").endswith(("/..", "/")):
        end = _months(told)
    last = max(start[1], end[1]) if end else start[1]
    return start[0], last


def _months(partial: str | None) -> tuple[int, int] | None:
    """The months of "2014", "2014-07" or "2014-07-03"; None for anything else."""
    match = PARTIAL.fullmatch(partial or "")
    if match is None:
        return None
    january = int(match[1]) * 12
    if match[2] is None:
        return january, january + 11
    month = int(match[2])
    return (january + month - 1, january + month - 1) if 1 <= month <= 12 else None
