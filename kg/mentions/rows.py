"""The tokens after a role in the plural in; its holders, each with the state told for them, out."""

from dataclasses import dataclass

from kg.english.tokens import Token
from kg.mentions.names import HONORIFICS
from kg.mentions.offices import body, of_name

NAMES = ("NAME", "LEADER")
# what stands between a list and those who are listed: no title of theirs
ENDING = frozenset(
    [".", ";", "included", "include", "includes", "attendance", "present", "attending", "were", "are", "was"]
)
STATES = ("COUNTRY", "SEAT", "ORG")


@dataclass(frozen=True, slots=True)
class Named:
    """A name at a position, the state told for it, and where what belongs to it ends."""

    name: int
    of: str | None
    end: int


def pairs(words: list[Token], after: int, lands: list[str | None] | None = None) -> list[Named]:
    """The holders of an office after its plural (or after "counterpart", with the states told before it)."""
    states, index = _states(words, after)
    if lands:
        states = lands
    found = _named_each(words, index if len(states) < 2 else after) or (
        _alternating(words, after) if states else []
    )
    if found:
        return found
    if len(states) < 2 and not (lands is not None):
        return []
    if index < len(words) and words[index].low == ",":
        index += 1
    return _names(words, index, states, lands is not None)


def _states(words: list[Token], after: int) -> tuple[list[str | None], int]:
    """The states of "of Peru, Chile and Bolivia" or "from Peru"."""
    if after >= len(words) or words[after].low not in ("of", "from"):
        return [], after
    index, found = after + 1, []
    end = index
    while index < len(words):
        if words[index].tag in STATES:
            found.append(body(words[index]))
            end = index + 1
        elif words[index].low not in (",", "and", "the", "&"):
            break
        index += 1
    return found, end if found else after


def _names(words: list[Token], index: int, states: list[str | None], single: bool) -> list[Named]:
    """As many names as states: ", Nikol Pashinyan and Ilham Aliyev"."""
    found: list[Named] = []
    wanted = max(len(states), 1)
    while index < len(words) and len(found) < wanted:
        if words[index].low in HONORIFICS:
            index += 1
            continue
        if words[index].tag not in NAMES:
            return []
        own = of_name(words, index + 1)
        end = own[1] if own else index + 1
        state = own[0] if own else (states[len(found)] if states else None)
        found.append(Named(index, state, end))
        index = end
        if len(found) < wanted:
            step = index
            while index < len(words) and words[index].low in (",", "and", "&"):
                index += 1
            if index == step:
                return []
    return found if len(found) == wanted else []


def _named_each(words: list[Token], after: int) -> list[Named]:
    """Names that bring their states: "X of Peru and Y of Chile", "X (Peru) and Y (Chile)"."""
    index = after
    while index < len(words) and index < after + 7 and words[index].tag not in NAMES:
        if words[index].tag in ("V", "BE", "HAVE", "MODAL", "PERSON") or words[index].low in ENDING:
            return []
        index += 1
    found: list[Named] = []
    while index < len(words) and (own := of_name(words, index + 1)) and words[index].tag in NAMES:
        found.append(Named(index, own[0], own[1]))
        index = own[1]
        while index < len(words) and words[index].low in (",", "and", "&", ";"):
            index += 1
    return found if len(found) > 1 else []


def _alternating(words: list[Token], after: int) -> list[Named]:
    """States and names by turns: "of Peru, Alan Kobolt, and Chile, Juan Vidal"."""
    index, found = after, []
    while index + 3 < len(words) + 1:
        while index < len(words) and words[index].low in ("of", "from", "and", ",", "the"):
            index += 1
        if index + 2 >= len(words) or words[index].tag not in STATES or words[index + 1].low != ",":
            break
        name = index + 2
        while name < len(words) and words[name].low in HONORIFICS:
            name += 1
        if name >= len(words) or words[name].tag not in NAMES:
            break
        found.append(Named(name, body(words[index]), name + 1))
        index = name + 1
    return found if len(found) > 1 else []
