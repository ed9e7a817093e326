"""Offices: what articles attest, what the lexicon knows, and nothing that is guessed."""

from dataclasses import dataclass

import pytest
from story import CHN, KOR, LEE, TRUMP, USA, XI
from world import article, day, fact, leader

from kg.graph.build import build
from kg.graph.graph import GraphEdge
from kg.lexicon.entries import Leader, Term
from kg.model import DateSpan, Fact


def tenure(*told: Fact, published: tuple[str, ...] = ("2014-07-01", "2025-10-30", "2026-01-01")) -> GraphEdge:
    """The one tenure that facts of articles a, b, c of these days make."""
    dated = [article(id, day_) for id, day_ in zip("abc", published, strict=True)]
    (edge,) = build(dated, told).edges.values()
    return edge


def test_articles_attest_an_office_from_first_to_last() -> None:
    edge = tenure(*(fact(id, XI, "holdsOffice", CHN, office="President") for id in "cab"))
    assert edge.qualifiers["attestedFrom"] == "2014-07-01"
    assert edge.qualifiers["attestedUntil"] == "2026-01-01"


def test_a_former_president_is_not_attested_by_the_day_of_the_article() -> None:
    told = [
        fact("a", XI, "holdsOffice", CHN, office="President"),
        fact("b", XI, "holdsOffice", CHN, office="President", former="true"),
    ]
    edge = tenure(*told)
    assert edge.qualifiers["attestedUntil"] == "2014-07-01"
    assert "former" not in edge.qualifiers
    assert tenure(told[1]).qualifiers == {"former": "true", "office": "President"}


def test_the_day_spoken_of_attests_an_office() -> None:
    edge = tenure(fact("b", XI, "holdsOffice", CHN, day("2014-07"), office="President"))
    assert (edge.qualifiers["attestedFrom"], edge.qualifiers["attestedUntil"]) == ("2014-07", "2014-07")
    since = DateSpan(start="2025-06", precision="month", edtf="2025-06/..")
    edge = tenure(fact("b", LEE, "holdsOffice", KOR, since, office="President"))
    assert (edge.qualifiers["attestedFrom"], edge.qualifiers["attestedUntil"]) == ("2025-06", "2025-10-30")


@dataclass
class SmallLexicon:
    """As much of the lexicon as the graph asks for."""

    leaders: dict[str, Leader]
    countries: dict[str, object]
    organizations: dict[str, object]
    places: dict[str, object]


def terms(*spans: tuple[str, str | None]) -> SmallLexicon:
    """A lexicon that knows when Trump was president."""
    held = tuple(
        Term(leader="Donald Trump", office="President", of="USA", began=a, ended=b, source="made up")
        for a, b in spans
    )
    trump = Leader(name="Donald Trump", family="Trump", country="USA", wikidata="Q22686", terms=held)
    return SmallLexicon({"Donald Trump": trump}, {}, {}, {})


def test_two_terms_are_two_tenures_and_each_telling_finds_its_own() -> None:
    lexicon = terms(("2017-01-20", "2021-01-20"), ("2025-01-20", None))
    told = [fact(id, TRUMP, "holdsOffice", USA, office="president") for id in "abc"]
    days = ("2018-05-01", "2025-10-30", "2025-11-02")
    dated = [article(id, day_) for id, day_ in zip("abc", days, strict=True)]
    graph = build(dated, told, lexicon=lexicon)  # type: ignore[arg-type]
    held = {edge.qualifiers["heldFrom"]: edge for edge in graph.edges.values()}
    assert {start: len(edge.evidence) for start, edge in held.items()} == {"2017-01-20": 1, "2025-01-20": 2}
    assert held["2017-01-20"].qualifiers["heldUntil"] == "2021-01-20"
    assert "heldUntil" not in held["2025-01-20"].qualifiers
    assert {node.wikidata for node in graph.nodes.values() if node.type == "Leader"} == {"Q22686"}


@pytest.mark.parametrize("published", ["2023-05-01", None])
def test_no_term_is_guessed(published: str | None) -> None:
    lexicon = terms(("2017-01-20", "2021-01-20"), ("2025-01-20", None))
    told = [fact("a", TRUMP, "holdsOffice", USA, office="President")]
    graph = build([article("a", published)], told, lexicon=lexicon)  # type: ignore[arg-type]
    (edge,) = graph.edges.values()
    assert "heldFrom" not in edge.qualifiers


def test_a_namesake_of_another_country_gets_no_wikidata_id() -> None:
    told = [fact("a", leader("Donald Trump", "CAN"), "visits", KOR)]
    graph = build([article("a")], told, lexicon=terms())  # type: ignore[arg-type]
    assert {node.wikidata for node in graph.nodes.values()} == {None}
