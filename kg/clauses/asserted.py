"""A clause in; what its own words make of it out: will, may, not, no, allegedly."""

from kg.clauses.clause import Clause
from kg.clauses.words import CALLED_OFF, POTENTIAL, UPCOMING
from kg.mentions.phrases import Phrase
from kg.model import Modality

ORDER: dict[Modality, int] = {"actual": 0, "planned": 1, "possible": 2, "denied": 3}
HEDGES = frozenset("""allegedly possibly perhaps maybe probably potentially hopefully hypothetically supposedly
    purportedly ostensibly""".split())  # fmt: skip
NONE = frozenset(["no", "neither"])


def worse(one: Modality, other: Modality) -> Modality:
    """The less real of two modalities."""
    return one if ORDER[one] >= ORDER[other] else other


def own(clause: Clause) -> Modality:
    """What the clause's own words make of it."""
    if clause.kind == "noun":
        return _own_noun(clause)
    verb = clause.verb
    assert verb is not None
    if (verb.negated and "only" not in verb.adverbs) or _nobody(clause):
        return "denied"
    return affirmed(clause)


def _own_noun(clause: Clause) -> Modality:
    assert clause.phrase is not None
    words = {word.low for word in clause.phrase.words[:-1]}
    det = clause.phrase.det.split()
    if words & CALLED_OFF or "no" in det or "not" in det:
        return "denied"
    if words & UPCOMING:
        return "planned"
    return "possible" if words & POTENTIAL or clause.phrase.det == "any" else "actual"


def _nobody(clause: Clause) -> bool:
    """ "No state signed", "neither Iran nor Iraq signed", "nobody signed", "signed no treaty"."""
    subject = clause.subject
    if subject is not None:
        first = subject.members[0] if subject.members else subject
        if NONE & set(first.det.split()) or subject.low in ("nobody", "neither", "none"):
            return True
    return any(_none_of(phrase) for phrase in clause.objects)


def _none_of(phrase: Phrase) -> bool:
    first = phrase.members[0] if phrase.members else phrase
    return bool(NONE & set(first.det.split())) and first.low not in (
        "secret",
        "bones",
        "doubt",
        "mistake",
        "time",
    )


def affirmed(clause: Clause) -> Modality:
    """What its auxiliaries and adverbs make of it, negation aside."""
    verb = clause.verb
    assert verb is not None
    if set(verb.adverbs) & HEDGES:
        return "possible"
    if clause.link == "headline" or verb.modal in ("will", "shall"):
        return "planned"
    if verb.modal == "would":
        noticed = clause.governor is not None and any(o.low == "notice" for o in clause.governor.objects)
        return "planned" if (clause.speaker is not None or noticed) and not verb.perfect else "possible"
    if verb.modal == "cannot":
        return "denied"
    return "possible" if verb.modal else "actual"
