"""What a time expression means before anyone knows today's date: a small record for each way of saying
when.
"""

from dataclasses import dataclass
from typing import Literal

from kg.dates.periods import Grain

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Mod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START", "MID", "END", "APPROX",
]  # fmt: skip
Anchor = Literal["reference", "absolute", "previous", "event"]
Direction = Literal["nearest", "past", "future"]
Tense = Literal["past", "present", "future"]
Relation = Literal["since", "until", "by", "before", "after", "from", "in"]
Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "fiscal", "decade",
    "century",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shifted:
    """So many units from an anchor: "yesterday", "last month", "two years ago", "five months later".

    counted: the number was said ("two weeks ago" is about a day, "last week" is a calendar week);
    amount: None where the number is unknown ("years ago").
    """

    unit: Unit
    amount: float | None
    anchor: Anchor = "reference"
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """A name of the calendar, perhaps without its year: "June", "Jan. 5, 2016", "the third quarter".

    index: the month, quarter, half or season (spring is 1); step: -1 last, 0 this, 1 next; anchor "previous":
    "the following March"; year_of: the year said by another expression ("last year", "that year").
    """

    grain: Grain
    year: int | None = None
    index: int = 0
    day: int = 0
    weekday: int | None = None
    step: int | None = None
    anchor: Anchor = "reference"
    year_of: Shifted | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (Monday is 0). step: last, this, next; week: of last, this, next week."""

    number: int
    step: int | None = None
    week: int | None = None
    anchor: Anchor = "reference"


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day with a fixed or computed date; `firm` where the words around it use it as a date."""

    name: str
    year: int | None = None
    year_of: Shifted | None = None
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time: "three-day", "two and a half years", "decades" (amount None). extra: "and two
    months".
    """

    amount: float | None
    unit: Unit
    extra: tuple[float, Unit] | None = None
    age: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """A length of time that ends (or, ahead, begins) today: "the past five years", "the next two weeks"."""

    amount: float | None
    unit: Unit
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """Some units at an end of a period: "the first nine months of 1989", "the last week of May".

    first: which unit it begins with, counted from 1 (or from the end, negative); count: how many.
    """

    first: int
    count: int
    unit: Unit
    whole: "Dated | Shifted"


@dataclass(frozen=True, slots=True)
class Repeating:
    """A set of times; value, quant and freq are TIMEX3's."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF, or a day known only by an event of its own ("the day they
    meet").
    """

    value: str
    anchor: Anchor = "reference"


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day ("T15:00", "TNI") of a day that is told beside it, or of none."""

    base: "Dated | Weekday | Shifted | Feast | None"
    time: str


@dataclass(frozen=True, slots=True)
class Between:
    """A span with two ends. `parts` are the ends with their places in the text."""

    first: "RawTime"
    last: "RawTime"


Shape = Shifted | Dated | Weekday | Feast | Lasting | Window | Share | Repeating | Vague | Timed | Between


@dataclass(frozen=True, slots=True)
class RawTime:
    """A time expression found in a text, not yet on the calendar.

    relation: the preposition that opens or bounds it ("since", "by"); lead: where that preposition begins;
    backwards: "first in 11 years", "first since 2014": it dates the time before; leaning: the tense that its
    own noun settles ("the April 27 declaration"), whatever the clause's tense is.
    """

    begin: int
    end: int
    text: str
    kind: Kind
    shape: Shape
    mod: Mod | None = None
    relation: Relation | None = None
    lead: int = 0
    backwards: bool = False
    leaning: Tense | None = None
    phrase: str = ""
