"""Readings of named days ("Victory Day 2015", "Easter"), and their dates: a name and a year in, a day out.

Only days with one date the world over, or that nearly always mean one country's. The Lunar New Year and the
feasts of the moon have none here.
"""

import datetime as dt
import re

from kg.dates import periods
from kg.dates.found import YEAR_OF, Reading, found, left, year_of
from kg.dates.periods import Period
from kg.dates.shapes import Feast, RawTime
from kg.dates.words import FULL_MONTH, YEAR, words

FIXED = {
    "new year's day": (1, 1), "epiphany": (1, 6), "orthodox christmas": (1, 7), "groundhog day": (2, 2),
    "valentine's day": (2, 14), "international women's day": (3, 8), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "earth day": (4, 22), "may day": (5, 1), "victory day": (5, 9),
    "fourth of july": (7, 4), "bastille day": (7, 14), "9/11": (9, 11), "halloween": (10, 31),
    "all saints' day": (11, 1), "armistice day": (11, 11), "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "good friday": -2, "easter sunday": 0, "easter": 0,
    "easter monday": 1,
}  # fmt: skip
# month, weekday, which one (-1 is the last): the federal holidays of the United States
FLOATING = {
    "martin luther king day": (1, 0, 3), "presidents day": (2, 0, 3), "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1), "columbus day": (10, 0, 2), "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
}  # fmt: skip
FEASTS = (*FIXED, *FROM_EASTER, *FLOATING, "black friday")


def feast_day(name: str, year: int) -> Period | None:
    """Give the day of a feast in a year."""
    if name in FIXED:
        return periods.day(year, *FIXED[name])
    if not periods.EARLIEST <= year < periods.LATEST:
        return None
    if name in FROM_EASTER:
        return periods.shifted(periods.easter(year), "day", FROM_EASTER[name])
    if name == "black friday":
        thanksgiving = feast_day("thanksgiving", year)
        return periods.shifted(thanksgiving.first, "day", 1) if thanksgiving else None
    month, weekday, nth = FLOATING[name]
    if nth > 0:
        first = dt.date(year, month, 1)
        return periods.shifted(first, "day", (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = dt.date(year, month + 1, 1) - dt.timedelta(days=1)
    return periods.shifted(last, "day", -((last.weekday() - weekday) % 7))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("'", "").replace("\u2019", "").split())


NAMES = {_plain(name): name for name in FEASTS}


def read_feast(match: re.Match[str]) -> list[RawTime]:
    """Read a named day; "Victory Day in September" is somebody else's Victory Day, so it gets no date."""
    if match["name"][0].islower() or OTHERWISE.match(match.string, match.end()):
        return []
    if not match["year"] and MONTH_AFTER.match(match.string, match.end()):
        return []
    name, shared = NAMES[_plain(match["name"])], year_of(match)
    year = int(match["year"]) if match["year"] else 2001 if name == "9/11" else None
    firm = bool(year or shared or FIRM_BEFORE.search(left(match)))
    return [found(match, Feast(name, year, shared, firm))]


FORMS = "|".join(
    re.escape(name).replace("'", "['\u2019]?").replace(r"\ ", r"[ \u00a0]")
    for name in sorted(FEASTS, key=len, reverse=True)
)
OTHERWISE = re.compile(r" (?:Island|Agreement|Rising|Accord)")
MONTH_AFTER = re.compile(rf" in {FULL_MONTH}\b")
FIRM_BEFORE = re.compile(
    words(r"\b(?:on|since|until|by|before|after|over|at|during|next|last|this|from|through|around) $")
)
FEAST_DAY = re.compile(rf"(?<![\w/])(?P<name>{words(FORMS)})(?![\w/])(?:,? (?P<year>{YEAR})|{YEAR_OF})")
FEAST_DAYS = (Reading(FEAST_DAY, read_feast),)
