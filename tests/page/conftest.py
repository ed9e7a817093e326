"""Fixtures of the page's tests: Chromium, pages written once, axe; helpers beside this file can be imported."""

import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from screen import CHROMIUM, GRAPHS, LISTEN, RULES, SWITCHES, Shown

from kg.exports.page import write
from kg.graph.graph import Graph


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, driven by Playwright; skips with the reason where either is missing."""
    api = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: pip install playwright"
    )
    if not CHROMIUM:
        pytest.skip("chromium is not installed: apt-get install chromium")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield running
        running.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., tuple[Path, Graph]]:
    """Pages written once for all tests, by the graph's name and how it is written."""
    folder, made = tmp_path_factory.mktemp("pages"), {}

    def page(name: str, **options: Any) -> tuple[Path, Graph]:
        key = (name, tuple(sorted(options.items())))
        if key not in made:
            path, graph = folder / f"{len(made)}.html", GRAPHS[name]()
            write(graph, path, rules=RULES, **options)
            made[key] = (path, graph)
        return made[key]

    return page


@pytest.fixture
def show(browser: Any, pages: Callable[..., tuple[Path, Graph]]) -> Iterator[Callable[..., Shown]]:
    """Open a page as a reader would; afterwards it must have asked for nothing and complained of nothing."""
    opened: list[Shown] = []

    def open_page(
        name: str = "demo",
        hash: str = "",
        width: int = 1440,
        height: int = 900,
        write: Any = None,
        **context: Any,
    ) -> Shown:
        path, graph = pages(name, **(write or {}))
        settings = {
            "accept_downloads": True,
            "locale": "en-GB",
            "color_scheme": "light",
            "reduced_motion": "reduce",
        } | context
        page = browser.new_context(viewport={"width": width, "height": height}, **settings).new_page()
        page.add_init_script(LISTEN)
        shown = Shown(page, graph)
        opened.append(shown)
        page.on("console", lambda said: shown.complaints.append(said.text) if said.type != "log" else None)
        page.on("pageerror", lambda error: shown.complaints.append(str(error)))
        page.on("request", lambda asked: shown.requests.append(asked.url))
        page.goto(path.as_uri() + hash)
        page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
        return shown

    yield open_page
    for shown in opened:
        shown.page.context.close()
        assert shown.complaints == []
        assert [url for url in shown.requests if not url.startswith(("file:", "blob:"))] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core, from the package that brings it."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe-core is not installed: pip install axe-playwright-python")
    return Path(found.origin).with_name("axe.min.js").read_text(encoding="utf-8")
