"""A country or a leader in; what the lexicon and CLDR know of them out: names, Wikidata ids, terms."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from kg.graph.days import first_day, last_day
from kg.graph.iri import slug
from kg.model import Node

if TYPE_CHECKING:
    from kg.lexicon.entries import Term
    from kg.lexicon.load import Lexicon

LANGUAGES = ("ar", "de", "en", "es", "fr", "ja", "ko", "pt", "ru", "zh")


@functools.cache
def iso2(iso3: str) -> str | None:
    """The alpha-2 code of a present country, of which CLDR has the alpha-3 as an alias (but for Kosovo)."""
    from babel.core import get_global

    if iso3 == "XKX":
        return "XK"
    codes = get_global("territory_aliases").get(iso3) if len(iso3) == 3 else None
    return str(codes[0]) if codes and len(codes) == 1 else None


@functools.cache
def country_labels(iso3: str) -> dict[str, str]:
    """The country's name by language, as CLDR gives it; none for a state that no longer exists."""
    from babel import Locale

    code = iso2(iso3)
    names = {language: Locale.parse(language).territories.get(code) for language in LANGUAGES} if code else {}
    return {language: str(name) for language, name in names.items() if name}


class Reference:
    """The lexicon as the graph asks it; without one, only what CLDR knows."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        """Ask this lexicon."""
        self.lexicon = lexicon

    def country_name(self, iso3: str, told: str | None = None) -> str:
        """The one name that a country goes by, whatever a text calls it."""
        entry = self.lexicon.countries.get(iso3) if self.lexicon else None
        return entry.name if entry else country_labels(iso3).get("en") or told or iso3

    def country_of(self, node: Node) -> str | None:
        """The alpha-3 code of the country that a leader, body or place belongs to."""
        entry = self._entry(node)
        own = getattr(entry, "country", None) or getattr(entry, "iso3", None)
        return node.country or (str(own) if own else None)

    def wikidata(self, node: Node) -> str | None:
        """The id that the reading or the lexicon gives, never one that merely has the same name elsewhere."""
        entry = self._entry(node)
        known = getattr(entry, "wikidata", None)
        elsewhere = node.country and getattr(entry, "country", node.country) not in (None, node.country)
        return node.wikidata or (str(known) if known and not elsewhere else None)

    def _entry(self, node: Node) -> object:
        if self.lexicon is None:
            return None
        if node.type == "Country":
            return self.lexicon.countries.get(node.iso3 or "")
        tables = {
            "Leader": self.lexicon.leaders,
            "Organization": self.lexicon.organizations,
            "Place": self.lexicon.places,
        }
        return tables.get(node.type, {}).get(node.name)

    def term(self, holder: Node, office: str | None, of: Node, span: tuple[str, str] | None) -> Term | None:
        """The one term of the holder in this office that reaches into the span of days, if just one does."""
        leader = self.lexicon.leaders.get(holder.name) if self.lexicon else None
        if leader is None or not office:
            return None
        whose = of.iso3 or of.name
        fitting = [t for t in leader.terms if t.of == whose and slug(t.office) == slug(office)]
        if span:
            fitting = [t for t in fitting if _reaches(t, *span)]
        return fitting[0] if len(fitting) == 1 else None


def _reaches(term: Term, first: str, last: str) -> bool:
    """Whether the term and the span of days have a day in common."""
    began = first_day(term.began) if term.began else "0000"
    ended = last_day(term.ended) if term.ended else "9999"
    return began <= last and first <= ended
