"""Clauses in; clauses out of harm that is promised: "vowed to destroy Y", "warned of war if Y signed", "will not hesitate to"."""

from collections.abc import Iterator

from kg.clauses.claims import lands, reached, told
from kg.clauses.clause import Clause
from kg.clauses.words import CONSEQUENCES, HARMFUL, MISCHIEF, REVENGE, VOWS
from kg.mentions.phrases import Phrase

CONDITIONS = frozenset(["if", "unless", "should"])
WARNING = frozenset(["warn", "threaten", "vow"])
TOOLS = frozenset(["use", "take", "impose", "act", "respond", "employ"])


def menaces(clauses: list[Clause]) -> list[Clause]:
    """Each menace of a sentence as a clause of its own."""
    made: list[Clause] = []
    for clause in clauses:
        governor = clause.governor
        if (
            clause.link == "to"
            and governor is not None
            and governor.subject is not None
            and clause.verb is not None
        ):
            vowed = governor.predicate in VOWS and clause.predicate in HARMFUL | REVENGE
            ready = governor.predicate == "hesitate" and clause.predicate in HARMFUL | REVENGE | TOOLS
            answered = [phrase for word, phrase in clause.adjuncts if word == "to" and phrase.low in MISCHIEF]
            if (
                governor.predicate in VOWS
                and clause.predicate == "respond"
                and answered
                and not clause.verb.negated
            ):
                made.append(told("menace", governor.subject, answered, clause, governor))
            elif vowed and not clause.verb.negated:
                made.append(told("menace", governor.subject, reached(clause), clause, governor))
            elif ready and governor.verb is not None and governor.verb.negated and governor.verb.modal:
                made.append(told("menace", governor.subject, reached(clause), clause, governor, "actual"))
        if clause.kind == "verb" and clause.predicate in WARNING and clause.subject is not None:
            made += _warned(clause, clauses)
    return made


def _warned(clause: Clause, clauses: list[Clause]) -> Iterator[Clause]:
    """ "Warned of consequences if Kyiv signed", "that it would act unless Kyiv left": whoever would do it is threatened."""
    speaker = clause.subject
    assert speaker is not None
    told_of = [*clause.objects, *(phrase for preposition, phrase in clause.adjuncts if preposition == "of")]
    harm = any(phrase.low in CONSEQUENCES for phrase in told_of)
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
