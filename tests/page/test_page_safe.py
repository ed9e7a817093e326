"""Safe: a policy of hashes only, nothing fetched, no markup from data, no text without the right to it."""

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from demo_graph import ATTACKS, demo, hostile
from screen import RULES

from kg.exports.page import network, write
from kg.exports.page.document import HERE

SENTENCE = "Xi Jinping arrived in Busan on Thursday for his first visit in eleven years."


@pytest.fixture(scope="module")
def page() -> str:
    return network(hostile(), turtle="".join(ATTACKS)).generate_html()


def test_policy_allows_these_scripts_and_this_style_only(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    said = policy[1].replace("&#39;", "'")
    assert said.startswith("default-src 'none'; ") and "unsafe" not in said and "http" not in said
    code = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.S)
    digests = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in code]
    assert len(code) == 3
    assert sorted(re.findall(r"sha256-([^']+)'", said)) == sorted(digests)


def test_no_text_of_the_data_can_end_its_block(page: str) -> None:
    blocks = re.findall(r'<script type="application/json" id="\w+">(.*?)</script>', page, re.S)
    assert len(blocks) == 2
    assert not [block for block in blocks if re.search(r"[<>&]", block)]
    for attack in ATTACKS[:3]:
        assert attack not in page


def test_the_script_makes_no_markup_from_text_and_runs_no_text() -> None:
    for file in (HERE / "script").glob("*.js"):
        code = file.read_text(encoding="utf-8")
        markup = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write"
        assert not re.findall(markup + r"|eval\(|new Function|fetch\(|XMLHttpRequest", code), file.name


def test_no_style_or_script_in_attributes(page: str) -> None:
    template = (HERE / "page.html").read_text(encoding="utf-8")
    assert not re.findall(r"\s(style|on\w+)=", template)


@pytest.mark.parametrize(
    ("evidence", "whole", "part"), [("full", True, True), ("snippet", False, True), ("none", False, False)]
)
def test_as_much_text_travels_as_the_rights_allow(
    tmp_path: Path, evidence: str, whole: bool, part: bool
) -> None:
    write(demo(), tmp_path / "page.html", evidence=evidence, turtle=SENTENCE, rules=RULES)  # type: ignore[arg-type]
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    plain = re.sub(r'","|"\]|\["', "", text)
    assert (SENTENCE in plain) is whole
    assert ("Xi Jinping arrived in Busan on Thursday" in plain) is part


def test_a_pyvis_network_underneath() -> None:
    from pyvis.network import Network

    graph = demo()
    net = network(graph)
    assert isinstance(net, Network)
    assert net.num_nodes() == len(graph.nodes) == len(net.get_nodes())
    assert net.get_node(0)["label"] in {node.label for node in graph.nodes.values()}
    assert {"from", "to"} <= net.get_edges()[0].keys()
    assert net.directed and not net.options.physics.enabled


def test_large_turtle_stays_outside() -> None:
    assert (
        "turtle-of-the-sea" not in network(demo(), turtle="# turtle-of-the-sea\n" * 200_000).generate_html()
    )


def test_any_machine_writes_utf8(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getpreferredencoding", lambda *_: "cp1252")
    write(demo(), tmp_path / "page.html")
    assert "\ub300\ud55c\ubbfc\uad6d" in (tmp_path / "page.html").read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("evidence", ["snippet", "none"])
def test_the_panel_says_where_the_text_is(show: Callable[..., object], evidence: str) -> None:
    shown = show(write={"evidence": evidence})
    shown.search("Memorandum")  # type: ignore[attr-defined]
    panel = shown.text("#panel")  # type: ignore[attr-defined]
    if evidence == "none":
        assert "The text may not be quoted; see the article, characters 100\u2013177." in panel
    assert "What the two leaders signed" in panel and "signs/plain" in panel
