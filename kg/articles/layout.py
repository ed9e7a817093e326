"""Lines as somebody typed them in; paragraphs out, with every character where it was."""

import re
from itertools import pairwise

WIDEST_COLUMN = 100  # A line longer than this was not broken by hand.
NARROWEST_COLUMN = 40  # A shorter one is a headline, a byline or an item of a list.
SENTENCE_END = re.compile(r"""[.!?:;]["'\u201d\u2019)\]]*$""")
LIST_ITEM = re.compile(r"\s*(?:[-*\u2022\u2013\u2014]|\(?\d{1,3}[.)]|\(?[a-z]\))\s")


def tidy(text: str) -> str:
    """The text without blanks at the ends of lines and with at most one empty line in a row."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" +$", "", text, flags=re.MULTILINE)).strip("\n ")


def join_broken_lines(text: str) -> str:
    """Put a space for the line feed inside each paragraph, of a tidy text, that was broken at a fixed width.

    Nothing moves: a line feed and a space are one character each.
    """
    return "\n\n".join(_join_block(block) for block in text.split("\n\n"))


def _join_block(block: str) -> str:
    lines = block.split("\n")
    if len(lines) == 1 or max(map(len, lines)) > WIDEST_COLUMN:
        return block
    joined = lines[0]
    for before, line in pairwise(lines):
        joined += (" " if _goes_on(before, line) else "\n") + line
    return joined


def _goes_on(before: str, line: str) -> bool:
    """Whether `line` is the rest of a sentence that `before` was too narrow for."""
    if len(before) < NARROWEST_COLUMN or LIST_ITEM.match(line):
        return False
    return not SENTENCE_END.search(before)
