"""A text in; the names of the lexicon that stand in it out, longest first, at word boundaries."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from kg import lexicon as tables


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters [begin, end) are a name of the lexicon; readings are (kind, key), likeliest first."""

    begin: int
    end: int
    readings: tuple[tuple[str, str], ...]


_SINGLE = str.maketrans({"Đ": "D", "đ": "d", "ı": "i", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "’": "'", "‘": "'",
                         "–": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " ", "ð": "d", "Þ": "T", "þ": "t"})  # fmt: skip


@cache
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character


def fold(text: str) -> str:
    """The text without accents and with plain quotes, character for character (offsets stay true)."""
    if text.isascii():
        return text
    text = text.translate(_SINGLE)
    if text.isascii():
        return text
    return "".join(letter if letter.isascii() else _fold_character(letter) for letter in text)


class Scanner:
    """The automata over all surface forms: names as they are written, role and other nouns in any case."""

    def __init__(self, lexicon: tables.Lexicon) -> None:
        exact: dict[str, list[tuple[str, str]]] = defaultdict(list)
        loose: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for form, kind, key in tables.surface_forms(lexicon):
            (loose if kind == "role" else exact)[fold(form).lower() if kind == "role" else fold(form)].append(
                (kind, key)
            )
        self._exact = _Automaton(exact)
        self._loose = _Automaton(loose)

    def scan(self, text: str) -> list[Hit]:
        """All hits in the text in order, none overlapping; a name wins over a role noun inside it."""
        folded = fold(text)
        names = self._exact.find(folded)
        roles = self._loose.find(folded.lower()) if len(folded.lower()) == len(folded) else []
        return _merged(names, roles)


class _Automaton:
    def __init__(self, forms: dict[str, list[tuple[str, str]]]) -> None:
        self._forms = [tuple(dict.fromkeys(readings)) for readings in forms.values()]
        self._machine = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[Hit]:
        hits = []
        for index, begin, end in self._machine.find_matches_as_indexes(text):
            inside = (begin and text[begin - 1].isalnum()) or (end < len(text) and text[end].isalnum())
            if not inside:
                hits.append(Hit(begin, end, self._forms[index]))
        return hits


def _merged(names: list[Hit], roles: list[Hit]) -> list[Hit]:
    """Both lists as one: where two overlap the longer stays, a name before a role of the same length."""
    kept: list[Hit] = []
    for hit in sorted(names + roles, key=lambda hit: (hit.begin, -hit.end)):
        if kept and hit.begin < kept[-1].end:
            if hit.end - hit.begin > kept[-1].end - kept[-1].begin:
                kept[-1] = hit
            continue
        kept.append(hit)
    return kept


@cache
def scanner() -> Scanner:
    """The scanner over the lexicon that travels with the package."""
    return Scanner(tables.load())
