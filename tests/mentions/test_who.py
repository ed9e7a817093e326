"""Whom pronouns, names, role nouns and plurals stand for, in small texts."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.mentions.phrases import Phrase
from kg.model import Article
from kg.reading import read

ROWS = [
    row.split("\t") for row in (Path(__file__).parent / "who.tsv").read_text("utf-8").splitlines()[1:] if row
]


def _inside(phrase: Phrase) -> Iterator[Phrase]:
    yield phrase
    for inner in (phrase.possessor, *phrase.members, *(attached for _, attached in phrase.attached)):
        if inner is not None:
            yield from _inside(inner)


def _who(text: str, words: str) -> str:
    """Whom the last phrase with these words stands for."""
    begin = text.rindex(words)
    end = begin + len(words)
    article = Article(id="who", text=text, published=dt.date(2025, 1, 15))
    units = [unit for sentence in read(article).sentences for unit in sentence.row]
    phrases = [inner for unit in units if isinstance(unit, Phrase) for inner in _inside(unit)]
    closing = sorted((phrase for phrase in phrases if phrase.end == end), key=lambda phrase: phrase.begin)
    around = [phrase for phrase in phrases if phrase.begin <= begin < phrase.end]
    found = next(iter(closing or around), None)
    names = sorted(getattr(who, "iso3", None) or who.name for who in found.who) if found else []
    return "; ".join(names) or "-"


@pytest.mark.parametrize(
    ("text", "words", "who"), ROWS, ids=[f"{words} in {text[:50]}" for text, words, _ in ROWS]
)
def test_who_is_meant(text: str, words: str, who: str) -> None:
    assert _who(text, words) == "; ".join(sorted(who.split("; ")))


def test_the_table_is_broad() -> None:
    assert len(ROWS) >= 130
