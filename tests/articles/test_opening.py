"""How a text begins: the date line, the headline, the text on the same line."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles.composing import from_fields, from_text
from kg.articles.days import day
from kg.articles.outcome import Mistake
from kg.articles.submitted import Submitted
from kg.model import Article

LEAD = "SEOUL, Oct. 30 (Yonhap) -- President Lee Jae Myung met with the visiting Chinese leader on Thursday."


def article(text: str, markdown: bool = False) -> Article:
    """The article that this text makes, for texts that make one."""
    made = from_text(text, "stem", markdown)
    assert isinstance(made, Article), made
    return made


@pytest.mark.parametrize(
    ("text", "day_told", "title", "body"),
    [
        (f"date 2025-10-30 Lee meets Xi\n\n{LEAD}\n", "2025-10-30", "Lee meets Xi", LEAD),
        (f" date 2025-10-30 Lee meets Xi\n\n{LEAD}", "2025-10-30", "Lee meets Xi", LEAD),
        (f"\n\n  Date: 2025-10-30   Lee meets Xi\n{LEAD}", "2025-10-30", "Lee meets Xi", LEAD),
        (f"date 2025-10-30\n\n{LEAD}", "2025-10-30", "", LEAD),
        (f"date 2025-10-30\nLee meets Xi\n\n{LEAD}", "2025-10-30", "Lee meets Xi", LEAD),
        (f"date 2025-10-30 {LEAD}", "2025-10-30", "", LEAD),
        (f"date 2025-10-30 {LEAD}\n\nThey had lunch.", "2025-10-30", "", f"{LEAD}\n\nThey had lunch."),
        ("date 2025-10-30 Lee met Xi. They had lunch.", "2025-10-30", "", "Lee met Xi. They had lunch."),
        (f"Lee meets Xi\n\n{LEAD}", None, "Lee meets Xi", LEAD),
        (LEAD, None, "", LEAD),
        # A headline may hold initials, abbreviations, a question, quotation marks and a semicolon.
        (f"date 1987-12-08 Will S. Korea sign?\n\n{LEAD}", "1987-12-08", "Will S. Korea sign?", LEAD),
        (f"date 1987-12-08 Pact signed with U.S.\n\n{LEAD}", "1987-12-08", "Pact signed with U.S.", LEAD),
        (f"date 2025-10-30 A 'big,' 'new' Lee\n\n{LEAD}", "2025-10-30", "A 'big,' 'new' Lee", LEAD),
        # The date line is taken for the first line only, and only with a day behind the word.
        (f"Date palms of Oman win prize\n\n{LEAD}", None, "Date palms of Oman win prize", LEAD),
        (f"Lee meets Xi\n\ndate 2025-10-30 {LEAD}", None, "Lee meets Xi", f"date 2025-10-30 {LEAD}"),
        # A byline under the headline belongs to the text.
        (f"date 2025-10-30 Lee meets\nBy Kim\n\n{LEAD}", "2025-10-30", "Lee meets", f"By Kim\n\n{LEAD}"),
    ],
)  # fmt: skip
def test_beginning_of_a_text(text: str, day_told: str | None, title: str, body: str) -> None:
    made = article(text)
    assert made.published == (dt.date.fromisoformat(day_told) if day_told else None)
    assert made.title == title
    assert made.text == (f"{title}\n\n{body}" if title else body)


def test_a_paragraph_broken_at_a_fixed_width_is_no_headline() -> None:
    text = (
        "date 2025-10-30 The presidents of South Korea and China met for the first time on\n"
        "Saturday in the museum of Gyeongju, the host of this year's summit, and agreed\n"
        "to meet again.\n\nThey had lunch."
    )
    made = article(text)
    assert made.title == ""
    assert made.text == text.removeprefix("date 2025-10-30 ").replace("on\n", "on ").replace(
        "agreed\n", "agreed "
    )


def test_a_title_that_the_body_repeats_is_told_once_in_the_words_of_the_body() -> None:
    fields = Submitted.model_validate({"title": "Xi's  visit", "text": f"Xi\u2019s Visit\n\n{LEAD}"})
    made = from_fields(fields, "stem")
    assert isinstance(made, Article)
    assert made.title == "Xi\u2019s Visit"
    assert made.text == f"Xi\u2019s Visit\n\n{LEAD}"


def test_a_title_that_the_body_merely_goes_on_from_is_kept_apart() -> None:
    fields = Submitted.model_validate({"title": "Readout", "text": "Readout of a call.\n\nThey spoke."})
    made = from_fields(fields, "stem")
    assert isinstance(made, Article)
    assert made.text.startswith("Readout\n\nReadout of a call.")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-10-30", dt.date(2025, 10, 30)),
        ("2025-1-3", dt.date(2025, 1, 3)),
        ("2025-10-30T23:59:00+09:00", dt.date(2025, 10, 30)),
        (" 2025-10-30 18:00 ", dt.date(2025, 10, 30)),
        ("2024-02-29", dt.date(2024, 2, 29)),
    ],
)
def test_days(written: str, meant: dt.date) -> None:
    assert day(written) == meant


@pytest.mark.parametrize(
    "written", ["2025-02-30", "2025-13-01", "0000-01-01", "2025", "2025-10", "30.10.2025", "x"]
)
def test_no_days(written: str) -> None:
    assert isinstance(day(written), Mistake)


def test_a_wrong_day_names_its_line() -> None:
    made = from_text(f"\n\ndate 2025-02-30 Lee meets Xi\n\n{LEAD}", "stem")
    assert isinstance(made, Mistake)
    assert (made.line, made.reason) == (3, "there is no day 2025-02-30")


words = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=60)


@settings(deadline=None)
@given(title=words, body=words)
def test_a_text_always_begins_with_its_title(title: str, body: str) -> None:
    made = from_fields(Submitted.model_validate({"title": title, "text": body}), "stem")
    if isinstance(made, Article):
        assert made.text.startswith(made.title)
        assert made.text == made.text.strip(" \n")


@settings(deadline=None)
@given(st.lists(st.text("ab. \u2019", max_size=90), max_size=8))
def test_joining_broken_lines_moves_no_character(lines: list[str]) -> None:
    from kg.articles.layout import join_broken_lines, tidy

    text = tidy("\n".join(lines))
    joined = join_broken_lines(text)
    assert len(joined) == len(text)
    assert all(new == old or (old, new) == ("\n", " ") for old, new in zip(text, joined, strict=True))
