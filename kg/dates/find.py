"""A text and its day come in; time expressions with TIMEX3 values and dated spans go out."""

import datetime as dt
from dataclasses import dataclass, replace

from kg.dates.calendar import Frame
from kg.dates.marked import marked
from kg.dates.periods import Period, one_day
from kg.dates.resolve import anchor_of, direction_of, period_of, resolve_raw
from kg.dates.scan import scan
from kg.dates.shapes import (
    Anchor,
    Between,
    Dated,
    Direction,
    Kind,
    Lasting,
    Mod,
    RawTime,
    Relation,
    Shape,
    Share,
    Tense,
)
from kg.dates.stretches import locate
from kg.dates.tense import guess_tense
from kg.dates.timex import end_values, is_in, value
from kg.model import DateSpan


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression on the calendar, as far as the text allows. Offsets count characters of the text."""

    begin: int
    end: int
    text: str
    kind: Kind
    value: str
    mod: Mod | None
    span: DateSpan | None
    anchor: Anchor
    direction: Direction
    relation: Relation | None
    backwards: bool
    raw: RawTime

    @property
    def shape(self) -> Shape:
        """Give the parsed meaning."""
        return self.raw.shape


def resolve(
    expression: TimeExpression | RawTime,
    *,
    reference: dt.date | None,
    previous: DateSpan | None = None,
    tense: Tense | None = None,
) -> DateSpan | None:
    """Give the span of an expression found before, with what the clause knows: tense, the date told before.

    For an expression whose anchor is "event", `previous` is that event's date.
    """
    raw = expression.raw if isinstance(expression, TimeExpression) else expression
    tense = raw.leaning or tense
    return resolve_raw(raw, Frame(reference, told_before(previous, reference, tense), tense))


def lasting(expression: TimeExpression | RawTime, begins: DateSpan) -> DateSpan | None:
    """Give the days of "a three-day visit" that begins on a known day: the first one counts."""
    raw = expression.raw if isinstance(expression, TimeExpression) else expression
    shape = raw.shape
    if not isinstance(shape, Lasting) or shape.amount is None or shape.extra or begins.precision != "day":
        return None
    days = {"day": 1, "week": 7}.get(shape.unit, 0) * shape.amount
    if raw.mod or begins.end or not 1 <= days <= 60 or days % 1:
        return None
    last = (dt.date.fromisoformat(begins.start) + dt.timedelta(days=int(days) - 1)).isoformat()
    if last == begins.start:
        return begins
    return DateSpan(start=begins.start, end=last, edtf=f"{begins.start}/{last}", phrase=begins.phrase)


def express(raw: RawTime, frame: Frame) -> TimeExpression:
    """Resolve one raw expression within a frame."""
    kind: Kind = raw.kind
    ahead = isinstance(raw.shape, Lasting) and raw.relation == "in" and is_in(raw) and frame.tense == "future"
    span = resolve_raw(raw, frame)
    if ahead and span and not raw.backwards:
        kind = "DATE"
    if isinstance(raw.shape, Share) and (raw.shape.unit == "month" or raw.shape.count > 1):
        kind = "DURATION"
    return TimeExpression(
        raw.begin, raw.end, raw.text, kind, value(raw, frame), raw.mod, span, anchor_of(raw),
        direction_of(raw, frame.tense), raw.relation, raw.backwards, raw,
    )  # fmt: skip


def _tells_a_date(expression: TimeExpression) -> bool:
    """Say whether "a day later" may count from it: not from "the November 19 agreement", which tells no
    event.
    """
    timed = expression.kind in ("DATE", "TIME") and expression.anchor != "event"
    return timed and expression.span is not None and expression.raw.leaning is None


def told_before(previous: DateSpan | None, reference: dt.date | None, tense: Tense | None) -> Period | None:
    """Give the date told before; what is past does not count from a day to come, but from the article's."""
    told = period_of(previous)
    if told and reference and tense == "past" and told.grain == "day" and told.first > reference:
        return one_day(reference)
    return told


def quarter_of(raw: RawTime, frame: Frame) -> Period | None:
    """Give the quarter that an expression names, if it is over."""
    if not isinstance(raw.shape, Dated) or raw.shape.grain != "quarter" or frame.reference is None:
        return None
    place = locate(raw.shape, frame)
    return place if isinstance(place, Period) and place.last < frame.reference else None


def month_ahead(raw: RawTime, frame: Frame) -> bool:
    """Say whether a bare month is the coming one for all its past verb: nobody says "in September" in August
    of the September of the year before.
    """
    shape = raw.shape
    if frame.reference is None or frame.tense != "past" or not isinstance(shape, Dated):
        return False
    bare = shape.grain == "month" and shape.year is None and shape.year_of is None and shape.step is None
    return bare and (shape.index - frame.reference.month) % 12 == 1 and shape.index > 1


def find(
    text: str,
    reference: dt.date | None,
    *,
    tense: Tense | None = None,
    previous: DateSpan | None = None,
    split: bool = False,
) -> list[TimeExpression]:
    """Find and resolve the time expressions of a text.

    tense: of the whole text, else it is guessed for each expression; previous: the date told just before it;
    split: give the two ends of "from 2016 to 2019" one by one, as annotators do, both with the whole span.
    """
    found: list[TimeExpression] = []
    quarter: Period | None = None
    for raw in marked(text, scan(text)):
        guess = raw.leaning or tense or guess_tense(text, raw)
        frame = Frame(reference, told_before(previous, reference, guess), guess, quarter)
        if month_ahead(raw, frame):
            frame = replace(frame, tense="future")
        expression = express(raw, frame)
        quarter = quarter_of(raw, frame) or quarter
        if _tells_a_date(expression):
            previous = expression.span
        if split and isinstance(raw.shape, Between):
            values = end_values(raw.shape, frame)
            ends = zip((raw.shape.first, raw.shape.last), values, strict=True)
            found += [replace(express(end, frame), value=said, span=expression.span) for end, said in ends]
        else:
            found.append(expression)
    return found
