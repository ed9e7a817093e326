"""Words with their classes in; the same words with a subject that stands after its auxiliary put before it out."""

from kg.english.tokens import Token
from kg.english.verbhood import NAMES

# what turns subject and verb round, and what it is in the straight sentence
TURNING = {"nor": "NEG", "neither": "NEG", "never": "NEG", "only": "ADV", "hardly": "ADV", "scarcely": "ADV",
           "barely": "ADV", "rarely": "ADV", "seldom": "ADV"}  # fmt: skip
AUXILIARY = frozenset(["DO", "HAVE", "MODAL", "BE"])


def straighten(words: list[Token]) -> None:
    """ "Nor did Japan sign" as "Japan did not sign", in place; "Not only did" denies nothing."""
    for position in range(len(words) - 3):
        word = words[position]
        if word.low not in TURNING or words[position + 1].tag not in AUXILIARY:
            continue
        if position and words[position - 1].low not in (",", ";", "and", "but", "not", "“", '"'):
            continue
        if words[position + 2].tag in NAMES | {"PRON"}:
            if position and words[position - 1].low == "not":
                words[position - 1].tag = "ADV"
            word.tag = TURNING[word.low]
            words[position : position + 3] = [words[position + 2], words[position + 1], word]
