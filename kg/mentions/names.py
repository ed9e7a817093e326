"""Tokens and lexicon hits of a sentence in; the same tokens out with names, titles and people read as one token each."""

import itertools

from kg import lexicon as tables
from kg.english.closed import COMMON, TAGS
from kg.english.tagging import verbs
from kg.english.tokens import Token
from kg.mentions import nouns
from kg.mentions.leaders import PARTICLES
from kg.mentions.scan import Hit

KINDS = {"country": "COUNTRY", "demonym": "DEMONYM", "capital": "PLACE", "seat": "SEAT", "place": "PLACE",
         "organization": "ORG", "summit": "SUMMIT", "treaty": "TREATY", "system": "SYSTEM", "leader": "LEADER",
         "role": "ROLE"}  # fmt: skip
HALVES = frozenset(["North", "South", "East", "West"])
HONORIFICS = frozenset("""
    mr mrs ms miss dr sir lord lady madame mr. mrs. ms. dr. dame hon. hon honourable honorable st. h.e. h.e smt smt. shri shrimati
    sri sheikh shaikh sheikha prof. professor rev. datuk dato dato' tun tan begum md. mme m. herr frau senor señor sayyid
    sayed excellency excellencies highness eminence ustad ustaz gen. gen lt. maj. col. amb. brig. adm. capt. hh h.h. hrh h.r.h.
""".split())  # fmt: skip
# titles that are parts of names, too: "Hassan Sheikh Mohamud", "Nawaz Sultan Ali"
GIVEN_TITLES = frozenset(["Sheikh", "Shaikh", "Sultan", "Shah", "Prince"])
# what always has a name after it: "Al Sabah" is no place
SONS = frozenset(["al", "bin", "ibn", "bint"])
# the last word of a body's name that no lexicon knows
BODIES = frozenset(["bank", "union", "organization", "organisation", "league", "fund", "agency", "commission", "council", "community", "association", "alliance", "authority", "federation", "forum", "secretariat", "committee", "ministry", "department", "office", "board", "party", "congress", "parliament", "assembly", "institute", "university", "company", "corporation", "foundation", "conference"])  # fmt: skip


def with_hits(words: list[Token], hits: list[Hit]) -> list[Token]:
    """The tokens with every lexicon hit made one token of its kind."""
    merged: list[Token] = []
    position = 0
    for hit in hits:
        while position < len(words) and words[position].begin < hit.begin:
            merged.append(words[position])
            position += 1
        first = position
        while position < len(words) and words[position].end <= hit.end:
            position += 1
        if position == first:
            continue
        token = _joined(words[first:position], KINDS[hit.readings[0][0]])
        token.value = hit.readings
        merged.append(token)
        if len(merged) > 2 and merged[-3].text in HALVES and merged[-2].low in ("and", "or"):
            _complete(merged[-3], token)
    return merged + words[position:]


def _complete(half: Token, other: Token) -> None:
    """Make "North" in "North and South Korea" the state that it is."""
    named = f"{half.text} {other.text.partition(' ')[2]}"
    found = [iso3 for iso3, country in tables.load().countries.items() if country.name == named]
    if found and other.tag == "COUNTRY" and other.text.partition(" ")[0] in HALVES:
        half.tag, half.value = "COUNTRY", (("country", found[0]),)


def _joined(words: list[Token], tag: str) -> Token:
    text = words[0].text
    for left, right in itertools.pairwise(words):
        text += (" " if right.begin > left.end else "") + right.text
    return Token(text, text.lower().replace("’", "'"), words[0].begin, words[-1].end, tag)


def with_names(words: list[Token], title_case: bool = False) -> list[Token]:
    """The tokens with each run of unknown capitalized words made one NAME (or ORG, by its last word)."""
    result: list[Token] = []
    position = 0
    while position < len(words):
        end = _run(words, position, title_case)
        if end == position:
            result.append(words[position])
            position += 1
            continue
        run = words[position:end]
        result.append(_named(run))
        position = end
    return result


def _named(run: list[Token]) -> Token:
    leaders = [word for word in run if word.tag == "LEADER"]
    if leaders:
        token = _joined(run, "LEADER")
        token.value = leaders[0].value
        return token
    if len(run) == 1 and run[0].tag:
        return run[0]
    token = _joined(run, "NAME")
    if len(run) > 1 and run[0].text in nouns.hulls():
        token.tag, token.value = "SYSTEM", (("system", token.text),)
    if run[-1].low in BODIES and (
        len(run) > 1 or run[0].low in ("committee", "ministry", "congress", "parliament")
    ):
        token.tag, token.value = "ORG", (("new organization", token.text),)
    return token


def _run(words: list[Token], first: int, title_case: bool) -> int:
    """Where the name that begins at `first` ends; `first` itself when none begins there."""
    if not _opens(words, first, title_case):
        return first
    position = first + 1
    while position < len(words):
        word, glued = words[position], words[position].begin == words[position - 1].end
        if (
            word.low in ("-", "–")
            and glued
            and words[position - 1].low in PARTICLES
            and position + 1 < len(words)
        ):
            position += 2
            continue
        if word.low in ("-", "–") and glued and position + 1 < len(words):
            after = words[position + 1]
            if (
                after.begin == word.end
                and not after.tag
                and after.text[0].isalpha()
                and (after.capital or len(after.text) < 7)
            ):
                if after.low in ("led", "backed", "based", "style", "era", "elect", "designate", "brokered"):
                    break
                position += 2
                continue
            break
        if word.low in PARTICLES and not word.capital and _particle_leads(words, position, title_case):
            position += 1
            continue
        if _follows(words, position, title_case):
            position += 1
            continue
        if word.low == "," and position + 1 < len(words) and words[position + 1].low in ("jr.", "jr", "sr."):
            position += 2
            continue
        break
    return position


def _particle_leads(words: list[Token], position: int, title_case: bool) -> bool:
    """Whether a name goes on after "bin", "al-" or "von der"."""
    index = position + 1
    while index < len(words) and (
        words[index].low == "-" or (words[index].low in PARTICLES and not words[index].capital)
    ):
        index += 1
    if index >= len(words) or index > position + 3:
        return False
    joined = words[index - 1].low == "-" and words[index].capital  # "al-Sabah", though Sabah is a place
    return joined or _follows(words, index, title_case)


def _opens(words: list[Token], position: int, title_case: bool) -> bool:
    word = words[position]
    if word.tag == "LEADER":
        return True
    if not word.tag and word.low in PARTICLES and not word.capital:
        nexts = words[position + 1 : position + 3]
        after = nexts[-1] if nexts and nexts[0].low == "-" else (nexts[0] if nexts else None)
        previous = words[position - 1] if position else None
        titled = bool(
            previous and (previous.tag == "ROLE" or previous.low in HONORIFICS or previous.low == "'s")
        )
        return bool(after and after.capital and not after.tag and (titled or word.low in ("al", "el", "bin", "von", "van")) and word.low not in ("la", "de", "y", "den", "do"))  # fmt: skip
    return _candidate(words, position, title_case)


def _candidate(words: list[Token], position: int, title_case: bool) -> bool:
    word = words[position]
    if word.tag in ("COUNTRY", "PLACE", "DEMONYM") and _is_given_name(words, position):
        word.tag = ""
        return True
    if word.tag or not word.capital or not word.text[0].isalpha():
        return False
    low = word.low
    if low in HONORIFICS or low in nouns.known() or low in nouns.PREFIXES:
        return False
    first = position == 0 or words[position - 1].low in ("“", '"', ":", "-", "--", "—", "–", "‘", "'", "”")
    follower = words[position + 1] if position + 1 < len(words) else None
    named = bool(follower and follower.capital and not follower.tag and follower.low not in TAGS)
    if low in TAGS and named and _titled(words, position) and (len(low) == 1 or TAGS[low] in ("ADJ", "ADV")):
        return True  # "Ambassador Deep Kumar", "Minister I K Gujral"
    if low in TAGS and not (named and not first and len(low) > 3 and low not in COMMON):
        return False
    if first and low in COMMON:
        return False
    if first or title_case:
        verb = verbs().get(low)
        return (
            (verb is None or (named and not title_case))
            and low not in COMMON
            and not low.endswith(("ing", "ly"))
        )
    return True


def _titled(words: list[Token], position: int) -> bool:
    """Whether a title stands before a word, or before the comma before it."""
    index = position - 1
    while index > 0 and words[index].low in HONORIFICS:
        index -= 1
    if index > 0 and words[index].low == ",":
        return any(word.tag == "ROLE" for word in words[max(0, index - 5) : index])
    return index >= 0 and (words[index].tag == "ROLE" or words[index].low in HONORIFICS)


def _is_given_name(words: list[Token], position: int) -> bool:
    """Whether a country or city is here somebody's name: "Minister Israel Katz", "Mr. Jordan"."""
    word = words[position]
    previous = words[position - 1] if position else None
    follower = words[position + 1] if position + 1 < len(words) else None
    unknown = bool(
        follower
        and follower.capital
        and not follower.tag
        and follower.low not in TAGS
        and follower.low not in COMMON
    )
    if (
        previous is not None
        and (previous.tag == "ROLE" or previous.low in HONORIFICS)
        and " " not in word.text
    ):
        return unknown or previous.low in HONORIFICS
    return word.text in tables.load().ambiguous and unknown and " " not in word.text


def _follows(words: list[Token], position: int, title_case: bool) -> bool:
    word = words[position]
    if word.tag == "LEADER" or (word.capital and words[position - 1].low in SONS):
        return True
    if word.tag in ("COUNTRY", "PLACE") and word.text in tables.load().ambiguous:
        return False
    if word.text in GIVEN_TITLES and position + 1 < len(words):
        return words[position + 1].capital and not words[position + 1].tag
    if word.tag or not word.capital or word.low in HONORIFICS or word.low in nouns.known():
        return False
    if word.low in TAGS:
        return word.text.endswith(".") and len(word.text) == 2
    if title_case and verbs().get(word.low):
        return False
    return word.text[0].isalpha()
