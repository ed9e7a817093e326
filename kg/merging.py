"""Drafts of facts in, as often as they were told; each fact once out, with the date that any telling of it gives."""

from kg.clauses.spans import agree, inside, narrower
from kg.dating import WITHIN, inherit
from kg.drafts import Draft
from kg.mentions.referents import Summit
from kg.model import DateSpan
from kg.sameness import STAY, days_between, joins, old, same
from kg.ties import state

# what lasts for some days itself
STAYS = frozenset(["visits", "attends", "hosts"])
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
TALKS = frozenset(["meets", "phones"])


def merged(found: list[Draft]) -> list[Draft]:
    """One draft for each fact: repeats give evidence, a dated telling dates an undated one."""
    inherit(found)
    kept = _once(found)
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


def _once(found: list[Draft]) -> list[Draft]:
    """The first telling of each fact, with the evidence, the qualifiers and the closest date of all of them."""
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: d.date is None):
        alike = [other for other in kept if same(draft, other)]
        if not alike:
            kept.append(draft)
            continue
        first = max(alike, key=lambda other: _likeness(draft, other)) if draft.date is None else alike[0]
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
    return kept


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
        return any(_under_way(done) and joins(plan, done) for done in kept)
    if plan.modality != "planned" or plan.relation not in ONCE:
        return False
    return any(
        done.modality == "actual"
        and done.relation == plan.relation
        and joins(plan, done)
        and agree(plan.date, done.date)
        and not old(done)
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
        other.relation == "visits" and other.modality == "planned" and joins(draft, other) for other in kept
    )


def _under_way(visit: Draft) -> bool:
    """Whether a visit is told as going on or just begun."""
    if visit.relation != "visits" or visit.modality != "actual" or visit.date is None or visit.day is None:
        return False
    return days_between(visit.date.start, visit.day.isoformat()) <= STAY


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


def _settled(draft: Draft, kept: list[Draft]) -> bool:
    """Whether "spoke" or "exchanged views" is told elsewhere as a meeting or as a call; of two such, the first holds."""
    return draft.loose and any(
        other.relation in TALKS
        and other.relation != draft.relation
        and (not other.loose or other.evidence[0].begin < draft.evidence[0].begin)
        and joins(draft, other)
        and agree(draft.date, other.date)
        for other in kept
    )


def _likeness(undated: Draft, dated: Draft) -> tuple[bool, str]:
    """Told by the same rule first; then the latest."""
    return undated.evidence[0].rule == dated.evidence[0].rule, dated.date.start if dated.date else ""


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
