"""Several tellings of one fact in one text: what is merged, what stays apart, which date holds."""

import datetime as dt

import pytest

from kg.model import Article, Fact
from kg.reading import facts

DAY = dt.date(2025, 10, 30)


def told(text: str, relation: str) -> list[tuple[str, str, str | None, str]]:
    """The facts of one relation: who, whom, since when, how sure."""
    found = facts(Article(id="told", published=DAY, text=text))
    return [_row(fact) for fact in found if fact.relation == relation]


def _row(fact: Fact) -> tuple[str, str, str | None, str]:
    return fact.subject.name, fact.object.name, fact.date.start if fact.date else None, fact.modality


ONCE = [
    (
        "a headline and its body are one fact, dated by the body",
        "Peru cuts diplomatic ties with Laos\n\nPeru cut diplomatic ties with Laos on Monday.",
        "seversRelations",
        [("Peru", "Laos", "2025-10-27", "actual")],
    ),
    (
        "an old act does not take up the news of the day",
        "Peru has severed diplomatic relations with Laos. Peru severed diplomatic relations with Laos in 1976.",
        "seversRelations",
        [("Peru", "Laos", None, "actual"), ("Peru", "Laos", "1976", "actual")],
    ),
    (
        "an ambassador called home is another act than relations cut",
        "Peru has severed diplomatic relations with Laos. Peru recalled its ambassador to Laos last month.",
        "seversRelations",
        [("Peru", "Laos", None, "actual"), ("Peru", "Laos", "2025-09", "actual")],
    ),
    (
        "what is done by being announced bears the day of the announcement",
        "Peru announced on Thursday that it had broken off diplomatic relations with Laos.",
        "seversRelations",
        [("Peru", "Laos", "2025-10-30", "actual")],
    ),
    (
        "what is planned and told as done is one fact",
        "Peru had planned to join the WTO. Peru joined the WTO on Monday.",
        "memberOf",
        [("Peru", "WTO", "2025-10-27", "actual")],
    ),
    (
        "a text's signers sign on one day",
        "Peru and Laos signed a border treaty on Monday. Peru signed the border treaty with Laos.",
        "signs",
        [
            ("Peru", "Laos-Peru border treaty", "2025-10-27", "actual"),
            ("Laos", "Laos-Peru border treaty", "2025-10-27", "actual"),
        ],
    ),
    (
        "two treaties of one pair are two",
        "Peru and Laos signed a border treaty in 1976. Peru and Laos signed a tax convention on Monday.",
        "signs",
        [
            ("Peru", "Laos-Peru border treaty", "1976", "actual"),
            ("Laos", "Laos-Peru border treaty", "1976", "actual"),
            ("Peru", "Laos-Peru tax convention", "2025-10-27", "actual"),
            ("Laos", "Laos-Peru tax convention", "2025-10-27", "actual"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("text", "relation", "wanted"), [case[1:] for case in ONCE], ids=[case[0] for case in ONCE]
)
def test_each_fact_is_told_once(
    text: str, relation: str, wanted: list[tuple[str, str, str | None, str]]
) -> None:
    assert told(text, relation) == wanted


def test_every_telling_is_kept_as_evidence() -> None:
    text = "Peru cut diplomatic ties with Laos on Monday. On Monday Peru cut diplomatic ties with Laos."
    found = [
        f for f in facts(Article(id="told", published=DAY, text=text)) if f.relation == "seversRelations"
    ]
    assert [len({e.begin for e in fact.evidence}) for fact in found] == [2]
    assert all(text[e.begin : e.end] == e.text for e in found[0].evidence)
