"""The tables of kg/lexicon/data in; one Lexicon that never changes, and the tables' mistakes, out."""

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from kg.lexicon.entries import (
    Ambiguity,
    Country,
    Entry,
    Epithet,
    Leader,
    Noun,
    Organization,
    Place,
    Portfolio,
    Role,
    Summit,
    System,
    Term,
    Treaty,
)
from kg.lexicon.tables import Mistake, read_table

E = TypeVar("E", bound=Entry)
DATA = Path(__file__).parent / "data"
# What follows the name of an organization when its leaders meet.
MEETINGS = (
    "summit",
    "leaders' summit",
    "leaders summit",
    "leaders' meeting",
    "leaders meeting",
    "summit meeting",
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every entry by its key: the ISO alpha-3 code of a country, the name of all else.

    A place whose name an earlier line has too is filed as "Hyderabad, PAK". Capitals are places as well.
    Organizations whose leaders meet have their summit among the summits ("G20 summit").
    ambiguities: forms that may be more than one thing; ambiguous: those that must not be read alone.
    """

    countries: Mapping[str, Country]
    places: Mapping[str, Place]
    organizations: Mapping[str, Organization]
    leaders: Mapping[str, Leader]
    roles: Mapping[str, Role]
    summits: Mapping[str, Summit]
    treaties: Mapping[str, Treaty]
    systems: Mapping[str, System]
    state_nouns: Mapping[str, Noun]
    treaty_nouns: Mapping[str, Noun]
    summit_nouns: Mapping[str, Noun]
    system_nouns: Mapping[str, Noun]
    epithets: Mapping[str, Epithet]
    ambiguities: Mapping[str, Ambiguity]
    ambiguous: frozenset[str]


@functools.cache
def load() -> Lexicon:
    """The lexicon that travels with the package, without the lines that `check` complains of."""
    return read(DATA)[0]


def check(data: Path = DATA) -> list[Mistake]:
    """Every mistake in the tables, all of them in one run, by file and line."""
    return sorted(read(data)[1])


def read(data: Path) -> tuple[Lexicon, list[Mistake]]:
    """The lexicon in a folder of tables, and what is wrong with them."""
    tables = _Tables(data)
    countries = tables.keyed("countries.tsv", Country, "iso3")
    organizations = tables.keyed("organizations.tsv", Organization, "name")
    tables.refer("organizations.tsv", Organization, ("members", "iso3"), countries)
    bodies = countries.keys() | organizations.keys()
    treaties = tables.keyed("treaties.tsv", Treaty, "name")
    tables.refer("treaties.tsv", Treaty, ("parties",), bodies)
    summits = tables.keyed("summits.tsv", Summit, "name")
    tables.refer("summits.tsv", Summit, ("organization",), organizations)
    leaders = tables.leaders(bodies)
    tables.refer("leaders.tsv", Leader, ("country",), countries)
    places = tables.places(countries)
    roles = _with_portfolios(
        tables.keyed("roles.tsv", Role, "noun"), tables.keyed("portfolios.tsv", Portfolio, "portfolio")
    )
    tables.refer("roles.tsv", Role, ("of",), bodies)
    nouns = {sort: tables.nouns(sort) for sort in ("state", "treaty", "summit", "system")}
    epithets = tables.keyed("epithets.tsv", Epithet, "word")
    tables.refer("epithets.tsv", Epithet, ("countries",), countries)
    ambiguities = tables.keyed("ambiguous.tsv", Ambiguity, "form")
    lexicon = Lexicon(
        countries=MappingProxyType(countries),
        places=MappingProxyType(places),
        organizations=MappingProxyType(organizations),
        leaders=MappingProxyType(leaders),
        roles=MappingProxyType(roles),
        summits=MappingProxyType(_with_meetings(summits, organizations.values())),
        treaties=MappingProxyType(treaties),
        systems=MappingProxyType(tables.keyed("systems.tsv", System, "name")),
        state_nouns=nouns["state"],
        treaty_nouns=nouns["treaty"],
        summit_nouns=nouns["summit"],
        system_nouns=nouns["system"],
        epithets=MappingProxyType(epithets),
        ambiguities=MappingProxyType(ambiguities),
        ambiguous=frozenset(form for form, entry in ambiguities.items() if not entry.alone),
    )
    return lexicon, tables.mistakes


class _Tables:
    """A folder of tables, each read once; mistakes gather here."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.mistakes: list[Mistake] = []
        self._read: dict[str, list[tuple[int, Entry]]] = {}

    def rows(self, file: str, entry: type[E]) -> list[tuple[int, E]]:
        """The good rows of a table with their lines."""
        if file not in self._read:
            rows, mistakes = read_table(self.data / file, entry)
            self._read[file] = list(rows)
            self.mistakes += mistakes
        return [(line, row) for line, row in self._read[file] if isinstance(row, entry)]

    def wrong(self, file: str, line: int, column: str, message: str) -> None:
        """Note a mistake and go on."""
        self.mistakes.append(Mistake(file, line, column, message))

    def keyed(self, file: str, entry: type[E], key: str) -> dict[str, E]:
        """The rows of a table by a field that no two of them share."""
        found: dict[str, E] = {}
        for line, row in self.rows(file, entry):
            name = getattr(row, key)
            if name in found:
                self.wrong(file, line, key, f"{name!r} stands in an earlier line too")
            found.setdefault(name, row)
        return found

    def refer(self, file: str, entry: type[E], columns: Iterable[str], known: Collection[str]) -> None:
        """Complain of every code or name in these columns that no table explains."""
        for line, row in self.rows(file, entry):
            for column in columns:
                value = getattr(row, column)
                for name in value if isinstance(value, tuple) else [value] if value else []:
                    if name not in known:
                        self.wrong(file, line, column, f"no country or organization is filed as {name!r}")

    def leaders(self, bodies: Collection[str]) -> dict[str, Leader]:
        """The leaders with their terms joined in, earliest first."""
        leaders = self.keyed("leaders.tsv", Leader, "name")
        terms: dict[str, list[Term]] = defaultdict(list)
        for line, term in self.rows("terms.tsv", Term):
            if term.leader not in leaders:
                self.wrong("terms.tsv", line, "leader", f"{term.leader!r} is not in leaders.tsv")
            if term.began and term.ended and term.ended < term.began[: len(term.ended)]:
                self.wrong("terms.tsv", line, "ended", f"{term.ended} is before {term.began}")
            terms[term.leader].append(term)
        self.refer("terms.tsv", Term, ("of",), bodies)
        for name, held in terms.items():
            if name in leaders:
                held.sort(key=lambda term: (term.began or "", term.ended or "9", term.office))
                leaders[name] = leaders[name].model_copy(update={"terms": tuple(held)})
        return leaders

    def places(self, countries: Mapping[str, Country]) -> dict[str, Place]:
        """Capitals first, then the table; a second place of a name is filed under name and country."""
        places: dict[str, Place] = {}
        for country in countries.values():
            for capital in country.capitals:
                places.setdefault(capital, Place(name=capital, iso3=country.iso3, kind="capital"))
        self.refer("places.tsv", Place, ("iso3",), countries)
        for line, place in self.rows("places.tsv", Place):
            key = place.name if place.name not in places else f"{place.name}, {place.iso3 or place.kind}"
            if key in places:
                self.wrong("places.tsv", line, "name", f"{place.name!r} of {place.iso3} stands twice")
            places.setdefault(key, place)
        return places

    def nouns(self, sort: str) -> Mapping[str, Noun]:
        """The nouns of one sort."""
        found: dict[str, Noun] = {}
        for line, noun in self.rows("nouns.tsv", Noun):
            if noun.sort == sort:
                if noun.noun in found:
                    self.wrong("nouns.tsv", line, "noun", f"{noun.noun!r} stands in an earlier line too")
                found.setdefault(noun.noun, noun)
        return MappingProxyType(found)


def _with_portfolios(roles: dict[str, Role], portfolios: Mapping[str, Portfolio]) -> dict[str, Role]:
    """The roles of the table, and the ministers of every portfolio in each way that newsrooms call them."""
    found = dict(roles)
    for entry in portfolios.values():
        for name in dict.fromkeys((entry.portfolio, entry.portfolio.replace(" and ", " & "))):
            for noun, plural, office in (
                (f"{name} minister", f"{name} ministers", entry.office),
                (f"minister of {name}", f"ministers of {name}", entry.office),
                (f"minister for {name}", f"ministers for {name}", entry.office),
                (f"minister of state for {name}", f"ministers of state for {name}", "Minister of State"),
                (f"{name} cabinet secretary", f"{name} cabinet secretaries", entry.office),
                (f"cabinet secretary for {name}", f"cabinet secretaries for {name}", entry.office),
            ):
                found.setdefault(noun, Role(noun=noun, plural=plural, office=office, kind="minister"))
    return found


def _with_meetings(summits: dict[str, Summit], organizations: Iterable[Organization]) -> dict[str, Summit]:
    """The series of the table, and the meetings that are named after the organization that meets."""
    found: dict[str, Summit] = {}
    for organization in organizations:
        if organization.summit:
            bodies = (organization.name, *(alias for alias in organization.aliases if alias[:1].isupper()))
            forms = dict.fromkeys(f"{body} {meeting}" for body in bodies for meeting in MEETINGS)
            forms.pop(organization.summit, None)
            found[organization.summit] = Summit(
                name=organization.summit, aliases=tuple(forms), organization=organization.name
            )
    for name, summit in summits.items():
        if name in found:
            summit = summit.model_copy(update={"aliases": (*summit.aliases, *found[name].aliases)})
        found[name] = summit
    return found
