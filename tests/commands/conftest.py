"""The command line as a test runs it, in this process, and a reading that needs no rules."""

import re
import sys
from collections.abc import Callable
from types import ModuleType, SimpleNamespace

import pytest
import typer
from typer.testing import CliRunner, Result

from kg.model import Article, DateSpan, Evidence, Fact, Node

Run = Callable[..., Result]
PEOPLE = {"Lee": ("Lee Jae Myung", "KOR"), "Xi": ("Xi Jinping", "CHN"), "Trump": ("Donald Trump", "USA")}


@pytest.fixture
def run() -> Run:
    """Run `kg` with these words."""
    from kg.commands import build, extract

    app = typer.Typer()
    app.callback()(lambda: None)
    build.register(app)
    extract.register(app)
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def meetings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the only rule be that "X met Y." is a meeting, and the word "crash" a bug."""
    reading = ModuleType("kg.reading")
    reading.read = read_meetings  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "kg.reading", reading)


def read_meetings(article: Article) -> SimpleNamespace:
    """What kg.reading.read gives, as far as the commands look at it."""
    return SimpleNamespace(facts=meetings(article), sentences=article.text.split(". "))


def meetings(article: Article) -> list[Fact]:
    """The meetings of an article, each with all its sentences, on the article's day."""
    if "crash" in article.text:
        raise ZeroDivisionError("division by zero")
    told: dict[tuple[str, str], list[Evidence]] = {}
    for match in re.finditer(r"(Lee|Xi|Trump) met (Lee|Xi|Trump)\.", article.text):
        passage = Evidence(text=match[0], begin=match.start(), end=match.end(), rule="meets/met")
        told.setdefault((match[1], match[2]), []).append(passage)
    day = str(article.published)
    return [
        Fact(
            article=article.id,
            subject=leader(one),
            relation="meets",
            object=leader(other),
            date=DateSpan(start=day, edtf=day) if article.published else None,
            qualifiers={"place": "Gyeongju", "occasion": "APEC"},
            evidence=tuple(passages),
        )
        for (one, other), passages in told.items()
    ]


def leader(family: str) -> Node:
    """One of the three."""
    name, country = PEOPLE[family]
    return Node(type="Leader", name=name, country=country)
