"""A phrase headed by a role noun in; who it stands for, by its state and what was told before, out."""

from collections import Counter

from kg.mentions import nouns
from kg.mentions.introductions import Titled
from kg.mentions.leaders import elsewhere, has_office
from kg.mentions.offices import (
    FORMER,
    OWNERS,
    SHARED_SEATS,
    body,
    fits,
    heads,
    is_capital,
    is_state,
    land,
    role_of,
)
from kg.mentions.person import Office, Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Place, Referent
from kg.mentions.voices import Voices

# words before a role that make it somebody else's than the present holder's
OTHERS = FORMER | frozenset(["next", "late", "previous", "last", "future", "incoming", "first", "another", "new", "no", "any", "every", "each", "several", "some", "other", "outgoing", "vice", "deputy", "assistant", "would-be", "rival"])  # fmt: skip
ANY = frozenset(["a", "an", "any", "every", "no", "some", "another", "each", "several", "most", "many"])
LEADING = (
    "King",
    "President",
    "Emperor",
    "Supreme Leader",
    "Leader",
    "Prime Minister",
    "General Secretary",
    "Chancellor",
    "Taoiseach",
)
GOVERNING = ("Prime Minister", "Chancellor", "Taoiseach")
RULERS = ("Leader", "Head of State", "Head of Government")


class Posts(Voices):
    """Resolves "the Russian president", "his Turkish counterpart", "the two ministers", "the delegation"."""

    def of(self, phrase: Phrase) -> str | None:
        """The state or body that a phrase belongs to: its adjective, its possessor, "of X" after it."""
        for word in reversed(phrase.words[:-1]):
            if word.low in SHARED_SEATS and not self.people.lands[body(word) or ""]:
                return self.home
            if word.tag in OWNERS or is_capital(word):
                return body(word)
        owners = phrase.possessor.who if phrase.possessor is not None else ()
        followers = [
            r for prep, attached in phrase.attached if prep in ("of", "for", "from") for r in attached.who
        ]
        for referent in (*owners, *followers):
            if isinstance(referent, Country | Place):
                return referent.iso3
            if isinstance(referent, Organization):
                return referent.name
            if isinstance(referent, Person) and referent in owners and referent.country:
                return referent.country
        return None

    def post(self, phrase: Phrase) -> None:
        """Set who a phrase headed by a role stands for."""
        role, plural = role_of(phrase.head)
        of = self.of(phrase) or role.of
        if self.spoken_for(phrase, of):
            return
        if role.office.lower() == "counterpart":
            self._counterpart(phrase, of)
        elif role.kind == "collective":
            self._collective(phrase, of)
        elif plural:
            self._holders(phrase, of, role.office, role.kind)
        elif _other(phrase):
            phrase.others = ((Country(of),),) if of and is_state(of) and phrase.det in ANY else ()
        elif of:
            person = self._holder(role.office, of)
            if person:
                phrase.who = (person,)
                self._tell(phrase, person, Office(role.office, of, role.kind))
            elif is_state(of):
                phrase.others = ((Country(of),),)
        elif "the" in phrase.det or not phrase.det:
            away = any(word.low == "visiting" for word in phrase.words)
            known = self._last(role.office) or self._at_home(role.office, phrase) or self._ruling(role.office)
            last = self.visiting(phrase) if away else known
            phrase.who = (last,) if last else ()

    def _tell(self, phrase: Phrase, person: Person, office: Office) -> None:
        """A phrase that takes up somebody named before tells their office, unless a title told it."""
        if (
            person in self.persons
            and not any(held.of == office.of for held in person.offices)
            and is_state(office.of)
        ):
            person.offices.append(office)
            self.titled.append(Titled(person, office, phrase.begin, phrase.end, "title"))

    def _holder(self, office: str, of: str) -> Person | None:
        direct = self.people.holder(office, of)
        if direct:
            return direct
        told = [person for person in reversed(self.persons) if person.country == of]
        if office in RULERS:
            leading = next((person for person in told if heads(person)), None)
            return leading or next(
                (found for title in LEADING if (found := self.people.holder(title, of))), None
            )
        return next((person for person in told if fits(person, office)), None)

    def _at_home(self, office: str, phrase: Phrase) -> Person | None:
        """The holder of an office in a release of one government: "the President" of a White House statement."""
        if self.government and len(phrase.words) == 1:
            return self.people.holder(office, self.government)
        return None

    def _last(self, office: str) -> Person | None:
        """The last one told of with this office; a subject of the sentence before comes first."""
        for person in (*self.subjects, *self.led):
            if fits(person, office):
                return person
        told = Counter(person for person in reversed(self.persons) if fits(person, office))
        return told.most_common(1)[0][0] if told else None

    def _ruling(self, office: str) -> Person | None:
        """Who "the Prime Minister" is of whom nothing was told yet: the one the article names, or whose state it names."""
        titled = any(one.title == office for who in self.people.all for one in who.offices)
        if office not in LEADING or titled:
            return None  # "the President of Uganda" told of later may be another
        named = [who for who in self.people.all if fits(who, office)]
        if named:
            return named[0] if len(named) == 1 else None
        foreign = {who.country for who in self.people.all if heads(who)}
        states = [
            iso3 for iso3 in self.people.lands if iso3 not in foreign and has_office(office, iso3, True)
        ]
        told = len(states) == 1 and office in GOVERNING
        return self.people.holder(office, states[0]) if told else None

    def _counterpart(self, phrase: Phrase, of: str | None) -> None:
        lands = [land(word) for word in phrase.words if word.tag in ("DEMONYM", "COUNTRY")]
        lands = lands or ([of] if of and phrase.attached and is_state(of) else [])
        owner = next(
            (p for p in (phrase.possessor.who if phrase.possessor else ()) if isinstance(p, Person)), None
        )
        owner = owner or (self.here[0] if self.here else (self.persons[-1] if self.persons else None))
        if owner is None:
            return
        held = self.people.held(owner, None)
        titles = [office.title for office in reversed(owner.offices)] + ([held.title] if held else [])
        found = [
            person for iso3 in lands if (person := self._elsewhere(titles, iso3)) and person is not owner
        ]
        if not lands and titles and phrase.low == "counterpart":
            other = self.partner(owner, titles[0])
            found = [other] if other else []
        phrase.who = tuple(found)
        if not found and lands:
            phrase.others = (tuple(Country(iso3) for iso3 in lands if iso3),)

    def _elsewhere(self, titles: list[str], iso3: str | None) -> Person | None:
        return next(
            (found for title in titles if (found := self.people.holder(elsewhere(title, iso3), iso3 or ""))),
            None,
        )

    def _collective(self, phrase: Phrase, of: str | None) -> None:
        led = self.people.delegations.get(phrase.head.begin)
        if led:
            phrase.who = self.delegation = led
            self.since_delegation = 0
            phrase.others = ((Country(of),),) if of and is_state(of) else ()
        elif (
            phrase.low == "delegation"
            and self.delegation
            and "the" in phrase.det
            and (not of or self.delegation[0].country == of)
        ):
            phrase.who = self.delegation
            self.since_delegation = 0
        elif of:
            phrase.who = self._bodies(phrase, of)

    def _bodies(self, phrase: Phrase, of: str) -> tuple[Referent, ...]:
        adjectives = [land(word) for word in phrase.words[:-1] if word.tag == "DEMONYM"]
        if len(adjectives) > 1:  # "Russian and Belarusian troops"
            return tuple(Country(iso3) for iso3 in dict.fromkeys(adjectives) if iso3)
        several = [
            who
            for prep, other in phrase.attached
            if prep in ("of", "from")
            for who in other.who
            if isinstance(who, Country | Organization)
        ]
        if len(several) > 1:
            return tuple(dict.fromkeys(several))
        return (Country(of) if is_state(of) else Organization(of),)

    def _holders(self, phrase: Phrase, of: str | None, office: str, kind: str) -> None:
        """A role in the plural: "the presidents of Peru and Chile", "the two ministers", "Russian officials"."""
        if phrase.possessor is not None and any(isinstance(who, Person) for who in phrase.possessor.who):
            self.crowd = True  # "her aides": whoever "they" are hereafter, they are nobody told of
            return
        if of:
            states = [who for who in self._bodies(phrase, of) if isinstance(who, Country)]
            find = (
                self._holder if office in RULERS[1:] else self.people.holder
            )  # "the leaders of": their states
            held = [find(elsewhere(office, state.iso3), state.iso3) for state in states]
            if len(states) > 1 and all(held):
                phrase.who = tuple(person for person in held if person)
                phrase.others = (tuple(states),)
            elif (
                not is_state(of)
                and phrase.det in ("", "the")
                and not any(w.tag == "NUM" for w in phrase.words)
            ):
                phrase.who = self._bodies(phrase, of)  # "EU foreign ministers" decide for the EU
            elif kind in ("official", "envoy", "military", "legislator", "organization") or len(states) > 1:
                phrase.who = self._bodies(phrase, of)
            return
        numbered = (
            any(word.low in nouns.BOTH for word in phrase.words)
            or "both" in phrase.det
            or "the" in phrase.det
        )
        if numbered:
            phrase.who = self.listed(office, phrase) or self.together(office, number_in(phrase))


def number_in(phrase: Phrase) -> int:
    """How many a phrase speaks of, two unless it says otherwise."""
    return next((nouns.NUMBERS[word.low] for word in phrase.words if word.low in nouns.NUMBERS), 2)


def _other(phrase: Phrase) -> bool:
    """Whether the role is some holder's, a past, a future or a deputy's, and not the present one's."""
    return phrase.det in ANY or any(word.low in OTHERS for word in phrase.words[:-1])
