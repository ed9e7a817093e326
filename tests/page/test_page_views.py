"""Opens small and still: the pair with most facts, more on demand, the same picture after every rebuild."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from demo_graph import demo, large
from screen import Shown

from kg.exports.page.content import content

Show = Callable[..., Shown]
browser = pytest.mark.browser


@browser
@pytest.mark.parametrize("name", ["demo", "thousand", "five thousand", "six thousand"])
def test_opens_with_at_most_three_hundred_nodes(show: Show, name: str) -> None:
    shown, total, _ = show(name).numbers("#showing")
    assert 0 < shown <= 300
    assert total == len(_graph_nodes(name))


def _graph_nodes(name: str) -> object:
    from screen import GRAPHS

    return GRAPHS[name]().nodes


@browser
def test_more_leads_to_the_whole_graph(show: Show) -> None:
    shown = show("thousand")
    shown.page.click("#more")
    assert shown.numbers("#showing")[:2] == [1000, 1000]
    assert shown.hash()["view"] == "whole"
    assert not shown.page.locator("#more").is_visible()


@browser
def test_back_button_returns_to_the_view_before(show: Show) -> None:
    shown = show("thousand")
    before = shown.text("#showing")
    shown.page.click("#more")
    shown.page.go_back()
    assert shown.text("#showing") == before


@browser
def test_choosing_another_pair_shows_it(show: Show) -> None:
    shown = show()
    pair = shown.page.locator("#view option", has_text="Russia").first.inner_text()
    shown.page.select_option("#view", label=pair)
    assert "Russia" in shown.page.title() and "United States" in shown.page.title()
    assert shown.writes("New START")


@browser
def test_double_click_shows_what_is_around_a_node(show: Show) -> None:
    shown = show(hash="#view=pair&a=CHN&b=KOR&at=0,0,0.8")
    shown.page.mouse.dblclick(*shown.node("Xi Jinping"))
    assert shown.page.title().startswith("Around Xi Jinping")
    assert shown.writes("Donald Trump")


@browser
def test_five_thousand_nodes_open_whole_and_pan(show: Show) -> None:
    shown = show("five thousand", hash="#view=whole")
    assert shown.numbers("#showing")[:2] == [5000, 5000]
    before = shown.page.locator("#graph").screenshot()
    shown.page.mouse.move(700, 400)
    shown.page.mouse.down()
    shown.page.mouse.move(850, 480, steps=3)
    shown.page.mouse.up()
    assert shown.soon(lambda: "at" in shown.hash())
    assert shown.page.locator("#graph").screenshot() != before


@browser
def test_above_five_thousand_nodes_the_page_says_so_and_shows_pairs_of_countries(show: Show) -> None:
    shown = show("six thousand")
    assert "too large to draw whole (6,000 nodes)" in shown.text("#notice")
    assert shown.hash().get("view", "countries") == "countries"
    assert "whole" not in shown.page.locator("#view option").evaluate_all("all => all.map(o => o.value)")
    before = shown.facts()
    shown.page.click("#more")
    assert shown.facts() > before
    person = next(node.label for node in shown.graph.nodes.values() if node.type == "Leader")
    shown.search(person)
    assert person in shown.text("#panel") and shown.hash()["view"] == "ego"


DIGEST = """
from demo_graph import demo, large
from kg.exports.page import network
from hashlib import sha256
for graph in (demo(), large(300, 900)):
    print(sha256(network(graph).generate_html().encode()).hexdigest())
"""


def test_the_same_picture_whatever_the_hash_seed() -> None:
    def digest(seed: str) -> str:
        here = str(Path(__file__).parent)
        run = subprocess.run(
            [sys.executable, "-c", DIGEST],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": here},
            capture_output=True,
            text=True,
            check=True,
        )
        return run.stdout

    assert digest("1") == digest("2")


def _places(flat: list[int]) -> dict[int, tuple[int, int]]:
    return {flat[at]: (flat[at + 1], flat[at + 2]) for at in range(0, len(flat), 3)}


def test_countries_are_poles_and_what_they_share_lies_between_by_date() -> None:
    parts = content(demo())
    names = {node["label"]: node["id"] for node in parts["nodes"]}
    [first, *_] = parts["views"]["pairs"]
    places = _places(first["places"])
    left, right = places[names["China"]], places[names["South Korea"]]
    assert left[0] < 0 < right[0] and left[1] == right[1] == 0
    assert left[0] < places[names["Xi Jinping"]][0] < 0 < places[names["Lee Jae Myung"]][0] < right[0]
    by_date = [
        "Joint communique on diplomatic relations",
        "Korea-China Free Trade Agreement",
        "2016 G20 summit in Hangzhou",
        "Currency swap agreement",
        "Memorandum on supply chains",
    ]
    heights = [places[names[name]][1] for name in by_date]
    assert heights == sorted(heights) and len(set(heights)) == len(heights)


@pytest.mark.parametrize("size", [30, 300, 2000])
def test_no_two_nodes_of_a_view_stand_in_one_place(size: int) -> None:
    parts = content(large(size, 3 * size))
    views = [view["places"] for view in parts["views"]["pairs"][:20]] + parts["views"]["egos"][:50]
    for flat in views:
        places = _places(flat)
        assert len(set(places.values())) == len(places)
    assert len({(node["x"], node["y"]) for node in parts["nodes"]}) == size


def test_a_graph_without_anything_still_makes_a_page(tmp_path: Path) -> None:
    from kg.exports.page import write
    from kg.graph.graph import Graph

    write(Graph({}, {}, {}), tmp_path / "empty.html")
    assert (tmp_path / "empty.html").stat().st_size > 400_000
