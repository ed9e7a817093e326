"""Facts of many articles become one graph: what is told twice is one edge, what differs stays apart."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from story import APEC, CHN, FTA, KIM, KOR, LEE, PUTIN, TRUMP, USA, XI, articles, facts, story
from world import article, day, evidence, fact, leader, world

from kg.graph.build import build
from kg.graph.graph import Graph, GraphEdge
from kg.graph.merge import merge
from kg.graph.split import rebased, split
from kg.graph.tell import told_by
from kg.graph.turtle import turtle
from kg.model import DateSpan, Fact, Node


def edges(*told: Fact, relation: str | None = None) -> list[GraphEdge]:
    """The edges that facts of articles a, b, c make."""
    graph = build([article(id) for id in "abc"], told)
    return [edge for edge in graph.edges.values() if relation in (None, edge.relation)]


TWICE = [
    (day("2025-10-30"), day("2025-10-30")),
    (day("2025-10-30", "2025-11-01"), day("2025-10-30")),
    (day("2025-10-30"), day("2025-10")),
    (day("2025"), day("2025-10-30")),
    (None, None),
]


@pytest.mark.parametrize(("one", "other"), TWICE)
def test_one_event_told_twice_is_one_edge_with_two_pieces_of_evidence(
    one: DateSpan | None, other: DateSpan | None
) -> None:
    (edge,) = edges(fact("a", XI, "visits", KOR, one), fact("b", XI, "visits", KOR, other))
    assert len(edge.evidence) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (fact("a", XI, "visits", KOR, day("2014-07")), fact("b", XI, "visits", KOR, day("2025-10-30"))),
        (fact("a", XI, "visits", KOR, day("2025-10-30")), fact("b", XI, "visits", KOR, None)),
        (fact("a", XI, "visits", KOR, day("2025-10-30")), fact("b", XI, "visits", USA, day("2025-10-30"))),
        (fact("a", XI, "visits", KOR, day("2025-10-30")), fact("b", LEE, "visits", KOR, day("2025-10-30"))),
        (fact("a", XI, "visits", KOR, None, "planned"), fact("b", XI, "visits", KOR, None)),
        (fact("a", XI, "visits", KOR, None, "denied"), fact("b", XI, "visits", KOR, None, "possible")),
        (fact("a", KOR, "accuses", CHN, None), fact("b", CHN, "accuses", KOR, None)),
        (fact("a", KOR, "accuses", CHN, None), fact("b", KOR, "urges", CHN, None)),
    ],
)
def test_near_misses_stay_two_edges(one: Fact, other: Fact) -> None:
    assert len(edges(one, other)) == 2


def test_the_most_exact_telling_gives_the_date() -> None:
    (edge,) = edges(
        fact("a", XI, "visits", KOR, day("2025")),
        fact("b", XI, "visits", KOR, day("2025-10-30", "2025-11-01")),
        fact("c", XI, "visits", KOR, day("2025-10-31")),
    )
    assert (edge.start, edge.end, edge.precision) == ("2025-10-30", "2025-11-01", "day")
    assert edge.edtf == "2025-10-30/2025-11-01"


def test_symmetric_relations_do_not_care_who_comes_first() -> None:
    (edge,) = edges(
        fact("a", XI, "meets", LEE, day("2025-11-01")), fact("b", LEE, "meets", XI, day("2025-11-01"))
    )
    assert len(edge.subjects) == 2 and edge.objects == ()


def test_qualifiers_of_all_tellings_are_kept() -> None:
    (edge,) = edges(
        fact("a", XI, "visits", KOR, day("2025-10-30"), place="Gyeongju", kind="state"),
        fact("b", XI, "visits", KOR, day("2025-10-30"), place="Busan", kind="state"),
    )
    assert edge.qualifiers == {"kind": "state", "place": "Busan; Gyeongju"}


def table(*pairs: tuple[Node, Node], same: bool = True) -> list[Fact]:
    """Meetings that one sentence tells, or one sentence each."""
    begins = [0] * len(pairs) if same else [n * 50 for n in range(len(pairs))]
    return [
        fact("a", one, "meets", other, day("2025-09-03"), passage=evidence("They met.", begin))
        for (one, other), begin in zip(pairs, begins, strict=True)
    ]


def test_three_at_one_table_are_one_meeting() -> None:
    (edge,) = edges(*table((XI, PUTIN), (XI, KIM), (PUTIN, KIM)))
    assert len(edge.subjects) == 3
    assert len(edge.evidence) == 1


@pytest.mark.parametrize(
    ("told", "count"),
    [
        (table((XI, PUTIN), (XI, KIM)), 2),  # nothing says that Putin met Kim
        (table((XI, PUTIN), (XI, KIM), (PUTIN, KIM), same=False), 3),
        (table((XI, PUTIN), (LEE, TRUMP)), 2),
    ],
)
def test_pairs_stay_pairs_unless_all_are_told_together(told: list[Fact], count: int) -> None:
    found = edges(*told)
    assert len(found) == count and all(len(edge.subjects) == 2 for edge in found)


def test_a_treaty_told_without_its_year_is_the_one_that_has_it() -> None:
    bare = FTA.model_copy(update={"keys": ("agreement",), "names": ("the pact",)})
    graph = build([article("a"), article("b")], [fact("a", KOR, "signs", FTA), fact("b", KOR, "signs", bare)])
    (treaty,) = (node for node in graph.nodes.values() if node.type == "Treaty")
    assert treaty.iri.endswith("-2014") and "the pact" in treaty.names
    (edge,) = graph.edges.values()
    assert len(edge.evidence) == 2


def test_nobody_knows_which_of_two_years_is_meant() -> None:
    bare, later = (FTA.model_copy(update={"keys": keys}) for keys in ((), ("2019",)))
    told = [fact(id, KOR, "signs", text) for id, text in zip("abc", (FTA, bare, later), strict=True)]
    graph = build([article(id) for id in "abc"], told)
    assert len([node for node in graph.nodes.values() if node.type == "Treaty"]) == 3


def test_agreements_without_a_name_stay_with_their_articles() -> None:
    deal = Node(type="Treaty", name="the agreement", keys=("agreement",))
    assert len(edges(fact("a", KOR, "signs", deal), fact("b", KOR, "signs", deal))) == 2


def test_a_node_is_called_as_most_call_it() -> None:
    told = [
        fact("a", leader("Lee Jae-myung", "KOR"), "visits", CHN),
        fact("b", LEE, "visits", CHN),
        fact("c", LEE, "visits", USA),
    ]
    graph = build([article(id) for id in "abc"], told)
    node = graph.nodes["https://w3id.org/bilateral-kg/id/leader/lee-jae-myung"]
    assert (node.label, node.names) == ("Lee Jae Myung", ("Lee Jae-myung",))
    assert node.country == "https://w3id.org/bilateral-kg/id/country/KOR"


def test_a_date_that_no_calendar_has_is_none() -> None:
    wrong = [DateSpan(start="2025-02-30", edtf="2025-02-30"), DateSpan(start="soon", edtf="soon")]
    found = edges(*(fact("a", XI, "visits", KOR, date) for date in wrong))
    assert [edge.start for edge in found] == [None]


def test_an_end_before_its_start_is_no_end() -> None:
    (edge,) = edges(fact("a", XI, "visits", KOR, day("2025-10-30", "2025-10-01")))
    assert (edge.start, edge.end) == ("2025-10-30", None)


def test_nobody_meets_themselves() -> None:
    assert edges(fact("a", XI, "meets", leader("Xi Jinping")), fact("a", KOR, "partnersWith", KOR)) == []


def test_facts_and_articles_must_belong_together() -> None:
    with pytest.raises(ValueError, match="which is not given"):
        build([article("a")], [fact("b", XI, "visits", KOR)])
    with pytest.raises(ValueError, match="two articles have the id 'a'"):
        build([article("a"), article("a", title="Another")], [])


# -- countries


def test_countries_have_names_in_ten_languages_and_leaders_bring_theirs_along() -> None:
    graph = build([article("a")], [fact("a", XI, "meets", LEE)])
    korea = graph.nodes["https://w3id.org/bilateral-kg/id/country/KOR"]
    assert (korea.label, korea.labels["ko"], korea.labels["ar"]) == (
        "South Korea",
        "대한민국",
        "كوريا الجنوبية",
    )
    assert len(korea.labels) == 10


def test_a_state_that_is_no_more_keeps_the_name_it_is_told_by() -> None:
    union = Node(type="Country", name="Soviet Union", iso3="SUN")
    graph = build([article("a")], [fact("a", union, "signs", FTA)])
    assert graph.nodes["https://w3id.org/bilateral-kg/id/country/SUN"].label == "Soviet Union"


def test_places_are_nodes() -> None:
    graph = build([article("a")], [fact("a", KOR, "hosts", APEC, place="Gyeongju")])
    assert graph.nodes["https://w3id.org/bilateral-kg/id/place/gyeongju"].label == "Gyeongju"


# -- the whole


def as_turtle(graph: Graph) -> str:
    return "".join(turtle(graph))


def test_order_does_not_matter() -> None:
    expected = as_turtle(story())
    for seed in range(5):
        chance = random.Random(seed)
        shuffled = articles(), facts()
        for values in shuffled:
            chance.shuffle(values)  # type: ignore[arg-type]
        assert as_turtle(build(*shuffled)) == expected


def test_the_hash_seed_does_not_matter() -> None:
    script = (
        "import sys, hashlib; from story import story; from kg.graph.turtle import turtle;"
        "print(hashlib.sha256(''.join(turtle(story())).encode()).hexdigest())"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(found) == 1


@pytest.mark.parametrize("graph", [story(), build(*world(60))], ids=["story", "world"])
def test_a_graph_split_by_article_and_merged_is_the_same(graph: Graph) -> None:
    bare = merge([told_by(graph)])
    assert merge(told_by(part) for part in split(graph).values()) == bare
    assert merge([told_by(bare)]) == bare


def test_another_base_moves_everything_and_back() -> None:
    base, other = "https://w3id.org/bilateral-kg/id/", "https://kg.example.org/"
    there = build(articles(), facts(), other)
    assert rebased(story(), other) == there
    assert rebased(there, base) == story()
    assert base not in as_turtle(there)


def test_every_edge_has_evidence_in_a_known_article() -> None:
    graph = build(*world(60))
    assert all(edge.evidence for edge in graph.edges.values())
    told = {passage.article for edge in graph.edges.values() for passage in edge.evidence}
    assert told <= graph.articles.keys()
    ends = {iri for edge in graph.edges.values() for iri in (*edge.subjects, *edge.objects)}
    assert ends <= graph.nodes.keys()
