"""Tagged tokens of a sentence in; its units out: noun phrases, verb groups, prepositions, marks, times."""

from dataclasses import dataclass, field
from typing import TypeGuard

from kg.english.tokens import Token
from kg.mentions.names import HONORIFICS
from kg.mentions.referents import Referent
from kg.mentions.verb_groups import VerbGroup, is_finite, opens_group, verb_group

__all__ = ["Mark", "Phrase", "Unit", "VerbGroup", "is_finite", "is_kind", "is_mark", "units"]

HEADS = frozenset(["N", "NAME", "PERSON", "COUNTRY", "DEMONYM", "ORG", "PLACE", "SEAT", "TREATY", "SUMMIT", "SYSTEM", "ROLE", "LEADER"])  # fmt: skip
INNER = HEADS | {"ADJ", "NUM", "ORD"}
OPENERS = INNER | {"DET", "POSS"}


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase, or a list of them. who: what it stands for, together; others: second readings, likeliest first."""

    begin: int
    end: int
    words: list[Token]
    det: str = ""
    possessor: "Phrase | None" = None
    members: "list[Phrase]" = field(default_factory=list)
    attached: "list[tuple[str, Phrase]]" = field(default_factory=list)  # prepositional phrases after it
    times: list[Token] = field(default_factory=list)
    who: tuple[Referent, ...] = ()
    others: tuple[tuple[Referent, ...], ...] = ()
    parties: tuple[Referent, ...] = ()  # the states that it joins ("South Korea-China ties")
    quoted: bool = False
    ends: frozenset[str] | None = None  # what its last words may be looked up as, once they were
    blamed: "Phrase | None" = None  # whose deed "its" tells: "sanctions on Russia over its invasion"

    @property
    def head(self) -> Token:
        return self.words[-1]

    @property
    def low(self) -> str:
        return self.words[-1].low


@dataclass(slots=True, eq=False)
class Mark:
    """Anything else that matters: kind is a token tag (PREP, CC, WH, SUB, TIME, a punctuation mark)."""

    begin: int
    end: int
    kind: str
    low: str
    token: Token


Unit = Phrase | VerbGroup | Mark
# what describes a noun from behind: "a forum likely to be dominated"
INCLINED = frozenset(
    "likely unlikely able unable willing unwilling ready eager keen reluctant prepared".split()
)
LONG = ("-day", "-hour", "-week")
PARTICLES = frozenset(["up", "out", "off", "down", "back", "away", "ahead", "together", "apart", "over", "through", "aside", "forward", "home"])  # fmt: skip


def is_mark(unit: Unit | None, *words: str) -> TypeGuard[Mark]:
    """Whether a unit is a mark and reads as one of these words or signs."""
    return isinstance(unit, Mark) and unit.low in words


def is_kind(unit: Unit | None, *kinds: str) -> TypeGuard[Mark]:
    """Whether a unit is a mark of one of these kinds."""
    return isinstance(unit, Mark) and unit.kind in kinds


def units(words: list[Token]) -> list[Unit]:
    """The sentence as a row of units, left to right."""
    row: list[Unit] = []
    position = 0
    while position < len(words):
        unit, position = _unit(words, position, row)
        if unit is not None:
            row.append(unit)
    return row


def _unit(words: list[Token], position: int, row: list[Unit]) -> tuple[Unit | None, int]:
    """The unit that begins at this place (None for an adverb that says nothing), and the place after it."""
    word = words[position]
    if word.tag == "PRON":
        return Phrase(word.begin, word.end, [word]), position + 1
    if opens_group(words, position):
        return verb_group(words, position)
    if word.tag in OPENERS or (word.tag == "TIME" and _modifies(words, position)):
        return _phrase(words, position)
    if word.tag == "ADV" or (word.tag == "PREP" and word.low in ("off", "over", "through", "down", "up")):
        return _adverb(words, position, row), position + 1
    return Mark(word.begin, word.end, "PREP" if word.tag == "TO" else word.tag, word.low, word), position + 1


def _adverb(words: list[Token], position: int, row: list[Unit]) -> Mark | None:
    """A word like "off" or "back" as the verb's particle or as a preposition; other adverbs are passed over."""
    word = words[position]
    before = row[-1] if row else None
    if (
        word.low in PARTICLES
        and (isinstance(before, VerbGroup) or (word.tag == "ADV" and isinstance(before, Phrase)))
        and (word.tag == "ADV" or _bare(words, position))
    ):
        return Mark(word.begin, word.end, "PARTICLE", word.low, word)
    return Mark(word.begin, word.end, "PREP", word.low, word) if word.tag == "PREP" else None


def _bare(words: list[Token], position: int) -> bool:
    """Whether nothing that a preposition could govern follows."""
    after = words[position + 1] if position + 1 < len(words) else None
    return after is None or after.tag in ("PREP", "TIME", "TO", "SUBP", "CC") or not after.text[0].isalnum()


def _modifies(words: list[Token], position: int) -> bool:
    after = words[position + 1] if position + 1 < len(words) else None
    if after is not None and after.tag in INNER and words[position].low.endswith(LONG):
        return True  # "for 6-day Indonesia, Thailand tour"
    return after is not None and after.tag == "'S"


def _phrase(words: list[Token], position: int) -> tuple[Phrase | None, int]:
    """One noun phrase with its possessors: "Seoul's 2016 decision", "the two countries' ties"."""
    possessor: Phrase | None = None
    while True:
        phrase, position = _simple(words, position, possessor)
        if phrase is None or position >= len(words) or words[position].tag != "'S":
            return phrase or possessor, position
        follower = words[position + 1].tag if position + 1 < len(words) else ""
        if follower not in OPENERS and follower != "TIME":
            return phrase, position + 1
        possessor = phrase
        position += 1


def _simple(words: list[Token], position: int, possessor: Phrase | None) -> tuple[Phrase | None, int]:
    """One noun phrase without the possessor that stands before it."""
    first, det, times = position, "", []
    kept: list[Token] = []
    while position < len(words):
        word = words[position]
        if word.tag in ("DET", "POSS"):
            if kept and kept[-1].tag == "NUM" and word.low in ("more", "other"):
                position += 1
                continue  # "six more Britons"
            if kept:
                break
            det = f"{det} {word.low}".strip()
        elif word.tag == "TIME" and (det or possessor or _modifies(words, position)) and not _headed(kept):
            if kept and _bare(words, position):
                break  # "on the telephone this morning with"
            times.append(word)
        elif word.tag in INNER:
            if kept and _breaks(kept, word, words, position):
                break
            kept.append(word)
        elif word.low in ("-", "–", "/") and kept and _glued(words, position):
            kept.append(word)
        elif not _passed_over(kept, words, position):
            break
        position += 1
    while kept and kept[-1].low in ("-", "–", "/"):
        kept.pop()
        position -= 1
    if kept:
        begin = possessor.begin if possessor else words[first].begin
        return Phrase(begin, kept[-1].end, kept, det, possessor, times=times), position
    if times and not det:
        alone = times[-1:]
        return Phrase(times[0].begin, times[-1].end, alone, possessor=possessor, times=times), position
    if det:
        alone = [words[position - 1]]
        return Phrase(words[first].begin, alone[0].end, alone, det, possessor, times=times), position
    return None, max(position, first + 1)


def _passed_over(kept: list[Token], words: list[Token], position: int) -> bool:
    """Whether a word inside the phrase adds nothing: "very" old, old "and" new, Greek"," Cypriot "and" French."""
    word = words[position]
    follower = words[position + 1].tag if position + 1 < len(words) else ""
    if word.tag == "ADV" and not kept:
        return follower in ("ADJ", "NUM") or (follower == "N" and word.low.endswith("ly"))
    if word.low == "and" and kept and kept[-1].tag == "ADJ" and follower in ("ADJ", "N"):
        return True
    return word.low in (",", "and") and _modifier_list(kept, words, position)


def _headed(kept: list[Token]) -> bool:
    return any(word.tag in HEADS for word in kept)


def _modifier_list(kept: list[Token], words: list[Token], position: int) -> bool:
    """Inside "Greek, Cypriot and French counterparts": adjectives of states in a row before one noun."""
    if not kept or kept[-1].tag != "DEMONYM":
        return False
    index = position
    while index < len(words) and (words[index].low in (",", "and") or words[index].tag == "DEMONYM"):
        index += 1
    return index > position + 1 and index < len(words) and words[index - 1].tag == "DEMONYM" and words[index].tag in ("N", "ROLE", "ADJ")  # fmt: skip


def _breaks(kept: list[Token], word: Token, words: list[Token], position: int) -> bool:
    """Whether the next word starts another phrase though nothing stands between."""
    last = kept[-1]
    if word.low.startswith("person") and word.low.endswith(("grata", "gratae")):
        return True
    if (
        last.tag == "N" and word.begin - last.end == 2
    ):  # a quotation mark stood here: 'called the move "reckless"'
        return True
    if word.tag == "ADJ" and last.tag in ("COUNTRY", "ORG", "NAME", "PLACE", "SEAT"):
        after = words[position + 1] if position + 1 < len(words) else None
        return after is None or after.tag not in INNER
    if word.low in INCLINED and last.tag in HEADS and _before_to(words, position):
        return True  # "a forum likely to be dominated by", "states willing to join"
    if last.tag == "PERSON":
        return word.tag in ("PERSON", "COUNTRY", "DEMONYM", "NAME", "ADJ", "NUM", "ORD", "PLACE")
    if last.tag in HEADS and word.tag == "PERSON":
        named = last.low in HONORIFICS or last.low in ("counterpart", "colleague")
        return last.tag not in ("DEMONYM", "COUNTRY", "ADJ") and not named
    if last.tag == "ORG" and word.tag in ("COUNTRY", "ORG"):
        return True
    return last.tag in ("COUNTRY", "PLACE") and word.tag in ("NUM", "ORD", "DEMONYM")


def _before_to(words: list[Token], position: int) -> bool:
    return position + 1 < len(words) and words[position + 1].tag == "TO"


def _glued(words: list[Token], position: int) -> bool:
    if position + 1 >= len(words):
        return False
    return (
        words[position].begin == words[position - 1].end and words[position].end == words[position + 1].begin
    )
