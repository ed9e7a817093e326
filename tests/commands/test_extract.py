"""`kg extract`: the contract of its lines, its table, and what it says on standard error."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from kg.lines import line, node
from kg.model import Evidence, Fact, Node

Run = Callable[..., Result]
TEXT = "date 2025-11-01 Week of talks\n\nLee met Xi. The day was sunny. Lee met Xi. Lee met Trump.\n"

pytestmark = pytest.mark.usefixtures("meetings_only")


def test_the_line_of_a_fact_is_the_contract(run: Run, tmp_path: Path) -> None:
    (tmp_path / "week.txt").write_text(TEXT)
    result = run("extract", tmp_path / "week.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    first, second = map(json.loads, result.stdout.splitlines())
    order = "article subject relation object date modality qualifiers evidence rule also"
    assert list(first) == order.split()
    assert first == {
        "article": "week",
        "subject": {
            "type": "Leader",
            "name": "Lee Jae Myung",
            "country": "KOR",
            "iri": "https://w3id.org/bilateral-kg/id/leader/lee-jae-myung",
        },
        "relation": "meets",
        "object": {
            "type": "Leader",
            "name": "Xi Jinping",
            "country": "CHN",
            "iri": "https://w3id.org/bilateral-kg/id/leader/xi-jinping",
        },
        "date": {"start": "2025-11-01", "end": None, "precision": "day", "edtf": "2025-11-01"},
        "modality": "actual",
        "qualifiers": {"occasion": "APEC", "place": "Gyeongju"},
        "evidence": {"text": "Lee met Xi.", "begin": 15, "end": 26},
        "rule": "meets/met",
        "also": [{"text": "Lee met Xi.", "begin": 46, "end": 57, "rule": "meets/met"}],
    }
    assert "also" not in second


def test_offsets_point_at_the_quoted_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "week.txt").write_text(TEXT)
    text = TEXT.removeprefix("date 2025-11-01 ")
    for told in map(json.loads, run("extract", tmp_path).stdout.splitlines()):
        for passage in [told["evidence"], *told.get("also", [])]:
            assert text[passage["begin"] : passage["end"]] == passage["text"]


def test_nodes_tell_what_identifies_them() -> None:
    country = node(Node(type="Country", name="South Korea", iso3="KOR"))
    assert (country["iso3"], country["iri"]) == ("KOR", "https://w3id.org/bilateral-kg/id/country/KOR")
    treaty = node(Node(type="Treaty", name="INF Treaty", keys=("treaty", "usa", "sun", "1987")))
    assert treaty["keys"] == ["treaty", "usa", "sun", "1987"]
    assert "country" not in treaty
    assert "iso3" not in treaty


def test_an_undated_fact_has_null_for_a_date() -> None:
    korea, china = (Node(type="Country", name=name, iso3=name) for name in ("KOR", "CHN"))
    evidence = Evidence(text="Ties soured.", begin=0, end=12, rule="ties/soured")
    fact = Fact(article="a", subject=korea, relation="strainsWith", object=china, evidence=(evidence,))
    assert line(fact)["date"] is None


def test_the_table_is_for_people(run: Run, tmp_path: Path) -> None:
    (tmp_path / "week.txt").write_text(TEXT)
    heading, first, _ = run("extract", tmp_path, "--format", "table").stdout.splitlines()
    assert heading.split() == ["DATE", "SUBJECT", "RELATION", "OBJECT", "MODALITY", "RULE", "SENTENCE"]
    assert first.startswith("2025-11-01  Lee Jae Myung  meets")
    assert first.index("Xi Jinping") == heading.index("OBJECT")


def test_another_base_changes_the_beginning_of_every_iri(run: Run, tmp_path: Path) -> None:
    (tmp_path / "week.txt").write_text(TEXT)
    result = run("extract", tmp_path, "--base", "https://example.org/kg")
    assert json.loads(result.stdout.splitlines()[0])["subject"]["iri"].startswith(
        "https://example.org/kg/leader/"
    )


def test_problems_are_told_on_standard_error_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("A crash is not a text.")
    (tmp_path / "c.txt").write_text(TEXT)
    result = run("extract", tmp_path)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert f"error: {tmp_path / 'a.txt'}: is empty" in result.stderr
    assert f"warning: {tmp_path / 'b.txt'}: has no date" in result.stderr
    assert "error: b: the reading broke down: ZeroDivisionError" in result.stderr


@pytest.mark.parametrize(
    "words", [["no-such-file.txt"], ["--format", "xml"], ["--base", "no base"], ["--unknown"]]
)  # fmt: skip
def test_misuse_is_told_before_anything_is_read(run: Run, words: list[str]) -> None:
    result = run("extract", *words)
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_help_answers_without_loading_the_house() -> None:
    program = (
        "import sys; sys.argv = ['kg', '--help']\n"
        "from kg.commands import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = 'rdflib pyvis networkx babel pyoxigraph pydantic sentencex yaml jinja2'.split()\n"
        "print(sorted(set(heavy) & set(sys.modules)), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stderr.strip() == "[]"
    assert "extract" in result.stdout
