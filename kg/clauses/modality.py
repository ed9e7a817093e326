"""Clauses in; the same clauses with modality, tense and speaker out: did it happen, will it, might it, did it not."""

from kg.clauses.claims import claims, reaches, vows
from kg.clauses.clause import Clause
from kg.clauses.speaking import speakers
from kg.clauses.words import (
    ABOUT,
    ABOVE,
    CALLED_OFF,
    DENIED,
    DOUBTED,
    EXPECTED,
    GERUND,
    IMPLICATIVE,
    NOUNS,
    OFF,
    OVERCOME,
    PLANNED,
    POSSIBLE,
    POTENTIAL,
    PROPOSED,
    READY,
    SPEECH,
    SUBORDINATE,
    SUPPORT,
    UPCOMING,
)
from kg.mentions.nouns import kinds
from kg.mentions.phrases import Phrase
from kg.model import Modality

ORDER: dict[Modality, int] = {"actual": 0, "planned": 1, "possible": 2, "denied": 3}
HEDGES = frozenset(
    [
        "allegedly",
        "possibly",
        "perhaps",
        "maybe",
        "probably",
        "potentially",
        "hopefully",
        "hypothetically",
        "supposedly",
    ]
)
LASTING = frozenset(["continue", "keep", "go"])  # "will continue to", "will keep", "will go on" + -ing
# what is given by being offered: "offered its congratulations"
EXPRESSIVE = frozenset(
    [
        "congratulations",
        "thanks",
        "gratitude",
        "condolences",
        "apology",
        "sympathy",
        "solidarity",
        "support",
        "praise",
        "backing",
    ]
)
NONE = frozenset(["no", "neither"])


def settle(clauses: list[Clause], question: bool) -> None:
    """Set modality, tense and speaker of every clause; governors come before what they govern."""
    conditional = {
        id(c.governor) for c in clauses if c.link == "sub" and c.word in ("if", "unless") and c.governor
    }
    sayings = speakers(clauses)
    done: set[int] = set()
    for clause in clauses:
        _settle(clause, done, 0, conditional)
    reaches(clauses)
    if question:
        for clause in clauses:
            if not clause.quoted or clause.governor is None:
                clause.modality = worse(clause.modality, "possible")
    clauses += claims(clauses, sayings) + vows(clauses)


def worse(one: Modality, other: Modality) -> Modality:
    """The less real of two modalities."""
    return one if ORDER[one] >= ORDER[other] else other


def _settle(clause: Clause, done: set[int], depth: int, conditional: set[int]) -> None:
    if id(clause) in done or depth > 12:
        return
    done.add(id(clause))
    governor = clause.governor
    if governor is not None:
        _settle(governor, done, depth + 1, conditional)
    own = _own(clause)
    if own == "planned" and id(clause) in conditional:
        own = "possible"
    if governor is not None:
        clause.modality = _below(clause, governor, own)
    else:
        above = (
            SUBORDINATE.get(clause.word)
            if clause.link == "sub"
            else _above(clause)
            if clause.kind == "noun"
            else None
        )
        clause.modality = worse(own, above or own)
    _tense(clause, governor)


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


# -- the clause's own words


def _own(clause: Clause) -> Modality:
    """What the clause's own words make of it."""
    if clause.kind == "noun":
        return _own_noun(clause)
    verb = clause.verb
    assert verb is not None
    if (verb.negated and "only" not in verb.adverbs) or _nobody(clause):
        return "denied"
    return _affirmed(clause)


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


def _affirmed(clause: Clause) -> Modality:
    """What its auxiliaries and adverbs make of it, negation aside."""
    verb = clause.verb
    assert verb is not None
    if set(verb.adverbs) & HEDGES:
        return "possible"
    if clause.link == "headline" or verb.modal in ("will", "shall"):
        return "planned"
    if verb.modal == "would":
        return "planned" if clause.speaker is not None and not verb.perfect else "possible"
    if verb.modal == "cannot":
        return "denied"
    return "possible" if verb.modal else "actual"


# -- what a governor makes of what hangs on it


def _below(clause: Clause, governor: Clause, own: Modality) -> Modality:
    """What the governor makes of the clause below it."""
    link = clause.link
    if clause.kind == "noun":
        return worse(own, _noun(clause, governor))
    if link in ("that", "rel") and governor.predicate == "be" and clause.word == "that":
        made = next((ABOVE[phrase.low] for phrase in governor.objects if phrase.low in ABOVE), None)
        if made is not None:
            return worse(own, made)
    if link == "part" and _takes_gerund(clause, governor):
        return worse(own, _gerund(clause, governor))
    if link in ("rel", "reduced", "part", "coord", ""):
        return worse(own, _beside(clause, governor))
    if link == "sub":
        return worse(own, _subordinate(clause, governor))
    if link == "that":
        if governor.modality == "planned" and governor.predicate not in SPEECH and _bare(clause):
            return worse(own, "planned")
        return worse(own, _claimed(governor))
    if link == "to":
        return worse(own, _infinitive(clause, governor))
    return worse(own, _gerund(clause, governor)) if link == "ger" else own


def _beside(clause: Clause, governor: Clause) -> Modality:
    """Beside a clause: "will go to Rome, meeting the Pope there", "will fly to Rome and meet the Pope"."""
    unreal = governor.modality in ("planned", "possible", "denied")
    if clause.link == "part" and governor.kind == "verb" and unreal and governor.predicate not in SPEECH:
        return governor.modality if governor.modality != "denied" else "actual"
    if clause.link == "coord" and clause.verb is not None and _bare(clause) and not clause.verb.modal:
        above = governor.verb
        if above is not None and (above.modal or (above.negated and above.tense == "past")):
            return governor.modality if clause.verb.form == "finite" else "actual"
    return "actual"


def _bare(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.tense == "present"


def _takes_gerund(clause: Clause, governor: Clause) -> bool:
    """Whether an -ing form is what the verb is about: "denied signing", "is considering signing"."""
    return (
        governor.predicate in GERUND
        and not governor.objects
        and clause.predicate not in ("say", "add", "cite", "tell", "call")
    )


def _subordinate(clause: Clause, governor: Clause) -> Modality:
    made = SUBORDINATE.get(clause.word, "actual")
    if made == "possible":
        return "possible"
    if not _bare(clause):
        return "actual"
    ahead = clause.word in ("before", "after", "when", "once", "as") and governor.modality == "planned"
    return "planned" if ahead else made


def _claimed(governor: Clause) -> Modality:
    """The clause of "said that", "hopes that", "denied that", "if ... said"."""
    if governor.predicate == "deny":
        return "possible" if governor.modality == "denied" else "denied"
    if governor.predicate in DOUBTED or governor.modality == "denied":
        return "possible"
    return "actual"


def _is_negated(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.negated


def _denies(governor: Clause) -> bool:
    """A verb of refusal, or one that is so with its particle: "call off", "rule out"."""
    if governor.predicate in DENIED:
        return True
    if governor.predicate not in OFF:
        return False
    return bool(
        OFF[governor.predicate] & (governor.particles | {preposition for preposition, _ in governor.adjuncts})
    )


def _refused(governor: Clause) -> Modality:
    """Below a verb of refusal; below its negation the thing is possible, or done ("did not hesitate to")."""
    if not _is_negated(governor):
        return "denied"
    return _affirmed(governor) if governor.predicate in OVERCOME else "possible"


def _with(made: Modality, governor: Clause) -> Modality:
    """What a word of planning or hoping makes, told in a clause that may itself be unreal."""
    return made if governor.modality == "planned" else worse(made, governor.modality)


def _infinitive(clause: Clause, governor: Clause) -> Modality:
    lemma, verb = governor.predicate, governor.verb
    if kind := _stance(clause.word):
        return _hung_on_noun(kind, governor)
    if lemma == "be":
        if clause.word in ("first", "second", "third", "last", "only", "latest"):  # "was the first to call"
            return governor.modality
        made = READY.get(clause.word, "planned")
        return "denied" if _is_negated(governor) else worse(made, governor.modality)
    if verb is not None and verb.passive and verb.text in READY:
        return _with(READY[verb.text], governor)
    if (verb is not None and verb.passive and lemma in EXPECTED) or (
        lemma == "go" and verb is not None and verb.progressive
    ):
        return _with("planned", governor)
    if _denies(governor):
        return _refused(governor)
    if lemma in PLANNED:
        return _with("planned", governor)
    if lemma in POSSIBLE or (lemma == "have" and not governor.objects):
        return _with("possible", governor)
    if lemma == "continue" and governor.modality == "planned":
        return "actual"  # "will continue to support": it does so now
    if lemma in IMPLICATIVE:
        return governor.modality
    return governor.modality if governor.modality == "possible" else "actual"


def _stance(word: str) -> str:
    """What a noun says of the clause that hangs on it ("plans to", "refusal to"), "" where it says nothing."""
    return NOUNS.get(word) or (NOUNS.get(word[:-1], "") if word.endswith("s") else "")


def _hung_on_noun(kind: str, governor: Clause) -> Modality:
    if kind == "decided":
        return governor.modality
    if _denies(governor):
        return "denied" if not _is_negated(governor) else "possible"
    if kind == "possible" and governor.predicate in ("accept", "welcome") and governor.modality != "denied":
        return "planned"
    return _with("planned" if kind == "planned" else "denied" if kind == "denied" else "possible", governor)


def _gerund(clause: Clause, governor: Clause) -> Modality:
    word = clause.word
    if word in ("without", "instead of", "rather than"):
        return "denied"
    heads = [phrase.low for phrase in governor.objects]
    if word == "short of":
        return "denied"
    if word == "against":
        return "denied" if governor.predicate in ("decide", "vote", "choose") else "possible"
    if word in ("of", "for") and heads and (kind := _stance(heads[-1])):
        return _hung_on_noun(kind, governor)
    if _denies(governor) and word in ("", "from", "of", "on", "out"):
        return _refused(governor)
    if governor.predicate in POSSIBLE | PLANNED and word in ("", "on", "of", "for", "about", "to"):
        return _with("possible", governor) if governor.predicate not in ("thank", "need") else "actual"
    if governor.predicate in LASTING and word in ("", "on") and governor.modality == "planned":
        return "actual"
    return governor.modality if word in ("by", "after", "", "upon", "on", "before", "ahead of") else "actual"


def _above(clause: Clause) -> Modality | None:
    """What the noun before an event makes of it: "hopes for talks", "the cancellation of the visit"."""
    word = clause.word
    kind = ABOUT.get(word) or ABOUT.get(word.removesuffix("s")) or _stance(word)
    if not kind or clause.link not in ("for", "of", "on", "about", "to", "over"):
        return None
    if kind == "decided":
        return None
    if kind == "possible" and word in ("hope", "hopes") and clause.times:  # a day is set for it
        return "planned"
    return "planned" if kind == "planned" else "denied" if kind == "denied" else "possible"


def _noun(clause: Clause, governor: Clause) -> Modality:
    if made := _above(clause):
        return _refused(governor) if _denies(governor) else _with(made, governor)
    lemma, link = governor.predicate, clause.link
    if lemma == "be" and link in ("subject", "for", "at", "on"):
        ready: Modality = next(
            (READY[phrase.low] for phrase in governor.objects if phrase.low in READY), "actual"
        )
        return worse(ready, governor.modality)
    denies, asks = _denies(governor), lemma in PROPOSED and clause.predicate not in EXPRESSIVE
    about = link in ("for", "on", "to", "about", "of", "against", "off", "out") and (
        denies or asks or lemma in ("work", "agree")
    )
    if link in ("object", "subject") or about:
        if denies and clause.phrase is not None and clause.phrase.times and clause.predicate in kinds()[1]:
            return "actual"  # "rejected the November 27 agreement": it is there
        if denies:
            return (
                governor.modality
                if lemma in OVERCOME
                else "denied"
                if not _is_negated(governor)
                else "possible"
            )
        if asks:
            return worse(PROPOSED[lemma], governor.modality)
        return governor.modality if lemma in SUPPORT or link == "subject" else "actual"
    if link in ("ahead of", "before", "prior to"):
        return "planned"
    if link in ("for", "on", "at", "in", "during", "to", "as part of"):
        return governor.modality if lemma not in SPEECH else "actual"
    return "denied" if link in ("without", "instead of") else "actual"
