"""Readings of times of day: "3 p.m.", "7:15 p.m. BST", "1815 UTC", "noon", "this morning", "last night"."""

import re

from kg.dates.found import Reading, found, said
from kg.dates.shapes import RawTime, Repeating, Shifted, Timed
from kg.dates.words import PARTS, one_of, words

TOLD = {"the next": 1, "the following": 1, "the previous": -1, "that": 0, "that same": 0, "the same": 0}


def read_clock(match: re.Match[str]) -> list[RawTime]:
    """Read an hour that "p.m.", a zone, "o'clock" or "at" shows to be one."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "").replace(" ", "")
    part = (match["part"] or "").lower()
    shown = half or part or match["zone"] or match["oclock"] or (match["minute"] and match["at"])
    if not shown or hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return []
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif part and hour < 12 and part != "morning":
        hour += 12
    return [found(match, Timed(None, f"T{hour:02}:{minute:02}"), ends=(match.start("hour"), match.end()))]


def read_military(match: re.Match[str]) -> list[RawTime]:
    """Read "1815 UTC", "0600 GMT", "1500 hours"."""
    hour, minute = int(match["hour"]), int(match["minute"])
    return [found(match, Timed(None, f"T{hour:02}:{minute:02}"))] if hour <= 24 and minute <= 59 else []


def read_part_of_day(match: re.Match[str]) -> list[RawTime]:
    """Read "this morning", "late last night", "the next morning", "in the evening", and a bare "night"."""
    part, which = PARTS[match["part"].lower()], said(match, "which")
    if which in ("every", "each"):
        return [found(match, Repeating(f"XXXX-XX-XX{part}", quant=which.upper()))]
    if which.endswith(" last") or which == "last":
        return [found(match, Timed(Shifted("day", -1), part))]
    if which.endswith(" this") or which == "this":
        return [found(match, Timed(Shifted("day", 0), part))]
    if which in TOLD:
        return [found(match, Timed(Shifted("day", TOLD[which], "previous"), part))]
    begin = match.start("part") - (len("the ") if which.endswith("the") else 0)
    return [found(match, Timed(None, part), ends=(begin, match.end()))]


ZONE = (
    r"(?:UTC|GMT|BST|EST|EDT|CET|CEST|PST|PDT|CDT|CST|MSK|IST|JST|KST|ET|[Ll]ocal [Tt]ime|[Mm]oscow [Tt]ime|"
    r"Beijing [Tt]ime|[Ee]astern [Tt]ime|hours\b|hrs\b)"
)
WHICH = one_of(
    """this | later this | earlier this | early this | late this | last | late last | early last | the
    next | the following | the previous | that same | that | the same | every | each | in the | during
    the | at | late in the | early in the"""
)
BEFORE_HOUR = one_of("at | around | about | by | from | until | till | before | after")
CLOCK = re.compile(
    rf"(?<![\w$\u20ac\u00a3.:-])(?:(?P<at>{BEFORE_HOUR}) )?"
    r"(?P<hour>[01]?[0-9]|2[0-4])(?:[:.](?P<minute>[0-5][0-9])(?::[0-5][0-9])?)?"
    rf"(?:[ ]?(?P<half>{words('[ap][.]?[ ]?m')}\b[.]?)|(?P<oclock>[ ]{words('o.clock')}\b))?"
    rf"(?:[ ]{words('in the (?P<part>morning|afternoon|evening)')}\b)?"
    rf"(?:[ ]\(?(?P<zone>{ZONE})\)?)?(?![\w%]|[.:-][0-9])"
)
MILITARY = re.compile(rf"(?<![\w$.,:-])(?P<hour>[012][0-9])(?P<minute>[0-5][0-9])[ ]?{ZONE}(?!\w)")
PART = re.compile(
    rf"(?<![\w-])(?:(?P<which>{WHICH}) )?(?P<part>{one_of('|'.join(PARTS))})\b(?![-\u2019']|s\b)"
)
CLOCKS = (Reading(MILITARY, read_military), Reading(CLOCK, read_clock))
PARTS_OF_DAY = (Reading(PART, read_part_of_day),)
