"""The same expression falls on other days in another tense, or after another date told before."""

import datetime as dt

import pytest

from kg.dates import RawTime, find, lasting, resolve, scan
from kg.dates.shapes import Tense
from kg.model import DateSpan

TODAY = dt.date(2025, 10, 30)


def only(text: str) -> RawTime:
    """Scan a text that holds one expression."""
    (raw,) = scan(text)
    return raw


def told(start: str, end: str | None = None) -> DateSpan:
    """Make the date told before."""
    precision = {4: "year", 7: "month", 10: "day"}[len(start)]
    return DateSpan(start=start, end=end, precision=precision, edtf=start)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "tense", "start"),
    [
        ("on Thursday", "past", "2025-10-30"),
        ("on Thursday", "future", "2025-10-30"),
        ("on Friday", "past", "2025-10-24"),
        ("on Friday", "present", "2025-10-31"),
        ("on Friday", "future", "2025-10-31"),
        ("on Friday", None, "2025-10-24"),
        ("on Wednesday", "past", "2025-10-29"),
        ("on Wednesday", "present", "2025-10-29"),
        ("on Wednesday", "future", "2025-11-05"),
        ("last Thursday", "future", "2025-10-23"),
        ("next Thursday", "past", "2025-11-06"),
        ("this Monday", "past", "2025-10-27"),
        ("this Monday", "future", "2025-11-03"),
        ("this Monday", None, "2025-10-27"),
        ("in June", "past", "2025-06"),
        ("in June", "future", "2026-06"),
        ("in June", None, "2025-06"),
        ("in October", "past", "2025-10"),
        ("in October", "future", "2025-10"),
        ("in November", "present", "2025-11"),
        ("on Jan. 5", "past", "2025-01-05"),
        ("on Jan. 5", "future", "2026-01-05"),
        ("on Nov. 3", None, "2025-11-03"),
        ("on Oct. 30", "past", "2025-10-30"),
        ("on Oct. 30", "future", "2025-10-30"),
        ("on Feb. 29", "past", "2024-02-29"),
        ("on Feb. 29", "future", "2028-02-29"),
        ("from November 14 to 17", "future", "2025-11-14"),
        ("from November 14 to 17", "past", "2024-11-14"),
        ("from Oct. 28 to Nov. 2", "future", "2025-10-28"),
        ("from Oct. 28 to Nov. 2", "past", "2025-10-28"),
        ("from Dec. 30 to Jan. 2", "future", "2025-12-30"),
        ("in two days", "future", "2025-11-01"),
        ("the November 19 agreement", "future", "2024-11-19"),
        ("imposed tariffs starting Tuesday", "past", "2025-11-04"),
        ("a visit starting Tuesday", "past", "2025-10-28"),
    ],
)
def test_tense(text: str, tense: Tense | None, start: str) -> None:
    span = resolve(only(text), reference=TODAY, tense=tense)
    assert span is not None
    assert span.start == start


@pytest.mark.parametrize(
    ("text", "previous", "start"),
    [
        ("five months later", told("2014-07"), "2014-12"),
        ("five months later", told("2014-07-03"), "2014-12"),
        ("two years earlier", told("2014-07-03"), "2012"),
        ("the following year", told("2014"), "2015"),
        ("the year before", told("2014-07"), "2013"),
        ("that month", told("2014-07-03"), "2014-07"),
        ("the same day", told("2014-07-03"), "2014-07-03"),
        ("the same day", told("2014-07"), "2014-07"),
        ("the next day", told("2014-12-31"), "2015-01-01"),
        ("the following day", told("2014-07-03", "2014-07-05"), "2014-07-06"),
        ("a day earlier", told("2014-07-03", "2014-07-05"), "2014-07-02"),
        ("the following March", told("2014-07-03"), "2015-03"),
        ("in March of that year", told("2014-07-03"), "2014-03"),
        ("the following Monday", told("2025-10-12"), "2025-10-13"),
        ("a week later", told("2014-07-03"), "2014-07-10"),
        ("a decade later", told("2004"), "2014"),
    ],
)
def test_date_told_before(text: str, previous: DateSpan, start: str) -> None:
    span = resolve(only(text), reference=TODAY, previous=previous)
    assert span is not None
    assert span.start == start


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("five months later", None),
        ("two days later", told("2014-07")),
        ("the same day", told("2014")),
        ("that month", told("2014")),
        ("several years later", told("2014")),
        ("hours later", told("2014-07-03")),
    ],
)
def test_no_date_rather_than_a_wrong_one(text: str, previous: DateSpan | None) -> None:
    assert resolve(only(text), reference=TODAY, previous=previous) is None


@pytest.mark.parametrize(
    ("text", "backwards", "relation", "anchor"),
    [
        ("the first visit in 11 years", True, "in", "reference"),
        ("the first visit since July 2014", True, "since", "absolute"),
        ("in power since July 2014", False, "since", "absolute"),
        ("they met in 11 years of war", False, "in", "reference"),
        ("it ends by June", False, "by", "reference"),
        ("five months later", False, None, "previous"),
        ("on the day they meet", False, None, "event"),
        ("on May 9, 2015", False, None, "absolute"),
    ],
)
def test_marks(text: str, backwards: bool, relation: str | None, anchor: str) -> None:
    (expression,) = find(text, TODAY)
    assert (expression.backwards, expression.relation, expression.anchor) == (backwards, relation, anchor)


def test_the_phrase_keeps_its_preposition() -> None:
    (expression,) = find("He has been in office since July 2014.", TODAY)
    assert expression.text == "July 2014"
    assert expression.span is not None
    assert expression.span.phrase == "since July 2014"


def test_mods() -> None:
    mods = {expression.text: expression.mod for expression in find(MODIFIED, TODAY)}
    assert mods == {
        "early March": "START",
        "mid-April": "MID",
        "the end of May": "END",
        "nearly two years": "LESS_THAN",
        "about an hour": "APPROX",
        "more than a week": "MORE_THAN",
        "at least three days": "EQUAL_OR_MORE",
    }


MODIFIED = (
    "They met in early March, in mid-April and at the end of May, for nearly two years, for about an hour, "
    "for more than a week and for at least three days."
)


@pytest.mark.parametrize(
    ("text", "begins", "end"),
    [
        ("a three-day visit", "2025-10-30", "2025-11-01"),
        ("a weeklong tour", "2025-10-30", "2025-11-05"),
        ("a two-week tour", "2025-10-30", "2025-11-12"),
        ("a one-day summit", "2025-10-30", None),
    ],
)
def test_days_of_a_stay(text: str, begins: str, end: str | None) -> None:
    span = lasting(only(text), told(begins))
    assert span is not None
    assert (span.start, span.end) == (begins, end)


@pytest.mark.parametrize("text", ["a five-year plan", "more than three days", "last Monday", "decades"])
def test_no_days_of_what_has_none(text: str) -> None:
    assert lasting(only(text), told("2025-10-30")) is None
