"""The store: building again changes nothing, articles come and go without a trace, nothing built is lost."""

import os
import shutil
from pathlib import Path

import pytest
from story import CHN, KOR, LEE, WEEK, WIRE, XI, articles, facts
from world import article, day, fact, world

from kg.graph import store as stores
from kg.graph.build import build
from kg.graph.graph import Graph
from kg.graph.store import StoreTrouble, update
from kg.graph.turtle import turtle
from kg.model import Article, Fact

pyoxigraph = pytest.importorskip("pyoxigraph")


def text(out: Path) -> str:
    return (out / "graph.ttl").read_text(encoding="utf-8")


def expected(told: list[Article], said: list[Fact]) -> str:
    return "".join(turtle(build(told, said)))


def some(*ids: str) -> tuple[list[Article], list[Fact]]:
    """The story's articles of these ids, with their facts."""
    return [a for a in articles() if a.id in ids], [f for f in facts() if f.article in ids]


def all_but(*ids: str) -> tuple[list[Article], list[Fact]]:
    return some(*(a.id for a in articles() if a.id not in ids))


def test_what_is_built_in_one_go_is_what_build_gives(tmp_path: Path) -> None:
    graph = update(tmp_path, articles(), facts())
    assert graph == build(articles(), facts())
    assert text(tmp_path) == expected(articles(), facts())


@pytest.mark.parametrize("reverse", [False, True])
def test_one_by_one_in_any_order_gives_the_same(tmp_path: Path, reverse: bool) -> None:
    for id in sorted((a.id for a in articles()), reverse=reverse):
        update(tmp_path, *some(id))
    assert text(tmp_path) == expected(articles(), facts())


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    update(tmp_path, articles(), facts())
    before, touched = text(tmp_path), (tmp_path / "graph.ttl").stat().st_mtime_ns
    for again in (articles(), facts()), some(WEEK), ([], []):
        update(tmp_path, *again)
        assert text(tmp_path) == before
        assert (tmp_path / "graph.ttl").stat().st_mtime_ns == touched


def test_one_more_article_adds_what_it_says(tmp_path: Path) -> None:
    update(tmp_path, *all_but("parade"))
    before = text(tmp_path)
    update(tmp_path, *some("parade"))
    after = text(tmp_path)
    assert "meeting-2025-09-03" in after and "meeting-2025-09-03" not in before
    assert after == expected(articles(), facts())


def test_a_replaced_article_leaves_nothing_behind(tmp_path: Path) -> None:
    update(tmp_path, articles(), facts())
    new = article(WIRE, "2025-11-02", "Corrected"), fact(WIRE, LEE, "visits", CHN, day("2025-11-02"))
    update(tmp_path, [new[0]], [new[1]])
    rest, said = all_but(WIRE)
    assert text(tmp_path) == expected([*rest, new[0]], [*said, new[1]])
    assert "nuclear-powered" not in text(tmp_path)
    # nothing of it is left in the store either
    quads = pyoxigraph.Store(os.fspath(tmp_path / "store")).quads_for_pattern(None, None, None)
    assert not any("nuclear-powered" in str(quad) for quad in quads)


def test_a_removed_article_leaves_nothing_behind(tmp_path: Path) -> None:
    update(tmp_path, articles(), facts())
    update(tmp_path, [], [], remove=[WEEK, WIRE])
    assert text(tmp_path) == expected(*all_but(WEEK, WIRE))
    update(tmp_path, [], [], remove=[a.id for a in all_but(WEEK, WIRE)[0]])
    assert text(tmp_path) == expected([], [])


def test_what_only_the_merged_telling_knew_goes_with_the_article_that_told_it(tmp_path: Path) -> None:
    vague, exact = (
        fact("a", XI, "visits", KOR, day("2025-10")),
        fact("b", XI, "visits", KOR, day("2025-10-30")),
    )
    graph = update(tmp_path, [article("a"), article("b")], [vague, exact])
    assert [edge.start for edge in graph.edges.values()] == ["2025-10-30"]
    graph = update(tmp_path, [], [], remove=["b"])
    assert [edge.start for edge in graph.edges.values()] == ["2025-10"]


def test_an_article_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    update(tmp_path, *some(WEEK))
    before = text(tmp_path)
    with pytest.raises(StoreTrouble, match="has no article nothing to remove"):
        update(tmp_path, *some(WIRE), remove=["nothing"])
    assert text(tmp_path) == before
    update(tmp_path, [], [])
    assert text(tmp_path) == before


def test_each_article_has_a_graph_of_its_own(tmp_path: Path) -> None:
    update(tmp_path, articles(), facts())
    store = pyoxigraph.Store(os.fspath(tmp_path / "store"))
    assert len(list(store.named_graphs())) == len(articles())


# -- nothing built is lost


@pytest.mark.parametrize("corpus", [(articles(), facts()), world(40)], ids=["story", "world"])
def test_a_lost_store_is_read_back_from_the_turtle(
    tmp_path: Path, corpus: tuple[list[Article], list[Fact]]
) -> None:
    update(tmp_path, *corpus)
    before = text(tmp_path)
    shutil.rmtree(tmp_path / "store")
    update(tmp_path, [], [])
    assert text(tmp_path) == before
    shutil.rmtree(tmp_path / "store")
    update(tmp_path, *corpus)
    assert text(tmp_path) == before


def test_a_clone_with_a_turtle_only_is_added_to(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(expected(*all_but("parade")), encoding="utf-8")
    update(tmp_path, *some("parade"))
    assert text(tmp_path) == expected(articles(), facts())


def test_articles_of_a_newer_turtle_are_taken_in(tmp_path: Path) -> None:
    update(tmp_path, *some(WEEK))
    (tmp_path / "graph.ttl").write_text(expected(*all_but("parade")), encoding="utf-8")
    update(tmp_path, *some("parade"))
    assert text(tmp_path) == expected(articles(), facts())


def test_a_removed_article_does_not_come_back(tmp_path: Path) -> None:
    update(tmp_path, articles(), facts())
    update(tmp_path, [], [], remove=[WEEK])
    update(tmp_path, *some(WIRE))
    assert text(tmp_path) == expected(*all_but(WEEK))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("this is no Turtle {", "is not Turtle"),
        ("<http://a.example/a> <http://a.example/b> 1 .", "no graph of ours"),
    ],
)
def test_a_file_that_is_not_ours_is_never_overwritten(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "graph.ttl").write_text(content)
    with pytest.raises(StoreTrouble, match=problem):
        update(tmp_path, *some(WEEK))
    assert (tmp_path / "graph.ttl").read_text() == content


def test_a_failure_while_writing_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update(tmp_path, *some(WEEK))
    before = text(tmp_path)

    def broken(graph: Graph) -> list[str]:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(stores, "turtle", broken)
        with pytest.raises(OSError, match="disk full"):
            update(tmp_path, *some(WIRE))
    assert text(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]
    update(tmp_path, *some(WIRE))
    assert text(tmp_path) == expected(*some(WEEK, WIRE))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreTrouble, match="cannot be made: Not a directory"):
        update(tmp_path / "file" / "out", *some())


def test_a_second_build_at_the_same_time_is_told_to_wait(tmp_path: Path) -> None:
    update(tmp_path, *some(WEEK))
    held = pyoxigraph.Store(os.fspath(tmp_path / "store"))
    with pytest.raises(StoreTrouble, match="another build is running"):
        update(tmp_path, *some(WIRE))
    del held


def test_another_base_moves_the_whole_graph(tmp_path: Path) -> None:
    update(tmp_path, *all_but("parade"))
    update(tmp_path, *some("parade"), base="https://kg.example.org/")
    assert text(tmp_path) == "".join(turtle(build(articles(), facts(), "https://kg.example.org/")))
    update(tmp_path, [], [])
    assert text(tmp_path) == expected(articles(), facts())
