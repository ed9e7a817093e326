"""Clauses and sayings in; clauses out that a judgement in somebody's mouth makes: "said the raid was illegal" calls it so."""

from collections.abc import Iterator

from kg.clauses.claims import lands, told
from kg.clauses.clause import Clause
from kg.clauses.menacing import doing
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
FOLLOWING = frozenset(["follow", "come", "ensue"])
MODALS = frozenset(["will", "would", "shall"])


def judgements(clauses: list[Clause], sayings: dict[int, Clause]) -> list[Clause]:
    """What is called wrong, claimed to wrong, demanded to end and threatened, each as a clause of its own."""
    made: list[Clause] = []
    for clause in clauses:
        if clause.kind == "noun":
            made += _charge(clause, clauses)
        elif clause.word == "what" and clause.predicate in NAMING and clause.subject is not None:
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


def _judged(clause: Clause, saying: Clause, speaker: Phrase, clauses: list[Clause]) -> Iterator[Clause]:
    verb, subject = clause.verb, clause.subject
    assert verb is not None
    if verb.passive:
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
