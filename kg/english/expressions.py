"""Tokens in; the same tokens with fixed expressions ("ahead of", "memorandum of understanding") as one token each out."""

from kg.english.tagging import verbs
from kg.english.tokens import Token

PHRASES = {
    ("ahead", "of"): "PREP", ("according", "to"): "PREP", ("because", "of"): "PREP", ("as", "well", "as"): "CC",
    ("along", "with"): "CC", ("together", "with"): "PREP", ("instead", "of"): "PREP", ("rather", "than"): "PREP",
    ("such", "as"): "PREP", ("in", "order", "to"): "TO", ("so", "as", "to"): "TO", ("no", "longer"): "NEG",
    ("as", "part", "of"): "PREP", ("on", "the", "sidelines", "of"): "PREP", ("on", "the", "margins", "of"): "PREP",
    ("on", "the", "sideline", "of"): "PREP", ("at", "the", "invitation", "of"): "PREP", ("on", "the", "invitation", "of"): "PREP", ("upon", "the", "invitation", "of"): "PREP", ("at", "invitation", "of"): "PREP",
    ("on", "invitation", "of"): "PREP", ("following", "an", "invitation", "by"): "PREP", ("following", "an", "invitation", "from"): "PREP", ("in", "response", "to"): "PREP",
    ("in", "front", "of"): "PREP", ("prior", "to"): "PREP", ("out", "of"): "PREP", ("due", "to"): "PREP",
    ("in", "addition", "to"): "PREP", ("apart", "from"): "PREP", ("as", "for"): "PREP", ("with", "regard", "to"): "PREP",
    ("on", "behalf", "of"): "PREP", ("next", "to"): "PREP", ("in", "exchange", "for"): "PREP", ("in", "return", "for"): "PREP",
    ("in", "retaliation", "for"): "PREP", ("in", "protest", "at"): "PREP", ("in", "protest", "against"): "PREP",
    ("as", "of"): "PREP", ("up", "to"): "PREP", ("at", "the", "request", "of"): "PREP", ("in", "the", "wake", "of"): "PREP",
    ("with", "a", "view", "to"): "PREP", ("even", "though"): "SUB", ("as", "if"): "SUB", ("even", "if"): "SUB", ("as", "long", "as"): "SUB",
    ("so", "long", "as"): "SUB", ("in", "case"): "SUB", ("so", "that"): "SUB", ("provided", "that"): "SUB",
    ("each", "other"): "PRON", ("one", "another"): "PRON", ("a", "number", "of"): "DET", ("in", "connection", "with"): "PREP",
    ("in", "the", "event", "of"): "PREP", ("over", "the", "course", "of"): "PREP", ("in", "support", "of"): "PREP",
    ("at", "the", "initiative", "of"): "PREP", ("on", "the", "initiative", "of"): "PREP", ("on", "the", "eve", "of"): "PREP", ("in", "favour", "of"): "PREP",
    ("memorandum", "of", "understanding"): "N", ("memoranda", "of", "understanding"): "N", ("memorandums", "of", "understanding"): "N",
    ("persona", "non", "grata"): "N", ("personae", "non", "gratae"): "N", ("personas", "non", "grata"): "N", ("personas", "non", "gratas"): "N",
    ("letter", "of", "intent"): "N", ("letters", "of", "intent"): "N", ("code", "of", "conduct"): "N", ("state", "of", "emergency"): "N",
    ("declaration", "of", "principles"): "N", ("declaration", "of", "intent"): "N", ("exchange", "of", "notes"): "N",
    ("exchange", "of", "letters"): "N", ("letter", "of", "credence"): "N", ("letters", "of", "credence"): "N", ("exchange", "of", "views"): "N",
    ("agreement", "in", "principle"): "N", ("points", "of", "view"): "N", ("point", "of", "view"): "N", ("vote", "of", "confidence"): "N",
    ("in", "favor", "of"): "PREP", ("by", "means", "of"): "PREP", ("with", "respect", "to"): "PREP", ("in", "line", "with"): "PREP",
}  # fmt: skip
PHRASES |= {
    ("face", "to", "face"): "ADV", ("one", "on", "one"): "ADV", ("side", "by", "side"): "ADV", ("in", "person"): "ADV",
}  # fmt: skip
PHRASES |= {
    (kind, "supplies"): "N" for kind in ("aid", "relief", "medical", "food", "humanitarian", "emergency", "oil", "gas", "arms", "energy")
}  # fmt: skip
PHRASES |= {("per", "cent"): "N"}
PHRASES |= {("at", "least"): "ADV", ("at", "most"): "ADV", ("free", "of", "charge"): "ADV"}
PHRASES |= {("yet", "to"): "TO", ("not", "yet"): "NEG", ("n't", "yet"): "NEG", ("short", "of"): "PREP"}
Phrases = dict[tuple[str, ...], str]


def longest(phrases: Phrases) -> dict[str, int]:
    """For each first word of the expressions, how many words the longest has."""
    firsts: dict[str, int] = {}
    for words in phrases:
        firsts[words[0]] = max(firsts.get(words[0], 0), len(words))
    return firsts


def join_phrases(words: list[Token], phrases: Phrases, starts: dict[str, int]) -> list[Token]:
    """The tokens with the expressions made one token each; starts: the longest one's length by its first word."""
    result: list[Token] = []
    position = 0
    while position < len(words):
        size = starts.get(words[position].low, 0)
        while size > 1 and _low(words, position, size) not in phrases:
            size -= 1
        if size > 1 and not _due_to_do(words, position):
            group = words[position : position + size]
            text = " ".join(word.text for word in group)
            kind = phrases[_low(words, position, size)]
            result.append(Token(text, text.lower(), group[0].begin, group[-1].end, kind))
            position += size
        else:
            result.append(words[position])
            position += 1
    return result


def _low(words: list[Token], position: int, size: int) -> tuple[str, ...]:
    return tuple(word.low for word in words[position : position + size])


def _due_to_do(words: list[Token], position: int) -> bool:
    """Whether "due to" is no preposition: "is due to visit"."""
    if words[position].low != "due" or position + 2 >= len(words):
        return False
    follower = verbs().get(words[position + 2].low)
    return words[position + 2].low in ("be", "have") or (follower is not None and "B" in follower[1])
