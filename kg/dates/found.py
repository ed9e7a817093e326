"""A match of a pattern comes in; the raw time expression that it reads goes out. Shared by all readings."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.dates.shapes import (
    Dated,
    Feast,
    Kind,
    Lasting,
    Mod,
    RawTime,
    Repeating,
    Shape,
    Shifted,
    Timed,
    Vague,
    Window,
)
from kg.dates.words import MODS, words


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
    """Make the raw expression of a match, or of the part of it between `ends`, without blanks at its edges."""
    begin, end = ends or match.span()
    text = match.string[begin:end]
    begin += len(text) - len(text.lstrip())
    text = text.strip()
    return RawTime(begin, begin + len(text), text, kind_of(shape), shape, mod)


EDGE = words(
    r"(?:(?:the )?(?:very )?(?P<edge>end|beginning|start|middle|early part|latter part|late part|close|early days|"
    r"first days|last days|final days|opening days|closing days|early months|first months|last months|"
    r"final months|closing months|opening months|final weeks|early hours|turn|first half|second half|latter half) of )?"
)
NEARNESS = words(r"(?:(?P<near>early|mid|late)(?:[- ]|(?=[A-Z]))(?:on |in )?)?")
YEAR_OF = words(
    r"(?:(?:,? (?:of|in) | )(?P<year_of>last|this|next|that|(?:that|the) (?:very )?same|the following|the next|"
    r"the previous|the preceding|the current|the coming) year\b(?!['\u2019-])|,? (?:of )?the year (?P<year_by>before|after|earlier)\b)?"
)
STEPS = words(
    r"(?:(?P<step>last|this past|this last|this coming|this|next|the following|the next|the previous|the preceding|the same|"
    r"that same|that|the coming|the current|the month of) )?"
)


def edge_mod(match: re.Match[str]) -> Mod | None:
    """Give START, MID or END for "early", "the middle of", "the last days of"."""
    groups = match.groupdict()
    if groups.get("near"):
        return MODS[groups["near"].lower()]
    edge = (groups.get("edge") or "").lower().split()
    if not edge:
        return None
    if edge[0] in ("end", "close", "last", "final", "closing", "latter", "late", "second"):
        return "END"
    return "MID" if edge[0] == "middle" else "START"


def year_of(match: re.Match[str]) -> Shifted | None:
    """Give the year that "last year", "of the same year" or "the year before" behind a date names."""
    groups = match.groupdict()
    if by := groups.get("year_by"):
        return Shifted("year", 1 if by.lower() == "after" else -1, "previous")
    said = (groups.get("year_of") or "").lower()
    if not said:
        return None
    count = {"last": -1, "next": 1, "the coming": 1, "the following": 1, "the next": 1}.get(said, 0)
    if said in ("the previous", "the preceding"):
        count = -1
    plain = said in ("last", "this", "next", "the current", "the coming")
    return Shifted("year", count, "reference" if plain else "previous")


def step_of(match: re.Match[str]) -> tuple[int | None, bool]:
    """Give -1, 0 or 1 for "last", "this", "next" before a name, and whether it counts from the date told before."""
    said = (match.groupdict().get("step") or "").lower()
    if said in ("", "the month of"):
        return None, False
    count = {"last": -1, "this past": -1, "this last": -1, "next": 1, "this coming": 1, "the coming": 1}
    told = {"the following": 1, "the next": 1, "the previous": -1, "the preceding": -1}
    if said in count:
        return count[said], False
    if said in told:
        return told[said], True
    return 0, said not in ("this", "the current")


__all__ = [
    "EDGE", "NEARNESS", "STEPS", "YEAR_OF", "Dated", "Feast", "Reading", "Vague", "edge_mod", "found", "kind_of",
    "step_of", "year_of",
]  # fmt: skip
