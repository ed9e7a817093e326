"""A text in; the same text out, character for character, with its lines in capitals written as other lines are."""

import re

from kg.english.closed import TAGS
from kg.english.tagging import verbs
from kg.mentions import nouns
from kg.mentions.scan import scanner

WORD = re.compile(r"[A-Z][A-Z'’]*")
INITIALS = ("organization", "country", "demonym")


def in_small_letters(text: str) -> str:
    """ "REAGAN TO VISIT JAPAN" as "Reagan to visit Japan": names keep their capital, bodies all of theirs."""
    lines = text.split("\n")
    if not any(_in_capitals(line) for line in lines):
        return text
    return "\n".join(_rewritten(line) if _in_capitals(line) else line for line in lines)


def _in_capitals(line: str) -> bool:
    return line.isupper() and line.isascii() and line.count(" ") > 1


def _rewritten(line: str) -> str:
    kept = {place for hit in scanner().scan(line) if hit.readings[0][0] in INITIALS for place in range(hit.begin, hit.end)}  # fmt: skip
    titled = WORD.sub(lambda word: word[0] if word.start() in kept else word[0].capitalize(), line)
    named = {place for hit in scanner().scan(titled) if hit.readings[0][0] != "role" for place in range(hit.begin, hit.end)}  # fmt: skip
    return _lowered(titled, named)


def _lowered(line: str, named: set[int]) -> str:
    """The line with all words small that no name is made of."""
    known = nouns.known()
    return re.sub(
        r"[A-Z][a-z]+",
        lambda word: (
            word[0].lower()
            if word.start() not in named
            and ((low := word[0].lower()) in TAGS or low in verbs() or low in known)
            else word[0]
        ),
        line,
    )
