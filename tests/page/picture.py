"""Makes the README's picture: a page as PNG, with what a reader would search for open beside it.

python tests/page/picture.py exports/graph.html docs/page.png --search "Xi Jinping" --pair CHN KOR
"""

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright
from screen import CHROMIUM, SWITCHES


def main() -> None:
    """Open the page, choose the pair, search, and take the picture."""
    said = argparse.ArgumentParser(description=__doc__)
    said.add_argument("page", type=Path)
    said.add_argument("picture", type=Path)
    said.add_argument("--search", help="a name to open the evidence of")
    said.add_argument("--pair", nargs=2, metavar="ISO3", help="two countries; the busiest pair otherwise")
    said.add_argument("--size", nargs=2, type=int, default=[1440, 900], metavar="PIXELS")
    said.add_argument("--theme", choices=["light", "dark"], default="light")
    asked = said.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        page = browser.new_context(
            viewport={"width": asked.size[0], "height": asked.size[1]},
            locale="en-GB",
            color_scheme=asked.theme,
            reduced_motion="reduce",
        ).new_page()
        page.goto(asked.page.resolve().as_uri())
        page.wait_for_selector("html[data-ready=yes]")
        if asked.pair:
            choose_pair(page, asked.pair)
        if asked.search:
            page.fill("#search", asked.search)
            page.press("#search", "Enter")
            page.locator("#panel-title").evaluate("title => title.blur()")
        page.wait_for_timeout(900)
        asked.picture.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=asked.picture)
        browser.close()


def choose_pair(page: object, codes: list[str]) -> None:
    """Show the pair whose two countries have these ISO codes."""
    page.evaluate(  # type: ignore[attr-defined]
        """(codes) => {
            const nodes = JSON.parse(document.getElementById("data").textContent).nodes;
            const keys = codes.map((code) => nodes.find((node) => node.iso3 === code).key).sort();
            location.hash = `#view=pair&a=${keys[0]}&b=${keys[1]}`;
        }""",
        codes,
    )
    page.wait_for_timeout(300)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
