"""Clauses in; the same clauses with modality, tense and speaker out: did it happen, will it, might it, did it not."""

from kg.clauses.clause import Clause
from kg.clauses.words import (
    CALLED_OFF,
    DENIED,
    EXPECTED,
    IMPLICATIVE,
    NOUNS,
    PLANNED,
    POSSIBLE,
    POTENTIAL,
    READY,
    SPEECH,
    SUBORDINATE,
    SUPPORT,
    UPCOMING,
)
from kg.model import Modality

ORDER: dict[Modality, int] = {"actual": 0, "planned": 1, "possible": 2, "denied": 3}
HEDGES = frozenset("allegedly possibly perhaps maybe probably potentially hopefully hypothetically".split())


def settle(clauses: list[Clause], question: bool) -> None:
    """Set modality, tense and speaker of every clause; governors come before what they govern."""
    done: set[int] = set()
    for clause in clauses:
        _settle(clause, done, 0)
    if question:
        for clause in clauses:
            if not clause.quoted or clause.governor is None:
                clause.modality = worse(clause.modality, "possible")


def worse(one: Modality, other: Modality) -> Modality:
    """The less real of two modalities."""
    return one if ORDER[one] >= ORDER[other] else other


def _settle(clause: Clause, done: set[int], depth: int) -> None:
    if id(clause) in done or depth > 12:
        return
    done.add(id(clause))
    governor = clause.governor
    if governor is not None:
        _settle(governor, done, depth + 1)
    own = _own(clause)
    clause.modality = own if governor is None else _below(clause, governor, own)
    if clause.kind == "noun":
        clause.tense = governor.tense if governor is not None else "past"
    elif clause.link in ("to", "ger", "part", "reduced") and governor is not None:
        clause.tense = "future" if clause.link == "to" and clause.modality in ("planned", "possible") else governor.tense
        if clause.link == "reduced" and clause.verb is not None and clause.verb.passive:
            clause.tense = "past"
    if clause.modality == "planned" and clause.verb is not None and clause.verb.modal in ("would", ""):
        clause.tense = "future"
    if governor is not None:
        if governor.predicate in SPEECH and clause.link in ("that", "quote", ""):
            clause.speaker = governor.subject
        else:
            clause.speaker = governor.speaker


def _own(clause: Clause) -> Modality:
    """What the clause's own words make of it."""
    verb = clause.verb
    if clause.kind == "noun":
        assert clause.phrase is not None
        words = {word.low for word in clause.phrase.words[:-1]}
        if words & CALLED_OFF:
            return "denied"
        if "no" in clause.phrase.det.split() or "not" in clause.phrase.det.split():
            return "denied"
        if words & UPCOMING:
            return "planned"
        return "possible" if words & POTENTIAL or clause.phrase.det == "any" else "actual"
    assert verb is not None
    if verb.negated or "no" in (clause.subject.det if clause.subject and not clause.subject.members else "").split():
        return "denied"
    if clause.subject is not None and clause.subject.low in ("nobody", "neither", "none"):
        return "denied"
    if set(verb.adverbs) & HEDGES:
        return "possible"
    if clause.link == "headline":
        return "planned"
    if verb.modal in ("will", "shall"):
        return "planned"
    if verb.modal == "would":
        return "possible" if clause.governor is None or clause.governor.predicate not in SPEECH or verb.perfect else "planned"
    if verb.modal in ("may", "might", "could", "can", "should", "must", "ought", "cannot"):
        return "denied" if verb.modal == "cannot" else "possible"
    return "actual"


def _below(clause: Clause, governor: Clause, own: Modality) -> Modality:
    """What the governor makes of the clause below it."""
    link = clause.link
    if link in ("rel", "reduced", "part", "coord", ""):
        if link == "part" and governor.kind == "verb" and governor.modality in ("planned", "possible") and governor.predicate not in SPEECH:
            return worse(own, governor.modality)
        if link == "coord" and clause.verb is not None and clause.verb.form == "finite" and not clause.verb.modal and governor.verb is not None and governor.verb.modal and _bare(clause):
            return worse(own, governor.modality)
        return own
    if link == "sub":
        return _subordinate(clause, governor, own)
    if link in ("that", "quote"):
        if link == "that" and governor.modality == "planned" and governor.predicate not in SPEECH and _bare(clause):
            return worse(own, "planned")
        return worse(own, _claimed(governor)) if link == "that" else own
    if link == "to":
        return worse(own, _infinitive(clause, governor))
    if link == "ger":
        return worse(own, _gerund(clause, governor))
    if clause.kind == "noun":
        return worse(own, _noun(clause, governor))
    return own


def _bare(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.tense == "present"


def _subordinate(clause: Clause, governor: Clause, own: Modality) -> Modality:
    made = SUBORDINATE.get(clause.word, "")
    if made == "possible":
        return worse(own, "possible")
    if made == "planned" and clause.verb is not None and clause.verb.tense == "present":
        return worse(own, "planned")
    if clause.word in ("before", "after", "when", "once", "as") and governor.modality == "planned" and clause.verb is not None and clause.verb.tense == "present":
        return worse(own, "planned")
    return own


def _claimed(governor: Clause) -> Modality:
    """The clause of "said that", "hopes that", "denied that", "if ... said"."""
    if governor.predicate == "deny":
        return "actual" if governor.verb is not None and governor.verb.negated else "denied"
    if governor.predicate in ("doubt", "hope", "wish", "suggest", "propose", "demand", "fear", "suspect", "recommend", "insist") and governor.predicate != "insist":
        return "possible"
    if governor.modality == "denied":
        return "possible"
    return "actual"


def _infinitive(clause: Clause, governor: Clause) -> Modality:
    lemma, verb = governor.predicate, governor.verb
    made: Modality
    if clause.word in NOUNS or (clause.word.endswith("s") and clause.word[:-1] in NOUNS):
        kind = NOUNS.get(clause.word) or NOUNS[clause.word[:-1]]
        if kind == "decided":
            return "actual" if governor.modality == "actual" else governor.modality
        made = "planned" if kind == "planned" else "denied" if kind == "denied" else "possible"
        return worse(made, governor.modality) if governor.modality != "planned" else made
    if lemma == "be":
        made = READY.get(clause.word, "planned")  # type: ignore[assignment]
        if verb is not None and verb.negated:
            return "denied"
        return worse(made, governor.modality if governor.modality != "actual" else made)
    if lemma in READY and verb is not None and verb.passive:
        made = READY[lemma]  # type: ignore[assignment]
    elif lemma in EXPECTED and verb is not None and verb.passive:
        made = "planned"
    elif lemma in DENIED:
        return "denied" if not (verb is not None and verb.negated) else "possible"
    elif lemma in PLANNED:
        made = "planned"
    elif lemma in POSSIBLE:
        made = "possible"
    elif lemma in IMPLICATIVE:
        return governor.modality
    elif lemma in ("have",):
        made = "possible"
    else:
        made = "actual" if lemma in ("use", "travel") else "possible" if governor.modality == "possible" else "actual"
        return worse(made, governor.modality)
    if governor.modality == "denied":
        return "denied" if made in ("planned", "possible") else made
    return worse(made, governor.modality) if governor.modality != "planned" else made


def _gerund(clause: Clause, governor: Clause) -> Modality:
    if clause.word in ("without", "instead of", "rather than"):
        return "denied"
    if governor.predicate in DENIED:
        return "denied"
    if clause.word in ("before", "ahead of"):
        return governor.modality if governor.modality != "actual" else "actual"
    if clause.word in ("for", "of", "from", "by", "in", "after", "on", "upon", "at", "as", ""):
        if governor.predicate in POSSIBLE | PLANNED and clause.word in ("", "on", "of", "for") and governor.predicate not in ("thank",):
            return "possible"
        return governor.modality if clause.word in ("by", "after", "", "upon", "on") else "actual"
    return "actual"


def _noun(clause: Clause, governor: Clause) -> Modality:
    lemma = governor.predicate
    if clause.link in ("object", "subject") or (clause.link in ("for", "on", "to", "about", "of", "against") and (lemma in DENIED | POSSIBLE or lemma in ("call", "work"))):
        negated = governor.verb is not None and governor.verb.negated
        if lemma in DENIED:
            return "denied" if not negated else governor.modality if governor.modality != "denied" else "actual"
        if lemma in ("propose", "seek", "request", "urge", "demand", "suggest", "offer", "consider", "weigh", "mull", "want", "hope", "discuss",
                     "call", "threaten", "favor", "favour", "recommend", "explore", "contemplate", "need", "expect", "await", "push", "press"):  # fmt: skip
            return worse("possible" if lemma not in ("expect", "await") else "planned", governor.modality)
        if lemma in ("plan", "schedule", "arrange", "set", "prepare", "announce", "agree") and lemma not in ("announce",):
            return worse("planned", governor.modality)
        if lemma in SUPPORT or clause.link == "subject":
            return governor.modality
        return "actual"
    if clause.link in ("ahead of", "before", "prior to"):
        return "planned"
    if clause.link in ("for", "on", "at", "in", "during", "to", "as part of"):
        return governor.modality if governor.predicate not in SPEECH else "actual"
    if clause.link in ("without", "instead of", "despite"):
        return "denied" if clause.link != "despite" else "actual"
    return "actual"
