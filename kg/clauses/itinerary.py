"""Clauses of a sentence in; the stops of a journey out: "a tour that will also take her to Kenya", "which includes Qatar"."""

from kg.clauses.clause import Clause
from kg.mentions.phrases import Phrase

# a journey does this to its traveller, or with its stops
TAKING = frozenset(["take", "bring", "lead", "carry"])
HOLDING = frozenset(["include", "cover", "span", "comprise", "feature", "encompass"])


def stops(nouns: list[Clause], clauses: list[Clause]) -> list[Clause]:
    """A clause of the journey's own noun for each verb that tells where it goes."""
    journeys = {id(clause.phrase): clause for clause in nouns if clause.phrase is not None}
    made: list[Clause] = []
    for verb in clauses:
        if verb.kind != "verb" or verb.passive or verb.predicate not in TAKING | HOLDING:
            continue
        journey = journeys.get(id(verb.subject)) or _around(verb.subject, nouns)
        if journey is not None:
            made += _stops(journey, verb, nouns)
    return made


def _around(place: Phrase | None, nouns: list[Clause]) -> Clause | None:
    """The journey of which a place is told: "a tour of Africa that includes Gabon"."""
    for clause in nouns if place is not None else ():
        if any(word in ("of", "to", "in") and other is place for word, other in clause.adjuncts):
            return clause
    return None


def _stops(journey: Clause, verb: Clause, nouns: list[Clause]) -> list[Clause]:
    traveller, places = _traveller(journey, verb), []
    if verb.predicate in TAKING:
        if not verb.objects:
            return []
        taken = verb.objects[0]
        if taken.who and (traveller is None or taken.head.tag != "PRON"):
            traveller = taken
        places = [(word, other) for word, other in verb.adjuncts if word == "to"]
    else:
        for phrase in verb.objects:
            named = next((clause for clause in nouns if clause.phrase is phrase), None)
            if named is None:
                places.append(("to", phrase))
            elif named.subject is None:  # "stops in Gabon and Angola"
                places += [(word, other) for word, other in named.adjuncts if word in ("in", "to")]
    if traveller is None or not places or journey.phrase is None:
        return []
    clause = Clause(journey.predicate, "noun", journey.begin, journey.end, traveller, phrase=journey.phrase)
    clause.adjuncts, clause.times = [(word, other) for word, other in places], list(verb.times)
    clause.governor, clause.link, clause.quoted = verb, "stops", journey.quoted
    return [clause]


def _traveller(journey: Clause, verb: Clause) -> Phrase | None:
    """Whose journey it is: told with the noun, or by the verb that the whole sentence hangs on."""
    if journey.subject is not None and journey.governor is not verb:
        return journey.subject
    if verb.link == "rel" and verb.governor is not None and journey.subject is None:
        return verb.governor.subject
    return journey.subject
