"""Tagged tokens and a place among them in; the verb group that begins there out, with its form, tense and voice."""

from dataclasses import dataclass
from typing import TypeGuard

from kg.english.tokens import Token

AUXILIARIES = frozenset(["BE", "HAVE", "DO"])
VERBAL = AUXILIARIES | {"MODAL", "V"}
PAST = frozenset(["was", "were", "had", "did"])
FULL = {"'ll": "will", "wo": "will", "ca": "can", "'d": "would"}  # modals as they are clipped
LEMMAS = {"BE": "be", "HAVE": "have", "DO": "do", "MODAL": "will"}


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


def is_finite(unit: object) -> TypeGuard[VerbGroup]:
    """Whether a unit is a verb that takes a subject of its own."""
    return isinstance(unit, VerbGroup) and unit.form == "finite"


def opens_group(words: list[Token], position: int) -> bool:
    """Whether a verb group begins at this place."""
    tag = words[position].tag
    return tag in VERBAL or (tag in ("TO", "NEG") and _verb_ahead(words, position))


def verb_group(words: list[Token], position: int) -> tuple[VerbGroup, int]:
    """The verb group that begins at this place, and the place after it."""
    first = position
    auxiliaries: list[Token] = []
    adverbs: list[str] = []
    negated = infinitive = False
    main: Token | None = None
    while position < len(words) and main is None and _continues(words, position, auxiliaries):
        word = words[position]
        if word.tag == "NEG" or word.low == "yet to":
            negated = True
        elif word.tag == "ADV":
            adverbs.append(word.low)
        elif word.tag == "TO":
            infinitive = True
        elif word.tag == "V":
            main = word
        else:
            auxiliaries.append(word)
        position += 1
    if main is None:
        main = auxiliaries.pop() if auxiliaries else words[position - 1]
    group = _described(main, auxiliaries, infinitive)
    group.begin, group.end = words[first].begin, words[position - 1].end
    group.negated, group.adverbs = negated, tuple(adverbs)
    return group, position


def _continues(words: list[Token], position: int, auxiliaries: list[Token]) -> bool:
    """Whether the word at this place still belongs to the group."""
    word = words[position]
    if word.tag == "NEG" or word.low == "yet to":
        return True
    if word.tag == "ADV":
        return _verb_follows(words, position, bool(auxiliaries))
    if word.tag == "TO":
        return not auxiliaries or auxiliaries[-1].low == "ought"
    if word.tag == "MODAL":
        return not auxiliaries
    if word.tag == "V":
        return not (auxiliaries and "G" in word.forms and auxiliaries[-1].tag != "BE")
    return word.tag in AUXILIARIES


def _described(main: Token, auxiliaries: list[Token], infinitive: bool) -> VerbGroup:
    """The group with what its auxiliaries and the ending of its verb say."""
    tags = [word.tag for word in auxiliaries]
    modal = next((word.low for word in auxiliaries if word.tag == "MODAL"), "")
    modal = FULL.get(modal, modal)
    perfect = "HAVE" in tags and main.tag in AUXILIARIES | {"V"}
    bare = main.tag == "V" and not auxiliaries and not infinitive
    if infinitive:
        form, tense = "infinitive", "future"
    elif modal:
        form, tense = "finite", "future" if modal in ("will", "shall") else "present"
    elif auxiliaries:
        form, tense = _after_auxiliary(auxiliaries[0], perfect)
    else:
        form, tense = _by_ending(main) if bare else _auxiliary_alone(main)
    served = bool(tags) and tags[-1] == "BE"
    passive = served and "N" in main.forms and "G" not in main.forms
    return VerbGroup(
        main.begin,
        main.end,
        main.lemma if main.tag == "V" else LEMMAS.get(main.tag, main.low),
        form,
        tense,
        passive=passive or (bare and form == "participle"),
        modal=modal,
        perfect=perfect,
        progressive=served and "G" in main.forms,
        ambiguous=bare and "D" in main.forms and "N" in main.forms,
        text=main.low,
    )


def _after_auxiliary(first: Token, perfect: bool) -> tuple[str, str]:
    if first.low in ("being", "having"):
        return "gerund", "present"
    return "finite", "past" if first.low in PAST or perfect else "present"


def _by_ending(main: Token) -> tuple[str, str]:
    """Form and tense of a verb that stands alone."""
    if "D" in main.forms:
        return "finite", "past"
    if "Z" in main.forms or ("B" in main.forms and "N" not in main.forms):
        return "finite", "present"
    if "G" in main.forms:
        return "gerund", "present"
    return "participle", "past"


def _auxiliary_alone(main: Token) -> tuple[str, str]:
    """Form and tense of "is", "had", "doing" without another verb."""
    if main.low in ("being", "having", "doing"):
        return "gerund", "present"
    if main.low in ("been", "done"):
        return "participle", "present"
    return "finite", "past" if main.low in PAST else "present"


def _verb_ahead(words: list[Token], position: int) -> bool:
    """Whether "to" or "not" has a verb after it, past adverbs."""
    index = position + 1
    while index < len(words) and words[index].tag in ("ADV", "NEG"):
        index += 1
    if index >= len(words):
        return False
    word = words[index]
    if words[position].tag == "NEG":
        return word.tag == "V" or (word.tag == "TO" and _verb_ahead(words, index))
    return word.tag in AUXILIARIES or (word.tag == "V" and "B" in word.forms)


def _verb_follows(words: list[Token], position: int, auxiliary: bool) -> bool:
    """Whether an adverb stands inside the group: the verb or its next auxiliary comes after it."""
    index = position
    while index < len(words) and words[index].tag in ("ADV", "NEG"):
        index += 1
    if index >= len(words):
        return False
    word = words[index]
    if word.tag == "V" or word.low in ("been", "being", "be", "have"):
        return True
    return not auxiliary and word.tag in AUXILIARIES | {"MODAL"}
