"""A text in; what it is written in, where that is not English, out."""

import re
import unicodedata
from collections.abc import Sequence

SAMPLE = 20_000  # Characters; the rest of a longer text is not looked at.
FEWEST_WORDS = 40  # Fewer say nothing about a language: a headline may have no function word at all.
FOREIGN_SHARE = 0.1  # English news has 0.01 at most (de Gaulle, Lula da Silva), other languages 0.15 to 0.35.
ACCENTED_SHARE = 0.04  # Of the letters of a language that is not listed; English news has 0.01 at most.
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the of and to that with for from by has have had which will would its his their said this these "
        "were been at it they he she who but than about after between in on a an is was as be are not",
    )
)
# What news is full of in German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Polish, Czech,
# Turkish, Indonesian and Vietnamese, without words that English has too ("die", "on", "in", "was").
FOREIGN = frozenset(
    re.findall(
        r"\w+",
        "der und den das nicht mit ist von dem sich auf eine einen zu des le la les du et dans est une "
        "pour que qui sur el los las una del por en con para de os uma do da em não com il di che della "
        "per un non het een van niet met voor zijn och att det som på är og er af til w na się z do v "
        "se že ve bir bu için ile yang dan dengan untuk pada và của các là cho với",
    )
) - {"do", "met"}  # fmt: skip


def foreign(text: str) -> str | None:
    """Why a text cannot be English, or None."""
    sample = text[:SAMPLE]
    letters = [character for character in sample if character.isalpha()]
    strange = [letter for letter in letters if not _is_latin(letter)]
    if len(strange) > len(letters) / 2:
        script = unicodedata.name(strange[0], "another").split()[0]
        return f"is written in {script.capitalize()} characters, not in English"
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) >= FEWEST_WORDS and _reads_foreign(words, letters):
        return "does not seem to be written in English"
    return None


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00"


def _reads_foreign(words: Sequence[str], letters: Sequence[str]) -> bool:
    """Whether another language's words outnumber those of English, or nothing but accents is to be seen."""
    english = sum(word in ENGLISH for word in words) / len(words)
    other = sum(word in FOREIGN for word in words) / len(words)
    accented = sum(letter > "\x7f" for letter in letters) / len(letters)
    return other > max(english, FOREIGN_SHARE) or (english < FOREIGN_SHARE / 2 and accented > ACCENTED_SHARE)
