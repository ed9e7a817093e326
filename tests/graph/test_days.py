"""Partial dates: their first and last days, and which tellings of an event are of one time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.days import When, first_day, gather, last_day, valid


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2014-07", "2014-07-01", "2014-07-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2015-02", "2015-02-01", "2015-02-28"),
        ("2014-12", "2014-12-01", "2014-12-31"),
        ("2014-07-03", "2014-07-03", "2014-07-03"),
        ("0987", "0987-01-01", "0987-12-31"),
    ],
)
def test_first_and_last_day(partial: str, first: str, last: str) -> None:
    assert (first_day(partial), last_day(partial)) == (first, last)


def test_a_decade_lasts_ten_years() -> None:
    assert last_day("1990", decade=True) == "1999-12-31"


@pytest.mark.parametrize(
    "text", ["", "14", "2014-13", "2014-02-30", "2015-02-29", "0000", "2014-7", "2014/07", "x"]
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert not valid(text)


def when(text: str) -> When | None:
    """A time from "2014", "2014-07..2014-08", "1990s" or "" (undated)."""
    start, _, end = text.partition("..")
    if not start:
        return None
    if start.endswith("s"):
        return When(start[:-1], None, "decade")
    return When(start, end or None, {4: "year", 7: "month", 10: "day"}[len(start)])


@pytest.mark.parametrize(
    ("told", "best"),
    [
        # equal, or the beginning of the other
        (["2014-07-03", "2014-07-03"], ["2014-07-03", "2014-07-03"]),
        (["2014-07-03", "2014-07"], ["2014-07-03", "2014-07-03"]),
        (["2014-07-03", "2014"], ["2014-07-03", "2014-07-03"]),
        (["2014-07", "2014"], ["2014-07", "2014-07"]),
        (["1990s", "1994"], ["1994", "1994"]),
        # inside the span
        (["2025-10-30..2025-11-01", "2025-10-31"], ["2025-10-30..2025-11-01"] * 2),
        (["2025-10-30..2025-11-01", "2025-10-31..2025-11-01"], ["2025-10-30..2025-11-01"] * 2),
        (["2025-10-30..2025-11-01", "2025-10"], ["2025-10-30..2025-11-01"] * 2),
        # near misses: these stay apart
        (["2014-07-03", "2014-07-04"], ["2014-07-03", "2014-07-04"]),
        (["2014-07-03", "2014-08"], ["2014-07-03", "2014-08"]),
        (["2025-10-30..2025-11-01", "2025-11-02"], ["2025-10-30..2025-11-01", "2025-11-02"]),
        (["2025-10-30..2025-11-01", "2025-11"], ["2025-10-30..2025-11-01", "2025-11"]),
        (["2014-07-03", ""], ["2014-07-03", ""]),
        # nobody can know which of two a vague one means
        (["2014-07-03", "2014-07-20", "2014-07"], ["2014-07-03", "2014-07-20", "2014-07"]),
        (["2014-07-03", "2014-09-20", "2014"], ["2014-07-03", "2014-09-20", "2014"]),
        # a span of years may hold many events
        (["2016..2019", "2017-05-02"], ["2016..2019", "2017-05-02"]),
        (["2017-01-01..2018-12-31", "2017-05-02"], ["2017-01-01..2018-12-31", "2017-05-02"]),
    ],
)
def test_which_tellings_are_of_one_time(told: list[str], best: list[str]) -> None:
    found = gather(when(text) for text in told)
    assert [found[when(text)] for text in told] == [when(text) for text in best]


def test_an_undated_telling_joins_only_where_it_may() -> None:
    one, other = when("2014-07-03"), when("2016")
    assert gather([one, None])[None] is None
    assert gather([one, None], undated_joins=True)[None] == one
    assert gather([one, other, None], undated_joins=True)[None] is None


DAYS = st.dates().map(lambda day: day.isoformat())
TIMES = st.none() | st.builds(
    lambda one, other, length: (
        When(min(one, other), max(one, other), "day")
        if length == 0 and one != other
        else When(one[:length] if length else one, None, {4: "year", 7: "month"}.get(length, "day"))
    ),
    DAYS,
    DAYS,
    st.sampled_from([0, 4, 7, 10]),
)


@given(st.lists(TIMES, max_size=12), st.randoms())
def test_order_does_not_matter_and_gathering_again_changes_nothing(times: list[When | None], chance) -> None:  # type: ignore[no-untyped-def]
    best = gather(times)
    shuffled = list(times)
    chance.shuffle(shuffled)
    assert gather(shuffled) == best
    again = gather(best[time] for time in times)
    assert all(again[best[time]] == best[time] for time in times)
