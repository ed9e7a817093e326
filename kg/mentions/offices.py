"""The tokens around a role noun in; what office they speak of, of which state or body, out."""

from functools import cache

from kg import lexicon as tables
from kg.english.closed import TAGS
from kg.english.tagging import verbs
from kg.english.tokens import Token
from kg.lexicon.entries import Role
from kg.mentions.leaders import kind_of
from kg.mentions.nouns import PREFIXES
from kg.mentions.person import Office, Person
from kg.mentions.scan import fold

COUNTERPARTS = frozenset(
    ["counterpart", "counterparts", "opposite number", "opposite numbers", "colleague", "colleagues"]
)
FORMER = frozenset(["former", "then", "ex", "late", "ousted", "deposed", "retired", "onetime", "erstwhile"])
RANKED = frozenset(
    [
        "deputy",
        "vice",
        "assistant",
        "acting",
        "interim",
        "chief",
        "first",
        "permanent",
        "caretaker",
        "under",
        "special",
    ]
)
DEPARTMENTS = frozenset(["affairs", "policy", "security", "asia", "europe", "africa", "defense", "defence", "trade", "state", "cooperation", "relations", "development", "energy", "nonproliferation", "reunification", "unification", "operations", "americas", "pacific", "finance", "commerce", "industry"])  # fmt: skip
OWNERS = ("COUNTRY", "DEMONYM", "ORG", "SEAT")
# seats whose name several states use: the best known one is meant only where the article speaks of its state
SHARED_SEATS = frozenset(["foreign office"])
# words that say whose office it is by taking up somebody or some state told before
POSSESSIVES = frozenset(["his", "her", "its", "their", "whose"])
# participles that describe an office: "the Libyan armed forces chief", "Haiti's appointed prime minister"
DESCRIBING = frozenset(["armed", "elected", "appointed", "designated", "combined", "unelected", "unified", "allied", "united", "backed", "born", "educated", "trained"])  # fmt: skip


@cache
def roles() -> dict[str, tuple[Role, bool]]:
    """Every role noun, singular and plural: (role, whether plural)."""
    table = {role.plural: (role, True) for role in tables.load().roles.values() if role.plural}
    return table | {role.noun: (role, False) for role in tables.load().roles.values()}


def role_of(token: Token) -> tuple[Role, bool]:
    """The role that a ROLE token names, and whether it stands in the plural."""
    low = fold(token.text).lower()
    return roles().get(low) or roles()[token.value[0][1]]


def land(token: Token) -> str | None:
    """The alpha-3 code of the state that a country, demonym, seat or place token belongs to."""
    for kind, key in token.value or ():
        if kind in ("country", "demonym", "seat", "capital"):
            return str(key)
        if kind == "place":
            place = tables.load().places.get(key)
            return place.iso3 if place else None
    return None


def body(token: Token) -> str | None:
    """What a title can be of: a state's code, or an organization's name (a national body's state)."""
    if token.tag == "ORG":
        organization = tables.load().organizations.get(token.value[0][1])
        return (organization.iso3 or organization.name) if organization else token.value[0][1]
    return land(token) if token.tag in ("COUNTRY", "DEMONYM", "SEAT", "PLACE") else None


def is_capital(token: Token) -> bool:
    """Whether the token is a capital, which may stand for its state."""
    return token.tag == "PLACE" and token.value[0][0] == "capital"


def is_state(of: str | None) -> bool:
    """Whether an office's `of` is a state's code."""
    return of is not None and len(of) == 3 and of in tables.load().countries


def office(token: Token, of: str | None, prefixes: list[str]) -> Office:
    """The office that a role token names, with what stands before it: "deputy", "former"."""
    role, _ = role_of(token)
    ranked = " ".join(prefix.title() for prefix in prefixes if prefix in RANKED)
    former = any(prefix in FORMER for prefix in prefixes)
    return Office(f"{ranked} {role.office}".strip(), of or role.of, role.kind, former)


def before_role(result: list[Token]) -> tuple[int, str | None, list[str]]:
    """Looking back from a role: where the title begins, what it is of, and its prefixes."""
    index, between = len(result) - 1, 0
    prefixes: list[str] = []
    start = len(result)
    while index >= 0:
        word = result[index]
        if word.low in PREFIXES:
            prefixes.insert(0, word.low)
            start = index
        elif word.low == "-" and index and result[index - 1].low in PREFIXES:
            pass
        elif word.low in SHARED_SEATS:
            between += 1  # "Foreign Office spokesman": of Islamabad, London or Berlin
        elif word.tag in OWNERS:
            return _opened(result, index, prefixes), body(word), prefixes
        elif (
            word.tag == "'S"
            and index
            and (result[index - 1].tag in OWNERS or result[index - 1].tag == "PLACE")
        ):
            return _opened(result, index - 1, prefixes), body(result[index - 1]), prefixes
        elif is_capital(word) and index + 1 == len(result):
            return index, land(word), prefixes
        elif word.tag == "NAME" and index + 1 == len(result) and index and result[index - 1].tag == "COUNTRY":
            between += 1  # "Bangladesh Water Resources Minister"
        elif (
            (word.tag in ("N", "ADJ") or not word.tag)
            and word.text[0].isalpha()
            and between < 4
            and TAGS.get(word.low, "ADJ") == "ADJ"
            and not _tells(word)
        ) or (word.low == "and" and between):
            between += 1
        else:
            break
        index -= 1
    return start, None, prefixes


def _tells(word: Token) -> bool:
    """Whether a word is the verb between a state and a title: "Russia met Prime Minister", "China urges President"."""
    form = verbs().get(word.low)
    return form is not None and form[1] in ("Z", "D", "N", "DN") and word.low not in DESCRIBING


def _opened(result: list[Token], index: int, prefixes: list[str]) -> int:
    """Where a title begins whose prefix stands before the state: "former French president"."""
    while index and (result[index - 1].low in FORMER or result[index - 1].low in ("visiting", "outgoing")):
        index -= 1
        prefixes.insert(0, result[index].low)
    return index


def after_role(words: list[Token], after: int, envoy: bool = False) -> tuple[str | None, int]:
    """After a role: "of Finland", "of the Republic of Korea", "for East Asian and Pacific Affairs", "to Peru"."""
    of, after = _of(words, after, envoy)
    if after < len(words) and words[after].low in ("to", "in", "at"):
        index = after + 1
        while index < len(words) and words[index].low == "the":
            index += 1
        if index < len(words) and words[index].tag in (*OWNERS, "PLACE"):
            return of, index + 1  # an ambassador to Moscow is not of Moscow
    return of, after


def _of(words: list[Token], after: int, envoy: bool) -> tuple[str | None, int]:
    if after >= len(words) or words[after].low not in (("of", "for", "on") if envoy else ("of", "for")):
        return None, after
    index = after + 1
    while index < len(words) and words[index].low in ("the", "our", "government", "of"):
        index += 1
    if index < len(words) and words[index].tag in ("COUNTRY", "ORG", "PLACE", "SEAT"):
        if words[index].tag in ("ORG", "SEAT") and (owned := _of_state(words, index + 1)):
            return owned  # "of the Federal Assembly of Russia"
        return None if envoy and words[after].low in ("for", "on") else body(words[index]), index + 1
    if (
        index < len(words)
        and words[index].low in ("republic", "state", "realm")
        and words[index - 1].low == "the"
    ):
        return None, index + 1  # "the President of the Republic, Mr X"
    name = _past_department(words, after + 1)
    if name:
        return None, name
    if envoy and words[after].low in ("for", "on"):
        index = after + 1
        while (
            index < len(words)
            and index < after + 5
            and words[index].tag not in ("NAME", "LEADER")
            and words[index].text[0].isalpha()
        ):
            index += 1
        return None, index
    return None, after


def _of_state(words: list[Token], index: int) -> tuple[str | None, int] | None:
    """The state in "of Russia", "of the Kyrgyz Republic" after the name of one of its bodies."""
    if index >= len(words) or words[index].low != "of":
        return None
    index += 2 if index + 1 < len(words) and words[index + 1].low == "the" else 1
    if index >= len(words) or words[index].tag != "COUNTRY":
        return None
    return body(words[index]), index + 1


def _past_department(words: list[Token], first: int) -> int:
    """Where the name stands after "East Asian and Pacific Affairs"; it may begin inside a run of capitals."""
    for index in range(first, min(first + 9, len(words))):
        word = words[index]
        if word.tag == "NAME":
            pieces = word.text.split()
            cut = max((i + 1 for i, piece in enumerate(pieces) if piece.lower() in DEPARTMENTS), default=0)
            if cut < len(pieces) and (cut or words[index - 1].low in DEPARTMENTS):
                rest = " ".join(pieces[cut:])
                word.begin = word.end - len(rest)
                word.text, word.low = rest, rest.lower()
                return index
        elif word.tag == "LEADER":
            return index if words[index - 1].low in DEPARTMENTS else 0
        elif not word.capital and word.low not in ("and", ",", "the", "&"):
            return 0
    return 0


def of_name(words: list[Token], end: int) -> tuple[str | None, int] | None:
    """After a name: "of Nigeria", "of the United States of America", "(Peru)"."""
    if end + 1 >= len(words):
        return None
    if words[end].low == "of":
        index = end + 1
        if words[index].low == "the":
            index += 1
        owns = index + 1 < len(words) and words[index + 1].tag == "'S"  # "assured Petro of France's backing"
        if index < len(words) and words[index].tag in ("COUNTRY", "ORG") and not owns:
            return body(words[index]), index + 1
    if (
        words[end].low == "("
        and end + 2 < len(words)
        and words[end + 2].low == ")"
        and words[end + 1].tag in ("COUNTRY", "ORG")
    ):
        return body(words[end + 1]), end + 3
    return None


GENERAL = {"Leader": ("head of state", "head of government", "royal"), "Head of State": ("head of state", "royal"),
           "Head of Government": ("head of government",), "Monarch": ("royal",), "Minister": ("minister",),
           "Envoy": ("envoy",)}  # fmt: skip
DIPLOMATS = ("Foreign Minister", "Secretary of State", "Foreign Secretary")


def fits(person: Person, title: str) -> bool:
    """Whether somebody holds this office, or one that this general word speaks of."""
    held = _held(person)
    kinds = GENERAL.get(title, ())
    held = [
        (name, kind)
        for name, kind in held
        if name == title or name.split()[:1] not in (["Deputy"], ["Vice"], ["Assistant"])
    ]
    return any(
        name == title or kind in kinds or (title == "Diplomat" and (kind == "envoy" or name in DIPLOMATS))
        for name, kind in held
    )


def _held(person: Person) -> list[tuple[str, str]]:
    """Title and kind of the offices somebody is told to hold; where none is told, of the last known one."""
    held = [(one.title, one.kind) for one in person.offices if not one.former]
    if person.leader and not held:
        last = max(person.leader.terms, key=lambda term: term.began or "", default=None)
        held = [(last.office, kind_of(last.office))] if last else []
    return held


def heads(person: Person) -> bool:
    """Whether somebody is head of state or of government, or a royal."""
    return any(one.kind.startswith("head") or one.kind == "royal" for one in person.offices)


def speaks_for(person: Person) -> bool:
    """Whether somebody is a spokesperson only, and so no party to what is told."""
    held = _held(person)
    return bool(held) and all("Spokes" in title for title, _ in held)
