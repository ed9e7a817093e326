"""Evidence: a click gives the sentence, its source, its rule, a citation, and what is known at a glance."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screen import Shown

from kg.exports.page.passages import pieces
from kg.graph.graph import GraphEvidence

Show = Callable[..., Shown]
browser = pytest.mark.browser
VISIT = "#selected=fact edge/visits-"


def _card(shown: Shown, title: str, date: str) -> object:
    return shown.page.locator("#panel .fact", has_text=title).filter(has_text=date).first


@browser
def test_a_fact_says_when_how_sure_where_and_by_which_rule(show: Show) -> None:
    shown = show()
    shown.search("Xi Jinping")
    said = _card(shown, "Xi Jinping visits South Korea", "Busan on Thursday").inner_text()  # type: ignore[attr-defined]
    for part in [
        "30 Oct \u2013 1 Nov 2025", "happened", "kind: state", "place: Busan",
        "Xi Jinping arrived in Busan on Thursday for his first visit in eleven years.",
        "Xi lands in Busan for first visit in eleven years", "Peninsula Wire", "30 Oct 2025",
        "visits/plain", "Coming to a country on a visit.", "2 other reports of this",
    ]:  # fmt: skip
        assert part in said.replace("\u2009", " ")


@browser
def test_facts_stand_in_time_order_and_dates_are_no_more_precise_than_known(show: Show) -> None:
    shown = show()
    shown.search("South Korea")
    times = shown.page.locator("#panel .fact time").all_inner_texts()
    assert times[0] == "in 1992" and times[1] == "24 Aug 1992"
    assert "in July 2014" in times and "in the 2010s" in times and "Undated" in times[-1]
    assert times.index("in 2008") < times.index("in July 2014") < times.index("in 2017")


@browser
def test_other_reports_open_with_their_sentences(show: Show) -> None:
    shown = show()
    shown.search("Xi Jinping")
    shown.page.get_by_text("2 other reports of this").first.click()
    assert "was received with full honours" in shown.text("#panel .others")
    assert "Harbour Post" in shown.text("#panel .others")


@browser
def test_modality_is_told_in_words(show: Show) -> None:
    shown = show()
    shown.search("Lee Jae Myung")
    assert "planned" in _card(shown, "Lee Jae Myung visits China", "2026").inner_text()  # type: ignore[attr-defined]


@browser
def test_copy_citation(show: Show) -> None:
    shown = show(permissions=["clipboard-read", "clipboard-write"])
    shown.search("Memorandum")
    shown.page.get_by_role("button", name="Copy citation").first.click()
    assert shown.announces("Copied")
    copied = shown.page.evaluate("navigator.clipboard.readText()")
    assert "South Korea and China signed the memorandum on supply chains after the talks." in copied
    assert "Capital Daily, \u201cWhat the two leaders signed\u201d, 2 Nov 2025" in copied
    assert "https://news.example.org/gyeongju-3" in copied
    assert "rule signs/plain" in copied and "https://example.org/kg/edge/signs-" in copied


@browser
@pytest.mark.parametrize(
    ("name", "heading", "expected"),
    [
        ("South Korea", "Leaders and their terms", ["Park Geun-hye", "25 Feb 2013 \u2013 10 Mar 2017"]),
        ("Xi Jinping", "Offices", ["China", "President", "since 14 Mar 2013"]),
        ("Currency swap", "Parties", ["China", "South Korea"]),
        ("Korea-China Free", "Signatures", ["1 Jun 2015", "ratifies"]),
        ("2025 APEC summit", "Who takes part", ["Lee Jae Myung", "Xi Jinping", "hosts", "in 2025"]),
    ],
)
def test_what_is_known_at_a_glance(show: Show, name: str, heading: str, expected: list[str]) -> None:
    shown = show()
    shown.search(name)
    section = shown.page.locator("#panel .glance", has_text=heading).inner_text().replace("\u2009", " ")
    for part in expected:
        assert part in section


@browser
def test_a_name_in_the_panel_leads_on(show: Show) -> None:
    shown = show()
    shown.search("South Korea")
    shown.page.locator("#panel .glance button", has_text="Yoon Suk Yeol").click()
    assert shown.text("#panel-title") == "Yoon Suk Yeol"


SENTENCE = "The long report says that on Thursday in the evening Xi met Lee in the old museum of the town."
MARKS = ((153, 155), (156, 159), (160, 163))


@pytest.mark.parametrize(
    ("quoting", "expected"),
    [
        ("full", SENTENCE),
        ("snippet", "\u2026 in the evening Xi met Lee in the old \u2026"),
        ("none", ""),
    ],
)
def test_as_much_is_quoted_as_the_rights_allow(quoting: str, expected: str) -> None:
    said = GraphEvidence("e", "a", SENTENCE, 100, 100 + len(SENTENCE), "r", MARKS)
    assert "".join(pieces(said, quoting)) == expected  # type: ignore[arg-type]


def test_a_snippet_without_marks_is_short() -> None:
    said = GraphEvidence("e", "a", SENTENCE, 100, 100 + len(SENTENCE), "r")
    assert pieces(said, "snippet") == ["The long report says that on \u2026"]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=5))
def test_whatever_the_marks_the_full_sentence_stays_whole(
    sentence: str, marks: list[tuple[int, int]]
) -> None:
    said = GraphEvidence("e", "a", sentence, 0, len(sentence), "r", tuple(marks))
    found = pieces(said, "full")
    assert "".join(found) == sentence and len(found) % 2 == 1
