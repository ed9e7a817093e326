"""`kg build`: the same bytes whatever order, processes and history; what fails costs nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import Result

Run = Callable[..., Result]
TEXTS = {
    "one": "date 2025-11-01 Week of talks\n\nLee met Xi. The day was sunny. Lee met Trump.",
    "two": "date 2025-11-02 The week in review\n\nTrump met Xi. Lee met Xi.",
    "three": "date 2014-07-03 Another week\n\nXi met Lee.",
    "four": "Undated\n\nTrump met Lee.",
}
SETTINGS = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8, deadline=None
)  # fmt: skip

pytestmark = pytest.mark.usefixtures("meetings_only")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The four articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
    return sorted(folder.iterdir())


def graph(out: Path) -> bytes:
    """What was built."""
    return (out / "graph.ttl").read_bytes()


def test_a_build_writes_the_graph_and_the_page_and_sums_up(
    run: Run, files: list[Path], tmp_path: Path
) -> None:
    result = run("build", *files, "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert b"Xi Jinping" in graph(tmp_path / "out")
    assert "Xi Jinping" in (tmp_path / "out/graph.html").read_text()
    assert "Read 4 articles: " in result.stderr
    assert "     6  meets" in result.stderr
    assert f"warning: {files[0].parent / 'four.txt'}: has no date" in result.stderr
    assert str(tmp_path / "out/graph.ttl") in result.stderr
    assert "kg query chronology --a CHN --b KOR" in result.stderr


def test_quiet_says_only_what_failed(run: Run, files: list[Path], tmp_path: Path) -> None:
    files[0].write_text("")
    result = run("build", *files, "--out", tmp_path / "out", "--quiet")
    assert result.stderr.splitlines() == [f"error: {files[0]}: is empty"]


@SETTINGS
@given(st.permutations(sorted(TEXTS)), st.integers(0, 4))
def test_the_bytes_do_not_depend_on_order_or_history(
    run: Run, files: list[Path], tmp_path_factory: pytest.TempPathFactory, order: list[str], cut: int
) -> None:
    one, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    folder = files[0].parent
    given_files = [folder / f"{name}.txt" for name in order]
    run("build", *files, "--out", one)
    for part in (given_files[:cut], given_files[cut:]):
        if part:
            run("build", *part, "--out", other)
    assert graph(one) == graph(other)


def test_the_bytes_do_not_depend_on_the_number_of_processes(
    run: Run, files: list[Path], tmp_path: Path
) -> None:
    run("build", *files, "--out", tmp_path / "one")
    assert run("build", *files, "--out", tmp_path / "two", "--jobs", 2).exit_code == 0
    assert graph(tmp_path / "one") == graph(tmp_path / "two")
    assert (tmp_path / "one/graph.html").read_bytes() == (tmp_path / "two/graph.html").read_bytes()


def test_building_again_changes_nothing(run: Run, files: list[Path], tmp_path: Path) -> None:
    run("build", *files, "--out", tmp_path / "out")
    before = graph(tmp_path / "out")
    run("build", *files, "--out", tmp_path / "out")
    assert graph(tmp_path / "out") == before


def test_an_article_that_was_corrected_replaces_what_it_said(
    run: Run, files: list[Path], tmp_path: Path
) -> None:
    run("build", *files, "--out", tmp_path / "out")
    three = files[0].parent / "three.txt"
    three.write_text("date 2014-07-03 Another week\n\nNobody met anybody.")
    run("build", three, "--out", tmp_path / "out")
    run("build", *files, "--out", tmp_path / "fresh")
    assert graph(tmp_path / "out") == graph(tmp_path / "fresh")


def test_an_article_that_is_withdrawn_leaves_no_trace(run: Run, files: list[Path], tmp_path: Path) -> None:
    run("build", *files, "--out", tmp_path / "out")
    result = run("build", "--remove", "three", "--remove", "two", "--out", tmp_path / "out")
    assert (result.exit_code, "Withdrawn: three, two." in result.stderr) == (0, True)
    kept = [path for path in files if path.stem in ("one", "four")]
    run("build", *kept, "--out", tmp_path / "fresh")
    assert graph(tmp_path / "out") == graph(tmp_path / "fresh")


def test_an_article_that_was_never_there_cannot_be_withdrawn(
    run: Run, files: list[Path], tmp_path: Path
) -> None:
    run("build", *files, "--out", tmp_path / "out")
    before = graph(tmp_path / "out")
    result = run("build", "--remove", "five", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "no article five to remove" in result.stderr
    assert graph(tmp_path / "out") == before


def test_what_fails_costs_nothing_that_was_built(run: Run, files: list[Path], tmp_path: Path) -> None:
    run("build", *files, "--out", tmp_path / "out")
    before = graph(tmp_path / "out")
    for path, text in zip(files, ["", "crash", "date 2025-02-30 Never\n\nLee met Xi."], strict=False):
        path.write_text(text)
    result = run("build", *files, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.count("error: ") == 3
    assert graph(tmp_path / "out") == before


def test_misuse_builds_nothing(run: Run, files: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    for words in (["missing.txt"], ["--jobs", "0"], ["--base", "no base"], ["--out", files[0]]):
        assert run("build", *files, "--out", out, *words).exit_code == 2
    assert not out.exists()


def test_without_articles_the_samples_are_read_and_that_is_said(run: Run, tmp_path: Path) -> None:
    result = run("build", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "the sample articles" in result.stderr.splitlines()[0]
    assert "Read 21 articles: " in result.stderr
