"""The same as text: a table and a chronology of exactly the current filter, to sort, print and download."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from screen import Shown

pytestmark = pytest.mark.browser
Show = Callable[..., Shown]


def _download(shown: Shown, selector: str) -> bytes:
    with shown.page.expect_download() as saved:
        shown.page.locator(selector).first.click()
    return bytes(saved.value.path().read_bytes())


def _rows(shown: Shown) -> list[dict[str, str]]:
    text = _download(shown, "#lists .list-head button").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def _column(shown: Shown, number: int) -> list[str]:
    return list(shown.page.locator(f"tbody td:nth-child({number})").all_inner_texts())


def test_table_and_chronology_hold_exactly_the_facts_of_the_filter(show: Show) -> None:
    shown = show()
    shown.page.get_by_role("button", name="Only visits").click()
    shown.page.get_by_role("tab", name="Table").click()
    keys = shown.page.locator("tbody tr").evaluate_all("all => all.map(row => row.dataset.fact)")
    assert len(keys) == shown.facts() and all("visits" in key for key in keys)
    shown.page.get_by_role("tab", name="Chronology").click()
    entries = shown.page.locator("#lists li").evaluate_all("all => all.map(entry => entry.dataset.fact)")
    assert sorted(entries) == sorted(keys)


@pytest.mark.parametrize("name", ["demo", "hostile", "thousand"])
def test_the_whole_graph_holds_every_fact(show: Show, name: str) -> None:
    shown = show(name, hash="#view=whole")
    assert shown.facts() == len(shown.graph.edges)


def test_filters_change_the_table_that_is_open(show: Show) -> None:
    shown = show(hash="#tab=table")
    before = shown.page.locator("tbody tr").count()
    shown.page.uncheck("#undated")
    assert shown.page.locator("tbody tr").count() == shown.facts() < before


def test_sorting_up_and_down(show: Show) -> None:
    shown = show(hash="#tab=table")
    who = shown.page.get_by_role("button", name="Who", exact=True)
    who.click()
    upward = _column(shown, 2)
    assert upward == sorted(upward, key=str.lower)
    assert shown.page.locator("th[aria-sort=ascending]").inner_text().startswith("Who")
    shown.page.locator("[data-sort=subject]").click()
    assert _column(shown, 2) == upward[::-1]
    assert shown.page.locator("th[aria-sort=descending]").count() == 1


def test_dates_sort_by_time_and_undated_come_last(show: Show) -> None:
    dates = _column(show(hash="#tab=table"), 1)
    assert dates[0] == "in 1992" and dates[-1] == "Undated"
    assert dates.index("in the 2010s") < dates.index("in July 2014") < dates.index("in September 2025")


def test_chronology_is_grouped_by_month(show: Show) -> None:
    shown = show(hash="#tab=chronology")
    headings = shown.page.locator("#lists h2").all_inner_texts()
    assert headings[:2] == ["1992", "August 1992"] and headings[-1] == "Undated"
    assert len(headings) == len(set(headings))
    month = shown.page.locator("#lists section", has=shown.page.locator("h2", has_text="November 2025"))
    assert "1 Nov 2025" in month.inner_text() and "What the two leaders signed" in month.inner_text()


def test_an_entry_opens_its_evidence(show: Show) -> None:
    shown = show(hash="#tab=chronology")
    shown.page.get_by_role("button", name="Lee Jae Myung and Xi Jinping meet").click()
    assert "held talks" in shown.text("#panel") and "1 Nov 2025" in shown.text("#panel")


def test_csv_holds_the_same_facts(show: Show) -> None:
    shown = show(hash="#tab=table")
    rows = _rows(shown)
    assert len(rows) == shown.facts()
    visit = next(row for row in rows if row["start"] == "2025-10-30" and row["relation"] == "visits")
    expected = {
        "end": "2025-11-01", "precision": "day", "edtf": "2025-10-30/2025-11-01", "subjects": "Xi Jinping",
        "objects": "South Korea", "modality": "actual", "qualifiers": "kind=state; place=Busan",
        "articles": "3", "article": "Xi lands in Busan for first visit in eleven years",
        "publisher": "Peninsula Wire", "published": "2025-10-30", "rule": "visits/plain",
        "url": "https://news.example.org/gyeongju-1",
        "sentence": "Xi Jinping arrived in Busan on Thursday for his first visit in eleven years.",
    }  # fmt: skip
    assert expected.items() <= visit.items()


def test_no_cell_of_the_csv_is_a_formula(show: Show) -> None:
    rows = _rows(show("hostile", hash="#view=whole&tab=table"))
    cells = [cell for row in rows for cell in row.values()]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_long_table_says_how_much_it_shows(show: Show) -> None:
    shown = show("thousand", hash="#view=whole&tab=table")
    assert shown.numbers(".more-rows") == [500, shown.facts()]
    shown.page.locator(".more-rows button").click()
    assert shown.page.locator("tbody tr").count() == 1000
    assert len(_rows(shown)) == shown.facts()


def test_print_shows_the_picture_the_legend_and_the_chronology(show: Show) -> None:
    shown = show()
    shown.page.emulate_media(media="print")
    shown.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    def visible(selector: str) -> Any:
        return shown.page.locator(selector).first.is_visible()

    assert visible("#graph") and visible("#legend") and visible("#lists h2") and visible("#title")
    assert not visible("#search") and not visible(".time") and not visible(".tabs")
    assert shown.page.pdf()[:5] == b"%PDF-"
