"""Readings of single words of time: "today", "tonight", "now", "recently", "the future", "on the day",
"year-end".
"""

import re

from kg.dates.found import Reading, found, left, said
from kg.dates.shapes import RawTime, Shifted, Timed, Unit, Vague
from kg.dates.words import PARTS, one_of, words

DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
VAGUE = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "at present": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
    "the past": "PAST_REF", "the recent past": "PAST_REF", "long ago": "PAST_REF", "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF", "the foreseeable future": "FUTURE_REF", "in future": "FUTURE_REF",
    "soon": "FUTURE_REF", "the not-too-distant future": "FUTURE_REF", "the distant future": "FUTURE_REF",
}  # fmt: skip


def read_day(match: re.Match[str]) -> list[RawTime]:
    """Read "today", "yesterday morning", "tonight", "overnight"; not the name of a newspaper."""
    word = match["word"].lower()
    if match["word"] == "Today" and NEWSPAPER_BEFORE.search(left(match)):
        return []
    if word in ("tonight", "overnight"):
        return [found(match, Timed(Shifted("day", 0), "TNI"))]
    base = Shifted("day", DEICTIC_DAYS[word])
    return [found(match, Timed(base, PARTS[match["part"].lower()]) if match["part"] else base)]


def read_vague(match: re.Match[str]) -> list[RawTime]:
    """Read "now", "recently", "in the past"; "the past presidents" are no time."""
    word = said(match, "word")
    inside = left(match, 3).lower().endswith("in ")
    if (
        word in ("the past", "the future")
        and not inside
        and not NO_NOUN_AFTER.match(match.string, match.end())
    ):
        return []
    if word == "now" and NOW_OTHERWISE.match(match.string, match.end()):
        return []
    if word == "soon" and SOON_OTHERWISE.match(match.string, match.end()):
        return []
    if word == "recent" and match["word"].isupper():
        return []
    return [found(match, Vague(VAGUE[word]))]


def read_end(match: re.Match[str]) -> list[RawTime]:
    """Read "year-end", "year's end", "month-end"."""
    unit: Unit = "month" if match["unit"].lower() == "month" else "year"
    return [found(match, Shifted(unit, 0), "END")]


def read_on_the_day(match: re.Match[str]) -> list[RawTime]:
    """Read "on the day" (told before), "on the day they meet" (known by its event alone)."""
    told = STOP_AFTER.match(match.string, match.end())
    shape = Shifted("day", 0, "previous") if told else Vague("XXXX-XX-XX", "event")
    return [found(match, shape, ends=match.span("day"))]


def read_year_ago(match: re.Match[str]) -> list[RawTime]:
    """Read "the year-ago quarter", "year-earlier": the same part of the year before."""
    unit: Unit = "quarter" if match["quarter"] else "year"
    if match["quarter"]:
        return [found(match, Shifted(unit, -4, "previous"))]
    return [found(match, Shifted(unit, -1, counted=True))]


def read_these_days(match: re.Match[str]) -> list[RawTime]:
    """Read "these days"."""
    return [found(match, Vague("PRESENT_REF"))]


NEWSPAPER_BEFORE = re.compile(r"\b(?:USA|Russia|India|China|Pakistan) $")
NO_NOUN_AFTER = re.compile(
    r"(?! )| (?:and|but|has|have|had|is|was|of|for|that|as|to|when|because|with|by|in|on|from)\b"
)
NOW_OTHERWISE = re.compile(r"-|,? that\b")
SOON_OTHERWISE = re.compile(r" (?:after|as|to)\b")
STOP_AFTER = re.compile(r"\s*(?:[.,;:!?)]|$)")
DAY = re.compile(
    rf"(?<![\w-])(?P<word>{one_of('today | yesterday | tomorrow | tonight | overnight')})\b"
    rf"(?: (?P<part>{words('morning|afternoon|evening|night|noon')})\b)?"
)
VAGUE_WORD = re.compile(rf"(?<![\w-])(?P<word>{one_of('|'.join(VAGUE))})\b")
END = re.compile(
    rf"(?<!\w){words('(?:the )?')}(?P<unit>{words('year|month')})(?:[-\u2010]|['\u2019]s ){words('end')}\b"
)
ON_THE_DAY = re.compile(
    rf"(?<!\w){words('on')} (?P<day>{words('the (?:very )?day')})\b(?! (?:before|after)\b)"
)
YEAR_AGO = re.compile(
    rf"(?<!\w){words('(?:the )?year-(?:ago|earlier)')}\b(?P<quarter>{words(' quarter')}\b)?"
    rf"(?: {words('period|month|level')}\b)?"
)
THESE_DAYS = re.compile(rf"(?<!\w){words('these days')}\b")
DAY_WORDS = (Reading(DAY, read_day),)
VAGUE_WORDS = (Reading(VAGUE_WORD, read_vague),)
UNIT_WORDS = (
    Reading(END, read_end),
    Reading(YEAR_AGO, read_year_ago),
    Reading(ON_THE_DAY, read_on_the_day),
    Reading(THESE_DAYS, read_these_days),
)
