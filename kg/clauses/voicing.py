"""Clauses in; the same, with what somebody says that he or his state says in words put in his own mouth."""

from kg.clauses.claims import lands
from kg.clauses.clause import Clause
from kg.clauses.speaking import voice
from kg.clauses.words import SPEECH_ACTS
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase

# who says that he will back somebody backs him
STANCES = frozenset("support back stand side defend endorse oppose reject".split())
FEELING = frozenset("be feel have stand offer extend give".split())
NAMED = frozenset(["PERSON", "NAME", "LEADER", "PRON"])


def voiced(clauses: list[Clause], sayings: dict[int, Clause]) -> None:
    """Of "Bush said Washington would stand by Seoul" it is Bush who stands by it, and he does so by saying it."""
    for clause in clauses:
        saying = sayings.get(id(clause))
        if saying is None or clause.kind != "verb":
            continue
        _we(clause, voice(saying))
        if clause.predicate not in SPEECH_ACTS:
            continue
        speaker = voice(saying)
        if speaker is None or not speaker.who or clause.verb is None:
            continue
        if _goes_on(clause, saying):
            clause.subject, clause.governor, clause.link, clause.speaker = speaker, saying, "coord", None
            clause.modality = "denied" if clause.verb.negated else saying.modality
            del sayings[id(clause)]
        elif _own(clause, speaker):
            clause.subject, clause.speaker = speaker, None
            clause.times = clause.times or list(saying.times)
            if clause.modality == "planned" and clause.predicate in STANCES:
                clause.modality = saying.modality


def _we(clause: Clause, speaker: Phrase | None) -> None:
    """ "We are grateful to Mali," he said: he is, by saying so."""
    subject = clause.subject
    if (
        subject is None
        or speaker is None
        or subject.low not in ("we", "i")
        or clause.predicate not in FEELING
    ):
        return
    if len(speaker.who) == 1 and isinstance(speaker.who[0], Person) and speaker.head.tag in NAMED:
        subject.others, subject.who = (subject.who,), speaker.who


def _goes_on(clause: Clause, saying: Clause) -> bool:
    """Whether the verb is joined to the saying, not to what is said: "said talks had failed and accused Kyiv"."""
    verb, above = clause.verb, clause.governor
    if clause.link != "coord" or above is None or verb is None or saying.verb is None:
        return False
    if verb.passive or verb.modal or verb.perfect or verb.tense != saying.verb.tense or verb.form != "finite":
        return False
    return above is not saying and clause.subject is above.subject and saying.end < clause.begin


def _own(clause: Clause, speaker: Phrase) -> bool:
    """Whether a person tells of what his own state backs, blames or asks for."""
    verb, subject = clause.verb, clause.subject
    if (
        subject is None
        or verb is None
        or verb.negated
        or verb.passive
        or clause.modality not in ("actual", "planned")
    ):
        return False
    if subject is speaker or len(speaker.who) != 1 or not isinstance(speaker.who[0], Person):
        return False
    if speaker.head.tag not in NAMED:
        return False  # "its foreign minister said": nobody's name
    if any(isinstance(who, Person) for who in subject.who):
        return False  # "Xi will hold talks, Lin said": Xi will
    return bool(subject.who) and lands(subject) == lands(speaker) and speaker.who[0] not in subject.who
