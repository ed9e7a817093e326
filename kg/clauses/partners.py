"""An event noun with its verb in; the other side of the event, where only the verb names it, hung on the noun out."""

from kg.clauses.clause import Clause
from kg.mentions.phrases import Phrase

# who is told something at a meeting or in a call took part in it
ADDRESSING = frozenset(["tell", "inform", "assure", "brief", "remind", "warn", "urge", "ask", "press", "thank", "congratulate", "promise", "advise", "caution", "reassure", "notify", "invite"])  # fmt: skip
# what is talked over with somebody
DISCUSSING = frozenset(["discuss", "review", "raise", "address", "exchange", "talk", "speak", "agree", "consult", "tackle", "explore", "broach"])  # fmt: skip
# an event that one speaks in
WITHIN = frozenset(["during", "in", "at", "over", "on", "by", "through", "throughout"])
ANSWERS = frozenset(["accept", "decline", "receive", "reject", "turn", "welcome", "get", "spurn", "refuse"])


def partners(clause: Clause) -> None:
    """Hang on the noun whom its verb speaks to: "told Putin in a call", "discussed trade with Modi at a meeting"."""
    governor = clause.governor
    if governor is None or governor.kind != "verb":
        return
    if clause.predicate == "invitation":
        _invited(clause, governor)
    elif clause.link in WITHIN and not governor.passive and not _sided(clause):
        _addressed(clause, governor)


def _sided(clause: Clause) -> bool:
    return any(preposition in ("with", "between", "among") for preposition, _ in clause.adjuncts)


def _addressed(clause: Clause, governor: Clause) -> None:
    if clause.subject is None or clause.subject is not governor.subject:
        return
    if governor.predicate in ADDRESSING and governor.objects and _somebody(governor.objects[0]):
        clause.add("with", governor.objects[0])
    elif governor.predicate in DISCUSSING:
        clause.adjuncts += [(word, other) for word, other in governor.adjuncts if word == "with"]


def _invited(clause: Clause, governor: Clause) -> None:
    """ "arrived at Xi's invitation", "accepted Xi's invitation", "thanked Xi for the invitation"."""
    guest = governor.objects[0] if governor.passive and governor.objects else governor.subject
    if guest is None or any(word == "to" and _somebody(other) for word, other in clause.adjuncts):
        return
    if governor.predicate == "thank" and governor.objects and clause.link == "for":
        if clause.subject is None or clause.subject is governor.subject:
            clause.subject = governor.objects[0]
        clause.add("to", guest)
    elif clause.link in ("at", "on", "upon") or (clause.link == "object" and governor.predicate in ANSWERS):
        if clause.subject is guest:
            clause.subject = None  # "accepted an invitation": it is not the guest's own
        clause.add("to", guest)


def _somebody(phrase: Phrase) -> bool:
    return bool(phrase.who or phrase.others)
