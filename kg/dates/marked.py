"""The time expressions of a text come in; those that an annotator of TIMEX3 marks go out, in order.

An annotator marks words that date nothing ("current", "its future") and passes over ages and bare units.
"""

import re

from kg.dates.found import found
from kg.dates.shapes import Lasting, RawTime, Repeating, Shifted, Vague
from kg.dates.words import one_of, words

LONG_ENOUGH = re.compile(
    words(r"\b(?:for|over|in|after|since|of|during|spent|spend|took|take|lasted|past|many|and) $")
)
FIGURES = """volumes? | turnover | dividends? | earnings | results? | reports? | loss | losses | profits? | rates? |
    sales | average | trading | production | output | payments? | income | revenue | inflation | growth |
    wages? | newspapers? | budget"""
OF_FIGURES = re.compile(rf" (?:[a-z]+ )?{one_of(FIGURES)}\b| of [a-z0-9]+ (?:cents|dollars)\b")
OF_SOMETHING = re.compile(r" of [a-z]")
ONLY_MARKED = re.compile(
    rf"(?<![\w-])(?:(?P<now>{words('current')})|(?P<now_that>{words('now')}(?=,? that\b))"
    rf"|(?:(?<=['\u2019]s )|(?<=\b[Ii]ts )|(?<=\b[Tt]heir ))(?P<ahead>{words('future')})"
    rf"|(?P<then>{words('at the time')}(?! of\b))|(?P<quarter>{words('the quarter')}))\b(?!-)"
)


def _is_marked(text: str, raw: RawTime) -> bool:
    """Say whether an annotator marks it: not "the 6-year-old boy", nor "hours before the vote"."""
    shape = raw.shape
    if isinstance(shape, Repeating):
        return " " in raw.text or not OF_FIGURES.match(text, raw.end)
    if isinstance(shape, Vague):
        return (
            not (raw.text == "recently" and text.endswith("most ", 0, raw.begin)) and raw.text != "presently"
        )
    if not isinstance(shape, Lasting):
        return True
    if shape.age:
        return False
    bare = (
        shape.amount is None and raw.text.lower() == raw.text and " " not in raw.text and "-" not in raw.text
    )
    if not bare:
        return True
    return bool(LONG_ENOUGH.search(text, max(0, raw.begin - 12), raw.begin)) and not OF_SOMETHING.match(
        text, raw.end
    )


def _more(text: str) -> list[RawTime]:
    """Find what only annotators mark."""
    raws = []
    for match in ONLY_MARKED.finditer(text):
        if match["quarter"]:
            raws.append(found(match, Shifted("quarter", 0, "previous")))
        else:
            past = "PAST_REF" if match["then"] else "PRESENT_REF"
            raws.append(found(match, Vague("FUTURE_REF" if match["ahead"] else past)))
    return raws


def marked(text: str, raws: list[RawTime]) -> list[RawTime]:
    """Give the expressions an annotator marks; what is only marked never covers a date."""
    result: list[RawTime] = []
    for raw in sorted(
        [*filter(lambda raw: _is_marked(text, raw), raws), *_more(text)], key=lambda raw: raw.begin
    ):
        if result and raw.begin < result[-1].end:
            if raw.end - raw.begin <= result[-1].end - result[-1].begin:
                continue
            result.pop()
        result.append(raw)
    return result
