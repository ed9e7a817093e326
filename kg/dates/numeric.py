"""Readings of dates in numbers alone: 2025-10-30, 30.10.2025, 30/10/2025, 2014-05-05T10:00Z."""

import re

from kg.dates import periods
from kg.dates.found import Reading, found
from kg.dates.shapes import Dated, RawTime, Timed
from kg.dates.years import START


def read_iso(match: re.Match[str]) -> list[RawTime]:
    """Read 2025-10-30, with or without a time behind it, and 2025-10."""
    year, month = int(match["y"]), int(match["m"])
    day = int(match["d"]) if match["d"] else 0
    if not day:
        plain = match["sep"] == "-" and len(match["m"]) == 2 and 1 <= month <= 12
        # "2014-05" is a month, "2008-09" and "2010-12" are more likely two or three years
        return [found(match, Dated("month", year, month))] if plain and month <= year % 100 else []
    if periods.day(year, month, day) is None:
        return []
    shape = Dated("day", year, month, day)
    return [found(match, Timed(shape, f"T{match['clock']}") if match["clock"] else shape)]


def read_numeric(match: re.Match[str]) -> list[RawTime]:
    """Read 30.10.2025 (day first by custom) and 30/10/2025 or 10/30/2025, if the numbers tell their order."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["dot"] == "." or first > 12 or first == second:
        day, month = first, second
    elif second > 12:
        day, month = second, first
    else:
        return []
    return [found(match, Dated("day", year, month, day))] if periods.day(year, month, day) else []


ISO = re.compile(
    rf"{START}(?P<y>1[0-9]{{3}}|20[0-9]{{2}})(?P<sep>[-/.])(?P<m>[01]?[0-9])"
    r"(?:(?P=sep)(?P<d>[0-3]?[0-9])(?:[T ](?P<clock>[0-2][0-9]:[0-5][0-9])(?::[0-9.]+)?(?:Z|[+-][0-9:]+)?)?)?"
    r"(?![\w/-]|[.,]\d)"
)
NUMERIC = re.compile(
    rf"{START}(?P<first>[0-3]?[0-9])(?P<dot>[./-])(?P<second>[0-3]?[0-9])(?P=dot)(?P<year>(?:19|20)[0-9]{{2}})"
    r"(?![\w/-]|[.,]\d)"
)
NUMBERS = (Reading(ISO, read_iso), Reading(NUMERIC, read_numeric))
