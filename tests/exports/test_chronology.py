"""The chronology: dated lines by pair and quarter, each with its source, hostile text as text."""

import csv
import re
from pathlib import Path

import pytest
from story import hostile, story
from world import article, country, day, fact, leader

from kg.exports.chronology import write
from kg.graph.build import build
from kg.graph.graph import Graph
from kg.graph.telling import said, when
from kg.model import DateSpan, Node


def markdown(graph: Graph, folder: Path) -> str:
    (file,) = write(graph, folder / "chronology.md")
    return file.read_text(encoding="utf-8")


def section(text: str, pair: str) -> list[str]:
    """The lines under a pair's heading."""
    _, _, rest = text.partition(f"\n## {pair}\n")
    return [line for line in rest.partition("\n## ")[0].splitlines() if line]


def test_a_pair_reads_like_a_printed_chronology(tmp_path: Path) -> None:
    lines = section(markdown(story(), tmp_path), "China - South Korea")
    assert lines[:4] == [
        "### July - September 1992",
        "- **24 Aug 1992:** China and South Korea establish diplomatic relations. *Ten years of ties*, The Sample Herald, 1 Sep 2016",
        "### 2008",
        "- **2008:** China and South Korea are partners (level: strategic cooperative partnership). *Ten years of ties*, The Sample Herald, 1 Sep 2016",
    ]  # fmt: skip
    visit = next(line for line in lines if "30 Oct - 1 Nov 2025" in line and "visits" in line)
    assert "days: 3; first since: 2014-07; kind: state; place: Busan; Gyeongju" in visit
    assert "[Leaders gather in Gyeongju](https://news.example.org/week?a=1&b=2)" in visit
    assert visit.count("The Sample Herald") == 2
    assert any("(planned)" in line for line in lines)
    assert lines.index("### Undated") > lines.index("### October - December 2025")


def test_quarters_follow_each_other_and_years_come_before_their_months(tmp_path: Path) -> None:
    graph = build(
        [article("a")],
        [
            fact("a", country("KOR"), "sanctions", country("CHN"), date)
            for date in (day("2016-11-03"), day("2016-12-01"), day("2016-02"), day("2017"), None)
        ],
    )
    lines = section(markdown(graph, tmp_path), "China - South Korea")
    headings = [line[4:] for line in lines if line.startswith("### ")]
    assert headings == ["January - March 2016", "October - December 2016", "2017", "Undated"]


def test_three_countries_stand_under_every_pair_and_one_alone_by_itself(tmp_path: Path) -> None:
    text = markdown(story(), tmp_path)
    for pair in ("China - Russia", "China - North Korea", "North Korea - Russia"):
        assert any("Kim Jong Un, Vladimir Putin and Xi Jinping meet" in line for line in section(text, pair))
    assert any("hosts the 2025 APEC summit" in line for line in section(text, "South Korea"))
    assert "President" not in text  # offices are no events


def test_hostile_text_stays_text_on_one_line(tmp_path: Path) -> None:
    text = markdown(hostile(), tmp_path)
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) == 1
    assert not re.search(r"(?<!\\)<", lines[0]) and "](javascript" not in lines[0]


def test_the_table_has_the_same_entries(tmp_path: Path) -> None:
    (file,) = write(story(), tmp_path / "chronology.csv")
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == sum(line.startswith("- ") for line in markdown(story(), tmp_path).splitlines())
    visit = next(row for row in rows if row["date"] == "30 Oct - 1 Nov 2025" and row["modality"] == "actual")
    assert (visit["pair"], visit["quarter"]) == ("China - South Korea", "October - December 2025")
    assert visit["source"].startswith("Leaders gather in Gyeongju | A ")
    assert visit["rule"] == "tests/made-up"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, ""),
        (day("2014"), "2014"),
        (day("2014-07"), "Jul 2014"),
        (day("2014-07-03"), "3 Jul 2014"),
        (day("2025-10-30", "2025-11-01"), "30 Oct - 1 Nov 2025"),
        (day("2025-10-03", "2025-10-05"), "3 - 5 Oct 2025"),
        (day("2025-12-30", "2026-01-02"), "30 Dec 2025 - 2 Jan 2026"),
        (day("2016", "2019"), "2016 - 2019"),
        (day("2016-01", "2016-03"), "Jan - Mar 2016"),
        (day("2016", "2017-10"), "2016 - Oct 2017"),
        (DateSpan(start="1990", precision="decade", edtf="199X"), "1990s"),
        (DateSpan(start="2025-06", precision="month", edtf="2025-06/.."), "since Jun 2025"),
    ],
)
def test_dates_in_words(date: DateSpan | None, words: str) -> None:
    graph = build([article("a")], [fact("a", country("KOR"), "sanctions", country("CHN"), date)])
    (edge,) = graph.edges.values()
    assert when(edge) == words


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            fact("a", leader("Ann"), "holdsOffice", country("KOR"), office="Envoy"),
            "Ann is Envoy of South Korea",
        ),
        (fact("a", leader("Ann"), "holdsOffice", country("KOR")), "Ann holds office of South Korea"),
        (fact("a", leader("Bo"), "meets", leader("Ann")), "Ann and Bo meet"),
        (fact("a", country("KOR"), "deploys", country("JPN")), "South Korea deploys forces to Japan"),
        (fact("a", country("KOR"), "deploys", Node(type="System", name="X-1")), "South Korea deploys X-1"),
        (fact("a", country("KOR"), "expels", country("RUS")), "South Korea expels diplomats of Russia"),
    ],
)
def test_facts_in_words(told: object, words: str) -> None:
    graph = build([article("a")], [told])  # type: ignore[list-item]
    (edge,) = graph.edges.values()
    assert said(graph, edge) == words
