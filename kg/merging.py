"""Drafts of facts in, as often as they were told; each fact once out, with the date that any telling of it gives."""

import datetime as dt

from kg.clauses.clause import Clause
from kg.clauses.spans import agree, inside, narrower
from kg.drafts import Draft
from kg.mentions.referents import Country, Place, Referent, Summit, Treaty
from kg.model import SYMMETRIC, DateSpan
from kg.ties import RECALLS, state

# what happens within another event, and takes its date from there
GATHERED = frozenset(["attends", "hosts"])
WITHIN = frozenset(["visits", "meets", "signs", "attends", "hosts", "phones"])
# what stands apart from the event above it
APART = frozenset(["before", "after", "since", "ahead of", "prior to", "following"])
# what lasts for some days itself
STAYS = frozenset(["visits", "attends", "hosts"])
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
# what lasts, so that one more telling without a date is never a second fact
LASTING = frozenset(["holdsOffice", "memberOf", "partnersWith", "strainsWith", "improvesWith"])
# what can be done but once
ONCE = frozenset(
    [
        "signs",
        "ratifies",
        "establishesRelations",
        "seversRelations",
        "recognizes",
        "withdrawsFrom",
        "memberOf",
    ]
)
STATEMENTS = frozenset(["statement", "declaration"])
TALKS = frozenset(["meets", "phones"])


def merged(found: list[Draft]) -> list[Draft]:
    """One draft for each fact: repeats give evidence, a dated telling dates an undated one."""
    inherit(found)
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: d.date is None):
        same = [other for other in kept if _same(draft, other)]
        if not same:
            kept.append(draft)
            continue
        first = max(same, key=lambda other: _likeness(draft, other)) if draft.date is None else same[0]
        first.evidence += [e for e in draft.evidence if e not in first.evidence]
        first.qualifiers = draft.qualifiers | first.qualifiers
        first.loose = first.loose and draft.loose
        if draft.relation == "visits" and draft.date and first.date and not agree(draft.date, first.date):
            first.date = min(first.date, draft.date, key=lambda date: date.start)
        if (
            draft.date is not None
            and first.date is not None
            and (_closer(draft, first.date) or (first.date.end is None and draft.date.end))
        ):
            first.date = draft.date
    for draft in kept:
        if draft.loose and draft.relation == "phones" and _on_visit(draft, kept):
            draft.relation = "meets"
    kept = [
        draft
        for draft in kept
        if not _called_off(draft, kept)
        and not _fulfilled(draft, kept)
        and not _settled(draft, kept)
        and not _described(draft, kept)
    ]
    for draft in kept:
        draft.evidence.sort(key=lambda e: (e.begin, e.rule))
        if isinstance(draft.object, Summit) and draft.object.year is None and draft.date is not None:
            draft.object.year = draft.date.start[:4]
    return sorted(kept, key=lambda d: (d.evidence[0].begin, d.relation, d.clause.begin))


def _closer(draft: Draft, other: DateSpan) -> bool:
    """Whether a draft's date says more nearly when it was: a day of the month, of the week that the other tells."""
    one = draft.date
    if one is None:
        return False
    day = one.end is None and len(one.start) == 10 and draft.relation in WITHIN - STAYS
    return narrower(one, other) or (day and inside(one, other))


def _fulfilled(plan: Draft, kept: list[Draft]) -> bool:
    """Whether what was planned is told as done, too, and can be done but once."""
    if plan.modality == "planned" and plan.relation == "visits" and plan.date is None:
        return any(_under_way(done) and _joins(plan, done) for done in kept)
    if plan.modality != "planned" or plan.relation not in ONCE:
        return False
    return any(
        done.modality == "actual"
        and done.relation == plan.relation
        and _joins(plan, done)
        and agree(plan.date, done.date)
        and not _old(done)
        for done in kept
    )


def _described(draft: Draft, kept: list[Draft]) -> bool:
    """Whether a sentence only says what a planned visit is: "This is his first visit to Peru"."""
    clause, verb = draft.clause, draft.clause.governor
    if draft.relation != "visits" or draft.date is not None or clause.kind != "noun" or verb is None:
        return False
    if verb.verb is None or verb.verb.tense != "present" or verb.verb.perfect or clause.link == "on":
        return False
    told = verb.predicate in ("be", "mark") or verb.subject is None or clause.link == "subject"
    return told and any(
        other.relation == "visits" and other.modality == "planned" and _joins(draft, other) for other in kept
    )


def _under_way(visit: Draft) -> bool:
    """Whether a visit is told as going on or just begun."""
    if visit.relation != "visits" or visit.modality != "actual" or visit.date is None or visit.day is None:
        return False
    return _days(visit.date.start, visit.day.isoformat()) <= STAY


def _on_visit(call: Draft, kept: list[Draft]) -> bool:
    """Whether one of two who "spoke" was in the other's country then."""
    sides = [(call.subject, state(call.object)), (call.object, state(call.subject))]
    return any(
        other.relation == "visits"
        and other.modality == "actual"
        and (other.subject, other.object) in sides
        and other.date is not None
        and call.date is not None
        and agree(other.date, call.date)
        for other in kept
    )


STAY = 4  # days within which two tellings of a visit are of one


def _days(one: str, other: str) -> int:
    """How many days lie between two days; many where one is only a month or a year."""
    if len(one) != 10 or len(other) != 10:
        return STAY + 1
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days)


def _settled(draft: Draft, kept: list[Draft]) -> bool:
    """Whether "spoke" or "exchanged views" is told elsewhere as a meeting or as a call; of two such, the first holds."""
    return draft.loose and any(
        other.relation in TALKS
        and other.relation != draft.relation
        and (not other.loose or other.evidence[0].begin < draft.evidence[0].begin)
        and _joins(draft, other)
        and agree(draft.date, other.date)
        for other in kept
    )


def _joins(one: Draft, other: Draft) -> bool:
    if one.subject == other.subject and one.object == other.object:
        return True
    return one.relation in SYMMETRIC and one.subject == other.object and one.object == other.subject


def _likeness(undated: Draft, dated: Draft) -> tuple[bool, str]:
    """Told by the same rule first; then the latest."""
    return undated.evidence[0].rule == dated.evidence[0].rule, dated.date.start if dated.date else ""


def _same(one: Draft, other: Draft) -> bool:
    if one.relation != other.relation or not (agree(one.date, other.date) or _one_stay(one, other)):
        return False
    if one.modality != other.modality:
        return False
    if (
        one.clause.earlier is not None
        and one.date is None
        and other.date is not None
        and other.date.start == one.clause.earlier.start
    ):
        return False
    if one.relation == "holdsOffice" and one.qualifiers.get("office") != other.qualifiers.get("office"):
        return False
    if one.date is None and ((_news(one) and _old(other)) or _recall(one) != _recall(other)):
        return False
    return _joins(one, other)


def _called_off(draft: Draft, kept: list[Draft]) -> bool:
    """Whether what "would" be done is told to be cancelled: "said on Monday that he would visit Peru"."""
    verb = draft.clause.verb or (draft.clause.governor.verb if draft.clause.governor else None)
    if draft.modality != "planned" or verb is None or verb.modal != "would":
        return False
    return any(
        other.modality == "denied"
        and other.relation == draft.relation
        and (other.subject, other.object) == (draft.subject, draft.object)
        and (other.date is None or draft.date is None or agree(other.date, draft.date))
        for other in kept
    )


def _one_stay(one: Draft, other: Draft) -> bool:
    """Whether "arrived on Sunday" and "met him in Tokyo on Tuesday" tell of one visit."""
    if one.relation != "visits" or one.date is None or other.date is None:
        return False
    return _days(one.date.start, other.date.start) <= STAY


def _news(draft: Draft) -> bool:
    """Whether a clause tells the news of the day: a headline's present tense, "has cut"."""
    verb = draft.clause.verb
    raised = draft.relation == "partnersWith" and "upgrade" in draft.evidence[0].rule
    headline = draft.evidence[0].begin == 0
    return (raised or draft.relation not in LASTING) and (
        headline or (verb is not None and (verb.tense == "present" or verb.perfect))
    )


def _recall(draft: Draft) -> bool:
    """Whether relations were lowered by calling an ambassador home, which is another act than cutting them."""
    return draft.relation == "seversRelations" and draft.clause.predicate in RECALLS


def _old(draft: Draft) -> bool:
    return draft.date is not None and draft.day is not None and int(draft.date.start[:4]) < draft.day.year - 1


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
                if twin.date is not None and twin.relation == other.relation and _same(twin, other):
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
