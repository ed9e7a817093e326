"""Matches of one article in; drafts of facts out: who, what, whom, when, with which qualifiers."""

import datetime as dt
from dataclasses import dataclass, field

from kg.clauses.clause import Clause
from kg.clauses.timing import lasting, span
from kg.matches import Filling, Match
from kg.mentions.nouns import RELATIONS, kinds, tail
from kg.mentions.people import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Place, Referent, Treaty, kind_of
from kg.model import SYMMETRIC, Article, DateSpan, Evidence, Modality, Relation
from kg.rulebook.book import DOMAINS
from kg.rulebook.notebook import Consequence

VISIT_KINDS = frozenset(
    "state official working private unofficial informal historic secret surprise goodwill".split()
)


@dataclass(slots=True, eq=False)
class Draft:
    """A fact under way, still knowing its clause."""

    relation: Relation
    subject: Referent
    object: Referent
    modality: Modality
    clause: Clause
    evidence: list[Evidence]
    date: DateSpan | None = None
    undated: bool = False  # the rule says that the clause's date is not the fact's
    day: dt.date | None = None  # the article's
    qualifiers: dict[str, str] = field(default_factory=dict)


def drafts(match: Match, article: Article, begin: int, end: int) -> list[Draft]:
    """What one match says; nothing where its slots cannot stand in the relation."""
    made: list[Draft] = []
    for consequence in match.entry.rule.facts:
        made += _drafts(match, consequence, article, begin, end)
    return made


def _drafts(match: Match, consequence: Consequence, article: Article, begin: int, end: int) -> list[Draft]:
    clause = match.clause
    relation: Relation = consequence.relation  # type: ignore[assignment]
    if (
        not all(name in match.slots for name in consequence.slots)
        or _too_late(match, relation, article)
        or _of_others(match, relation)
    ):
        return []
    filled = [match.slots[name] for name in consequence.slots]
    filled = [_able(relation, side, slot) for side, slot in enumerate(filled)]
    pairs: list[tuple[Referent, Referent]]
    if len(filled) == 1:
        members = filled[0]
        pairs = [(a, b) for i, a in enumerate(members) for b in members[i + 1 :]]
    else:
        pairs = [(a, b) for a in _signatories(relation, filled[0]) for b in filled[1]]
    options = consequence.options
    modality: Modality = options.get("modality", clause.modality)  # type: ignore[assignment]
    date = clause.date
    if options.get("date") == "none":
        date = None
    elif "own" in (options.get("date"), options.get("when")):
        date = _own_date(match, article)
        if (
            date is not None
            and article.published
            and modality == "planned"
            and date.start < article.published.isoformat()
        ):
            modality = "actual"
    if date is None and "when" in options:
        return []
    made: list[Draft] = []
    home = match.slots.get(consequence.options.get("home", ""), ())
    for one, other in pairs:
        if home and not any(
            isinstance(who, Person) and isinstance(other, Country) and who.country == other.iso3
            for who in home
        ):
            continue
        if not admissible(relation, one, other):
            continue
        evidence = Evidence(
            text=article.text[begin:end], begin=begin, end=end, rule=match.entry.rule.id, marks=_marks(match)
        )
        draft = Draft(
            relation, one, other, modality, clause, [evidence], date, "date" in options, article.published
        )
        draft.qualifiers = qualifiers(match, relation)
        if relation in ("signs", "negotiates", "ratifies") and isinstance(other, Treaty):
            _party(relation, one, other)
        if clause.days and draft.date:
            draft.date = lasting(draft.date, clause.days)
        made.append(draft)
        if (
            clause.earlier is not None
            and clause.modality != "denied"
            and relation in ("visits", "meets", "phones")
        ):
            draft.qualifiers["firstSince"] = clause.earlier.start
            before = Draft(
                relation, one, other, "actual", clause, [evidence], clause.earlier, day=article.published
            )
            before.date = clause.earlier.model_copy(update={"end": None, "edtf": clause.earlier.start})
            made.append(before)
    return made


def _able(relation: Relation, side: int, filling: Filling) -> Filling:
    """Those that the relation can join; where only states can be, a leader stands for the state."""
    wanted = DOMAINS[relation][min(side, 1)]
    able: list[Referent] = []
    for referent in filling:
        if kind_of(referent) in wanted:
            able.append(referent)
        elif isinstance(referent, Person) and "Country" in wanted and referent.country:
            able.append(Country(referent.country))
    return tuple(dict.fromkeys(able))


def _signatories(relation: Relation, signers: Filling) -> Filling:
    """A leader who signs signs for the state as well."""
    if relation != "signs":
        return signers
    return tuple(dict.fromkeys([*signers, *(_state(who) for who in signers)]))


def _party(relation: Relation, one: Referent, text: Treaty) -> None:
    """Whoever signs a text that has no name of its own is one of its parties; who ratifies it with one other, too."""
    if relation == "ratifies" and len(text.parties) != 1:
        return
    state = Country(one.country) if isinstance(one, Person) and one.country else one
    if text.known is None and isinstance(state, Country) and state not in text.parties:
        text.parties.append(state)


def _own_date(match: Match, article: Article) -> DateSpan | None:
    """The date inside the phrase of the text that is spoken of: "the 1984 accord", "the November 27 agreement"."""
    for phrase in match.phrases.values():
        if any(isinstance(who, Treaty) for who in phrase.who):
            for token in phrase.times:
                return span(token.value, "past", article.published, None)
    return None


def _too_late(match: Match, relation: Relation, article: Article) -> bool:
    """Whether "the two signed in 2014" is read of people though an older thing is told of: then states did it."""
    date, day = match.clause.date, article.published
    if relation != "signs" or date is None or day is None or int(date.start[:4]) >= day.year - 1:
        return False
    return any(
        phrase.head.tag in ("NUM", "DET", "PRON")
        and phrase.others
        and any(isinstance(who, Person) for who in match.slots.get(name, ()))
        for name, phrase in match.phrases.items()
    )


def _of_others(match: Match, relation: Relation) -> bool:
    """Whether the verb has an actor of its own, or the ties are those of others than the states in the slots."""
    clause, slots = match.clause, match.entry.pattern.slots()
    if any(slot.type == "Parties" for slot in slots.values()) and clause.kind == "verb" and match.entry.pattern.subject is None:
        return clause.subject is not None and any(isinstance(who, Country | Person) for who in clause.subject.who)
    return _ties_of_others(match, relation)


def _ties_of_others(match: Match, relation: Relation) -> bool:
    """Whether the ties spoken of are those of others than the states in the slots."""
    if relation not in SYMMETRIC or relation in ("meets", "phones"):
        return False
    clause = match.clause
    states = {who for filling in match.slots.values() for who in filling if isinstance(who, Country)}
    for phrase in (*clause.objects, *match.phrases.values()):
        if not tail(phrase.words, RELATIONS, 1) or len(phrase.parties) < 2:
            continue
        told = _told_pair(phrase)
        if told and not states <= set(phrase.parties):
            return True
        actors = {
            _state(who)
            for who in (clause.subject.who if clause.subject else ())
            if isinstance(who, Country | Person)
        }
        if told or match.entry.pattern.subject is not None or phrase.det:
            continue
        passive = clause.verb is not None and clause.verb.passive
        if actors or (relation in ("establishesRelations", "seversRelations") and not passive):
            return True
    return False


def _told_pair(phrase: Phrase) -> bool:
    """Whether the phrase itself names both states: "Sino-Russian ties", "ties between A and B", "A's ties with B"."""
    named = sum(word.tag in ("COUNTRY", "DEMONYM", "PLACE", "SEAT") for word in phrase.words)
    owned = phrase.possessor is not None and phrase.det.split()[-1:] not in (
        ["their"],
        ["its"],
        ["our"],
        ["his"],
        ["her"],
    )
    linked = {preposition for preposition, _ in phrase.attached}
    return "between" in linked or named > 1 or (owned and "with" in linked) or (owned and named == 1)


def _state(who: Referent) -> Referent:
    return Country(who.country) if isinstance(who, Person) and who.country else who


def _marks(match: Match) -> tuple[tuple[int, int], ...]:
    clause = match.clause
    spans = {(clause.begin, clause.end)} | {(phrase.begin, phrase.end) for phrase in match.phrases.values()}
    return tuple(sorted(spans))


def admissible(relation: Relation, one: Referent, other: Referent) -> bool:
    """What no fact may be: somebody with himself, a visit to one's own country."""
    if one is other or one == other:
        return False
    if isinstance(one, Person) and not one.political or isinstance(other, Person) and not other.political:
        return False
    if relation == "visits":
        return isinstance(one, Person) and isinstance(other, Country) and one.country != other.iso3
    if isinstance(one, Person) and isinstance(other, Country) and relation not in ("holdsOffice",):
        return one.country != other.iso3
    if isinstance(one, Country) and isinstance(other, Person) and relation not in ("holdsOffice",):
        return other.country != one.iso3
    if (
        relation in ("supports", "urges", "accuses", "threatens", "invites", "sanctions")
        and isinstance(one, Person)
        and isinstance(other, Person)
    ):
        return one.country is None or one.country != other.country
    return True


def qualifiers(match: Match, relation: Relation) -> dict[str, str]:
    """Place, kind of visit, office, amount: what the vocabulary lets an edge carry."""
    clause, found = match.clause, dict(match.clause.qualifiers)
    if relation in ("visits", "meets", "hosts", "signs"):
        place = _place(match)
        if place:
            found["place"] = place
    if relation == "visits":
        for phrase in (clause.phrase, *(p for _, p in clause.adjuncts), *clause.objects):
            kinds = [word.low for word in (phrase.words[:-1] if phrase else ()) if word.low in VISIT_KINDS]
            if (
                kinds
                and phrase is not None
                and (phrase is clause.phrase or phrase.low in ("visit", "trip", "guest", "tour"))
            ):
                found["kind"] = kinds[0]
        if clause.days:
            found["days"] = str(clause.days)
    if relation == "partnersWith" and (level := _level(match)):
        found["level"] = level
    return found


def _level(match: Match) -> str | None:
    """The partnership as it is called: "comprehensive strategic partnership"."""
    _, texts, _, _ = kinds()
    clause = match.clause
    for phrase in (clause.phrase, *(phrase for _, phrase in clause.adjuncts), *clause.objects):
        name = tail(phrase.words, texts, 6) if phrase is not None else None
        if name and " " in name and texts[name] in ("partnership", "alliance"):
            return name
    return None


def _place(match: Match) -> str | None:
    for phrase in match.phrases.values():
        for referent in phrase.who:
            if isinstance(referent, Place):
                return referent.name
    for preposition, phrase in match.clause.adjuncts:
        if preposition in ("in", "at"):
            for referent in phrase.who:
                if isinstance(referent, Place):
                    return referent.name
    return None
