"""A resolved row of units in; who in it travels to another state, and to which, out."""

from kg.mentions.person import Person
from kg.mentions.phrases import Phrase, Unit, VerbGroup
from kg.mentions.referents import Country, Place

TRAVELS = frozenset(
    ["arrive", "fly", "travel", "land", "visit", "tour", "come", "head", "jet", "journey", "touch"]
)
RECEIVES = frozenset(["receive", "welcome", "host", "greet"])
VISITS = frozenset(["visit", "trip", "tour", "stay", "stopover"])
Journey = tuple[Person, str]


def journey(row: list[Unit]) -> Journey | None:
    """The last journey that a sentence tells: the visitor and the state visited."""
    found: Journey | None = None
    for position, unit in enumerate(row):
        if isinstance(unit, VerbGroup) and position:
            found = _travelled(row, position, unit) or _received(row, position, unit) or found
        elif isinstance(unit, Phrase) and unit.low in VISITS:
            found = _visit(unit, _person(row[:position])) or found
    return found


def _travelled(row: list[Unit], position: int, verb: VerbGroup) -> Journey | None:
    traveller = _one(row[position - 1])
    if verb.lemma not in TRAVELS or traveller is None:
        return None
    for unit in row[position + 1 :]:
        if isinstance(unit, VerbGroup):
            return None
        if state := _land(unit, traveller):
            return traveller, state
    return None


def _received(row: list[Unit], position: int, verb: VerbGroup) -> Journey | None:
    """ "X welcomed Y": Y is on a visit to the state of X, or the other way round in the passive."""
    before, after = _one(row[position - 1]), _person(list(reversed(row[position + 1 : position + 4])))
    if verb.lemma not in RECEIVES or before is None or after is None:
        return None
    host, visitor = (after, before) if verb.passive else (before, after)
    return (visitor, host.country) if host.country and host.country != visitor.country else None


def _visit(visit: Phrase, subject: Person | None) -> Journey | None:
    """ "X's visit to Peru", "X is on a tour of Peru"."""
    owner = _one(visit.possessor) or subject
    if owner is None:
        return None
    states = (
        state
        for link, other in visit.attached
        if link in ("to", "of", "in") and (state := _land(other, owner))
    )
    state = next(states, None)
    return (owner, state) if state else None


def _one(unit: Unit | None) -> Person | None:
    people = [who for who in unit.who if isinstance(who, Person)] if isinstance(unit, Phrase) else []
    return people[0] if len(people) == 1 else None


def _person(units: list[Unit]) -> Person | None:
    return next((one for unit in reversed(units) if (one := _one(unit))), None)


def _land(unit: Unit, traveller: Person) -> str | None:
    """A state in this phrase that is not the traveller's own."""
    for who in unit.who if isinstance(unit, Phrase) else ():
        if isinstance(who, Country | Place) and who.iso3 and who.iso3 != traveller.country:
            return who.iso3
    return None
