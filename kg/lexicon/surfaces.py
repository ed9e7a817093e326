"""A Lexicon in; every string to look for in running text, with the entries it may name, out."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from kg.lexicon.load import Lexicon

Kind = Literal[
    "country", "demonym", "capital", "seat", "organization", "treaty", "summit", "system", "leader",
    "place", "role",
]  # fmt: skip
# Initials in a name: "S.", "P.V.", "A. P. J.".
INITIALS = re.compile(r"\b[A-Z]\.(?: ?[A-Z]\.)*(?= )")
# A last word that some newsrooms write small and others with a capital: "Paris agreement", "G20 Summit".
LAST_WORDS = frozenset(
    ["accord", "accords", "agreement", "agreements", "alliance", "charter", "communique", "conference",
     "convention", "deal", "declaration", "dialogue", "forum", "initiative", "meeting", "memorandum", "pact",
     "process", "protocol", "summit", "treaty", "treaties"]
)  # fmt: skip


class Surface(NamedTuple):
    """A form as it is written, what kind of name it is, and the key of its entry in the Lexicon."""

    form: str
    kind: Kind
    key: str


def surface_forms(lexicon: Lexicon) -> list[Surface]:
    """Every form with every entry that it may name, the likeliest entry of a form first.

    Roles are written small and stand for any case; all other forms are as they are written. Kinds come in
    the order of `Kind`, entries in the order of their tables, unless ambiguous.tsv prefers one.
    """
    found = dict.fromkeys(_all(lexicon))
    first = {form: entry.first for form, entry in lexicon.ambiguities.items() if entry.first}
    return sorted(found, key=lambda surface: f"{surface.kind}:{surface.key}" != first.get(surface.form))


def _all(lexicon: Lexicon) -> Iterator[Surface]:
    countries = lexicon.countries.items()
    for iso3, country in countries:
        yield from _of("country", iso3, (country.name, *country.aliases))
    for iso3, country in countries:
        yield from _of("demonym", iso3, country.demonyms)
    for iso3, country in countries:
        yield from _of("capital", iso3, (city for city in country.capitals if city != country.name))
    for iso3, country in countries:
        yield from _of("seat", iso3, country.seats)
    for name, organization in lexicon.organizations.items():
        yield from _of("organization", name, (name, *organization.aliases))
    for name, treaty in lexicon.treaties.items():
        yield from _of("treaty", name, _cases((name, *treaty.aliases)))
    for name, summit in lexicon.summits.items():
        yield from _of("summit", name, _cases((name, *summit.aliases)))
    for name, system in lexicon.systems.items():
        yield from _of("system", name, (name, *system.aliases))
    for name, leader in lexicon.leaders.items():
        yield from _of("leader", name, _initials((name, *leader.aliases)))
    for key, place in lexicon.places.items():
        if place.kind != "capital":
            yield from _of("place", key, (place.name, *place.aliases))
    for noun, role in lexicon.roles.items():
        yield from _of("role", noun, (noun, role.plural))


def _of(kind: Kind, key: str, forms: Iterable[str]) -> Iterator[Surface]:
    for form in forms:
        if form:
            yield Surface(form, kind, key)


def _initials(forms: Iterable[str]) -> Iterator[str]:
    """Each name, and its initials as other newsrooms write them: "I.K. Gujral", "I. K. Gujral", "I K", "IK"."""
    for form in forms:
        yield form
        run = INITIALS.search(form)
        if run:
            letters = re.findall("[A-Z]", run[0])
            styles = ["".join(f"{letter}." for letter in letters), " ".join(f"{letter}." for letter in letters),
                      " ".join(letters), "".join(letters)]  # fmt: skip
            yield from (form[: run.start()] + style + form[run.end() :] for style in styles)


def _cases(forms: Iterable[str]) -> Iterator[str]:
    """Each form, and with its last word small or with a capital where newsrooms differ."""
    for form in forms:
        yield form
        head, space, last = form.rpartition(" ")
        if space and last.lower() in LAST_WORDS:
            yield head + space + (last.lower() if last[0].isupper() else last.capitalize())
