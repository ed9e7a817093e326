"""A second triple store takes the Turtle over HTTP and answers a question with the same rows."""

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from story import story

from kg.graph.questions import named
from kg.graph.turtle import turtle

pytestmark = pytest.mark.store


def server() -> str | None:
    """Oxigraph's server, beside this Python or on the path."""
    return shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    program = server()
    if program is None:
        pytest.skip("Oxigraph's server is not installed: pip install oxigraph")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    running = subprocess.Popen(
        [program, "serve", "--location", str(tmp_path / "db"), "--bind", place],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(place, running)
        yield f"http://{place}"
    finally:
        running.terminate()
        running.wait(timeout=30)


def _wait(place: str, running: "subprocess.Popen[bytes]") -> None:
    host, port = place.split(":")
    for _ in range(300):
        assert running.poll() is None, "the server ended by itself"
        with socket.socket() as probe:
            if probe.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not open its port within 30 s")


def ask(address: str, query: str) -> list[dict[str, str]]:
    data = urllib.parse.urlencode({"query": query}).encode()
    request = urllib.request.Request(f"{address}/query", data, {"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        found = json.load(answer)["results"]["bindings"]
    return [{name: cell["value"] for name, cell in row.items()} for row in found]


def test_the_turtle_loads_and_a_question_is_answered_over_http(address: str) -> None:
    request = urllib.request.Request(
        f"{address}/store?default",
        "".join(turtle(story())).encode(),
        {"Content-Type": "text/turtle"},
        method="PUT",
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert answer.status in (201, 204)
    rows = ask(address, named("visits").filled({"a": "KOR", "b": "CHN"}, {}))
    assert [(row["year"], row["visitor"], row["to"]) for row in rows] == [
        ("2014", "Xi Jinping", "South Korea"),
        ("2025", "Xi Jinping", "South Korea"),
    ]
