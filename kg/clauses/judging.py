"""Clauses and sayings in; clauses out that a judgement in somebody's mouth makes: "said the raid was illegal" calls it so."""

from collections.abc import Iterator

from kg.clauses.claims import lands, told
from kg.clauses.clause import Clause
from kg.clauses.menacing import doing, mouth
from kg.clauses.speaking import voice
from kg.clauses.words import (
    CONSEQUENCES,
    DUTIES,
    ENDING,
    HARM,
    MISCHIEF,
    MISDEEDS,
    RESPONDING,
    REVENGE,
    SHARPLY,
    SPEECH,
    STATES,
)
from kg.mentions.deeds import owner
from kg.mentions.phrases import Phrase

CHARGES = frozenset(["allegation", "accusation", "claim", "charge"])
NAMING = frozenset(["call", "describe", "term", "label", "brand", "see", "denounce", "condemn"])
# what makes a name an accusation: "illegal", "aggression"
DARK = frozenset("""aggression aggressive provocation provocations provocative terrorism interference bullying crime crimes criminal
    violation violations violating threat threats threatening unilateral illegal unlawful unjust unfair unjustified unprovoked hostile
    coercion coercive economic-coercion blackmail slander meddling belligerence hegemony hegemonic imperialism imperialist
    genocide massacre incursion incursions intrusion intrusions reckless dangerous destabilizing destabilising false baseless
    groundless militarism expansionism brutal brutality lies abuse abuses hypocrisy double-standard occupation
    disrespectful irresponsible""".split())  # fmt: skip
RUING = frozenset(["regret", "lament", "resent", "deplore"])
SORRY = frozenset(
    ["disappointed", "dismayed", "dissatisfied", "unhappy", "angry", "furious", "regrettable", "deplorable"]
)
ANSWERABLE = frozenset(["responsible", "culpable", "accountable", "guilty", "complicit", "liable"])
BEARING = frozenset(["bear", "carry", "share", "shoulder"])
BURDENS = frozenset(["responsibility", "blame", "guilt", "fault"])
MISFORTUNES = frozenset("""attack attacks death deaths crisis war conflict killing killings poisoning escalation collapse failure
    tension tensions violence bloodshed suffering massacre bombing bombings crash disaster deadlock stalemate impasse
    deterioration breakdown genocide crimes crime shooting blast explosion incident sinking famine murder raid strike
    strikes shelling assassination abduction hacking unrest fighting destruction downing aggression provocation""".split())  # fmt: skip
DENYING = frozenset(["deny", "reject", "dismiss", "refute", "dispute"])
FOLLOWING = frozenset(["follow", "come", "ensue"])
MODALS = frozenset(["will", "would", "shall"])


def judgements(clauses: list[Clause], sayings: dict[int, Clause]) -> list[Clause]:
    """What is called wrong, claimed to wrong, demanded to end and threatened, each as a clause of its own."""
    made: list[Clause] = []
    for clause in clauses:
        if clause.kind == "noun":
            made += _charge(clause, clauses)
        elif clause.word == "that" and clause.governor is not None:
            made += _regretted(clause, clause.governor)
        if clause.kind == "verb" and clause.predicate in DENYING:
            made += _denied(clause, clauses)
        if clause.word == "what" and clause.predicate in NAMING and clause.subject is not None:
            made += _so_called(clause)
        saying = sayings.get(id(clause))
        speaker = voice(saying) if saying is not None else None
        if saying is None or speaker is None or not lands(speaker) or clause.verb is None:
            continue
        if clause.link not in ("rel", "sub"):
            made += _judged(clause, saying, speaker, clauses)
    return made


def _so_called(clause: Clause) -> Iterator[Clause]:
    """ "In answer to what it called US aggression": the name that somebody gives a deed blames its doer."""
    assert clause.subject is not None
    named = [*clause.objects, *(phrase for word, phrase in clause.adjuncts if word == "as")]
    for phrase in named[-1:]:
        dark = {phrase.low, *(word.low for word in phrase.words)} & DARK
        if dark and _whose(phrase) and not _whose(phrase) & lands(clause.subject):
            yield told("claim", clause.subject, [phrase], clause, clause)


def _regretted(clause: Clause, governor: Clause) -> Iterator[Clause]:
    """ "Was disappointed that Y refused", "regretted that Y left": what is regretted is held against its doer."""
    sorry = governor.predicate in RUING or (
        governor.predicate == "be" and any(phrase.low in SORRY for phrase in governor.objects)
    )
    if not sorry or clause.predicate in STATES or clause.subject is None or governor.subject is None:
        return
    speaker = governor.speaker if governor.subject.low == "it" else None  # "it is regrettable that"
    speaker = speaker or mouth(governor)
    if lands(clause.subject) and not lands(clause.subject) & lands(speaker):
        yield told("claim", speaker, [clause.subject], governor, governor)


def _denied(clause: Clause, clauses: list[Clause]) -> Iterator[Clause]:
    """ "The US says Iran seeks the bomb, a charge Iran denies": so it is charged with it."""
    subject = clause.subject
    if subject is None or not lands(subject):
        return
    content = clause.governor.subject if clause.governor is not None else None
    same = (
        not clause.objects and content is not None and lands(content) == lands(subject)
    )  # "a charge Iran denies"
    if same or any(phrase.low in CHARGES for phrase in clause.objects[:1]):
        for other in clauses:
            said = other.kind == "verb" and other.predicate in SPEECH and other.begin < clause.begin
            accuser = lands(other.subject) if said and other.subject is not None else set()
            if other.subject is not None and accuser and not accuser & lands(subject):
                yield told("claim", other.subject, [subject], other, other)
                return


def _answerable(clause: Clause) -> Phrase | None:
    """Who is said to answer for harm: "Y is responsible for the attack", "Y bears the blame", "Y was to blame"."""
    governor = clause.governor
    if clause.predicate == "be" and any(phrase.low in ANSWERABLE for phrase in clause.objects):
        harm = any(
            word in ("for", "of", "in") and phrase.low in MISFORTUNES for word, phrase in clause.adjuncts
        )
        return clause.subject if harm else None
    if clause.predicate in BEARING and any(phrase.low in BURDENS for phrase in clause.objects):
        return clause.subject
    if clause.predicate == "lie" and clause.subject is not None and clause.subject.low in BURDENS:
        return next((phrase for word, phrase in clause.adjuncts if word == "with"), None)
    if clause.predicate == "blame" and clause.link == "to" and not clause.objects:
        return clause.subject if governor is not None and governor.predicate == "be" else None
    return None


def _judged(clause: Clause, saying: Clause, speaker: Phrase, clauses: list[Clause]) -> Iterator[Clause]:
    verb, subject = clause.verb, clause.subject
    assert verb is not None
    guilty = None if verb.negated else _answerable(clause)
    if guilty is not None and lands(guilty) and not lands(guilty) & lands(speaker):
        yield told("claim", speaker, [guilty], clause, saying)
    elif verb.passive:
        yield from _passive(clause, saying, speaker)
    elif subject is not None and clause.predicate in DUTIES and not verb.modal and _neglected(clause):
        if lands(subject) and not lands(subject) & lands(speaker):
            yield told("claim", speaker, [subject], clause, saying)
    elif subject is None or verb.negated:
        return
    elif clause.predicate == "be" and not verb.modal and clause.objects:
        yield told("call", speaker, [subject, *clause.objects[-1:]], clause, saying)
    elif (
        clause.predicate in MISDEEDS
        and not verb.modal
        and _whose(subject)
        and not _whose(subject) & lands(speaker)
    ):
        yield told("claim", speaker, [subject], clause, saying)
    elif clause.predicate in FOLLOWING and verb.modal in MODALS and subject.low in CONSEQUENCES:
        yield from (
            told("menace", speaker, [other], clause, saying) for other in doing(clause, clauses, speaker)
        )
    elif (
        clause.predicate in RESPONDING | REVENGE and verb.modal in MODALS and lands(subject) & lands(speaker)
    ):
        yield from _response(clause, saying, speaker)
        if clause.predicate in REVENGE:
            yield from (
                told("menace", speaker, [other], clause, saying) for other in doing(clause, clauses, speaker)
            )


def _neglected(clause: Clause) -> bool:
    """ "Was not keeping the accords", "has refused to keep them"."""
    governor = clause.governor
    refused = clause.link == "to" and governor is not None and governor.predicate in ("refuse", "fail")
    return refused or (clause.verb is not None and clause.verb.negated and clause.link != "to")


def _passive(clause: Clause, saying: Clause, speaker: Phrase) -> Iterator[Clause]:
    """ "The siege must be lifted"; "its soldiers were killed by Chadian fire"."""
    verb = clause.verb
    assert verb is not None
    if verb.modal in ("must", "should") and clause.predicate in ENDING and not verb.negated:
        yield told("must", speaker, clause.objects[:1], clause, saying)
    doers = [phrase for preposition, phrase in clause.adjuncts if preposition == "by" and not lands(phrase)]
    if clause.predicate in HARM and not verb.modal and not verb.negated and clause.subject is None:
        for phrase in doers[:1]:
            if _whose(phrase) and not _whose(phrase) & lands(speaker):
                yield told("claim", speaker, [phrase], clause, saying)


def _response(clause: Clause, saying: Clause, speaker: Phrase) -> Iterator[Clause]:
    """ "Would respond in kind to the expulsions": to a deed, or sharply; to an offer one just replies."""
    assert clause.verb is not None
    deeds = [phrase for preposition, phrase in clause.adjuncts if preposition == "to"]
    sharp = bool(SHARPLY & {*clause.verb.adverbs, *(phrase.low for _, phrase in clause.adjuncts)})
    if sharp or any(phrase.low in MISCHIEF for phrase in deeds):
        yield told("menace", speaker, deeds, clause, saying)


def _charge(clause: Clause, clauses: list[Clause]) -> Iterator[Clause]:
    """ "Macron's allegations that Russia was behind it"."""
    if clause.predicate not in CHARGES or clause.subject is None:
        return
    for other in clauses:
        subject = other.subject
        if other.kind != "verb" or other.word != "that" or subject is None or not lands(subject):
            continue
        if 0 < subject.begin - clause.end < 12 and not lands(subject) & lands(clause.subject):
            yield told("claim", clause.subject, [subject], other, other, "actual")


def _whose(phrase: Phrase) -> set[str]:
    """The state whose deed a phrase names."""
    made = Phrase(phrase.begin, phrase.end, phrase.words)
    made.who = owner(phrase)
    return lands(made)
