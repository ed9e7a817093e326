"""The meaning of a time expression and a frame come in; a period or a stretch of the calendar goes out."""

import datetime as dt

from kg.dates import periods
from kg.dates.calendar import FINENESS, Frame, by_length, named, period_of_shape
from kg.dates.periods import Grain, Period, Stretch
from kg.dates.shapes import Between, Dated, Shape, Share, Unit, Weekday, Window


def _between(shape: Between, frame: Frame) -> Stretch | None:
    """Find both ends; the later one leads when the future is spoken of, and the other fits before it."""
    first, last = (period_of_shape(end.shape, frame) for end in (shape.first, shape.last))
    if first is None or last is None:
        return None
    if first.first > last.last:
        kind = shape.last.shape
        if isinstance(kind, Weekday):
            days = (kind.number - first.first.weekday()) % 7
            moved = periods.shifted(first.first, "day", days)
        elif isinstance(kind, Dated) and kind.year is None and kind.year_of is None:
            nearest = frame.tense == "future"
            again, years = (shape.first.shape, -1) if nearest else (kind, 1)
            base = first if nearest else last
            moved = named(again, base.first.year + years) if isinstance(again, Dated) else None
            first, moved = (moved, last) if nearest else (first, moved)
        else:
            return None
        last = moved
    return Stretch(first, last) if first and last and first.first <= last.last else None


WINDOW_GRAINS: dict[Unit, Grain] = {
    "week": "day", "weekend": "day", "season": "year", "decade": "year", "century": "year",
}  # fmt: skip


def _window(shape: Window, frame: Frame) -> Stretch | None:
    """Give the time from so long ago until today (ahead: from today until then), as exactly as its unit."""
    if frame.reference is None or shape.amount is None or FINENESS[shape.unit] == 0 or shape.unit == "season":
        return None
    if shape.ahead and frame.tense == "past":
        return None
    grain: Grain = {
        "week": "day",
        "weekend": "day",
        "season": "year",
        "decade": "year",
        "century": "year",
    }.get(  # type: ignore[assignment]
        shape.unit, shape.unit
    )
    far = by_length(frame.reference, shape.amount if shape.ahead else -shape.amount, shape.unit)
    near = periods.containing(grain, frame.reference)
    far = periods.containing(grain, far.first) if far else None
    if far is None or near is None:
        return None
    return Stretch(near, far) if shape.ahead else Stretch(far, near)


def _share(shape: Share, frame: Frame) -> Period | Stretch | None:
    whole = period_of_shape(shape.whole, frame)
    if whole is None:
        return None
    if shape.unit == "month":
        begin = shape.first - 1 if shape.first > 0 else 13 + shape.first - shape.count
        first = periods.month(whole.first.year, begin + 1)
        last = periods.month(whole.first.year, begin + shape.count)
    else:
        size = 1 if shape.unit == "day" else 7
        ahead = whole.first + dt.timedelta(days=size * (shape.first - 1))
        back = whole.last - dt.timedelta(days=size * shape.count - 1)
        start = ahead if shape.first > 0 else back
        first = periods.one_day(start)
        last = periods.one_day(min(start + dt.timedelta(days=size * shape.count - 1), whole.last))
    if first is None or last is None or first.first > last.last:
        return None
    return first if first == last else Stretch(first, last)


def locate(shape: Shape, frame: Frame) -> Period | Stretch | None:
    """Put a meaning on the calendar; None where the text does not say enough or there is no such day."""
    match shape:
        case Between():
            return _between(shape, frame)
        case Window():
            return _window(shape, frame)
        case Share():
            return _share(shape, frame)
    return period_of_shape(shape, frame)
