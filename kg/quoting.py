"""Tokens of a sentence in; the same without the marks around a few quoted words, which stand there as the writer's own."""

from kg.english.tokens import Token

LONGEST = 9  # words; a longer quotation is a speech of its own
FIRST_PERSON = frozenset(["i", "we", "us", "our", "my", "me", "you", "your"])
SAYING = frozenset(["said", "says", "say", "added", "adds", "that"])


def unquoted(words: list[Token], inside: bool) -> list[Token]:
    """Without the marks of 'a "deep" crisis', 'called it "an act of war"'; inside: the sentence begins in a quotation."""
    dropped: set[int] = set()
    opened: int | None = None
    for position, word in enumerate(words):
        if word.low != '"' and word.low not in "“”" and word.tag not in ("“", "”"):
            continue
        closes = word.low == "”" or word.tag == "”" or (word.low == '"' and (inside or opened is not None))
        if closes:
            if opened is not None and _fragment(words, opened, position):
                dropped |= {opened, position}
            opened, inside = None, False
        else:
            opened = position
    return [word for position, word in enumerate(words) if position not in dropped]


def _fragment(words: list[Token], opened: int, closed: int) -> bool:
    """Whether the words between the marks go on the sentence that stands before them."""
    said = words[opened + 1 : closed]
    if not opened or not 0 < len(said) <= LONGEST or FIRST_PERSON & {word.low for word in said}:
        return False
    before = words[opened - 1]
    return (before.text[-1].isalnum() or before.tag == "'S") and not (
        before.low in SAYING and said[0].capital
    )
