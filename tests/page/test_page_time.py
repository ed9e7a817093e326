"""Time: a histogram with two handles, steps, play, and nothing dropped in silence."""

from collections.abc import Callable

import pytest
from screen import Shown

from kg.exports.page.when import months
from kg.graph.graph import GraphEdge

Show = Callable[..., Shown]
browser = pytest.mark.browser


@browser
def test_every_year_with_facts_has_a_bar(show: Show) -> None:
    shown = show()
    bars = shown.page.locator("#bars rect")
    assert bars.count() > 10
    assert shown.text("#range") == "1992 \u2013 2026"


@browser
def test_keys_on_a_handle_narrow_the_range(show: Show) -> None:
    shown = show()
    before = shown.facts()
    shown.page.focus("#time-from")
    for _ in range(33):
        shown.page.keyboard.press("ArrowRight")
    assert shown.text("#range") == "2025 \u2013 2026"
    assert 0 < shown.facts() < before
    assert shown.hash()["from"] == "2025-01"
    assert shown.page.get_attribute("#time-from", "aria-valuetext") == "2025"


@browser
def test_dragging_a_handle_narrows_the_range(show: Show) -> None:
    shown = show()
    box = shown.page.locator("#time-to").bounding_box()
    y = box["y"] + box["height"] / 2
    shown.page.mouse.move(box["x"] + box["width"] - 9, y)
    shown.page.mouse.down()
    shown.page.mouse.move(box["x"] + box["width"] / 2, y, steps=4)
    shown.page.mouse.up()
    assert shown.text("#range") == "1992 \u2013 2009"


@browser
def test_a_click_on_a_bar_chooses_its_year(show: Show) -> None:
    shown = show()
    box = shown.page.locator("#bars").bounding_box()
    shown.page.mouse.click(box["x"] + box["width"] * (0.5 / 35), box["y"] + 10)
    assert shown.text("#range") == "1992"


@browser
def test_steps_go_from_one_busy_year_to_the_next(show: Show) -> None:
    shown = show()
    seen = []
    for _ in range(3):
        shown.page.click("#step-on")
        seen.append(shown.text("#range"))
    assert seen == ["1992", "2008", "2010"]
    shown.page.click("#step-back")
    assert shown.text("#range") == "2008"


@browser
def test_play_runs_and_pauses(show: Show) -> None:
    shown = show(reduced_motion="no-preference")
    shown.page.click("#play")
    assert shown.text("#play") == "Pause"
    shown.page.wait_for_timeout(2300)
    shown.page.click("#play")
    reached = shown.text("#range")
    assert reached not in ("1992 \u2013 2026", "1992")
    shown.page.wait_for_timeout(1200)
    assert shown.text("#range") == reached


@browser
def test_play_takes_one_step_for_readers_who_want_no_motion(show: Show) -> None:
    shown = show(reduced_motion="reduce")
    shown.page.click("#play")
    shown.page.wait_for_timeout(1300)
    assert shown.text("#range") == "1992" and shown.text("#play") == "Play"


@browser
def test_by_month(show: Show) -> None:
    shown = show(hash="#from=2025-01")
    shown.page.select_option("#unit", "month")
    assert shown.text("#range") == "January 2025 \u2013 December 2026"
    shown.page.focus("#time-from")
    shown.page.keyboard.press("ArrowRight")
    assert shown.text("#range").startswith("February 2025")


@browser
def test_undated_facts_are_counted_and_can_be_switched_off(show: Show) -> None:
    shown = show()
    [undated] = shown.numbers("#undated-text")
    before = shown.facts()
    assert undated > 0
    shown.page.uncheck("#undated")
    assert shown.facts() == before - undated
    assert shown.numbers("#undated-text") == [undated]


@browser
def test_a_vague_date_counts_wherever_it_may_fall(show: Show) -> None:
    shown = show(hash="#from=2012-01&to=2012-12&undated=no&tab=chronology")
    assert "relations strained" in shown.text("#lists")  # "in the 2010s"
    later = show(hash="#from=2021-01&to=2021-12&undated=no&tab=chronology")
    assert "relations strained" not in later.text("#lists")


@pytest.mark.parametrize(
    ("start", "end", "precision", "edtf", "first", "last"),
    [
        ("2014-07-03", None, "day", "2014-07-03", "2014-07", "2014-07"),
        ("2014-07", None, "month", "2014-07", "2014-07", "2014-07"),
        ("2014", None, "year", "2014", "2014-01", "2014-12"),
        ("2010", None, "decade", "201X", "2010-01", "2019-12"),
        ("2025-10-30", "2025-11-01", "day", "2025-10-30/2025-11-01", "2025-10", "2025-11"),
        ("2013", "2017-03", "year", "2013/2017-03", "2013-01", "2017-03"),
        ("2013-03", None, "month", "2013-03/..", "2013-03", "2025-06"),
        (None, "2017-03-10", "day", "../2017-03-10", "2017-03", "2017-03"),
    ],
)
def test_months_that_a_date_may_fall_in(
    start: str | None, end: str | None, precision: str, edtf: str, first: str, last: str
) -> None:
    edge = GraphEdge("e", "visits", ("a",), ("b",), "actual", start, end, precision, edtf)
    assert months(edge, "2025-06-05") == (_month(first), _month(last))


@pytest.mark.parametrize("start", [None, "", "2014-13", "next week", "\u0662\u0660\u0661\u0664-xx"])
def test_what_is_no_date_is_undated(start: str | None) -> None:
    assert months(GraphEdge("e", "visits", ("a",), ("b",), "actual", start), "") is None


def _month(said: str) -> int:
    return int(said[:4]) * 12 + int(said[5:]) - 1
