"""Find: search over all names in all languages, and the way from one node to another."""

from collections.abc import Callable

import pytest
from screen import Shown

from kg.exports.page.content import content

pytestmark = pytest.mark.browser
Show = Callable[..., Shown]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("xi j", "Xi Jinping"),
        ("\uc2dc\uc9c4", "Xi Jinping"),
        ("\u4e60\u8fd1", "Xi Jinping"),
        ("ROK", "South Korea"),
        ("\uc911\uad6d", "China"),
        ("to lam", "T\u00f4 L\u00e2m"),
        ("kor", "South Korea"),
        ("thaad", "THAAD"),
        ("communique", "Joint communique on diplomatic relations"),
    ],
)
def test_search_finds_by_any_name(show: Show, typed: str, found: str) -> None:
    shown = show()
    shown.search(typed)
    assert shown.text("#panel-title") == found


def test_arrow_keys_walk_the_suggestions(show: Show) -> None:
    shown = show()
    shown.page.type("#search", "an")
    options = shown.page.locator("#found [role=option]")
    assert options.count() >= 3
    shown.page.keyboard.press("ArrowDown")
    shown.page.keyboard.press("ArrowDown")
    third = options.nth(2)
    assert third.get_attribute("aria-selected") == "true"
    assert shown.page.get_attribute("#search", "aria-activedescendant") == third.get_attribute("id")
    name = third.locator(".name bdi").first.inner_text()
    shown.page.keyboard.press("Enter")
    assert shown.text("#panel-title") == name
    assert shown.page.get_attribute("#search", "aria-expanded") == "false"


def test_search_centres_what_it_found(show: Show) -> None:
    shown = show("thousand", hash="#view=whole")
    parts = content(shown.graph)
    node = next(node for node in parts["nodes"] if abs(node["x"]) < 200 and abs(node["y"]) < 200)
    shown.search(node["label"])
    assert shown.soon(lambda: "at" in shown.hash())
    x, y, scale = (float(number) for number in shown.hash()["at"].split(","))
    assert (x, y) == pytest.approx((node["x"], node["y"]), abs=1) and scale >= 0.6
    assert shown.text("#panel-title") == node["label"]


def test_search_leads_to_what_the_view_does_not_hold(show: Show) -> None:
    shown = show()
    assert shown.writes("South Korea") and "Putin" not in shown.written()
    shown.search("putin")
    assert shown.writes("Vladimir Putin")
    assert shown.page.title().startswith("Around Vladimir Putin")


def test_nothing_found_is_said(show: Show) -> None:
    shown = show()
    shown.page.type("#search", "zzzz")
    assert shown.text("#found") == "Nothing found" and shown.announces("Nothing found")


def _path(shown: Shown, start: str, end: str) -> None:
    if not shown.page.locator("#path-from").is_visible():
        shown.page.click("#path summary")
    for field, name in (("#path-from", start), ("#path-to", end)):
        shown.page.fill(field, "")
        shown.page.type(field, name)
        shown.page.keyboard.press("Enter")


def test_path_between_two(show: Show) -> None:
    shown = show()
    _path(shown, "Cho Hyun", "Putin")
    steps, *_ = shown.numbers("#notice")
    assert shown.text("#notice") == f"{steps} steps from Cho Hyun to Vladimir Putin"
    assert 2 <= steps <= 4
    assert shown.writes("Cho Hyun") and shown.writes("Vladimir Putin")
    assert shown.facts() >= steps


def test_path_keeps_to_the_filters_and_says_when_there_is_none(show: Show) -> None:
    shown = show()
    relations = shown.page.get_by_role("group", name="What happened")
    relations.get_by_role("button", name="None").click()
    _path(shown, "Cho Hyun", "Putin")
    assert "No path between" in shown.text("#notice")


def test_path_from_the_panel(show: Show) -> None:
    shown = show()
    shown.search("Joe Biden")
    shown.page.get_by_role("button", name="Path from here").click()
    shown.page.keyboard.type("Seongju")
    shown.page.keyboard.press("Enter")
    assert "No path between Joe Biden and Seongju" in shown.text("#notice")
