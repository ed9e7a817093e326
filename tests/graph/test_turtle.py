"""The graph as Turtle: what is written is read back equal, sorted, without blank nodes."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from story import story
from strange import corpora
from world import article, fact, leader, world

from kg.graph.build import build
from kg.graph.graph import Graph
from kg.graph.reading import NotAGraph, read, read_turtle
from kg.graph.terms import Iri, Literal
from kg.graph.triples import blocks, triples
from kg.graph.turtle import turtle
from kg.model import Article, Fact, Node

pyoxigraph = pytest.importorskip("pyoxigraph")


def text_of(graph: Graph) -> str:
    return "".join(turtle(graph))


def parsed(text: str) -> Graph:
    return read(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE))


@given(corpora())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_is_read_back(corpus: tuple[list[Article], list[Fact]]) -> None:
    graph = build(*corpus)
    assert parsed(text_of(graph)) == graph


@pytest.mark.parametrize(
    "graph", [story(), build(*world(80)), build([], [])], ids=["story", "world", "empty"]
)
def test_graphs_of_all_relations_are_read_back(graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(text_of(graph), encoding="utf-8")
    assert read_turtle(file) == graph


def test_rdflib_and_oxigraph_read_the_same_triples() -> None:
    rdflib = pytest.importorskip("rdflib")
    ours = {
        (s, p, t if isinstance(t, Iri) else (t.value, t.datatype, t.language)) for s, p, t in triples(story())
    }
    string = "http://www.w3.org/2001/XMLSchema#string"
    theirs = set()
    for s, p, o in rdflib.Graph().parse(data=text_of(story()), format="turtle"):
        datatype = "" if getattr(o, "language", None) or str(getattr(o, "datatype", "")) == string else o
        told = (str(o), str(getattr(datatype, "datatype", None) or ""), getattr(o, "language", None) or "")
        theirs.add((str(s), str(p), str(o) if isinstance(o, rdflib.URIRef) else told))
    assert theirs == ours


def test_every_triple_stands_once() -> None:
    every = list(triples(build(*world(80))))
    assert len(every) == len(set(every))


def test_there_are_no_blank_nodes() -> None:
    text = text_of(story())
    assert "_:" not in text and "[" not in text.replace("[]", "")


def test_sections_come_in_reading_order_and_each_subject_once() -> None:
    graph = build(*world(80))
    found = list(blocks(graph))
    sections = list(dict.fromkeys(block.section for block in found))
    nodes = ["Countries", "Organizations", "Leaders", "Tenures", "Treaties", "Summits", "Places", "Systems"]
    assert sections == ["", *nodes, "Events", "Evidence", "Articles"]
    subjects = [block.subject for block in found]
    assert len(subjects) == len(set(subjects))
    dates = [
        next((t.value for p, t in block.pairs if p == "kg:date" and isinstance(t, Literal)), "9999")
        for block in found
        if block.section == "Events"
    ]
    assert dates == sorted(dates)


def test_actual_facts_have_shortcuts_and_others_have_not() -> None:
    xi, lee = leader("Xi Jinping", "CHN"), leader("Lee Jae Myung", "KOR")
    korea = Node(type="Country", name="South Korea", iso3="KOR")
    text = text_of(
        build(
            [article("a")],
            [
                fact("a", xi, "meets", lee),
                fact("a", xi, "visits", korea, None, "planned"),
                fact("a", lee, "phones", xi, None, "denied"),
            ],
        )
    )
    assert "kg:meets leader:lee-jae-myung" in text and "kg:meets leader:xi-jinping" in text
    assert "kg:visits" not in text and "kg:phones" not in text


def test_a_country_has_codes_and_links() -> None:
    korea = Node(type="Country", name="South Korea", iso3="KOR", wikidata="Q884")
    union = Node(type="Country", name="Soviet Union", iso3="SUN")
    text = text_of(build([article("a")], [fact("a", korea, "accuses", union)]))
    assert 'kg:iso3 "KOR"' in text and 'kg:iso2 "KR"' in text and '"韩国"@zh' in text
    assert "<http://publications.europa.eu/resource/authority/country/KOR>" in text and "wd:Q884" in text
    assert "authority/country/SUN" not in text  # not a country of today: no code, no link is guessed


@pytest.mark.parametrize(
    ("content", "problem"),
    [("kg:a kg:b", "is not Turtle"), ('<http://a.example/x> <http://a.example/p> "open', "is not Turtle")],
)
def test_what_is_not_turtle_is_named(content: str, problem: str, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(content)
    with pytest.raises(NotAGraph, match=problem):
        read_turtle(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotAGraph, match=r"none\.ttl cannot be read"):
        read_turtle(tmp_path / "none.ttl")
