"""A number and a seed in; made-up articles and facts of all relations out, for tests of size and order."""

import datetime as dt
import random

from kg.graph.vocabulary import EDGE_CLASSES
from kg.model import Article, DateSpan, Evidence, Fact, Modality, Node, NodeType, Relation

CODES = [
    "KOR",
    "CHN",
    "USA",
    "JPN",
    "RUS",
    "FRA",
    "DEU",
    "IND",
    "BRA",
    "TUR",
    "EGY",
    "ZAF",
    "MEX",
    "GBR",
    "VNM",
    "AUS",
]
BODIES = ["United Nations", "NATO", "African Union", "ASEAN", "European Union"]
KINDS = ["free trade agreement", "extradition treaty", "memorandum", "joint statement"]
SERIES = ["G20 summit", "APEC summit", "BRICS summit"]
SYSTEMS = ["THAAD", "F-35", "S-400"]
CITIES = ["Busan", "Osaka", "Cairo", "Paris", "Hanoi", "Lima"]
OFFICES = ["President", "Prime Minister", "Foreign Minister"]
GIVEN = ["Anna", "Bo", "Carl", "Dana", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jo"]


def country(code: str) -> Node:
    """A country, called by its code."""
    return Node(type="Country", name=code, iso3=code)


def leader(name: str, code: str | None = None) -> Node:
    """A person, of a country where it is given."""
    return Node(type="Leader", name=name, country=code)


def day(start: str, end: str | None = None) -> DateSpan:
    """A date by its start and end; its precision is what its start shows."""
    precision = {4: "year", 7: "month"}.get(len(start), "day")
    return DateSpan(start=start, end=end, precision=precision, edtf=start + (f"/{end}" if end else ""))  # type: ignore[arg-type]


def evidence(text: str = "Somebody did something.", begin: int = 0, rule: str = "tests/made-up") -> Evidence:
    """A sentence at a place, with its first word marked."""
    mark = (begin, begin + len(text.split(" ")[0]))
    return Evidence(text=text, begin=begin, end=begin + len(text), rule=rule, marks=(mark,))


def fact(
    article: str,
    subject: Node,
    relation: Relation,
    object: Node,
    date: DateSpan | None = None,
    modality: Modality = "actual",
    passage: Evidence | None = None,
    **qualifiers: str,
) -> Fact:
    """A fact with one piece of evidence."""
    return Fact(
        article=article,
        subject=subject,
        relation=relation,
        object=object,
        date=date,
        modality=modality,
        qualifiers=qualifiers,
        evidence=(passage or evidence(f"{subject.name} {relation} {object.name}."),),
    )


def article(id: str, published: str | None = "2025-10-30", title: str = "A title") -> Article:
    """An article without a text: the graph never reads it."""
    when = dt.date.fromisoformat(published) if published else None
    return Article(id=id, title=title, published=when, publisher="The Sample Herald", text="")


def world(count: int, seed: int = 1) -> tuple[list[Article], list[Fact]]:
    """So many articles of three to eight facts each."""
    chance = random.Random(seed)
    articles, facts = [], []
    for number in range(count):
        published = dt.date(1990, 1, 1) + dt.timedelta(days=chance.randrange(13000))
        told = article(f"a{number:05}", published.isoformat(), f"Report {number}")
        articles.append(told)
        facts += [_fact(told, place * 150, chance) for place in range(chance.randint(3, 8))]
    return articles, facts


def _fact(told: Article, begin: int, chance: random.Random) -> Fact:
    edge_class = EDGE_CLASSES[chance.choice(list(EDGE_CLASSES))]
    one, other = chance.sample(CODES[:3] if chance.random() < 0.3 else CODES, 2)  # much of KOR, CHN and USA
    subject = _node(chance.choice(sorted(edge_class.domain)), one, told, chance)
    object = _node(chance.choice(sorted(edge_class.range)), other, told, chance)
    qualifiers = {"office": chance.choice(OFFICES)} if edge_class.relation == "holdsOffice" else {}
    if edge_class.relation in ("visits", "meets", "signs", "hosts") and chance.random() < 0.5:
        qualifiers["place"] = chance.choice(CITIES)
    if edge_class.relation in ("accuses", "urges", "supports"):
        qualifiers["about"] = f"matter {chance.randrange(9)}"
    text = f"{subject.name} {edge_class.relation} {object.name}, people who know said that day in {told.id}."
    modality: Modality = chance.choices(("actual", "planned", "possible", "denied"), (80, 10, 6, 4))[0]
    passage = evidence(text, begin, f"made-up/{edge_class.relation}")
    date = _date(told, chance)
    return fact(told.id, subject, edge_class.relation, object, date, modality, passage, **qualifiers)


def _date(told: Article, chance: random.Random) -> DateSpan | None:
    assert told.published
    start = told.published - dt.timedelta(days=chance.randrange(400))
    kind = chance.random()
    if kind < 0.2:
        return None
    if kind < 0.3:
        return day(start.isoformat(), (start + dt.timedelta(days=2)).isoformat())
    return day(start.isoformat()[: 4 if kind < 0.4 else 7 if kind < 0.55 else 10])


def _node(kind: NodeType, code: str, told: Article, chance: random.Random) -> Node:
    assert told.published
    year = str(told.published.year)
    if kind == "Country":
        return country(code)
    if kind == "Leader":
        return leader(f"{chance.choice(GIVEN)} {code.title()}son", code)
    if kind == "Treaty":
        name = chance.choice(KINDS)
        parties = sorted([code.lower(), chance.choice([c for c in CODES if c != code]).lower()])
        return Node(type="Treaty", name=name, keys=(*parties, *name.split(), year))
    if kind == "Summit":
        name = chance.choice(SERIES)
        return Node(type="Summit", name=name, keys=(*name.lower().split(), year))
    return Node(type=kind, name=chance.choice(BODIES if kind == "Organization" else SYSTEMS))
