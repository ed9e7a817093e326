"""A match of a pattern comes in; the raw time expression that it reads goes out.

Here too are the fragments that may frame any date ("the end of", "early", "last", "of the same year"), each
with what reads it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.dates.shapes import Kind, Lasting, Mod, RawTime, Repeating, Shape, Shifted, Timed, Window
from kg.dates.words import MODS, one_of, words


@dataclass(frozen=True, slots=True)
class Reading:
    """A pattern of time expressions and what reads its matches; an empty list turns the match down."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], list[RawTime]]


def kind_of(shape: Shape) -> Kind:
    """Give the TIMEX3 type of a shape."""
    if isinstance(shape, Lasting | Window):
        return "DURATION"
    if isinstance(shape, Repeating):
        return "SET"
    return "TIME" if isinstance(shape, Timed) else "DATE"


def found(
    match: re.Match[str], shape: Shape, mod: Mod | None = None, ends: tuple[int, int] | None = None
) -> RawTime:
    """Make the raw expression of a match, or of its part between `ends`, without blanks at its edges."""
    begin, end = ends or match.span()
    text = match.string[begin:end]
    begin += len(text) - len(text.lstrip())
    text = text.strip()
    return RawTime(begin, begin + len(text), text, kind_of(shape), shape, mod)


def left(match: re.Match[str], reach: int = 40) -> str:
    """Give the text before the match, as far as it matters."""
    return match.string[max(0, match.start() - reach) : match.start()]


def right(match: re.Match[str], reach: int = 48) -> str:
    """Give the text behind the match, as far as it matters."""
    return match.string[match.end() : match.end() + reach]


def said(match: re.Match[str], group: str) -> str:
    """Give what a group says in small letters with single blanks; nothing where it is not there."""
    return " ".join((match.groupdict().get(group) or "").lower().split())


BEGINNINGS = """beginning | start | early part | early days | early months | early hours | first days |
    first months | opening days | opening months | turn | first half"""
ENDINGS = """end | close | late part | latter part | latter half | second half | last days | last months
    | final days | final weeks | final months | closing days | closing months"""
EDGES = f"(?P<edge>{one_of(BEGINNINGS)}|{one_of(ENDINGS)}|{words('middle')})"
EDGE = rf"(?:{words('(?:the )?(?:very )?')}{EDGES}{words(' of ')})?"
NEARNESS = words(r"(?:(?P<near>early|mid|late)(?:[- ]|(?=[A-Z]))(?:on |in )?)?")
YEAR_WORDS = """last | this | next | that | that same | the same | the very same | the following | the
    next | the previous | the preceding | the current | the coming"""
YEAR_OF = (
    rf"(?:(?:{words(',? (?:of|in) ')}| )(?P<year_of>{one_of(YEAR_WORDS)}){words(' year')}\b(?!['\u2019-])"
    rf"|{words(',? (?:of )?the year (?P<year_by>before|after|earlier)')}\b)?"
)
STEP_WORDS = """last | this past | this last | this coming | this | next | the following | the next |
    the previous | the preceding | the same | that same | that | the coming | the current | the month of"""
STEPS = rf"(?:(?P<step>{one_of(STEP_WORDS)}) )?"
STEP_COUNTS = {"last": -1, "this past": -1, "this last": -1, "next": 1, "this coming": 1, "the coming": 1}
TOLD_COUNTS = {"the following": 1, "the next": 1, "the previous": -1, "the preceding": -1}


def edge_mod(match: re.Match[str]) -> Mod | None:
    """Give START, MID or END for "early", "the middle of", "the last days of"."""
    if near := said(match, "near"):
        return MODS[near]
    edge = said(match, "edge")
    if not edge:
        return None
    if edge == "middle":
        return "MID"
    return "END" if edge in {" ".join(entry.split()) for entry in ENDINGS.split("|")} else "START"


def step_of(match: re.Match[str]) -> tuple[int | None, bool]:
    """Give -1, 0 or 1 for "last", "this", "next" before a name, and whether it counts from the date told
    before.
    """
    word = said(match, "step")
    if word in ("", "the month of"):
        return None, False
    if word in STEP_COUNTS:
        return STEP_COUNTS[word], False
    if word in TOLD_COUNTS:
        return TOLD_COUNTS[word], True
    return 0, word not in ("this", "the current")


def year_of(match: re.Match[str]) -> Shifted | None:
    """Give the year that "last year", "of the same year" or "the year before" behind a date names."""
    if by := said(match, "year_by"):
        return Shifted("year", 1 if by == "after" else -1, "previous")
    word = said(match, "year_of")
    if not word:
        return None
    if word in STEP_COUNTS or word in ("this", "the current"):
        return Shifted("year", STEP_COUNTS.get(word, 0))
    return Shifted("year", TOLD_COUNTS.get(word, 0), "previous")
