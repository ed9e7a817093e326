"""Clauses and phrases in; clauses of event nouns out: "Xi's visit to Seoul", "talks between A and B", "held talks"."""

from collections.abc import Mapping

from kg.clauses.clause import Clause
from kg.clauses.itinerary import stops
from kg.clauses.partners import partners
from kg.clauses.words import SUPPORT
from kg.mentions.deeds import bearer
from kg.mentions.nouns import is_drill, is_figurative
from kg.mentions.offices import speaks_for
from kg.mentions.person import Person
from kg.mentions.phrases import Mark, Phrase, Unit, VerbGroup
from kg.mentions.referents import Country, Place, Treaty

# an event noun after one of these happens to the subject of its clause: "met Xi during a visit"
CARRIED = frozenset(["during", "on", "in", "for", "after", "before", "at", "following", "amid", "ahead of", "as part of",
                     "from", "since", "prior to", "to", "into", "throughout", "as", "with", "upon", "through", "of"])  # fmt: skip


# an event noun after one of these has the date of its clause
AT = frozenset(["on", "during", "for", "at", "in", "on the sidelines of", "on the margins of", "on the sideline of", "as part of"])  # fmt: skip
# particles that stand before their verb's object: "kicked off drills", "cut off aid"
PARTED = frozenset(["off", "up", "out"])
BLAMING = frozenset("accuse blame suspect criticize criticise condemn denounce thank praise warn".split())
# nouns that say what somebody is: "Kazakhstan, a member of the CIS"
DESCRIBING = frozenset(["member", "members", "ally", "allies", "partner", "partners", "signatory", "signatories", "party", "parties", "donor", "guarantor", "host", "rival", "neighbour", "neighbor", "backer", "supporter", "critic", "foe", "adversary"])  # fmt: skip
# what a body's members are called: "NATO members Greece and Turkey", "the ten ASEAN nations"
FELLOWS = frozenset(["member", "members", "ally", "allies", "nation", "nations", "country", "countries", "state", "states"])  # fmt: skip
# what is announced or called off on a day does not happen on it
TOLD_OF = BLAMING | frozenset("""announce confirm disclose cancel postpone scrap propose protest deplore decry slam
    blast denounce recall mark commemorate recount describe discuss""".split())  # fmt: skip
WITHDRAWN = frozenset(["withdrawal", "pullout", "pull-out", "removal", "departure", "repatriation"])
TOURS = frozenset(["tour", "swing", "sweep"])
# prepositions that tie a phrase to the event noun before it
OWN = frozenset(["with", "to", "between", "by", "against", "for", "among"])


def event_noun(phrase: Phrase, nouns: Mapping[str, str]) -> str | None:
    """The singular of the event noun that heads the phrase, longest first ("phone call" before "call")."""
    words = phrase.words
    if is_figurative(words):
        return None
    for size in (3, 2, 1):
        if len(words) >= size:
            text = " ".join(word.low for word in words[-size:])
            if text in nouns:
                return nouns[text]
    if is_drill(words[-1]):
        return nouns.get("exercise")
    if words[-1].tag == "SUMMIT":
        return nouns.get(words[-1].low.rsplit(" ", 1)[-1], "summit" if "summit" in nouns else None)
    return None


def noun_clauses(row: list[Unit], clauses: list[Clause], nouns: Mapping[str, str]) -> list[Clause]:
    """One clause for each phrase whose head is an event noun, after the verbs' clauses were built."""
    found: list[Clause] = []
    for position, unit in enumerate(row):
        if not isinstance(unit, Phrase):
            continue
        for phrase in _nouns(unit):
            predicate = event_noun(phrase, nouns)
            if predicate:
                found.append(_clause(phrase, unit, predicate, row, position, clauses, nouns))
    return found + stops(found, clauses)


def _nouns(unit: Phrase) -> list[Phrase]:
    """The phrases that can be events in a unit: its members, what counts them, what describes them before their name."""
    parts = list(unit.members or [unit])
    if unit.members and unit.words is not unit.members[-1].words:
        parts.append(unit)  # "the ten nations, A, B and C"
    return [before for first in parts[:1] if (before := _described(first, unit)) is not None] + parts


def _described(phrase: Phrase, unit: Phrase) -> Phrase | None:
    """ "NATO ally" in "NATO ally Turkey", as a phrase that says what Turkey is."""
    if phrase.head.tag != "COUNTRY":
        return None
    for index in range(len(phrase.words) - 1, 0, -1):
        word = phrase.words[index - 1]
        if word.low in FELLOWS:
            made = Phrase(phrase.begin, word.end, phrase.words[:index], det="a", possessor=phrase.possessor)
            made.attached.append(("apposition", unit if word.low.endswith("s") else phrase))
            return made
        if word.tag != "COUNTRY":
            return None
    return None


def _clause(phrase: Phrase, unit: Phrase, predicate: str, row: list[Unit], position: int, clauses: list[Clause],
            nouns: Mapping[str, str]) -> Clause:  # fmt: skip
    clause = Clause(predicate, "noun", phrase.begin, phrase.end, phrase=phrase, quoted=phrase.quoted)
    clause.governor, clause.link = _governor(unit, clauses)
    owner = phrase.possessor
    days = owner.times if owner is not None and owner.head.tag == "TIME" else []  # "yesterday's meeting"
    clause.times = [("", token) for token in [*days, *phrase.times]]
    if (
        position > 1
        and isinstance(row[position - 1], Mark)
        and isinstance(before := row[position - 2], Phrase)
    ):
        clause.word = before.low
    _follow(clause, row, position, nouns)
    if clause.governor is not None and clause.link not in ("object", "subject"):
        _keep(clause)
    clause.subject = _subject(clause, phrase)
    if clause.link == "of" and clause.word in WITHDRAWN:
        clause.governor, clause.times = (
            None,
            [],
        )  # "agreed on the withdrawal of Cuban troops in Angola": they stand there
    _inherit(clause)
    partners(clause)
    if not clause.times:  # "a statement issued on Monday"
        clause.times = [
            time
            for other in clauses
            if other.link == "reduced" and unit in other.objects
            for time in other.times
        ]
    return clause


def _governor(unit: Phrase, clauses: list[Clause]) -> tuple[Clause | None, str]:
    """The verb that the noun is an argument of, and as what."""
    for clause in reversed(clauses):
        if clause.kind == "verb" and unit in clause.objects and not _of_sequel(clause, unit):
            return clause, "object"
        for preposition, phrase in reversed(clause.adjuncts):
            if phrase is unit:
                return clause, "object" if preposition in PARTED else preposition
        if clause.subject is unit and clause.link not in ("part", "ger"):
            return clause, "subject"
    return next(((clause, "subject") for clause in clauses if clause.subject is unit), (None, ""))


def _of_sequel(clause: Clause, unit: Phrase) -> bool:
    """Whether a clause only says what came after an event: "held talks, followed by a dinner, with Xi"."""
    above = clause.governor
    return (
        clause.predicate == "follow"
        and clause.link == "reduced"
        and above is not None
        and unit in above.objects
    )


def _keep(clause: Clause) -> None:
    """What belongs to the noun is not the verb's: in "met farmers before talks with Xi" nobody met Xi."""
    own = {id(phrase) for preposition, phrase in clause.adjuncts if preposition in OWN}
    verb: Clause | None = clause.governor
    while verb is not None:
        verb.adjuncts = [
            (preposition, phrase) for preposition, phrase in verb.adjuncts if id(phrase) not in own
        ]
        verb = verb.governor


def _follow(clause: Clause, row: list[Unit], position: int, nouns: Mapping[str, str]) -> None:
    """The prepositional phrases and times that follow the noun, up to the next verb, mark or event noun."""
    preposition, index = "", position + 1
    while index < len(row):
        unit = row[index]
        if isinstance(unit, VerbGroup):
            return
        if isinstance(unit, Phrase):
            if preposition:
                clause.add(preposition, unit)
            elif any(link == "apposition" for link, _ in unit.attached):
                pass
            else:
                return
            if event_noun(unit, nouns) and preposition not in ("of",):
                return
            preposition = ""
        elif unit.kind in ("PREP", "SUBP"):
            preposition = unit.low
        elif unit.kind == "TIME":
            clause.times.append((preposition, unit.token))
            preposition = ""
        elif unit.low in ("(", ")"):
            pass
        else:
            return
        index += 1


def _subject(clause: Clause, phrase: Phrase) -> Phrase | None:
    parties = _parties(clause)
    if parties is not None:
        return parties
    if phrase.low in DESCRIBING or phrase.det in ("a", "an"):
        for link, other in phrase.attached:
            if link == "apposition" and (other.who or other.others):
                return other
    if phrase.possessor is not None and phrase.possessor.who:
        return phrase.possessor
    if named := bearer(phrase):
        return named
    for preposition, other in clause.adjuncts:
        if clause.predicate in TOURS and all(isinstance(who, Country | Place) for who in other.who):
            continue  # "a tour of Egypt" goes there
        if preposition == "of" and any(not isinstance(who, Place) and not _union(who) for who in other.who):
            return other
    return None


def _parties(clause: Clause) -> Phrase | None:
    """Between whom or by whom it is told to be."""
    for preposition, other in clause.adjuncts:
        if preposition in ("between", "among", "involving", "by") and (other.who or other.others):
            return None if _generic(preposition, other) else other
    return None


def _generic(preposition: str, other: Phrase) -> bool:
    """ "The first visit by a Soviet foreign minister": by any of his kind, so by whoever makes it."""
    return preposition == "by" and other.det in ("a", "an", "any") and other.head.tag == "ROLE"


def _union(who: object) -> bool:
    """Whether it is a partnership or alliance, which others set up."""
    return isinstance(who, Treaty) and who.kind in ("partnership", "alliance")


def _inherit(clause: Clause) -> None:
    """Subject and times from the verb that carries the noun."""
    governor = clause.governor
    if governor is None:
        return
    if governor.predicate in BLAMING and clause.link in ("of", "for", "over"):
        return  # "accused Iran of attacks", "condemned it for strikes": whoever accuses did not strike
    carried = (clause.link == "object" and governor.predicate in SUPPORT) or clause.link in CARRIED
    others = [each for each in clause.adjuncts if each[0] in ("by", "between") and not _generic(*each)]
    carried = carried and not others
    if clause.subject is None and carried:
        if governor.verb is not None and governor.verb.passive and clause.link == "object":
            agents = [phrase for preposition, phrase in governor.adjuncts if preposition == "by"]
            clause.subject = agents[0] if agents else None
        elif governor.verb is not None and governor.verb.passive and governor.objects:
            clause.subject = governor.objects[0]
        else:
            clause.subject = governor.subject
    if clause.subject is None and clause.link == "subject":
        clause.subject = _telling(governor)
    if clause.link in ("object", "subject") or governor.predicate == "be" or clause.link in AT:
        seen = {phrase.begin for _, phrase in clause.adjuncts}
        if clause.link in ("object", "subject") or governor.predicate == "be":
            if clause.subject is None:
                clause.subject = _parties(governor)
            clause.adjuncts += [(p, other) for p, other in governor.adjuncts if other.begin not in seen and other is not clause.phrase and other.begin != clause.begin]  # fmt: skip
        if not clause.times and governor.predicate not in TOLD_OF:
            since = [phrase.end for word, phrase in clause.adjuncts if word == "since"]
            clause.times = [time for time in governor.times if not since or time[1].begin < since[0]]


def _telling(clause: Clause) -> Phrase | None:
    """Whoever tells of an event that has no bearer of its own: "Kim said talks with Xi had been useful"."""
    saying = clause.governor if clause.link == "that" else None
    if saying is None or saying.predicate not in ("say", "add", "tell") or saying.subject is None:
        return None
    spokesman = any(isinstance(who, Person) and speaks_for(who) for who in saying.subject.who)
    return None if spokesman else saying.subject
