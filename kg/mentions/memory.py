"""What was just spoken of in; who a pronoun or a plural takes up, out."""

import datetime as dt
from collections import Counter

from kg.english.tokens import Token
from kg.mentions.introductions import Titled
from kg.mentions.offices import fits
from kg.mentions.people import People
from kg.mentions.person import Person
from kg.mentions.referents import Country, Organization, Place, Referent
from kg.mentions.texts import Texts

Second = tuple[tuple[Referent, ...], tuple[tuple[Referent, ...], ...]]


UNTOLD = Country("")  # whoever "the regime" is, "it" is nobody else


class Memory:
    """The people, states and bodies of an article so far, most recent last."""

    def __init__(self, people: People, day: dt.date | None) -> None:
        self.people = people
        self.day = day
        self.texts = Texts()
        self.persons: list[Person] = []  # every mention, most recent last
        self.before: list[Person] = []  # people of the sentence before, in its order
        self.here: list[Person] = []  # people of this sentence so far
        self.subjects: list[Person] = []  # those of them that stand as subjects
        self.embassy: str | None = None  # whose was told of last
        self.led: list[Person] = []  # the subjects of the sentence before
        self.lands_here: list[str] = []  # the states of this sentence so far
        self.lands_before: list[str] = []  # and those of the sentence before
        self.acting: list[Country | Organization] = []  # the states and bodies that stand as subjects here
        self.doers: tuple[Referent, ...] = ()  # several states that are the last subject together
        self.acted_together = False  # whether the subject of the sentence before was several
        self.acted: list[Country | Organization] = []  # and those of the sentence before
        self.lands: list[str] = []
        self.bodies: list[Organization] = []
        self.counts: Counter[str] = Counter()
        self.author: Person | None = None
        self.government: str | None = None  # the government that a release is of
        self.speaker: Person | None = None
        self.home: str | None = None  # the state in whose capital the article was written
        self.voiced: str | None = None  # the state whose ministry, spokesman or statement was told of last
        self.voice: str | None = None  # the state that speaks, where a ministry or a capital is quoted
        self.addressee: Person | None = None
        self.upcoming: Person | None = None  # the subject that the sentence is still to name
        self.titled: list[Titled] = []  # offices that phrases of this sentence give whom they take up
        self.group: list[Person] = []  # the last people who met or were listed together
        self.deeds: tuple[Referent, ...] = ()  # whose the things told of last in this sentence are
        self.joined: list[Person] = []  # those who are listed together in this sentence
        self.unions: list[tuple[str, ...]] = []  # three states or more that were listed together
        self.couple: tuple[
            Country, ...
        ] = ()  # the two states that this sentence or the last one named together
        self.coupled = 9  # how many sentences ago
        self.visitor: Person | None = None  # who was last said to travel to another state
        self.host: str | None = None  # and the state visited
        self.delegation: tuple[Person, ...] = ()  # who led the last delegation
        self.crowd = False  # whether this sentence speaks of people without names
        self.since_delegation = 9  # how many sentences ago a delegation was spoken of
        self.subject = True  # whether the phrase under way is a subject

    def next_sentence(self) -> None:
        """Close the sentence: its people become those that pronouns of the next one look back to."""
        if self.here:
            self.before, self.led = list(self.here), list(self.subjects)
        self.since_delegation += 1
        self.coupled += 1
        self.crowd = False
        self.acted_together = bool(self.doers) or (self.acted_together and not self.acting)
        self.doers = ()
        self.acted = self.acting or self.acted
        self.lands_before = self.lands_here or self.lands_before
        self.here, self.subjects, self.lands_here, self.acting = [], [], [], []
        self.joined, self.deeds = [], ()

    def note(self, *referents: Referent) -> None:
        """Remember that these were just spoken of."""
        for referent in referents:
            if isinstance(referent, Person) and referent.political:
                self.persons.append(referent)
                if referent not in self.here:
                    self.here.append(referent)
                if referent.country:
                    self.counts[referent.country] += 1
                    self.lands.append(referent.country)
            elif isinstance(referent, Country):
                self.lands.append(referent.iso3)
                self.lands_here.append(referent.iso3)
                self.counts[referent.iso3] += 1
            elif isinstance(referent, Place) and referent.iso3:
                self.counts[referent.iso3] += 1
                self.lands_here.append(referent.iso3)
            elif isinstance(referent, Organization):
                self.bodies.append(referent)

    # -- one

    def single(self, gender: str) -> tuple[Referent, ...]:
        """Whom "he" or "she" takes up: a subject takes up the last subject, an object somebody else."""
        taken = [] if self.subject else list(self.subjects)
        if not self.subject:  # "Blair said Bush had asked him to come": the first subject, not the nearest
            for one in self.subjects[-2:-1]:
                if one not in self.joined and (not one.gender or one.gender == gender):
                    return (one,)
        near = [who for who in self.here if who not in taken and (not who.gender or who.gender == gender)]
        if taken and len(near) == 1:
            return (near[0],)  # "Mattis spoke with Song to congratulate him"
        # "Pyongyang denounced Pompeo's demands; he had left": the state acts, so the person of the sentence is meant
        nearer = self.here if self.subject and self.acting and not self.subjects else []
        for group in (self.subjects, nearer, self.led, self.here, self.before):
            for person in group:
                if (not person.gender or person.gender == gender) and person not in taken:
                    return (person,)
        for person in reversed(self.persons):
            if not person.gender or person.gender == gender:
                return (person,)
        return ()

    def first_person(self, quoted: bool) -> tuple[Referent, ...]:
        """Who says "I"."""
        person = (self.speaker if quoted else None) or self.author
        return (person,) if person else ()

    def we(self, quoted: bool) -> Second:
        """Whom "we" speaks for: the speaker's state, else the speaker, in a dialogue the two who talk."""
        if quoted and self.voice is not None:
            return (Country(self.voice),), ()
        person = (self.speaker if quoted else None) or self.author
        if person is None and self.government is not None and not quoted:
            return (Country(self.government),), ()
        if person is None or not person.country:
            return (), ()
        both = (person, self.addressee) if self.addressee is not None and person is self.author else (person,)
        return (Country(person.country),), (both, (person,))

    def you(self, quoted: bool) -> tuple[Referent, ...]:
        """Whom "you" addresses: the other one of a dialogue, or of those whom the speaker of a quotation has met."""
        if not quoted:
            return (self.addressee,) if self.addressee is not None else ()
        other = self.partner(self.speaker) if self.speaker is not None else None
        return (other,) if other is not None and other in (*self.here, *self.before) else ()

    def it(self) -> tuple[Referent, ...]:
        """The state that "it" takes up: the last subject of this sentence, the first of the one before, the last one."""
        if not self.subject and self.acting:
            return self._other_than(self.doers or (self.acting[-1],))
        if self.doers or (self.acted_together and not self.acting):
            return self._other_than(self.doers) if self.doers else ()
        subject = self.acting[-1:] or self.acted[:1]
        if subject == [UNTOLD]:
            return ()
        if subject and (isinstance(subject[0], Organization) or subject[0].iso3 in self.lands[-8:]):
            return (subject[0],)
        return (Country(self.lands[-1]),) if self.lands else ()

    def _other_than(self, doers: tuple[Referent, ...]) -> tuple[Referent, ...]:
        """To whom a state does what it does: "Cairo has since sent it weapons"; an earlier subject, else the only other."""
        earlier = [who for who in (*reversed(self.acting), *self.acted) if who not in doers]
        if earlier:
            return (earlier[0],)
        others = {iso3 for iso3 in self.lands[-8:] if Country(iso3) not in doers}
        return (Country(others.pop()),) if len(others) == 1 else ()

    def partner(self, owner: Person, office: str | None = None) -> Person | None:
        """The other one of the last people told of with somebody: "his host", "her counterpart"."""
        for person in reversed(self.persons[-8:]):
            if (
                person is not owner
                and person.country != owner.country
                and (office is None or fits(person, office))
            ):
                return person
        return None


def possessive(word: str, begin: int) -> Token:
    """A possessive pronoun as a token of its own."""
    return Token(word, word, begin, begin + len(word), "POSS")
