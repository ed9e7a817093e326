"""Readings of what repeats: "every year", "twice a week", "daily", "the annual drill", "on weekends"."""

import re

from kg.dates.found import Reading, found, left, said
from kg.dates.lengths import length_value
from kg.dates.shapes import RawTime, Repeating
from kg.dates.words import AMOUNT, NUMBER, amount, one_of, unit_of, words

REPEATED = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annual": "P1Y", "annually": "P1Y",
    "yearly": "P1Y", "hourly": "PT1H", "nightly": "P1D", "biennial": "P2Y", "biannual": "P6M",
    "semiannual": "P6M", "semi-annual": "P6M", "fortnightly": "P2W", "biweekly": "P2W",
}  # fmt: skip


def _times(freq: str) -> str | None:
    """Write "twice" and "three times" as 2X and 3X."""
    if not freq:
        return None
    return {"once": "1X", "twice": "2X"}.get(freq) or f"{int(amount(freq.split()[0].split('-')[0]) or 0)}X"


def read_set(match: re.Match[str]) -> list[RawTime]:
    """Read a set where "every", "each", "per" or a frequency says that it repeats."""
    quant, quantity, freq = said(match, "quant"), said(match, "amount"), said(match, "freq")
    if quant in ("a", "an", "per") and (quantity or (quant != "per" and not freq)):
        return []
    unit = unit_of(match["unit"])
    count = amount(quantity) if quantity else 1.0
    value = "XXXX-WXX-WE" if unit == "weekend" else length_value(count, unit)
    return [
        found(match, Repeating(value, quant.upper() if quant in ("every", "each") else None, _times(freq)))
    ]


def read_set_word(match: re.Match[str]) -> list[RawTime]:
    """Read "daily", "annual"; a capital with another beside it is a newspaper."""
    word = match["word"]
    if word[0].isupper() and (
        CAPITAL_AFTER.match(match.string, match.end()) or CAPITAL_BEFORE.search(left(match))
    ):
        return []
    return [found(match, Repeating(REPEATED[word.lower()]))]


def read_weekends(match: re.Match[str]) -> list[RawTime]:
    """Read "on weekends"."""
    return [found(match, Repeating("XXXX-WXX-WE"))]


CAPITAL_AFTER = re.compile(r" [A-Z]")
CAPITAL_BEFORE = re.compile(r"[A-Z]['\u2019\w]* $")
FREQUENCY = words(f"once|twice|(?:{NUMBER})[ -]times")
SET = re.compile(
    rf"(?<![\w-])(?:(?P<freq>{FREQUENCY}) )?(?P<quant>{one_of('every | each | per | a | an')}) "
    rf"(?:(?P<amount>{words('other')}|{AMOUNT}) )?"
    rf"(?P<unit>{words('(?:second|minute|hour|day|night|weekend|week|month|quarter|year|decade)s?')})\b"
)
WEEKENDS = re.compile(rf"(?<![\w-]){words('weekends')}\b")
SET_WORD = re.compile(rf"(?<![\w-])(?P<word>{one_of('|'.join(REPEATED))})\b(?!-)")
SETS = (Reading(SET, read_set), Reading(WEEKENDS, read_weekends))
SET_WORDS = (Reading(SET_WORD, read_set_word),)
