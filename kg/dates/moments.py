"""Readings of single words and times of day: "today", "tonight", "now", "daily", "8:30 p.m.", "Christmas Day"."""

import re

from kg.dates.found import YEAR_OF, Reading, found, year_of
from kg.dates.shapes import Dated, Feast, RawTime, Repeating, Shifted, Timed, Unit, Vague
from kg.dates.words import PARTS, YEAR, cased, words

DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
REPEATED = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annual": "P1Y", "annually": "P1Y",
    "yearly": "P1Y", "hourly": "PT1H", "nightly": "P1D", "biennial": "P2Y", "biannual": "P6M", "semiannual": "P6M",
    "semi-annual": "P6M", "fortnightly": "P2W", "biweekly": "P2W",
}  # fmt: skip
VAGUE = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "at present": "PRESENT_REF", "these days": "PRESENT_REF", "at the moment": "PRESENT_REF", "right now": "PRESENT_REF",
    "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF", "the past": "PAST_REF",
    "the recent past": "PAST_REF", "long ago": "PAST_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF", "in future": "FUTURE_REF", "soon": "FUTURE_REF",
    "the not-too-distant future": "FUTURE_REF", "the distant future": "FUTURE_REF", "the coming days": "FUTURE_REF",
}  # fmt: skip
FEASTS = (
    "new year's day", "new year's eve", "christmas day", "christmas eve", "orthodox christmas", "christmas", "boxing day",
    "valentine's day", "st. patrick's day", "may day", "victory day", "easter sunday", "easter monday", "good friday",
    "palm sunday", "ash wednesday", "easter", "halloween", "thanksgiving day", "thanksgiving", "bastille day",
    "armistice day", "veterans day", "memorial day", "labor day", "martin luther king day", "presidents day",
    "columbus day", "international women's day", "earth day", "all saints' day", "april fools' day", "fourth of july",
    "epiphany", "9/11", "black friday", "groundhog day",
)  # fmt: skip
FEAST = cased(FEASTS, capital=True)
FEAST_FORMS = "|".join(
    re.escape(name).replace("'", "['\u2019]?").replace(r"\ ", r"[ \u00a0]") for name in FEASTS
)  # fmt: skip
FIRM_BEFORE = re.compile(
    words(r"\b(?:on|since|until|by|before|after|over|at|during|next|last|this|from|through|around) $")
)
MONTH_AFTER = re.compile(
    r" in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def feast_name(text: str) -> str:
    """Give the name of a feast in small letters with straight apostrophes where the table has them."""
    plain = re.sub(r"['\u2019]", "", text.lower()).replace("\u00a0", " ")
    return next(name for name in FEASTS if name.replace("'", "") == plain)


def read_feast(match: re.Match[str]) -> list[RawTime]:
    """Read a named day; "Victory Day in September" is somebody else's Victory Day, so it gets no date."""
    before, after = match.string[: match.start()][-16:], match.string[match.end() :]
    if match["name"][0].islower() or re.match(r" (?:Island|Sunday Agreement|Agreement|Rising|Accord)", after):
        return []
    if MONTH_AFTER.match(after) and not match["year"]:
        return []
    year = int(match["year"]) if match["year"] else None
    name = feast_name(match["name"])
    year = 2001 if name == "9/11" else year
    firm = bool(year or match["year_of"] or FIRM_BEFORE.search(before))
    return [found(match, Feast(name, year, year_of(match), firm))]


def read_day(match: re.Match[str]) -> list[RawTime]:
    """Read "today", "yesterday morning", "tonight", "overnight"."""
    word = match["word"].lower()
    if word == "usa" or re.match(r"['\u2019]s? (?:Zaman|Show)\b", match.string[match.end() :]):
        return []
    if match["word"] == "Today" and match.string[: match.start()].endswith(("USA ", "Russia ", "India ")):
        return []
    if word in ("tonight", "overnight"):
        return [found(match, Timed(Shifted("day", 0), "TNI"))]
    base = Shifted("day", DEICTIC_DAYS[word])
    part = match["part"]
    return [found(match, Timed(base, PARTS[part.lower()]) if part else base)]


def read_part_of_day(match: re.Match[str]) -> list[RawTime]:
    """Read "this morning", "last night", "the next morning", "in the evening"."""
    part, said = PARTS[match["part"].lower()], re.sub(r"\s+", " ", (match["which"] or "").lower())
    if said in ("every", "each"):
        return [found(match, Repeating(f"XXXX-XX-XX{part}", quant=said.upper()))]
    if said.endswith("last"):
        return [found(match, Timed(Shifted("day", -1), part))]
    if said.endswith("this"):
        return [found(match, Timed(Shifted("day", 0), part))]
    if said in ("the next", "the following"):
        return [found(match, Timed(Shifted("day", 1, "previous"), part))]
    if said in ("the previous",):
        return [found(match, Timed(Shifted("day", -1, "previous"), part))]
    if said in ("that", "that same", "the same"):
        return [found(match, Timed(Shifted("day", 0, "previous"), part))]
    begin = match.start("part") if said in ("", "at") else match.start("part") - 4
    return [found(match, Timed(None, part), ends=(begin, match.end()))]


def read_vague(match: re.Match[str]) -> list[RawTime]:
    """Read "now", "recently", "in the past"."""
    word = re.sub(r"\s+", " ", match["word"].lower())
    after = match.string[match.end() :]
    if (
        word in ("the past", "the future")
        and not match.string[: match.start()].endswith(("in ", "In "))
        and re.match(r" (?:[a-z]+ )?[a-z0-9]+", after)
        and not re.match(
            r" (?:and|but|has|have|had|is|was|of|for|that|as|to|when|because|with|by|in|on|from)\b", after
        )
    ):
        return []
    if (word == "now" and re.match(r"-|,? that\b", after)) or (
        word == "soon" and re.match(r" (?:after|as|to)\b", after)
    ):
        return []
    if word == "recent" and match.string[match.start()].isupper():
        return []
    return [found(match, Vague(VAGUE[word]))]


def read_repeated_word(match: re.Match[str]) -> list[RawTime]:
    """Read "daily", "annual", not the names of newspapers."""
    text, word = match.string, match["word"]
    if word[0].isupper() and (
        re.match(r" [A-Z]", text[match.end() :]) or re.search(r"[A-Z]['\u2019\w]* $", text[: match.start()])
    ):
        return []
    return [found(match, Repeating(REPEATED[word.lower()]))]


def read_clock(match: re.Match[str]) -> list[RawTime]:
    """Read a time of day: "3 p.m.", "8:30 p.m. BST", "1930 UTC", "at 15:00"."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "").replace(" ", "")
    if not half and not match["zone"] and not (match["minute"] and match["at"]) and not match["oclock"]:
        return []
    if (half and not 1 <= hour <= 12) or hour > 24 or minute > 59:
        return []
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    ends = (match.start("hour"), match.end())
    return [found(match, Timed(None, f"T{hour:02}:{minute:02}"), ends=ends)]


def read_military(match: re.Match[str]) -> list[RawTime]:
    """Read "1930 UTC", "0600 GMT", "1500 hours"."""
    hour, minute = int(match["hour"]), int(match["minute"])
    return [found(match, Timed(None, f"T{hour:02}:{minute:02}"))] if hour <= 24 and minute <= 59 else []


def read_month_end(match: re.Match[str]) -> list[RawTime]:
    """Read "year-end", "year's end", "month-end"."""
    unit: Unit = "month" if match["unit"].lower() == "month" else "year"
    return [found(match, Shifted(unit, 0), "END")]


def read_on_the_day(match: re.Match[str]) -> list[RawTime]:
    """Read "on the day" (told before), "on the day they meet" (known by its event alone)."""
    if re.match(r"\s*(?:[.,;:!?)]|$)", match.string[match.end() :]):
        return [found(match, Shifted("day", 0, "previous"), ends=match.span("day"))]
    return [found(match, Vague("XXXX-XX-XX", "event"), ends=match.span("day"))]


def read_year_ago(match: re.Match[str]) -> list[RawTime]:
    """Read "the year-ago quarter", "year-earlier": the same part of the year before."""
    unit: Unit = "quarter" if match["quarter"] else "year"
    return [found(match, Shifted(unit, -4 if match["quarter"] else -1, "previous"))]


ZONE = r"(?:UTC|GMT|BST|EST|EDT|CET|CEST|PST|PDT|CDT|CST|MSK|IST|JST|KST|ET|[Ll]ocal [Tt]ime|[Mm]oscow [Tt]ime|Beijing [Tt]ime|[Ee]astern [Tt]ime|hours\b|hrs\b)"
CLOCK = re.compile(
    rf"(?<![\w$\u20ac\u00a3.:-])(?:(?P<at>{words('at|around|about|by|from|until|till|before|after')}) )?(?P<hour>[01]?[0-9]|2[0-4])"
    r"(?:[:.](?P<minute>[0-5][0-9])(?::[0-5][0-9])?)?"
    rf"(?:[ ]?(?P<half>{words('[ap][.]?[ ]?m')}\b[.]?)|(?P<oclock>[ ]{words('o.clock')}\b))?(?:[ ]\(?(?P<zone>{ZONE})\)?)?(?![\w%]|[.:-][0-9])"
)
MILITARY = re.compile(rf"(?<![\w$.,:-])(?P<hour>[012][0-9])(?P<minute>[0-5][0-9])[ ]?{ZONE}(?!\w)")
DAY = re.compile(
    rf"(?<![\w-])(?P<word>{words('today|yesterday|tomorrow|tonight|overnight')})\b(?: (?P<part>{words('morning|afternoon|evening|night|noon')})\b)?"
)
PART = re.compile(
    rf"(?<![\w-])(?:(?P<which>{words('(?:later |earlier |early |late )?(?:this|last)|the next|the following|the previous|that same|that|the same|every|each|in the|during the|at|late in the|early in the')}) )?"
    rf"(?P<part>{words('|'.join(PARTS))})\b(?![-\u2019']|s\b)"
)
VAGUE_WORD = re.compile(rf"(?<![\w-])(?P<word>{words('|'.join(sorted(VAGUE, key=len, reverse=True)))})\b")
SET_WORD = re.compile(
    rf"(?<![\w-])(?P<word>{words('|'.join(sorted(REPEATED, key=len, reverse=True)))})\b(?!-)"
)
FEAST_DAY = re.compile(rf"(?<![\w/])(?P<name>{words(FEAST_FORMS)})(?![\w/])(?:,? (?P<year>{YEAR})|{YEAR_OF})")
EDGE_WORD = re.compile(
    rf"(?<!\w){words('(?:the )?')}(?P<unit>{words('year|month')})(?:[-\u2010]|['\u2019]s ){words('end')}\b"
)
THE_DAY = re.compile(rf"(?<!\w){words('on')} (?P<day>{words('the (?:very )?day')})\b(?! (?:before|after)\b)")
YEAR_AGO = re.compile(
    rf"(?<!\w){words('(?:the )?year-(?:ago|earlier)')}\b(?P<quarter>{words(' quarter')}\b)?(?: {words('period|month|level')}\b)?"
)

WORDS = (Reading(DAY, read_day), Reading(VAGUE_WORD, read_vague), Reading(SET_WORD, read_repeated_word))
DAY_PARTS = (Reading(DAY, read_day), Reading(PART, read_part_of_day))
CLOCKS = (Reading(MILITARY, read_military), Reading(CLOCK, read_clock))
FEAST_DAYS = (Reading(FEAST_DAY, read_feast),)
UNIT_WORDS = (
    Reading(EDGE_WORD, read_month_end),
    Reading(YEAR_AGO, read_year_ago),
    Reading(THE_DAY, read_on_the_day),
)
__all__ = ["CLOCKS", "DAY_PARTS", "FEAST_DAYS", "UNIT_WORDS", "WORDS", "Dated"]
