"""The tokens after a name in; the offices that an apposition or a copula gives it, and where that ends, out."""

from kg.english.closed import TAGS
from kg.english.tokens import Token
from kg.mentions.nouns import PREFIXES
from kg.mentions.offices import OWNERS, after_role, before_role, body, role_of

PEOPLE = ("NAME", "LEADER", "PERSON")
CLOSING = frozenset([",", ".", ")", ";", "—", "--", "-", "–", "and", "who", "”", '"', ":"])
BECOMES = frozenset(["is", "was", "became", "becomes", "remains", "remained", "becoming"])
# participles and verbs that put somebody into an office, each with the words that may follow
ENTERS = frozenset(["elected", "re-elected", "reelected", "appointed", "reappointed", "named", "inaugurated", "sworn",
                    "confirmed", "installed", "chosen", "proclaimed"])  # fmt: skip
RETURNS = frozenset(["returns", "returned", "serves", "served", "began", "begins", "continues", "stays"])
Given = tuple[Token, str | None, list[str]]  # the role, what it is of, its prefixes


def role_phrase(
    words: list[Token], first: int, skip: frozenset[str] = frozenset()
) -> tuple[Given, bool, int] | None:
    """A description with a role in it, "the former foreign minister of Peru": the office, whether definite, its end."""
    index, before = first, []
    while index < len(words) and index < first + 8 and words[index].tag != "ROLE":
        word = words[index]
        if (
            word.tag != "'S"
            and TAGS.get(word.low) in ("HAVE", "BE", "DO", "MODAL", "PREP", "WH", "SUB")
            and word.low != "'s"
        ):
            return None  # "Zhou, had been refused a handshake by an American secretary of state"
        allowed = (
            word.low in ("the", "a", "-", "'s", "and", "then", "its", "his", "her")
            or word.low in PREFIXES
            or word.low in skip
        )
        allowed = allowed or word.tag in (*OWNERS, "ADJ", "N", "'S", "NUM", "PLACE")
        owns = word.tag == "PLACE" and index + 1 < len(words) and words[index + 1].tag == "'S"
        allowed = allowed or owns  # "Scotland's first minister"
        if not allowed and (word.tag or word.capital):
            return None
        before.append(word)
        index += 1
    if index >= len(words) or words[index].tag != "ROLE":
        return None
    role, plural = role_of(words[index])
    if plural or role.kind == "collective" or role.office.lower() == "counterpart":
        return None
    _, of_left, prefixes = before_role(before)
    of_right, end = after_role(words, index + 1, role.kind == "envoy")
    if end < len(words) and (
        words[end].tag in PEOPLE or words[end].tag == "'S" or words[end].low in ("'s", "'")
    ):
        return None
    definite = any(word.low in ("the", "a", "its", "then") for word in before)
    return (words[index], of_right or of_left or role.of, prefixes), definite, end


def apposition(words: list[Token], comma: int) -> tuple[Given, int] | None:
    """The office in ", the Chancellor of Germany," and where the apposition ends (before its closing comma)."""
    if comma >= len(words) or words[comma].low not in (",", "("):
        return None
    found = role_phrase(words, comma + 1)
    if found is None:
        return None
    given, definite, end = found
    closed = end >= len(words) or words[end].low in CLOSING
    if not closed and not (definite and given[1]):
        return None
    if words[comma].low == "(" and end < len(words) and words[end].low == ")":
        end += 1
    return given, end


def copula(words: list[Token], after: int) -> Given | None:
    """The office in "X is Peru's foreign minister", "X, who was sworn in as president of Peru"."""
    if after + 2 < len(words) and words[after].low == "," and words[after + 1].low == "who":
        after += 2
    if after + 1 >= len(words):
        return None
    low = words[after].low
    if low in ("has", "had") and words[after + 1].low in ("been", "become"):
        after += 1
        low = "was"
    if low in RETURNS or (low == "took" and words[after + 1].low in ("office", "over")):
        after += 2 if low == "took" else 1
        if after >= len(words) or words[after].low != "as":
            return None
        after += 1
    elif low in BECOMES or low in ("won", "took"):
        after += 1
        if low in ("is", "was") and after < len(words) and words[after].low in ENTERS:
            after += 1
            if words[after - 1].low == "sworn" and after < len(words) and words[after].low == "in":
                after += 1
        if after < len(words) and words[after].low == "as":
            after += 1
        elif words[after - 1].low in ("in", "inaugurated", "won", "took"):
            return None
    else:
        return None
    found = role_phrase(words, after)
    if found is None or (
        found[2] < len(words) and (words[found[2]].tag in ("N", "ROLE") or words[found[2]].low in ("-",))
    ):
        return None
    return found[0]


def owner_before(words: list[Token], position: int) -> str | None:
    """The state that "Peru's" before a name says."""
    if position > 1 and words[position - 1].tag == "'S" and words[position - 2].tag in ("COUNTRY", "SEAT"):
        return body(words[position - 2])
    return None
