"""Readings of lengths of time: "three-day", "nearly two years", "decades", "the past five years", "the
coming weeks".
"""

import re

from kg.dates.found import Reading, found, left, said
from kg.dates.shapes import Lasting, Mod, RawTime, Repeating, Unit, Vague, Window
from kg.dates.words import AMOUNT, MODS, MONTH, NUMBER, UNIT, WEEKDAY, amount, one_of, unit_of, words

ABOUT_WORDS = """nearly | almost | close to | just under | a little under | under | less than | fewer
    than | about | around | approximately | some | roughly | over | a little over | just over | well
    over | more than | a little more than | at least | at most | up to | no more than | no less than |
    as long as"""
ABOUT = rf"(?:(?P<about>{one_of(ABOUT_WORDS)}) {words('(?:the )?')})?"
DESIGNATORS: dict[Unit, str] = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "WE", "week": "W", "month": "M",
    "quarter": "Q", "season": "SU", "half": "H", "year": "Y", "fiscal": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
SIZES: tuple[Unit, ...] = (
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "fiscal", "decade",
    "century",
)  # fmt: skip
FRACTIONS: dict[tuple[float, Unit], str] = {
    (0.5, "hour"): "PT30M", (0.5, "year"): "P6M", (1.0, "decade"): "P10Y", (0.5, "decade"): "P5Y", (0.5, "century"): "P50Y",
    (0.25, "century"): "P25Y",
}  # fmt: skip


def length_value(count: float | None, unit: Unit) -> str:
    """Write a length as TIMEX3 does: P3D, PT90M, PXY."""
    if count is None or count > 1e12:
        number = "X"
    elif (count, unit) in FRACTIONS:
        return FRACTIONS[count, unit]
    else:
        number = f"{count:g}" if count % 1 else str(int(count))
    return f"{'PT' if unit in ('second', 'minute', 'hour') else 'P'}{number}{DESIGNATORS[unit]}"


def counted(match: re.Match[str]) -> tuple[float | None, Unit, Mod | None]:
    """Give amount, unit and modifier of "nearly two years"; a fortnight is two weeks."""
    number, unit = amount(match["amount"]) if match["amount"] else None, unit_of(match["unit"])
    mod = MODS.get(said(match, "about"))
    if "couple" in said(match, "amount"):
        mod = mod or "APPROX"
    if number is not None and match["half"]:
        number += 0.5
    if number is not None and match["unit"].lower().startswith("fortnight"):
        number *= 2
    return number, unit, mod


def _many(match: re.Match[str]) -> bool:
    return match["unit"].lower().endswith("s")


def read_window(match: re.Match[str]) -> list[RawTime]:
    """Read "the past five years", "the next two weeks", "the last decade", "the past few days"."""
    (count, unit, mod), which = counted(match), match["which"].lower()
    ahead = which in ("next", "coming", "following", "upcoming")
    if which in ("previous", "preceding", "following", "first"):
        return [found(match, Lasting(count, unit), mod)] if match["amount"] else []
    if match["amount"]:
        return [found(match, Window(count, unit, ahead), mod)]
    if _many(match) and which == "past" and match[0].lower().startswith(("in ", "over ", "during ", "for ")):
        return [found(match, Vague("PAST_REF"), ends=(match.start("which"), match.end()))]
    if _many(match):
        vague = ahead and which != "next"
        return [found(match, Vague("FUTURE_REF") if vague else Window(None, unit, ahead))]
    if which == "next" and (unit == "day" or not INSIDE.search(left(match))):
        return []
    return [found(match, Window(1, unit, ahead))]


def read_recent(match: re.Match[str]) -> list[RawTime]:
    """Read "in recent years", "coming weeks"."""
    return [found(match, Vague("PAST_REF" if match["which"].lower() == "recent" else "FUTURE_REF"))]


def read_length(match: re.Match[str]) -> list[RawTime]:
    """Read a length: "three-day", "nearly two years", "a year and a half", "90-minute", "decades"."""
    (count, unit, mod), quantity = counted(match), said(match, "amount")
    if NO_LENGTH_AFTER.match(match.string, match.end()):
        return []
    if not quantity:
        if not _many(match) or unit in ("quarter", "weekend") or OF_DATE.match(match.string, match.end()):
            return []
        plain = found(match, Lasting(None, unit), ends=(match.start("unit"), match.end()))
        return [plain if match["about"] else found(match, Lasting(None, unit))]
    if unit == "quarter" and match.string.startswith(" of", match.end()):
        return []
    if quantity in ("a", "an", "one") and (unit == "quarter" or (unit == "second" and quantity != "one")):
        return []
    if quantity in ("a", "an") and RATE_BEFORE.search(left(match)):
        return [found(match, Repeating(length_value(count, unit)), ends=(match.start(), match.end("unit")))]
    if quantity in ("some", "few", "many", "several") and not _many(match):
        return []
    more = amount(match["more"]) if match["more"] else None
    if more is not None and SIZES.index(unit_of(match["more_unit"])) < SIZES.index(unit):
        return [found(match, Lasting(count, unit, (more, unit_of(match["more_unit"]))), mod)]
    whole = match.end() if not match["more"] else match.end("unit")
    return [found(match, Lasting(count, unit, age=bool(match["old"])), mod, ends=(match.start(), whole))]


def read_long(match: re.Match[str]) -> list[RawTime]:
    """Read "weeklong", "year-long", "months-long", "decade-old"."""
    count = None if match["unit"].lower().endswith("s") else 1.0
    return [found(match, Lasting(count, unit_of(match["unit"])))]


INSIDE = re.compile(words(r"\b(?:in|over|during|within|for|throughout) $"))
NO_LENGTH_AFTER = re.compile(r"['\u2019]? War\b|['\u2019]s War\b|-on-| on (?:day|week|month|year)\b")
OF_DATE = re.compile(
    rf" (?:of|in) (?:the |last |this |next |early |late )*(?:{WEEKDAY}|{MONTH}|[12][0-9]{{3}}|"
    r"year|month|week|day|meeting|talks)\b| [12][0-9]{3}\b"
)
RATES = """times | per cent | percent | barrels | tons? | tonnes | people | days | dollars | euros | yuan |
    hours | million | billion"""
RATE_BEFORE = re.compile(
    rf"(?:\b{one_of(RATES)}|[0-9%]|(?:[0-9,.]+|\b{one_of('hundreds of | dozens of | thousands of | scores of')}) [a-z]+s) $"
)
MANNER = """full | long | more | additional | consecutive | straight | whole | further | short | working
    | business | trading | calendar | crucial | separate | solid"""
WINDOW_WORDS = one_of("past | last | next | coming | upcoming | previous | preceding | following | first")
WINDOW = re.compile(
    rf"(?<![\w-])(?:{one_of('the | these | this | his | her | its | their | in | over | during | for')} )"
    rf"(?P<which>{WINDOW_WORDS}) {ABOUT}(?:(?P<amount>{AMOUNT})[ -])?"
    rf"(?P<unit>{words(UNIT + '|summers|winters')})\b(?P<half>{words(' and a half')})?"
)
RECENT = re.compile(
    rf"(?<![\w-]){words('(?:the )?(?:most |more )?')}(?P<which>{words('recent|coming|future')}) "
    rf"{words('years|months|weeks|days|decades|times|hours|memory|history')}\b"
)
WHOLE = """the first | the last | the entire | the whole | the full | a full | an entire | a whole | a
    further | an additional | as many as"""
LENGTH = re.compile(
    rf"(?<![\w.,$\u20ac\u00a3-]){ABOUT}"
    rf"(?:{one_of(WHOLE)} )?(?:(?P<amount>{AMOUNT})(?:[ -]|(?=[a-z]))(?:{one_of(MANNER)} )?)?"
    rf"(?P<unit>{words(UNIT)})\b(?P<half>{words(' and a half')})?"
    rf"(?:(?:,| and|, and) (?P<more>{words(NUMBER + '|a')}) "
    rf"(?P<more_unit>{words('months?|weeks?|days?|hours?|minutes?|seconds?')})\b"
    rf"(?! {words('(?:after|before|later|earlier|ago|into|from)')}\b))?"
    rf"(?P<old>{words('[- ]olds?')}\b)?(?:-{words('long')}\b)?"
)
LONG = re.compile(
    rf"(?<![\w-])(?P<unit>{words('hour|day|night|week|month|year|decade')}s?)(?:-?{words('long')}|-{words('old')})\b"
)
WINDOWS = (Reading(WINDOW, read_window), Reading(RECENT, read_recent))
PLAIN_LENGTHS = (Reading(LONG, read_long), Reading(LENGTH, read_length))
