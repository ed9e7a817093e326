"""Readings of months and days by name: "in June", "Jan. 5, 2016", "early March", "from November 14 to 17"."""

import re
from dataclasses import dataclass, replace

from kg.dates import periods
from kg.dates.found import EDGE, NEARNESS, STEPS, YEAR_OF, Reading, edge_mod, found, said, step_of, year_of
from kg.dates.shapes import Between, Dated, RawTime
from kg.dates.words import (
    BARE_MONTH,
    DASH,
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
    S,
    month_number,
    one_of,
    weekday_number,
    words,
)

PREPOSITIONS = one_of(
    """in | since | until | till | during | through | throughout | by | before | after | of | from | to | for
    | between | early | late | mid | last | next | this | as of | earlier | later | every | each |
    around | about | prior to"""
)
PREPOSITION_BEFORE = re.compile(rf"\b({PREPOSITIONS})[ -]$")
NAMED_MONTH = re.compile(r" (?:Revolution|War|Movement|Surprise|Uprising|Agreement|Manifesto|Theses)\b")
NAME_AFTER = re.compile(r" (?!(?:UN|UK|US|EU|UTC|GMT|AD|BC)\b)[A-Z][a-z]")
SURE = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "last",
        "next",
        "this",
        "during",
        "early",
        "late",
        "mid",
        "every",
        "each",
    ]
)
PERSON_MAY = re.compile(r"\b(?:Theresa|Minister|Mrs\.?|Ms\.?) May\b")
TITLE_BEFORE = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|President|Minister|St|Aunt|Lady)\.? $")
PROTEST = re.compile(r" (?:for|on|of) [A-Z]")


def point(tag: str) -> str:
    """Give the pattern of a day or month: "Monday, Jan. 5, 2016", "the 5th of January", "5", "June 2019"."""
    weekday = rf"(?:(?P<w{tag}>{WEEKDAY}),?{S}\(?(?:the )?)?"
    tail = rf"(?:(?:,{S}?|{S}|,? of )(?P<y{tag}>{YEAR}))?"
    month_first = rf"(?P<m{tag}>{MONTH})(?:(?:{S}|-)?(?:the )?(?P<d{tag}>{DAY}))?"
    day_first = rf"(?:the )?(?P<D{tag}>{DAY})(?:(?: of |{S}|-)(?P<M{tag}>{MONTH}))?"
    return rf"(?P<p{tag}>{weekday}(?:{month_first}|{day_first}){tail})"


@dataclass(frozen=True, slots=True)
class Parts:
    """The numbers of a point as far as it says them."""

    month: int | None
    day: int | None
    year: int | None
    weekday: int | None


def parts(match: re.Match[str], tag: str) -> Parts:
    """Read the tagged groups of a point."""
    month = match[f"m{tag}"] or match[f"M{tag}"]
    day = match[f"d{tag}"] or match[f"D{tag}"]
    return Parts(
        month_number(month) if month else None,
        int(day.rstrip("stndrhSTNDRH")) if day else None,
        int(match[f"y{tag}"]) if match[f"y{tag}"] else None,
        weekday_number(match[f"w{tag}"]) if match[f"w{tag}"] else None,
    )


def dated(point: Parts) -> Dated:
    """Turn the numbers into a day or a month."""
    return Dated("day" if point.day else "month", point.year, point.month or 0, point.day or 0, point.weekday)


def not_a_month(match: re.Match[str], name: str, begin: int, end: int) -> bool:
    """Say whether a bare "May", "March", "April", "June" or "August" is a verb or the name of something
    else.
    """
    text, lower = match.string, name.lower()
    before, after = text[max(0, begin - 40) : begin], text[end : end + 40]
    preposition = PREPOSITION_BEFORE.search(before)
    word = preposition[1].lower() if preposition else ""
    if NAMED_MONTH.match(after) or before.endswith("Black "):
        return True
    if lower in ("may", "april", "june", "august", "march") and NAME_AFTER.match(after):
        return word not in SURE
    if lower == "may":
        if not word and not match["step"] and not edge_mod(match):
            return True
        return word not in SURE and bool(PERSON_MAY.search(text, max(0, begin - 4000), end + 4000))
    if lower == "march" and (PROTEST.match(after) or before.endswith(("Long ", "Freedom "))):
        return True
    return bool(TITLE_BEFORE.search(before))


def _possible(point: Parts) -> bool:
    """Say whether some year, or the year said, has such a day."""
    if not point.day or not point.month:
        return True
    return periods.day(point.year or 2000, point.month, point.day) is not None


def read_point(match: re.Match[str]) -> list[RawTime]:
    """Read one day or month."""
    point = parts(match, "a")
    if not point.month or not _possible(point):
        return []
    name = match["ma"] or match["Ma"]
    step, told = step_of(match)
    shared = year_of(match)
    bare = not (point.day or point.year or shared)
    if bare and (not re.fullmatch(BARE_MONTH, name) or not_a_month(match, name, *match.span("ma"))):
        return []
    shape = replace(
        dated(point),
        step=step,
        anchor="previous" if told else "reference",
        year_of=None if point.year else shared,
    )
    begin, end = match.span()
    if "(" in match[0] and match.string[end : end + 1] == ")":
        end += 1
    return [found(match, shape, edge_mod(match), ends=(begin, end))]


def read_nth_day(match: re.Match[str]) -> list[RawTime]:
    """Read "on the 7th"."""
    return [found(match, Dated("day", day=int(match["nth"][:-2])))]


def _with_years(first: Parts, last: Parts) -> tuple[Parts, Parts]:
    """Share month and year between the two ends of a span; a span over New Year has two years."""
    first = replace(first, month=first.month or last.month)
    last = replace(last, month=last.month or first.month)
    wraps = (first.month, first.day) > (last.month, last.day)
    if last.year and not first.year:
        first = replace(first, year=last.year - wraps)
    elif first.year and not last.year:
        last = replace(last, year=first.year + wraps)
    return first, last


def read_span(match: re.Match[str]) -> list[RawTime]:
    """Read a span of days or months; "May 3 and 4" is one if the days follow each other, else a list of
    days.
    """
    ends = parts(match, "a"), parts(match, "b")
    if not all(_possible(end) for end in ends) or bool(ends[0].day) != bool(ends[1].day):
        return []
    months = sum(end.month is not None for end in ends)
    if months == 0 or (not ends[0].day and months < 2):
        return []
    first, last = _with_years(*ends)
    if (first.month, first.year) == (last.month, last.year) and (first.day or 0) >= (last.day or 0):
        return []
    shared = year_of(match)
    raws = [
        found(match, replace(dated(end), year_of=None if end.year else shared), ends=match.span(group))
        for end, group in ((first, "pa"), (last, "pb"))
    ]
    listed = match["join"].strip(", ").lower() in ("and", "&") and said(match, "open") != "between"
    if listed and (first.month != last.month or not first.day or first.day + 1 != last.day):
        return raws
    return [found(match, Between(raws[0], raws[1]), ends=(match.start("pa"), match.end()))]


JOIN = rf"(?P<join>{DASH}|,?{S}(?:to|through|until|till|thru|and|&){S})"
SPAN = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<open>{words('from|between')}){S}(?:the )?)?{point('a')}{JOIN}{point('b')}"
    rf"{YEAR_OF}(?![\w%])"
)
POINT = re.compile(rf"(?<![\w/])(?<![0-9][.,:]){EDGE}{NEARNESS}{STEPS}{point('a')}{YEAR_OF}(?!\w)")
# "on the 7th", with its month left to the reader; not "on the 7th floor"
NTH_DAY = re.compile(
    r"(?<=[oO]n )the (?P<nth>[12]?[0-9](?:st|nd|rd|th)|3(?:0th|1st))"
    rf"(?=\s*(?:[.,;:)\u2014\u2013-]|\Z)| {one_of('and | at | in | for | to | with | he | she | they | while | when')}\b)"
)
DAYS = (Reading(SPAN, read_span), Reading(POINT, read_point))
NTH_DAYS = (Reading(NTH_DAY, read_nth_day),)
