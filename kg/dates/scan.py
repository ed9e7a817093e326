"""A text comes in; the time expressions in it go out, not yet on the calendar.

One cheap pattern finds the words that no time expression lacks; only around them are the readings tried, longest
first. So a text with few dates costs little more than one search.
"""

import re

from kg.dates.around import joined, related
from kg.dates.days import DAYS
from kg.dates.found import Reading
from kg.dates.lengths import LENGTHS, PLAIN, WINDOWS
from kg.dates.moments import CLOCKS, DAY_PARTS, FEAST_DAYS, UNIT_WORDS, WORDS
from kg.dates.shapes import RawTime
from kg.dates.weekdays import WEEKDAYS
from kg.dates.words import MONTH_NAMES, MONTH_SHORT, SEASON_NAMES, WEEKDAY_NAMES, WEEKDAY_SHORT, cased
from kg.dates.years import CENTURY_READINGS, QUARTERS, SEASONS, YEARS

LEFT, RIGHT = 40, 56
UNIT_STEMS = (
    "second", "minute", "min", "hour", "hr", "day", "night", "weekend", "week", "fortnight", "month", "quarter", "year",
    "decade", "century", "centurie",
)  # fmt: skip
PART_WORDS = (
    "morning",
    "afternoon",
    "evening",
    "noon",
    "midday",
    "midnight",
    "dawn",
    "dusk",
    "lunchtime",
    "sunrise",
    "sunset",
)
SINGLE_WORDS = (
    "today", "yesterday", "tomorrow", "tonight", "overnight", "now", "currently", "presently", "nowadays", "recently",
    "recent", "lately", "past", "future", "present", "moment", "soon", "long ago", "daily", "weekly", "monthly", "quarterly",
    "annual", "annually", "yearly", "hourly", "nightly", "biennial", "biannual", "semiannual", "semi-annual",
    "fortnightly", "biweekly", "right now", "these days",
)  # fmt: skip
FEAST_WORDS = (
    "new year", "christmas", "orthodox christmas", "boxing day", "valentine", "st. patrick", "may day", "victory day",
    "easter", "good friday", "palm sunday", "ash wednesday", "halloween", "thanksgiving", "bastille day", "armistice day",
    "veterans", "memorial day", "labor day", "martin luther king", "presidents", "columbus day", "international women",
    "earth day", "all saints", "april fool", "fourth of july", "epiphany", "9/11", "black friday", "groundhog day",
)  # fmt: skip
TRIGGER = re.compile(
    r"\b(?:"
    rf"(?P<feast>{cased(FEAST_WORDS, capital=True)})"
    rf"|(?P<month>{cased((*MONTH_NAMES, *MONTH_SHORT), capital=True)})(?![a-z])"
    rf"|(?P<weekday>(?:{cased(WEEKDAY_NAMES, capital=True)}s?|{cased(WEEKDAY_SHORT, capital=True)}))(?![a-z])"
    rf"|(?P<season>{cased(SEASON_NAMES)})\b"
    rf"|(?P<part>{cased(PART_WORDS)})\b"
    rf"|(?P<unit>{cased(UNIT_STEMS)}[sS]?)\b"
    rf"|(?P<word>{cased(SINGLE_WORDS)})\b"
    r"|(?P<clock>[0-9]{1,2}(?:[:.][0-9]{2})?[ ]?(?:[aApP]\.?[mM]\b|o.clock\b)|[0-9]{1,2}:[0-9]{2}\b|[0-9]{4}[ ]?(?:UTC|GMT|hours|hrs|local))"
    r"|(?P<year>(?:1[0-9]{3}|20[0-9]{2})s?\b|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}|[QH][1-4]\b|FY|[fF]iscal\b|[0-9]0s\b)"
    r"|(?P<century>[0-9]{2}(?:st|nd|rd|th)(?=[ -][cC]entur)|[a-z]+th(?=[ -][cC]entur))"
    r")|(?P<tick>['\u2018\u2019][0-9]0s\b)"
)
READINGS: dict[str, tuple[Reading, ...]] = {
    "feast": FEAST_DAYS + DAYS + LENGTHS + PLAIN,
    "month": DAYS,
    "weekday": (*WEEKDAYS[:1], *DAYS, *WEEKDAYS[1:]),
    "season": SEASONS + WINDOWS,
    "part": DAY_PARTS,
    "unit": UNIT_WORDS + CENTURY_READINGS + QUARTERS + LENGTHS + DAY_PARTS + PLAIN,
    "word": WINDOWS + WORDS,
    "clock": CLOCKS + YEARS,
    "year": YEARS + CLOCKS,
    "century": CENTURY_READINGS,
    "tick": YEARS,
}


def _tries(text: str, hit: re.Match[str], low: int) -> list[RawTime]:
    """Try the readings of one trigger, in order, until one covers it."""
    begin, end = hit.span()
    low, high = max(low, begin - LEFT), min(len(text), end + RIGHT)
    for reading in READINGS[hit.lastgroup or ""]:
        for match in reading.pattern.finditer(text, low, high):
            if match.start() > begin:
                break
            if match.end() >= end and (raws := reading.read(match)):
                return raws
    return []


def scan(text: str) -> list[RawTime]:
    """Find the time expressions of a text in order; they never overlap."""
    raws: list[RawTime] = []
    low = 0
    for hit in TRIGGER.finditer(text):
        if hit.start() < low:
            continue
        for raw in _tries(text, hit, low):
            both = joined(text, raws[-1], raw) if raws else None
            if both:
                raws[-1] = both
            else:
                raws.append(raw)
            low = raw.end
    return related(text, raws)
