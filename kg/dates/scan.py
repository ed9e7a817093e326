"""A text comes in; the time expressions in it go out, not yet on the calendar.

One cheap pattern finds the words that no time expression lacks; only around them are the readings tried,
longest first. So a text with few dates costs little more than one search.
"""

import re

from kg.dates.around import joined, related
from kg.dates.clock import CLOCKS, PARTS_OF_DAY
from kg.dates.days import DAYS, NTH_DAYS
from kg.dates.feasts import FEAST_DAYS
from kg.dates.found import Reading
from kg.dates.lengths import PLAIN_LENGTHS, WINDOWS
from kg.dates.moments import DAY_WORDS, UNIT_WORDS, VAGUE_WORDS
from kg.dates.numeric import NUMBERS
from kg.dates.parts import PARTS_OF_YEARS, QUARTERS, SEASON_READINGS
from kg.dates.sets import REPEATED, SET_WORDS, SETS
from kg.dates.shapes import RawTime
from kg.dates.shifts import DEICTICS, SHARES, SHIFTS
from kg.dates.weekdays import WEEKDAY_SPANS, WEEKDAYS
from kg.dates.words import MONTH_NAMES, MONTH_SHORT, SEASON_NAMES, WEEKDAY_NAMES, WEEKDAY_SHORT, cased
from kg.dates.years import CENTURY_READINGS, DECADES, NINETEEN, SAID_YEARS, YEARS

LEFT, RIGHT = 40, 56
UNIT_STEMS = [
    "second",
    "minute",
    "min",
    "hour",
    "hr",
    "day",
    "night",
    "weekend",
    "week",
    "fortnight",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "centurie",
]
PART_WORDS = [
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
]
SINGLE_WORDS = (
    "today", "yesterday", "tomorrow", "tonight", "overnight", "now", "currently", "presently", "nowadays",
    "recently", "recent", "lately", "past", "future", "present", "moment", "soon", "long ago", "coming",
)  # fmt: skip
FEAST_WORDS = (
    "new year", "christmas", "orthodox christmas", "boxing day", "valentine", "st. patrick", "may day",
    "victory day", "easter", "good friday", "palm sunday", "ash wednesday", "halloween", "thanksgiving",
    "bastille day", "armistice day", "veterans", "memorial day", "labor day", "martin luther king",
    "presidents",
    "columbus day", "international women", "earth day", "all saints", "april fool", "fourth of july",
    "epiphany",
    "9/11", "black friday", "groundhog day",
)  # fmt: skip
TRIGGER = re.compile(
    r"\b(?:"
    rf"(?P<feast>{cased(FEAST_WORDS, capital=True)})"
    rf"|(?P<month>{cased((*MONTH_NAMES, *MONTH_SHORT), capital=True)})(?![a-z])"
    rf"|(?P<weekday>(?:{cased(WEEKDAY_NAMES, capital=True)}s?|{cased(WEEKDAY_SHORT, capital=True)}))(?![a-z])"
    rf"|(?P<season>{cased(SEASON_NAMES)})\b"
    rf"|(?P<part>{cased(PART_WORDS)})\b"
    rf"|(?P<unit>{cased(UNIT_STEMS)}(?:[sS]|long)?)\b"
    rf"|(?P<word>{cased([*SINGLE_WORDS, *REPEATED])})\b"
    r"|(?P<clock>[0-9]{1,2}(?:[:.][0-9]{2})?[ ]?(?:[aApP]\.?[mM]\b|o.clock\b)|[0-9]{1,2}:[0-9]{2}\b"
    r"|[0-9]{4}[ ]?(?:UTC|GMT|hours|hrs|local))"
    r"|(?P<year>(?:1[0-9]{3}|20[0-9]{2})s?\b|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}|[QH][1-4]\b|FY"
    r"|[fF]iscal\b|[0-9]0s\b)"
    rf"|(?P<said>{cased((*NINETEEN, *DECADES))})\b"
    r"|(?P<nth>[0-3]?[0-9](?:st|nd|rd|th)\b(?<=[oO]n the ...|n the ....))"
    r"|(?P<century>(?:[0-9]{2}(?:st|nd|rd|th)|[a-z]+th)(?=[ -][cC]entur))"
    r")|(?P<tick>['\u2018\u2019][0-9]0s\b)"
)
ALL_OF_YEARS = NUMBERS + PARTS_OF_YEARS + YEARS
READINGS: dict[str, tuple[Reading, ...]] = {
    "feast": FEAST_DAYS + DAYS + DEICTICS + PLAIN_LENGTHS,
    "month": DAYS,
    "weekday": WEEKDAY_SPANS + DAYS + WEEKDAYS,
    "season": SEASON_READINGS + WINDOWS,
    "part": CLOCKS + DAY_WORDS + PARTS_OF_DAY,
    "unit": UNIT_WORDS
    + CENTURY_READINGS
    + QUARTERS
    + SHARES
    + SETS
    + WINDOWS
    + SHIFTS
    + DEICTICS
    + PARTS_OF_DAY
    + PLAIN_LENGTHS,
    "word": WINDOWS + DAY_WORDS + VAGUE_WORDS + SET_WORDS,
    "clock": CLOCKS + ALL_OF_YEARS,
    "year": ALL_OF_YEARS + CLOCKS,
    "century": CENTURY_READINGS,
    "tick": YEARS,
    "said": SAID_YEARS,
    "nth": NTH_DAYS + CENTURY_READINGS + SHARES,
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
