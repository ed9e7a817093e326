"""A text in; what it is written in, where that is not English, out."""

import re
import unicodedata

SAMPLE = 20_000  # Characters; the rest of a longer text is not looked at.
FEWEST_WORDS = 40  # Fewer say nothing about a language: a headline may have no function word at all.
LEAST_SHARE = 0.08  # English news has 0.2 to 0.35, other languages below 0.04.
# Frequent in English; "in", "on", "was", "an", "as" and the like are words of other languages too.
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the of and to that with for from by has have had which will would its his their said this these "
        "were been at it they he she who but than about after between",
    )
)


def foreign(text: str) -> str | None:
    """Why a text cannot be English, or None."""
    sample = text[:SAMPLE]
    letters = [character for character in sample if character.isalpha()]
    latin = sum(character < "\u0250" or "\u1e00" <= character < "\u1f00" for character in letters)
    if letters and latin < len(letters) / 2:
        script = unicodedata.name(next(c for c in letters if c >= "\u0250"), "another").split()[0]
        return f"is written in {script.capitalize()} characters, not in English"
    words = re.findall(r"[^\W\d_]+", sample.lower())
    share = sum(word in FUNCTION_WORDS for word in words) / max(len(words), 1)
    if len(words) >= FEWEST_WORDS and share < LEAST_SHARE:
        return "does not seem to be written in English"
    return None
