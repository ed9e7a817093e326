"""Tokens in; the same tokens with tags out: closed classes by list, verbs and nouns told apart by neighbours."""

from functools import cache
from pathlib import Path

from kg.english.closed import TAGS
from kg.english.inflection import forms
from kg.english.inversion import straighten, times_first
from kg.english.tokens import Token
from kg.english.verbhood import NAMES, NOUNS, OBJECT, after_adverbs, before_adverbs, headline_verb, is_verb

# after which "provided" is a verb, and "about" no preposition
GIVERS = NAMES | {"N", "ROLE", "PRON", "HAVE", "BE", "WH", "ADV", "TIME", "MODAL", "NUM", ")"}
SENDING = frozenset(
    "sent deployed deploy send keeps keep kept stationed station lost killed expelled gave donated worth".split()
)
# what says only how a thing is called or who has part in it: "a drill codenamed Sea Wolf", "a patrol involving Chile and Peru"
NAMING = frozenset(["codenamed", "code-named", "involving"])
# what stands before "to" like "due"
ARRANGED = {"scheduled": "due", "set": "due", "slated": "due", "expected": "expect"}
Verb = tuple[str, str, bool]  # lemma, forms, is a noun or adjective as well


@cache
def verbs() -> dict[str, Verb]:
    """Every form of the general verbs: form -> (lemma, which forms it is, whether it is a noun too)."""
    table: dict[str, Verb] = {}
    for line in (Path(__file__).parent / "verbs.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            for word in line.split():
                add_verb(table, word.rstrip("*"), word.endswith("*"))
    table["lied"] = ("lie", "DN", False)  # told a lie; who lay down, "lay"
    return table


def add_verb(table: dict[str, Verb], lemma: str, noun: bool) -> None:
    """Put all forms of a verb into the table; forms that two verbs share keep the first lemma."""
    made = forms(lemma)
    spelled: dict[str, str] = {}
    for letter, words in (("B", (made.base,)), ("Z", made.third), ("D", made.past), ("N", made.participle), ("G", made.gerund)):  # fmt: skip
        for word in words:
            spelled[word] = spelled.get(word, "") + letter
    for word, letters in spelled.items():
        if word in table:
            kept, known, also = table[word]
            merged = "".join(dict.fromkeys(known + letters)) if kept == lemma else known
            table[word] = (kept, merged, also or noun)
        elif TAGS.get(word, "ADJ") == "ADJ":
            table[word] = (lemma, letters, noun and bool(set(letters) & set("BZ")))


def tag(words: list[Token]) -> None:
    """Set tag, lemma and forms of every token that has no tag yet. Names and times were tagged before."""
    table = verbs()
    for word in words:
        if not word.tag:
            word.tag = _plain(word, table)
    straighten(words)
    times_first(words)
    question = bool(words) and words[-1].low in ("?", "”", '"')
    for position, word in enumerate(words):
        if word.low in NAMING and position and words[position - 1].tag in ("N", "SYSTEM", ","):
            word.tag = "PREP"
        elif word.tag == "V?":
            asked = question and _asked(words, position)
            word.tag = "V" if asked or is_verb(words, position) else "N"
        elif word.low in ARRANGED and position and words[position - 1].tag == "," and _due(words, position):
            word.tag, word.lemma, word.forms = "V", ARRANGED[word.low], "N"  # "Komura, scheduled to arrive"
        elif word.tag == "ADJ" and word.low in table:
            if position and _acts(words, position, table):
                word.tag, (word.lemma, word.forms, word.noun) = "V", table[word.low]
        elif word.tag == "N":
            if word.low == "due" and _due(words, position):
                word.tag, word.lemma, word.forms = "V", "due", "N"  # "the summit, due to be held in Rome"
            if _takes(words, position):
                word.tag, word.lemma, word.forms = "V", word.low, "B"  # a verb that no list knows
        elif word.tag == "ROLE" and word.low in table and _leads(words, position):
            word.tag, (word.lemma, word.forms, word.noun) = "V", table[word.low]
        elif word.low in ODD:
            _odd(words, position, question)
    headline_verb(words)


def _asked(words: list[Token], position: int) -> bool:
    """Whether a question began before: "Did Macron visit Rome?"."""
    if words[0].tag not in ("MODAL", "DO") or "B" not in words[position].forms or position < 2:
        return False
    return words[position - 1].tag in NAMES | {"PRON"}


NOMINAL_AFTER = frozenset(
    "N ADJ V? ROLE NAME PERSON LEADER ORG SUMMIT SEAT - NUM ORD DEMONYM COUNTRY".split()
)
# words that are one thing before this and another before that
ODD = frozenset(["once", "state", "all", "both", "each", "until", "till", "may", "like", "provided", "about", "around", "up to", "since", "should", "had", "were", "last", "first",
                 "her", "more", "less", "fewer", "than", "himself", "herself", "itself", "themselves"])  # fmt: skip


def _odd(words: list[Token], position: int, question: bool) -> None:
    """Give a word of many parts the one that it plays here."""
    word, after = words[position], after_adverbs(words, position)
    before = words[position - 1].tag if position else "^"
    follower = after.tag if after else "$"
    again = position + 1 < len(words) and words[position + 1].low == "again"
    if word.low == "once" and (again or before in ("BE", "HAVE") or _describes(words, position)):
        word.tag = "ADV"
    elif word.low in ("all", "both", "each") and _floats(words, position, before):
        word.tag = "ADV"  # "Britain and Turkey all recognised Kosovo", "have both signed"
    elif word.low == "state" and word.tag == "ADJ" and follower not in NOMINAL_AFTER:
        word.tag = "N"  # "accusing the landlocked state of supporting rebels"
    elif word.low == "provided" and before in GIVERS:
        word.tag, word.lemma, word.forms = "V", "provide", "DN"  # and no condition
    elif follower == "NUM" and (word.low == "up to" or _counts(words, position, before)):
        word.tag = "ADV"
    elif word.low in COMPARED and _more_than(words, position):
        word.tag = "ADV"  # "sanctions on more than 700 officials"
    elif word.low == "since" and before == "HAVE":
        word.tag = "ADV"  # "has since sent"
    elif word.low in ("until", "till") and follower == "TIME":
        word.tag = "PREP"
    elif word.text == "May" and word.tag == "MODAL":
        bare = follower in ("BE", "HAVE", "NEG") or (after is not None and "B" in after.forms)
        if not bare or (not position and follower not in NAMES):
            word.tag = "N"
    elif word.low == "her" and _is_object(words, position):
        word.tag = "PRON"  # "called on her earlier in the day"
    elif word.low in ("last", "first") and word.tag == "ORD" and _orders(words, position, before):
        word.tag = "ADV"  # "Obama last met Xi", "had first visited"
    elif word.low == "like" and before == "MODAL":
        word.tag, word.lemma, word.forms = "V", "like", "B"  # "would like to thank"
    elif word.low.endswith(("self", "selves")) and before in ("BE", "HAVE", "MODAL"):
        word.tag = "ADV"  # "is himself expected in Kathmandu"
    elif word.low in ("should", "had", "were") and not question and _inverted(words, position, follower):
        word.tag, word.low = "SUB", "if"


def _inverted(words: list[Token], position: int, follower: str) -> bool:
    """Whether a verb before its subject makes a condition: "Should Iran retaliate, ..."."""
    opening = position == 0 or (words[position].low == "should" and words[position - 1].tag in ("N", ","))
    subject = follower in NAMES | {"PRON", "POSS", "DEMONYM"}
    return opening and (subject or (position + 1 < len(words) and words[position + 1].low == "the"))


def _counts(words: list[Token], position: int, before: str) -> bool:
    """Whether "about" only makes a number vague: "About 2,000 troops", "has about 300 tanks"."""
    vague = before in ("^", "HAVE", "BE", "PREP", "CC", ",", "“") or words[position - 1].low in SENDING
    return vague and words[position].low in ("about", "around")


def _acts(words: list[Token], position: int, table: dict[str, Verb]) -> bool:
    """An adjective that is the verb here: "to close its border", "to free the fishermen", "alleged that"."""
    word, (_, forms, _) = words[position], table[words[position].low]
    before, after = words[position - 1].tag, after_adverbs(words, position)
    if "N" in forms and (auxiliary := before_adverbs(words, position)) and auxiliary.tag == "HAVE":
        return True
    if after is None:
        return False
    if before in ("TO", "MODAL") and "B" in forms:
        return after.tag in ("DET", "POSS", "PRON") or after.tag in NAMES
    if word.low in ("proposed", "planned", "scheduled", "limited") and before in NAMES | {"PRON"}:
        return after.tag in ("DET", "N", "ADJ", "POSS")
    return "D" in forms and after.low == "that" and before in NAMES | NOUNS | {"PRON"}


def _is_object(words: list[Token], position: int) -> bool:
    """Whether "her" is no possessive: nothing follows that could be hers."""
    after = [word.tag for word in words[position + 1 : position + 3]]
    if after[:1] == ["TIME"]:
        return after[1:] not in (["N"], ["ADJ"], ["V?"], ["ROLE"], ["SUMMIT"])
    return not after or after[0] in ("PREP", "TO", "SUB", "SUBP", "CC", ".", ",", ";", "”", '"', "THAT", "WH")


def _leads(words: list[Token], position: int) -> bool:
    """Whether a word that names an office is a verb here: "will head to Seoul", "Obama heads for Tokyo"."""
    if not position or position + 1 == len(words):
        return False
    before, after = words[position - 1].tag, words[position + 1]
    if before == "MODAL":
        return True
    if before == "TO":
        return after.tag in ("DET", "POSS") or after.low in ("to", "for")
    return before in NAMES and words[position].low == "heads" and after.low in ("to", "for")


def _due(words: list[Token], position: int) -> bool:
    """Whether "due" describes what stands before it: "the summit, due to be held", "talks due to begin"."""
    if not position or position + 1 == len(words) or words[position + 1].tag != "TO":
        return False
    return words[position - 1].tag in (",", "SUMMIT", "TREATY", "N")


def _orders(words: list[Token], position: int, before: str) -> bool:
    """Whether "last" or "first" stands between a subject and its past tense."""
    after = words[position + 1] if position + 1 < len(words) else None
    if after is None or after.tag != "V?" or "D" not in after.forms:
        return False
    return before in NAMES | {"PRON", "WH", "HAVE", "ROLE"} or (before in ("N", "NUM") and not after.noun)


def _describes(words: list[Token], position: int) -> bool:
    """Whether an adjective follows: "the once frosty relationship"."""
    after = words[position + 1] if position + 1 < len(words) else None
    return (
        words[position - 1].tag in ("DET", "POSS", "'S")
        and after is not None
        and after.tag in ("ADJ", "N", "V?")
    )


COMPARED = frozenset(["more", "less", "fewer", "than"])


def _more_than(words: list[Token], position: int) -> bool:
    """Whether this word is of "more than 700", which counts as "700" does."""
    first = position if words[position].low != "than" else position - 1
    pair = words[first : first + 3] if first >= 0 else []
    return len(pair) == 3 and pair[0].low in COMPARED and pair[1].low == "than" and pair[2].tag == "NUM"


def _floats(words: list[Token], position: int, before: str) -> bool:
    """Whether "all" or "each" stands between a subject and its verb."""
    after = words[position + 1] if position + 1 < len(words) else None
    if before in ("BE", "HAVE", "MODAL"):
        return after is not None and after.tag in ("V", "V?", "BE", "HAVE")
    return before in NAMES | {"TIME"} and _finite_next(words, position)


def _finite_next(words: list[Token], position: int) -> bool:
    after = words[position + 1] if position + 1 < len(words) else None
    return after is not None and (
        after.tag in ("HAVE", "BE", "MODAL", "DO")
        or (after.tag == "V?" and bool(set(after.forms) & set("DB")))
    )


def _takes(words: list[Token], position: int) -> bool:
    """Whether an unknown word after "to" or a modal must be a verb, since what follows looks like its object."""
    word = words[position]
    if not position or words[position - 1].tag not in ("TO", "MODAL") or not word.text.islower():
        return False
    after = words[position + 1] if position + 1 < len(words) else None
    known = word.low in TAGS or word.low.endswith("s")
    return not known and after is not None and after.tag in OBJECT - {"TO", "WH", "NUM"} | {"SUB", "THAT"}


NO_SUPERLATIVE = frozenset(
    "unrest forest interest conquest harvest northwest southwest inquest bequest midwest".split()
)


def _plain(word: Token, table: dict[str, Verb]) -> str:
    low = word.low
    if low in TAGS and not (word.capital and low in ("may", "march", "us") and word.text != low.capitalize()):
        return TAGS[low]
    first = low[0]
    if not first.isalnum():
        return low if first not in "'’" else "'S"
    if first.isdigit():
        return "NUM"
    if low == "allies":
        return "N"
    verb = table.get(low) or (table.get(low[3:]) if low[:3] in ("re-", "co-") else None)
    if verb:
        word.lemma, word.forms, word.noun = verb
        return "V?"
    if low.endswith("ly") and low not in (
        "ally",
        "family",
        "assembly",
        "italy",
        "anomaly",
        "reply",
        "supply",
        "july",
    ):
        return "ADV"
    if (
        low.endswith(("ous", "ful", "less", "ical", "ional", "able", "ible", "ocal", "ative"))
        and len(low) > 5
    ):
        return "ADJ"
    if "-" in low or (low.endswith("est") and len(low) > 6 and low not in NO_SUPERLATIVE):
        return "ADJ"
    if low.endswith("ed") and low.startswith("un"):
        return "ADJ"  # "unjustified", "unfounded"; "unveiled" is in the list of verbs
    if low.endswith("ed") and len(low) > 4:
        word.lemma, word.forms, word.noun = low[:-2], "DN", True
        return "V?"
    return "N"
