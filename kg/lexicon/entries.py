"""What the lexicon holds: one record a line of the tables in kg/lexicon/data/.

A day in the tables may be a year ("1993"), a month or a day; None means unknown or still so.
"""

from pydantic import BaseModel, ConfigDict


class Entry(BaseModel):
    """A line of a table; it never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Country(Entry):
    """A state or territory, with every name that running text gives it.

    aliases: other proper names ("ROK", "U.S.", "Burma"); demonyms: adjectives, people ("Korean", "Koreans");
    capitals: first the present one; seats: what acts for it ("Kremlin", "Blue House", "Downing Street").
    hulls: what the names of its warships begin with ("USS"). began, ended: for states that no longer exist or are young.
    """

    iso3: str  # of a state that is gone, the withdrawn code; RVN is South Vietnam, which never had one
    iso2: str | None = None  # in force today, so None for a state that is gone
    name: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    wikidata: str | None = None
    began: str | None = None
    ended: str | None = None
    hulls: tuple[str, ...] = ()


class Place(Entry):
    """A city, region, venue, airport, base or island, and the country it lies in (None: in no single one)."""

    name: str
    aliases: tuple[str, ...] = ()
    iso3: str | None = None
    kind: str = "city"


class Organization(Entry):
    """An intergovernmental body, bloc, bank, court, armed group, party or agency that acts between states.

    summit: the name of its meetings of leaders where it has them ("G20 summit"). members: ISO alpha-3 codes.
    iso3: the state it belongs to, for national bodies (None for international ones).
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "body"
    summit: str | None = None
    members: tuple[str, ...] = ()
    iso3: str | None = None
    wikidata: str | None = None


class Term(Entry):
    """One tenure: `office` as a title ("President", "Foreign Minister"), of a state or of an organization."""

    leader: str
    office: str
    of: str  # ISO alpha-3, or the name of an organization
    began: str | None = None
    ended: str | None = None
    source: str


class Leader(Entry):
    """A person of the lexicon.

    family: the token(s) that stand alone for them ("Xi", "Lula", "Trong", "bin Salman").
    gender: "m", "f" or "" when unknown. country: the state that they stood for, most of their time.
    """

    name: str
    aliases: tuple[str, ...] = ()
    family: str
    gender: str = ""
    country: str | None = None
    wikidata: str | None = None
    terms: tuple[Term, ...] = ()


class Role(Entry):
    """A title or role noun. office: the office it names ("President"); rank orders office holders of a state.

    kind: head of state | head of government | royal | minister | envoy | party | legislator | official |
    military | organization | collective ("delegation"). of: what it is an office of, where the word alone
    says it ("kremlin spokesman" RUS, "pope" VAT); alone: may stand without a name ("the premier").
    """

    noun: str
    plural: str
    office: str
    kind: str
    of: str | None = None
    alone: bool = True


class Portfolio(Entry):
    """What a minister is minister of ("energy and mines"), and the office that this is ("Energy Minister")."""

    portfolio: str
    office: str


class Treaty(Entry):
    """A named agreement ("Paris Agreement", "New START"); parties as ISO codes or organization names."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "treaty"
    parties: tuple[str, ...] = ()
    year: str | None = None


class Summit(Entry):
    """A series of meetings of leaders that has a name of its own ("Munich Security Conference")."""

    name: str
    aliases: tuple[str, ...] = ()
    organization: str | None = None


class System(Entry):
    """A weapon system, force or facility ("THAAD", "S-400"); kind: missile, aircraft, ship, force..."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "weapon"


class Noun(Entry):
    """A word that names nobody but tells what is spoken of ("troops", "ceasefire", "summit", "warships").

    sort: state (with a country's name or adjective it is the country that acts) | treaty | summit | system.
    kind: of a state noun government | forces | person-of-the-state | delegation; of a treaty noun the kind of
    Treaty ("memorandum"); of a summit noun summit | conference | talks | call | ceremony; of a system noun
    the kind of System.
    modifiers: words that commonly stand before it and belong to what it names ("free trade", "extradition").
    """

    noun: str
    plural: str
    sort: str
    kind: str
    modifiers: tuple[str, ...] = ()


class Epithet(Entry):
    """What a state is called by its kind or its part of the world ("kingdom", "Baltic nation"), and which states are."""

    word: str
    countries: tuple[str, ...] = ()


class Ambiguity(Entry):
    """A form that may be more than one thing: a word, a given name, or the name of several entries.

    first: the entry to prefer, as kind:key ("country:GEO", "demonym:DOM"); why: what else it may be.
    alone: whether it may be read as that entry with nothing else to go by ("Moscow" yes, "Jordan" no).
    """

    form: str
    first: str | None = None
    alone: bool = False
    why: str
