"""Prints, for graphs of three sizes, how long the page takes to write, to open and to filter. Asserts nothing.

python tests/page/benchmark.py [NODES ...]
"""

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from demo_graph import large
from playwright.sync_api import sync_playwright
from screen import CHROMIUM, SWITCHES

from kg.exports.page import write

COLUMNS = [
    "nodes",
    "facts",
    "write s",
    "MB",
    "view",
    "shown",
    "ready s",
    "filter ms",
    "range ms",
    "pan ms",
    "heap MB",
]
FILTER = """async (action) => {
  const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  await frame();
  const times = [];
  for (let turn = 0; turn < 6; turn++) {
    const begin = performance.now();
    action === "filter" ? document.querySelector("#legend input[data-key=visits]").click() : range(turn);
    await frame();
    times.push(performance.now() - begin);
  }
  function range(turn) {
    const handle = document.getElementById("time-from");
    handle.value = String(turn + 1);
    handle.dispatchEvent(new Event("input"));
  }
  return times.sort((a, b) => a - b)[3];
}"""


def _pan(page: Any) -> float:
    """Milliseconds a frame while the graph is dragged."""
    page.evaluate("""() => {
      window.frames_ = [];
      const tick = (now) => { window.frames_.push(now); requestAnimationFrame(tick); };
      requestAnimationFrame(tick);
    }""")
    page.mouse.move(700, 400)
    page.mouse.down()
    for step in range(20):
        page.mouse.move(700 + 6 * step, 400 + 3 * step)
    page.mouse.up()
    frames = page.evaluate("window.frames_")
    return float((frames[-1] - frames[0]) / max(1, len(frames) - 1)) if len(frames) > 1 else 0.0


def measure(browser: Any, nodes: int, view: str) -> list[str]:
    """One row of the table."""
    graph = large(nodes, 3 * nodes)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.html"
        begin = time.perf_counter()
        write(graph, path)
        written = time.perf_counter() - begin
        page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        begin = time.perf_counter()
        page.goto(f"{path.as_uri()}#{view and 'view=' + view}")
        page.wait_for_selector("html[data-ready=yes]", timeout=120_000)
        page.screenshot()  # the first picture is painted
        ready = time.perf_counter() - begin
        shown = page.inner_text("#showing").split()[1]
        times = [page.evaluate(FILTER, action) for action in ("filter", "range")]
        heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
        row = [
            str(len(graph.nodes)), str(len(graph.edges)), f"{written:.2f}", f"{path.stat().st_size / 1e6:.1f}",
            view or "pair", shown, f"{ready:.2f}", *(f"{t:.0f}" for t in times), f"{_pan(page):.0f}", f"{heap:.0f}",
        ]  # fmt: skip
        page.context.close()
    return row


def main() -> None:
    """Measure each size as it opens, and whole."""
    sizes = [int(size) for size in sys.argv[1:]] or [300, 1000, 5000]
    print("  ".join(f"{name:>9}" for name in COLUMNS))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        for size in sizes:
            for view in ("", "whole"):
                print("  ".join(f"{cell:>9}" for cell in measure(browser, size, view)), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
