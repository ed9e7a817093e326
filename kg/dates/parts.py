"""Readings of parts of years: "the third quarter", "Q3 2025", "the first half of 2024", "last winter",
"fiscal 2023".
"""

import re

from kg.dates.found import EDGE, NEARNESS, YEAR_OF, Reading, edge_mod, found, said, step_of, year_of
from kg.dates.periods import SEASONS
from kg.dates.shapes import Dated, RawTime, Repeating
from kg.dates.words import ORDINALS, SEASON_NAMES, YEAR, S, one_of, words


def read_part(match: re.Match[str]) -> list[RawTime]:
    """Read a quarter or a half; a half needs its year, for football has halves too."""
    half = (match["grain"] or match["short"] or "").lower().startswith("h")
    shared = year_of(match)
    said_year = match["year"] or match["before"]
    placed = bool(said_year or match["of_year"] or shared)
    number = int(match["digit"]) if match["digit"] else ORDINALS[match["nth"].lower()]
    most = 2 if half else 4
    if number < 0:
        number = most if placed else 0
    if not 1 <= number <= most or (half and match["grain"] and not placed and match["glue"] != "-"):
        return []
    year = int(said_year) if said_year else None
    step = 0 if match["of_year"] else None
    shape = Dated("half" if half else "quarter", year, number, step=step, year_of=shared)
    return [found(match, shape, edge_mod(match))]


def read_fiscal(match: re.Match[str]) -> list[RawTime]:
    """Read "fiscal 1989", "fiscal year 2023", "the 2026 fiscal year", "FY2023"."""
    digits = match["year"] or match["before"] or match["short"]
    year = int(digits) if len(digits) == 4 else 2000 + int(digits)
    return [found(match, Dated("fiscal", year), edge_mod(match))]


def read_season(match: re.Match[str]) -> list[RawTime]:
    """Read a season; alone it needs "in" or "the" and small letters, and "fall" needs both."""
    name, inside = match["season"].lower(), said(match, "inside")
    if match["every"]:
        value = f"XXXX-{SEASONS[SEASON_NAMES[name] - 1]}"
        return [found(match, Repeating(value, match["every"].upper()))]
    (step, told), shared = step_of(match), year_of(match)
    year = int(match["year"]) if match["year"] else None
    if year is None and shared is None and step is None:
        alone = (
            match["season"].islower()
            and (match["lead"] or inside)
            and not OTHERWISE.match(match.string, match.end())
        )
        if not alone or (name == "fall" and not (inside == "in" and match["lead"])):
            return []
    shape = Dated(
        "season",
        year,
        SEASON_NAMES[name],
        step=step,
        anchor="previous" if told else "reference",
        year_of=shared,
    )
    begin = match.end("inside") if inside else match.start()
    return [found(match, shape, edge_mod(match), ends=(begin, match.end()))]


OTHERWISE = re.compile(r" (?:of|in|to|from|apart|short|behind)\b")
OF_YEAR = words(r"(?P<of_year>(?:of|in) (?:the|this|the current) year\b)")
NTH = one_of("first | second | third | fourth | 1st | 2nd | 3rd | 4th | last | final | opening | closing")
PART = re.compile(
    rf"(?<![\w-])(?:{EDGE}{words('(?:the )?')}(?:(?P<before>{YEAR}) )?(?P<nth>{NTH})(?P<glue>[ -])"
    rf"{words('(?:fiscal )?(?P<grain>quarter|half)')}\b(?!-?{words('final')})"
    r"|(?P<short>[QH])(?P<digit>[1-4])\b)"
    rf"(?:(?:,? of|,|/)?(?:{S}|(?<=/)){words('(?:fiscal )?')}(?P<year>{YEAR})|[ ]{OF_YEAR}|{YEAR_OF})"
)
FISCAL = re.compile(
    rf"(?<!\w){EDGE}(?:{words('(?:the )?')}{NEARNESS}{words('fiscal(?: year)?')}[ -](?P<year>{YEAR})"
    rf"|{words('(?:the )?')}(?P<before>{YEAR}) {words('(?:fiscal|financial) year')}"
    r"|FY[ ]?['\u2019]?(?P<short>(?:20|19)?[0-9]{2}))(?!\w)"
)
SEASON_STEPS = """last | this past | this coming | this | next | the following | the previous | the same
    | that same | that | the coming"""
SEASON = re.compile(
    rf"(?<![\w-])(?:(?P<every>{words('every|each')}) )?{EDGE}"
    rf"(?:(?P<inside>{one_of('in | during | over | throughout | of | since | by | until | through')}) )?"
    rf"(?P<lead>{words('the |early |late |mid-')})?{NEARNESS}(?:(?P<step>{one_of(SEASON_STEPS)}) )?"
    rf"(?P<season>{one_of('|'.join(SEASON_NAMES))})\b(?:(?: of|,)?{S}(?P<year>{YEAR})|{YEAR_OF})(?![-\w])"
)
QUARTERS = (Reading(PART, read_part),)
SEASON_READINGS = (Reading(SEASON, read_season),)
PARTS_OF_YEARS = (Reading(FISCAL, read_fiscal), Reading(PART, read_part), Reading(SEASON, read_season))
