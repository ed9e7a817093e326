"""Clauses in; the same clauses with modality, tense and speaker out: did it happen, will it, might it, did it not."""

from kg.clauses.asserted import own, worse
from kg.clauses.claims import claims
from kg.clauses.clause import Clause
from kg.clauses.governed import above, below
from kg.clauses.judging import judgements
from kg.clauses.menacing import menaces
from kg.clauses.reaching import reaches
from kg.clauses.recipients import recipients
from kg.clauses.speaking import speakers
from kg.clauses.voicing import voiced
from kg.clauses.words import SUBORDINATE
from kg.model import Modality


def settle(clauses: list[Clause], question: bool) -> None:
    """Set modality, tense and speaker of every clause; governors come before what they govern."""
    conditional = {
        id(c.governor) for c in clauses if c.link == "sub" and c.word in ("if", "unless") and c.governor
    }
    sayings = speakers(clauses)
    done: set[int] = set()
    for clause in clauses:
        _settle(clause, done, 0, conditional)
    voiced(clauses, sayings)
    reaches(clauses)
    recipients(clauses)
    if question:
        for clause in clauses:
            if not clause.quoted or clause.governor is None:
                clause.modality = worse(clause.modality, "possible")
    clauses += claims(clauses, sayings) + menaces(clauses) + judgements(clauses, sayings)


def _settle(clause: Clause, done: set[int], depth: int, conditional: set[int]) -> None:
    if id(clause) in done or depth > 12:
        return
    done.add(id(clause))
    governor = clause.governor
    if governor is not None:
        _settle(governor, done, depth + 1, conditional)
    itself = own(clause)
    if itself == "planned" and id(clause) in conditional:
        itself = "possible"
    clause.modality = (
        below(clause, governor, itself) if governor is not None else worse(itself, _alone(clause))
    )
    if governor is not None and clause.modality == "planned" and _never_came(clause, governor):
        clause.modality = "denied"
    _tense(clause, governor)


def _never_came(clause: Clause, governor: Clause) -> bool:
    """ "was to have arrived on Monday": it did not."""
    verb = clause.verb
    was = governor.predicate == "be" and governor.verb is not None and governor.verb.tense == "past"
    return clause.link == "to" and was and verb is not None and verb.perfect


def _alone(clause: Clause) -> Modality:
    """What the word before makes of a clause that hangs on none: "if ...", "plans for ..."."""
    if clause.kind == "noun":
        return above(clause) or "actual"
    return SUBORDINATE.get(clause.word, "actual") if clause.link == "sub" else "actual"


def _tense(clause: Clause, governor: Clause | None) -> None:
    if clause.kind == "noun":
        clause.tense = governor.tense if governor is not None else "past"
    elif clause.link in ("to", "ger", "part", "reduced") and governor is not None:
        clause.tense = (
            "future" if clause.link == "to" and clause.modality in ("planned", "possible") else governor.tense
        )
        if clause.link == "reduced" and clause.verb is not None and clause.verb.passive:
            clause.tense = "past"
    if clause.modality == "planned" and clause.verb is not None and clause.verb.modal in ("would", ""):
        clause.tense = "future"
