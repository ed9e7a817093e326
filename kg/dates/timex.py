"""A raw time expression and its frame come in; its TIMEX3 value goes out, with X for what nobody knows."""

from dataclasses import replace

from kg.dates import periods
from kg.dates.calendar import Frame, within
from kg.dates.lengths import length_value
from kg.dates.periods import Period, Stretch
from kg.dates.shapes import (
    Between,
    Dated,
    Feast,
    Lasting,
    RawTime,
    Repeating,
    Shape,
    Share,
    Shifted,
    Timed,
    Vague,
    Weekday,
    Window,
)
from kg.dates.stretches import locate

UNKNOWN = {
    "second": "XXXX-XX-XXTXX", "minute": "XXXX-XX-XXTXX", "hour": "XXXX-XX-XXTXX",
    "day": "XXXX-XX-XX", "weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "season": "XXXX-XX", "half": "XXXX-HX", "decade": "XXX", "century": "XX",
}  # fmt: skip


def unknown(shape: Shape) -> str:
    """Write what is known of a date without its anchor: "XXXX-06", "XXXX-WXX-4"."""
    if isinstance(shape, Weekday):
        return f"XXXX-WXX-{shape.number + 1}"
    if isinstance(shape, Shifted):
        return UNKNOWN.get(shape.unit, "XXXX")
    if isinstance(shape, Dated):
        year = f"{shape.year:04}" if shape.year is not None else "XXXX"
        match shape.grain:
            case "day":
                return f"{year}-{shape.index or 'XX':02}-{shape.day:02}"
            case "month":
                return f"{year}-{shape.index:02}"
            case "quarter":
                return f"{year}-Q{shape.index}"
            case "half":
                return f"{year}-H{shape.index}"
            case "season":
                return f"{year}-{periods.SEASONS[shape.index - 1]}"
        return year
    return "XXXX-XX-XX"


def _week_of(period: Period, shape: Shape) -> Period:
    """Give the calendar week for "two weeks ago" and the decade for "two decades ago", as annotators do."""
    if isinstance(shape, Shifted) and shape.counted and shape.unit in ("week", "decade"):
        return periods.containing(shape.unit, period.first) or period
    return period


def _of_quarter(shape: Shape, frame: Frame) -> str | None:
    """Write "the quarter" and "a year earlier" where a quarter is spoken of: it, and that of the year before."""
    if frame.quarter is None or not isinstance(shape, Shifted):
        return None
    if shape.unit == "quarter" and shape.anchor == "previous" and shape.amount == 0:
        return periods.timex(frame.quarter)
    if shape.unit == "year" and (shape.counted or shape.anchor == "previous") and shape.amount == -1:
        before = periods.shifted(frame.quarter.first, "quarter", -4)
        return periods.timex(before) if before else None
    return None


def _of_date(shape: Shape, frame: Frame) -> str:
    """Write the value of a date; without a date told before, "a year earlier" is counted from today."""
    if quarter := _of_quarter(shape, frame):
        return quarter
    told = frame.previous
    some_day = (
        isinstance(shape, Shifted) and shape.unit == "day" and not shape.amount and shape.anchor == "previous"
    )
    if told and told.grain == "month" and some_day:
        return f"{periods.timex(told)}-XX"
    place = locate(shape, frame)
    if place is None and frame.reference and isinstance(shape, Shifted | Dated | Weekday):
        place = locate(replace(shape, anchor="reference"), frame)
    if isinstance(place, Stretch):
        return f"{periods.timex(place.first)}/{periods.timex(place.last)}"
    return periods.timex(_week_of(place, shape)) if place else unknown(shape)


def end_values(shape: Between, frame: Frame) -> tuple[str, str]:
    """Give the values of the two ends of a span, each in the light of the other."""
    place = locate(shape, frame)
    if isinstance(place, Stretch):
        return periods.timex(place.first), periods.timex(place.last)
    return _of_date(shape.first.shape, frame), _of_date(shape.last.shape, frame)


def _of_share(shape: Share, frame: Frame) -> str:
    """Write "the first nine months of 1989" as a length, "the last week of May" as the week that it is
    mostly.
    """
    if shape.unit == "month" or shape.count > 1:
        return length_value(shape.count, shape.unit)
    place = locate(shape, frame)
    if isinstance(place, Stretch):
        middle = place.first.first + (place.last.first - place.first.first) / 2
        week = periods.containing("week", middle)
        return periods.timex(week) if week else "XXXX-WXX"
    return periods.timex(place) if place else unknown(shape)


def value(raw: RawTime, frame: Frame) -> str:
    """Give the TIMEX3 value of an expression."""
    shape = raw.shape
    match shape:
        case Lasting():
            if raw.relation == "in" and frame.tense == "future" and not raw.backwards and is_in(raw):
                ahead = within(shape, frame)
                if ahead:
                    return periods.timex(_week_of(ahead, Shifted(shape.unit, shape.amount, counted=True)))
            more = shape.extra and length_value(*shape.extra)
            return length_value(shape.amount, shape.unit) + (more.removeprefix("P") if more else "")
        case Window():
            return length_value(shape.amount, shape.unit)
        case Share():
            return _of_share(shape, frame)
        case Repeating() | Vague():
            return shape.value
        case Timed():
            told = frame.previous is not None and frame.previous.grain == "day"
            day = _of_date(shape.base or Shifted("day", 0, "previous" if told else "reference"), frame)
            return f"{day}{shape.time}"
        case Between():
            return "/".join(end_values(shape, frame))
        case Feast():
            return _of_date(replace(shape, firm=True), frame)
    return _of_date(shape, frame)


def is_in(raw: RawTime) -> bool:
    """Say whether the length stands behind a plain "in": "in two days", not "within" or "over two days"."""
    return raw.phrase[:3].lower() == "in "
