"""`kg page`: Turtle in, a page out; a file that is no graph is said in one line."""

from pathlib import Path

import pytest
import typer
from demo_graph import demo
from typer.testing import CliRunner

from kg.commands.page import notes_and_version, register
from kg.graph.turtle import turtle

APP = typer.Typer()
register(APP)
APP.callback()(lambda: None)


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text("".join(turtle(demo())), encoding="utf-8")
    return path


def test_writes_a_page_with_names_rules_and_the_turtle(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "graph.html"
    run = CliRunner().invoke(APP, ["page", "--graph", str(graph), "--out", str(out), "--title", "Neighbours"])
    assert run.exit_code == 0, run.output
    text = out.read_text(encoding="utf-8")
    for part in ["Xi Jinping", "arrived", "Neighbours", "@prefix", notes_and_version()[1]]:
        assert part in text


def test_evidence_none_leaves_sentences_and_turtle_out(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph.html"
    run = CliRunner().invoke(APP, ["page", "--graph", str(graph), "--out", str(out), "--evidence", "none"])
    assert run.exit_code == 0, run.output
    text = out.read_text(encoding="utf-8")
    assert "Xi Jinping" in text and "on Thursday for his first visit" not in text and "@prefix" not in text


@pytest.mark.parametrize("content", [b"this is not Turtle <", b"\xff\xfe\x00"])
def test_what_is_no_turtle_is_misuse(tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_bytes(content)
    run = CliRunner().invoke(APP, ["page", "--graph", str(bad), "--out", str(tmp_path / "no.html")])
    assert run.exit_code == 2
    assert "bad.ttl is not Turtle" in run.output and "Traceback" not in run.output
    assert not (tmp_path / "no.html").exists()
