"""Readings that count from a day: "two years ago", "five months later", "last month", "the end of the
year".
"""

import re

from kg.dates.found import (
    EDGE,
    NEARNESS,
    STEPS,
    YEAR_OF,
    Reading,
    edge_mod,
    found,
    said,
    step_of,
    year_of,
)
from kg.dates.lengths import ABOUT, MANNER, counted
from kg.dates.shapes import Dated, Lasting, Mod, RawTime, Share, Shifted, Unit, Vague
from kg.dates.words import (
    AMOUNT,
    FULL_MONTH,
    MODS,
    NUMBER,
    ORDINALS,
    UNIT,
    YEAR,
    amount,
    month_number,
    one_of,
    unit_of,
    words,
)

STOP_AFTER = re.compile(r"\s*(?:[.,;:!?)\"\u201d]|$|--|\u2014|\u2013)")
BACK = frozenset(["ago", "earlier", "before", "prior", "previously", "back", "beforehand"])
MONTHS_IN: dict[Unit, int] = {"month": 1, "year": 12, "decade": 120, "century": 1200}
TODAY = frozenset(
    ["last", "past", "this past", "this last", "the latest", "next", "this coming", "this", "this very"]
)
BACKWARD = frozenset(
    ["last", "past", "this past", "this last", "the latest", "the previous", "the preceding", "the prior"]
)
FORWARD = frozenset(["next", "this coming", "the following", "the next", "the very next", "the ensuing"])
CURRENT = frozenset(["the current", "the present", "current", "this current"])


def read_shift(match: re.Match[str]) -> list[RawTime]:
    """Read "two years ago", "five months later", "a day earlier", "two days after", "a week from now"."""
    (count, unit, mod), way = counted(match), said(match, "way")
    stops = STOP_AFTER.match(match.string, match.end())
    if not match["amount"] and not match["unit"].lower().endswith("s"):
        return []
    if way in ("before", "after", "prior") and not stops:
        return [found(match, Lasting(count, unit), mod, ends=(match.start(), match.end("unit")))]
    if way in ("on", "back") and not stops:
        return []
    signed = None if count is None else -count if way in BACK else count
    if way not in ("ago", "back", "from now", "hence"):
        return [found(match, Shifted(unit, signed, "previous", counted=True), mod)]
    if signed is None:
        return [found(match, Vague("PAST_REF" if way in BACK else "FUTURE_REF"), mod)]
    if match["at"]:
        return [found(match, Shifted("month", signed * MONTHS_IN[unit]))] if unit in MONTHS_IN else []
    return [found(match, Shifted(unit, signed, counted=True), mod)]


def _mod(match: re.Match[str]) -> Mod | None:
    """Give BEFORE and AFTER for "earlier" and "later", else what the edge says."""
    relative = said(match, "relative")
    return MODS[relative] if relative else edge_mod(match)


def read_deictic(match: re.Match[str]) -> list[RawTime]:
    """Read "last month", "early next year", "that day", "the following week"."""
    which, unit = said(match, "which"), unit_of(match["unit"])
    if match["fiscal"] and unit == "year":
        unit = "fiscal"
    count = -1 if which in BACKWARD else 1 if which in FORWARD else 0
    today = which in TODAY or which in CURRENT
    return [found(match, Shifted(unit, count, "reference" if today else "previous"), _mod(match))]


def read_the_unit(match: re.Match[str]) -> list[RawTime]:
    """Read "the end of the year", "later in the day", "the rest of the week", "the weekend"."""
    unit, mod = unit_of(match["unit"]), _mod(match)
    if unit == "day":
        told = bool(match["relative"] or match["near"])
        return [found(match, Shifted("day", 0, "previous"), mod)] if told else []
    if not mod and not match["rest"] and unit != "weekend":
        return []
    return [found(match, Shifted(unit, 0), mod)]


def read_beside(match: re.Match[str]) -> list[RawTime]:
    """Read "the day before", "the year after", where nothing follows that they would hang on."""
    unit, back = unit_of(match["unit"]), match["way"].lower() in BACK
    if match["today"]:
        return [found(match, Shifted("day", -2 if back else 2))]
    if STOP_AFTER.match(match.string, match.end()):
        return [found(match, Shifted(unit, -1 if back else 1, "previous"))]
    the_day = match["the"].lower() == "the" and unit == "day"
    return [found(match, Vague("XXXX-XX-XX", "event"))] if the_day else []


def read_share(match: re.Match[str]) -> list[RawTime]:
    """Read "the first nine months of 1989", "the last week of May", "the 15th of this month"."""
    count = amount(match["amount"]) if match["amount"] else 1
    unit: Unit
    if match["date"]:
        nth, unit = int(re.sub(r"\D", "", match["date"])), "day"
    else:
        nth, unit = ORDINALS[match["nth"].lower()], unit_of(match["unit"])
    if count is None or not 1 <= count <= 60 or not nth:
        return []
    whole: Dated | Shifted
    if match["month"]:
        year = int(match["year"]) if match["year"] else None
        whole = Dated(
            "month", year, month_number(match["month"]), step=step_of(match)[0], year_of=year_of(match)
        )
    elif match["only_year"]:
        whole = Dated("year", int(match["only_year"]))
    else:
        which = said(match, "which")
        step = {"last": -1, "next": 1, "the coming": 1}.get(which, 0)
        whole = Shifted(
            unit_of(match["of_unit"]), step, "previous" if which in ("that", "the same") else "reference"
        )
    return [found(match, Share(nth, int(count), unit, whole))]


WHICH = one_of(
    """last | past | next | this past | this last | this coming | this very | this current | this | the
    current | current | the present | the following | the very next | the next | the ensuing | the
    previous | the preceding | the prior | the same | that same | that very | that | the very same | the
    latest"""
)
WAY = one_of(
    """ago | later | earlier | beforehand | before | afterwards? | after | previously | prior | back |
    from now | hence | on"""
)
ONE_UNIT = words(r"(?P<unit>day|weekend|week|month|quarter|year|decade|century)")
RELATIVE = words(r"(?:(?P<relative>earlier|later) (?:on |in )?)?")
SHIFT = re.compile(
    rf"(?<![\w.,-])(?<![0-9$]){ABOUT}(?:(?P<amount>{AMOUNT})[ -](?:{one_of(MANNER)} )?)?(?P<unit>{words(UNIT)})"
    rf"(?P<half>{words(' and a half')})? (?P<way>{WAY})\b"
    rf"(?P<at>(?<=ago){words(' (?:today|this (?:week|month))')}\b)?(?! (?:last|next|in the|than)\b)"
)
DEICTIC = re.compile(
    rf"(?<![\w-]){EDGE}{RELATIVE}{NEARNESS}(?P<which>{WHICH})[ ]"
    rf"(?P<fiscal>{words('(?:fiscal|calendar|financial|business) ')})?{ONE_UNIT}\b"
    r"(?![-\u2019']?[a-z]*-?(?:old|long)\b)"
)
THE_UNIT = re.compile(
    rf"(?<![\w-])(?:{EDGE}|(?P<rest>{words('the (?:rest|remainder) of ')})){RELATIVE}{NEARNESS}"
    rf"{words('the')} {ONE_UNIT}\b"
    r"(?! (?:of|before|after|ended|ending|to (?:[A-Z0-9]|end\b))\b)"
)
BESIDE = re.compile(
    rf"(?<![\w-])(?P<the>{words('the|a')}) {ONE_UNIT} (?P<way>{words('before|after|earlier|prior')})\b"
    rf"(?P<today>{words(' (?:yesterday|tomorrow)')})?"
)
NTH = one_of("first | second | third | fourth | last | final | opening | closing")
SHARE = re.compile(
    rf"(?<!\w){words('the ')}(?:(?P<nth>{NTH}) "
    rf"(?:(?P<amount>{words(NUMBER)}) )?(?P<unit>{words('days?|weeks?|weekends?|months?')})"
    rf"|(?P<date>{words('[0-3]?[0-9](?:st|nd|rd|th)')})) {words('(?:of|in) ')}"
    rf"(?:{STEPS}(?P<month>{FULL_MONTH})(?:,? (?P<year>{YEAR}))?|(?P<only_year>{YEAR})(?!\w)"
    rf"|(?P<which>{words('the coming|the current|the|this|last|next|that|the same')}) (?P<of_unit>{words('month|year')}))\b{YEAR_OF}"
)
SHARES = (Reading(SHARE, read_share),)
SHIFTS = (Reading(BESIDE, read_beside), Reading(SHIFT, read_shift))
DEICTICS = (Reading(DEICTIC, read_deictic), Reading(THE_UNIT, read_the_unit))
