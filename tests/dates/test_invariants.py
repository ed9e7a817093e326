"""Whatever the text and the day: offsets point at their words, nothing is raised, every span is valid."""

import datetime as dt
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.dates import TimeExpression, find, resolve, scan
from kg.dates.resolve import period_of
from kg.model import DateSpan

PIECES = [
    "in", "on", "since", "until", "by", "from", "to", "and", "the", "a", "first", "last", "next", "this",
    "that",
    "early", "late", "mid-", "end of", "two", "11", "2014", "1998", "31", "30", "5", "5th", "-", ",", ".",
    "(",
    ")",
    "year", "years", "month", "months", "week", "day", "days", "quarter", "half",
    "decade", "century", "ago",
    "later", "earlier", "before", "after", "February", "Feb.", "May", "March", "Monday", "Thursday", "Sun.",
    "weekend", "summer", "winter", "past", "coming", "recent", "every", "twice", "3 p.m.", "10:30", "GMT",
    "noon", "night", "tonight", "today", "yesterday", "Easter", "Christmas", "9/11", "1990s", "'90s", "Q3",
    "FY2025",
    "2025-02-30", "31.04.2020", "will", "met", "visit", "'s", "20th century", "9999", "0000", "same", "of",
]  # fmt: skip
PHRASES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join)
TEXTS = st.one_of(PHRASES, st.text(max_size=80), st.tuples(PHRASES, st.text(max_size=10)).map("".join))
DAYS = st.one_of(st.none(), st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)), st.dates(dt.date(1987, 1, 1)))
TENSES = st.sampled_from(["past", "present", "future", None])
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def first_day(text: str) -> dt.date:
    """Give the first day of an ISO year, month or day; raises where there is no such day."""
    return dt.date.fromisoformat((text + "-01-01")[:10])


def check(span: DateSpan) -> None:
    """A span has ISO ends in order and says its precision."""
    assert ISO.fullmatch(span.start)
    length = {"day": 10, "month": 7, "year": 4, "decade": 4}[span.precision]
    assert len(span.start) <= 10 and (len(span.start) == length or span.end or span.edtf)
    start = first_day(span.start)
    if span.end:
        assert ISO.fullmatch(span.end)
        assert start <= first_day(span.end)
    assert span.edtf
    assert period_of(span) is not None


@settings(max_examples=200, deadline=None)
@given(TEXTS, DAYS, TENSES)
def test_spans_and_offsets(text: str, reference: dt.date | None, tense: str | None) -> None:
    end = 0
    for expression in find(text, reference, tense=tense):  # type: ignore[arg-type]
        assert isinstance(expression, TimeExpression)
        assert text[expression.begin : expression.end] == expression.text
        assert end <= expression.begin < expression.end
        end = expression.end
        assert expression.value
        if expression.span:
            check(expression.span)
            assert expression.span.phrase.endswith(expression.text)
        if reference is None and expression.anchor == "reference":
            assert expression.span is None


@settings(max_examples=200, deadline=None)
@given(PHRASES, DAYS, DAYS, TENSES)
def test_resolving_never_raises(
    text: str, reference: dt.date | None, before: dt.date | None, tense: str | None
) -> None:
    previous = DateSpan(start=before.isoformat(), edtf=before.isoformat()) if before else None
    for raw in scan(text):
        span = resolve(raw, reference=reference, previous=previous, tense=tense)  # type: ignore[arg-type]
        if span:
            check(span)


@settings(max_examples=200, deadline=None)
@given(PHRASES, st.dates(dt.date(1987, 1, 1), dt.date(2026, 12, 31)))
def test_same_text_same_answer(text: str, reference: dt.date) -> None:
    assert find(text, reference) == find(text, reference)


@settings(max_examples=200, deadline=None)
@given(PHRASES, st.dates(dt.date(1987, 1, 1), dt.date(2026, 12, 31)))
def test_the_past_does_not_lie_ahead(text: str, reference: dt.date) -> None:
    """A weekday or a bare month told in the past begins today at the latest."""
    for raw in scan(f"{text} Monday"):
        span = resolve(raw, reference=reference, tense="past")
        if span and not raw.leaning and raw.text in ("Monday", "Thursday", "May", "March", "February"):
            assert first_day(span.start) <= reference
