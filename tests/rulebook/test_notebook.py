"""A mistake in a notebook is told with file, line, column and hint, all of them in one run."""

from pathlib import Path

import pytest

from kg.rulebook.book import compile_books, load
from kg.rulebook.examples import failures
from kg.rulebook.notebook import read

GOOD = """
published 2025-10-30
family visit: visit
rule visits
  note   The plain verb.
  match  {visitor: Leader} <visit> {host: Land}
  fact   visits(visitor, host)
  yes    French President Emmanuel Macron visited Japan on Monday.
  gives  visits(Emmanuel Macron, Japan) 2025-10-27
  no     French President Emmanuel Macron visited a school on Monday.
"""


def mistakes(text: str) -> list[str]:
    return [str(mistake) for mistake in compile_books([read("trial", text)]).mistakes]


def test_a_good_notebook_has_no_mistake() -> None:
    assert mistakes(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        (
            "visits(visitor, host)\n  yes",
            "visits(visitor, hots)\n  yes",
            "trial.rules:7:26:",
            "did you mean host?",
        ),
        ("{host: Land}", "{host: Lnad}", "trial.rules:6:", "did you mean Land?"),
        ("<visit>", "<vizit>", "trial.rules:6:", "did you mean visit?"),
        ("fact   visits", "fact   vists", "trial.rules:4:", "did you mean visits?"),
        ("{visitor: Leader}", "{visitor: Country}", "trial.rules:6:", "visits wants Leader"),
        ("  no     French", "  nay    French", "trial.rules:10:3:", "no such line"),
        ("published 2025-10-30", "published 2025-13-30", "trial.rules:2:11:", "is no day"),
        ("  note   The plain verb.\n", "", "trial.rules:4:", "has no 'note' line"),
        ("family visit: visit", "family visit visit", "trial.rules:3:", "a family is NAME: word, word"),
    ],
)
def test_a_mistake_names_its_place_and_the_way_out(old: str, new: str, place: str, words: str) -> None:
    assert old in GOOD
    found = mistakes(GOOD.replace(old, new, 1))
    assert any(told.startswith(place) and words in told for told in found), found


def test_what_a_match_line_bars_keeps_it_from_matching() -> None:
    text = GOOD.replace("{host: Land}", "{host: Land} unless with|as_part_of")
    text = text.replace("visited a school on Monday", "visited Japan with a choir")
    assert mistakes(text) == []
    assert list(failures(compile_books([read("trial", text)]))) == []
    bare = text.replace(" unless with|as_part_of", "")
    assert [failure.text for failure in failures(compile_books([read("trial", bare)]))] == [
        "French President Emmanuel Macron visited Japan with a choir."
    ]


def test_all_mistakes_come_in_one_run() -> None:
    spoiled = GOOD.replace("{host: Land}", "{host: Lnad}").replace("published 2025-10-30", "published soon")
    assert len(mistakes(spoiled)) >= 2


def test_an_example_needs_what_it_gives() -> None:
    found = mistakes(GOOD.replace("  gives  visits(Emmanuel Macron, Japan) 2025-10-27\n", ""))
    assert any("has no 'gives'" in told for told in found)


def test_a_file_in_another_encoding_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.rules").write_text(GOOD, encoding="utf-8")
    (tmp_path / "latin.rules").write_bytes(b"# one\n# caf\xe9\n")
    book = load(tmp_path)
    assert [str(mistake) for mistake in book.mistakes] == [
        "latin.rules:2:1: not UTF-8 (save the notebook as UTF-8)"
    ]
    assert "good/visits" in book.rules
