"""Readings of days of the week and weekends: "on Thursday", "next Monday", "Wednesday night", "Monday-Tuesday"."""

import re

from kg.dates.found import NEARNESS, STEPS, Reading, edge_mod, found, step_of
from kg.dates.shapes import Between, RawTime, Repeating, Weekday
from kg.dates.words import DASH, WEEKDAY, S, weekday_number, words

WEEK = words(
    r"(?:,? (?:of )?(?P<week>last|this|next|the (?:following|next|previous|same)|that(?: same)?) week\b(?![-'\u2019]))?"
)
NAME_BEFORE = re.compile(
    r"\b(?:Black|Good|Bloody|Ash|Palm|Super|Ruby|Sheffield|Easter|Holy|Cyber|Giving|Whit|Shrove|Maundy) $"
)
NAME_AFTER = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Mail|Herald|Mass|School|Tribune|Post|Night Live|Independent|Sun\b|Age\b)"
)


def read_weekday(match: re.Match[str]) -> list[RawTime]:
    """Read one weekday."""
    text = match.string
    if NAME_BEFORE.search(text[: match.start("name")][-20:]) or NAME_AFTER.match(text, match.end("name")):
        return []
    if match["every"]:
        return [
            found(
                match,
                Repeating(f"XXXX-WXX-{weekday_number(match['name']) + 1}", quant=match["every"].upper()),
            )
        ]
    if re.match(r"s\b", text[match.end() :]):
        return []
    step, told = step_of(match)
    week = (match["week"] or "").lower()
    shift = {"": None, "last": -1, "next": 1, "the following": 1, "the next": 1, "the previous": -1}.get(
        week, 0
    )
    told = told or week not in ("", "last", "this", "next")
    shape = Weekday(weekday_number(match["name"]), step, shift, "previous" if told else "reference")
    return [found(match, shape, edge_mod(match))]


def read_plural(match: re.Match[str]) -> list[RawTime]:
    """Read "Mondays", "on Friday evenings": a set of days."""
    return [found(match, Repeating(f"XXXX-WXX-{weekday_number(match['name']) + 1}"))]


def read_weekday_span(match: re.Match[str]) -> list[RawTime]:
    """Read two weekdays: one span with a hyphen, "to" or when they follow each other, else two days."""
    numbers = [weekday_number(match[group]) for group in ("first", "last")]
    joined = match["sep"].lower().removeprefix("'s").removeprefix("\u2019s").strip()
    step, told = step_of(match)
    anchor = "previous" if told else "reference"
    ends = [
        found(match, Weekday(number, step, None, "previous" if told else "reference"), ends=match.span(group))
        for number, group in zip(numbers, ("first", "last"), strict=True)
    ]
    listed = joined in ("and", "&", ",", "or") and not match["between"]
    if listed and ((numbers[0] + 1) % 7 != numbers[1] or joined == "or"):
        return []
    assert anchor
    return [found(match, Between(ends[0], ends[1]), ends=(match.start("first"), match.end()))]


EVERY = words(r"(?:(?P<every>every|each) )")
ONE = re.compile(rf"(?<![\w-])(?:{EVERY}|{NEARNESS}{STEPS})(?P<name>{WEEKDAY}){WEEK}")
PLURAL = re.compile(rf"(?<![\w-])(?P<name>{words('(?:mon|tues|wednes|thurs|fri|satur|sun)day')})s\b")
TWO = re.compile(
    rf"(?<![\w-])(?:(?P<between>{words('between')}{S})|{words('from')}{S})?{STEPS}(?P<first>{WEEKDAY})"
    rf"(?P<sep>(?:['\u2019]s)?(?:{DASH}|{S}(?:to|through|until|till|and|&){S}))(?P<last>{WEEKDAY})(?![\w-])"
)

WEEKDAYS = (Reading(TWO, read_weekday_span), Reading(PLURAL, read_plural), Reading(ONE, read_weekday))
