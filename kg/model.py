"""The records that cross a wall: articles come in, facts come out. Nothing here reads or writes."""

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

NodeType = Literal["Country", "Leader", "Organization", "Treaty", "Summit", "Place", "System"]
Modality = Literal["actual", "planned", "possible", "denied"]
Precision = Literal["day", "month", "year", "decade"]
Relation = Literal[
    "holdsOffice", "memberOf", "visits", "meets", "phones", "invites", "attends", "hosts",
    "signs", "ratifies", "negotiates", "withdrawsFrom", "partnersWith", "establishesRelations",
    "seversRelations", "recognizes", "aids", "exercisesWith", "supports", "urges", "accuses",
    "threatens", "sanctions", "expels", "deploys", "attacks", "strainsWith", "improvesWith",
]  # fmt: skip
SYMMETRIC: frozenset[Relation] = frozenset(
    ["meets", "phones", "partnersWith", "establishesRelations", "seversRelations",
     "exercisesWith", "strainsWith", "improvesWith"]
)  # fmt: skip


class Record(BaseModel):
    """A value that never changes and takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Article(Record):
    """One text to read. Offsets everywhere count characters of `text`."""

    id: str
    title: str = ""
    published: dt.date | None = None
    url: str | None = None
    publisher: str | None = None
    text: str


class Node(Record):
    """Who or what a fact is about. `name` is how people know it; identity is vocabulary.md's.

    iso3: ISO 3166-1 alpha-3 of a Country (XKX, SUN, YUG, CSK, DDR too).
    country: alpha-3 of the country that a Leader, ministry or Place belongs to, when known.
    wikidata: "Q..." only where a source gives it.
    names: other names seen in the text or known to the lexicon, sorted.
    keys: lower-case words that identify a Treaty or Summit: parties, kind, place, year.
    """

    type: NodeType
    name: str
    iso3: str | None = None
    country: str | None = None
    wikidata: str | None = None
    names: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


class DateSpan(Record):
    """When. start and end are ISO 8601 years, months or days; end is None for a single date.

    edtf: the same as EDTF (ISO 8601-2), with `~`, open ends and spans; phrase: the words it was read from.
    """

    start: str
    end: str | None = None
    precision: Precision = "day"
    edtf: str
    phrase: str = ""


class Evidence(Record):
    """The sentence that says it: its text, its characters [begin, end) in the article, the rule that read it.

    `marks` are the spans of the words that matched (subject, predicate, object), in article offsets.
    """

    text: str
    begin: int
    end: int
    rule: str
    marks: tuple[tuple[int, int], ...] = ()


class Fact(Record):
    """One edge, with all the evidence that its article gives (first one first)."""

    article: str
    subject: Node
    relation: Relation
    object: Node
    date: DateSpan | None = None
    modality: Modality = "actual"
    qualifiers: dict[str, str] = Field(default_factory=dict)
    evidence: tuple[Evidence, ...]
