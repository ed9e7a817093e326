"""The nouns that make a phrase stand for something: a state, a text, a meeting, a weapon, a group."""

from functools import cache

from kg import lexicon as tables
from kg.english.expressions import PHRASES, Phrases, longest
from kg.english.tokens import Token

# what stands before a title and changes it
PREFIXES = frozenset(["former", "then", "ex", "late", "visiting", "acting", "interim", "outgoing", "incoming", "current", "new", "newly", "elected", "ousted", "deposed", "deputy", "vice", "assistant", "senior", "chief", "first", "permanent", "retired", "caretaker", "then-serving", "longtime", "veteran", "co", "lead", "top", "principal", "under", "special", "associate"])  # fmt: skip
# plurals that stand for people or states told before
LEADERS = frozenset(
    [
        "leaders",
        "presidents",
        "ministers",
        "premiers",
        "heads",
        "counterparts",
        "pair",
        "duo",
        "trio",
        "men",
        "statesmen",
        "chiefs",
        "diplomats",
        "chancellors",
    ]
)
STATES = frozenset(["countries", "nations", "sides", "states", "neighbours", "neighbors", "governments", "parties", "capitals", "allies", "rivals", "powers", "peoples", "foes", "foe", "economies", "republics"])  # fmt: skip
STATE = frozenset(
    ["country", "nation", "state", "republic", "kingdom", "government", "neighbour", "neighbor", "ally"]
)
RELATIONS = frozenset(["ties", "relations", "relationship", "relationships", "alliance", "friendship", "partnership", "cooperation", "links", "tensions", "tension", "dispute", "row", "feud", "rift", "standoff", "thaw", "rapprochement", "contacts", "rivalry", "spat", "animosity", "hostility", "enmity", "détente", "detente", "normalization", "normalisation", "reconciliation"])  # fmt: skip
GENERIC_TREATY = frozenset(["agreement", "treaty", "pact", "accord", "deal", "document", "text", "instrument", "protocol", "convention", "arrangement", "statement", "declaration", "communique", "memorandum", "mou"])  # fmt: skip
NUMBERS = {"two": 2, "2": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6}
BOTH = frozenset(["both", *NUMBERS])


@cache
def kinds() -> tuple[dict[str, str], dict[str, str], frozenset[str], dict[str, str]]:
    """Head nouns, singular and plural: of states, of texts (with their kind), of meetings, of weapons."""
    lexicon = tables.load()

    def table(nouns: object) -> dict[str, str]:
        found: dict[str, str] = {}
        for noun in nouns.values():  # type: ignore[attr-defined]
            for form in (noun.noun, noun.plural):
                if form:
                    found[form.lower()] = noun.kind
        return found

    return table(lexicon.state_nouns), table(lexicon.treaty_nouns), frozenset(table(lexicon.summit_nouns)), table(lexicon.system_nouns)  # fmt: skip


@cache
def expressions() -> tuple[Phrases, dict[str, int]]:
    """The fixed expressions of English and of the lexicon's nouns ("memorandum of understanding"), and their longest."""
    states, texts, meetings, weapons = kinds()
    forms = [form for table in (states, texts, meetings, weapons) for form in table]
    phrases = PHRASES | {
        tuple(form.split()): "N" for form in forms if {"of", "in", "on"} & set(form.split()[1:-1])
    }
    return phrases, longest(phrases)


@cache
def known() -> frozenset[str]:
    """Single words that name a kind of text, meeting or state institution, and so no person even with a capital."""
    states, texts, meetings, _ = kinds()
    forms = {
        form for table in (states, texts, meetings) for form in table if " " not in form and "-" not in form
    }
    return frozenset(
        forms
        | RELATIONS
        | GENERIC_TREATY
        | {"trade", "affairs", "summit", "talks", "visit", "sanctions", "dialogue", "partnership"}
    )


@cache
def hulls() -> dict[str, str]:
    """What the names of warships begin with, and whose they are: "USS", "HMAS"."""
    countries = tables.load().countries.items()
    return {hull: iso3 for iso3, country in countries for hull in country.hulls}


FIGURATIVE = frozenset("diplomatic charm peace trade media propaganda political verbal commercial".split())


def is_drill(word: Token) -> bool:
    """Whether a word is the name of a military exercise ("Balikatan")."""
    if word.tag != "SYSTEM":
        return False
    system = tables.load().systems.get(word.value[0][1])
    return system is not None and system.kind == "exercise"


def is_figurative(words: list[Token]) -> bool:
    """Whether nobody is hurt by it: "a diplomatic offensive against Taiwan", "a charm offensive"."""
    lows = [word.low for word in words[-2:]]
    return len(lows) > 1 and lows[1] in ("offensive", "blitz") and lows[0] in FIGURATIVE


def ends(words: list[Token], longest: int = 3) -> frozenset[str]:
    """All that may be looked up of the end of a phrase: "free trade agreement", "trade agreement", "agreement"."""
    if words and is_drill(words[-1]):
        return frozenset(["exercise"])
    lows = [word.low for word in words[-longest:]]
    runs = [" ".join(lows[first:]).replace(" - ", "-") for first in range(len(lows))]
    if is_figurative(words):
        return frozenset(runs[:-1])
    if lows[-1:] == ["call"] and lows[-2:-1] in (["courtesy"], ["farewell"]):
        return frozenset(runs[:-1])  # nobody telephones
    return frozenset([*runs, *(low.rsplit(" ", 1)[-1] for low in lows[-1:])])


def tail(words: list[Token], nouns: object, longest: int = 4) -> str | None:
    """The longest run of words at the end of a phrase that is one of the nouns: "free trade agreement"."""
    if words and is_drill(words[-1]):
        return "exercise" if "exercise" in nouns else None  # type: ignore[operator]
    lows = [word.low for word in words[-longest:]]
    for first in range(len(lows)):
        text = " ".join(lows[first:]).replace(" - ", "-")
        if text in nouns:  # type: ignore[operator]
            return text
    last = lows[-1].rsplit(" ", 1)[-1] if lows else ""
    return last if last in nouns else None  # type: ignore[operator]
