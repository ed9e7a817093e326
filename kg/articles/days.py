"""The words that a file gives as its day in; the day out, or the mistake in it."""

import datetime as dt
import re

from kg.articles.outcome import Mistake

DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$")


def day(written: str) -> dt.date | Mistake:
    """The calendar day of `2025-10-30` or `2025-10-30T18:00:00+09:00` (the day as it is written)."""
    found = DAY.match(written.strip())
    if not found:
        return Mistake(f"'{written.strip()[:40]}' is not a day", "write it as 2025-10-30, or leave it out")
    try:
        return dt.date(*(int(part) for part in found.groups()))
    except ValueError:
        return Mistake(f"there is no day {written.strip()[:10]}", "write year, month and day as 2025-10-30")
