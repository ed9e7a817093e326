"""For everyone: keyboard all through, announced, readable in both themes, at 360 pixels, in 3 languages."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from screen import Shown

from kg.exports.page.document import HERE, LANGUAGES
from kg.model import Relation

Show = Callable[..., Shown]
browser = pytest.mark.browser


def _tab_to(shown: Shown, wanted: str, key: str = "Tab", most: int = 120) -> None:
    """Press Tab until the focus is on what matches; fails where the keyboard cannot get."""
    for _ in range(most):
        shown.page.keyboard.press(key)
        if shown.page.evaluate("selector => document.activeElement.matches(selector)", wanted):
            return
    raise AssertionError(f"Tab does not reach {wanted}")


def _outlined(shown: Shown) -> bool:
    return bool(shown.page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"))


@browser
def test_keyboard_alone_from_search_to_evidence_to_csv(show: Show) -> None:
    shown = show(permissions=["clipboard-read", "clipboard-write"])
    press = shown.page.keyboard.press
    press("/")
    shown.page.keyboard.type("xi j")
    press("Enter")
    assert shown.page.evaluate("document.activeElement.id") == "panel-title"
    assert shown.announces("Xi Jinping: 9 facts")
    _tab_to(shown, ".fact .card-tools button")
    assert _outlined(shown)
    press("Enter")
    assert shown.announces("Copied")
    assert "Xi Jinping" in shown.page.evaluate("navigator.clipboard.readText()")
    press("Escape")
    assert not shown.page.locator("#panel").is_visible()
    assert shown.page.evaluate("document.activeElement.id") == "graph"
    _tab_to(shown, "#share summary", "Shift+Tab")
    assert _outlined(shown)
    press("Enter")
    _tab_to(shown, "#save-csv")
    with shown.page.expect_download() as saved:
        press("Enter")
    assert saved.value.suggested_filename == "facts.csv"


@browser
def test_arrows_walk_the_graph_and_enter_opens(show: Show) -> None:
    shown = show()
    shown.page.focus("#graph")
    shown.page.keyboard.press("ArrowRight")
    first = shown.announcement()
    shown.page.keyboard.press("ArrowRight")
    second = shown.announcement()
    assert first.startswith("China, Country") and second != first
    shown.page.keyboard.press("Enter")
    assert second.startswith(shown.text("#panel-title"))
    shown.page.keyboard.press("Escape")
    assert not shown.page.locator("#panel").is_visible()


@browser
def test_tabs_answer_to_arrows(show: Show) -> None:
    shown = show()
    shown.page.focus("#tab-graph")
    shown.page.keyboard.press("ArrowRight")
    assert shown.page.get_attribute("#tab-chronology", "aria-selected") == "true"
    assert shown.page.evaluate("document.activeElement.id") == "tab-chronology"
    assert shown.page.locator("#lists").is_visible() and not shown.page.locator("#graph").is_visible()


@browser
def test_the_first_tab_stop_leads_to_the_facts_as_text(show: Show) -> None:
    shown = show()
    shown.page.keyboard.press("Tab")
    assert shown.page.evaluate("document.activeElement.id") == "skip"
    shown.page.keyboard.press("Enter")
    assert shown.page.evaluate("document.activeElement.id") == "lists"
    assert shown.page.locator("tbody tr").count() > 0


STATES = {
    "graph": "#",
    "evidence": "#selected=node KOR",
    "chronology": "#tab=chronology",
    "table": "#tab=table&selected=node xi-jinping",
    "path": "#view=path&a=cho-hyun&b=vladimir-putin",
}


@browser
@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_no_accessibility_violation(show: Show, axe: str, theme: str, state: str, width: int) -> None:
    shown = show(hash=STATES[state], width=width, color_scheme=theme)
    assert _violations(shown, axe) == []


@browser
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "opened", ["#open-about", "#share summary", "#path summary", "#search", "#open-filters"]
)
def test_no_accessibility_violation_in_what_opens(show: Show, axe: str, theme: str, opened: str) -> None:
    shown = show(color_scheme=theme, width=800 if opened == "#open-filters" else 1440)
    shown.page.click(opened)
    if opened == "#search":
        shown.page.keyboard.type("a")
    assert _violations(shown, axe) == []


def _violations(shown: Shown, axe: str) -> list[Any]:
    shown.page.wait_for_timeout(300)
    shown.page.evaluate(axe)  # in the debugger's world, which the page's policy does not bind
    found = shown.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [(v["id"], v["impact"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]]


SMALL = """[...document.querySelectorAll("header button, header select, header summary, .time button")]
    .filter(part => part.offsetParent && part.getBoundingClientRect().height < 44).map(part => part.id)"""


@browser
@pytest.mark.parametrize("hash", ["#", "#tab=table", "#tab=chronology", "#selected=node KOR"])
def test_nothing_sticks_out_at_360_pixels(show: Show, hash: str) -> None:
    shown = show(hash=hash, width=360, height=740)
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert shown.page.locator("#open-filters").is_visible()
    small = shown.page.evaluate(SMALL)
    assert small == []


@browser
def test_filters_slide_in_and_out_on_a_telephone(show: Show) -> None:
    shown = show(width=360, height=740)
    assert not shown.page.locator("#view").is_visible()
    shown.page.click("#open-filters")
    shown.page.get_by_role("button", name="Only visits").click()
    assert shown.facts() == 4
    shown.page.keyboard.press("Escape")
    assert shown.soon(lambda: not shown.page.locator("#view").is_visible())


@browser
@pytest.mark.parametrize(
    ("language", "country", "title", "date", "modality"),
    [
        (
            "ko",
            "\ub300\ud55c\ubbfc\uad6d",
            "\uad6d\uac00 \uac04 \uad00\uacc4",
            "2014\ub144 7\uc6d4",
            "\uc77c\uc5b4\ub0a8",
        ),
        ("zh", "\u97e9\u56fd", "\u56fd\u5bb6\u95f4\u5173\u7cfb", "2014\u5e747\u6708", "\u5df2\u53d1\u751f"),
    ],
)
def test_the_page_speaks_the_chosen_language(
    show: Show, language: str, country: str, title: str, date: str, modality: str
) -> None:
    shown = show()
    shown.page.select_option("#language", language)
    assert shown.text("#title") == title and shown.page.get_attribute("html", "lang") == language
    assert shown.writes(country)
    shown.search(country)
    assert shown.text("#panel-title") == country
    assert date in shown.text("#panel") and modality in shown.text("#panel")
    left = shown.page.locator("header, .side, .time").all_inner_texts()
    assert not [word for word in ("Filters", "Search", "Country", "Undated") if word in " ".join(left)]


@browser
def test_the_language_is_the_readers_own_unless_the_build_says_otherwise(show: Show) -> None:
    assert show(locale="ko-KR").page.get_attribute("html", "lang") == "ko"
    assert show(locale="fr-FR").page.get_attribute("html", "lang") == "en"
    assert show(write={"language": "zh"}, locale="ko-KR").page.get_attribute("html", "lang") == "zh"


def _strings(language: str) -> dict[str, Any]:
    return dict(json.loads((HERE / "strings" / f"{language}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    from typing import get_args

    english, here = _strings("en"), _strings(language)
    assert list(here) == list(english)
    for key, said in english.items():
        if isinstance(said, dict):
            assert key == "told_many" or list(here[key]) == list(said)
            for name in here[key]:
                assert _gaps(here[key][name]) == _gaps(said.get(name, here[key][name]))
        else:
            assert _gaps(here[key]) == _gaps(said), key
    assert set(here["told"]) == set(here["relation_label"]) == set(get_args(Relation))


def _gaps(said: str) -> set[str]:
    return {part.split("}")[0] for part in said.split("{")[1:]}
