"""Merged drafts of one article in; the same with the day of the story that they belong to, where it is theirs."""

import datetime as dt

from kg.clauses.clause import Clause
from kg.clauses.words import SPEECH
from kg.dates.shapes import Lasting
from kg.drafts import Draft
from kg.mentions.person import Person
from kg.mentions.referents import Country, Place, Referent
from kg.model import DateSpan
from kg.story import Story

# nouns of entering an office, read as events
ACCESSIONS = {
    word: word for word in ("inauguration", "swearing-in", "enthronement", "coronation", "investiture")
}
OFFICES = frozenset(["office", "power", "presidency", "premiership", "throne", "to power", "to throne"])
ENTERING = frozenset(
    [("assume", office) for office in ("office", "power", "presidency", "premiership")]
    + [
        ("come", "to power"),
        ("enter", "office"),
        ("seize", "power"),
        ("ascend", "throne"),
        ("ascend", "to throne"),
    ]
)
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
HISTORIC = frozenset(["attacks", "sanctions", "supports", "accuses", "urges", "meets", "visits"])
EARLIER = frozenset("earlier previously once already formerly originally".split())
RESOLVING = frozenset("agree decide vow pledge resolve promise".split())
GATHERED = frozenset(["attends", "hosts"])
SPEECH_ACTS = frozenset(["supports", "urges", "accuses", "threatens"])
LASTING = frozenset(["holdsOffice", "memberOf", "deploys", "strainsWith"])


def dated(kept: list[Draft], story: Story) -> None:
    """Give the story's day to facts that are told as a part of it."""
    for draft in kept:
        if draft.date is not None or draft.undated:
            continue
        if draft.modality == "actual":
            draft.date = _day(draft, kept, story)
        elif draft.modality == "planned" and draft.relation in PERFORMED and _saying(draft) is not None:
            draft.date = _told(draft, kept, story)  # "said it would expel": on the day of the saying
        elif draft.modality == "planned" and draft.relation in PERFORMED and not draft.clause.times:
            draft.date = _resolved(draft, story)


def _day(draft: Draft, kept: list[Draft], story: Story) -> DateSpan | None:
    if draft.relation in LASTING:
        return None
    if performed := _performed(draft, story.article.published):
        return performed
    if _news(draft, story):
        return story.occasion()
    return _told(draft, kept, story) if _narrated(draft) or _saying(draft) is not None else None


def _told(draft: Draft, kept: list[Draft], story: Story) -> DateSpan | None:
    """The day of which the story tells where a fact is told."""
    clause = _saying(draft) or _verb(draft) or draft.clause
    if clause.date is not None:
        return clause.date.model_copy(update={"end": None, "edtf": clause.date.start})
    begin = clause.begin
    turn = story.background(begin)
    if turn is not None:
        goes_on = draft.relation not in SPEECH_ACTS and story.beside(begin)
        return turn.date if goes_on and _same_states(draft, turn.date, kept) else None
    day = story.day(begin)
    if day is None:
        return None
    alone = not any(other.date is not None and other.date.start == day.start for other in kept)
    goes_on = story.steady(begin) and (alone or _same_states(draft, day, kept, one=True))
    return day if story.beside(begin) or goes_on or _same_states(draft, day, kept) else None


def _resolved(draft: Draft, story: Story) -> DateSpan | None:
    """The day of the resolve: "Laos vowed on Monday to expel", "Peru, Laos agree to resume ties" as the news."""
    clause, above = draft.clause, draft.clause.governor
    if clause.link != "to" or above is None or above.predicate not in RESOLVING or above.modality != "actual":
        return None
    if above.date is not None:
        return above.date if above.date.end is None and len(above.date.start) == 10 else None
    verb = above.verb
    headline = draft.evidence[0].begin == 0 and bool(story.article.title)
    news = headline and verb is not None and verb.tense == "present" and not above.times
    return story.occasion() if news else None


def _saying(draft: Draft) -> Clause | None:
    """The clause of saying, where somebody's own words are the deed: "said it supports", "said it would expel"."""
    clause = draft.clause
    if clause.times or clause.date is not None:
        return None
    if clause.kind == "noun" and clause.governor is not None and clause.governor.link in ("that", "quote"):
        clause = clause.governor  # "said that the air war had made it worse"
    above = clause.governor
    if (
        draft.relation not in SPEECH_ACTS | PERFORMED
        or above is None
        or clause.times
        or clause.date is not None
    ):
        return None
    if (
        clause.link not in ("that", "quote", "")
        or above.predicate not in SPEECH
        or above.modality != "actual"
    ):
        return None
    if above.verb is None or above.verb.tense != "past" or above.verb.perfect or above.subject is None:
        return None
    if above.link == "sub" and not _meanwhile(above):
        return None  # "came two days after Laos alleged"
    if clause.verb is None or (
        clause.verb.tense == "past" and not clause.verb.progressive and not _judged(draft, clause)
    ):
        return None
    return above if _state(draft.subject) in {_state(who) for who in above.subject.who} - {None} else None


def _judged(draft: Draft, clause: Clause) -> bool:
    """Whether somebody speaks of what another did: "said Merkel had done well"; not of his own earlier words."""
    if draft.relation not in ("supports", "accuses") or clause.subject is None:
        return False
    return _state(draft.subject) not in {_state(who) for who in clause.subject.who}


def _verb(draft: Draft) -> Clause | None:
    """The clause of the verb that tells a fact."""
    return draft.clause if draft.clause.kind == "verb" else draft.clause.governor


def _performed(draft: Draft, day: dt.date | None) -> DateSpan | None:
    """The article's day for an act that its own words perform: "The United States is designating ..." """
    clause, verb = draft.clause, draft.clause.verb
    if day is None or verb is None or draft.relation not in PERFORMED:
        return None
    if not (verb.progressive and verb.tense == "present" and clause.link in ("", "coord")) or clause.times:
        return None
    return DateSpan(start=day.isoformat(), edtf=day.isoformat())


def _news(draft: Draft, story: Story) -> bool:
    """Whether a headline's present tense, or "has signed" in the opening, tells it as the news."""
    clause = _verb(draft)
    verb = clause.verb if clause is not None else None
    headline = draft.evidence[0].begin == 0 and bool(story.article.title)
    if clause is None:  # "Readout of the President's Call with Prime Minister Carney"
        return headline and draft.relation in ("meets", "phones") and not draft.clause.times
    if verb is None or verb.modal or verb.form != "finite" or clause.times:
        return False
    if clause.link not in ("", "coord") or draft.evidence[0].begin > story.opening:
        return False
    if draft.relation == "exercisesWith":
        return False
    return (verb.tense == "present" and headline) or (verb.perfect and draft.relation not in HISTORIC)


def _narrated(draft: Draft) -> bool:
    """Whether it is told in the simple past, as a step of the story."""
    clause = _verb(draft)
    if clause is not None and clause.link == "ger" and clause.word in ("when", "while") and not clause.times:
        clause = clause.governor  # "made the remarks when meeting the envoy"
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or _timed(clause) or _timed(draft.clause):
        return False
    if draft.relation in PERFORMED and draft.clause.kind == "noun" and draft.clause.link == "on":
        return False  # "congratulated him on the signing": that was before
    if (
        draft.relation in GATHERED
        and draft.clause.kind == "noun"
        and draft.clause.link not in ("object", "subject")
    ):
        return False  # "thanked him for support at the conference in Geneva": so was that
    if (clause is draft.clause and clause.predicate == "be") or _before_it(draft, clause):
        return False
    return (
        verb.form == "finite"
        and verb.tense == "past"
        and not verb.perfect
        and not verb.modal
        and (clause.link in ("", "coord", "quote") or _meanwhile(clause))
    )


def _meanwhile(clause: Clause) -> bool:
    """ "made the promise as he held talks", "said so as Peru imposed sanctions": of the day of what is said."""
    above = clause.governor
    if clause.link != "sub" or clause.word not in ("as", "while") or above is None or above.verb is None:
        return False
    verb = above.verb
    return (
        above.link == ""
        and verb.form == "finite"
        and verb.tense == "past"
        and not (verb.perfect or verb.modal)
    )


def _timed(clause: Clause) -> bool:
    """Whether a clause has a time of its own, or some days: "met for ninety minutes" has none, a three-day visit has."""
    return clause.days is not None or any(
        not isinstance(token.value.shape, Lasting) for _, token in clause.times
    )


def _before_it(draft: Draft, clause: Clause) -> bool:
    """Whether it was before the story: "Laos earlier accused Peru"."""
    told = draft.evidence[0]
    first = clause.subject.end if clause.subject is not None else clause.begin
    words = told.text[max(0, first - told.begin) : max(0, clause.begin - told.begin)].split()
    return not EARLIER.isdisjoint(words)


def _same_states(draft: Draft, date: DateSpan, kept: list[Draft], one: bool = False) -> bool:
    """Whether another fact of the same states, or of one of them, or of the leader who acts, is told of that date."""
    mine = {_state(draft.subject), _state(draft.object)} - {None}
    for other in kept:
        if other.date is None or other.date.start != date.start:
            continue
        if isinstance(draft.subject, Person) and draft.subject in (other.subject, other.object):
            return True
        theirs = {_state(other.subject), _state(other.object)}
        if mine and (mine <= theirs or (one and mine & theirs)):
            return True
    return False


def _state(referent: Referent) -> str | None:
    if isinstance(referent, Country | Place):
        return referent.iso3
    return referent.country if isinstance(referent, Person) else None


def inaugurated(kept: list[Draft], clauses: list[Clause], day: dt.date | None) -> None:
    """Date an office by its holder's inauguration, where the article tells it: "Before his inauguration in June"."""
    for clause in clauses:
        if clause.date is None or clause.modality != "actual" or not (holders := _acceding(clause)):
            continue
        if day is not None and clause.date.start > day.isoformat():
            continue
        for draft in kept:
            if (
                draft.relation == "holdsOffice"
                and draft.subject in holders
                and draft.date is None
                and _first(draft)
            ):
                draft.date = clause.date


def _acceding(clause: Clause) -> tuple[Referent, ...]:
    """Who enters an office: "his inauguration", "took power", "assumed the presidency", "was sworn in"."""
    subject = clause.subject.who if clause.subject is not None else ()
    if clause.kind == "noun":
        return subject if clause.predicate in ACCESSIONS else ()
    heads = {phrase.low for phrase in clause.objects} | {
        f"to {p.low}" for prep, p in clause.adjuncts if prep == "to"
    }
    if clause.predicate == "swear" and clause.passive and clause.objects:
        return clause.objects[0].who
    if clause.predicate == "take" and ("over" in clause.particles or heads & OFFICES):
        return subject
    return subject if (clause.predicate, *sorted(heads & OFFICES))[:2] in ENTERING else ()


def _first(draft: Draft) -> bool:
    return draft.qualifiers.get("office", "") in HEADS and "former" not in draft.qualifiers
