"""A raw time expression, the article's day, the date told before and the tense come in; a dated span goes
out.
"""

import datetime as dt
import re
from dataclasses import replace

from kg.dates import periods
from kg.dates.calendar import Frame, earlier, within
from kg.dates.periods import Period, Stretch
from kg.dates.shapes import (
    Anchor,
    Dated,
    Direction,
    Feast,
    Lasting,
    RawTime,
    Shape,
    Shifted,
    Tense,
    Timed,
    Vague,
    Weekday,
)
from kg.dates.stretches import locate
from kg.dates.timex import is_in
from kg.model import DateSpan, Precision

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


def _iso(text: str) -> Period | None:
    match = PARTIAL.match(text)
    if not match:
        return None
    year, month, day = (int(group) if group else None for group in match.groups())
    if year is None:
        return None
    if month is None:
        return periods.years("year", year)
    return periods.day(year, month, day) if day else periods.month(year, month)


def period_of(span: DateSpan | None) -> Period | None:
    """Give the period that a span tells, as an anchor for "five months later"; a span of days keeps both
    ends.
    """
    first = _iso(span.start) if span else None
    if span is None or first is None:
        return None
    last = _iso(span.end) if span.end else None
    if span.precision == "decade":
        return Period("decade", first.first, (last or first).last)
    return replace(first, last=last.last) if last and last.first >= first.first else first


def _spanned(place: Period | Stretch) -> tuple[str, str | None, Precision, str]:
    """Give start, end, precision and EDTF."""
    if isinstance(place, Period):
        return (*periods.bounds(place), periods.edtf(place))
    start, first_end, precision = periods.bounds(place.first)
    last_start, last_end, last_precision = periods.bounds(place.last)
    texts = [
        start if period.grain in ("week", "weekend", "quarter", "season", "half") else periods.edtf(period)
        for period, start in ((place.first, start), (place.last, last_end or last_start))
    ]
    if texts[0] == texts[1]:
        return start, first_end, precision, periods.edtf(place.first)
    return start, last_end or last_start, precision if precision == last_precision else "day", "/".join(texts)


def _opened(raw: RawTime, span: DateSpan) -> DateSpan:
    """Open a span at the end that "since", "until", "by", "before" and "after" leave open.

    "before dawn on Saturday" tells the day.
    """
    if isinstance(raw.shape, Timed) and raw.relation in ("before", "after"):
        return span
    last = span.end or span.start
    if (raw.relation == "since" and not raw.backwards) or raw.relation == "after":
        return span.model_copy(update={"end": None, "edtf": f"{span.start if span.end else span.edtf}/.."})
    if raw.relation in ("until", "by", "before"):
        return span.model_copy(
            update={"start": last, "end": None, "edtf": f"../{last if span.end else span.edtf}"}
        )
    return span


def _clipped(raw: RawTime, place: Period | Stretch, today: dt.date | None) -> Period | Stretch:
    """Cut "earlier this week" at today and begin "later this week" there."""
    if today is None or not isinstance(place, Period) or place.grain not in ("week", "weekend"):
        return place
    if not place.first <= today <= place.last or raw.mod not in ("BEFORE", "AFTER"):
        return place
    now = periods.one_day(today)
    return (
        Stretch(periods.one_day(place.first), now)
        if raw.mod == "BEFORE"
        else Stretch(now, periods.one_day(place.last))
    )


def place_of(raw: RawTime, frame: Frame) -> Period | Stretch | None:
    """Put an expression on the calendar; "more than ten years ago" and the like stay off it."""
    shape = raw.shape
    loose = raw.mod in ("MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")
    if isinstance(shape, Lasting):
        if loose or shape.age:
            return None
        if raw.backwards:
            place: Period | Stretch | None = earlier(shape, frame)
        else:
            ahead = frame.tense == "future" and raw.relation == "in" and is_in(raw)
            place = within(shape, frame) if ahead else None
    elif (
        isinstance(shape, Shifted)
        and shape.counted
        and (loose or (raw.mod == "LESS_THAN" and raw.text[:4] == "less"))
    ):
        return None
    else:
        place = locate(shape, frame)
    if isinstance(place, Period) and raw.mod in ("APPROX", "LESS_THAN"):
        place = replace(place, around=True)
    return _clipped(raw, place, frame.reference) if place else None


def resolve_raw(raw: RawTime, frame: Frame) -> DateSpan | None:
    """Give the dated span of a raw expression within a frame."""
    place = place_of(raw, frame)
    if place is None:
        return None
    start, end, precision, edtf = _spanned(place)
    return _opened(
        raw, DateSpan(start=start, end=end, precision=precision, edtf=edtf, phrase=raw.phrase or raw.text)
    )


def anchor_of(raw: RawTime) -> Anchor:
    """Say what the expression hangs on."""
    return _anchor(raw.shape)


def _anchor(shape: Shape) -> Anchor:
    match shape:
        case Dated():
            if shape.year is not None:
                return "absolute"
            return shape.year_of.anchor if shape.year_of else shape.anchor
        case Feast():
            if shape.year is not None:
                return "absolute"
            return shape.year_of.anchor if shape.year_of else "reference" if shape.firm else "event"
        case Shifted() | Weekday() | Vague():
            return shape.anchor
        case Timed():
            return _anchor(shape.base) if shape.base else "event"
    first = getattr(shape, "first", None)
    if isinstance(first, RawTime):
        return _anchor(first.shape)
    whole = getattr(shape, "whole", None)
    return _anchor(whole) if whole else "reference"


def direction_of(raw: RawTime, tense: Tense | None) -> Direction:
    """Say which way the expression looks: fixed by its words, else by tense."""
    shape = raw.shape.base if isinstance(raw.shape, Timed) else raw.shape
    fixed = getattr(shape, "step", None) or getattr(shape, "week", None)
    if isinstance(shape, Shifted):
        fixed = shape.amount
    if fixed:
        return "future" if fixed > 0 else "past"
    if raw.backwards:
        return "past"
    return {"past": "past", "future": "future"}.get(tense or "", "nearest")  # type: ignore[return-value]
