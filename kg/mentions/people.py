"""The people of one article: who was introduced, under which names, with which offices."""

import datetime as dt
from collections import Counter, defaultdict

from kg.lexicon.entries import Leader
from kg.mentions.leaders import (
    PARTICLES,
    RANKS,
    by_family,
    elsewhere,
    full_named,
    holders,
    holds,
    kind_of,
    namesake,
    once_in_office,
    parts,
    same_term,
)
from kg.mentions.names import HONORIFICS
from kg.mentions.offices import is_state
from kg.mentions.person import Office, Person

# offices that a state gives to many at once
MANY = frozenset(["Ambassador", "High Commissioner", "Envoy", "Special Envoy", "Diplomat", "Consul"])


class People:
    """Finds or makes the Person for a name, in the article first, in the lexicon second."""

    def __init__(self, day: dt.date | None) -> None:
        self.day = day
        self.all: list[Person] = []
        self.delegations: dict[int, tuple[Person, ...]] = {}  # who leads the delegation told of at an offset
        self.lands: Counter[str] = Counter()  # how often the article names each state
        self._by_full: dict[str, Person] = {}
        self._by_part: dict[str, list[Person]] = defaultdict(list)

    def introduce(self, name: str, office: Office | None = None) -> Person:
        """The person with this name, new if neither the article nor the lexicon knows them."""
        person = self.find(name, office) or self._add(name, self._from_lexicon(name, office))
        if (
            office
            and office.title
            and not any(o.title == office.title and o.of == office.of for o in person.offices)
        ):
            person.offices.append(office)
            if person.country is None and office.of and is_state(office.of):
                person.country = office.of
        person.seen.add(name)
        return person

    def find(self, name: str, office: Office | None = None) -> Person | None:
        """Someone already in the article whom this name can mean; a clash of country excludes them."""
        words = parts(name)
        if not words:
            return None
        full = self._by_full.get(" ".join(words))
        if full and full.leader and namesake(name, full.leader):
            return next(
                (p for p in self.all if p.leader and not namesake(name, p.leader) and self._covers(p, words)),
                None,
            )
        if full and self._agrees(full, office):
            return full
        found = [
            p for p in self._by_part.get(words[-1], []) if self._agrees(p, office) and self._covers(p, words)
        ]
        if not found and len(words) > 1:
            found = [
                p
                for p in self._by_part.get(words[0], [])
                if self._agrees(p, office) and self._covers(p, words)
            ]
        leading = [p for p in found if any(o.kind.startswith("head") and not o.former for o in p.offices)]
        return (leading or found)[-1] if found else None

    def known(self, name: str) -> Person | None:
        """The person whom a bare name means: from the article, else the one leader in office so called, or once in office."""
        found = self.find(name)
        if found:
            return found
        leader = self._in_office(parts(name)) or once_in_office(parts(name), self.day)
        return self._add(name, leader) if leader else None

    def land_of(self, name: str) -> str | None:
        """The state of whose government a name stands before it: "the Assad regime", "the Biden-Harris administration"."""
        for piece in (name, *name.split("-")):
            person = self.known(piece)
            if person is not None and person.country:
                return person.country
            states = {
                leader.country for leader in by_family().get(" ".join(parts(piece)), ()) if leader.country
            }
            if len(states) == 1:
                return states.pop()
        return None

    def holder(self, office: str, country: str) -> Person | None:
        """Whoever holds this office of the country: in the article, else in the lexicon on its day."""
        for person in reversed(self.all):
            if any(o.of == country and o.title == office and not o.former for o in person.offices):
                return person
        if office in MANY:
            return None  # a state has many of them
        leaders = holders().get((office, country), ())
        found = {leader.name: leader for leader, term in leaders if holds(term, self.day)}
        if len(found) == 1:
            leader = next(iter(found.values()))
            return self.find(leader.name) or self._add(leader.name, leader)
        return None

    def held(self, person: Person, of: str | None, title: str | None = None) -> Office | None:
        """The highest office that the lexicon says somebody holds on the article's day (of that state, of that title)."""
        terms = person.leader.terms if person.leader else ()
        fitting = [
            t
            for t in terms
            if holds(t, self.day) and of in (None, t.of) and (title is None or t.office == title)
        ]
        best = min(fitting, key=lambda term: RANKS.get(term.office, len(RANKS)), default=None)
        return Office(best.office, best.of, kind_of(best.office)) if best else None

    def of_state(self, name: str, of: str) -> Person | None:
        """The person of the lexicon with this name who holds an office of this state on the article's day."""
        words = parts(name)
        found = full_named(name, self.day)
        leaders = (found,) if found else by_family().get(" ".join(words), ())
        held = [leader for leader in leaders if any(t.of == of and holds(t, self.day) for t in leader.terms)]
        if len(held) != 1:
            return None
        return self.find(held[0].name) or self._add(name, held[0])

    def of_title(self, name: str, title: str) -> str | None:
        """The state for which somebody of the lexicon with this name holds this office on the article's day."""
        found = full_named(name, self.day)
        terms = [t for t in (found.terms if found else ()) if t.office == title and holds(t, self.day, 120)]
        return terms[0].of if terms else None

    def land_of_title(self, name: str, title: str) -> str | None:
        """The one state where a leader so called, in full or by family name, holds this office on the article's day."""
        of = self.of_title(name, title)
        if of is not None:
            return of
        states = {
            term.of
            for leader in by_family().get(" ".join(parts(name)), ())
            for term in leader.terms
            if term.office == title and holds(term, self.day, 120)
        }
        return states.pop() if len(states) == 1 else None

    def with_state(self, person: Person, office: Office) -> Office:
        """The office with its state: the told one, else that of the person's term of this office, else the person's."""
        if office.of is not None:
            return office
        terms = [
            term for term in (person.leader.terms if person.leader else ()) if term.office == office.title
        ]
        term = next((term for term in terms if holds(term, self.day)), terms[-1] if terms else None)
        return Office(office.title, term.of if term else person.country, office.kind, office.former)

    def same_office(self, owner: Person, of: str | None, name: str) -> Office | None:
        """The office of a counterpart: what the lexicon knows of that name, else the owner's office elsewhere."""
        other = self.find(name, Office("", of)) or (self.of_state(name, of) if of else None)
        held = self.held(other, of) if other else None
        if held:
            return held
        told = [office for office in owner.offices if not office.former]
        own = told[-1] if told else self.held(owner, None)
        if own is None:
            return None
        return Office(elsewhere(own.title, of), of, own.kind)

    def _covers(self, person: Person, words: tuple[str, ...]) -> bool:
        have = set(parts(person.name)) | {part for seen in person.seen for part in parts(seen)}
        if person.leader:
            have |= {part for alias in person.leader.aliases for part in parts(alias)}
        if set(words) <= have:
            return True
        name = parts(person.name)
        fuller = len(words) > 1 and set(name) <= set(words)
        return fuller and (len(name) < 2 or name[0] == next((w for w in words if w not in HONORIFICS), ""))

    def _agrees(self, person: Person, office: Office | None) -> bool:
        if office is None or office.of is None or person.country is None:
            return True
        if not is_state(office.of):
            return True
        return person.country == office.of

    def _add(self, name: str, leader: Leader | None) -> Person:
        person = Person(leader.name if leader else clean(name))
        if leader:
            person.leader, person.gender = leader, leader.gender
            person.country, person.wikidata = leader.country, leader.wikidata
        person.seen.add(name)
        self.all.append(person)
        self._by_full.setdefault(" ".join(parts(name)), person)
        self._by_full.setdefault(" ".join(parts(person.name)), person)
        for word in {*parts(name), *parts(person.name), *(parts(leader.family) if leader else ())}:
            if word not in PARTICLES:
                self._by_part[word].append(person)
        return person

    def _from_lexicon(self, name: str, office: Office | None) -> Leader | None:
        words = parts(name)
        leader = full_named(name, self.day)
        if leader:
            clash = (
                office
                and office.of
                and leader.country
                and is_state(office.of)
                and office.of != leader.country
            )
            return None if clash else leader
        if len(words) > 2:
            leader = full_named(f"{words[0]} {words[-1]}", self.day)
            same = (
                leader and office and any(office.title == t.office or office.of == t.of for t in leader.terms)
            )
            return leader if same else None
        return self._in_office(words, office)

    def _in_office(self, words: tuple[str, ...], office: Office | None = None) -> Leader | None:
        """The one leader of this family name who was in (such an) office on the article's day."""
        candidates = by_family().get(" ".join(words), ()) or (
            by_family().get(words[-1], ()) if office and len(words) == 1 else ()
        )
        slack = 15000 if office and office.former else 120
        fitting = [
            leader
            for leader in candidates
            if any(
                holds(term, self.day, slack) and (office is None or same_term(term, office))
                for term in leader.terms
            )
        ]
        if office is None and len(fitting) != 1:
            return None
        exact = [leader for leader in fitting if any(holds(t, self.day) for t in leader.terms)] or fitting
        return exact[0] if len({leader.name for leader in exact}) == 1 else None


def clean(name: str) -> str:
    """The name as a label: one space between words, no trailing mark but Jr."""
    words = name.replace("\n", " ").split()
    return " ".join(words).strip(" ,;:")
