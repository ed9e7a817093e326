"""The beginning of a text in; its day as written, its headline and the text after them out."""

import re

from kg.articles.layout import WIDEST_COLUMN

LONGEST_HEADLINE = 300  # Titles of joint statements come to 250 characters.
DATE_LINE = re.compile(r"date[ :]\s*(\d+[-/.]\d+\S*|\d{4,8})(?:[ ]+(.*))?$", re.IGNORECASE)
# "BEIJING, Jan. 6 (Xinhua) --", "Vienna (AFP) -", "HONIARA:" begin a text, never a headline.
DATELINE = re.compile(
    r"[A-Z][^.!?]{0,60}?(?:\([A-Z]\w+\)\s*[-\u2013\u2014]|\s(?:--|\u2013|\u2014)\s)|[A-Z]{3,}[A-Z /,]*:\s"
)
CLOSERS = "\"'\u201d\u2019)]"


def take_date_line(text: str) -> tuple[str | None, str, int]:
    """The day that a line like `date 2025-10-30 Title` gives; the text without it; its line number."""
    blank_lines = len(text) - len(text.lstrip("\n "))
    number = text.count("\n", 0, blank_lines) + 1
    first, _, rest = text.lstrip("\n ").partition("\n")
    found = DATE_LINE.match(first.strip())
    if not found:
        return None, text, number
    return found[1], f"{found[2]}\n{rest}" if found[2] else rest, number


def split_headline(text: str) -> tuple[str, str]:
    """The headline that a text begins with, or "", and the text after it. The text is tidy."""
    first, _, rest = text.partition("\n")
    if is_headline(first) and not _is_broken_paragraph(text.split("\n\n", 1)[0]):
        return first, rest.lstrip("\n")
    return "", text


def is_headline(line: str) -> bool:
    """Whether a line is set like a headline: short, one sentence, no full stop, no dateline."""
    import sentencex

    line = line.strip()
    if not line or len(line) > LONGEST_HEADLINE or DATELINE.match(line):
        return False
    bare = line.rstrip(CLOSERS)
    if bare.endswith(".") and not re.search(r"\b[A-Z]\.$", bare):
        return False
    return len(list(sentencex.segment("en", line))) == 1


def _is_broken_paragraph(block: str) -> bool:
    """Whether the first lines are a paragraph broken at a fixed width, not a headline over text."""
    lines = block.split("\n")
    if len(lines) < 2 or max(map(len, lines)) > WIDEST_COLUMN:
        return False
    return len(lines) > 2 or lines[1].lstrip()[:1].islower()
