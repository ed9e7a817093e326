"""Tagged tokens of a sentence in; its units out: noun phrases, verb groups, prepositions, marks, times."""

from dataclasses import dataclass, field

from kg.english.tokens import Token
from kg.mentions.referents import Referent

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

    @property
    def head(self) -> Token:
        return self.words[-1]

    @property
    def low(self) -> str:
        return self.words[-1].low


@dataclass(slots=True, eq=False)
class VerbGroup:
    """Auxiliaries, adverbs and the verb they serve."""

    begin: int
    end: int
    lemma: str
    form: str  # "finite", "infinitive", "gerund", "participle"
    tense: str = "past"  # "past", "present", "future"
    passive: bool = False
    negated: bool = False
    modal: str = ""
    perfect: bool = False
    progressive: bool = False
    ambiguous: bool = False  # a simple past that may be a participle
    adverbs: tuple[str, ...] = ()
    text: str = ""


@dataclass(slots=True, eq=False)
class Mark:
    """Anything else that matters: kind is a token tag (PREP, CC, WH, SUB, TIME, a punctuation mark)."""

    begin: int
    end: int
    kind: str
    low: str
    token: Token


Unit = Phrase | VerbGroup | Mark


def units(words: list[Token]) -> list[Unit]:
    """The sentence as a row of units, left to right."""
    row: list[Unit] = []
    position = 0
    while position < len(words):
        word = words[position]
        tag = word.tag
        if tag == "PRON":
            row.append(Phrase(word.begin, word.end, [word]))
            position += 1
        elif tag in ("MODAL", "BE", "HAVE", "DO", "V") or (
            tag in ("TO", "NEG") and _verb_ahead(words, position)
        ):
            group, position = _verb_group(words, position)
            row.append(group)
        elif tag in OPENERS or (tag == "TIME" and _modifies(words, position)):
            phrase, position = _phrase(words, position)
            if phrase is not None:
                row.append(phrase)
        elif tag == "ADV" or (tag == "PREP" and word.low in ("off", "over", "through", "down", "up")):
            particle = (
                word.low in PARTICLES
                and bool(row)
                and (isinstance(row[-1], VerbGroup) or (tag == "ADV" and isinstance(row[-1], Phrase)))
            )
            if particle and (tag == "ADV" or _bare(words, position)):
                row.append(Mark(word.begin, word.end, "PARTICLE", word.low, word))
            elif tag == "PREP":
                row.append(Mark(word.begin, word.end, "PREP", word.low, word))
            position += 1
        else:
            row.append(Mark(word.begin, word.end, "PREP" if tag == "TO" else tag, word.low, word))
            position += 1
    return row


PARTICLES = frozenset(
    [
        "up",
        "out",
        "off",
        "down",
        "back",
        "away",
        "ahead",
        "together",
        "apart",
        "over",
        "through",
        "aside",
        "forward",
        "home",
    ]
)


def _bare(words: list[Token], position: int) -> bool:
    """Whether nothing that a preposition could govern follows."""
    after = words[position + 1] if position + 1 < len(words) else None
    return after is None or after.tag in ("PREP", "TIME", "TO", "SUBP", "CC") or not after.text[0].isalnum()


def _modifies(words: list[Token], position: int) -> bool:
    after = words[position + 1] if position + 1 < len(words) else None
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
    first, det, times = position, "", []
    kept: list[Token] = []
    begun = False
    while position < len(words):
        word = words[position]
        if word.tag in ("DET", "POSS"):
            if begun:
                break
            det = f"{det} {word.low}".strip()
        elif word.tag == "TIME" and (det or possessor or _modifies(words, position)) and not _headed(kept):
            times.append(word)
        elif word.tag in INNER:
            if kept and _breaks(kept, word, words, position):
                break
            kept.append(word)
            begun = True
        elif word.low in ("-", "–", "/") and kept and _glued(words, position):
            kept.append(word)
        elif (
            word.tag == "ADV"
            and not kept
            and position + 1 < len(words)
            and words[position + 1].tag in ("ADJ", "NUM")
        ) or (
            word.low == "and"
            and kept
            and kept[-1].tag == "ADJ"
            and position + 1 < len(words)
            and words[position + 1].tag in ("ADJ", "N")
        ) or (word.low in (",", "and") and _modifier_list(kept, words, position)):
            pass
        else:
            break
        position += 1
    while kept and kept[-1].low in ("-", "–", "/"):
        kept.pop()
        position -= 1
    if not kept:
        if times and not det:
            return Phrase(
                times[0].begin, times[-1].end, [times[-1]], possessor=possessor, times=times
            ), position
        if det:
            return Phrase(words[first].begin, words[position - 1].end, [words[position - 1]], det=det, possessor=possessor, times=times), position  # fmt: skip
        return None, max(position, first + 1)
    begin = possessor.begin if possessor else words[first].begin
    return Phrase(begin, kept[-1].end, kept, det=det, possessor=possessor, times=times), position


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
    if word.tag == "ADJ" and last.tag in ("COUNTRY", "ORG", "NAME", "PLACE", "SEAT"):
        after = words[position + 1] if position + 1 < len(words) else None
        return after is None or after.tag not in INNER
    if last.tag == "PERSON":
        return word.tag in ("PERSON", "COUNTRY", "DEMONYM", "NAME", "ADJ", "NUM", "ORD", "PLACE")
    if last.tag in HEADS and word.tag == "PERSON":
        return last.tag not in ("DEMONYM", "COUNTRY", "ADJ") and last.low not in ("counterpart", "colleague")
    if last.tag == "ORG" and word.tag in ("COUNTRY", "ORG"):
        return True
    return last.tag in ("COUNTRY", "PLACE") and word.tag in ("NUM", "ORD", "DEMONYM")


def _glued(words: list[Token], position: int) -> bool:
    if position + 1 >= len(words):
        return False
    return (
        words[position].begin == words[position - 1].end and words[position].end == words[position + 1].begin
    )


def _verb_ahead(words: list[Token], position: int) -> bool:
    index = position + 1
    while index < len(words) and words[index].tag in ("ADV", "NEG"):
        index += 1
    if index >= len(words):
        return False
    word = words[index]
    if words[position].tag == "NEG":
        return word.tag in ("V", "TO") and (word.tag != "TO" or _verb_ahead(words, index))
    if word.tag in ("V", "BE", "HAVE", "DO"):
        return word.tag != "V" or "B" in word.forms
    return False


def _verb_group(words: list[Token], position: int) -> tuple[VerbGroup, int]:
    first = position
    auxiliaries: list[Token] = []
    adverbs: list[str] = []
    negated, main = False, None
    infinitive = False
    while position < len(words):
        word = words[position]
        if word.tag == "NEG":
            negated = True
        elif word.tag == "ADV":
            if not _verb_follows(words, position, bool(auxiliaries)):
                break
            adverbs.append(word.low)
        elif word.low == "yet to":
            negated = True
        elif word.tag == "TO":
            if (auxiliaries and auxiliaries[-1].low != "ought") or main is not None:
                break
            infinitive = True
        elif word.tag in ("MODAL", "BE", "HAVE", "DO"):
            if main is not None or (auxiliaries and word.tag == "MODAL"):
                break
            auxiliaries.append(word)
        elif word.tag == "V":
            if auxiliaries and "G" in word.forms and auxiliaries[-1].tag != "BE":
                break
            main = word
            position += 1
            break
        else:
            break
        position += 1
    if main is None:
        main = auxiliaries.pop() if auxiliaries else words[position - 1]
        main_lemma = {"BE": "be", "HAVE": "have", "DO": "do", "MODAL": "will"}.get(main.tag, main.low)
    else:
        main_lemma = main.lemma
    return _described(
        words, first, position, auxiliaries, main, main_lemma, infinitive, negated, adverbs
    ), position


def _verb_follows(words: list[Token], position: int, auxiliary: bool) -> bool:
    index = position
    while index < len(words) and words[index].tag in ("ADV", "NEG"):
        index += 1
    if index >= len(words):
        return False
    return words[index].tag == "V" or (not auxiliary and words[index].tag in ("BE", "HAVE", "DO", "MODAL")) or words[index].low in ("been", "being", "be", "have")  # fmt: skip


PAST = frozenset(["was", "were", "had", "did"])


def _described(words: list[Token], first: int, end: int, auxiliaries: list[Token], main: Token, lemma: str,
               infinitive: bool, negated: bool, adverbs: list[str]) -> VerbGroup:  # fmt: skip
    low = [word.low for word in auxiliaries]
    tags = [word.tag for word in auxiliaries]
    modal = next((word.low for word in auxiliaries if word.tag == "MODAL"), "")
    modal = {"'ll": "will", "wo": "will", "ca": "can", "'d": "would"}.get(modal, modal)
    passive = bool(tags) and tags[-1] == "BE" and "N" in main.forms and "G" not in main.forms
    progressive = bool(tags) and tags[-1] == "BE" and "G" in main.forms
    perfect = "HAVE" in tags and main.tag in ("V", "BE", "HAVE", "DO")
    form, tense, ambiguous = "finite", "past", False
    if infinitive:
        form, tense = "infinitive", "future"
    elif modal:
        tense = "future" if modal in ("will", "shall") else "present"
    elif auxiliaries:
        tense = "past" if low[0] in PAST or perfect else "present"
        if low[0] in ("being", "having"):
            form, tense = "gerund", "present"
    elif main.tag == "V":
        if "D" in main.forms:
            ambiguous = "N" in main.forms
        elif "Z" in main.forms or ("B" in main.forms and "N" not in main.forms):
            tense = "present"
        elif "G" in main.forms:
            form, tense = "gerund", "present"
        else:
            form = "participle"
            passive = True
    else:
        tense = "past" if main.low in PAST else "present"
        if main.low in ("being", "having", "doing"):
            form = "gerund"
        elif main.low in ("been", "done"):
            form = "participle"
    return VerbGroup(words[first].begin, words[end - 1].end, lemma, form, tense, passive, negated, modal, perfect,
                     progressive, ambiguous, tuple(adverbs), main.low)  # fmt: skip
