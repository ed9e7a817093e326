"""Every format holds the same graph: what one tool reads from it is what another reads."""

import csv
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from story import KOR, LEE, XI, articles, facts, hostile, story
from strange import corpora
from world import article, evidence, fact

from kg.exports.flat import edge_rows
from kg.exports.formats import FORMATS, export
from kg.graph.build import build
from kg.graph.graph import Graph
from kg.graph.reading import read
from kg.model import Article, Fact

pyoxigraph = pytest.importorskip("pyoxigraph")


def written(graph: Graph, name: str, folder: Path) -> Path:
    """The graph's file in a format; of csv the edges."""
    return export(graph, name, folder / f"graph.{'md' if name == 'chronology' else name}")[-1]


def triples(file: Path) -> set[tuple[str, str, str]]:
    format = pyoxigraph.RdfFormat.from_extension(file.suffix[1:])
    return {
        (str(q.subject), str(q.predicate), str(q.object))
        for q in pyoxigraph.parse(path=str(file), format=format)
    }


@pytest.mark.parametrize("name", ["trig", "nt", "jsonld"])
@pytest.mark.parametrize("graph", [story(), hostile(), build([], [])], ids=["story", "hostile", "empty"])
def test_rdf_formats_hold_the_triples_of_the_turtle(name: str, graph: Graph, tmp_path: Path) -> None:
    assert triples(written(graph, name, tmp_path)) == triples(written(graph, "ttl", tmp_path))


@given(corpora())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_rdf_formats_hold_any_text(
    tmp_path_factory: pytest.TempPathFactory, corpus: tuple[list[Article], list[Fact]]
) -> None:
    folder, graph = tmp_path_factory.mktemp("any"), build(*corpus)
    expected = triples(written(graph, "ttl", folder))
    for name in ("trig", "nt", "jsonld"):
        assert triples(written(graph, name, folder)) == expected


def test_rdflib_reads_our_json_ld(tmp_path: Path) -> None:
    rdflib = pytest.importorskip("rdflib")
    one = rdflib.Graph().parse(written(story(), "jsonld", tmp_path), format="json-ld")
    other = rdflib.Graph().parse(written(story(), "ttl", tmp_path), format="turtle")
    assert set(one) == set(other)


def test_a_trig_without_the_graph_of_an_article_is_the_graph_without_the_article(tmp_path: Path) -> None:
    quads = list(
        pyoxigraph.parse(path=str(written(story(), "trig", tmp_path)), format=pyoxigraph.RdfFormat.TRIG)
    )
    named = {q.graph_name for q in quads if isinstance(q.graph_name, pyoxigraph.NamedNode)}
    assert len(named) == len(articles())
    left = [q for q in quads if not str(q.graph_name).endswith("/book>")]
    without = [f for f in facts() if f.article != "book"]
    expected = build([a for a in articles() if a.id != "book"], without)
    found = read(left)
    assert found.articles == expected.articles
    assert found.edges.keys() == expected.edges.keys()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    one = written(story(), name, tmp_path / "one").read_bytes()
    shuffled = build(reversed(articles()), reversed(facts()))
    assert written(shuffled, name, tmp_path / "other").read_bytes() == one


def couples(graph: Graph) -> set[tuple[str, str]]:
    return {(row["source"], row["target"]) for row in edge_rows(graph)}


def test_graphml_opens_in_networkx_with_all_attributes(tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    found = networkx.read_graphml(written(story(), "graphml", tmp_path), force_multigraph=True)
    assert set(found.nodes) == {row["id"] for row in _nodes(story())}
    assert set(found.edges()) == couples(story())
    visit = next(data for _, _, data in found.edges(data=True) if data.get("end") == "2025-11-01")
    assert (visit["relation"], visit["end"], visit["articles"], visit["symmetric"]) == (
        "visits",
        "2025-11-01",
        2,
        False,
    )
    assert found.nodes["country/KOR"]["label"] == "South Korea"


def test_gexf_opens_in_networkx_with_dates(tmp_path: Path) -> None:
    networkx = pytest.importorskip("networkx")
    file = written(story(), "gexf", tmp_path)
    found = networkx.read_gexf(file)
    assert set(found.edges()) == couples(story())
    dated = [data for _, _, data in found.edges(data=True) if data["relation"] == "attacks"]
    assert [(data["start"], data["end"], data["precision"]) for data in dated] == [
        ("1950-01-01", "1959-12-31", "decade")
    ]
    undated = [data for _, _, data in found.edges(data=True) if data["relation"] == "aids"]
    assert all("start" not in data for data in undated)
    top = ET.parse(file).getroot()[0]
    assert (top.get("mode"), top.get("timeformat")) == ("dynamic", "date")


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_xml_holds_hostile_text_as_text(name: str, tmp_path: Path) -> None:
    root = ET.parse(written(hostile(), name, tmp_path)).getroot()
    text = " ".join([*(value for e in root.iter() for value in e.attrib.values()), *root.itertext()])
    assert "</script><img src=x onerror=alert(1)>" in text
    assert not [element for element in root.iter() if element.tag.endswith(("img", "script"))]


def _nodes(graph: Graph) -> list[dict[str, str]]:
    from kg.exports.flat import node_rows

    return list(node_rows(graph))


def test_csv_has_a_table_of_nodes_and_one_of_edges(tmp_path: Path) -> None:
    nodes, edges = export(story(), "csv", tmp_path / "tables")
    assert (nodes.name, edges.name) == ("nodes.csv", "edges.csv")
    with edges.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {(row["source"], row["target"]) for row in rows} == couples(story())
    assert len({row["id"] for row in rows}) == len(rows)
    parade = [row for row in rows if row["start"] == "2025-09-03"]
    assert len(parade) == 3 and len({row["id"].rpartition("/")[0] for row in parade}) == 1
    nodes, edges = export(story(), "csv", tmp_path / "my.csv")
    assert (nodes.name, edges.name) == ("my-nodes.csv", "my-edges.csv")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_csv_gives_a_spreadsheet_no_formula(start: str, tmp_path: Path) -> None:
    text = f"{start}HYPERLINK(1)"
    graph = build([article("a")], [fact("a", XI, "visits", KOR, passage=evidence(text))])
    with written(graph, "csv", tmp_path).open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert row["sentence"] == f"'{text}"


def test_json_lines_are_facts_with_all_their_evidence(tmp_path: Path) -> None:
    lines = written(story(), "jsonl", tmp_path).read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    assert len(told) == len(story().edges)
    visit = next(
        t for t in told if t["relation"] == "visits" and t["date"] and t["date"]["end"] == "2025-11-01"
    )
    assert visit["subjects"][0]["name"] == "Xi Jinping" and visit["subjects"][0]["country"] == "CHN"
    assert visit["objects"][0]["iso3"] == "KOR" and visit["plover"] == "CONSULT"
    assert [passage["article"] for passage in visit["evidence"]] == ["week", "Wire 7"]
    assert visit["qualifiers"]["place"] == "Busan; Gyeongju"


def test_a_meeting_of_three_keeps_all_in_one_line(tmp_path: Path) -> None:
    lines = written(story(), "jsonl", tmp_path).read_text(encoding="utf-8").splitlines()
    parade = [told for line in lines if len((told := json.loads(line))["subjects"]) == 3]
    assert len(parade) == 1 and parade[0]["objects"] == []
    assert LEE.name not in {subject["name"] for subject in parade[0]["subjects"]}
