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
# what says only how a thing is called or who has part in it: "a drill codenamed Sea Wolf", "a patrol involving Chile and Peru"
NAMING = frozenset(["codenamed", "code-named", "involving"])
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


def tag(words: list[Token]) -> None:
    """Set tag, lemma and forms of every token that has no tag yet. Names and times were tagged before."""
    table = verbs()
    for word in words:
        if not word.tag:
            word.tag = _plain(word, table)
    question = bool(words) and words[0].tag in ("MODAL", "DO")
    for position, word in enumerate(words):
        if word.low in NAMING and position and words[position - 1].tag in ("N", "SYSTEM", ","):
            word.tag = "PREP"
        elif word.tag == "V?":
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
        ) or (word.tag == "ADJ" and word.low in table and position and _acts(words, position, table)):
            word.tag, (word.lemma, word.forms, word.noun) = "V", table[word.low]
        elif (
            word.low == "once"
            and position
            and (words[position - 1].tag in ("BE", "HAVE") or _describes(words, position))
        ):
            word.tag = "ADV"
        elif (
            word.low in ("all", "both", "each")
            and position
            and (
                (words[position - 1].tag in NAMES and _finite_next(words, position))
                or (words[position - 1].tag in ("BE", "HAVE", "MODAL") and _verb_next(words, position))
            )
        ):
            word.tag = "ADV"  # "Britain and Turkey all recognised Kosovo", "have both signed"
        elif word.low in ("until", "till") and (after := _after(words, position)) and after.tag == "TIME":
            word.tag = "PREP"
        elif (
            word.text == "May"
            and word.tag == "MODAL"
            and position
            and not ((after := _after(words, position)) and after.tag in ("V", "V?", "BE", "HAVE", "NEG"))
        ):
            word.tag = "N"


def _acts(words: list[Token], position: int, table: dict[str, Verb]) -> bool:
    """An adjective that is the verb here: "to close its border", "to free the fishermen", "alleged that"."""
    before, after = words[position - 1].tag, _after(words, position)
    if after is None:
        return False
    if before in ("TO", "MODAL") and "B" in table[words[position].low][1]:
        return after.tag in ("DET", "POSS", "PRON") or after.tag in NAMES
    return (
        "D" in table[words[position].low][1]
        and after.low == "that"
        and before in NAMES | {"N", "ROLE", "PRON"}
    )


def _describes(words: list[Token], position: int) -> bool:
    """Whether an adjective follows: "the once frosty relationship"."""
    after = words[position + 1] if position + 1 < len(words) else None
    return (
        words[position - 1].tag in ("DET", "POSS", "'S")
        and after is not None
        and after.tag in ("ADJ", "N", "V?")
    )


def _verb_next(words: list[Token], position: int) -> bool:
    """Whether a verb follows that cannot modify a noun here: "are each expelling", "have both signed"."""
    after = words[position + 1] if position + 1 < len(words) else None
    return after is not None and after.tag in ("V", "V?", "BE", "HAVE")


def _finite_next(words: list[Token], position: int) -> bool:
    after = words[position + 1] if position + 1 < len(words) else None
    return after is not None and (
        after.tag in ("HAVE", "BE", "MODAL", "DO")
        or (after.tag == "V?" and bool(set(after.forms) & set("DB")))
    )


def _takes(words: list[Token], position: int) -> bool:
    """Whether what follows looks like an object, so that an unknown word after "to" must be a verb."""
    after = words[position + 1] if position + 1 < len(words) else None
    known = words[position].low in TAGS or words[position].low.endswith("s")
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
    if low.endswith("ed") and len(low) > 4:
        word.lemma, word.forms, word.noun = low[:-2], "DN", True
        return "V?"
    return "N"


def _is_verb(words: list[Token], position: int) -> bool:
    word = words[position]
    before, after = _before(words, position), _after(words, position)
    left = before.tag if before else "^"
    right = after.tag if after else "$"
    if left in ("TO", "MODAL"):
        return "B" in word.forms  # "sent to waters" is no verb
    if left in ("DO", "NEG"):
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
    plural = left in ("N", "ROLE") and before is not None and before.low.endswith("s")
    subject = left in NAMES or left in ("N", "ROLE") or (left == "ADV" and position > 1)
    if (right in OBJECT and right != "ADJ") or (right in ("ADJ",) and left in NAMES):
        if third:
            return subject or left == "CC"
        return plural or (left in NAMES and (_listed(words, position) or _after_that(words, position)))
    if right == "PREP" and subject:
        after = _after(words, position)
        opens = (word.lemma, after.low if after else "") in PHRASAL
        return opens and (
            (third and left not in ("N", "ROLE")) or _listed(words, position) or (plural and not third)
        )
    return third and (left == "PRON" or (right == "TIME" and left in NAMES))


def _after_that(words: list[Token], position: int) -> bool:
    """ "demanded that the United States lift sanctions": the bare form after "that" and its subject."""
    return any(word.tag == "THAT" or word.low == "that" for word in words[max(0, position - 3) : position])


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
