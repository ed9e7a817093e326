"""A phrase that takes up somebody without naming them in; the person, body or state that was told before, out."""

from kg import lexicon as tables
from kg.mentions.groups import Groups
from kg.mentions.journeys import journey
from kg.mentions.offices import body, fits, heads, is_state, role_of
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase, Unit
from kg.mentions.referents import Country, Referent

BODIES = frozenset(["bloc", "alliance", "organisation", "organization", "union", "grouping"])
MEMBERS = frozenset(["member", "ally", "state", "nation", "country"])
COMPASS = {"north": "North ", "south": "South "}
QUALITIES = frozenset(["military", "defence", "defense", "trade", "trading", "regional", "economic", "security", "transatlantic", "western", "atlantic"])  # fmt: skip


class Epithets(Groups):
    """Resolves "the bloc", "his host", "the visitor", "the 67-year-old", "the Israeli", "the kingdom", "the North"."""

    def travelled(self, row: list[Unit]) -> None:
        """Remember who travels where in a sentence that was resolved."""
        found = journey(row)
        if found is not None:
            self.visitor, self.host = found

    def taken_up(self, phrase: Phrase, low: str) -> bool:
        """Set who such a phrase stands for; whether it is one."""
        found = self._whom(phrase, low)
        phrase.who = found or phrase.who
        return bool(found)

    def _whom(self, phrase: Phrase, low: str) -> tuple[Referent, ...]:
        definite = phrase.det in ("the", "this")
        if low in ("host", "guest", "visitor"):
            return self._guest(phrase, low)
        if low.endswith("-year-old") or (
            low == "old" and len(phrase.words) > 2 and phrase.words[-3].low == "year"
        ):
            people = self.led or self.before
            return (people[0],) if people and self.subject and phrase.det == "the" else ()
        if not definite or phrase.attached or phrase.possessor is not None:
            return ()
        plain = all(word.tag == "ADJ" or word.low in QUALITIES for word in phrase.words[:-1])
        if low in BODIES and plain and self.bodies:
            return (self.bodies[-1],)
        if phrase.words[0].low == "host" and low in ("country", "nation", "government", "state"):
            return (Country(self.host),) if self.host else ()
        state = self._by_kind(phrase)
        return (Country(state),) if state else ()

    def visiting(self, phrase: Phrase) -> Person | None:
        """Who "the visiting president" is: the traveller, if that is their office."""
        title = role_of(phrase.head)[0].office
        foreign = [p for p in reversed(self.persons) if fits(p, title) and p not in self.subjects]
        if self.visitor is not None and fits(self.visitor, title):
            return self.visitor
        return foreign[0] if foreign and len({person.country for person in foreign}) == 1 else None

    def national(self, phrase: Phrase, state: str) -> Person | None:
        """Who "the Israeli" is: the one person of that state told in the sentence before."""
        told = [person for person in dict.fromkeys((*self.here, *self.before)) if person.country == state]
        return told[0] if len(told) == 1 else None

    def compass(self, low: str) -> str | None:
        """The state that "the North" or "the South" is where both halves of a land were told."""
        countries = tables.load().countries
        names = {countries[iso3].name: iso3 for iso3 in self.counts if iso3 in countries}
        for name, iso3 in names.items():
            other = name.removeprefix(COMPASS[low])
            if other != name and any(
                f"{half}{other}" in names for half in COMPASS.values() if half != COMPASS[low]
            ):
                return iso3
        return None

    def _guest(self, phrase: Phrase, low: str) -> tuple[Person, ...]:
        owner = next(
            (p for p in (phrase.possessor.who if phrase.possessor else ()) if isinstance(p, Person)), None
        )
        if owner is not None:
            other = self._other_side(owner, low)
            return (other,) if other else ()
        if low == "host" or phrase.det != "the" or self.visitor is None:
            return ()
        return (self.visitor,)

    def _other_side(self, owner: Person, low: str) -> Person | None:
        """Whose guest or host somebody is: one of the state visited, the traveller, one of like rank; else the last."""
        foreign = [p for p in dict.fromkeys(reversed(self.persons)) if p.country != owner.country]
        if low == "guest" and self.visitor in foreign and self.host == owner.country:
            return self.visitor
        hosting = [person for person in foreign if person.country == self.host]
        if low == "host" and owner is self.visitor and hosting:
            return hosting[0]
        ranking = [person for person in foreign if heads(person)] if heads(owner) else foreign
        if low == "host" and len(ranking) > 2:
            return max(ranking, key=lambda person: self.counts[person.country or ""])
        return next(iter(ranking or foreign), None)

    def _by_kind(self, phrase: Phrase) -> str | None:
        """The last state told that is such a one: "the Gulf kingdom", "the former Soviet republic", "the NATO member"."""
        known = tables.load().epithets
        words = [word.low for word in phrase.words if word.low not in ("-",)]
        for first in range(len(words)):
            epithet = known.get(" ".join(words[first:]))
            if epithet:
                return self._last_of(epithet.countries)
        head = phrase.words[-2] if len(phrase.words) > 1 and words[-1] in MEMBERS else None
        if head is not None and head.tag == "ORG" and not is_state(body(head)):
            found = tables.load().organizations.get(head.value[0][1])
            return self._last_of(found.members) if found and found.members else None
        return None

    def _last_of(self, states: tuple[str, ...]) -> str | None:
        """The one of these states that the sentence before told, or this one; else the last one told at all."""
        for told in (self.lands_here, self.lands_before, self.lands):
            here = [iso3 for iso3 in dict.fromkeys(told) if iso3 in states]
            if here:
                return here[0] if len(here) == 1 else None
        return None
