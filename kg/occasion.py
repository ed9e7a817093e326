"""Merged drafts of one article in; the same with the day of the occasion that the article reports, where it is theirs.

A news report tells one occasion: the lead says "on Monday", what follows says "signed", "thanked", "agreed" in the
simple past without a day of its own. Such a fact takes the day of the last dated event told before it, if that day
is near the article's and the same states are concerned.
"""

import datetime as dt

from kg.clauses.clause import Clause
from kg.drafts import Draft
from kg.mentions.person import Person
from kg.mentions.referents import Country, Referent
from kg.model import DateSpan

NEAR = 3  # days between the occasion and the article
# nouns of entering an office, read as events
ACCESSIONS = {
    word: word for word in ("inauguration", "swearing-in", "enthronement", "coronation", "investiture")
}
HEADS = frozenset(
    [
        "President",
        "Prime Minister",
        "Chancellor",
        "King",
        "Queen",
        "Emperor",
        "Supreme Leader",
        "Taoiseach",
        "Premier",
    ]
)
PERFORMED = frozenset(
    ["sanctions", "expels", "signs", "recognizes", "seversRelations", "establishesRelations", "withdrawsFrom"]
)
LASTING = frozenset(["holdsOffice", "memberOf", "deploys", "strainsWith", "aids", "attacks"])


def dated(kept: list[Draft], day: dt.date | None) -> None:
    """Give the occasion's day to facts that are told as a part of it."""
    if day is None:
        return
    anchors = [draft for draft in kept if _anchors(draft, day)]
    for draft in kept:
        if draft.date is None and not draft.undated and _narrated(draft):
            draft.date = _day(draft, anchors) or _performed(draft, day)


def _performed(draft: Draft, day: dt.date) -> DateSpan | None:
    """The article's day for an act that its own words perform."""
    verb = draft.clause.verb
    if verb is None or not verb.progressive or draft.relation not in PERFORMED:
        return None
    return DateSpan(start=day.isoformat(), edtf=day.isoformat())


def _anchors(draft: Draft, day: dt.date) -> bool:
    if (
        draft.modality != "actual"
        or draft.date is None
        or len(draft.date.start) != 10
        or draft.relation in LASTING
    ):
        return False
    try:
        start = dt.date.fromisoformat(draft.date.start)
    except ValueError:
        return False
    return 0 <= (day - start).days <= NEAR


def _narrated(draft: Draft) -> bool:
    """Whether it is told in the simple past, as a step of the story and not as its background."""
    if draft.modality != "actual" or draft.relation in LASTING:
        return False
    clause = draft.clause if draft.clause.kind == "verb" else draft.clause.governor
    if clause is None or clause.verb is None or clause.times or draft.clause.times:
        return False
    verb = clause.verb
    if verb.progressive and verb.tense == "present" and clause.link in ("", "coord"):
        return draft.relation in PERFORMED  # "The United States is designating ..." is done by saying it
    return (
        verb.form == "finite"
        and verb.tense == "past"
        and not verb.perfect
        and not verb.modal
        and clause.link in ("", "coord", "quote")
    )


def _day(draft: Draft, anchors: list[Draft]) -> DateSpan | None:
    begin = draft.evidence[0].begin
    told = [other for other in anchors if other.evidence[0].begin <= begin]
    for other in reversed(told):
        states = {_state(other.subject), _state(other.object)} - {None}
        mine = {_state(draft.subject), _state(draft.object)} - {None}
        if mine and mine <= states and other.date is not None:
            return other.date.model_copy(update={"end": None, "edtf": other.date.start})
    return None


def _state(referent: Referent) -> str | None:
    if isinstance(referent, Country):
        return referent.iso3
    return referent.country if isinstance(referent, Person) else None


def inaugurated(kept: list[Draft], clauses: list[Clause], day: dt.date | None) -> None:
    """Date an office by its holder's inauguration, where the article tells it: "Before his inauguration in June"."""
    for clause in clauses:
        if (
            clause.predicate not in ACCESSIONS
            or clause.subject is None
            or clause.date is None
            or clause.modality != "actual"
        ):
            continue
        if day is not None and clause.date.start > day.isoformat():
            continue
        for draft in kept:
            if (
                draft.relation == "holdsOffice"
                and draft.subject in clause.subject.who
                and draft.date is None
                and _first(draft)
            ):
                draft.date = clause.date


def _first(draft: Draft) -> bool:
    return draft.qualifiers.get("office", "") in HEADS and "former" not in draft.qualifiers
