"""kg query, kg why and kg export as a user types them: what they print, where, and with which exit code."""

import json
from pathlib import Path

import pytest
import typer
from story import story
from typer.testing import CliRunner, Result

from kg.commands import export, query, why
from kg.graph.turtle import turtle


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("graph") / "graph.ttl"
    file.write_text("".join(turtle(story())), encoding="utf-8")
    return str(file)


def kg(*args: str, typed: str | None = None) -> Result:
    """Run a command."""
    app = typer.Typer()
    for command in (query, why, export):
        command.register(app)
    return CliRunner().invoke(app, args, input=typed)


# -- query


def test_a_question_prints_a_table(graph: str) -> None:
    result = kg("query", "visits", "--a", "KOR", "--b=CHN", "--graph", graph)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["year", "date", "precision", "visitor", "to", "kind", "visit"]
    assert len(lines) == 4 and "event:visit-2025-10-30-chn-kor-" in lines[3]
    assert result.stderr == "2 rows\n"


def test_rows_as_csv_and_json(graph: str) -> None:
    asked = ["query", "visits", "--a", "KOR", "--b", "CHN", "--graph", graph, "--format"]
    assert kg(*asked, "csv").stdout.splitlines()[0] == "year,date,precision,visitor,to,kind,visit"
    found = json.loads(kg(*asked, "json").stdout)
    assert found["head"]["vars"][0] == "year"
    first = found["results"]["bindings"][0]
    assert first["visitor"] == {"type": "literal", "value": "Xi Jinping"}
    assert first["date"]["datatype"].endswith("#date") and first["visit"]["type"] == "uri"


def test_both_engines_print_the_same(graph: str) -> None:
    asked = ["query", "chronology", "--a", "KOR", "--b", "CHN", "--graph", graph, "--engine"]
    assert kg(*asked, "oxigraph").stdout == kg(*asked, "rdflib").stdout


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_a_query_from_a_file_or_standard_input(graph: str, tmp_path: Path, engine: str) -> None:
    text = "SELECT ?v { ?v a kg:Visit ; kg:visitor leader:xi-jinping } ORDER BY ?v"
    file = tmp_path / "own.rq"
    file.write_text(text)
    end = ["--graph", graph, "--engine", engine]
    printed = kg("query", str(file), *end).stdout
    assert len(printed.splitlines()) == 4
    assert kg("query", "-", *end, typed=text).stdout == printed


def test_ask_and_construct(graph: str) -> None:
    end = ["--graph", graph]
    assert kg("query", "-", *end, "--format", "csv", typed="ASK { ?v a kg:Visit }").stdout == "answer\ntrue\n"
    asked = kg("query", "-", *end, "--format", "json", typed="ASK { ?v a kg:Nothing }")
    assert json.loads(asked.stdout)["boolean"] is False
    made = kg("query", "-", *end, typed="CONSTRUCT { ?v kg:by ?x } WHERE { ?v kg:visitor ?x }")
    assert made.stdout.splitlines()[0].endswith("<https://w3id.org/bilateral-kg/id/leader/xi-jinping> .")


def test_the_questions_are_listed() -> None:
    result = kg("query", "--list")
    assert result.exit_code == 0
    assert (
        "chronology\n" in result.stdout
        and "--since" in result.stdout
        and "default 1900-01-01" in result.stdout
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "kg query --list"),
        (["chronlogy"], "did you mean chronology?"),
        (["chronology", "--a", "KOR"], "--b is missing"),
        (["chronology", "--a", "KOR", "--b"], "--b wants a value"),
        (["chronology", "--a", "KOR", "--b", "CHN", "extra"], "one argument too many"),
        (["chronology", "--a", "Korea", "--b", "CHN"], "not an ISO alpha-3 code"),
        (
            ["chronology", "--a", "KOR", "--b", "CHN", "--graph", "nowhere.ttl"],
            "there is no graph at nowhere.ttl",
        ),
    ],
)
def test_misuse_is_said_and_ends_with_2(graph: str, args: list[str], said: str) -> None:
    result = kg("query", *args, *([] if "--graph" in args else ["--graph", graph]))
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr and "Traceback" not in result.stderr


def test_a_bad_query_is_said_with_its_place(graph: str) -> None:
    result = kg("query", "-", "--graph", graph, typed="SELECT ?v\nWHERE { ?v kg:visitor }\n")
    assert result.exit_code == 2
    assert "line 2, column" in result.stderr and "^" in result.stderr


# -- why


def test_why_shows_every_passage_with_rule_and_article(graph: str) -> None:
    result = kg("why", "visit-2025-10-30", "--graph", graph)
    assert result.exit_code == 0
    for said in (
        "Xi Jinping visits South Korea",
        "30 Oct - 1 Nov 2025",
        "2 passages in 2 articles",
        "[Xi] Jinping visits KOR.",
        "tests/made-up",
        "week, characters 0 to 22",
        "https://news.example.org/week?a=1&b=2",
    ):
        assert said in result.stdout


def test_why_takes_an_iri_in_full_by_prefix_or_by_part(graph: str) -> None:
    fact = next(iri for iri, edge in story().edges.items() if edge.relation == "phones")
    printed = kg("why", fact, "--graph", graph).stdout
    slug = fact.rpartition("/")[2]
    for name in (f"<{fact}>", f"event:{slug}", slug, slug[-8:]):
        assert kg("why", name, "--graph", graph).stdout == printed


def test_why_of_a_node_lists_its_facts(graph: str) -> None:
    result = kg("why", "leader:park-geun-hye", "--graph", graph)
    assert "Park Geun-hye: Leader" in result.stdout and "signs the China-South Korea" in result.stdout


@pytest.mark.parametrize(
    ("asked", "said"), [("visit-", "may be any of"), ("nothing-like-it", "nothing in the graph")]
)
def test_why_says_what_it_cannot_find(graph: str, asked: str, said: str) -> None:
    result = kg("why", asked, "--graph", graph)
    assert result.exit_code == 2 and said in result.stderr


# -- export


def test_export_by_ending_or_by_name(graph: str, tmp_path: Path) -> None:
    for name, args in (("g.nt", []), ("g.md", []), ("g.csv", ["--format", "chronology"]), ("new/g.gexf", [])):
        result = kg("export", "--graph", graph, "--out", str(tmp_path / name), *args)
        assert result.exit_code == 0, result.stderr
        assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize("args", [["--out", "g.xyz"], ["--out", "g"], ["--out", "g.nt", "--format", "rdf"]])
def test_an_unknown_format_is_said(graph: str, args: list[str]) -> None:
    result = kg("export", "--graph", graph, *args)
    assert result.exit_code == 2 and "graphml" in result.stderr


def test_export_of_what_is_not_there_or_not_turtle(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("{")
    for graph, said in ((tmp_path / "none.ttl", "there is no graph"), (broken, "is not Turtle")):
        result = kg("export", "--graph", str(graph), "--out", str(tmp_path / "x.nt"))
        assert result.exit_code == 2 and said in result.stderr
