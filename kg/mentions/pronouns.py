"""A pronoun in; the person, state or group that it takes up out."""

from kg.clauses.words import OBJECT_CONTROL
from kg.mentions.groups import Groups
from kg.mentions.journeys import VISITS
from kg.mentions.memory import possessive
from kg.mentions.offices import land
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase, Unit, VerbGroup, is_mark
from kg.mentions.referents import Country, Referent

SINGULAR = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
PLURAL = frozenset(["they", "them", "themselves", "both"])
OWN = frozenset(["his", "her", "its", "their", "our", "my", "your"])


# verbs that tell what their object did after "for"; those whose subject did what stands after "over"
JUDGING = frozenset("""accuse blame condemn criticize criticise denounce punish thank praise commend slam sanction penalize
    penalise rebuke fault laud congratulate chide scold castigate lambast""".split())  # fmt: skip
SORRY = frozenset("apologize apologise regret resign".split())


def mark_blamed(row: list[Unit]) -> None:
    """Tell "its" after "sanctions on Russia over", "urged Israel to halt" and "it" after "on Russia after" whose it is."""
    for position, unit in enumerate(row):
        named, link = (row[position - 2], row[position - 1]) if position > 2 else (None, None)
        if isinstance(unit, Phrase) and isinstance(named, Phrase) and link is not None:
            verb = next((one for one in reversed(row[: position - 2]) if isinstance(one, VerbGroup)), None)
            if verb is not None and _tells(verb, row[position - 3], link, unit):
                unit.blamed = named


def _tells(verb: VerbGroup, before: Unit, link: Unit, unit: Phrase) -> bool:
    """Whether what follows is a deed of the state just named, and not of whoever the sentence is about."""
    hit = is_mark(before, "on", "against", "upon")
    if isinstance(link, VerbGroup):  # "urged Israel to halt its offensive"
        return before is verb and verb.lemma in OBJECT_CONTROL
    if unit.head.tag == "PRON":  # "sanctions on Russia after it mobilized"
        return unit.low == "it" and hit and is_mark(link, "after", "since", "because", "until", "unless")
    if verb.lemma in SORRY or not is_mark(link, "over", "for"):
        return False
    return hit or verb.lemma in JUDGING or link.low == "over"


def _blamed(phrase: Phrase) -> tuple[Referent, ...]:
    """The state that was marked, if it is one: a capital stands for its own."""
    named = phrase.blamed
    if named is not None and not named.who and named.head.tag in ("COUNTRY", "PLACE", "SEAT"):
        iso3 = land(named.head)  # it comes first in the text, and is not resolved yet
        return (Country(iso3),) if iso3 else ()
    readings = (named.who, *named.others) if named is not None else ()
    return next((told for told in readings if told and all(isinstance(who, Country) for who in told)), ())


class Pronouns(Groups):
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
            owner.who = self._abroad(phrase, self.single("m" if word == "his" else "f"))
        elif word == "my":
            owner.who = self.first_person(phrase.quoted)
        elif word == "your":
            owner.who = self.you(phrase.quoted)
        elif word == "our":
            owner.who, owner.others = self.we(phrase.quoted)
        elif word == "their":
            owner.who, owner.others = self.plural(2, True)
        else:
            owner.who = _blamed(phrase) or self.it()
        if owner.who:
            phrase.possessor = owner

    def _abroad(self, phrase: Phrase, owner: tuple[Referent, ...]) -> tuple[Referent, ...]:
        """Whose visit it is, nobody being on one at home: "Abe met Obama during his visit to Japan"."""
        heads = [other.head for link, other in phrase.attached if link in ("to", "in", "of")]
        states = {land(head) for head in heads if head.tag in ("COUNTRY", "PLACE", "SEAT")} - {None}
        stays = [who for who in owner if isinstance(who, Person) and who.country in states]
        if phrase.low not in VISITS or not stays:
            return owner
        guests = [
            one
            for one in reversed(self.here)
            if one.country not in states and (not one.gender or one.gender == stays[0].gender)
        ]
        return tuple(guests[:1])

    def _pronoun(self, phrase: Phrase, low: str) -> None:
        if low in SINGULAR:
            self.subject = self.subject or low.endswith("self")
            phrase.who = self.single(SINGULAR[low])
        elif low == "them" and self.deeds:
            phrase.who = self.deeds  # "condemned Israel's raids, calling them a crime"
        elif low in PLURAL:
            phrase.who, phrase.others = self.plural(2, low != "both")
        elif low in ("i", "me", "myself"):
            phrase.who = self.first_person(phrase.quoted)
        elif low in ("we", "us", "ourselves"):
            phrase.who, phrase.others = self.we(phrase.quoted)
        elif low == "you" and not phrase.quoted:
            phrase.who = self.you(False)
        elif low == "it":
            phrase.who = _blamed(phrase) or self.it()
