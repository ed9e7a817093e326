"""The page opens from disk, alone and still, and shows a fact with its sentence when it is clicked."""

import re
from collections.abc import Callable

import pytest
from demo_graph import ATTACKS
from screen import Shown

pytestmark = pytest.mark.browser
Show = Callable[..., Shown]
PINNED = "#view=pair&a=CHN&b=KOR&at=0,0,0.8"


def test_opens_on_the_pair_with_most_facts(show: Show) -> None:
    shown = show()
    assert "China \u2013 South Korea" in shown.page.title()
    assert re.search(r"Showing 18 of 32 nodes", shown.text("#showing"))


def test_nothing_moves_after_opening(show: Show) -> None:
    shown = show()
    first = shown.page.locator("#graph").screenshot()
    shown.page.wait_for_timeout(400)
    assert shown.page.locator("#graph").screenshot() == first


def test_legend_names_every_type_with_a_count(show: Show) -> None:
    legend = show().text("#legend")
    for kind in ["Country", "Leader", "Organization", "Treaty", "Summit", "System"]:
        assert re.search(rf"{kind}\s+\d+", legend)


def test_clicking_a_node_shows_its_facts(show: Show) -> None:
    shown = show(hash=PINNED)
    shown.click_node("Memorandum on supply chains")
    panel = shown.text("#panel")
    for said in [
        "Memorandum on supply chains", "1 Nov 2025", "happened", "signs/plain", "What the two leaders signed",
        "South Korea and China signed the memorandum on supply chains after the talks.",
    ]:  # fmt: skip
        assert said in panel
    marked = shown.page.locator("#panel mark").all_inner_texts()
    assert marked == ["South Korea and China", "signed", "memorandum on supply chains"]


def test_clicking_an_edge_shows_its_facts(show: Show) -> None:
    shown = show(hash=PINNED)
    shown.page.mouse.click(*_between(shown.node("China"), shown.node("South Korea"), 0.06))
    panel = shown.text("#panel")
    assert "China \u2013 South Korea" in panel and "24 Aug 1992" in panel


def _between(one: tuple[float, float], other: tuple[float, float], share: float) -> tuple[float, float]:
    """A point on the line from one to the other, just outside the first one's hexagon."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


@pytest.mark.parametrize("tab", ["graph", "table", "chronology"])
def test_hostile_strings_stay_text(show: Show, tab: str) -> None:
    shown = show("hostile", hash=f"#tab={tab}&view=whole")
    for attack in range(len(ATTACKS)):
        shown.search(ATTACKS[attack][:20])
    shown.page.keyboard.press("Escape")
    shown.page.click("#open-about")
    assert shown.page.evaluate("window.hacked") is None
    assert shown.page.locator("img, iframe, object, embed").count() == 0
    assert shown.page.locator("script").count() == 4
    targets = shown.page.locator("a[href]").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert [t for t in targets if not t.startswith(("http:", "https:", "#"))] == []


def test_links_open_without_an_opener(show: Show) -> None:
    shown = show(hash="#tab=table")
    kinds = shown.page.locator("a[target=_blank]").evaluate_all("links => links.map(a => a.rel)")
    assert kinds and all("noopener" in kind for kind in kinds)
