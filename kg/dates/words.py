"""The words that news English tells time with, as tables and fragments of patterns; their values go out."""

import re
from collections import defaultdict
from collections.abc import Iterable

from kg.dates.shapes import Mod, Relation, Unit

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
)  # fmt: skip
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_SHORT = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
SEASON_NAMES = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
    "last": -1,
    "final": -1, "opening": 1, "closing": -1,
}  # fmt: skip
ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
UNITS: dict[str, Unit] = {
    "second": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day",
    "night": "day", "weekend": "weekend", "week": "week", "fortnight": "week", "month": "month",
    "quarter": "quarter", "summer": "season", "winter": "season", "year": "year", "yr": "year",
    "decade": "decade",
    "century": "century", "centurie": "century",
}  # fmt: skip
PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "noon": "T12:00", "midday": "TMI",
    "midnight": "T24:00", "dawn": "TMO", "dusk": "TEV", "lunchtime": "TMI", "daybreak": "TMO",
    "sunrise": "TMO",
    "sunset": "TEV", "nightfall": "TNI", "daytime": "TDT", "lunch time": "TMI",
}  # fmt: skip
MODS: dict[str, Mod] = {
    "early": "START", "mid": "MID", "late": "END", "beginning": "START", "start": "START", "opening": "START",
    "middle": "MID", "end": "END", "close": "END", "earlier": "BEFORE", "later": "AFTER",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "close to": "LESS_THAN", "just under": "LESS_THAN",
    "a little under": "LESS_THAN", "under": "LESS_THAN", "less than": "LESS_THAN", "fewer than": "LESS_THAN",
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "some": "APPROX", "roughly": "APPROX",
    "more than": "MORE_THAN", "over": "MORE_THAN", "just over": "MORE_THAN", "a little over": "MORE_THAN",
    "well over": "MORE_THAN", "a little more than": "MORE_THAN", "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "as long as": "EQUAL_OR_LESS",
}  # fmt: skip
RELATIONS: dict[str, Relation] = {
    "since": "since", "ever since": "since", "as of": "since", "starting": "since", "beginning": "since",
    "effective": "since", "until": "until", "till": "until", "til": "until", "through": "until",
    "up to": "until",
    "by": "by", "no later than": "by", "before": "before", "prior to": "before", "ahead of": "before",
    "after": "after", "from": "from", "in": "in", "within": "in", "over": "in", "during": "in",
}  # fmt: skip


def titled(name: str) -> str:
    """Capitalize each word but "of"."""
    return " ".join(word if word == "of" else word[:1].upper() + word[1:] for word in name.split(" "))


def cased(words: Iterable[str], capital: bool = False) -> str:
    """Give an alternation of the words, as written, with a first capital and in capitals; longest first.

    capital: names, which never stand in small letters. Grouped by first letter: three times as fast.
    """
    forms = {
        form for word in words for form in (word, word[:1].upper() + word[1:], titled(word), word.upper())
    }
    if capital:
        forms = {form for form in forms if not form[:1].islower()}
    groups: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        groups[form[0]].append(re.escape(form[1:]).replace(r"\ ", r"[ \u00a0]"))
    return "(?:" + "|".join(f"{re.escape(k)}(?:{'|'.join(v)})" for k, v in sorted(groups.items())) + ")"


def one_of(table: str) -> str:
    """Give an alternation in any case of the words of a table, which stand between bars; longest first."""
    entries = {" ".join(entry.split()) for entry in table.split("|")}
    return words("|".join(sorted(entries, key=lambda entry: (-len(entry), entry))))


def words(pattern: str) -> str:
    """Let the words of a pattern stand in any case; ASCII only, so that every form is in the tables."""
    return f"(?ai:{pattern})"


MONTH_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
FULL_MONTH = cased(MONTH_NAMES, capital=True)
DOTTED_MONTH = cased([f"{name}." for name in MONTH_SHORT], capital=True)
MONTH = f"(?:{FULL_MONTH}|{DOTTED_MONTH}|{cased(MONTH_SHORT, capital=True)})(?![a-z])"
BARE_MONTH = rf"(?:{FULL_MONTH}\b|{DOTTED_MONTH})"
FULL_WEEKDAY = cased(WEEKDAY_NAMES, capital=True)
DOTTED_WEEKDAY = cased([f"{name}." for name in WEEKDAY_SHORT], capital=True)
WEEKDAY = (
    rf"(?:{FULL_WEEKDAY}\b|{DOTTED_WEEKDAY}|{cased(WEEKDAY_SHORT, capital=True)}(?=,? (?:[0-9]|{MONTH})))"
)
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![0-9A-Za-z%]|[.,:][0-9])"
S = r"[ \u00a0\n]{1,2}"
DASH = r"[ ]?[-\u2010-\u2015/][ ]?"
CARDINAL = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(list(ONES)[:9])}))?|{'|'.join(reversed(ONES))})"
NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})*(?:\.[0-9]+)?|{CARDINAL}(?: (?:hundred|thousand))?)"
VAGUE_NUMBERS = """a few | a couple of | a couple | several | few | many | some | a number of |
    countless | numerous | dozens of | hundreds of | thousands of | tens of | millions of | scores of"""
FRACTIONS = words(
    r"half an?(?: dozen)?|half-(?:a-)?dozen|half dozen|a half[- ]dozen|a half|a dozen|"
    r"half(?=[- ](?:hour|day|year|decade|century))|(?:a )?quarter(?=[- ]century)"
)
AMOUNT = (
    rf"(?:{FRACTIONS}|{one_of(VAGUE_NUMBERS)}|{words('a hundred|one hundred')}|"
    rf"{words(f'{NUMBER}[- ](?:or|to)[- ]{NUMBER}|{NUMBER}(?:[- ]and[- ]a[- ]half)?|an?|another')})"
)
UNIT = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|"
    r"decades?|centur(?:y|ies))"
)


def month_number(text: str) -> int:
    """Give 1 to 12 for a month's name or abbreviation."""
    start = text[:3].lower()
    return next(number for number, name in enumerate(MONTH_NAMES, 1) if name.startswith(start))


def weekday_number(text: str) -> int:
    """Give 0 (Monday) to 6 for a weekday's name or abbreviation."""
    start = text[:3].lower()
    return next(number for number, name in enumerate(WEEKDAY_NAMES) if name.startswith(start))


def unit_of(text: str) -> Unit:
    """Give the unit that a word of time names, in singular or plural."""
    word = text.lower()
    return UNITS.get(word) or UNITS[word.removesuffix("s")]


def cardinal(text: str) -> int:
    """Give the value of a number word up to ninety-nine."""
    total = 0
    for word in re.split(r"[- ]", text.lower()):
        total += ONES.get(word, 0) + TENS.get(word, 0)
    return total


FIXED_AMOUNTS = {
    "a": 1.0, "an": 1.0, "another": 1.0, "half": 0.5, "half a": 0.5, "half an": 0.5, "a half": 0.5,
    "quarter": 0.25,
    "a quarter": 0.25, "a dozen": 12.0, "half a dozen": 6.0, "half dozen": 6.0, "a half dozen": 6.0,
    "a hundred": 100.0, "one hundred": 100.0, "a couple": 2.0, "a couple of": 2.0, "other": 2.0,
}  # fmt: skip


def amount(text: str) -> float | None:
    """Give how many "two and a half", "a", "11" or "1,000" are; None for "several" and "two or three"."""
    lower = " ".join(text.lower().replace("-", " ").split())
    if lower in FIXED_AMOUNTS:
        return FIXED_AMOUNTS[lower]
    if " or " in lower or " to " in lower:
        return None
    if lower.endswith(" and a half"):
        return (amount(lower.removesuffix(" and a half")) or 0.0) + 0.5
    if lower[:1] in tuple("0123456789"):
        return float(lower.replace(",", ""))
    size = 1000 if lower.endswith("thousand") else 100 if lower.endswith("hundred") else 1
    return float(cardinal(lower)) * size or None
