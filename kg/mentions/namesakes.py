"""The names found in an article in; the same names out, "Congo" and "Dominican" read as the state the article is about."""

from dataclasses import replace

from kg import lexicon as tables
from kg.mentions.scan import Hit

STATES = frozenset(["country", "demonym"])


def settled(hits: list[Hit]) -> list[Hit]:
    """A name of two states is the second's where the article tells of that one and never of the first."""
    shared = [hit for hit in hits if len(_states(hit)) > 1]
    if not shared:
        return hits
    told = {state for hit in hits if len(_states(hit)) == 1 for state in _states(hit)}
    told |= {state for hit in hits if (state := _home(hit))}
    return [_preferred(hit, told) if len(_states(hit)) > 1 else hit for hit in hits]


def _preferred(hit: Hit, told: set[str]) -> Hit:
    first = hit.readings[0][1]
    others = [reading for reading in hit.readings[1:] if reading[0] in STATES and reading[1] in told]
    if hit.readings[0][0] not in STATES or first in told or len(others) != 1:
        return hit
    return replace(hit, readings=(others[0], *(one for one in hit.readings if one != others[0])))


def _states(hit: Hit) -> set[str]:
    return {key for kind, key in hit.readings if kind in STATES}


def _home(hit: Hit) -> str | None:
    """The state that a capital, a seat or a leader's name tells of."""
    kind, key = hit.readings[0]
    if kind in ("capital", "seat"):
        return key
    if kind == "place":
        return tables.load().places[key].iso3
    return tables.load().leaders[key].country if kind == "leader" else None
