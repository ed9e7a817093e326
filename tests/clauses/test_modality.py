"""A table of sentences in; whether each clause was read as done, planned, possible or denied out."""

import datetime as dt
from pathlib import Path

import pytest

from kg.model import Article
from kg.reading import read

TABLE = Path(__file__).parent / "twins.txt"
ROWS = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def modalities(predicate: str, sentence: str) -> list[str]:
    """The modality of every clause of this predicate."""
    article = Article(id="twin", published=dt.date(2025, 3, 12), text=sentence)
    clauses = [clause for one in read(article).sentences for clause in one.clauses]
    return [clause.modality for clause in clauses if clause.predicate in (predicate, f"{predicate}s")]


@pytest.mark.parametrize(("predicate", "wanted", "sentence"), ROWS)
def test_what_really_happened_is_told_from_what_did_not(predicate: str, wanted: str, sentence: str) -> None:
    found = modalities(predicate, sentence)
    assert found, "no such clause was read"
    assert set(found) == {wanted}


def test_no_sentence_stands_twice() -> None:
    assert len({sentence for _, _, sentence in ROWS}) == len(ROWS)
