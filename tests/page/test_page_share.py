"""Share: a link restores what was seen; pictures, Turtle and the data card go along."""

import struct
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from screen import Shown

pytestmark = pytest.mark.browser
Show = Callable[..., Shown]
TURTLE = "@prefix kg: <https://example.org/kg/> .\nkg:KOR a kg:Country .\n"


def _saved(shown: Shown, button: str) -> bytes:
    shown.page.click("#share summary")
    with shown.page.expect_download() as saved:
        shown.page.click(button)
    return bytes(saved.value.path().read_bytes())


def test_a_link_restores_view_filters_time_selection_and_zoom(show: Show) -> None:
    shown = show(permissions=["clipboard-read", "clipboard-write"])
    shown.page.get_by_role("button", name="Only visits").click()
    shown.page.focus("#time-from")
    for _ in range(20):
        shown.page.keyboard.press("ArrowRight")
    shown.page.uncheck("#undated")
    shown.search("Moon Jae")
    shown.page.click("#zoom-in")
    assert shown.soon(lambda: "at" in shown.hash())
    shown.page.wait_for_timeout(600)  # the camera comes to rest
    shown.page.click("#share summary")
    shown.page.click("#copy-link")
    assert shown.announces("Copied")
    link = shown.page.evaluate("navigator.clipboard.readText()")
    again = show(hash="#" + link.split("#", 1)[1])
    for part in ("#showing", "#range", "#panel", "#legend"):
        assert again.text(part) == shown.text(part)
    assert again.hash() == shown.hash() and float(again.hash()["at"].split(",")[2]) > 0
    assert again.page.is_checked("#undated") is False
    assert shown.soon(lambda: again.written() == shown.written() != "")


def test_a_link_to_one_fact(show: Show) -> None:
    shown = show()
    shown.search("Memorandum")
    shown.page.get_by_role("button", name="Link", exact=True).first.click()
    again = show(hash="#" + shown.page.url.split("#", 1)[1])
    assert again.page.locator("#panel .fact").count() == 1
    assert "signed the memorandum" in again.text("#panel")


@pytest.mark.parametrize(
    "hash",
    ["#view=pair&a=nobody&b=KOR", "#view=dream", "#selected=node nobody", "#at=x,y,z&from=2014", "#%%%"],
)
def test_a_broken_link_opens_the_first_view(show: Show, hash: str) -> None:
    assert "China \u2013 South Korea" in show(hash=hash).page.title()


def test_png_of_the_view(show: Show) -> None:
    shown = show()
    png = _saved(shown, "#save-png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    box = shown.page.locator("#graph").bounding_box()
    assert width == 2 * box["width"] and height > 2 * box["height"]  # twice as fine, legend below


def test_svg_of_the_view_with_its_legend(show: Show) -> None:
    root = ElementTree.fromstring(_saved(show(), "#save-svg"))
    texts = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"China", "South Korea", "Xi Jinping", "Treaty", "Talks and visits"} <= texts
    assert any("1992" in (text or "") for text in texts)


def test_svg_of_hostile_names_is_well_formed_and_inert(show: Show) -> None:
    svg = _saved(show("hostile", hash="#view=whole"), "#save-svg")
    root = ElementTree.fromstring(svg)
    assert {element.tag.split("}")[1] for element in root.iter()} <= {
        "svg", "title", "rect", "line", "polygon", "circle", "text",
    }  # fmt: skip


def test_turtle_goes_along_when_it_is_short(show: Show) -> None:
    shown = show(write={"turtle": TURTLE})
    assert _saved(shown, "#save-turtle").decode() == TURTLE
    without = show()
    without.page.click("#share summary")
    assert not without.page.locator("#save-turtle").is_visible()


def test_data_card(show: Show) -> None:
    shown = show(write={"ruleset": "2025.3 (412 rules)", "title": "Neighbours"})
    shown.page.get_by_role("button", name="About the data").click()
    card = shown.text("#about")
    counts = (len(shown.graph.articles), len(shown.graph.edges), len(shown.graph.nodes))
    assert "{} articles, {} facts, {} nodes".format(*counts) in card
    for part in ["2025.3 (412 rules)", "Known limits", "How to cite", "Neighbours", "Thirty years of ties"]:
        assert part in card
    shown.page.keyboard.press("Escape")
    assert not shown.page.locator("#about").is_visible()


def test_dark_by_the_system_and_by_choice(show: Show) -> None:
    def ground(shown: Shown) -> str:
        return str(shown.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light, dark = show(), show(color_scheme="dark")
    assert ground(light) == "rgb(255, 255, 255)" and ground(dark) == "rgb(18, 22, 28)"
    for _ in range(2):
        light.page.click("#theme")
    assert ground(light) == "rgb(18, 22, 28)" and light.hash()["theme"] == "dark"
    assert "dark" in light.text("#theme")
