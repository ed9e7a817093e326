"""The words before a title in; the state that the title is of, where the words tell it only by the way, out."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from kg.english.tokens import Token
from kg.mentions.offices import is_capital, is_state, land, role_of
from kg.mentions.people import People
from kg.mentions.person import Person

# words after which the people named belong to whoever was named before
COMPANY = frozenset(["accompanied", "accompanying", "accompanies", "entourage"])
ARRIVALS = frozenset(["arrived", "arrives", "flew", "travelled", "traveled", "landed", "left"])
# words of two sides that come together: who meets a foreigner is of the other side
ENCOUNTERS = frozenset(["met", "meets", "meet", "meeting", "received", "receives", "greeted", "welcomed", "talks", "hosted", "called", "thanked", "told", "invited", "initialling", "initialing", "signed"])  # fmt: skip
# words of a journey: who speaks "in Algiers" then need not be of Algeria
JOURNEYS = frozenset(["visit", "visits", "visited", "visiting", "trip", "tour", "arrived", "arrives", "flew", "travelled", "traveled", "landed", "met", "meets", "met", "talks", "meeting", "summit", "received", "left"])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clue:
    """What is known of the state of a title that names none."""

    state: str | None = None  # told by the words before the title
    place: str | None = None  # in whose capital its holder speaks
    met: str | None = None  # the state of the foreigner with whom the sentence brings its holder together
    topic: str | None = None  # the state that the sentence before was about


def owner_in(before: list[Token], people: People, led: Person | None, subject: str | None) -> str | None:
    """The state of the owner in "his foreign minister", "its ambassador", "whose president", "Ortega's vice-president"."""
    word = before[-1]
    if word.low in ("his", "her", "their"):
        person = next((token.value for token in before if token.tag == "PERSON"), led)
        state = next(
            (iso3 for token in before if token.tag in ("COUNTRY", "SEAT") and (iso3 := land(token))), None
        )
        return person.country if person is not None else state if word.low == "their" else None
    if word.low in ("its", "whose"):
        states = [iso3 for token in before if (iso3 := _state(token, people))]
        return (states[-1] if word.low == "whose" else states[0]) if states else subject
    if len(before) < 2:
        return None
    return _body(before[-2], people) or _state(before[-2], people)


def _body(token: Token, people: People) -> str | None:
    """The body that somebody leads and nothing else: "Annan's spokesman" is the United Nations'."""
    person = token.value if token.tag == "PERSON" else None
    if token.tag in ("NAME", "LEADER"):
        person = people.known(token.text)
    bodies = [office.of for office in person.offices if office.of] if person is not None else []
    return bodies[0] if bodies and not any(map(is_state, bodies)) else None


def state_hint(before: list[Token], people: People, head: bool) -> str | None:
    """What the sentence so far tells of a title without a state: the owner of a delegation, "whose", "in Algiers"."""
    if len(before) > 1 and before[-1].low in (",", "and", ";") and before[-2].tag == "PERSON" and not head:
        return before[-2].value.country  # type: ignore[no-any-return]
    for index in range(len(before) - 1, -1, -1):
        word = before[index]
        if word.low == "delegation" and _of_delegation(before, index, people):
            return _of_delegation(before, index, people)
        if word.low in COMPANY:
            return next((iso3 for token in reversed(before[:index]) if (iso3 := _state(token, people))), None)
        if word.low == "whose" and index:
            return _state(before[index - 1], people) or _state(before[max(index - 2, 0)], people)
    return None


def _of_delegation(before: list[Token], index: int, people: People) -> str | None:
    """The state of "a Turkish delegation", "Castro's delegation"."""
    owner = before[index - 1] if index else None
    if owner is not None and owner.tag == "'S" and index > 1:
        owner = before[index - 2]
    if owner is None:
        return None
    return _state(owner, people)


def place_hint(words: list[Token], after: int) -> str | None:
    """The state in whose capital somebody speaks: "Foreign Minister X told reporters in Algiers"."""
    if any(word.low in JOURNEYS for word in words[:after]):
        return None
    for word, following in zip(words[after:], words[after + 1 :], strict=False):
        if word.low in JOURNEYS:
            return None
        if word.low == "in" and is_capital(following):
            return land(following)
    return None


def encountered(words: list[Token], person: Person, people: People) -> str | None:
    """The state of the one foreigner whom a sentence brings together with somebody: "Li also met Prime Minister X"."""
    if not any(word.low in ENCOUNTERS for word in words):
        return None
    return _first_other(words, person, people)


def companion(words: list[Token], person: Person, people: People) -> str | None:
    """The state of whom somebody travels with: "Accompanying Li are Minister X", "X, who accompanies Lavrov,"."""
    if any(word.low in ARRIVALS for word in words):
        for before, word in pairwise(words):
            if before.low == "with" and word.tag == "PERSON" and word.value is person:
                return _first_other(words, person, people)
    company = next((index for index, word in enumerate(words) if word.low in COMPANY), None)
    return _first_other(words[company:], person, people) if company is not None else None


def signed_for(words: list[Token], person: Person) -> str | None:
    """The state for which somebody signs: "Minister X signed for Kenya"."""
    index = next(
        (at for at, word in enumerate(words) if word.tag == "PERSON" and word.value is person), len(words)
    )
    after = [
        word for word in words[index + 1 : index + 8] if word.low not in ("the", "government", "of", "in")
    ]
    if len(after) < 3 or after[0].low not in ("signed", "initialled", "initialed") or after[1].low != "for":
        return None
    return _land(after[2])


def _land(token: Token) -> str | None:
    return land(token) if token.tag in ("COUNTRY", "SEAT", "DEMONYM") or is_capital(token) else None


def _first_other(words: list[Token], person: Person, people: People) -> str | None:
    for word in words:
        who = (
            word.value
            if word.tag == "PERSON"
            else people.find(word.text)
            if word.tag in ("NAME", "LEADER")
            else None
        )
        if who is not None and who is not person and who.country:
            return who.country
    return None


def settled(lands: Counter[str], clue: Clue) -> str | None:
    """The state of a title that nothing else told, by the best clue."""
    main = [iso3 for iso3, _ in lands.most_common(2)]
    if clue.state:
        return clue.state
    if clue.place in main:
        return clue.place
    if len(lands) == 1:
        return main[0]
    if clue.met in main:
        return next((iso3 for iso3 in main if iso3 != clue.met), None)
    return clue.topic if clue.topic in main else None


def delegations(words: list[Token]) -> dict[int, tuple[Person, ...]]:
    """The delegations "led by" named people, by where their word stands."""
    found: dict[int, tuple[Person, ...]] = {}
    for index, word in enumerate(words):
        if word.low not in ("led", "headed", "comprising", "consisting") or not index:
            continue
        noun = next(
            (
                w
                for w in reversed(words[max(0, index - 7) : index])
                if w.tag == "ROLE" and w.low.endswith("delegation")
            ),
            None,
        )
        if noun is None or (
            word.low != "comprising"
            and words[index + 1 : index + 2]
            and words[index + 1].low not in ("by", "of")
        ):
            continue
        people = []
        for token in words[index + 1 :]:
            if token.tag == "PERSON":
                people.append(token.value)
            elif not token.capital and token.low not in ("by", "of", "the", ",", "and", "&", "for"):
                break
        if people:
            found[noun.begin] = tuple(people)
    return found


def _state(token: Token, people: People) -> str | None:
    if token.tag in ("COUNTRY", "SEAT", "DEMONYM") or is_capital(token):
        return land(token)
    if token.tag == "PERSON":
        return token.value.country  # type: ignore[no-any-return]
    if token.tag == "ROLE":
        title = role_of(token)[0].office
        holders = (
            person for person in reversed(people.all) if any(one.title == title for one in person.offices)
        )
        holder = next(holders, None)
        return holder.country if holder else None
    if token.tag in ("NAME", "LEADER"):
        person = people.known(token.text)
        return person.country if person else None
    return None
