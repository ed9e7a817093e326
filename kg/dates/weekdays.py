"""Readings of days of the week: "on Thursday", "next Monday", "Tuesday of last week", "Monday-Tuesday",
"Fridays".
"""

import re

from kg.dates.found import NEARNESS, STEPS, TOLD_COUNTS, Reading, edge_mod, found, said, step_of
from kg.dates.shapes import Anchor, Between, RawTime, Repeating, Weekday
from kg.dates.words import DASH, WEEKDAY, S, one_of, weekday_number, words


def read_weekday(match: re.Match[str]) -> list[RawTime]:
    """Read one weekday, not "Black Friday" or the Sunday Times."""
    text, begin = match.string, match.start("name")
    if NAME_BEFORE.search(text, max(0, begin - 16), begin) or NAME_AFTER.match(text, match.end("name")):
        return []
    number, week = weekday_number(match["name"]), said(match, "week")
    if match["every"]:
        return [found(match, Repeating(f"XXXX-WXX-{number + 1}", quant=match["every"].upper()))]
    step, told = step_of(match)
    shift = {"": None, "last": -1, "next": 1}.get(week, TOLD_COUNTS.get(week, 0))
    told = told or week not in ("", "last", "this", "next")
    return [found(match, Weekday(number, step, shift, "previous" if told else "reference"), edge_mod(match))]


def read_plural(match: re.Match[str]) -> list[RawTime]:
    """Read "Mondays": a set of days."""
    return [found(match, Repeating(f"XXXX-WXX-{weekday_number(match['name']) + 1}"))]


def read_weekday_span(match: re.Match[str]) -> list[RawTime]:
    """Read two weekdays as one span, if they are joined by a hyphen or "to" or follow each other."""
    (step, told), joined = step_of(match), match["join"].strip().lower()
    anchor: Anchor = "previous" if told else "reference"
    numbers = [weekday_number(match[group]) for group in ("first", "last")]
    if joined in ("and", "&") and not match["between"] and (numbers[0] + 1) % 7 != numbers[1]:
        return []
    first, last = (
        found(match, Weekday(number, step, None, anchor), ends=match.span(group))
        for number, group in zip(numbers, ("first", "last"), strict=True)
    )
    return [found(match, Between(first, last), ends=(match.start("first"), match.end()))]


NAMES = "Black Good Bloody Ash Palm Super Ruby Sheffield Easter Holy Cyber Giving Whit Shrove Maundy"
NAME_BEFORE = re.compile(rf"\b(?:{'|'.join(NAMES.split())}) $")
NAME_AFTER = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Mail|Herald|Mass|School|Tribune|Post|Night Live|Independent|Sun\b|"
    r"Age\b)|s\b"
)
WEEKS = one_of("last | this | next | that | that same | the following | the next | the previous | the same")
ONE = re.compile(
    rf"(?<![\w-])(?:(?P<every>{words('every|each')}) |{NEARNESS}{STEPS})(?P<name>{WEEKDAY})"
    rf"(?:{words(',? (?:of )?')}(?P<week>{WEEKS}){words(' week')}\b(?![-'\u2019]))?"
)
PLURAL = re.compile(rf"(?<![\w-])(?P<name>{words('(?:mon|tues|wednes|thurs|fri|satur|sun)day')})s\b")
TWO = re.compile(
    rf"(?<![\w-])(?:(?P<between>{words('between')}{S})|{words('from')}{S})?{STEPS}(?P<first>{WEEKDAY})"
    rf"(?:['\u2019]s)?(?P<join>{DASH}|{S}{words('to|through|until|till|and|&')}{S})(?P<last>{WEEKDAY})(?![\w-])"
)
WEEKDAY_SPANS = (Reading(TWO, read_weekday_span),)
WEEKDAYS = (Reading(PLURAL, read_plural), Reading(ONE, read_weekday))
