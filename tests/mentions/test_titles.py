"""Who is given which office: titles, appositions, possessives, lists, copulas, and what must give none."""

import datetime as dt
from pathlib import Path

import pytest

from kg.model import Article
from kg.reading import facts

ROWS = [
    row.split("\t")
    for row in (Path(__file__).parent / "titles.tsv").read_text("utf-8").splitlines()[1:]
    if row
]


def _offices(text: str) -> set[str]:
    article = Article(id="offices", text=text, published=dt.date(2025, 1, 15))
    return {
        f"{fact.subject.name}: {'former ' if 'former' in fact.qualifiers else ''}{fact.qualifiers['office']} of "
        f"{fact.object.iso3 or fact.object.name}"
        for fact in facts(article)
        if fact.relation == "holdsOffice" and fact.modality == "actual"
    }


@pytest.mark.parametrize(("text", "gives"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_offices_that_a_sentence_gives(text: str, gives: str) -> None:
    assert _offices(text) == (set() if gives == "-" else set(gives.split("; ")))


def test_the_table_is_broad() -> None:
    assert len(ROWS) >= 80
    assert sum(gives == "-" for _, gives in ROWS) >= 15
