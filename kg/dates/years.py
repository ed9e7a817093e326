"""Readings of years and what is counted in them: "in 2014", "2013-2023", "the early 1990s", "Q3 2025", 2025-10-30."""

import re

from kg.dates import periods
from kg.dates.found import EDGE, NEARNESS, YEAR_OF, Reading, edge_mod, found, step_of, year_of
from kg.dates.periods import SEASONS as SEASONS_OF_TIMEX
from kg.dates.shapes import Between, Dated, RawTime, Repeating, Timed
from kg.dates.words import CARDINAL, DASH, ORDINALS, SEASON_NAMES, YEAR, S, cardinal, words

COUNTED = words(
    r"people|persons?|troops|soldiers|personnel|men|women|children|kms?|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?|"
    r"feet|foot|ft|tons?|tonnes?|dollars?|euros?|yuan|won|yen|rubles?|roubles?|rupees?|pounds?|francs?|marks?|"
    r"per ?cent|pct|million|billion|trillion|homes|houses|families|refugees|migrants|prisoners|residents|workers|"
    r"employees|students|pupils|participants|delegates|guests|jobs|cases|deaths|victims|cars|vehicles|tanks|missiles|"
    r"aircraft|warheads|pages|mw|megawatts|kw|watts|hectares|acres|points|kgs?|kilograms?|grams|votes|seats|members|"
    r"companies|firms|schools|utc|gmt|bst|est|edt|cet|hours?|hrs|local time|civilians|fighters|police|officers|"
    r"militants|hostages|detainees|inmates|passengers|tourists|visitors|villages|villagers|buildings|shares|barrels|"
    r"calories|copies|items|words|times|rounds|shells|rockets|drones|guns|weapons|marines|peacekeepers|observers|"
    r"journalists|athletes|spectators|protesters|demonstrators|supporters|activists|migrant workers|others|more|"
    r"degrees|litres?|liters?|gallons|bodies|bottles|boxes|tents|trucks|buses|planes|flights|ships|boats|square|cubic"
)
COUNTED_AFTER = re.compile(
    rf"(?:-(?!{YEAR})(?:[A-Za-z]|[0-9])|%|[ -]?(?:{COUNTED})\b|[ ](?:[a-z]+[ ])?(?:{COUNTED})\b)"
)
NUMBERED = re.compile(
    words(
        r"(?:\b(?:resolutions?|res\.?|orders?|articles?|no\.?|nos\.?|numbers?|flight|boeing|airbus|sections?|law|laws|"
        r"decree|decrees|act|bill|room|highway|route|page|pages|pp?\.|vision|agenda|horizon|strategy|protocol|"
        r"chapter|rule|rules|expo|directive|regulation|paragraph|area|unit|regiment|brigade|form|model|type|channel|gate|"
        r"windows|office|asteroid|camp|platform)[ -]?"
        r"|[$\u00a3\u20ac\u00a5#/\u2116&]|\b(?:us|hk|nt|rs\.?|usd|eur)[$ ]?)"
        r"(?:[0-9]{1,5}(?:, | and |, and | or |-))*$"
    )
)
COUNTING = re.compile(
    words(
        r"\b(?:more than|less than|fewer than|over|nearly|almost|some|at least|up to|only|another|"
        r"exactly|roughly|approximately|all|these|those|hundred|thousand|to|total(?:ing)?|of all|is|was|were|are|with) $"
    )
)
OPENING = re.compile(
    words(
        r"(?:\b(?:in|of|since|until|till|from|by|before|after|during|between|to|year|circa|ca\.|c\.|through|early|late|"
        r"mid|as|around|about|for|than|back|the|a|an|his|her|its|their|our|that|this|and|,|or)[ -]"
        r"|['\u2019]s |s['\u2019] |[(\[]|\A\s*)$"
    )
)
EVENT_NOUN = re.compile(
    words(
        r" (?:[a-z-]+ )?(?:talks|elections?|sanctions|protests|attacks|bombings|olympics|games|accords?|agreements?|"
        r"negotiations|riots|reforms|hostilities|clashes|floods|wars|tests|exercises|drills|cuts|figures|results|"
        r"estimates|levels|terms|polls|primaries|celebrations|ceremonies|conferences|meetings|summits|visits|"
        r"ties|relations|treaties|guidelines|deals|strikes|raids|killings|events|hearings|sales|exports|imports|"
        r"onwards|afterwards|earnings|profits|revenues|was|has|is|does|as|us|this|his|its|perhaps|plans|rules|borders|finals|lines)\b"
    )
)
PLURAL_AFTER = re.compile(r" [a-z]{3,}[^s\W]s\b")


def is_year(match: re.Match[str], begin: int, end: int, modified: bool) -> bool:
    """Say whether a number of four digits is a year, by what stands around it."""
    text = match.string
    year, before, after = int(text[begin:end]), text[max(0, begin - 60) : begin], text[end : end + 40]
    if (
        COUNTED_AFTER.match(after)
        or NUMBERED.search(before)
        or re.search(r"[A-Za-z0-9][-.:]$|\d[, ]$", before)
    ):
        return modified
    if modified:
        return True
    if (
        PLURAL_AFTER.match(after)
        and not EVENT_NOUN.match(after)
        and not re.search(r"(?:the|['\u2019]s?) $", before)
    ):
        return False
    if 1900 <= year <= 2039:
        return not COUNTING.search(before) or not re.match(r" [a-z]", after) or bool(EVENT_NOUN.match(after))
    return bool(OPENING.search(before)) and year <= 2100 and not re.match(r" [a-z]+s\b", after)


def read_year(match: re.Match[str]) -> list[RawTime]:
    """Read a year alone, with "early" or "the end of" before it."""
    mod = edge_mod(match)
    if not is_year(match, *match.span("year"), modified=mod is not None):
        return []
    if re.match(r"s\b|['\u2019]s\b(?= and| were)", match.string[match.end() :]):
        return []
    return [found(match, Dated("year", int(match["year"])), mod)]


def read_year_span(match: re.Match[str]) -> list[RawTime]:
    """Read "2013-2023", "from 2016 to 2019", "2014-15"."""
    first, said = int(match["first"]), match["last"]
    last = int(said) if len(said) == 4 else first - first % 100 + int(said)
    joined = match["sep"].strip().lower()
    if not first < last <= first + 400 or (joined == "and" and not match["between"]):
        return []
    if len(said) == 2 and (joined not in ("-", "\u2013", "/", "\u2014") or first < 1900):
        return []
    opened = bool(match["open"] or match["between"])
    if COUNTED_AFTER.match(match.string, match.end()) or (not opened and not 1800 <= first <= 2100):
        return []
    if NUMBERED.search(match.string[max(0, match.start("first") - 40) : match.start("first")]):
        return []
    ends = [
        found(match, Dated("year", year), ends=match.span(group))
        for year, group in ((first, "first"), (last, "last"))
    ]
    return [found(match, Between(ends[0], ends[1]), ends=(match.start("first"), match.end()))]


def read_decade(match: re.Match[str]) -> list[RawTime]:
    """Read "the 1990s", "the early 1980s", "mid-90s", "the 1800s" (a century)."""
    digits = match["decade"]
    if len(digits) == 2:
        if not (match["tick"] or match["near"] or match["the"]) or (match["the"] and match["his"]):
            return []
        digits = ("20" if digits in ("00", "10") else "19") + digits
    year = int(digits)
    if year % 100 == 0 and year < 2000:
        return [found(match, Dated("century", year), edge_mod(match))]
    return [found(match, Dated("decade", year), edge_mod(match))]


def read_century(match: re.Match[str]) -> list[RawTime]:
    """Read "the 20th century", "the nineteenth century"."""
    said = match["nth"].lower()
    number = int(re.sub(r"\D", "", said)) if said[0].isdigit() else CENTURIES.index(said) + 1
    return [found(match, Dated("century", (number - 1) * 100), edge_mod(match))] if 11 <= number <= 22 else []


CENTURIES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first",
)  # fmt: skip


def _number(text: str) -> int:
    """Give the number of a quarter or half from "third", "3rd", "Q3"."""
    return ORDINALS.get(text.lower()) or int(re.sub(r"\D", "", text))


def read_part(match: re.Match[str]) -> list[RawTime]:
    """Read a quarter or a half: "the third quarter", "Q3 2025", "the first half of the year"."""
    grain = "half" if (match["grain"] or match["short"] or "").lower().startswith("h") else "quarter"
    number = _number(match["nth"] or match["digit"])
    if number < 0 and not (match["year"] or match["of_year"] or year_of(match)):
        return []
    if number < 0:
        number = 2 if grain == "half" else 4
    if number > (2 if grain == "half" else 4):
        return []
    if grain == "half" and match["grain"] and not (match["year"] or match["of_year"] or year_of(match)):
        return []
    step = 0 if match["of_year"] else None
    year = int(match["year"]) if match["year"] else None
    shape = Dated("half" if grain == "half" else "quarter", year, number, step=step, year_of=year_of(match))
    return [found(match, shape, edge_mod(match))]


def read_fiscal(match: re.Match[str]) -> list[RawTime]:
    """Read "fiscal 1989", "fiscal year 2023", "FY2023"."""
    said = match["year"] or match["before"] or match["short"]
    year = int(said) if len(said) == 4 else 2000 + int(said)
    return [found(match, Dated("fiscal", year), edge_mod(match))]


def read_iso(match: re.Match[str]) -> list[RawTime]:
    """Read 2025-10-30, with or without a time behind it, and 2025-10."""
    year, month = int(match["y"]), int(match["m"])
    day = int(match["d"]) if match["d"] else 0
    if not 1 <= month <= 12 or (not day and match["sep"] != "-"):
        return []
    if day and periods.day(year, month, day) is None:
        return []
    shape = Dated("day" if day else "month", year, month, day)
    return [found(match, Timed(shape, f"T{match['clock']}") if match["clock"] else shape)]


def read_numeric(match: re.Match[str]) -> list[RawTime]:
    """Read 30.10.2025 (day first by custom) and 30/10/2025 or 10/30/2025, whose order only the numbers can tell."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if match["dot"] == "." or first > 12 or first == second:
        day, month = first, second
    elif second > 12:
        day, month = second, first
    else:
        return []
    return [found(match, Dated("day", year, month, day))] if periods.day(year, month, day) else []


def read_season(match: re.Match[str]) -> list[RawTime]:
    """Read "spring 2023", "the summer of 1998", "last winter", "this autumn", "the fall of last year"."""
    name, said = match["season"].lower(), match["year"]
    if match["every"]:
        return [
            found(
                match, Repeating(f"XXXX-{SEASONS_OF_TIMEX[SEASON_NAMES[name] - 1]}", match["every"].upper())
            )
        ]
    step, told = step_of(match)
    shared = year_of(match)
    anchored = said or shared or step is not None
    lead, inside = match["lead"], (match["inside"] or "").lower()
    if not anchored and (match["season"][0].isupper() or not (lead or inside)):
        return []
    if not anchored and name == "fall" and not (inside == "in" and lead):
        return []
    if not anchored and re.match(
        words(r" (?:of|in|to|from|apart|short|behind)\b"), match.string[match.end() :]
    ):
        return []
    shape = Dated(
        "season", int(said) if said else None, SEASON_NAMES[name], step=step,
        anchor="previous" if told else "reference", year_of=shared,
    )  # fmt: skip
    begin = match.end("inside") if inside else match.start()
    return [found(match, shape, edge_mod(match), ends=(begin, match.end()))]


START = r"(?<![\w$\u00a3\u20ac#])(?<![\w][-/.:])(?<![0-9],)"
NTH = words(r"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final|opening|closing)")
OF_YEAR = words(r"(?P<of_year>(?:of|in) (?:the|this|the current) year\b)")
TO = rf"(?P<sep>{DASH}|{S}(?:to|through|until|till|and){S})"
STEP = words(
    r"(?:(?P<inside>in|during|over|throughout|of|since|by|until|through) )?(?P<lead>the |early |late |mid-)?"
)
SEASON_STEP = words(
    r"(?:(?P<step>last|this past|this coming|this|next|the following|the previous|the same|that same|that|the coming) )?"
)

ISO = re.compile(
    rf"{START}(?P<y>1[0-9]{{3}}|20[0-9]{{2}})(?P<sep>[-/.])(?P<m>[01]?[0-9])"
    r"(?:(?P=sep)(?P<d>[0-3]?[0-9])(?:[T ](?P<clock>[0-2][0-9]:[0-5][0-9])(?::[0-9.]+)?(?:Z|[+-][0-9:]+)?)?)?(?![\w/-]|[.,]\d)"
)
NUMERIC = re.compile(
    rf"{START}(?P<first>[0-3]?[0-9])(?P<dot>[./-])(?P<second>[0-3]?[0-9])(?P=dot)(?P<year>(?:19|20)[0-9]{{2}})(?![\w/-]|[.,]\d)"
)
YEAR_SPAN = re.compile(
    rf"{START}(?:(?P<between>{words('between')}{S})|(?P<open>{words('from')}{S}))?(?:early |late |mid-)?"
    rf"(?P<first>{YEAR}){TO}(?:early |late |mid-)?(?P<last>{YEAR}|[0-9]{{2}}(?![0-9]))(?![\w%]|[./-]?[0-9])"
)
DECADE = re.compile(
    rf"(?<![\w$\u00a3\u20ac.,-]){EDGE}(?P<the>(?P<his>{words('(?:his|her|their|my|your|in their)')} )?{words('the')} )?{NEARNESS}"
    r"(?P<tick>['\u2018\u2019])?(?P<decade>(?:1[0-9]|20)[0-9]0|[0-9]0)['\u2019]?s\b"
)
CENTURY = re.compile(
    rf"(?<!\w){EDGE}{words('(?:the )?')}{NEARNESS}"
    rf"(?P<nth>{words('[12]?[0-9](?:st|nd|rd|th)|' + '|'.join(reversed(CENTURIES)))})[ -]{words('century')}\b"
)
PART = re.compile(
    rf"(?<![\w-])(?:{EDGE}{words('(?:the )?')}{NTH}[ -]{words('(?:fiscal )?(?P<grain>quarter|half)')}"
    rf"\b(?!-?{words('final')})|(?P<short>[QH])(?P<digit>[1-4])\b)"
    rf"(?:(?:,? of|,|/)?(?:{S}|(?<=/)){words('(?:fiscal )?')}(?P<year>{YEAR})|[ ]{OF_YEAR}|{YEAR_OF})"
)
FISCAL = re.compile(
    rf"(?<!\w){EDGE}(?:{words('(?:the )?')}{NEARNESS}{words('fiscal(?: year)?')}[ -](?P<year>{YEAR})"
    rf"|{words('(?:the )?')}(?P<before>{YEAR}) {words('fiscal year|financial year')}"
    r"|FY[ ]?['\u2019]?(?P<short>(?:20|19)?[0-9]{2}))(?!\w)"
)
SEASON = re.compile(
    rf"(?<![\w-])(?:(?P<every>{words('every|each')}) )?{EDGE}{STEP}{NEARNESS}{SEASON_STEP}(?P<season>{words('spring|summer|autumn|fall|winter')})\b"
    rf"(?:(?: of|,)?{S}(?P<year>{YEAR})|{YEAR_OF})(?![-\w])"
)
ALONE = re.compile(rf"{START}{EDGE}{NEARNESS}{words('(?:the year )?')}(?P<year>{YEAR})(?![\w])")

YEARS = (
    Reading(ISO, read_iso),
    Reading(NUMERIC, read_numeric),
    Reading(FISCAL, read_fiscal),
    Reading(PART, read_part),
    Reading(SEASON, read_season),
    Reading(DECADE, read_decade),
    Reading(YEAR_SPAN, read_year_span),
    Reading(ALONE, read_year),
)
SEASONS = (Reading(SEASON, read_season),)
CENTURY_READINGS = (Reading(CENTURY, read_century),)
QUARTERS = (Reading(PART, read_part),)
__all__ = ["CARDINAL", "CENTURY_READINGS", "QUARTERS", "SEASONS", "YEARS", "cardinal"]
