"""The questions: what they answer on the story, the same in both engines, and quick enough in rdflib."""

import time
from pathlib import Path

import pytest
from engines import Both, shown
from story import story
from world import world

from kg.graph.build import build
from kg.graph.questions import Question, questions

BASE = "https://w3id.org/bilateral-kg/id/"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Both:
    return Both(story(), tmp_path_factory.mktemp("story") / "graph.ttl")


ASKED = {
    "meetings": {"a": "KOR", "b": "CHN"},
    "visits": {"a": "KOR", "b": "CHN"},
    "offices": {"a": "KOR", "on": "2025-10-30"},
    "treaties": {"a": "KOR", "b": "CHN"},
    "first-visit": {"a": "CHN", "b": "KOR", "since": "2014-12-31"},
    "planned": {"a": "KOR"},
    "accusations": {"a": "CHN", "b": "KOR"},
    "chronology": {"a": "KOR", "b": "CHN"},
    "sanctions": {"a": "PRK"},
    "evidence": {"fact": ""},
    "corroborated": {},
    "summits": {},
    "partnerships": {"a": "KOR"},
    "doubtful": {"a": "KOR", "b": "PRK"},
    "tone": {"a": "KOR", "b": "CHN"},
    "leaders": {"a": "KOR"},
    "commitments": {"a": "KOR"},
    "articles": {},
}


def test_every_question_is_asked_here() -> None:
    assert ASKED.keys() == questions().keys()


@pytest.mark.parametrize("question", questions().values(), ids=lambda question: question.name)
def test_a_question_says_what_it_answers_and_what_it_wants(question: Question) -> None:
    assert question.answers.endswith("?") or question.answers.endswith(".")
    assert question.text.startswith("# ")
    assert len(question.parameters) == question.text.count("# param ")
    assert all(parameter.meaning and parameter.example for parameter in question.parameters)


def test_who_met_whom_where_and_when(told: Both) -> None:
    rows = shown(told.ask("meetings", a="KOR", b="CHN"), "date", "leader", "counterpart", "place", "sentence")
    assert rows == [
        ("2025-11-01", "Lee Jae Myung", "Xi Jinping", "Gyeongju", "Xi Jinping meets Lee Jae Myung.")
    ]


def test_visits_by_year(told: Both) -> None:
    rows = shown(told.ask("visits", a="KOR", b="CHN"), "year", "date", "visitor", "to", "kind")
    assert rows == [
        ("2014", "2014-07-03", "Xi Jinping", "South Korea", ""),
        ("2025", "2025-10-30", "Xi Jinping", "South Korea", "state"),
    ]
    assert told.ask("visits", a="CHN", b="KOR").rows == told.ask("visits", a="KOR", b="CHN").rows


@pytest.mark.parametrize(
    ("on", "names"),
    [
        ("2025-10-30", ["Lee Jae Myung"]),
        ("2016-09-01", ["Park Geun-hye"]),
        ("2016-09-02", []),
        ("2030-01-01", []),
    ],
)
def test_who_held_which_office_on_a_day(told: Both, on: str, names: list[str]) -> None:
    assert [name for _, name in shown(told.ask("offices", a="KOR", on=on), "office", "name")] == names


def test_treaties_with_signatories(told: Both) -> None:
    rows = shown(told.ask("treaties", a="KOR", b="CHN"), "signatory", "date", "precision")
    assert rows == [
        ("South Korea", "2014-12-01", "month"),
        ("China", "2014-12-20", "day"),
        ("Park Geun-hye", "2014-12-20", "day"),
    ]


def test_first_visit_since(told: Both) -> None:
    answer = told.ask("first-visit", a="CHN", b="KOR", since="2014-12-31")
    assert shown(answer, "date", "visitor") == [("2025-10-30", "Xi Jinping")]
    assert shown(told.ask("first-visit", a="CHN", b="KOR", since="2010"), "date") == [("2014-07-03",)]


def test_what_is_planned(told: Both) -> None:
    rows = shown(told.ask("planned", a="KOR"), "date", "what", "with")
    assert rows == [("2025-11-01", "Meeting", "China")]
    assert told.ask("planned", a="KOR", since="2026-01-01").rows == []


def test_what_one_accused_the_other_of(told: Both) -> None:
    rows = shown(told.ask("accusations", a="CHN", b="KOR"), "date", "who", "about")
    assert rows == [("", "China", "the radar"), ("2016-07-08", "China", "the decision")]
    assert told.ask("accusations", a="KOR", b="CHN").rows == []


def test_chronology_of_a_pair(told: Both) -> None:
    rows = shown(told.ask("chronology", a="KOR", b="CHN"), "date", "what", "modality", "passages")
    assert rows[-3:] == [
        ("2025-11-01", "Appeal", "actual", "1"),
        ("2025-11-01", "Meeting", "actual", "1"),
        ("2025-11-01", "Meeting", "planned", "1"),
    ]
    assert ("1992-08-24", "EstablishmentOfRelations", "actual", "1") in rows
    assert [date for date, *_ in rows] == sorted(date for date, *_ in rows)


def test_sanctions(told: Both) -> None:
    rows = shown(told.ask("sanctions", a="PRK"), "date", "who", "whom")
    assert rows == [("2016-07-06", "United States", "Kim Jong Un")]


def test_evidence_of_a_fact(told: Both) -> None:
    ((visit,),) = shown(told.ask("first-visit", a="CHN", b="KOR", since="2015"), "date")
    fact = next(
        e.iri
        for e in story().edges.values()
        if e.start == visit and e.relation == "visits" and e.modality == "actual"
    )
    expected = [("week", "tests/made-up", "2025-10-31"), ("Wire 7", "tests/made-up", "2025-11-02")]
    for name in (fact, f"<{fact}>", fact.replace(f"{BASE}event/", "event:")):
        assert shown(told.ask("evidence", fact=name), "article", "rule", "published") == expected


def test_most_corroborated_facts(told: Both) -> None:
    rows = shown(told.ask("corroborated"), "articles", "what", "date")
    assert rows == [("2", "Visit", "2014-07-03"), ("2", "Visit", "2025-10-30")]
    assert told.ask("corroborated", least="3").rows == []


def test_summits(told: Both) -> None:
    rows = shown(told.ask("summits"), "summit", "part", "who")
    assert rows == [
        ("2025 APEC summit", "Hosting", "South Korea"),
        ("2025 APEC summit", "Attendance", "Xi Jinping"),
    ]


def test_partnerships_doubts_tone_leaders_commitments_articles(told: Both) -> None:
    assert shown(told.ask("partnerships", a="KOR"), "partner", "level") == [
        ("China", "strategic cooperative partnership")
    ]
    doubtful = shown(told.ask("doubtful", a="KOR", b="PRK"), "modality", "what")
    assert doubtful == [("denied", "SeveranceOfRelations"), ("possible", "Invitation")]
    assert ("2016", "SANCTION", "1") in shown(told.ask("tone", a="KOR", b="CHN"), "year", "plover", "events")
    names = [name for (name,) in shown(told.ask("leaders", a="KOR"), "name")]
    assert names == ["Ban Ki-moon", "Lee Jae Myung", "Park Geun-hye"]
    steps = shown(told.ask("commitments", a="KOR"), "date", "step")
    assert steps == [("1991-09-17", "Membership"), ("2015-01-01", "Ratification")]
    counts = dict(shown(told.ask("articles"), "article", "facts"))
    assert counts["parade"] == "1" and len(counts) == 6


# -- size


def test_every_question_ends_on_a_hundred_thousand_triples(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    graph = build(*world(900))
    both = Both(graph, tmp_path / "graph.ttl")
    assert len(both.rdflib) > 100_000
    visit = next(edge.iri for edge in graph.edges.values() if edge.relation == "visits")
    some = {"a": "KOR", "b": "CHN", "on": "2010-06-15", "since": "2000-01-01", "fact": visit}
    lines = []
    for name, question in questions().items():
        values = {p.name: some[p.name] for p in question.parameters if p.name in some}
        start = time.process_time()
        answer = both.ask(name, **values)
        lines.append(
            f"{name:14} {len(answer.rows):5} rows {time.process_time() - start:6.2f} s in both engines"
        )
        assert answer.rows or name == "offices", name
    with capsys.disabled():
        print("\n" + "\n".join(lines))
