"""Readings of years, decades and centuries: "in 2014", "2013-2023", "the early 1990s", "the 19th century"."""

import re

from kg.dates.counts import counts_something, is_year
from kg.dates.found import EDGE, NEARNESS, Reading, edge_mod, found
from kg.dates.shapes import Between, Dated, RawTime
from kg.dates.words import DASH, ONES, TENS, YEAR, S, cardinal, one_of, words

CENTURIES = (
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "twenty-first",
)  # fmt: skip
NINETEEN = ("seventeen", "eighteen", "nineteen")
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
# A number begins here, not the middle of one, nor the end of a price or of a name like Tu-2000.
START = r"(?<![\w$\u00a3\u20ac#])(?<![\w][-/.:])(?<![0-9],)"


def read_year(match: re.Match[str]) -> list[RawTime]:
    """Read a year alone, with "early" or "the end of" before it."""
    mod = edge_mod(match)
    if mod is None and not is_year(match.string, *match.span("year")):
        return []
    return [found(match, Dated("year", int(match["year"])), mod)]


def read_year_span(match: re.Match[str]) -> list[RawTime]:
    """Read "2013-2023", "from 2016 to 2019", "2014-15"."""
    first, short = int(match["first"]), len(match["last"]) == 2
    last = first - first % 100 + int(match["last"]) if short else int(match["last"])
    joined, opened = match["join"].strip().lower(), bool(match["open"])
    between = opened and match["open"].lower().startswith("between")
    if not first < last <= first + 400 or (joined == "and" and not between):
        return []
    if short and (joined.isalpha() or first < 1900):
        return []
    dashed = not joined.isalpha()
    if (
        not opened
        and not dashed
        and (not 1800 <= first <= 2100 or counts_something(match.string, *match.span("first")))
    ):
        return []
    ends = [
        found(match, Dated("year", year), ends=match.span(group))
        for year, group in ((first, "first"), (last, "last"))
    ]
    return [found(match, Between(ends[0], ends[1]), ends=(match.start("first"), match.end()))]


def read_decade(match: re.Match[str]) -> list[RawTime]:
    """Read "the 1990s", "the early 1980s", "mid-90s", "the 1800s" (a century); not "his 60s"."""
    digits = match["decade"]
    if len(digits) == 2:
        if match["his"] or not (match["tick"] or match["near"] or match["the"]):
            return []
        digits = ("20" if digits in ("00", "10", "20") else "19") + digits
    year = int(digits)
    grain = "century" if year % 100 == 0 and year < 2000 else "decade"
    return [found(match, Dated(grain, year), edge_mod(match))]  # type: ignore[arg-type]


def read_said_year(match: re.Match[str]) -> list[RawTime]:
    """Read "nineteen ninety-seven", as broadcasters say it."""
    first = 17 + NINETEEN.index(match["hundreds"].lower())
    return [found(match, Dated("year", first * 100 + cardinal(match["rest"])), edge_mod(match))]


def read_said_decade(match: re.Match[str]) -> list[RawTime]:
    """Read "the nineties", "the early seventies"; not "his seventies"."""
    return [found(match, Dated("decade", 1920 + 10 * DECADES.index(match["name"].lower())), edge_mod(match))]


def read_century(match: re.Match[str]) -> list[RawTime]:
    """Read "the 20th century", "the nineteenth century"."""
    nth = match["nth"].lower()
    number = int(re.sub(r"\D", "", nth)) if nth[0].isdigit() else CENTURIES.index(nth) + 11
    return [found(match, Dated("century", (number - 1) * 100), edge_mod(match))] if 11 <= number <= 22 else []


TO = rf"(?P<join>{DASH}|{S}{words('to|through|until|till|and')}{S})"
SPAN = re.compile(
    rf"{START}(?:(?P<open>{words('between|from')}){S})?{words('(?:early |late |mid-)?')}"
    rf"(?P<first>{YEAR}){TO}{words('(?:early |late |mid-)?')}"
    r"(?P<last>(?:1[0-9]|20)[0-9]{2}(?!,[0-9])|[0-9]{2}(?![0-9]))(?![\w%]|[./-]?[0-9])"
)
DECADE = re.compile(
    rf"(?<![\w$\u00a3\u20ac.,-]){EDGE}(?:(?P<his>{words('his|her|their|my|your|our')}) )?"
    rf"(?P<the>{words('the ')})?{NEARNESS}(?P<tick>['\u2018\u2019])?"
    r"(?P<decade>(?:1[0-9]|20)[0-9]0|[0-9]0)['\u2019]?s\b"
)
CENTURY = re.compile(
    rf"(?<!\w){EDGE}{words('(?:the )?')}{NEARNESS}"
    rf"(?P<nth>{words('[12][0-9](?:st|nd|rd|th)')}|{one_of('|'.join(CENTURIES))})[ -]{words('century')}\b"
)
ALONE = re.compile(rf"{START}{EDGE}{NEARNESS}{words('(?:the year )?')}(?P<year>{YEAR})(?!\w)")

SAID = re.compile(
    rf"(?<!\w){EDGE}{NEARNESS}(?P<hundreds>{one_of('|'.join(NINETEEN))}) "
    rf"(?P<rest>{words('(?:' + '|'.join(TENS) + ')(?:[- ](?:' + '|'.join(list(ONES)[:9]) + '))?')}"
    rf"|{one_of('ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen')})"
    r"\b(?![- ](?:percent|million|thousand|year|day|month|people|dollars))"
)
SAID_DECADE = re.compile(rf"(?<!\w){EDGE}{words('the ')}{NEARNESS}(?P<name>{one_of('|'.join(DECADES))})\b")
SAID_YEARS = (Reading(SAID, read_said_year), Reading(SAID_DECADE, read_said_decade))
CENTURY_READINGS = (Reading(CENTURY, read_century),)
YEARS = (Reading(DECADE, read_decade), Reading(SPAN, read_year_span), Reading(ALONE, read_year))
