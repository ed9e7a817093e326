"""Clauses in; the same with whom each verb reaches through what hangs below it: "told Syria to leave", "thanked each other"."""

from kg.clauses.claims import lands, reached
from kg.clauses.clause import Clause
from kg.clauses.words import HARMLESS, SPEECH_ACTS, THREATS
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Place, Summit

# whom one asks to come one invites
INVITED = frozenset(["come", "visit", "attend"])
# what says for its author what is written in it
PAPERS = frozenset("""statement statements letter letters note notes message messages communique communiqué resolution declaration
    petition document telegram cable report release text post tweet demarche memorandum""".split())  # fmt: skip
WRITING = frozenset("""issue release send publish sign adopt pass deliver hand write make submit post read file endorse
    present circulate approve""".split())  # fmt: skip
TRADING = frozenset(["trade", "exchange", "swap"])
EXCHANGED = {"accusations": "accuse", "recriminations": "accuse", "barbs": "criticize", "insults": "criticize", "blame": "blame",
             "threats": "threaten", "congratulations": "congratulate", "condolences": "sympathize with"}  # fmt: skip
ADDRESSED = frozenset(["for", "on", "upon", "to"])


def reaches(clauses: list[Clause]) -> None:
    """What hangs below a verb reaches it: "told Syria to leave", "threatened to hit Iran", "the steps taken by Mali"."""
    for clause in clauses:
        _reciprocal(clause)
        _blamed_on(clause, clauses)
        _asked_to_come(clause)
        _in_writing(clause)
        _exchanged(clause)
        if (
            clause.predicate == "stand"
        ):  # "stands ready to build a partnership with Peru" is not standing with it
            below = [other.begin for other in clauses if other.governor is clause and other.link == "to"]
            clause.adjuncts = [
                (word, phrase) for word, phrase in clause.adjuncts if not below or phrase.begin < below[0]
            ]
        _so_called(clause)
        if (
            clause.link == "reduced"
            and clause.verb is not None
            and clause.verb.passive
            and clause.subject is not None
        ):
            for phrase in clause.objects:
                if ("by", clause.subject) not in phrase.attached:
                    phrase.attached.append(("by", clause.subject))
        governor = clause.governor
        if clause.link != "to" or governor is None or governor.verb is None or governor.kind != "verb":
            continue
        target = clause.subject
        if governor.predicate == "ask" and clause.predicate in INVITED and target in governor.objects:
            governor.predicate = "invite"
        calls = governor.predicate in (
            "call",
            "appeal",
            "plead",
        )  # one calls on somebody; whom one calls, one phones
        told = [] if calls else list(governor.objects)
        told += [phrase for preposition, phrase in governor.adjuncts if preposition in ADDRESSED]
        if (
            target in told
            and target is not None
            and clause.word in ("", target.low)
            and "out" not in governor.particles  # "ordered out six Britons, to equal the number"
            and clause.predicate not in ("leave", "leave behind")
        ):
            governor.add("to do", target)
        if governor.predicate in THREATS and clause.predicate not in HARMLESS:
            for phrase in reached(clause):
                governor.add("doing to", phrase)


def _in_writing(clause: Clause) -> None:
    """ "Issued a statement condemning the raid": whoever issued it condemns the raid."""
    paper, governor = clause.subject, clause.governor
    wrote = governor is not None and governor.predicate in WRITING and paper in governor.objects
    if clause.link != "reduced" or paper is None or not wrote or clause.verb is None or clause.verb.passive:
        return
    assert governor is not None
    if paper.low in PAPERS and clause.predicate in SPEECH_ACTS and governor.subject is not None:
        clause.subject, clause.times = governor.subject, clause.times or list(governor.times)


def _exchanged(clause: Clause) -> None:
    """ "Greece and Turkey traded accusations": each accuses the other."""
    given = next((EXCHANGED[phrase.low] for phrase in clause.objects if phrase.low in EXCHANGED), None)
    if clause.predicate in TRADING and given is not None and clause.subject is not None:
        clause.predicate = given
        clause.objects = [Phrase(one.begin, one.end, one.words) for one in clause.objects[:1]]
        clause.objects[0].who, clause.objects[0].others = clause.subject.who, clause.subject.others


def _asked_to_come(clause: Clause) -> None:
    """ "Asked Modi to the summit" invites him."""
    goals = [
        phrase
        for word, phrase in clause.adjuncts
        if word == "to" and any(isinstance(who, Summit | Place) for who in phrase.who)
    ]
    if clause.predicate == "ask" and clause.objects and goals:
        clause.predicate = "invite"


def _blamed_on(clause: Clause, clauses: list[Clause]) -> None:
    """ "Blamed the attack, which killed two, on Kyiv": "on Kyiv" goes with the blame."""
    if clause.predicate not in ("blame", "pin") or any(
        preposition == "on" for preposition, _ in clause.adjuncts
    ):
        return
    for other in clauses:
        if other.link == "rel" and other.governor is clause:
            clause.adjuncts += [
                (word, phrase) for word, phrase in other.adjuncts if word == "on" and lands(phrase)
            ]


def _reciprocal(clause: Clause) -> None:
    """ "The two thanked each other": each the other, so both stand on either side; "him" is another than "he"."""
    if clause.subject is None:
        return
    for phrase in [*clause.objects, *(phrase for _, phrase in clause.adjuncts)]:
        if phrase.low in ("each other", "one another"):
            phrase.who, phrase.others = clause.subject.who, clause.subject.others
        elif phrase.low in ("him", "her", "them", "it") and phrase.who == clause.subject.who:
            phrase.who, phrase.others = (), ()  # nobody urges "him" and means himself
        elif phrase.low == "it" and clause.predicate in ("call", "describe", "label", "brand", "dub", "see"):
            phrase.who, phrase.others = (), ()  # "calls it a provocation": what was done


def _so_called(clause: Clause) -> None:
    """ "Condemned what it called US bullying", "described as a crime an order by Mali": what is called so is condemned."""
    governor = clause.governor
    if (
        clause.word != "what"
        or governor is None
        or governor.objects
        or clause.predicate not in ("call", "describe", "term", "see")
    ):
        return
    called = (
        clause.objects[-1:]
        or [phrase for preposition, phrase in clause.adjuncts if preposition in ("as", "by")][-1:]
    )
    governor.objects += called
