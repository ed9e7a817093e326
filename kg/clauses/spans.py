"""Dates in; how they lie to one another, and the span of a stay, out."""

import datetime as dt
import re

from kg.dates import RawTime, resolve
from kg.model import DateSpan

NEAR = 4  # days between a story and its article


def span(raw: RawTime, tense: str, day: dt.date | None, previous: DateSpan | None) -> DateSpan | None:
    """The calendar value of an expression in a clause of this tense."""
    return resolve(raw, reference=day, previous=previous, tense=tense)  # type: ignore[arg-type]


def narrower(one: DateSpan, other: DateSpan) -> bool:
    """Whether the first says the same as the second, more precisely."""
    return len(one.start) > len(other.start) and one.start.startswith(other.start) and other.end is None


def agree(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two dates may be of one event: none, one a part of the other, or one inside the other's span."""
    if one is None or other is None:
        return True
    if one.start.startswith(other.start) or other.start.startswith(one.start):
        return True
    return inside(one, other) or inside(other, one)


def inside(one: DateSpan, other: DateSpan) -> bool:
    """Whether the first begins within the second's span."""
    return other.end is not None and other.start <= one.start <= other.end + "~"


def recent(date: DateSpan, day: dt.date | None) -> bool:
    """Whether a date is one of the days of which the news of this day tells."""
    if day is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", date.start):
        return False
    return 0 <= (day - dt.date.fromisoformat(date.start)).days <= NEAR


def lasting(told: DateSpan, days: int, last: bool = False) -> DateSpan:
    """The span of a stay of so many days from its first day, or up to its last."""
    if told.end is not None or not re.fullmatch(r"\d{4}-\d\d-\d\d", told.start) or not 1 < days < 60:
        return told
    length, day = dt.timedelta(days=days - 1), dt.date.fromisoformat(told.start)
    start, end = (day - length, day) if last else (day, day + length)
    return told.model_copy(
        update={"start": start.isoformat(), "end": end.isoformat(), "edtf": f"{start}/{end}"}
    )
