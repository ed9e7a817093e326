"""A page on the screen, as tests see it: what it says, what it draws, where a node stands, what it complained of."""

import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from demo_graph import demo, hostile, large

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

    def soon(self, holds: Callable[[], object], seconds: float = 10) -> bool:
        """Whether something comes true, looked at again and again for a while."""
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                return False
            self.page.wait_for_timeout(50)
        return True

    def writes(self, said: str) -> bool:
        """Whether this comes to stand on the canvas."""
        return self.soon(lambda: said in self.written())

    def announces(self, said: str) -> bool:
        """Whether those who listen to the page come to hear this."""
        return self.soon(lambda: said in self.text("#live"))

    def announcement(self) -> str:
        """What those who listen hear next."""
        self.soon(lambda: self.text("#live") == "", 0.2)
        self.soon(lambda: self.text("#live"))
        return self.text("#live")

    def written(self) -> str:
        """What stands on the canvas now, as lines."""
        return "\n".join(self.page.evaluate("window.written"))

    def hash(self) -> dict[str, str]:
        """What the address says after its hash."""
        return dict(parse_qsl(str(self.page.evaluate("location.hash"))[1:]))

    def search(self, typed: str) -> None:
        """Type a name into the search and take the first suggestion."""
        self.page.fill("#search", "")
        self.page.type("#search", typed)
        self.page.press("#search", "Enter")
