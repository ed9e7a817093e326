"""Partial dates in ("2014", "2014-07"); their first and last days, and which of them tell of one time out."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import NamedTuple

PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
LONGEST_EVENT = 31  # days: a longer span may hold several events


class When(NamedTuple):
    """A date span without its wording. precision is DateSpan's."""

    start: str
    end: str | None = None
    precision: str = "day"


def valid(partial: str) -> bool:
    """Whether this is a year, month or day of the calendar."""
    try:
        return bool(PARTIAL.fullmatch(partial)) and bool(first_day(partial))
    except ValueError:
        return False


def granularity(partial: str) -> str:
    """How exact it is: year, month or day."""
    return {4: "year", 7: "month"}.get(len(partial), "day")


def first_day(partial: str) -> str:
    """The first day of a year, month or day; ValueError where the calendar has none."""
    return dt.date.fromisoformat(partial + "-01-01"[len(partial) - 4 :]).isoformat()


def last_day(partial: str, decade: bool = False) -> str:
    """The last day of a year, month, day, or of the decade that begins with it."""
    if decade:
        return f"{int(partial[:4]) + 9:04}-12-31"
    if len(partial) == 4:
        return f"{partial}-12-31"
    if len(partial) == 7:
        year, month = int(partial[:4]), int(partial[5:])
        if month == 12:
            return f"{partial}-31"
        return (dt.date(year, month + 1, 1) - dt.timedelta(days=1)).isoformat()
    return partial


def cut(day: str, granularity: str) -> str:
    """The year or month of a day, or the day itself."""
    return day[: {"year": 4, "month": 7}.get(granularity, 10)]


def gather(whens: Iterable[When | None], *, undated_joins: bool = False) -> dict[When | None, When | None]:
    """For each time that one event is told with, the time that it is told with best.

    A day within a span of days, a month or year within which a single more exact time begins, are that
    time. Where several fit nobody can know, and the vaguer one stays apart. Undated tellings stay apart
    too, unless `undated_joins` and only one time is told at all.
    """
    homes = _Homes()
    best: dict[When | None, When | None] = {}
    for when in sorted({w for w in whens if w}, key=_by_exactness):
        fitting = homes.fitting(when)
        best[when] = fitting.pop() if len(fitting) == 1 else when
        if best[when] == when:
            homes.add(when)
    best[None] = homes.all[0] if undated_joins and len(homes.all) == 1 else None
    return best


class _Homes:
    """Times that stand for themselves, found by the day, month, year and decade in which they begin."""

    def __init__(self) -> None:
        """Begin with none."""
        self.all: list[When] = []
        self._covering: dict[str, set[When]] = {}
        self._beginning: dict[str, list[When]] = {}

    def add(self, when: When) -> None:
        """Let later tellings find it."""
        self.all.append(when)
        if _rank(when) == 0:
            start = dt.date.fromisoformat(when.start)
            for passed in range(_length(when)):
                day = (start + dt.timedelta(days=passed)).isoformat()
                self._covering.setdefault(day, set()).add(when)
        for length in (3, 4, 7):
            self._beginning.setdefault(when.start[:length], []).append(when)

    def fitting(self, when: When) -> set[When]:
        """The more exact times that `when` may be a vaguer or shorter telling of."""
        rank = _rank(when)
        if rank < 2:
            covering = self._covering
            return covering.get(when.start, set()) & covering.get(when.end or when.start, set())
        if rank == 5:
            return set()
        near = self._beginning.get(when.start[: {2: 7, 3: 4, 4: 3}[rank]], [])
        first, last = first_day(when.start), last_day(when.end or when.start, when.precision == "decade")
        return {home for home in near if _rank(home) < rank and first <= first_day(home.start) <= last}


def _rank(when: When) -> int:
    """0 a span of days, 1 a day, 2 a month or part of it, 3 a year, 4 a decade, 5 any other span."""
    if when.end:
        days = granularity(when.start) == granularity(when.end) == "day"
        if days and _length(when) <= LONGEST_EVENT:
            return 0 if when.precision == "day" else 2
        return 5
    if when.precision == "decade":
        return 4
    return {"day": 1, "month": 2, "year": 3}[granularity(when.start)]


def _by_exactness(when: When) -> tuple[int, int, str, str]:
    rank = _rank(when)
    return rank, -_length(when) if rank == 0 else 0, when.start, f"{when.end} {when.precision}"


def _length(when: When) -> int:
    end = dt.date.fromisoformat(last_day(when.end or when.start))
    return (end - dt.date.fromisoformat(first_day(when.start))).days + 1
