"""Reads at a glance: the legend filters and counts, edges say verb, date, number and doubt."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from screen import Shown

pytestmark = pytest.mark.browser
Show = Callable[..., Shown]
PINNED = "#view=pair&a=CHN&b=KOR&at=0,0,0.8"
SVG = "{http://www.w3.org/2000/svg}"


def _row(shown: Shown, key: str) -> object:
    return shown.page.locator(f"#legend input[data-key={key}]")


def _count(shown: Shown, key: str) -> int:
    row = shown.page.locator("#legend li", has=shown.page.locator(f"input[data-key={key}]"))
    return int(row.locator(".tally").inner_text())


def _svg(shown: Shown) -> ElementTree.Element:
    shown.page.click("#share summary")
    with shown.page.expect_download() as saved:
        shown.page.click("#save-svg")
    return ElementTree.parse(saved.value.path()).getroot()


def test_country_nodes_carry_code_and_name(show: Show) -> None:
    shown = show()
    assert shown.soon(lambda: {"CHN", "KOR", "China", "South Korea"} <= set(shown.written().splitlines()))


def test_switching_a_type_off_takes_its_nodes_and_facts_away(show: Show) -> None:
    shown = show()
    nodes, _, facts = shown.numbers("#showing")
    leaders = _count(shown, "Leader")
    _row(shown, "Leader").click()  # type: ignore[attr-defined]
    after, _, fewer = shown.numbers("#showing")
    assert after == nodes - leaders and fewer < facts
    assert shown.soon(lambda: "Xi Jinping" not in shown.written())


def test_only_one_relation_leaves_as_many_facts_as_its_count(show: Show) -> None:
    shown = show()
    visits = _count(shown, "visits")
    shown.page.get_by_role("button", name="Only visits").click()
    assert shown.facts() == visits > 0
    assert _count(shown, "meets") > 0  # counts say what switching on would bring


def test_counts_follow_the_other_filters(show: Show) -> None:
    shown = show()
    before = _count(shown, "visits")
    _row(shown, "planned").click()  # type: ignore[attr-defined]
    assert _count(shown, "visits") == before - 1


def test_none_all_and_reset(show: Show) -> None:
    shown = show()
    before = shown.text("#showing")
    relations = shown.page.get_by_role("group", name="What happened")
    relations.get_by_role("button", name="None").click()
    assert shown.facts() == 0 and shown.text("#hint") == "No facts with these filters."
    relations.get_by_role("button", name="All").click()
    assert shown.text("#showing") == before
    _row(shown, "Country").click()  # type: ignore[attr-defined]
    shown.page.click("#reset")
    assert shown.text("#showing") == before


def test_bundles_say_how_many_facts_and_open_them_all(show: Show) -> None:
    shown = show(hash=PINNED)
    assert shown.writes("facts, 1992\u20132019")
    said = re.search(r"^(\d+) facts, 1992\u20132019$", shown.written(), re.M)
    assert said is not None
    a, b = shown.node("China"), shown.node("South Korea")
    shown.page.mouse.click(a[0] + 0.06 * (b[0] - a[0]), a[1])
    assert shown.page.locator("#panel .fact").count() == int(said[1])


def test_verb_and_date_on_hover_and_when_zoomed_in(show: Show) -> None:
    shown = show(hash=PINNED)
    verb = "signs, 1 Nov 2025"
    assert shown.writes("South Korea") and verb not in shown.written()
    shown.page.mouse.move(*shown.node("Memorandum on supply chains"))
    assert shown.writes(verb)
    shown.page.mouse.move(300, 130)
    assert shown.soon(lambda: verb not in shown.written())
    near = show(hash="#view=pair&a=CHN&b=KOR&at=150,200,1.6")
    assert near.writes(verb)


def test_planned_edges_are_dashed_and_denied_ones_struck(show: Show) -> None:
    shown = show()
    shown.page.get_by_role("button", name="Only planned").click()
    assert shown.soon(lambda: shown.page.evaluate("window.dashes").count("10 6") == 1)
    lines = [line for line in _svg(shown).iter(f"{SVG}line") if line.get("stroke-dasharray")]
    assert len(lines) == 1
    shown.page.click("#reset")
    shown.page.get_by_role("button", name="Only denied").click()
    root = _svg(shown)
    [edge] = root.iter(f"{SVG}line")
    assert edge.get("stroke-dasharray") is None
    bars = [p for p in root.iter(f"{SVG}polygon") if len((p.get("points") or "").split()) == 4]
    assert any(p.get("fill") == edge.get("stroke") for p in bars)


def test_width_grows_with_the_number_of_articles(show: Show) -> None:
    widths = {
        (line.findtext(f"{SVG}title") or ""): float(line.get("stroke-width", "0"))
        for line in _svg(show()).iter(f"{SVG}line")
    }
    lone = next(width for said, width in widths.items() if said.startswith("phones"))
    several = next(width for said, width in widths.items() if said.endswith("facts, 1992\u20132019"))
    assert several > lone


def test_type_is_told_by_colour_and_shape(show: Show) -> None:
    root = _svg(show())
    fills = {shape.get("fill") for tag in ("polygon", "circle") for shape in root.iter(f"{SVG}{tag}")}
    assert {"#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7"} <= fills
    corners = {
        shape.get("fill"): len((shape.get("points") or "").split())
        for shape in root.iter(f"{SVG}polygon")
        if (shape.get("fill") or "").isupper() or "B2" in (shape.get("fill") or "")
    }
    assert corners["#0072B2"] == 6 and corners["#009E73"] == 4 and corners["#CC79A7"] == 3
