"""A page in Debian's chromium: what tests open, and where on the screen a node stands."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from demo_graph import demo, hostile, large

from kg.exports.page import write
from kg.exports.page.content import content
from kg.graph.graph import Graph

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
SWITCHES = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
GRAPHS: dict[str, Callable[[], Graph]] = {
    "demo": demo,
    "hostile": hostile,
    "thousand": lambda: large(1000, 3000),
    "five thousand": lambda: large(5000, 15000),
    "six thousand": lambda: large(6000, 6000),
}
RULES = {"visits/plain": "Coming to a country on a visit. A city stands for its country."}
SCALE = 0.8  # of the pinned camera
LISTEN = """
window.written = [];
window.dashes = [];
const clear = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (...rest) {
  window.written = [];
  window.dashes = [];
  return clear.call(this, ...rest);
};
const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
  window.written.push(text);
  return write.call(this, text, ...rest);
};
const dash = CanvasRenderingContext2D.prototype.setLineDash;
CanvasRenderingContext2D.prototype.setLineDash = function (pattern) {
  if (pattern.length) window.dashes.push(pattern.join(" "));
  return dash.call(this, pattern);
};
"""  # what the page writes on the canvas, which no selector finds


@dataclass
class Shown:
    """A page on the screen, all that it asked of the network and all that it complained of."""

    page: Any
    graph: Graph
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """The visible text of the first element that matches."""
        return str(self.page.locator(selector).first.inner_text())

    def numbers(self, selector: str) -> list[int]:
        """The whole numbers in an element's text."""
        return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?<!,)", self.text(selector))]

    def facts(self) -> int:
        """How many facts the page says it shows."""
        return self.numbers("#showing")[2]

    def node(self, label: str) -> tuple[float, float]:
        """Where a node stands on the screen, when the camera is pinned at "0,0,0.8" on the first pair."""
        parts = content(self.graph)
        number = next(node["id"] for node in parts["nodes"] if node["label"] == label)
        places = parts["views"]["pairs"][0]["places"]
        x, y = next(places[at + 1 : at + 3] for at in range(0, len(places), 3) if places[at] == number)
        box = self.page.locator("#graph").bounding_box()
        return box["x"] + box["width"] / 2 + x * SCALE, box["y"] + box["height"] / 2 + y * SCALE

    def click_node(self, label: str) -> None:
        """Click where the node stands."""
        self.page.mouse.click(*self.node(label))

    def written(self) -> str:
        """What stands on the canvas now, as lines."""
        self.page.wait_for_timeout(350)
        return "\n".join(self.page.evaluate("window.written"))

    def hash(self) -> dict[str, str]:
        """What the address says after its hash."""
        return dict(parse_qsl(str(self.page.evaluate("location.hash"))[1:]))

    def search(self, typed: str) -> None:
        """Type a name into the search and take the first suggestion."""
        self.page.fill("#search", "")
        self.page.type("#search", typed)
        self.page.press("#search", "Enter")


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
    """The text of axe-core, from the folder that AXE_CORE names or where npm put it."""
    places = [os.environ.get("AXE_CORE"), "/tmp/axe/node_modules/axe-core", "node_modules/axe-core"]
    for place in filter(None, places):
        script = Path(place) / "axe.min.js"
        if script.is_file():
            return script.read_text(encoding="utf-8")
    pytest.skip("axe-core is not installed: npm install --prefix /tmp/axe axe-core")
