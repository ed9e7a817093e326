"""The meaning of a date and a frame (today, the date told before, the tense) come in; its period goes out."""

import datetime as dt
from dataclasses import dataclass, replace

from kg.dates import periods
from kg.dates.feasts import feast_day
from kg.dates.periods import Grain, Period
from kg.dates.shapes import Dated, Feast, Lasting, Shape, Shifted, Tense, Timed, Unit, Weekday

NEAR_AHEAD, FAR_BEHIND = 45, 180
FINENESS: dict[str, int] = {
    "second": 0, "minute": 0, "hour": 0, "day": 1, "weekend": 2, "week": 2, "month": 3, "quarter": 4,
    "season": 4,
    "half": 5, "year": 6, "fiscal": 6, "decade": 7, "century": 8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against: the article's day, the date told before, the clause's tense.

    quarter: the last one told, by which reports of business mean "a year earlier".
    """

    reference: dt.date | None
    previous: Period | None = None
    tense: Tense | None = None
    quarter: Period | None = None


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
    soon = gap_ahead <= NEAR_AHEAD and gap_behind >= FAR_BEHIND
    return ahead[0] if soon else behind[-1]


def _stepped(candidates: list[Period], step: int, today: dt.date) -> Period | None:
    """Choose the last one before today, the next one after it, or this year's."""
    if step < 0:
        behind = [period for period in candidates if period.last < today]
        just_over = bool(behind) and behind[-1].grain == "month" and (today - behind[-1].last).days <= 28
        # "last February" said in March is not last month
        return behind[-2 if just_over else -1] if behind else None
    if step > 0:
        return next((period for period in candidates if period.first > today), None)
    return next((period for period in candidates if period.first.year == today.year), None)


def named(shape: Dated, year: int) -> Period | None:
    """Give the shape in one year."""
    match shape.grain:
        case "day":
            return periods.day(year, shape.index, shape.day)
        case "month":
            return periods.month(year, shape.index)
        case "quarter" | "season" | "half":
            return periods.part_of_year(shape.grain, year, shape.index)
    return periods.years(shape.grain, year)


def _day_of_month(shape: Dated, frame: Frame) -> Period | None:
    """Give "the 7th" in the month that the tense points to."""
    if frame.reference is None:
        return None
    months = [periods.shifted(frame.reference, "month", ahead) for ahead in (-1, 0, 1)]
    days = [periods.day(month.first.year, month.first.month, shape.day) for month in months if month]
    return _chosen([day for day in days if day], frame, frame.reference)


def _dated(shape: Dated, frame: Frame) -> Period | None:
    if shape.grain == "day" and not shape.index:
        return _day_of_month(shape, frame)
    if shape.year is not None:
        return named(shape, shape.year)
    if shape.year_of is not None:
        year = _shifted(shape.year_of, frame)
        return named(shape, year.first.year) if year else None
    today = frame.reference
    if shape.anchor == "previous":
        today = frame.previous.first if frame.previous else None
    if today is None:
        return None
    if shape.anchor == "previous" and shape.step == 0:
        return named(shape, today.year)
    candidates = [period for year in range(today.year - 5, today.year + 6) if (period := named(shape, year))]
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


def grain_of(unit: Unit) -> Grain:
    """Give the grain of the calendar that a unit is, days for what is finer."""
    return GRAINS.get(unit, "day")


def by_length(base: dt.date, amount: float, unit: Unit) -> Period | None:
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
    return periods.shifted(base, grain_of(unit), int(amount)) if whole else None


def _shifted(shape: Shifted, frame: Frame) -> Period | None:
    if FINENESS[shape.unit] == 0 or shape.amount is None:
        return None
    if shape.anchor == "reference":
        base = frame.reference
    else:
        told = frame.previous
        if told is None:
            return None
        if FINENESS[told.grain] > FINENESS[shape.unit]:
            # "the same day", after a month was told, lies within it
            return told if not shape.amount and told.grain == "month" else None
        base = told.last if shape.amount > 0 and told.grain in ("day", "week") else told.first
    if base is None:
        return None
    if shape.unit == "weekend" and not shape.counted:
        return _weekend(int(shape.amount), base, frame)
    if shape.counted:
        return by_length(base, shape.amount, shape.unit)
    return periods.shifted(base, grain_of(shape.unit), int(shape.amount))


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


def period_of_shape(shape: Shape, frame: Frame) -> Period | None:
    """Put a date on the calendar; None where the text does not say enough or there is no such day."""
    match shape:
        case Dated():
            return _dated(shape, frame)
        case Weekday():
            return _weekday(shape, frame)
        case Shifted():
            return _shifted(shape, frame)
        case Feast():
            return _feast(shape, frame)
        case Timed():
            return period_of_shape(shape.base, frame) if shape.base else None
    return None


def earlier(shape: Lasting, frame: Frame) -> Period | None:
    """Give the time before of "first in 11 years": so long before today."""
    if frame.reference is None or shape.amount is None or FINENESS[shape.unit] == 0:
        return None
    return by_length(frame.reference, -shape.amount, shape.unit)


def within(shape: Lasting, frame: Frame) -> Period | None:
    """Give the time of "in two days" when it is still to come."""
    if frame.reference is None or shape.amount is None or FINENESS[shape.unit] == 0:
        return None
    return by_length(frame.reference, shape.amount, shape.unit)
