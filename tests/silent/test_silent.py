"""Texts about other things in; nothing but an office may come out."""

import datetime as dt
from pathlib import Path

import pytest

from kg.model import Article
from kg.reading import facts

TABLE = Path(__file__).parent / "nothing.txt"
TEXTS = [
    line
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_read_where_nothing_is_told(text: str) -> None:
    article = Article(id="silent", published=dt.date(2025, 3, 12), text=text)
    found = [fact for fact in facts(article) if fact.relation != "holdsOffice"]
    assert [(fact.subject.name, fact.relation, fact.object.name) for fact in found] == []


def test_no_text_stands_twice() -> None:
    assert len(set(TEXTS)) == len(TEXTS)
