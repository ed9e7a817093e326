"""A clause and what it hangs on in; how real it is below that out: "refused to", "plans for", "said that", "if"."""

from kg.clauses.asserted import affirmed, worse
from kg.clauses.clause import Clause
from kg.clauses.words import (
    ABOUT,
    ABOVE,
    DENIED,
    DOUBTED,
    EXPECTED,
    GERUND,
    IMPLICATIVE,
    LIFTING,
    NOUNS,
    OFF,
    OVERCOME,
    PENALTIES,
    PERFORMED,
    PLANNED,
    POSSIBLE,
    PROPOSED,
    READY,
    SPEECH,
    SPEECH_ACTS,
    SUBORDINATE,
    SUPPORT,
    UNDOING,
    WISHING,
)
from kg.mentions.nouns import kinds
from kg.model import Modality

JOURNEYS = frozenset(["visit", "trip", "tour", "state visit", "working visit", "summit", "meeting"])
GLAD = frozenset(["glad", "happy", "pleased", "delighted", "honoured", "honored"])
STANDING = frozenset(["stand", "remain", "seem", "appear", "feel", "become", "look"])  # "stands ready to"
FOSTERING = frozenset("""deepen strengthen enhance expand advance develop promote boost broaden consolidate carry
    further intensify push move""".split())  # fmt: skip
LASTING = frozenset(["continue", "keep", "go"])  # "will continue to", "will keep", "will go on" + -ing
INVOLVED = frozenset(
    "involvement role part responsibility participation complicity hand link links connection".split()
)
# a plan after one of these is what the deed answers: "cancelled the talks over the plan to sell arms"
BECAUSE = frozenset(
    ["because of", "over", "due to", "despite", "in response to", "after", "following", "amid"]
)
SUMS = frozenset("million billion dollars euros pounds yen yuan".split())
# what is given by being offered: "offered its congratulations"
EXPRESSIVE = frozenset("""congratulations thanks gratitude condolences apology sympathy solidarity support praise
    backing""".split())  # fmt: skip


def below(clause: Clause, governor: Clause, own: Modality) -> Modality:
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
    past = governor.verb is not None and governor.verb.tense == "past" and governor.link == "that"
    if clause.word == "when" and past:
        return "planned"  # "said a welcome awaited him when he visits"
    ahead = clause.word in ("before", "after", "when", "once", "as") and governor.modality == "planned"
    return "planned" if ahead else made


def _claimed(governor: Clause) -> Modality:
    """The clause of "said that", "hopes that", "denied that", "if ... said"."""
    if governor.predicate == "deny":
        return "possible" if governor.modality == "denied" else "denied"
    doubted = governor.predicate in DOUBTED or governor.modality == "denied"
    return "possible" if doubted or governor.predicate == "will" else "actual"  # "Should Mali strike, ..."


def _is_negated(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.negated


def _denies(governor: Clause) -> bool:
    """A verb of refusal, or one that is so with its particle: "call off", "rule out"."""
    if governor.predicate == "stop" and governor.particles & {"over", "off", "by"}:
        return False  # "stopped over in Oslo on his way to Rome"
    if governor.predicate in DENIED:
        return True
    if governor.predicate not in OFF:
        return False
    return bool(
        OFF[governor.predicate]
        & (governor.particles | {word for word, _ in governor.adjuncts if not governor.objects})
    )


def _refused(governor: Clause) -> Modality:
    """Below a verb of refusal; below its negation the thing is possible, or done ("did not hesitate to")."""
    if not _is_negated(governor):
        return "denied"
    return affirmed(governor) if governor.predicate in OVERCOME else "possible"


def _with(made: Modality, governor: Clause) -> Modality:
    """What a word of planning or hoping makes, told in a clause that may itself be unreal."""
    return made if governor.modality == "planned" else worse(made, governor.modality)


def _infinitive(clause: Clause, governor: Clause) -> Modality:
    lemma, verb = governor.predicate, governor.verb
    if clause.word == "to be":
        return _with("planned", governor)
    if (
        clause.predicate in PERFORMED
        and lemma in WISHING
        and clause.subject is not None
        and clause.subject.low in ("i", "we")
    ):
        return "actual"  # "I would like to thank you" thanks
    if kind := _stance(clause.word):
        return _hung_on_noun(kind, governor, clause.word)
    if lemma in STANDING and clause.word in READY:
        return worse(READY[clause.word], governor.modality)
    if lemma == "be" and clause.word in GLAD and clause.predicate in ("see", "welcome", "greet"):
        return governor.modality  # "I am glad to see you in Baku": there they are
    if clause.word in ("first", "second", "third", "last", "only", "latest"):  # "was the first to call"
        return governor.modality
    if lemma == "be":
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
    if lemma == "choose" and clause.predicate in SPEECH_ACTS:
        return governor.modality  # "has chosen to accuse": it did
    if lemma in PLANNED:
        return _with("planned", governor)
    if lemma in POSSIBLE or (lemma == "have" and not governor.objects):
        return _with("possible", governor)
    if lemma == "continue" and governor.modality == "planned":
        return "actual"  # "will continue to support": it does so now
    if lemma in IMPLICATIVE:
        return governor.modality
    unreal = governor.modality in ("possible", "planned") or _is_negated(governor)
    return governor.modality if unreal else "actual"  # what a journey is for is as sure as the journey


def _definite(clause: Clause) -> bool:
    phrase = clause.phrase
    return phrase is not None and (phrase.det.startswith("the") or phrase.possessor is not None)


def _stance(word: str) -> str:
    """What a noun says of the clause that hangs on it ("plans to", "refusal to"), "" where it says nothing."""
    return NOUNS.get(word) or (NOUNS.get(word[:-1], "") if word.endswith("s") else "")


def _before(clause: Clause, governor: Clause) -> str:
    """The noun that a clause hangs on, by its last word: "with the aim of deepening", "has plans for sending"."""
    phrases = [*governor.objects, *(phrase for _, phrase in governor.adjuncts)]
    before = [phrase for phrase in phrases if phrase.end <= clause.begin]
    return max(before, key=lambda phrase: phrase.end).low if before else ""


def _hung_on_noun(kind: str, governor: Clause, noun: str) -> Modality:
    if kind == "decided":
        return "denied" if governor.predicate in UNDOING and not _is_negated(governor) else governor.modality
    aside = all(phrase.low != noun for phrase in governor.objects)
    if governor.modality == "denied" and aside and governor.verb and not _is_negated(governor):
        return "planned" if kind == "planned" else "possible"  # "announced no progress in the drive to ban"
    beside = any(word in BECAUSE and phrase.low == noun for word, phrase in governor.adjuncts)
    if _denies(governor) and not beside:
        return "denied" if not _is_negated(governor) else "possible"
    if kind == "possible" and governor.predicate in ("accept", "welcome") and governor.modality != "denied":
        return "planned"
    return _with("planned" if kind == "planned" else "denied" if kind == "denied" else "possible", governor)


def _gerund(clause: Clause, governor: Clause) -> Modality:
    word = clause.word
    if word in ("without", "instead of", "rather than"):
        return "denied"
    head = _before(clause, governor)
    if word == "short of":
        return "denied"
    if word == "of" and governor.predicate in ("accuse", "suspect"):
        return "possible"  # the accuser's claim
    if word == "against":
        return "denied" if governor.predicate in ("decide", "vote", "choose") else "possible"
    if (word in ("of", "for") or head == "view") and (kind := _stance(head)):
        return _hung_on_noun(kind, governor, head)
    if _denies(governor) and word in ("", "from", "of", "on", "out"):
        return _refused(governor)
    if governor.predicate == "look" and word == "to":
        return _with("planned", governor)  # "looks forward to visiting Peru"
    if governor.predicate in POSSIBLE | PLANNED and word in ("", "on", "of", "for", "about", "to", "at"):
        return _with("possible", governor) if governor.predicate not in ("thank", "need") else "actual"
    if governor.predicate in LASTING and word in ("", "on") and governor.modality == "planned":
        return "actual"
    if word in ("toward", "towards", "with a view to"):
        return _with("possible", governor)
    return governor.modality if word in ("by", "after", "", "upon", "on", "before", "ahead of") else "actual"


def above(clause: Clause) -> Modality | None:
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


def _of_others(clause: Clause, governor: Clause) -> bool:
    """Whether somebody else does what a clause minds: "China opposes the US arms sales to Taiwan"."""
    doers = clause.subject.who if clause.subject is not None else ()
    minding = governor.subject.who if governor.subject is not None else ()
    return bool(doers) and bool(minding) and not set(doers) & set(minding)


def _noun(clause: Clause, governor: Clause) -> Modality:
    if made := above(clause):
        return _refused(governor) if _denies(governor) else _with(made, governor)
    lemma, link = governor.predicate, clause.link
    if lemma == "announce" and link in ("object", "subject") and clause.predicate in JOURNEYS:
        return worse("planned", governor.modality)
    if link == "of" and lemma in SUPPORT and not governor.objects:
        link = "object"  # "was to hold two days of talks"
    if lemma == "look" and link == "to":
        return worse("planned", governor.modality)
    if link == "stops":  # "a tour that takes her to Kenya" will do so
        ahead = governor.verb is not None and governor.verb.tense == "present" and not governor.verb.perfect
        return "planned" if ahead and governor.modality == "actual" else governor.modality
    if lemma == "be" and link in ("subject", "for", "at", "on"):
        states: dict[str, Modality] = ABOVE | READY if link == "subject" else READY
        ready = [states[phrase.low] for phrase in governor.objects if phrase.low in states]
        told: Modality = ready[0] if ready else "actual"
        return worse(told, governor.modality)
    if _denies(governor) and ((link == "in" and clause.word in SUMS) or clause.word in INVOLVED):
        return _refused(governor)  # "froze $1.5 billion in aid", "denied involvement in the attack"
    if lemma in LIFTING and link in ("object", "subject") and clause.predicate.split()[-1] in PENALTIES:
        return "denied" if governor.modality == "actual" else "actual"  # until it is lifted, it is there
    if (
        link == "object"
        and lemma in FOSTERING
        and clause.predicate.endswith("partnership")
        and _definite(clause)
    ):
        return "actual"  # "stands ready to deepen the partnership": it is there
    words = {clause.predicate, *(phrase.low for phrase in governor.objects)}
    expressed = words & EXPRESSIVE  # "offered congratulations on the pact"
    denies, asks = _denies(governor), lemma in PROPOSED and not expressed
    about = link in ("for", "on", "to", "about", "of", "against", "off", "out") and (
        denies or asks or lemma in ("work", "agree")
    )
    if link == "of" and clause.word and clause.word not in words:
        about = False  # "opposed to the government, amid a surge of hostility"
    if link == "object" and lemma in UNDOING:
        return _refused(governor)
    if link in ("object", "subject") or about:
        if denies and clause.phrase is not None and clause.phrase.times and clause.predicate in kinds()[1]:
            return "actual"  # "rejected the November 27 agreement": it is there
        if lemma == "oppose" and link == "object" and _of_others(clause, governor):
            return "actual" if governor.modality == "actual" else "possible"  # it goes on all the same
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
        over = governor.verb is not None and governor.verb.perfect and governor.tense == "past"
        return "actual" if over else "planned"  # "had visited China before his inauguration"
    if link in ("for", "on", "at", "in", "during", "to", "as part of"):
        return governor.modality if lemma not in SPEECH else "actual"
    return "denied" if link in ("without", "instead of") else "actual"
