"""A row of units in; who speaks in it out: the speaker of its quotations, the author of a statement, a transcript's turn."""

from kg.clauses.words import SPEECH
from kg.english.tokens import Token
from kg.mentions.discourse import Discourse
from kg.mentions.offices import body, is_state
from kg.mentions.person import Person
from kg.mentions.phrases import Mark, Phrase, Unit, VerbGroup

OPEN, CLOSE = frozenset(["“"]), frozenset(["”"])
# a headline that says whose words follow: "Statement from President X", "Remarks by Y"
AUTHORED = frozenset(
    ["statement", "remarks", "message", "letter", "address", "speech", "proclamation", "op-ed", "testimony"]
)

# what speaks for a state
VOICES = frozenset(["ministry", "government", "embassy", "statement", "department", "presidency", "office"])


class Speakers:
    """Follows quotations through an article."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.open = False
        self.opener: Person | None = None  # whose turn came first in a transcript

    def headline(self, words: list[Token]) -> None:
        """The author of a text whose headline names one."""
        low = [word.low for word in words[:4]]
        if (any(word in AUTHORED for word in low) and "by" in low + [w.low for w in words]) or (
            "from" in low[:4] and any(word in AUTHORED for word in low)
        ):
            people = [word.value for word in words if word.tag == "PERSON"]
            if people:
                self.discourse.author = people[0]

    def byline(self, words: list[Token]) -> None:
        """The author of a statement under a line of its own: "Antony J. Blinken, Secretary of State"."""
        if len(words) == 1 and words[0].tag == "PERSON" and words[0].value.political:
            self.discourse.author = self.discourse.author or words[0].value

    def turn(self, words: list[Token], first: bool) -> None:
        """A transcript's turn: "President of Russia Vladimir Putin: Mr President, ..."."""
        for position, word in enumerate(words[:6]):
            after = _past_brackets(words, position + 1)
            if (
                word.tag == "PERSON"
                and after == ":"
                and word.value.political
                and (first or self.discourse.addressee is not None)
            ):
                self._takes_turn(word.value)
                return
        spoken = len(words) > 2 and words[-1].low == ":" and words[-2].low in ("said", "stated", "noted")
        if spoken and words[-3].tag == "PERSON" and words[-3].value.political:
            self._takes_turn(words[-3].value)  # "Welcoming the guests, President X said:"

    def _takes_turn(self, person: Person) -> None:
        """Whose words follow, and to whom they are spoken."""
        self.opener = self.opener or person
        others = [other for other in self.discourse.persons if other is not person]
        self.discourse.author = person
        self.discourse.addressee = max(others, key=others.count) if others else None
        if self.opener is not person:
            self.discourse.addressee = self.opener

    def mark(self, row: list[Unit], first: bool) -> None:
        """Say of each phrase whether it is quoted, and find who is quoted."""
        if first:
            self.open = False
        outside: list[Unit] = []
        quoted = self.open
        for unit in row:
            if isinstance(unit, Mark) and (
                unit.low in OPEN or (unit.low == '"' and not quoted) or unit.kind in OPEN
            ):
                quoted = True
            elif isinstance(unit, Mark) and (unit.low in CLOSE or unit.low == '"' or unit.kind in CLOSE):
                quoted = False
            elif isinstance(unit, Phrase):
                unit.quoted = quoted
                for member in unit.members:
                    member.quoted = quoted
                if not quoted:
                    outside.append(unit)
            elif not quoted:
                outside.append(unit)
        self.open = quoted
        self._hear(outside)

    def _hear(self, units: list[Unit]) -> None:
        """Remember who is quoted: somebody, or the state for which a ministry or a spokesman speaks."""
        for position, unit in enumerate(units):
            if not isinstance(unit, VerbGroup) or unit.lemma not in SPEECH:
                continue
            for neighbour in units[max(position - 1, 0) : position] + units[position + 1 : position + 2]:
                person = self._person(neighbour)
                if person is not None:
                    self.discourse.speaker, self.discourse.voice = person, None
                    return
                state = _state(neighbour)
                if state is not None:
                    self.discourse.speaker, self.discourse.voice = None, state
                    return

    def _person(self, unit: Unit | None) -> Person | None:
        if not isinstance(unit, Phrase):
            return None
        if unit.head.tag == "PERSON":
            return unit.head.value  # type: ignore[no-any-return]
        if unit.head.tag in ("NAME", "LEADER"):
            return self.discourse.people.known(unit.head.text)
        if unit.low in ("he", "she"):
            led = self.discourse.led or self.discourse.before
            return (
                self.discourse.speaker
                if self.discourse.speaker in led
                else (led[0] if led else self.discourse.speaker)
            )
        return None


def _state(unit: Unit) -> str | None:
    """The state that speaks: "Moscow", "the Peruvian foreign ministry", "a Kremlin spokesman"."""
    if not isinstance(unit, Phrase) or unit.members:
        return None
    owners = [unit.head, *reversed(unit.words[:-1]), *(unit.possessor.words[-1:] if unit.possessor else ())]
    spoken = unit.head.tag in ("ORG", "COUNTRY", "SEAT", "ROLE", "PLACE") or unit.low in VOICES
    found = next((of for word in owners if word.tag != "ROLE" and (of := body(word))), None)
    return found if spoken and is_state(found) else None


def _past_brackets(words: list[Token], position: int) -> str:
    """The word at this place, or after a remark in brackets: "Elbegdorj (retranslated):"."""
    if position < len(words) and words[position].low == "(":
        close = next(
            (i for i, word in enumerate(words[position : position + 6], position) if word.low == ")"),
            position,
        )
        position = close + 1
    return words[position].low if position < len(words) else ""
