"""Tokens in; the same tokens out with "North and South Korea" read as the two states that it is."""

from kg.english.tokens import Token
from kg.mentions.scan import Hit, scanner

HALVES = frozenset(["North", "South", "East", "West"])


def with_halves(words: list[Token]) -> list[Token]:
    """The tokens with a lone half of a land made a state where the other half follows "and"."""
    for position in range(len(words) - 2):
        word, joint, other = words[position : position + 3]
        if word.text in HALVES and other.tag in ("COUNTRY", "DEMONYM") and joint.low in ("and", "or"):
            half, _, land = other.text.partition(" ")
            hit = _whole(f"{word.text} {land}") if land and half in HALVES and half != word.text else None
            if hit is not None:
                word.tag, word.value = other.tag, hit.readings
    return words


def _whole(name: str) -> Hit | None:
    """The lexicon's state of that name."""
    found = scanner().scan(name)
    return found[0] if len(found) == 1 and found[0].end == len(name) else None
