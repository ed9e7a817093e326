"""Clauses in; who says each of them out: the subject of the saying above it, before it or after it."""

from kg.clauses.clause import Clause
from kg.clauses.words import SPEECH
from kg.mentions.phrases import Phrase

# what follows the words that were said: “We agree,” she said; he would come, officials added
AFTERTHOUGHT = frozenset(["say", "add", "tell", "announce", "declare", "state", "note", "stress", "claim", "write",
                          "argue", "insist", "report", "warn", "tweet", "continue", "conclude"])  # fmt: skip


def speakers(clauses: list[Clause]) -> dict[int, Clause]:
    """Set the speaker of every clause that somebody is said to say; by clause, the saying."""
    sayings: dict[int, Clause] = {}
    for clause in clauses:
        governor = clause.governor
        if governor is None:
            continue
        if _inserted(clause, governor):
            sayings[id(clause)] = governor
            continue
        if governor.predicate in SPEECH and clause.link in ("that", "quote", ""):
            sayings[id(clause)] = governor
        elif id(governor) in sayings:
            sayings[id(clause)] = sayings[id(governor)]
    for position, clause in enumerate(clauses):
        if clause.kind == "verb" and clause.predicate in AFTERTHOUGHT and _said_after(clause, clauses):
            for before in clauses[:position]:
                if (
                    id(before) not in sayings and before.kind == "verb" and before is not clause.governor
                ) or before is clause.governor:
                    sayings.setdefault(id(before), clause)
    for clause in clauses:
        if id(clause) in sayings:
            clause.speaker = voice(sayings[id(clause)])
    return sayings


def _inserted(clause: Clause, governor: Clause) -> bool:
    """In "a group which it says is backed by Mali" what is backed is the group: put it in its place."""
    if (
        governor.link != "rel"
        or governor.predicate not in AFTERTHOUGHT
        or clause.link != "coord"
        or not governor.objects
    ):
        return False
    if clause.verb is None or clause.verb.form != "finite":
        return False
    told = governor.objects[0]
    if clause.verb.passive:
        clause.objects = [told if phrase is governor.subject else phrase for phrase in clause.objects]
    elif clause.subject is governor.subject:
        clause.subject = told
    return True


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
    above = clause.governor
    if not alone or clause.link or above is None or clause.subject is None:
        return False
    last = not any(other.kind == "verb" and other.begin > clause.begin for other in clauses)
    return above.link == "" or (last and above.link in ("sub", "rel"))  # "..., if Mali agrees, he said"
