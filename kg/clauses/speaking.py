"""Clauses in; who says each of them out, and what saying makes of two others: "X said Y must go", "X threatened to hit Y"."""

from kg.clauses.clause import Clause
from kg.clauses.words import SPEECH
from kg.mentions.people import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Referent

# what follows the words that were said: “We agree,” she said; he would come, officials added
AFTERTHOUGHT = frozenset(["say", "add", "tell", "announce", "declare", "state", "note", "stress", "claim", "write",
                          "argue", "insist", "report", "warn", "tweet", "continue", "conclude"])  # fmt: skip
# obligations that are no request
STATES = frozenset(["be", "win", "lose", "face", "suffer", "pay", "expect", "fear", "know", "fall", "see", "prevail", "become",
                    "have", "thank", "mean", "happen", "exist", "fail", "collapse", "perish", "reap", "deserve"])  # fmt: skip
THREATS = frozenset(["threaten", "vow", "warn", "prepare", "menace", "swear"])
# what may be threatened without threatening whoever it is done with
HARMLESS = frozenset(["leave", "quit", "withdraw", "join", "recognize", "recognise", "visit", "defend", "support", "sign"])


def speakers(clauses: list[Clause]) -> dict[int, Clause]:
    """Set the speaker of every clause that somebody is said to say; by clause, the saying."""
    sayings: dict[int, Clause] = {}
    for clause in clauses:
        governor = clause.governor
        if governor is None:
            continue
        if governor.predicate in SPEECH and clause.link in ("that", "quote", ""):
            sayings[id(clause)] = governor
        elif id(governor) in sayings:
            sayings[id(clause)] = sayings[id(governor)]
    for position, clause in enumerate(clauses):
        if clause.kind == "verb" and clause.predicate in AFTERTHOUGHT and _said_after(clause, clauses):
            for before in clauses[:position]:
                if id(before) not in sayings and before.kind == "verb" and before is not clause.governor or before is clause.governor:
                    sayings.setdefault(id(before), clause)
    for clause in clauses:
        if id(clause) in sayings:
            clause.speaker = voice(sayings[id(clause)])
    return sayings


def voice(saying: Clause) -> Phrase | None:
    """Who speaks: the subject, or in “...,” said Moussa, whoever stands after the verb."""
    if saying.subject is None and saying.objects and saying.verb is not None and not saying.verb.passive:
        return saying.objects[0]
    return saying.subject


def _said_after(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a saying follows what is said."""
    if clause.word == "after quote":
        return True
    alone = not any(below.governor is clause and below.link in ("that", "quote") for below in clauses)
    return alone and clause.link == "" and clause.governor is not None and clause.governor.link == "" and bool(clause.subject)


def reaches(clauses: list[Clause]) -> None:
    """What hangs on an infinitive reaches the verb above: "told Syria to leave" (to do), "threatened to hit Iran"."""
    for clause in clauses:
        _reciprocal(clause)
        governor = clause.governor
        if clause.link != "to" or governor is None or governor.verb is None or governor.kind != "verb":
            continue
        target = clause.subject
        if target is not None and target in governor.objects and clause.word in ("", target.low) and clause.predicate != "leave":
            governor.add("to do", target)
        if governor.predicate in THREATS and clause.predicate not in HARMLESS:
            reached = [phrase for preposition, phrase in clause.adjuncts if preposition in ("on", "against", "with")]
            for phrase in [*clause.objects, *reached]:
                governor.add("doing to", phrase)


def _reciprocal(clause: Clause) -> None:
    """ "The two thanked each other": each the other, so both stand on either side."""
    if clause.subject is None:
        return
    for phrase in [*clause.objects, *(phrase for _, phrase in clause.adjuncts)]:
        if phrase.low in ("each other", "one another"):
            phrase.who, phrase.others = clause.subject.who, clause.subject.others


def obligations(clauses: list[Clause], sayings: dict[int, Clause]) -> list[Clause]:
    """ "X said that Y must leave" as a clause of its own: X, must, Y. Told as the saying is told."""
    made = []
    for clause in clauses:
        saying = sayings.get(id(clause))
        if saying is None or clause.subject is None or clause.speaker is None or not _obliges(clause, clauses):
            continue
        if _own(clause.speaker.who) & _own(clause.subject.who):
            continue
        one = Clause("must", "verb", clause.begin, clause.end, clause.speaker, [clause.subject], verb=clause.verb)
        one.times, one.modality, one.tense = list(saying.times), saying.modality, saying.tense
        one.governor = saying.governor
        made.append(one)
    return made


def _obliges(clause: Clause, clauses: list[Clause]) -> bool:
    verb = clause.verb
    if verb is None or verb.passive or verb.perfect or clause.link in ("rel", "sub"):
        return False
    if verb.modal in ("must", "should", "ought"):
        return clause.predicate not in STATES
    below = next((other for other in clauses if other.governor is clause and other.link == "to"), None)
    needs = clause.predicate == "need" or clause.predicate == "have" and not clause.objects
    return needs and below is not None and below.predicate not in STATES and not (below.verb and below.verb.passive)


def _own(who: tuple[Referent, ...]) -> set[str]:
    """The states that referents are or belong to."""
    lands = {one.iso3 for one in who if isinstance(one, Country)}
    return lands | {one.country for one in who if isinstance(one, Person) and one.country}
