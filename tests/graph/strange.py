"""Hypothesis strategies for articles and facts with any text in them."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from kg.graph.vocabulary import EDGE_CLASSES
from kg.model import Article, DateSpan, Evidence, Fact, Node, NodeType

# Any text that can be written as UTF-8; the hostile pieces are what Turtle, HTML and SPARQL would trip over.
HOSTILE = [
    '"',
    "\\",
    "'''",
    "</script>",
    "<img onerror=x>",
    "\n",
    "\t",
    "\r",
    "\u0000",
    "\u2028",
    "é",
    "한",
    "} #",
    "@en",
]
TEXT = st.lists(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(HOSTILE),
    max_size=4,
).map("".join)
NAME = st.builds(str.__add__, st.sampled_from(["a", "B", "7", "é", "한", "=", "<", '"']), TEXT)
CODES = st.sampled_from(["KOR", "CHN", "USA", "XKX", "SUN"])
DAY = st.dates(dt.date(1000, 1, 1))


@st.composite
def dates(draw: st.DrawFn) -> DateSpan | None:
    """A date of any precision, a span, or none."""
    one, other = sorted((draw(DAY), draw(DAY)))
    kind = draw(st.sampled_from(["none", "day", "month", "year", "decade", "span", "uneven"]))
    if kind == "none":
        return None
    if kind == "span":
        return DateSpan(start=one.isoformat(), end=other.isoformat(), edtf=draw(TEXT))
    if kind == "uneven":
        return DateSpan(start=f"{one.year}", end=other.isoformat(), precision="month", edtf=draw(TEXT))
    start = one.isoformat()[: {"day": 10, "month": 7}.get(kind, 4)]
    start = f"{start[:3]}0" if kind == "decade" else start
    return DateSpan(start=start, precision=kind, edtf=draw(st.sampled_from([start, f"{start}/.."])))  # type: ignore[arg-type]


@st.composite
def nodes(draw: st.DrawFn, kind: NodeType) -> Node:
    """A node of a type."""
    code = draw(CODES)
    if kind == "Country":
        return Node(type=kind, name=draw(NAME), iso3=code)
    known: dict[str, Any] = {"country": draw(st.none() | CODES)} if kind in ("Leader", "Organization") else {}
    if kind in ("Treaty", "Summit"):
        known["keys"] = tuple(draw(st.lists(NAME | st.just("1994"), max_size=3)))
    qid = draw(st.none() | st.integers(1, 10**6).map(lambda n: f"Q{n}"))
    return Node(
        type=kind, name=draw(NAME), names=tuple(draw(st.lists(NAME, max_size=2))), wikidata=qid, **known
    )


@st.composite
def told(draw: st.DrawFn, article: str) -> Fact:
    """A fact of an article."""
    edge_class = EDGE_CLASSES[draw(st.sampled_from(list(EDGE_CLASSES)))]
    keys = ["place", "kind", "days", "about", "former", "office", "heldFrom", "odd key"]
    begin = draw(st.integers(0, 99))
    passage = Evidence(
        text=draw(NAME),
        begin=begin,
        end=begin + draw(st.integers(1, 99)),
        rule=draw(NAME),
        marks=((begin, begin + 1),),
    )
    return Fact(
        article=article,
        subject=draw(nodes(draw(st.sampled_from(sorted(edge_class.domain))))),
        relation=edge_class.relation,
        object=draw(nodes(draw(st.sampled_from(sorted(edge_class.range))))),
        date=draw(dates()),
        modality=draw(st.sampled_from(["actual", "planned", "possible", "denied"])),
        qualifiers=draw(
            st.dictionaries(st.sampled_from(keys), NAME | st.sampled_from(["3", "true", "1994"]), max_size=3)
        ),
        evidence=(passage,),
    )


@st.composite
def corpora(draw: st.DrawFn) -> tuple[list[Article], list[Fact]]:
    """A few articles with their facts."""
    articles = [
        Article(
            id=id,
            title=draw(TEXT),
            published=draw(st.none() | DAY),
            url=draw(st.none() | TEXT),
            publisher=draw(st.none() | TEXT),
            text="",
        )
        for id in draw(st.lists(NAME, min_size=1, max_size=3, unique=True))
    ]
    facts = [draw(told(article.id)) for article in articles for _ in range(draw(st.integers(0, 3)))]
    return articles, facts
