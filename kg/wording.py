"""An article in; its sentences as tokens out, with names, times and fixed expressions read as one token each."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from kg import lexicon as tables
from kg.dates import RawTime, scan
from kg.english.closed import TAGS
from kg.english.expressions import join_phrases
from kg.english.tagging import verbs
from kg.english.tokens import Token, tokens
from kg.mentions import nouns
from kg.mentions.capitals import in_small_letters
from kg.mentions.halves import with_halves
from kg.mentions.names import BODIES, with_hits, with_names
from kg.mentions.namesakes import settled
from kg.mentions.scan import Hit, scanner
from kg.model import Article
from kg.sentences import Sentence, sentences

DOLLARS = re.compile(r"\s?(?:dollars?|bn|mln)\b|\s?\$")  # "7.5 million US dollars" names no state
NAMED = frozenset(["COUNTRY", "DEMONYM", "PLACE", "ORG", "SEAT"])
PARTICIPLES = (
    "ed",
    "led",
    "made",
    "built",
    "held",
    "run",
    "born",
    "style",
    "era",
    "friendly",
    "bound",
    "speaking",
    "aligned",
)
Spot = TypeVar("Spot", Hit, RawTime)


def worded(article: Article) -> Iterator[tuple[Sentence, list[Token]]]:
    """Each sentence of the article with its tokens, not yet tagged."""
    text, day = in_small_letters(article.text), article.published
    hits, times = settled(scanner().scan(text)), scan(text)
    here: tuple[Hit, str] | None = None
    for sentence in sentences(article):
        here = dateline(text, sentence) or here
        words = tokens(text, sentence.start, sentence.end)
        inside = [raw for raw in _within(times, sentence) if raw.end <= sentence.end]
        named = [_current(hit, day) for hit in _within(hits, sentence) if not _is_money(text, hit)]
        words = with_compounds(with_halves(with_hits(with_times(words, inside), named)))
        words = join_phrases(words, *nouns.expressions())
        apostrophes(words)
        title_case = sentence.kind == "headline" and _title_case(words)
        yield sentence, _with_here(with_names(words, title_case), here)


def with_compounds(words: list[Token]) -> list[Token]:
    """The tokens with "Soviet-backed" and "US-led" as adjectives: nobody backs or leads there."""
    result: list[Token] = []
    for position, word in enumerate(words):
        before = result[-2:] if len(result) > 1 else []
        if (
            before
            and before[1].low in ("-", "–")
            and before[0].tag in NAMED
            and word.low.endswith(PARTICIPLES)
            and before[1].end == word.begin
            and not word.tag
        ):
            first = before[0]
            del result[-2:]
            text = f"{first.text}-{word.text}"
            result.append(Token(text, text.lower(), first.begin, words[position].end, "ADJ"))
        else:
            result.append(word)
    return result


def _within(found: Sequence[Spot], sentence: Sentence) -> Sequence[Spot]:
    """Those of the finds, in order of the text, that begin in the sentence."""
    first = bisect_left(found, sentence.start, key=attrgetter("begin"))
    return found[first : bisect_left(found, sentence.end, first, key=attrgetter("begin"))]


def _is_money(text: str, hit: Hit) -> bool:
    """Whether "US" belongs to a sum: "7.5 million US dollars"."""
    return text[hit.begin : hit.end] in ("US", "U.S.", "A", "HK") and DOLLARS.match(text, hit.end) is not None


def dateline(text: str, sentence: Sentence) -> tuple[Hit, str] | None:
    """The place that a dateline names: what "here" means below it."""
    if sentence.start == sentence.begin:
        return None
    place = text[sentence.begin : sentence.start].split(",")[0].split("(")[0].strip(" -—–")
    found = scanner().scan(place.title())
    return (found[0], place.title()) if found and found[0].readings[0][0] in ("capital", "place") else None


def _current(hit: Hit, day: dt.date | None) -> Hit:
    """The hit with states that existed on the day first: "Moscow" in 1988 is the Soviet Union's."""
    if len(hit.readings) < 2 or day is None:
        return hit
    lexicon = tables.load()

    def gone(reading: tuple[str, str]) -> bool:
        country = lexicon.countries.get(reading[1])
        if country is None:
            return False
        today = day.isoformat()
        return bool((country.ended and country.ended < today) or (country.began and country.began > today))

    return Hit(hit.begin, hit.end, tuple(sorted(hit.readings, key=gone)))


def _with_here(words: list[Token], here: tuple[Hit, str] | None) -> list[Token]:
    """The tokens with "here" read as the dateline's place: "arrived here Sunday"."""
    if here is None:
        return words
    result: list[Token] = []
    for before, word in pairwise([Token("", "", 0, 0), *words]):
        if word.low == "here" and not word.tag:
            if before.low not in ("in", "from", "at", "near", "to"):
                result.append(Token("in", "in", word.begin, word.begin, "PREP"))
            result.append(Token(here[1], word.low, word.begin, word.end, "PLACE", value=here[0].readings))
        else:
            result.append(word)
    return result


def with_times(words: list[Token], raws: list[RawTime]) -> list[Token]:
    """The tokens with every time expression made one TIME token."""
    merged_words: list[Token] = []
    position = 0
    for raw in raws:
        while position < len(words) and words[position].begin < raw.begin:
            merged_words.append(words[position])
            position += 1
        first = position
        while position < len(words) and words[position].end <= raw.end:
            position += 1
        if position > first:
            text = raw.text
            merged_words.append(Token(text, text.lower(), raw.begin, raw.end, "TIME", value=raw))
    return merged_words + words[position:]


def without_abbreviations(words: list[Token]) -> list[Token]:
    """The tokens without "(AU)" and "(the “Treaty”)" after what they shorten."""
    if not any(word.low == "(" for word in words):
        return words
    result: list[Token] = []
    position = 0
    while position < len(words):
        if words[position].low == "(" and result:
            end = next(
                (i for i in range(position + 1, min(position + 6, len(words))) if words[i].low == ")"), None
            )
            inside = (
                [word for word in words[position + 1 : end] if word.text[0].isalpha() and word.low != "the"]
                if end
                else []
            )
            if end and len(inside) == 1 and inside[0].capital and not _office_of(result[-1], inside[0]):
                position = end + 1
                position += _completes(result, words, position)
                continue
        result.append(words[position])
        position += 1
    return result


def _office_of(before: Token, inside: Token) -> bool:
    """Whether the brackets tell whose office somebody holds: "Juan Vidal (Chile)"."""
    named = before.tag in ("NAME", "LEADER", "PERSON")
    return inside.tag == "PERSON" or (named and inside.tag in ("COUNTRY", "DEMONYM", "ORG", "PLACE"))


def _completes(result: list[Token], words: list[Token], position: int) -> int:
    """Join "Commission" in "the African Union (AU) Commission" to the body's name; how many words were joined."""
    if result[-1].tag != "ORG" or position >= len(words) or words[position].low not in BODIES:
        return 0
    whole = f"{result[-1].text} {words[position].text}"
    result[-1] = replace(result[-1], text=whole, low=whole.lower(), end=words[position].end)
    return 1


def apostrophes(words: list[Token]) -> None:
    """Apostrophes told apart: possessives ("the two countries' ties"), quotation marks, "is"."""
    opened = False
    for position, word in enumerate(words):
        before = words[position - 1] if position else None
        after = words[position + 1] if position + 1 < len(words) else None
        if word.low in ("'", "’", "‘"):
            glued = before is not None and word.begin == before.end
            if after is not None and after.begin == word.end and not glued:
                word.tag, opened = "“", True
            elif opened:
                word.tag, opened = "”", False
            elif glued and before is not None and before.low.endswith("s"):
                word.tag = "'S"
            else:
                word.tag = "”"
        elif (
            before is not None
            and word.low in ("'s", "’s")
            and before.tag not in ("PRON", "WH")
            and before.low not in ("it", "he", "she", "that", "there", "what", "let")
        ):
            word.tag = "'S"


def mark_thats(words: list[Token]) -> None:
    """ "that" before a clause is no determiner."""
    for position, word in enumerate(words):
        if word.low != "that" or position + 1 >= len(words):
            continue
        after = words[position + 1]
        before = words[position - 1].tag if position else "^"
        if after.low == "," and before in ("PREP", "SUBP"):
            continue  # "after that, he left"
        if (after.tag in ("N", "ADJ") and before in ("PREP", "^", "TO")) or (
            after.tag == "N" and before == "SUBP"
        ):
            continue
        word.tag = "WH" if after.tag in ("V", "BE", "HAVE", "DO", "MODAL", "NEG", "ADV") else "THAT"


def _title_case(words: list[Token]) -> bool:
    plain = [
        word
        for word in words
        if word.text[:1].isalpha()
        and len(word.text) > 3
        and word.tag in ("", "ROLE")
        and word.low not in TAGS
    ]
    if all(word.capital for word in plain) and any(verbs().get(word.low) for word in plain):
        return True  # "Emir of Kuwait Concludes Tour": its verb has a capital too
    return len(plain) > 3 and sum(word.capital for word in plain) > 0.7 * len(plain)
