"""Clauses in; clauses that saying makes out: "X said Y must go" (must), "X says Y shelled it" (claim), "X vowed to hit Y" (menace)."""

from kg.clauses.clause import Clause
from kg.clauses.speaking import voice
from kg.clauses.words import (
    BACKING,
    CONSEQUENCES,
    DEALING,
    DEMANDING,
    HARMFUL,
    HOSTILE,
    MEDDLING,
    PRICE,
    REVENGE,
    STATES,
    SUFFER,
    WEAPONS,
)
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Referent
from kg.model import Modality

CRIMES = frozenset(
    "crime crimes act acts action actions deed deeds attack attacks aggression mistake mistakes blood this provocation provocations crimes misdeeds behavior behaviour".split()
)


def claims(clauses: list[Clause], sayings: dict[int, Clause]) -> list[Clause]:
    """What speakers ask of others, hold against them and threaten them with, each as a clause of its own."""
    made: list[Clause] = []
    for clause in clauses:
        saying = sayings.get(id(clause)) or _demand(clause)
        if saying is None or clause.kind != "verb" or clause.verb is None or clause.link in ("rel", "sub"):
            continue
        speaker, other = voice(saying), clause.subject
        if speaker is None or not speaker.who:
            continue
        if other is not None and other.who and not lands(speaker) & lands(other):
            if _obliges(clause, saying, clauses):
                made.append(told("must", speaker, [other], clause, saying))
            elif _charges(clause, saying):
                made.append(told("claim", speaker, [other], clause, saying))
            elif _will_suffer(clause):
                made.append(told("menace", speaker, [other], clause, saying))
            elif _met(clause):
                made.append(told("menace", speaker, list(clause.objects), clause, saying))
        elif other is not None and other.low in ("it", "they") and _will_suffer(clause):
            made.append(
                told("menace", speaker, saying.objects[:1], clause, saying)
            )  # "told Iraq it would face"
        elif _met(clause):
            made.append(told("menace", speaker, list(clause.objects), clause, saying))
        if _menaces(clause, saying, speaker):
            made.append(told("menace", speaker, reached(clause), clause, saying))
    return made


def reached(clause: Clause) -> list[Phrase]:
    """Whom an act is done to: its objects, and who stands after "on", "against", "at", "with"."""
    after = [
        phrase for preposition, phrase in clause.adjuncts if preposition in ("on", "against", "with", "at")
    ]
    return [*clause.objects, *after]


def dealt(clause: Clause) -> list[Phrase]:
    """Whom retaliation is dealt out to: "launch strikes against Y", "use force against Y"."""
    if clause.predicate not in DEALING or not any(
        phrase.low in CONSEQUENCES | WEAPONS for phrase in clause.objects
    ):
        return []
    return [phrase for preposition, phrase in clause.adjuncts if preposition in ("against", "on")]


def told(
    predicate: str,
    speaker: Phrase,
    others: list[Phrase],
    clause: Clause,
    saying: Clause,
    modality: Modality | None = None,
) -> Clause:
    """A clause made of a saying: as real and as dated as the saying is."""
    verb = saying.verb if saying.verb is not None and not saying.verb.passive else clause.verb
    made = Clause(predicate, "verb", clause.begin, clause.end, speaker, list(others), verb=verb)
    made.times, made.modality, made.tense = list(saying.times), modality or saying.modality, saying.tense
    made.governor = saying.governor
    if saying.link == "sub":  # "two days after Laos alleged that ..."
        made.link, made.word = saying.link, saying.word
    return made


def _demand(clause: Clause) -> Clause | None:
    governor = clause.governor
    return (
        governor
        if governor is not None and clause.link == "that" and governor.predicate in DEMANDING
        else None
    )


def _obliges(clause: Clause, saying: Clause, clauses: list[Clause]) -> bool:
    """ "Y must leave", "Y needs to leave", "demanded that Y leave"."""
    verb = clause.verb
    if verb is None or verb.passive or verb.perfect:
        return False
    if verb.modal in ("must", "should", "ought"):
        return clause.predicate not in STATES
    if saying.predicate in DEMANDING and not verb.modal and verb.text == clause.predicate:
        return True
    below = next((other for other in clauses if other.governor is clause and other.link == "to"), None)
    needs = clause.predicate == "need" or (clause.predicate == "have" and not clause.objects)
    return (
        needs
        and below is not None
        and below.predicate not in STATES
        and not (below.verb and below.verb.passive)
    )


def _charges(clause: Clause, saying: Clause) -> bool:
    """An act that is no friend's, told as a fact by somebody else."""
    verb = clause.verb
    if verb is None or verb.negated or verb.modal or clause.link not in ("that", "quote", "", "coord"):
        return False
    if clause.subject is not None and clause.subject.head.tag == "PRON":
        return False  # "they had occupied": too loose to charge anybody
    if saying.link == "rel" and verb.passive and clause.predicate in BACKING:
        return True  # "rebels who it says are backed by Chad"
    if saying.predicate in ("allege", "complain", "charge"):
        return clause.modality in ("actual", "possible")
    if verb.ambiguous and not clause.objects and clause.predicate not in MEDDLING:
        return False  # "says Navalny poisoned": it was done to him
    return (
        clause.predicate in HOSTILE
        and clause.modality == "actual"
        and saying.predicate not in ("deny", "doubt")
    )


def _will_suffer(clause: Clause) -> bool:
    """ "Y will pay a heavy price", "Y would face consequences"."""
    if clause.verb is None or clause.verb.modal not in ("will", "would", "shall") or clause.verb.negated:
        return False
    if clause.predicate in ("regret", "suffer"):
        return True
    heads = [phrase.low for phrase in clause.objects]
    if clause.predicate == "pay" and not heads:
        return all(phrase.low in CRIMES for preposition, phrase in clause.adjuncts if preposition == "for")
    return clause.predicate in SUFFER and any(low in PRICE for low in heads)


def _met(clause: Clause) -> bool:
    """ "Any attack by Y will be met with a decisive response"."""
    verb = clause.verb
    if (
        verb is None
        or not verb.passive
        or verb.modal not in ("will", "would")
        or clause.predicate not in ("meet", "answer")
    ):
        return False
    return any(
        preposition in ("with", "by") and phrase.low in PRICE for preposition, phrase in clause.adjuncts
    )


def _menaces(clause: Clause, saying: Clause, speaker: Phrase) -> bool:
    """ "Y would hit back at Z", "we will attack Z": somebody's own harm to another, announced by himself."""
    if clause.subject is None or clause.verb is None or clause.verb.modal not in ("will", "would", "shall"):
        return False
    if (
        clause.verb.negated
        or (clause.predicate not in HARMFUL | REVENGE and not dealt(clause))
        or saying.predicate in ("deny", "doubt")
    ):
        return False
    return bool(lands(speaker) & lands(clause.subject))


def lands(phrase: Phrase) -> set[str]:
    """The states and bodies that a phrase stands for, people counting for theirs, capitals for their governments."""
    named = {name for one in phrase.who for name in _land(one)}
    named = named or {name for who in phrase.others[:1] for one in who for name in _land(one)}
    return named or {name for member in phrase.members for name in lands(member)}


def _land(one: Referent) -> tuple[str, ...]:
    if isinstance(one, Country):
        return (one.iso3,)
    if isinstance(one, Person):
        return (one.country or one.name,)
    return (one.name,) if isinstance(one, Organization) else ()
