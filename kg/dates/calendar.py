"""The meaning of a time expression and a frame (today, the date told before, the tense) come in; calendar
time goes out.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.dates import periods
from kg.dates.feasts import feast_day
from kg.dates.periods import Grain, Period, Stretch
from kg.dates.shapes import (
    Between,
    Dated,
    Feast,
    Lasting,
    Shape,
    Share,
    Shifted,
    Tense,
    Timed,
    Unit,
    Weekday,
    Window,
)

NEAR_AHEAD, FAR_BEHIND = 45, 180
FINENESS: dict[str, int] = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "weekend": 2, "week": 2, "month": 3, "quarter": 4,
    "season": 4,
    "half": 5, "year": 6, "fiscal": 6, "decade": 7, "century": 8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against: the article's day, the date told before, the tense of the clause."""

    reference: dt.date | None
    previous: Period | None = None
    tense: Tense | None = None


def _chosen(candidates: list[Period], frame: Frame, today: dt.date) -> Period | None:
    """Choose among the same day or month of three years: by tense, else the past unless the future is much
    nearer.
    """
    behind = [period for period in candidates if period.first <= today]
    ahead = [period for period in candidates if period.last >= today]
    if frame.tense == "future":
        return ahead[0] if ahead else None
    if frame.tense == "past" or not ahead:
        return behind[-1] if behind else None
    if not behind:
        return ahead[0]
    gap_behind = (today - behind[-1].last).days
    gap_ahead = (ahead[0].first - today).days
    if frame.tense == "present":
        return behind[-1] if gap_behind <= gap_ahead else ahead[0]
    soon = ahead[0].grain == "day" and gap_ahead <= NEAR_AHEAD and gap_behind >= FAR_BEHIND
    return ahead[0] if soon else behind[-1]


def _stepped(candidates: list[Period], step: int, today: dt.date) -> Period | None:
    """Choose the last one before today, the next one after it, or this year's."""
    if step < 0:
        return next((period for period in reversed(candidates) if period.last < today), None)
    if step > 0:
        return next((period for period in candidates if period.first > today), None)
    return next((period for period in candidates if period.first.year == today.year), None)


def _named(shape: Dated, year: int) -> Period | None:
    """Give the shape in one year."""
    match shape.grain:
        case "day":
            return periods.day(year, shape.index, shape.day)
        case "month":
            return periods.month(year, shape.index)
        case "quarter" | "season" | "half":
            return periods.part_of_year(shape.grain, year, shape.index)
    return periods.years(shape.grain, year)


def _dated(shape: Dated, frame: Frame) -> Period | None:
    if shape.year is not None:
        return _named(shape, shape.year)
    if shape.year_of is not None:
        year = _shifted(shape.year_of, frame)
        return _named(shape, year.first.year) if year else None
    today = frame.reference
    if shape.anchor == "previous":
        today = frame.previous.first if frame.previous else None
    if today is None:
        return None
    if shape.anchor == "previous" and shape.step == 0:
        return _named(shape, today.year)
    candidates = [period for year in range(today.year - 5, today.year + 6) if (period := _named(shape, year))]
    if shape.weekday is not None:
        fitting = [period for period in candidates if period.first.weekday() == shape.weekday]
        near = [period for period in fitting if abs(period.first.year - today.year) <= 1]
        if len(near) == 1 and shape.step is None:
            return near[0]
        candidates = near or candidates
    if shape.step is not None:
        return _stepped(candidates, shape.step, today)
    return _chosen(candidates, frame, today)


def _weekday(shape: Weekday, frame: Frame) -> Period | None:
    told = shape.anchor == "previous"
    base = frame.previous.first if told and frame.previous else frame.reference
    if base is None or (told and (frame.previous is None or frame.previous.grain not in ("day", "week"))):
        return None
    ahead = (shape.number - base.weekday()) % 7
    if shape.week is not None:
        days = shape.number - base.weekday() + 7 * shape.week
    elif shape.step == -1:
        days = (ahead or 7) - 7 if ahead else -7
    elif shape.step == 1:
        days = ahead or 7
    elif told:
        days = ahead
    elif shape.step == 0 and frame.tense is None:
        days = shape.number - base.weekday()
    elif frame.tense == "future" or (frame.tense == "present" and ahead <= 3):
        days = ahead
    else:
        days = ahead - 7 if ahead else 0
    return periods.shifted(base, "day", days)


GRAINS: dict[Unit, Grain] = {
    "weekend": "weekend", "week": "week", "month": "month", "quarter": "quarter", "season": "season",
    "half": "half",
    "year": "year", "fiscal": "fiscal", "decade": "decade", "century": "century",
}  # fmt: skip


def _grain(unit: Unit) -> Grain:
    """Give the grain of the calendar that a unit is, days for what is finer."""
    return GRAINS.get(unit, "day")


def _by_length(base: dt.date, amount: float, unit: Unit) -> Period | None:
    """Count an amount of units from a day: about a day for weeks, else the unit itself; half units go
    finer.
    """
    whole = amount == int(amount)
    if abs(amount) > 3000:
        return None
    if unit == "week":
        period = periods.shifted(base, "day", round(amount * 7))
        return replace(period, around=True) if period else None
    if unit in ("year", "fiscal") and not whole:
        month = periods.shifted(base, "month", round(amount * 12))
        return (
            replace(found, around=True)
            if month and (found := periods.containing("year", month.first))
            else None
        )
    if unit == "decade":
        period = periods.shifted(base, "year", round(amount * 10))
        return replace(period, around=True) if period else None
    if unit == "century":
        period = periods.shifted(base, "century", int(amount))
        return replace(period, around=True) if period else None
    return periods.shifted(base, _grain(unit), int(amount)) if whole else None


def _shifted(shape: Shifted, frame: Frame) -> Period | None:
    if FINENESS[shape.unit] == 0 or shape.amount is None:
        return None
    if shape.anchor == "reference":
        base = frame.reference
    else:
        told = frame.previous
        if told is None or FINENESS[told.grain] > FINENESS[shape.unit]:
            return None
        base = told.last if shape.amount > 0 and told.grain in ("day", "week") else told.first
    if base is None:
        return None
    if shape.unit == "weekend" and not shape.counted:
        return _weekend(int(shape.amount), base, frame)
    if shape.counted:
        return _by_length(base, shape.amount, shape.unit)
    return periods.shifted(base, _grain(shape.unit), int(shape.amount))


def _weekend(amount: int, base: dt.date, frame: Frame) -> Period | None:
    """Give the weekend: on Saturday and Sunday "last" is the one before; else it is the one just gone."""
    coming = base.weekday() >= 5 or frame.tense == "future"
    if amount == 0 and not coming and frame.tense == "past":
        amount = -1
    return periods.shifted(base, "weekend", amount)


def _feast(shape: Feast, frame: Frame) -> Period | None:
    year = shape.year
    if year is None and shape.year_of is not None:
        known = _shifted(shape.year_of, frame)
        year = known.first.year if known else None
    if year is not None:
        return feast_day(shape.name, year)
    if not shape.firm or frame.reference is None:
        return None
    nearby = range(frame.reference.year - 1, frame.reference.year + 2)
    return _chosen([day for each in nearby if (day := feast_day(shape.name, each))], frame, frame.reference)


def _between(shape: Between, frame: Frame) -> Stretch | None:
    """Find both ends; the later one leads when the future is spoken of, and the other fits before it."""
    first, last = (locate(end.shape, frame) for end in (shape.first, shape.last))
    if not isinstance(first, Period) or not isinstance(last, Period):
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
            moved = _named(again, base.first.year + years) if isinstance(again, Dated) else None
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
    far = _by_length(frame.reference, shape.amount if shape.ahead else -shape.amount, shape.unit)
    near = periods.containing(grain, frame.reference)
    far = periods.containing(grain, far.first) if far else None
    if far is None or near is None:
        return None
    return Stretch(near, far) if shape.ahead else Stretch(far, near)


def _share(shape: Share, frame: Frame) -> Period | Stretch | None:
    whole = locate(shape.whole, frame)
    if not isinstance(whole, Period):
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


def _timed(shape: Timed, frame: Frame) -> Period | Stretch | None:
    return locate(shape.base, frame) if shape.base else None


def earlier(shape: Lasting, frame: Frame) -> Period | None:
    """Give the time before of "first in 11 years": so long before today."""
    if frame.reference is None or shape.amount is None or FINENESS[shape.unit] == 0:
        return None
    return _by_length(frame.reference, -shape.amount, shape.unit)


def within(shape: Lasting, frame: Frame) -> Period | None:
    """Give the time of "in two days" when it is still to come."""
    if frame.reference is None or shape.amount is None or FINENESS[shape.unit] == 0:
        return None
    return _by_length(frame.reference, shape.amount, shape.unit)


LOCATORS: dict[type, Callable[..., Period | Stretch | None]] = {
    Dated: _dated, Weekday: _weekday, Shifted: _shifted, Feast: _feast, Between: _between, Window: _window,
    Share: _share, Timed: _timed,
}  # fmt: skip


def locate(shape: Shape, frame: Frame) -> Period | Stretch | None:
    """Put a meaning on the calendar; None where the text does not say enough or there is no such day."""
    locator = LOCATORS.get(type(shape))
    return locator(shape, frame) if locator else None
