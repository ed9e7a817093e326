"""Names with their offices in; the people they introduce out, and which words gave which office."""

from dataclasses import dataclass, replace

from kg import lexicon as tables
from kg.english.tokens import Token
from kg.mentions.leaders import has_office
from kg.mentions.offices import body, is_capital, is_state, land, role_of
from kg.mentions.people import People
from kg.mentions.person import Office, Person
from kg.mentions.states import Clue, companion, encountered, settled, signed_for

NOTHING = Clue()
# offices that every government has once, so that one without a state is the talked-of state's
CABINET = ("minister", "head of government")
UNFIT = ("Captain",)
CLERGY = frozenset(["cardinal", "archbishop", "bishop"])
PARTIAL = ("Chief Minister", "First Minister", "Opposition Leader", "Warlord")


@dataclass(frozen=True, slots=True)
class Titled:
    """The words [begin, end) give this person this office."""

    person: Person
    office: Office
    begin: int
    end: int
    construction: str  # "title", "apposition"


class Introductions:
    """Keeps who was given which office where; titles without a state wait for the rest of the article."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.found: list[Titled] = []
        self.last: Person | None = None
        self.subject: str | None = None  # the state that the sentence before was about
        self.topic: str | None = None  # the same, where it was about that one alone
        self.lands = people.lands
        self.led: Person | None = None  # whom the sentence before was about
        self.pending: list[tuple[list[Titled], int, Clue]] = []  # titles without a state, each with a clue

    def _who(self, word: Token) -> Person | None:
        if word.tag == "PERSON":
            return word.value  # type: ignore[no-any-return]
        person = self.people.find(word.text) if word.tag in ("NAME", "LEADER") else None
        return person if person is not None and person.political else None

    def settle(self) -> None:
        """Give titles without a state the one that the rest of the article tells."""
        for found, index, clue in self.pending:
            titled = found[index]
            state = titled.person.country or settled(self.lands, clue)
            soldier = (
                titled.office.kind == "military"
            )  # an officer named among ministers holds no office with them
            if state is None or not is_state(state) or soldier or self._taken(titled, state):
                continue
            told = Office(titled.office.title, state, titled.office.kind, titled.office.former)
            titled.person.country = state
            titled.person.offices = [told if o == titled.office else o for o in titled.person.offices]
            found[index] = Titled(titled.person, told, titled.begin, titled.end, titled.construction)
        self.pending = []

    def _taken(self, titled: Titled, state: str) -> bool:
        """Whether the state has no such office, or somebody else of the article has it: but one is its president."""
        if not has_office(titled.office.title, state):
            return True
        single = titled.office.kind.startswith("head") or titled.office.title == "Foreign Minister"
        return single and any(
            person is not titled.person
            and any(o.title == titled.office.title and o.of == state and not o.former for o in person.offices)
            for person in self.people.all
        )

    def _look_around(self, words: list[Token], since: int) -> None:
        """Complete the clues of a sentence's titles by whom it brings together, and by what was told before."""
        for at in range(since, len(self.pending)):
            found, index, clue = self.pending[at]
            person = found[index].person
            office = found[index].office
            national = office.title not in PARTIAL and (
                office.kind in CABINET or office.kind.startswith("head")
            )
            told = any(state_of(word) or is_capital(word) for word in words if word.tag != "PERSON")
            self.pending[at] = (
                found,
                index,
                replace(
                    clue,
                    state=clue.state or companion(words, person, self.people) or signed_for(words, person),
                    met=encountered(words, person, self.people) if national else None,
                    topic=self.topic if national and office.kind in CABINET and not told else None,
                ),
            )

    def _unfit(self, role: Token, around: list[Token], of: str | None) -> bool:
        """Posts that are no offices between states: of teams, of firms and societies."""
        if role.low in CLERGY:
            return of != "VAT"
        if of is None:
            return False
        return role_of(role)[0].office in UNFIT or any(
            word.tag == "ORG" and _private(word) and body(word) == of for word in around
        )

    def _introduce(self, name: str, offices: list[Office], begin: int, end: int, clue: Clue) -> Person:
        person = self.people.introduce(name, offices[0] if offices else None)
        for given in offices:
            person = self.people.introduce(name, given)
            self._give(person, given, begin, end, "title", clue)
        self.last = person
        return person

    def _give(
        self,
        person: Person,
        given: Office,
        begin: int,
        end: int,
        construction: str,
        clue: Clue = NOTHING,
    ) -> None:
        """Record that the text gives this office; its state is the told one, else the lexicon's, else left open."""
        known = self.people.with_state(person, given)
        self.found.append(Titled(person, known, begin, end, construction))
        if known.of is None:
            self.pending.append((self.found, len(self.found) - 1, clue))


def state_of(word: Token) -> str | None:
    """The state that a word of the sentence speaks of, a person standing for theirs."""
    if word.tag == "PERSON":
        return word.value.country  # type: ignore[no-any-return]
    return land(word) if word.tag in ("COUNTRY", "SEAT", "DEMONYM") else None


def _private(word: Token) -> bool:
    """Whether a body is no actor between states: a firm, a newsroom, a society that no lexicon knows."""
    kind, key = word.value[0]
    known = tables.load().organizations.get(key)
    return kind == "new organization" or (
        known is not None and known.kind in ("company", "newsroom", "non-governmental")
    )
