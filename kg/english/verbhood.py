"""A token that may be a verb, among its neighbours, in; whether it is one out: "hosts talks" or "their hosts"."""

from kg.english.leanings import COMPOUNDING, GOING, LIKELY, PARTICLES, PHRASAL
from kg.english.tokens import Token

# what stands before a noun, never directly before a finite verb
NOMINAL = frozenset(["DET", "POSS", "'S", "ADJ", "DEMONYM", "NUM", "ORD", "PREP"])
NAMES = frozenset(["NAME", "PERSON", "COUNTRY", "PLACE", "ORG", "SEAT", "LEADER"])
NOUNS = frozenset(["N", "ROLE"])
# what an object or a complement begins with
OBJECT = frozenset(["DET", "POSS", "PRON", "NAME", "PERSON", "COUNTRY", "PLACE", "ORG", "SEAT", "LEADER", "DEMONYM", "NUM",
                    "TO", "WH", "ADJ", "TREATY", "SUMMIT", "SYSTEM"])  # fmt: skip
BARE_NOUN = frozenset(
    ["N", "V?", "V", "ROLE", "SUMMIT"]
)  # an object that has nothing before it: "hold talks"


def is_verb(words: list[Token], position: int) -> bool:
    """Whether a word that may be a verb is one here."""
    word = words[position]
    before, after = before_adverbs(words, position), after_adverbs(words, position)
    left = before.tag if before else "^"
    right = after.tag if after else "$"
    if word.low == "groups" and right not in OBJECT:
        return False  # "rebel groups opposed to the government"
    if left == "TO" and "G" in word.forms and words[position - 2].low == "forward":
        return True  # "looks forward to meeting Xi"
    if left in ("TO", "MODAL"):
        return "B" in word.forms  # "sent to waters" is no verb
    if left in ("DO", "NEG"):
        return bool(set(word.forms) & set("BND")) or "G" not in word.forms
    if left in ("BE", "HAVE"):
        return bool(set(word.forms) & set("NG")) or not word.noun
    if set(word.forms) & set("DN"):
        return _past(words, position, left, right)
    if "G" in word.forms:
        if before and before.low in ("amid", "amidst"):
            return False  # "amid rising tensions"
        if before is not None and before.low in ("those", "all"):
            return True  # "those attending the summit"
        one = before is not None and before.tag == "N" and not before.low.endswith("s")
        if word.low == "meeting" and one and position > 1 and words[position - 2].tag in ("DET", "ADJ"):
            return False  # "a lunch meeting"
        if left == "SUMMIT" and word.capital:
            return False  # "the Japan-US Summit Meeting"
        if left == "TIME" and position > 1 and words[position - 2].tag in ("DET", "POSS", "'S"):
            return False  # "their two-hour meeting"
        return _gerund(left, right)
    if before is not None and before.low == "that" and _after_noun(words, position - 1):
        likely = word.lemma in LIKELY or not word.noun
        return right in OBJECT or (right in BARE_NOUN and likely)  # "the group that rules Gaza"
    if left in NOMINAL:
        return left in ("NUM", "ORD") and not word.noun and _the_few(words, position)
    if not word.noun:
        return True
    if word.capital and position and left not in NAMES:
        return False
    return _present(words, position, left, right)


def _past(words: list[Token], position: int, left: str, right: str) -> bool:
    word = words[position]
    modifies = right in ("N", "V?", "ADJ", "ROLE", "NAME", "TREATY", "SUMMIT") and word.low != "said"
    if left in ("NUM", "ORD") and _the_few(words, position) and not _finite_ahead(words, position):
        return True  # "The three discussed ways to help"
    if left in ("DET", "POSS", "'S", "ADJ", "NUM"):
        return not modifies and left != "POSS"
    if left in ("PREP", "V") and modifies:
        return False  # "mend frayed ties"
    return not (word.noun and left in ("PREP", "DEMONYM") and right in ("N", "V?"))


def _the_few(words: list[Token], position: int) -> bool:
    """Whether "the two", "the first" stands before, as a subject without a noun."""
    return position == 2 and words[0].low == "the" and words[1].tag in ("NUM", "ORD")


def _finite_ahead(words: list[Token], position: int) -> bool:
    """Whether another verb follows in the same clause, so that a participle here is an adjective."""
    for word in words[position + 1 :]:
        if word.tag in ("WH", "SUB", "THAT", ";", ",", "TO") or word.low == "that":
            return False
        if word.tag in ("BE", "HAVE", "MODAL", "DO") or (
            word.tag == "V?" and not word.noun and "D" in word.forms
        ):
            return True
    return False


def _gerund(left: str, right: str) -> bool:
    if left in ("DET", "POSS", "'S", "ADJ", "DEMONYM", "NUM", "ORD"):
        return False
    if left in ("PREP", "SUBP", "^", ",", "SUB", "THAT", "“"):
        return right in OBJECT or right in (
            "PREP", "TO", "ADV", "N", "V?", "SUB", "THAT", "TIME", "'S", '"', "“",
        )  # fmt: skip
    if left == "CC":
        return right in OBJECT
    return True


def _present(words: list[Token], position: int, left: str, right: str) -> bool:
    """A form like "hold" or "holds", after what may be its subject or a verb beside it."""
    if left in ("WH", "PRON"):
        return before_low(words, position) not in ("when", "where", "how", "why") or right in OBJECT
    if left in ("CC", ","):
        adverb = left == "CC" and words[position - 1].tag == "ADV" and right in OBJECT - {"ADJ"}
        return adverb or _parallel(words, position, right)  # "and deeply regrets the loss"
    if left == "TIME":
        if position > 1 and words[position - 2].tag in ("DET", "POSS", "'S", "ADJ"):
            return False  # "a three-day visit to Japan"
        left = _before_time(words, position)
        if left not in NAMES | NOUNS or "Z" not in words[position].forms:
            return right in OBJECT and _parallel(words, position, right)
    if left not in NAMES | NOUNS:
        return False
    return (
        _third(words, position, left, right)
        if "Z" in words[position].forms
        else _plural(words, position, left, right)
    )


def _before_time(words: list[Token], position: int) -> str:
    """The tag of what stands before a time: "Japan on Monday hosts"."""
    index = position - 1
    while index >= 0 and (words[index].tag in ("TIME", "PREP", "ADV") or words[index].low == ","):
        index -= 1
    return words[index].tag if index >= 0 else "^"


ADJACENT = frozenset(["V", "PREP", "CC", "NUM", "ADJ", "HAVE"])


def _third(words: list[Token], position: int, left: str, right: str) -> bool:
    word, named = words[position], left in NAMES
    if words[position - 1].low == "official" and position > 1 and words[position - 2].tag in ADJACENT:
        return False  # "will pay official visits to Egypt and Togo"
    if right in OBJECT and (right != "ADJ" or named):
        return True
    if words[position + 1 :] and words[position + 1].low in PARTICLES and words[position + 1].tag == "ADV":
        return True  # "the government ramps up pressure"
    if right in BARE_NOUN | {"ADJ"}:
        return word.low not in COMPOUNDING and (
            named or word.lemma in LIKELY or (right == "ADJ" and word.lemma in GOING)
        )
    if right == "PREP":
        return word.lemma in GOING or (named and _phrasal(words, position))
    if right == "TIME":
        return named
    return right in (".", ",", "$", "”", "CC") and _opened(words, position)


def _plural(words: list[Token], position: int, left: str, right: str) -> bool:
    word, before = words[position], before_adverbs(words, position)
    several = _listed(words, position) or (left in NOUNS and before is not None and before.low.endswith("s"))
    if right in OBJECT and (right != "ADJ" or left in NAMES):
        return several or (left in NAMES and _after_that(words, position))
    if not several:
        return False
    if right in BARE_NOUN | {"ADJ"}:
        return word.lemma in LIKELY
    if words[position + 1 :] and words[position + 1].low in PARTICLES and words[position + 1].tag == "ADV":
        return word.lemma in LIKELY | GOING
    return right == "PREP" and (
        _phrasal(words, position) or (word.lemma in GOING and _listed(words, position))
    )


def _phrasal(words: list[Token], position: int) -> bool:
    after = after_adverbs(words, position)
    return (words[position].lemma, after.low if after else "") in PHRASAL


def _parallel(words: list[Token], position: int, right: str) -> bool:
    """Beside a verb of the same form: "to arrive on Monday and leave for Rome", "sacks one and hands jobs to another"."""
    word = words[position]
    if right in BARE_NOUN:
        fits = word.lemma in LIKELY
    elif right == "ADJ":
        fits = word.lemma in LIKELY or words[position - 1].tag != ","
    elif right in ("PREP", "ADV", "$"):
        fits = _phrasal(words, position) or word.lemma in GOING
        if fits and "Z" in word.forms and words[position - 1].low == "and":
            return True  # "arrived on Tuesday and leaves for Rome"
    else:
        fits = right in OBJECT or (right == "CC" and word.lemma in LIKELY)
    return fits and _beside(words, position)


def _beside(words: list[Token], position: int) -> bool:
    """Whether the last verb before has the same form, and a subject or auxiliary that this one can share."""
    form = "Z" if "Z" in words[position].forms else "B"
    for index in range(position - 1, -1, -1):
        other = words[index]
        if other.tag == "V" and not set(other.forms) & set("GDN"):
            if form not in other.forms:
                return False
            return (
                form == "Z"
                or words[position - 1].tag != ","
                or words[index - 1].tag in ("TO", "MODAL", ",", "NAME")
            )
        if other.tag in ("BE", "HAVE", "DO") or (other.tag == "V" and "D" in other.forms):
            return False
    return False


def _after_noun(words: list[Token], position: int) -> bool:
    """Whether a noun stands before "that"."""
    return position > 0 and words[position - 1].tag in NOUNS | NAMES


def _opened(words: list[Token], position: int) -> bool:
    """Whether "which", "if", "that" opens a clause that has no verb yet: "if Milei wins"."""
    for word in reversed(words[max(0, position - 5) : position]):
        if word.tag in ("V", "BE", "HAVE", "MODAL", "DO", ","):
            return False
        if word.tag in ("WH", "SUB", "THAT", "SUBP") or word.low == "that":
            return True
    return False


def _after_that(words: list[Token], position: int) -> bool:
    """ "demanded that the United States lift sanctions": the bare form after "that" and its subject."""
    near = words[max(0, position - 3) : position]
    helped = any(word.lemma in ("help", "let") for word in near)  # "help Russia win its war"
    return helped or any(word.tag == "THAT" or word.low == "that" for word in near)


def _listed(words: list[Token], position: int) -> bool:
    """Whether a list of names stands before: "Xi, Putin meet", "Seoul and Tokyo sign"."""
    seen = [word.tag for word in words[max(0, position - 4) : position]]
    return any(mark in seen for mark in (",", "CC")) and bool(seen) and seen[-1] in NAMES | {"ROLE", "ADV"}


def headline_verb(words: list[Token]) -> None:
    """Give a sentence without any verb the first word that can be it: "Force lands in Honiara"."""
    for word in words:
        if word.tag in ("BE", "HAVE", "MODAL", "DO") or (word.tag == "V" and word.forms != "G"):
            return
    for position in range(1, len(words) - 1):
        word = words[position]
        if word.tag == "N" and word.forms and _may_head(words, position):
            word.tag = "V"
            return


def _may_head(words: list[Token], position: int) -> bool:
    """Whether a name or noun stands before, in its number, and an object or a place after."""
    word, left, right = words[position], words[position - 1], words[position + 1]
    if left.tag not in NAMES | NOUNS or right.low in (",", ".", ":", "of", "between") or right.tag == "CC":
        return False
    several = left.low.endswith("s") or _listed(words, position)
    if right.tag == "PREP" and word.lemma not in GOING and not _phrasal(words, position):
        return False
    if "Z" in word.forms:
        return not several and word.low not in COMPOUNDING
    return "B" in word.forms and several


def before_low(words: list[Token], position: int) -> str:
    """The nearest word before that is no adverb, as it is looked up."""
    before = before_adverbs(words, position)
    return before.low if before else ""


def before_adverbs(words: list[Token], position: int) -> Token | None:
    """The nearest word before that is no adverb."""
    index = position - 1
    while index >= 0 and words[index].tag == "ADV":
        index -= 1
    return words[index] if index >= 0 else None


def after_adverbs(words: list[Token], position: int) -> Token | None:
    """The nearest word after that is no adverb."""
    index = position + 1
    while index < len(words) and words[index].tag == "ADV":
        index += 1
    return words[index] if index < len(words) else None
