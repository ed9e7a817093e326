"""A time expression and the words around it come in; out it goes with what they add.

They add the preposition before it, the day of an hour, whether it looks back, the tense its noun settles.
"""

import re
from dataclasses import replace

from kg.dates.found import kind_of
from kg.dates.shapes import Between, Dated, Feast, Lasting, RawTime, Shifted, Tense, Timed, Weekday
from kg.dates.words import PARTS, RELATIONS, one_of, words

FILLER = words(
    r"(?:(?:as early as|at least|about|around|approximately|on|in|early|late|as recently as|at|possibly|"
    r"perhaps) )*"
)
RELATION = re.compile(
    rf"(?<![\w-])(?P<relation>{words('|'.join(sorted(RELATIONS, key=len, reverse=True)))})[ \n]{FILLER}$"
)
ALL_THROUGH = re.compile(words(r"\b(?:all|halfway|midway|right|going|go|went) $"))
ONWARDS = re.compile(r" (?:on\b(?! [A-Z0-9a-z])|onwards?\b|forward\b)")
FIRST = re.compile(words(r"\b(?:first|1st|maiden)\b") + r"(?:[^.;!?]|(?<=[A-Z])\.){0,90}$")
OTHER_FIRST = re.compile(
    words(
        r"\bfirst (?:lady|minister|order|of all|secretary|deputy|class|family|responders?|half|quarter|name|"
        r"\w+ (?:days?|weeks?|months?|years?))\b"
    )
)
DONE = one_of(
    """agreements? | deals? | declarations? | accords? | attacks? | decisions? | coup | ceasefire |
    truce | armistice | invasion | pact | memorandum | statement | communique | ruling | announcement |
    bombings? | massacre | revolution | uprising | protests? | crash | earthquake | tsunami | war |
    incident | raid | killings? | murder | assassination | explosions? | annexation | offensive |
    crackdown | clashes | shooting | resolution | arrests? | defeat | victory"""
)
DONE_NOUN = re.compile(rf" (?:[a-z-]+ ){{0,3}}{DONE}\b")
COMING_BEFORE = re.compile(
    words(r"\b(?:upcoming|forthcoming|coming|planned|scheduled|expected|proposed|looming) $")
)
DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Oo]ur|[Tt]his|[Tt]hat)|['\u2019]s?) $"
)
# "signed an order that imposes tariffs starting Tuesday": what is ordered begins on a day to come
STARTING = re.compile(words(r"\b(?:starting|beginning|effective)(?: on)?$"))
ORDERED = re.compile(
    words(
        r"\b(?:orders?|ordered|decrees?|tariffs?|duties|levies|imposed?|imposes|imposing|ban|bans|announced|"
        r"decided|approved|agreed|plans?)\b[^.;]*$"
    )
)
BARE = frozenset(PARTS) - {"noon", "midnight"}
SPAN_GAP = re.compile(words(" (?:to|through|until|till) (?:the )?"))
FROM_BEFORE = re.compile(words(r"\bfrom (?:the )?$"))
ON_GAP = re.compile(r"[ ](?:\([^)]{0,20}\)[ ])?(?:on |of )?|, ")
AT_GAP = re.compile(r",?[ ](?:at |around |about |by |in the )?")
BRACKET_GAP = re.compile(r" \(|\),?(?: on| early| late)? ")


def is_day(raw: RawTime) -> bool:
    """Say whether the expression names one day."""
    shape = raw.shape
    if isinstance(shape, Shifted):
        return shape.unit == "day"
    return isinstance(shape, Weekday | Feast) or (isinstance(shape, Dated) and shape.grain == "day")


def joined(text: str, first: RawTime, last: RawTime) -> RawTime | None:
    """Join a time of day with the day beside it: "8 p.m. on Thursday", "Thursday night"."""
    gap = text[first.end : last.begin]
    time, day, pattern = (first, last, ON_GAP) if isinstance(first.shape, Timed) else (last, first, AT_GAP)
    if not isinstance(time.shape, Timed) or time.shape.base is not None or not pattern.fullmatch(gap):
        return None
    if not is_day(day) or not isinstance(day.shape, Dated | Weekday | Shifted | Feast):
        return None
    shape = Timed(day.shape, time.shape.time)
    return RawTime(
        first.begin, last.end, text[first.begin : last.end], kind_of(shape), shape, day.mod or time.mod
    )


def _from_to(text: str, first: RawTime, last: RawTime) -> bool:
    opened = FROM_BEFORE.search(text, max(0, first.begin - 12), first.begin)
    return bool(opened and SPAN_GAP.fullmatch(text, first.end, last.begin))


def spanned(text: str, raws: list[RawTime]) -> list[RawTime]:
    """Join two days of different kinds into a span: "from next Monday through Sept. 1", "from Sept. 14 to Thursday"."""
    result: list[RawTime] = []
    for raw in raws:
        first = result[-1] if result else None
        if first and is_day(first) and is_day(raw) and _from_to(text, first, raw):
            both = text[first.begin : raw.end]
            result[-1] = RawTime(first.begin, raw.end, both, "DATE", Between(first, raw))
        else:
            result.append(raw)
    return result


def _with_day_behind(text: str, raws: list[RawTime]) -> list[RawTime]:
    """Give "10 a.m. (0130 GMT) on Wednesday" its day: an hour in brackets hands it on."""
    days: list[RawTime] = []
    for raw in reversed(raws):
        if days and isinstance(raw.shape, Timed) and raw.shape.base is None:
            behind = days[-1]
            base = behind.shape.base if isinstance(behind.shape, Timed) else behind.shape
            near = BRACKET_GAP.fullmatch(text, raw.end, behind.begin)
            if (
                near
                and isinstance(base, Dated | Weekday | Shifted | Feast)
                and (base is not behind.shape or is_day(behind))
            ):
                raw = replace(raw, shape=Timed(base, raw.shape.time))
        days.append(raw)
    return _with_day_before(text, days[::-1])


def _with_day_before(text: str, raws: list[RawTime]) -> list[RawTime]:
    """Give "3 p.m. on Monday (1800 UTC)" one day for both hours."""
    for index in range(1, len(raws)):
        first, raw = raws[index - 1], raws[index]
        if text[first.end : raw.begin] != " (" or not isinstance(first.shape, Timed):
            continue
        if isinstance(raw.shape, Timed) and raw.shape.base is None:
            raws[index] = replace(raw, shape=Timed(first.shape.base, raw.shape.time))
    return raws


def _leaning(text: str, raw: RawTime) -> Tense | None:
    """Give the tense that the noun settles: "the November 19 agreement" is past whatever the clause says."""
    if COMING_BEFORE.search(text, max(0, raw.begin - 20), raw.begin):
        return "future"
    if DETERMINED.search(text, max(0, raw.begin - 12), raw.begin) and DONE_NOUN.match(text, raw.end):
        return "past"
    before = text[max(0, raw.begin - 140) : raw.begin].rstrip()
    start = STARTING.search(before) if isinstance(raw.shape, Weekday) else None
    return "future" if start and ORDERED.search(before[: start.start()]) else None


def _backwards(text: str, raw: RawTime, start: int) -> bool:
    """Say whether "first" stands before "in 11 years" or "since 2014"."""
    before = text[max(0, start - 110) : start]
    first = FIRST.search(before)
    return bool(first) and not OTHER_FIRST.search(before[first.start() :] if first else "")


def _related(text: str, raw: RawTime, low: int) -> RawTime:
    """Add the preposition, the direction and the leaning."""
    lead = RELATION.search(text, max(low, raw.begin - 40), raw.begin)
    if lead and lead["relation"].lower() == "through" and ALL_THROUGH.search(text, 0, lead.start()):
        lead = None
    if lead and text.startswith(("'s ", "\u2019s "), raw.end):
        lead = None
    relation = RELATIONS[re.sub(r"\s+", " ", lead["relation"].lower())] if lead else None
    if relation == "from" and ONWARDS.match(text, raw.end):
        relation = "since"
    start = lead.start() if lead else raw.begin
    looks_back = relation == "since" or (relation == "in" and isinstance(raw.shape, Lasting))
    return replace(
        raw,
        relation=relation,
        lead=start,
        backwards=looks_back and _backwards(text, raw, start),
        leaning=None if isinstance(raw.shape, Lasting | Between) else _leaning(text, raw),
        phrase=text[start : raw.end],
    )


def related(text: str, raws: list[RawTime]) -> list[RawTime]:
    """Add to each expression what the words around it say; a bare "night" that no day took is dropped."""
    kept = [raw for raw in _with_day_behind(text, raws) if raw.text.lower() not in BARE]
    kept = spanned(text, kept)
    return [_related(text, raw, kept[index - 1].end if index else 0) for index, raw in enumerate(kept)]
