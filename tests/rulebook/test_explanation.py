"""An explanation shows what was read, which rules fired, and how near the others came."""

import datetime as dt

from kg.explanation import explain
from kg.model import Article
from kg.reading import read
from kg.rulebook.book import rulebook


def told(text: str) -> str:
    article = Article(id="sentence", published=dt.date(2025, 10, 30), text=text)
    return "\n".join(explain(read(article, rulebook()), rulebook()))


def test_it_tells_mentions_clauses_rules_and_facts() -> None:
    lines = told("French President Emmanuel Macron will visit Japan on Friday.")
    assert "'French President Emmanuel Macron' -> Emmanuel Macron [Leader]" in lines
    assert "<visit> Japan   (planned, 2025-10-31)" in lines
    assert "visits/visits: visitor=Emmanuel Macron, host=Japan" in lines
    assert "visits(Emmanuel Macron, Japan) 2025-10-31 planned" in lines


def test_it_tells_what_the_nearest_rule_wanted() -> None:
    lines = told("French President Emmanuel Macron visited a school on Monday.")
    assert "visits/visits" in lines.split("rules that came near")[1]
    assert "wanted a Land" in lines
    assert lines.rstrip().endswith("[offices/title]")
