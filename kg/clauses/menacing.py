"""Clauses in; clauses out of harm that is promised: "vowed to destroy Y", "warned of war if Y signed", "will not hesitate to"."""

from collections.abc import Iterator

from kg.clauses.claims import dealt, lands, reached, told
from kg.clauses.clause import Clause
from kg.clauses.words import CONSEQUENCES, HARMFUL, MISCHIEF, REVENGE, VOWS
from kg.mentions.phrases import Phrase

CONDITIONS = frozenset(["if", "unless", "should"])
WARNING = frozenset(["warn", "threaten", "vow", "promise", "pledge"])
TOOLS = frozenset(["use", "take", "impose", "act", "respond", "employ"])
# what is promised of one's friends too: "pledged action if"
MILD = frozenset("action measures response price duty duties war force sanctions tariffs penalties".split())
PROMISING = frozenset(["promise", "pledge", "vow"])
THREAT = frozenset(["threat", "threats"])
READY = frozenset(["ready", "prepared", "determined"])
SAYING = VOWS | {"say", "declare", "stress", "announce"}


def menaces(clauses: list[Clause]) -> list[Clause]:
    """Each menace of a sentence as a clause of its own."""
    made: list[Clause] = []
    for clause in clauses:
        if clause.link == "to" and clause.verb is not None and not clause.verb.negated:
            made += _promised(clause)
        if clause.kind == "verb" and clause.predicate in WARNING and clause.subject is not None:
            made += _warned(clause, clauses)
    return made


def _promised(clause: Clause) -> Iterator[Clause]:
    """What hangs on a vow, a threat, a right or a readiness: "vowed to hit Y", "its threat to attack Y"."""
    governor = clause.governor
    harmful = clause.predicate in HARMFUL | REVENGE
    struck = reached(clause) if harmful else dealt(clause)
    if clause.word in THREAT:
        speaker = (
            clause.subject.possessor if clause.subject and clause.subject.low in THREAT else clause.subject
        )
        if speaker is not None:
            yield told("menace", speaker, struck, clause, governor or clause, "actual")
        return
    if governor is None or governor.subject is None or governor.verb is None:
        return
    speaker = mouth(governor)
    answered = [phrase for word, phrase in clause.adjuncts if word == "to" and phrase.low in MISCHIEF]
    vowed = governor.predicate in VOWS or governor.predicate == "reserve"
    if vowed and clause.predicate == "respond" and answered:
        yield told("menace", speaker, answered, clause, governor)
    elif vowed and (harmful or struck):
        yield told("menace", speaker, struck, clause, governor)
    elif governor.predicate == "hesitate" and (harmful or clause.predicate in TOOLS):
        if governor.verb.negated and governor.verb.modal:
            yield told("menace", speaker, reached(clause), clause, governor, "actual")
    elif clause.word in READY and struck and governor.governor is not None:
        mild = all(phrase.low in MILD for phrase in clause.objects)
        if not mild and governor.governor.predicate in SAYING and not governor.verb.negated:
            yield told("menace", speaker, struck, clause, governor.governor)


def mouth(clause: Clause) -> Phrase:
    """Who says what a state will do, if it is one of its own: "Gul said Turkey would not hesitate to"."""
    assert clause.subject is not None
    own = clause.speaker is not None and lands(clause.speaker) & lands(clause.subject)
    return clause.speaker if own and clause.speaker is not None else clause.subject


def _warned(clause: Clause, clauses: list[Clause]) -> Iterator[Clause]:
    """ "Warned of consequences if Kyiv signed", "that it would act unless Kyiv left": whoever would do it is threatened."""
    speaker = clause.subject
    assert speaker is not None
    told_of = [*clause.objects, *(phrase for preposition, phrase in clause.adjuncts if preposition == "of")]
    harm = any(phrase.low in CONSEQUENCES for phrase in told_of)
    if clause.predicate in PROMISING and not any(phrase.low in CONSEQUENCES - MILD for phrase in told_of):
        return  # "promised measures if", "pledged action if": no harm
    said = [other for other in clauses if other.governor is clause and other.link in ("that", "to")]
    own = [other for other in said if other.subject is not None and lands(other.subject) & lands(speaker)]
    for holder in [clause] if harm else own:
        for other in doing(holder, clauses, speaker):
            yield told("menace", speaker, [other], clause, clause)


def doing(clause: Clause, clauses: list[Clause], speaker: Phrase) -> Iterator[Phrase]:
    """Those whose doing is the condition of a clause: "if Russia attacked"."""
    for other in clauses:
        if other.link == "sub" and other.word in CONDITIONS and other.subject is not None:
            near = clause in (other.governor, other.governor.governor if other.governor else None)
            if (
                (near or other.end < clause.begin)
                and lands(other.subject)
                and not lands(other.subject) & lands(speaker)
            ):
                yield other.subject
