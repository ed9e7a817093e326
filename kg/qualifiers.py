"""A match in; the qualifiers of its edge out: place, kind of visit, days, level of a partnership."""

from collections.abc import Iterator

from kg.matches import Match
from kg.mentions import nouns
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Place
from kg.model import Relation

VISIT_KINDS = frozenset(
    "state official working private unofficial informal historic secret surprise goodwill".split()
)
VISITS = frozenset(["visit", "trip", "guest", "tour"])


def qualifiers(match: Match, relation: Relation) -> dict[str, str]:
    """What the vocabulary lets an edge of this relation carry, as far as the clause says it."""
    clause, found = match.clause, dict(match.clause.qualifiers)
    if relation in ("visits", "meets", "hosts", "signs") and (place := _place(match)):
        found["place"] = place
    if relation == "visits":
        if kind := _kind(match):
            found["kind"] = kind
        if clause.days:
            found["days"] = str(clause.days)
    if relation == "partnersWith" and (level := _level(match)):
        found["level"] = level
    return found


def _phrases(match: Match) -> Iterator[Phrase]:
    """The event noun itself, what hangs on the clause, its objects."""
    clause = match.clause
    if clause.phrase is not None:
        yield clause.phrase
    yield from (phrase for _, phrase in clause.adjuncts)
    yield from clause.objects


def _kind(match: Match) -> str | None:
    """The kind of a visit: "a two-day state visit"; the last that is told holds."""
    kind = None
    for phrase in _phrases(match):
        if phrase is match.clause.phrase or phrase.low in VISITS:
            told = [word.low for word in phrase.words[:-1] if word.low in VISIT_KINDS]
            kind = told[0] if told else kind
    return kind


def _level(match: Match) -> str | None:
    """The partnership as it is called: "comprehensive strategic partnership"."""
    _, texts, _, _ = nouns.kinds()
    for phrase in _phrases(match):
        name = nouns.tail(phrase.words, texts, 6)
        if name and " " in name and texts[name] in ("partnership", "alliance"):
            return name
    return None


def _place(match: Match) -> str | None:
    """Where it happened: a place in a slot, else "in X" or "at X" on the clause."""
    there = [phrase for preposition, phrase in match.clause.adjuncts if preposition in ("in", "at")]
    for phrase in (*match.phrases.values(), *there):
        for referent in phrase.who:
            if isinstance(referent, Place):
                return referent.name
    return None
