"""An article in; its sentences with offsets out: headline, datelines and bodies set apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sentencex import segment

from kg.model import Article

DATELINE = re.compile(
    r"""^\s*(?P<place>[A-ZÀ-Þ][\w.'’À-ÿ/ -]{1,40}?(?:,\s[A-Z][\w.'’ -]{2,40}){0,2}?)
        (?:,?\s(?P<day>(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?
            (?:\s\d{1,2}\b)?(?:,?\s\d{4})?))?
        ,?\s?(?:\((?P<agency>[A-Z][\w /&.-]{1,30})\)|\.?\s?/(?P<slash>[A-Z]{2,12})/\.?)?
        \s*(?:--+|—|–|_(?=\s)|(?<=\s)-(?=\s)|(?P<colon>:)(?=\s)|/(?=\w{20,}))\s*""",
    re.VERBOSE,
)
TASS = re.compile(r"^\s*[A-Z][A-Z .-]+, [A-Z][a-z]+ \d{1,2}\.? ?/[A-Z]+/\.\s*")
# "New Delhi, Dec 12 (PTI) India and Nepal": a day and an agency in brackets need no dash
BARE = re.compile(
    r"^\s*[A-Z][\w.'’ -]{1,30},\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?\s?\([A-Z]{2,8}\)[.:]?\s+(?=[A-Z“\"])"
)
# a split after one of these was none: an initial, a title, an abbreviation before a name or number
UNFINISHED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|St|No|Sec|Adm|Maj|Brig|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|Amb|Rev|Hon|Smt|Shri|Messrs|Mme|Mlle|Hr|H\.E|H\.M|H\.H|H\.R\.H|Pres|Capt|Cdr|Cmdr|Supt|Ven|Fr|Sr|U\.S|U\.K|U\.N)\.|\b[A-Z]\.)$")  # fmt: skip


MAY = re.compile(r"(?<=\b(?:in|of) May\.)\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters [begin, end) of the article; `start` is where its words begin, after any dateline."""

    begin: int
    end: int
    start: int
    kind: str  # "headline", "lead", "body"
    first: bool  # whether it opens its paragraph


def sentences(article: Article) -> list[Sentence]:
    """The sentences of the article's text, paragraph by paragraph."""
    found: list[Sentence] = []
    leads = 0
    for begin, end in _paragraphs(article.text):
        headline = begin == 0 and bool(article.title) and article.text[begin:end] == article.title
        body = begin if headline else begin + _dateline(article.text[begin:end])
        for number, (start, last) in enumerate(_split(article.text, body, end)):
            first = start if number else begin
            kind = "headline" if headline else "lead" if leads == 0 else "body"
            found.append(Sentence(first, last, start, kind, number == 0))
        leads += not headline
    return found


def _dateline(text: str) -> int:
    match = TASS.match(text) or DATELINE.match(text[:140]) or BARE.match(text)
    if match is None:
        return 0
    if match.re is DATELINE:
        place = match["place"].split(",")[0]
        capitals = place.isupper()
        if match["colon"] and not (capitals and (len(place) > 4 or match["day"] or match["agency"])):
            return 0  # "NATO: ..." tells who speaks
        if not (capitals or match["agency"] or match["slash"] or match["day"]):
            return 0
    return match.end()


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text):
        if match.group().strip():
            yield match.start(), match.end()


def _split(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """sentencex's cut of one paragraph, with the cuts after initials and titles undone."""
    spans: list[tuple[int, int]] = []
    position = begin
    for piece in segment("en", text[begin:end]):
        stripped = piece.strip()
        if not stripped:
            continue
        first = text.index(stripped, position, end)
        last = first + len(stripped)
        position = last
        for cut in MAY.finditer(text, first, last):  # the month, not an abbreviation
            spans.append((first, cut.start()))
            first = cut.end()
        if spans and (UNFINISHED.search(text[spans[-1][0] : spans[-1][1]]) or stripped in ("”", '"', "’")):
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans
