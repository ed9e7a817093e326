"""A pronoun in; the person, state or group that it takes up out."""

from kg.mentions.memory import Memory, possessive
from kg.mentions.phrases import Phrase, Unit, VerbGroup, is_mark
from kg.mentions.referents import Country

SINGULAR = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
PLURAL = frozenset(["they", "them", "themselves", "both"])
OWN = frozenset(["his", "her", "its", "their", "our", "my", "your"])


# verbs that tell what their object did after "for"; those whose subject did what stands after "over"
JUDGING = frozenset("""accuse blame condemn criticize criticise denounce punish thank praise commend slam sanction penalize
    penalise rebuke fault laud congratulate chide scold castigate lambast""".split())  # fmt: skip
SORRY = frozenset("apologize apologise regret resign".split())


def mark_blamed(row: list[Unit]) -> None:
    """Tell "its" after "imposed sanctions on Russia over", "condemned Iran for" whose it is: the state's named just before."""
    for position, unit in enumerate(row):
        named, preposition = (row[position - 2], row[position - 1]) if position > 2 else (None, None)
        if not (
            isinstance(unit, Phrase) and isinstance(named, Phrase) and is_mark(preposition, "over", "for")
        ):
            continue
        verb = next((one for one in reversed(row[: position - 2]) if isinstance(one, VerbGroup)), None)
        if verb is None or verb.lemma in SORRY:
            continue
        judged = verb.lemma in JUDGING or is_mark(row[position - 3], "on", "against", "upon")
        if judged or preposition.low == "over":
            unit.blamed = named


class Pronouns(Memory):
    """Resolves "he", "they", "we", "it", and the owner in "his visit"."""

    def _own(self, phrase: Phrase) -> None:
        """The possessor that a possessive pronoun stands for: "his visit", "their summit", "its forces"."""
        word = phrase.det.split()[-1]
        if word not in OWN:
            return
        begin = phrase.begin + len(phrase.det) - len(word)
        owner = Phrase(begin, begin + len(word), [possessive(word, begin)], quoted=phrase.quoted)
        self.subject = True
        if word in ("his", "her") and not self.subjects and self.upcoming is not None:
            owner.who = (self.upcoming,)
        elif word in ("his", "her"):
            owner.who = self.single("m" if word == "his" else "f")
        elif word == "my":
            owner.who = self.first_person(phrase.quoted)
        elif word == "your":
            owner.who = self.you(phrase.quoted)
        elif word == "our":
            owner.who, owner.others = self.we(phrase.quoted)
        elif word == "their":
            owner.who, owner.others = self.plural()
        else:
            told = phrase.blamed.who if phrase.blamed is not None else ()
            owner.who = told if told and all(isinstance(who, Country) for who in told) else self.it()
        if owner.who:
            phrase.possessor = owner

    def _pronoun(self, phrase: Phrase, low: str) -> None:
        if low in SINGULAR:
            self.subject = self.subject or low.endswith("self")
            phrase.who = self.single(SINGULAR[low])
        elif low in PLURAL:
            phrase.who, phrase.others = self.plural(2, low != "both")
        elif low in ("i", "me", "myself"):
            phrase.who = self.first_person(phrase.quoted)
        elif low in ("we", "us", "ourselves"):
            phrase.who, phrase.others = self.we(phrase.quoted)
        elif low == "you" and not phrase.quoted:
            phrase.who = self.you(False)
        elif low in ("it", "itself"):
            phrase.who = self.it()
