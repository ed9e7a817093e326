"""Phrases in the order of the text in; the same phrases with what they stand for out. The article's memory."""

import datetime as dt
from collections import Counter

from kg import lexicon as tables
from kg.english.tokens import Token
from kg.mentions import nouns
from kg.mentions.offices import body, land, role_of
from kg.mentions.people import Office, People, Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Place, Referent, System
from kg.mentions.texts import Texts
from kg.mentions.titles import Titled

SINGULAR = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
PLURAL = frozenset(["they", "them", "themselves", "both"])
HEADS_OF = {"head of state": ("President", "King", "Emperor", "Supreme Leader", "General Secretary", "Chairman", "Prime Minister", "Chancellor"),
            "head of government": ("Prime Minister", "Premier", "Chancellor", "Taoiseach")}  # fmt: skip


class Discourse:
    """What has been spoken of so far, most recent last, and how later words take it up."""

    def __init__(self, people: People, day: dt.date | None) -> None:
        self.people = people
        self.day = day
        self.texts = Texts()
        self.persons: list[Person] = []  # every mention, most recent last
        self.before: list[Person] = []  # people of the sentence before, in its order
        self.here: list[Person] = []  # people of this sentence so far
        self.subjects: list[Person] = []  # those of them that stand as subjects
        self.lands_here: list[str] = []  # the states of this sentence so far
        self.led: list[Person] = []  # the subjects of the sentence before
        self.lands: list[str] = []
        self.bodies: list[Organization] = []
        self.counts: Counter[str] = Counter()
        self.author: Person | None = None
        self.speaker: Person | None = None
        self.addressee: Person | None = None
        self.upcoming: Person | None = None  # the subject that the sentence is still to name
        self.titled: list[Titled] = []  # offices that phrases of this sentence give whom they take up
        self.group: list[Person] = []  # the last people who met or were listed together

    # -- moving through the article

    def next_sentence(self) -> None:
        """Close the sentence: its people become those that pronouns of the next one look back to."""
        if self.here:
            self.before, self.led = list(self.here), list(self.subjects)
        self.here, self.subjects, self.lands_here = [], [], []

    def note(self, *referents: Referent) -> None:
        """Remember that these were just spoken of."""
        for referent in referents:
            if isinstance(referent, Person):
                if referent.political:
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

    # -- one phrase

    def resolve(self, phrase: Phrase, subject: bool = True) -> None:
        """Set who and others of a phrase (and of its possessor first)."""
        self.subject = subject
        if phrase.possessor is not None and not phrase.possessor.who:
            self.resolve(phrase.possessor)
            self.subject = subject
        self._resolved(phrase)
        if phrase.low in nouns.RELATIONS and not phrase.members:
            phrase.parties = tuple(self.parties(phrase)) or self._pair(phrase)
        if subject:
            self.subjects += [
                who for who in phrase.who if isinstance(who, Person) and who not in self.subjects
            ]

    def _resolved(self, phrase: Phrase) -> None:
        if phrase.members:
            phrase.who = tuple(dict.fromkeys(r for member in phrase.members for r in member.who))
            people = [r for r in phrase.who if isinstance(r, Person)]
            if len(people) > 1:
                self.group = people
            return
        self._resolve(phrase)
        self.note(*phrase.who)
        if phrase.possessor is None and phrase.det:
            self._own(phrase)

    def _own(self, phrase: Phrase) -> None:
        """The possessor that a possessive pronoun stands for: "his visit", "their summit", "its forces"."""
        word = phrase.det.split()[-1]
        if word not in ("his", "her", "its", "their", "our", "my"):
            return
        owner = Phrase(
            phrase.begin,
            phrase.begin,
            [Token(word, word, phrase.begin, phrase.begin + len(word), "POSS")],
            quoted=phrase.quoted,
        )
        self.subject = True
        if word in ("his", "her") and not self.subjects and self.upcoming is not None:
            owner.who = (self.upcoming,)
        elif word in ("his", "her"):
            owner.who = self._single("m" if word == "his" else "f")
        elif word == "my":
            owner.who = self._first_person(phrase.quoted)
        elif word == "our":
            owner.who, owner.others = self._we(phrase.quoted)
        elif word == "their":
            owner.who, owner.others = self._plural()
        else:
            owner.who = self._it()
        if owner.who:
            phrase.possessor = owner

    def _resolve(self, phrase: Phrase) -> None:
        head = phrase.head
        low = head.low
        if head.tag == "PRON":
            self._pronoun(phrase, low)
        elif head.tag == "PERSON":
            phrase.who = (head.value,) if head.value.political else ()
        elif head.tag in ("NAME", "LEADER"):
            self._name(phrase, head)
        elif head.tag in ("COUNTRY", "SEAT"):
            iso3 = land(head)
            phrase.who = (Country(iso3),) if iso3 else ()
        elif head.tag == "PLACE":
            self._place(phrase, head)
        elif head.tag == "DEMONYM":
            iso3 = land(head)
            plural = low.endswith("s") or phrase.det.startswith("the")
            phrase.who = (Country(iso3),) if iso3 and plural else ()
        elif head.tag == "ORG":
            self._organization(phrase, head)
        elif head.tag == "SYSTEM":
            phrase.who = (System(head.value[0][1]),)
        elif head.tag == "TREATY":
            phrase.who = (self.texts.named(head, self.day),)
        elif head.tag == "SUMMIT":
            phrase.who = (self.texts.series(phrase, head, self.day),)
        elif head.tag == "ROLE":
            self._role(phrase, head)
        elif head.tag == "NUM" or head.tag == "DET":
            if low in nouns.BOTH and ("the" in phrase.det or low == "both"):
                phrase.who, phrase.others = self._plural(3 if low == "three" else 2)
        else:
            self._noun(phrase, low)

    # -- names

    def _name(self, phrase: Phrase, head: Token) -> None:
        person = self.people.known(head.text)
        if person is None and "-" in head.text:
            several = [self.people.known(piece) for piece in head.text.split("-")]
            if all(several):
                phrase.who = tuple(p for p in several if p is not None and p.political)
                return
        if person is not None and person.political:
            phrase.who = (person,)

    def _place(self, phrase: Phrase, head: Token) -> None:
        kind, key = head.value[0]
        iso3 = land(head)
        phrase.who = (Place(head.text, iso3),)
        if kind == "capital" and iso3:
            phrase.others = ((Country(iso3),),)

    def _organization(self, phrase: Phrase, head: Token) -> None:
        kind, key = head.value[0]
        organization = tables.load().organizations.get(key)
        if (
            organization
            and organization.iso3
            and organization.kind in ("ministry", "agency", "government", "national body", "force")
        ):
            phrase.who = (Country(organization.iso3),)
            phrase.others = ((Organization(organization.name),),)
        else:
            phrase.who = (Organization(organization.name if organization else key),)

    # -- roles without a name

    def of(self, phrase: Phrase) -> str | None:
        """The state or body that a phrase belongs to: its adjective, its possessor, "of X" after it."""
        for word in reversed(phrase.words[:-1]):
            if word.tag in ("DEMONYM", "COUNTRY", "ORG", "SEAT"):
                return body(word)
            if word.tag == "PLACE" and word.value[0][0] == "capital":
                return land(word)
        if phrase.possessor is not None:
            for referent in phrase.possessor.who:
                if isinstance(referent, Country | Place):
                    return referent.iso3
                if isinstance(referent, Organization):
                    return referent.name
                if isinstance(referent, Person) and referent.country:
                    return referent.country
        for preposition, attached in phrase.attached:
            if preposition in ("of", "for", "from"):
                for referent in attached.who:
                    if isinstance(referent, Country | Place):
                        return referent.iso3
                    if isinstance(referent, Organization):
                        return referent.name
        return None

    def _role(self, phrase: Phrase, head: Token) -> None:
        role, plural = role_of(head)
        of = self.of(phrase) or role.of
        if role.office.lower() == "counterpart":
            self._counterpart(phrase, of, plural)
        elif role.kind == "collective" or plural:
            self._people_of(phrase, of, head.low, role.office)
        elif of:
            person = self._holder(role.office, role.kind, of)
            if person:
                phrase.who = (person,)
            elif (role.kind in ("official", "military", "envoy") and len(of) == 3) or (
                len(of) == 3 and of.isupper()
            ):
                phrase.others = ((Country(of),),)
        elif "the" in phrase.det or not phrase.det:
            person = self._last(role.office, role.kind)
            if person:
                phrase.who = (person,)

    def _holder(self, office: str, kind: str, of: str) -> Person | None:
        direct = self.people.holder(office, of)
        if direct or office not in (
            "Leader",
            "Head Of State",
            "Head of State",
            "Head of Government",
            "Strongman",
            "Ruler",
        ):
            return direct
        for person in reversed(self.persons):
            if person.country == of and any(
                o.kind.startswith("head") or o.kind == "party" for o in person.offices
            ):
                return person
        for title in HEADS_OF["head of state"]:
            found = self.people.holder(title, of)
            if found:
                return found
        return None

    def _last(self, office: str, kind: str) -> Person | None:
        for person in reversed(self.persons):
            if any(
                o.title == office or (office == "Leader" and o.kind.startswith("head"))
                for o in person.offices
            ):
                return person
            if person.leader and any(t.office == office for t in person.leader.terms):
                return person
        return None

    def _counterpart(self, phrase: Phrase, of: str | None, plural: bool) -> None:
        lands = [land(word) for word in phrase.words if word.tag in ("DEMONYM", "COUNTRY")]
        owner = next(
            (p for p in (phrase.possessor.who if phrase.possessor else ()) if isinstance(p, Person)), None
        )
        owner = owner or (self.here[0] if self.here else (self.persons[-1] if self.persons else None))
        if owner is None:
            return
        found = []
        for iso3 in lands:
            for office in reversed(
                owner.offices
                or [Office(t.office, t.of) for t in (owner.leader.terms if owner.leader else ())]
            ):
                person = self.people.holder(office.title, iso3 or "")
                if person and person is not owner:
                    found.append(person)
                    break
        phrase.who = tuple(found)
        if not found and of and not lands:
            return
        if not found:
            phrase.others = (tuple(Country(iso3) for iso3 in lands if iso3),)

    def _people_of(self, phrase: Phrase, of: str | None, low: str, office: str) -> None:
        if of:
            several = [s for prep, other in phrase.attached if prep == "of" for s in states_of(other.who)]
            one = Country(of) if len(of) == 3 and of.isupper() else Organization(of)
            phrase.who = tuple(dict.fromkeys(several)) if len(several) > 1 else (one,)
            return
        numbered = (
            any(word.low in nouns.BOTH for word in phrase.words)
            or "both" in phrase.det
            or "the" in phrase.det
        )
        if numbered:
            phrase.who = self._persons(office, 3 if any(w.low == "three" for w in phrase.words) else 2)

    # -- pronouns

    def _pronoun(self, phrase: Phrase, low: str) -> None:
        if low in SINGULAR:
            self.subject = self.subject or low.endswith("self")
            phrase.who = self._single(SINGULAR[low])
        elif low in PLURAL:
            phrase.who, phrase.others = self._plural()
        elif low in ("i", "me", "myself"):
            phrase.who = self._first_person(phrase.quoted)
        elif low in ("we", "us", "ourselves"):
            phrase.who, phrase.others = self._we(phrase.quoted)
        elif low == "you" and self.addressee is not None:
            phrase.who = (self.addressee,)
        elif low in ("it", "itself"):
            phrase.who = self._it()

    def _single(self, gender: str) -> tuple[Referent, ...]:
        found = [] if self.subject else list(self.subjects)
        for group in (self.subjects, self.led, self.here, self.before):
            for person in group:
                if (not person.gender or person.gender == gender) and person not in found:
                    return (person,)
        for person in reversed(self.persons):
            if not person.gender or person.gender == gender:
                return (person,)
        return ()

    def _first_person(self, quoted: bool) -> tuple[Referent, ...]:
        person = (self.speaker if quoted else None) or self.author or (self.speaker if quoted else None)
        return (person,) if person else ()

    def _we(self, quoted: bool) -> tuple[tuple[Referent, ...], tuple[tuple[Referent, ...], ...]]:
        person = (self.speaker if quoted else None) or self.author
        if person is None or not person.country:
            return (), ()
        return (Country(person.country),), ((person,),)

    def _it(self) -> tuple[Referent, ...]:
        return (Country(self.lands[-1]),) if self.lands else ()

    def _plural(self, number: int = 2) -> tuple[tuple[Referent, ...], tuple[tuple[Referent, ...], ...]]:
        people = self._persons(None, number)
        states = self._states(number)
        return (people, (states,)) if people else (states, ())

    def _persons(self, office: str | None, number: int) -> tuple[Referent, ...]:
        """The last people told of together, else the last `number` different ones (of that office)."""
        latest = list(dict.fromkeys(reversed(self.persons)))[: len(self.group)]
        told = (
            bool(self.group)
            and len(self.group) == number
            and set(map(id, latest)) == set(map(id, self.group))
        )
        if told and (office in (None, "Leader") or all(_fits(p, office) for p in self.group)):
            recent = [p for p in self.persons[-6:]]
            if all(p in recent for p in self.group):
                return tuple(self.group)
        heads = [person for person in reversed(self.persons[-10:]) if _heads(person)]
        if office in (None, "Leader") and len(set(heads)) >= number:
            return tuple(reversed(list(dict.fromkeys(heads))[:number]))
        found: list[Person] = []
        for person in reversed(self.persons):
            if person not in found and (office in (None, "Leader") or _fits(person, office)):
                found.append(person)
            if len(found) == number:
                return tuple(reversed(found))
        return ()

    def _states(self, number: int = 2) -> tuple[Referent, ...]:
        """The last different states spoken of, people counting for theirs; else the article's main pair."""
        found: list[str] = []
        recent = self.lands[-6:]
        for iso3 in reversed(recent):
            if iso3 not in found:
                found.append(iso3)
        for person in reversed(self.persons[-6:]):
            if person.country and person.country not in found:
                found.append(person.country)
        main = [iso3 for iso3, _ in self.counts.most_common(number)]
        if len(found) > number and set(main) <= set(found) and len(main) == number:
            found = main
        found = found[:number]
        return tuple(Country(iso3) for iso3 in found) if len(found) == number else ()

    # -- common nouns

    def _noun(self, phrase: Phrase, low: str) -> None:
        states, texts, meetings, weapons = nouns.kinds()
        of = self.of(phrase)
        if (
            low in nouns.LEADERS
            and ("the" in phrase.det or "both" in phrase.det or not phrase.det)
            and not of
        ):
            phrase.who = self._persons("Leader", 2)
            return
        if low in nouns.STATES and low not in ("governments",) and _numbered(phrase):
            phrase.who = self._states()
            phrase.others = (self._persons(None, 2),)
            return
        if low == "country" and phrase.det in ("the", "this") and len(phrase.words) == 1:
            distinct = list(dict.fromkeys(reversed(self.lands)))
            phrase.who = (Country(distinct[0]),) if distinct else ()
            phrase.others = tuple((Country(iso3),) for iso3 in distinct[1:3])
            return
        if (
            (low in ("country", "nation", "government") or low in states)
            and of
            and len(of) == 3
            and of.isupper()
        ):
            phrase.who = (Country(of),)
            return
        if (
            low == "capital"
            and of
            and len(of) == 3
            and (country := tables.load().countries.get(of))
            and country.capitals
        ):
            phrase.who, phrase.others = (Place(country.capitals[0], of),), ((Country(of),),)
            return
        if low == "side" and of:
            phrase.who = (Country(of),) if len(of) == 3 else ()
            return
        text = nouns.tail(phrase.words, texts)
        if text:
            phrase.who = self.texts.text(phrase, text, texts[text], self.parties(phrase))
            return
        if nouns.tail(phrase.words, meetings, 2):
            phrase.who = self.texts.meeting(phrase, self.day)
            return
        weapon = nouns.tail(phrase.words, weapons)
        if weapon:
            named = [word for word in phrase.words[:-1] if word.tag == "SYSTEM"]
            phrase.who = (System(named[0].value[0][1] if named else _described(phrase, weapon)),)
            if of and len(of) == 3 and of.isupper():
                phrase.others = ((Country(of),),)

    def _pair(self, phrase: Phrase) -> tuple[Referent, ...]:
        """The states that "their ties", "the relationship" joins: the possessor's, else those of the moment."""
        if phrase.possessor is not None:
            found = [
                state for who in (phrase.possessor.who, *phrase.possessor.others) for state in states_of(who)
            ]
            return tuple(dict.fromkeys(found))[:2]
        return (
            self._states()
            if phrase.det in ("", "the") and len(phrase.words) == 1 and not phrase.attached
            else ()
        )

    def parties(self, phrase: Phrase) -> list[Country | Organization]:
        """The states a phrase joins: "South Korea-China", "Russian-Brazilian", "the two countries'", "between A and B"."""
        found: list[Country | Organization] = []
        for word in phrase.words[:-1]:
            if word.tag in ("COUNTRY", "DEMONYM") or (word.tag == "PLACE" and word.value[0][0] == "capital"):
                iso3 = land(word)
                if iso3:
                    found.append(Country(iso3))
            elif word.tag == "ORG":
                found.append(Organization(body(word) or word.text))
        if phrase.possessor is not None:
            found += states_of(phrase.possessor.who)
        for preposition, attached in phrase.attached:
            if preposition in ("between", "with", "among", "of"):
                found += states_of(attached.who) or [s for other in attached.others for s in states_of(other)]
        if len(found) == 1 and phrase.low in nouns.RELATIONS and (owner := self._owner_land(phrase)):
            found.append(Country(owner))
        if not found and any(
            word.low in ("bilateral", "mutual", "two-way", "joint") for word in phrase.words
        ):
            found = states_of(self._states())
        return list(dict.fromkeys(found))

    def _owner_land(self, phrase: Phrase) -> str | None:
        """With one party told ("ties with Iran"), the state that the sentence is about."""
        told = {
            state.iso3
            for _, other in phrase.attached
            for state in states_of(other.who)
            if isinstance(state, Country)
        }
        for person in self.subjects:
            if person.country and person.country not in told:
                return person.country
        recent = [iso3 for iso3 in self.lands_here if iso3 not in told]
        return recent[0] if recent else None


def states_of(who: tuple[Referent, ...]) -> list[Country | Organization]:
    """The states (and bodies) among referents, people and capitals standing for theirs."""
    found: list[Country | Organization] = []
    for referent in who:
        if isinstance(referent, Country | Organization):
            found.append(referent)
        elif isinstance(referent, Place | Person):
            iso3 = referent.iso3 if isinstance(referent, Place) else referent.country
            if iso3:
                found.append(Country(iso3))
    return found


def _numbered(phrase: Phrase) -> bool:
    return phrase.det in ("both", "the", "these", "both the") and (
        phrase.det.startswith("both")
        or phrase.low in ("sides", "parties")
        or any(word.low in nouns.BOTH for word in phrase.words)
    )


def _fits(person: Person, office: str | None) -> bool:
    return any(o.title == office for o in person.offices) or bool(
        person.leader and any(term.office == office for term in person.leader.terms)
    )


def _heads(person: Person) -> bool:
    return any(o.kind.startswith("head") or o.kind == "royal" for o in person.offices)


def _described(phrase: Phrase, weapon: str) -> str:
    return " ".join(word.text for word in phrase.words if word.tag not in ("NUM", "ORD", "DET"))
