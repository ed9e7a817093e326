"""Drafts of facts in; the undated ones with the date of the visit, summit or announcement that they belong to out."""

from kg.clauses.clause import Clause
from kg.clauses.spans import inside
from kg.drafts import Draft
from kg.mentions.referents import Country, Place, Referent, Treaty
from kg.model import DateSpan
from kg.sameness import same
from kg.ties import state

# what happens within another event, and takes its date from there
GATHERED = frozenset(["attends", "hosts"])
WITHIN = frozenset(["visits", "meets", "signs", "attends", "hosts", "phones"])
# what stands apart from the event above it
APART = frozenset(["before", "after", "since", "ahead of", "prior to", "following"])
# what is done by being announced: "announced on Thursday that it had broken off relations"
DECLARED = frozenset(
    [
        "establishesRelations",
        "seversRelations",
        "recognizes",
        "withdrawsFrom",
        "sanctions",
        "expels",
        "aids",
        "partnersWith",
        "memberOf",
    ]
)
DECLARING = frozenset(["announce", "declare", "proclaim", "decide", "agree"])
SAYING = frozenset(["say", "confirm", "tell", "report"])
STATEMENTS = frozenset(["statement", "declaration"])


def inherit(found: list[Draft]) -> None:
    """What is dated once stays dated: an undated fact takes the date of the event that it happened in."""
    by_clause: dict[int, list[Draft]] = {}
    for draft in found:
        by_clause.setdefault(id(draft.clause), []).append(draft)
    for draft in found:
        if draft.date is not None or draft.undated or draft.modality not in ("actual", "planned"):
            continue
        if draft.relation in WITHIN:
            draft.date = _from_chain(draft, found, by_clause)
        elif draft.relation in DECLARED:
            draft.date = _from_announcement(draft)
    for draft in found:
        if (
            draft.date is None
            and draft.relation == "signs"
            and draft.modality == "actual"
            and not draft.undated
        ):
            draft.date = _from_text(draft, found) or _from_meeting(draft, found)
        elif draft.date is None and draft.relation in GATHERED and not draft.undated:
            draft.date = _from_summit(draft, found)
    for draft in found:
        if (
            draft.relation != "meets"
            or draft.undated
            or not (draft.modality == "planned" or _on_a_stay(draft))
        ):
            continue
        stay = _from_stay(draft, found)
        if draft.date is None or (stay is not None and inside(stay, draft.date)):
            draft.date = stay  # "during the visit this week": on the visit's own days


def _from_summit(draft: Draft, found: list[Draft]) -> DateSpan | None:
    """The days of the summit that is held or attended, where the article tells them once and as surely."""
    sure = ("actual",) if draft.modality == "actual" else ("planned",)
    dates = {
        other.date.edtf: other.date
        for other in found
        if other.relation in GATHERED
        and other.object is draft.object
        and other.modality in sure
        and other.date is not None
        and len(other.date.start) == 10
    }
    return next(iter(dates.values())) if len(dates) == 1 and draft.modality in sure else None


def _on_a_stay(draft: Draft) -> bool:
    """Whether a clause says that it was on a visit: "During the visit, Xi will hold talks with Macron"."""
    clause = draft.clause if draft.clause.kind == "verb" else draft.clause.governor
    if clause is not None and clause.link == "coord" and clause.governor is not None and not clause.times:
        clause = clause.governor  # "During the visit, he will meet X and call on Y"
    return clause is not None and any(
        preposition == "during" and phrase.low in ("visit", "trip", "stay")
        for preposition, phrase in clause.adjuncts
    )


def _from_stay(draft: Draft, found: list[Draft]) -> DateSpan | None:
    """The days of the one dated visit, equally sure, of either of the two to the other's state."""
    pairs = [(draft.subject, state(draft.object)), (draft.object, state(draft.subject))]
    stays = {
        visit.date.edtf: visit.date
        for visit in found
        if visit.relation == "visits"
        and visit.date is not None
        and visit.modality == draft.modality
        and (visit.subject, visit.object) in pairs
    }
    return next(iter(stays.values())) if len(stays) == 1 else None


def _from_chain(draft: Draft, found: list[Draft], by_clause: dict[int, list[Draft]]) -> DateSpan | None:
    clause: Clause | None = draft.clause
    for _ in range(5):
        if clause is None or clause.governor is None:
            return None
        if not _just_before(draft, clause) and clause.link not in (
            "rel",
            "part",
            "coord",
            "during",
            "on",
            "in",
            "at",
            "for",
            "object",
            "ger",
            "",
        ):
            return None
        if clause.link == "ger" and clause.word in APART and not _just_before(draft, clause):
            return None
        clause = clause.governor
        if clause.modality != draft.modality:
            return None
        if clause.date is not None:
            return clause.date.model_copy(update={"end": None, "edtf": clause.date.start})
        for other in by_clause.get(id(clause), []):
            for twin in found:
                if twin.date is not None and twin.relation == other.relation and same(twin, other):
                    return twin.date.model_copy(update={"end": None, "edtf": twin.date.start})
    return None


def _just_before(draft: Draft, clause: Clause) -> bool:
    """ "said on Monday after meeting Garcia", "stated after talks with him": the talks were on that day."""
    above = clause.governor
    opener = clause.word if clause.link == "ger" else clause.link
    return (
        draft.relation == "meets"
        and clause is draft.clause
        and opener in ("after", "following")
        and above is not None
        and above.date is not None
        and above.date.end is None
        and len(above.date.start) == 10
    )


def _from_announcement(draft: Draft) -> DateSpan | None:
    """The day on which it was announced, for what an announcement does."""
    governor = draft.clause.governor
    if governor is None or governor.modality != "actual" or draft.clause.times:
        return None
    speakers = {_voice(who) for who in governor.subject.who} if governor.subject is not None else set()
    own = governor.predicate in SAYING and state(draft.subject) in speakers
    return governor.date if governor.predicate in DECLARING or own else None


def _voice(who: Referent) -> Referent:
    """The state that speaks: a leader's, a capital's."""
    return Country(who.iso3) if isinstance(who, Place) and who.iso3 else state(who)


def _from_text(draft: Draft, found: list[Draft]) -> DateSpan | None:
    """A text is signed once: whoever signs it signs on the one day that is told."""
    dates = {
        other.date.start: other.date
        for other in found
        if other.relation == "signs"
        and other.modality == "actual"
        and other.date
        and other.object is draft.object
    }
    return next(iter(dates.values())) if len(dates) == 1 else None


def _from_meeting(draft: Draft, found: list[Draft]) -> DateSpan | None:
    """What two leaders sign, and what two sides state together, bears the date of the one meeting of theirs that is told."""
    if not isinstance(draft.object, Treaty):
        return None
    sides = set(draft.object.parties) if draft.object.kind in STATEMENTS else set()
    signers = {
        id(other.subject) for other in found if other.relation == "signs" and other.object is draft.object
    }
    dates = {
        other.date.start
        for other in found
        if other.relation == "meets"
        and other.modality == "actual"
        and other.date is not None
        and (
            {id(other.subject), id(other.object)} <= signers
            or {state(other.subject), state(other.object)} == sides
        )
    }
    if len(dates) != 1:
        return None
    start = dates.pop()
    return DateSpan(start=start, precision={10: "day", 7: "month"}.get(len(start), "year"), edtf=start)  # type: ignore[arg-type]
