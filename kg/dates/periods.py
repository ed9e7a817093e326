"""A unit of the calendar comes in (a day, a quarter, a decade); its ISO, EDTF and TIMEX3 text and its
neighbours go out.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Literal

from kg.model import Precision

Grain = Literal[
    "day", "weekend", "week", "month", "quarter", "season", "half", "year", "fiscal", "decade", "century"
]  # fmt: skip
SEASONS = ("SP", "SU", "FA", "WI")
EARLIEST, LATEST = 1000, 2199


@dataclass(frozen=True, slots=True)
class Period:
    """One calendar unit: its grain, first and last day. `around`: only its neighbourhood is meant."""

    grain: Grain
    first: dt.date
    last: dt.date
    around: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time from one period to another, both included."""

    first: Period
    last: Period


def _valid(year: int) -> bool:
    return EARLIEST <= year <= LATEST


def day(year: int, month: int, number: int) -> Period | None:
    """Give the day, or None where the calendar has no such day."""
    if not _valid(year) or not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    date = dt.date(year, month, number)
    return Period("day", date, date)


def one_day(date: dt.date) -> Period:
    """Give the period of one day."""
    return Period("day", date, date)


def _months(grain: Grain, year: int, month: int, count: int) -> Period | None:
    """Give `count` months from the first of `month`."""
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    if not _valid(year) or not _valid(last_year):
        return None
    end = calendar.monthrange(last_year, last_month + 1)[1]
    return Period(grain, dt.date(year, month, 1), dt.date(last_year, last_month + 1, end))


def month(year: int, number: int) -> Period | None:
    """Give the month of the year."""
    return _months("month", year, number, 1) if 1 <= number <= 12 else None


def part_of_year(grain: Grain, year: int, number: int) -> Period | None:
    """Give the quarter (1-4), season (1-4, spring first; winter begins in December) or half (1-2) of the
    year.
    """
    if grain == "quarter":
        return _months("quarter", year, number * 3 - 2, 3)
    if grain == "season":
        return _months("season", year, number * 3, 3)
    return _months("half", year, number * 6 - 5, 6)


def years(grain: Grain, first: int) -> Period | None:
    """Give the year, fiscal year, decade or century that begins with `first`."""
    return _months(grain, first, 1, {"decade": 120, "century": 1200}.get(grain, 12))


def containing(grain: Grain, date: dt.date) -> Period | None:
    """Give the unit of the calendar that a date lies in."""
    if not _valid(date.year):
        return None
    if grain == "day":
        return one_day(date)
    if grain in ("week", "weekend"):
        monday = date - dt.timedelta(days=date.weekday())
        return Period(
            grain, monday + dt.timedelta(days=5 if grain == "weekend" else 0), monday + dt.timedelta(days=6)
        )
    if grain == "month":
        return month(date.year, date.month)
    if grain in ("quarter", "half"):
        return part_of_year(grain, date.year, (date.month - 1) // (3 if grain == "quarter" else 6) + 1)
    if grain == "season":
        year, index = (date.year, date.month // 3) if date.month > 2 else (date.year - 1, 4)
        return part_of_year("season", year, index)
    return years(grain, date.year - date.year % {"decade": 10, "century": 100}.get(grain, 1))


def shifted(date: dt.date, grain: Grain, count: int) -> Period | None:
    """Give the unit that lies `count` units after (before, if negative) the one that the date lies in."""
    try:
        if grain == "day":
            return containing("day", date + dt.timedelta(days=count))
        if grain in ("week", "weekend"):
            return containing(grain, date + dt.timedelta(days=7 * count))
        size = {"month": 1, "quarter": 3, "season": 3, "half": 6, "decade": 120, "century": 1200}.get(
            grain, 12
        )
        year, index = divmod(date.year * 12 + date.month - 1 + size * count, 12)
        return containing(grain, dt.date(year, index + 1, 1)) if _valid(year) else None
    except OverflowError:
        return None


def timex(period: Period) -> str:
    """Write the period as a TIMEX3 value."""
    first, year = period.first, f"{period.first.year:04}"
    iso = first.isocalendar()
    match period.grain:
        case "day":
            return first.isoformat()
        case "week":
            return f"{iso.year}-W{iso.week:02}"
        case "weekend":
            return f"{iso.year}-W{iso.week:02}-WE"
        case "month":
            return first.isoformat()[:7]
        case "quarter":
            return f"{year}-Q{(first.month + 2) // 3}"
        case "season":
            return f"{year}-{SEASONS[first.month // 3 - 1]}"
        case "half":
            return f"{year}-H{first.month // 6 + 1}"
        case "fiscal":
            return f"FY{year}"
        case "decade":
            return year[:3]
        case "century":
            return year[:2]
    return year


def edtf(period: Period) -> str:
    """Write the period in EDTF: seasons 21-24, quarters 33-36 and halves 40-41 are its level 2."""
    first, year = period.first, f"{period.first.year:04}"
    match period.grain:
        case "day":
            text = first.isoformat()
        case "week" | "weekend":
            return f"{first.isoformat()}/{period.last.isoformat()}"
        case "month":
            text = first.isoformat()[:7]
        case "quarter":
            text = f"{year}-{33 + first.month // 3}"
        case "season":
            text = f"{year}-{20 + first.month // 3}"
        case "half":
            text = f"{year}-{40 + first.month // 6}"
        case "fiscal":
            return f"{year}~"
        case "decade":
            text = f"{year[:3]}X"
        case "century":
            text = f"{year[:2]}XX"
        case _:
            text = year
    return f"{text}~" if period.around else text


def bounds(period: Period) -> tuple[str, str | None, Precision]:
    """Give first and last as ISO text and the precision; no last where one date says it all.

    Winter keeps its year only: "winter 2014" may mean either end of it.
    """
    first, last = period.first.isoformat(), period.last.isoformat()
    match period.grain:
        case "day":
            return first, None, "day"
        case "week" | "weekend":
            return first, last, "day"
        case "month":
            return first[:7], None, "month"
        case "season" if period.first.month == 12:
            return first[:4], None, "year"
        case "quarter" | "season" | "half":
            return first[:7], last[:7], "month"
        case "decade" | "century":
            return first[:4], last[:4], "decade"
    return first[:4], None, "year"


def easter(year: int) -> dt.date:
    """Give Easter Sunday of the Gregorian calendar (the anonymous computation of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    index, number = divmod(h + weekday - 7 * m + 114, 31)
    return dt.date(year, index, number + 1)
