"""A question is filled in with what a user types: safely, and with all that is wrong said at once."""

from pathlib import Path

import pytest
from engines import Both
from story import story

from kg.graph.asking import ask_oxigraph, ask_rdflib, open_oxigraph, open_rdflib, prefixes_of
from kg.graph.questions import Misasked, named, parsed


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Both:
    return Both(story(), tmp_path_factory.mktemp("story") / "graph.ttl")


@pytest.mark.parametrize(
    ("name", "values", "problem"),
    [
        ("chronology", {"a": "KOR"}, "--b is missing: the other (country, such as CHN)"),
        ("chronology", {}, "--a is missing"),
        ("chronology", {"a": "KOR", "b": "Korea"}, "--b 'Korea' is not an ISO alpha-3 code"),
        ("chronology", {"a": "KOR", "b": 'C" }'}, "is not an ISO alpha-3 code"),
        (
            "chronology",
            {"a": "KOR", "b": "CHN", "c": "x"},
            "chronology has no parameter --c; it takes --a, --b",
        ),
        ("articles", {"a": "KOR"}, "it takes no parameters"),
        ("offices", {"a": "KOR", "on": "2025-02-30"}, "is not a day of the calendar"),
        ("corroborated", {"least": "two"}, "is not a whole number"),
        ("evidence", {"fact": "not an iri"}, "is not an IRI"),
        ("evidence", {"fact": "http://a.example/> } DELETE {"}, "is not an IRI"),
    ],
)
def test_what_is_wrong_is_said(name: str, values: dict[str, str], problem: str) -> None:
    with pytest.raises(Misasked) as error:
        named(name).filled(values, {})
    assert problem in str(error.value)


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(Misasked) as error:
        named("chronology").filled({"b": "x", "c": "y"}, {})
    assert len(str(error.value).splitlines()) == 3


def test_an_unknown_question_is_named_with_the_nearest() -> None:
    with pytest.raises(Misasked, match="did you mean chronology"):
        named("cronology")


OWN = """# What does somebody say?
# param said (text, such as peace): a word
SELECT ?e WHERE { VALUES (?said) { ("peace") } ?e kg:about ?about FILTER (CONTAINS(?about, ?said)) }"""


@pytest.mark.parametrize("said", ['"', "\\", "' } #", "\n", '" ) } DROP ALL #', "한국", "$a", r"\1", "?said"])
def test_hostile_text_stays_text(told: Both, said: str) -> None:
    query = parsed("own", OWN).filled({"said": said}, told.prefixes)
    assert ask_oxigraph(told.oxigraph, query, told.prefixes).rows == []
    assert ask_rdflib(told.rdflib, query, told.prefixes).rows == []


def test_a_query_of_ones_own_may_have_parameters(told: Both) -> None:
    query = parsed("own", OWN).filled({"said": "radar"}, told.prefixes)
    assert len(ask_oxigraph(told.oxigraph, query, told.prefixes).rows) == 1


def test_a_parameter_without_its_line_is_a_mistake() -> None:
    with pytest.raises(Misasked, match=r"needs a line VALUES \(\?said\)"):
        parsed("own", OWN.replace("VALUES", "VALUS")).filled({"said": "x"}, {})


def test_a_small_letter_country_is_the_same(told: Both) -> None:
    assert told.ask("visits", a="kor", b="chn").rows == told.ask("visits", a="KOR", b="CHN").rows


@pytest.mark.parametrize("query", ["SELECT", "SELECT * { ?s ?p ?o", "DELETE WHERE { ?s ?p ?o }", "", "hello"])
def test_what_is_not_sparql_is_said_in_both(told: Both, query: str) -> None:
    for ask, engine in ((ask_oxigraph, told.oxigraph), (ask_rdflib, told.rdflib)):
        with pytest.raises(Misasked):
            ask(engine, query, told.prefixes)  # type: ignore[operator]


@pytest.mark.parametrize("suffix", [".ttl", ".nt", ".trig", ".jsonld"])
def test_a_graph_is_asked_in_every_format(suffix: str, tmp_path: Path) -> None:
    from kg.exports.formats import export

    file = tmp_path / f"graph{suffix}"
    export(story(), suffix[1:], file)
    query = named("visits").filled({"a": "KOR", "b": "CHN"}, {})
    answers = [
        ask_oxigraph(open_oxigraph(file), query, prefixes_of(file)),
        ask_rdflib(open_rdflib(file), query, prefixes_of(file)),
    ]
    assert [len(answer.rows) for answer in answers] == [2, 2]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("none.ttl", None, "there is no graph at"),
        ("graph.txt", "x", "a graph is read from .ttl"),
        ("graph.ttl", "kg:a kg:b", "cannot be read as turtle"),
    ],
)
def test_what_is_no_graph_is_said(name: str, content: str | None, problem: str, tmp_path: Path) -> None:
    file = tmp_path / name
    if content:
        file.write_text(content)
    for opened in (open_oxigraph, open_rdflib):
        with pytest.raises(Misasked, match=problem):
            opened(file)


def test_the_place_of_a_mistake_is_shown(told: Both) -> None:
    with pytest.raises(Misasked) as error:
        ask_oxigraph(told.oxigraph, "SELECT *\nWHER { ?s ?p ?o }", told.prefixes)
    assert str(error.value).splitlines() == [
        "this is not SPARQL: line 2, column 7",
        "  WHER { ?s ?p ?o }",
        "        ^",
    ]
    with pytest.raises(Misasked, match="ends too early"):
        ask_oxigraph(told.oxigraph, "SELECT * { ?s ?p\n", told.prefixes)
