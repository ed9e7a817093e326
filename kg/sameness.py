"""Two drafts of facts in; whether they tell of one fact out."""

import datetime as dt

from kg.clauses.spans import agree
from kg.drafts import Draft
from kg.model import SYMMETRIC
from kg.ties import RECALLS

# what lasts, so that one more telling without a date is never a second fact
LASTING = frozenset(["holdsOffice", "memberOf", "partnersWith", "strainsWith", "improvesWith"])
STAY = 4  # days within which two tellings of a visit are of one


def same(one: Draft, other: Draft) -> bool:
    """Whether one fact is told twice: nothing of who, when or whether speaks against it."""
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
    if one.date is None and ((_news(one) and old(other)) or _recall(one) != _recall(other)):
        return False
    return joins(one, other)


def joins(one: Draft, other: Draft) -> bool:
    """Whether two drafts are of the same two, in either order where the relation has none."""
    if one.subject == other.subject and one.object == other.object:
        return True
    return one.relation in SYMMETRIC and one.subject == other.object and one.object == other.subject


def _one_stay(one: Draft, other: Draft) -> bool:
    """Whether "arrived on Sunday" and "met him in Tokyo on Tuesday" tell of one visit."""
    if one.relation != "visits" or one.date is None or other.date is None:
        return False
    return days_between(one.date.start, other.date.start) <= STAY


def days_between(one: str, other: str) -> int:
    """How many days lie between two days; many where one is only a month or a year."""
    if len(one) != 10 or len(other) != 10:
        return STAY + 1
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days)


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


def old(draft: Draft) -> bool:
    """Whether a fact is dated years before the article."""
    return draft.date is not None and draft.day is not None and int(draft.date.start[:4]) < draft.day.year - 1
