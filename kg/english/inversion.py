"""Words with their classes in; the same words out with subject, time and auxiliary as they stand in a plain sentence."""

from kg.english.tokens import Token
from kg.english.verbhood import NAMES

# what turns subject and verb round, and what it is in the straight sentence
TURNING = {"nor": "NEG", "neither": "NEG", "never": "NEG", "only": "ADV", "hardly": "ADV", "scarcely": "ADV",
           "barely": "ADV", "rarely": "ADV", "seldom": "ADV"}  # fmt: skip
# auxiliaries, and the forms that follow them
PARTED = {"MODAL": "B", "HAVE": "N", "BE": "NG"}
FOLLOWING = {"MODAL": ("be", "have"), "HAVE": ("been",), "BE": ("being",)}
TIMELY = frozenset(["on", "in", "at", "by", "from", "also"])  # what may open such a time
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


def times_first(words: list[Token]) -> None:
    """ "Erdogan will on Tuesday visit Qatar" as "Erdogan on Tuesday will visit Qatar", in place."""
    for position in range(len(words) - 2):
        auxiliary = words[position]
        if auxiliary.tag not in PARTED or words[position + 1].tag not in ("PREP", "TIME", ","):
            continue
        time = position + 1
        while time < position + 3 and (words[time].tag == "," or words[time].low in TIMELY):
            time += 1
        if time + 1 >= len(words) or words[time].tag != "TIME":
            continue
        end = time + 1
        while end + 1 < len(words) and words[end].tag == "," and words[end + 1].tag == "TIME":
            end += 2  # "will this afternoon, 28 June 2023, host"
        end += end < len(words) and words[end].tag == ","
        verb = next((word for word in words[end : end + 3] if word.tag != "ADV"), None)
        if verb is not None and verb.tag in ("V?", "V", "BE", "HAVE") and _serves(auxiliary, verb):
            moved = [word for word in words[position + 1 : end] if word.tag != ","]
            words[position:end] = [*moved, auxiliary]


def _serves(auxiliary: Token, verb: Token) -> bool:
    """Whether a verb has the form that its auxiliary asks for."""
    if verb.tag in ("BE", "HAVE"):
        return verb.low in FOLLOWING[auxiliary.tag]
    return bool(set(verb.forms) & set(PARTED[auxiliary.tag]))
