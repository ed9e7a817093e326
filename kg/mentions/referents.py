"""What a phrase can stand for: one value per country, person, body, text, meeting, place or weapon of an article."""

from dataclasses import dataclass, field

from kg.mentions.person import Person
from kg.model import NodeType


@dataclass(frozen=True, slots=True)
class Country:
    """A state that acts or is acted upon."""

    iso3: str
    type: NodeType = "Country"


@dataclass(frozen=True, slots=True)
class Place:
    """A place; iso3 is the state it lies in."""

    name: str
    iso3: str | None
    type: NodeType = "Place"


@dataclass(frozen=True, slots=True)
class Organization:
    """A body that acts between states."""

    name: str
    type: NodeType = "Organization"


@dataclass(frozen=True, slots=True)
class System:
    """A weapon system or force. kind: as the lexicon has it (missile, ship, force, exercise)."""

    name: str
    kind: str = field(default="weapon", compare=False)
    type: NodeType = "System"


@dataclass(slots=True, eq=False)
class Treaty:
    """A text between states. What later sentences say of it (parties, year) is added to it."""

    name: str
    kind: str
    parties: list["Country | Organization"] = field(default_factory=list)
    year: str | None = None
    known: str | None = None  # its name in the lexicon
    names: set[str] = field(default_factory=set)
    type: NodeType = "Treaty"


@dataclass(slots=True, eq=False)
class Summit:
    """A meeting of leaders spoken of as an event."""

    name: str
    series: str | None = None
    place: Place | None = None
    year: str | None = None
    parties: list[Country] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    type: NodeType = "Summit"


Referent = Country | Place | Organization | System | Treaty | Summit | Person


def kind_of(referent: Referent) -> NodeType:
    """The node type of a referent."""
    return "Leader" if isinstance(referent, Person) else referent.type
