"""Tokens in; the same tokens with tags out: closed classes by list, verbs and nouns told apart by neighbours."""

from functools import cache
from pathlib import Path

from kg.english.closed import TAGS
from kg.english.inflection import forms
from kg.english.tokens import Token

# what stands before a noun, never directly before a finite verb
NOMINAL = frozenset(["DET", "POSS", "'S", "ADJ", "DEMONYM", "NUM", "ORD", "PREP"])
NAMES = frozenset(["NAME", "PERSON", "COUNTRY", "PLACE", "ORG", "SEAT", "LEADER"])
# what an object or a complement begins with
OBJECT = frozenset(["DET", "POSS", "PRON", "NAME", "PERSON", "COUNTRY", "PLACE", "ORG", "SEAT", "LEADER", "DEMONYM", "NUM",
                    "TO", "WH", "ADJ", "TREATY", "SUMMIT", "SYSTEM"])  # fmt: skip
PLURAL_PRONOUNS = frozenset(["we", "they", "i", "you"])
Verb = tuple[str, str, bool]  # lemma, forms, is a noun or adjective as well


@cache
def verbs() -> dict[str, Verb]:
    """Every form of the general verbs: form -> (lemma, which forms it is, whether it is a noun too)."""
    table: dict[str, Verb] = {}
    for line in (Path(__file__).parent / "verbs.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            for word in line.split():
                add_verb(table, word.rstrip("*"), word.endswith("*"))
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


PHRASES = {
    ("ahead", "of"): "PREP", ("according", "to"): "PREP", ("because", "of"): "PREP", ("as", "well", "as"): "CC",
    ("along", "with"): "CC", ("together", "with"): "PREP", ("instead", "of"): "PREP", ("rather", "than"): "PREP",
    ("such", "as"): "PREP", ("in", "order", "to"): "TO", ("so", "as", "to"): "TO", ("no", "longer"): "NEG",
    ("as", "part", "of"): "PREP", ("on", "the", "sidelines", "of"): "PREP", ("on", "the", "margins", "of"): "PREP",
    ("on", "the", "sideline", "of"): "PREP", ("at", "the", "invitation", "of"): "PREP", ("in", "response", "to"): "PREP",
    ("in", "front", "of"): "PREP", ("prior", "to"): "PREP", ("out", "of"): "PREP", ("due", "to"): "PREP",
    ("in", "addition", "to"): "PREP", ("apart", "from"): "PREP", ("as", "for"): "PREP", ("with", "regard", "to"): "PREP",
    ("on", "behalf", "of"): "PREP", ("next", "to"): "PREP", ("in", "exchange", "for"): "PREP", ("in", "return", "for"): "PREP",
    ("in", "retaliation", "for"): "PREP", ("in", "protest", "at"): "PREP", ("in", "protest", "against"): "PREP",
    ("as", "of"): "PREP", ("up", "to"): "PREP", ("at", "the", "request", "of"): "PREP", ("in", "the", "wake", "of"): "PREP",
    ("with", "a", "view", "to"): "PREP", ("even", "though"): "SUB", ("as", "if"): "SUB", ("even", "if"): "SUB", ("as", "long", "as"): "SUB",
    ("so", "long", "as"): "SUB", ("in", "case"): "SUB", ("so", "that"): "SUB", ("provided", "that"): "SUB",
    ("each", "other"): "PRON", ("one", "another"): "PRON", ("a", "number", "of"): "DET", ("in", "connection", "with"): "PREP",
    ("in", "the", "event", "of"): "PREP", ("over", "the", "course", "of"): "PREP", ("in", "support", "of"): "PREP",
    ("at", "the", "initiative", "of"): "PREP", ("on", "the", "eve", "of"): "PREP", ("in", "favour", "of"): "PREP",
    ("memorandum", "of", "understanding"): "N", ("memoranda", "of", "understanding"): "N", ("memorandums", "of", "understanding"): "N",
    ("persona", "non", "grata"): "N", ("personae", "non", "gratae"): "N", ("personas", "non", "grata"): "N", ("personas", "non", "gratas"): "N",
    ("letter", "of", "intent"): "N", ("letters", "of", "intent"): "N", ("code", "of", "conduct"): "N", ("state", "of", "emergency"): "N",
    ("declaration", "of", "principles"): "N", ("declaration", "of", "intent"): "N", ("exchange", "of", "notes"): "N",
    ("exchange", "of", "letters"): "N", ("letter", "of", "credence"): "N", ("letters", "of", "credence"): "N", ("exchange", "of", "views"): "N",
    ("agreement", "in", "principle"): "N", ("points", "of", "view"): "N", ("point", "of", "view"): "N", ("vote", "of", "confidence"): "N",
    ("in", "favor", "of"): "PREP", ("by", "means", "of"): "PREP", ("with", "respect", "to"): "PREP", ("in", "line", "with"): "PREP",
}  # fmt: skip
PHRASES |= {("yet", "to"): "TO", ("not", "yet"): "NEG", ("n't", "yet"): "NEG", ("short", "of"): "PREP"}
Phrases = dict[tuple[str, ...], str]


def longest(phrases: Phrases) -> dict[str, int]:
    """For each first word of the expressions, how many words the longest has."""
    firsts: dict[str, int] = {}
    for words in phrases:
        firsts[words[0]] = max(firsts.get(words[0], 0), len(words))
    return firsts


def join_phrases(words: list[Token], phrases: Phrases, starts: dict[str, int]) -> list[Token]:
    """The tokens with fixed expressions ("ahead of", "memorandum of understanding") made one token each."""
    result: list[Token] = []
    position = 0
    while position < len(words):
        word = words[position]
        size = starts.get(word.low, 0)
        while size > 1 and tuple(w.low for w in words[position : position + size]) not in phrases:
            size -= 1
        if size > 1 and not (
            word.low == "due"
            and position + 2 < len(words)
            and words[position + 2].low in verbs()
            and "B" in verbs()[words[position + 2].low][1]
        ):
            group = words[position : position + size]
            text = " ".join(w.text for w in group)
            result.append(
                Token(text, text.lower(), word.begin, group[-1].end, phrases[tuple(w.low for w in group)])
            )
            position += size
        else:
            result.append(word)
            position += 1
    return result


def tag(words: list[Token]) -> None:
    """Set tag, lemma and forms of every token that has no tag yet. Names and times were tagged before."""
    table = verbs()
    for word in words:
        if not word.tag:
            word.tag = _plain(word, table)
    question = bool(words) and words[0].tag in ("MODAL", "DO")
    for position, word in enumerate(words):
        if word.tag == "V?":
            asked = (
                question
                and "B" in word.forms
                and position > 1
                and words[position - 1].tag in NAMES | {"PRON"}
            )
            word.tag = "V" if asked or _is_verb(words, position) else "N"
        elif (
            word.tag == "ADJ"
            and word.low in table
            and "N" in table[word.low][1]
            and (before := _before(words, position))
            and before.tag == "HAVE"
        ):
            word.tag, (word.lemma, word.forms, word.noun) = "V", table[word.low]
        elif (
            word.tag == "N"
            and word.text.islower()
            and position
            and words[position - 1].tag in ("TO", "MODAL")
            and _takes(words, position)
        ):
            word.tag, word.lemma, word.forms = "V", word.low, "B"  # a verb that no list knows
        elif (
            word.tag == "ADJ"
            and word.low in ("proposed", "planned", "scheduled", "limited")
            and position
            and words[position - 1].tag in NAMES | {"PRON"}
            and (after := _after(words, position))
            and after.tag in ("DET", "N", "ADJ", "POSS")
        ):
            word.tag, (word.lemma, word.forms, word.noun) = "V", table[word.low]
        elif word.low == "once" and position and words[position - 1].tag in ("BE", "HAVE"):
            word.tag = "ADV"
        elif (
            word.text == "May"
            and position
            and not ((after := _after(words, position)) and after.tag in ("V", "V?", "BE", "HAVE", "NEG"))
        ):
            word.tag = "N"


def _takes(words: list[Token], position: int) -> bool:
    """Whether what follows looks like an object, so that an unknown word after "to" must be a verb."""
    after = words[position + 1] if position + 1 < len(words) else None
    known = words[position].low in TAGS or words[position].low.endswith("s")
    return not known and after is not None and after.tag in OBJECT - {"TO", "WH", "NUM"} | {"SUB", "THAT"}


def _plain(word: Token, table: dict[str, Verb]) -> str:
    low = word.low
    if low in TAGS and not (word.capital and low in ("may", "march", "us") and word.text != low.capitalize()):
        return TAGS[low]
    first = low[0]
    if not first.isalnum():
        return low if first not in "'’" else "'S"
    if first.isdigit():
        return "NUM"
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
    if "-" in low:
        return "ADJ"
    if low.endswith("ed") and len(low) > 4:
        word.lemma, word.forms, word.noun = low[:-2], "DN", True
        return "V?"
    return "N"


def _is_verb(words: list[Token], position: int) -> bool:
    word = words[position]
    before, after = _before(words, position), _after(words, position)
    left = before.tag if before else "^"
    right = after.tag if after else "$"
    if left in ("TO", "MODAL", "DO", "NEG"):
        return bool(set(word.forms) & set("BND")) or "G" not in word.forms
    if left in ("BE", "HAVE"):
        return bool(set(word.forms) & set("NG")) or not word.noun
    if set(word.forms) & set("DN"):
        return _past_is_verb(left, right, word)
    if "G" in word.forms:
        if left == "TIME" and position > 1 and words[position - 2].tag in ("DET", "POSS", "'S"):
            return False  # "their two-hour meeting"
        return _gerund_is_verb(left, right)
    if left in NOMINAL:
        return False
    if not word.noun:
        return True
    if word.capital and position and left not in NAMES:
        return False
    return _present_is_verb(words, position, left, right)


def _past_is_verb(left: str, right: str, word: Token) -> bool:
    modifies = right in ("N", "V?", "ADJ", "ROLE", "NAME", "TREATY", "SUMMIT") and word.low != "said"
    if left in ("DET", "POSS", "'S", "ADJ", "NUM"):
        return not modifies and left != "POSS"
    if left == "PREP" and modifies:
        return False
    return not (word.noun and left in ("PREP", "DEMONYM") and right in ("N", "V?"))


def _gerund_is_verb(left: str, right: str) -> bool:
    if left in ("DET", "POSS", "'S", "ADJ", "DEMONYM", "NUM", "ORD"):
        return False
    if left in ("PREP", "SUBP", "^", ",", "SUB", "THAT", "“"):
        return right in OBJECT or right in (
            "PREP",
            "TO",
            "ADV",
            "N",
            "V?",
            "SUB",
            "THAT",
            "TIME",
            "'S",
            '"',
            "“",
        )
    if left == "CC":
        return right in OBJECT
    return True


def _present_is_verb(words: list[Token], position: int, left: str, right: str) -> bool:
    word = words[position]
    before = _before(words, position)
    if left == "WH" or (left == "PRON" and before is not None):
        return True
    third = "Z" in word.forms
    subject = left in NAMES or left == "N" or (left == "ADV" and position > 1)
    if (right in OBJECT and right != "ADJ") or (right in ("ADJ",) and left in NAMES):
        if third:
            return subject or left == "CC"
        return (left == "N" and bool(before) and before.low.endswith("s")) or (
            left in NAMES and _listed(words, position)
        )  # type: ignore[union-attr]
    if right == "PREP" and subject:
        after = _after(words, position)
        opens = (word.lemma, after.low if after else "") in PHRASAL
        return opens and (third or _listed(words, position) or (left == "N" and before is not None and before.low.endswith("s")))  # fmt: skip
    return third and left == "PRON"


# verb + preposition that are a verb far more often than a noun, after a subject
PHRASAL = frozenset(
    [("call", "for"), ("call", "on"), ("call", "off"), ("meet", "in"), ("meet", "with"), ("meet", "on"), ("talk", "with"),
     ("look", "to"), ("work", "with"), ("work", "on"), ("vote", "against"), ("vote", "for"), ("push", "for"),
     ("press", "for"), ("pull", "out"), ("back", "off"), ("act", "on"), ("act", "against"), ("aim", "at"),
     ("focus", "on"), ("warn", "of"), ("appeal", "for"), ("struggle", "with"), ("sign", "on"), ("rule", "out"),
     ("stand", "by"), ("stand", "with"), ("stand", "behind"), ("stand", "in"), ("side", "with"), ("back", "down"),
     ("object", "to"), ("protest", "to"), ("protest", "against"), ("hit", "out"), ("press", "on"), ("demand", "from"),
     ("plead", "with"), ("ask", "for"), ("respond", "to"), ("rail", "against"), ("lead", "to"), ("return", "from"), ("return", "to"), ("travel", "to"), ("head", "for"), ("head", "to"), ("tour", "in"), ("land", "in")]
)  # fmt: skip


def _listed(words: list[Token], position: int) -> bool:
    """Whether a list of names stands before: "Xi, Putin meet", "Seoul and Tokyo sign"."""
    seen = [word.tag for word in words[max(0, position - 4) : position]]
    return any(mark in seen for mark in (",", "CC")) and bool(seen) and seen[-1] in NAMES


def _before(words: list[Token], position: int) -> Token | None:
    index = position - 1
    while index >= 0 and words[index].tag == "ADV":
        index -= 1
    return words[index] if index >= 0 else None


def _after(words: list[Token], position: int) -> Token | None:
    index = position + 1
    while index < len(words) and words[index].tag == "ADV":
        index += 1
    return words[index] if index < len(words) else None
