"""Tokens with names in; the same tokens with titled people as one PERSON token each, and who was given which office."""

from collections import Counter
from dataclasses import dataclass

from kg import lexicon as tables
from kg.english.tokens import Token
from kg.lexicon.entries import Role
from kg.mentions.appositions import apposition, copula, owner_before
from kg.mentions.names import HONORIFICS, _joined
from kg.mentions.offices import (
    COUNTERPARTS,
    POSSESSIVES,
    RANKED,
    after_role,
    before_role,
    body,
    is_state,
    land,
    of_name,
    office,
    role_of,
)
from kg.mentions.people import ROYAL, Office, People, Person, parts
from kg.mentions.rows import Named, pairs
from kg.mentions.states import delegations, owner_in, place_hint, settled, state_hint

Hints = tuple[
    str | None, str | None
]  # the state that the words before a title tell, and that of the place after it
GENDERS = {
    "m": frozenset(["mr", "mr.", "sir", "lord", "shri", "sheikh"]),
    "f": frozenset(["mrs", "ms", "mrs.", "ms.", "miss", "madame", "dame", "lady", "smt", "smt."]),
}


@dataclass(frozen=True, slots=True)
class Titled:
    """The words [begin, end) give this person this office."""

    person: Person
    office: Office
    begin: int
    end: int
    construction: str  # "title", "apposition"


class Titles:
    """Reads the titles of one sentence after another, introducing people as they come."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.found: list[Titled] = []
        self.last: Person | None = None
        self.subject: str | None = None  # the state that the sentence before was about
        self.lands: Counter[str] = Counter()  # how often each state was named so far
        self.led: Person | None = None  # whom the sentence before was about
        self.pending: list[tuple[list[Titled], int, Hints]] = []  # titles without a state, each with a hint

    def read(self, words: list[Token]) -> list[Token]:
        """The sentence's tokens with its titled and named people merged."""
        result: list[Token] = []
        position = 0
        named = [
            iso3
            for word in words
            if word.tag in ("COUNTRY", "PLACE", "DEMONYM", "SEAT") and (iso3 := land(word))
        ]
        self.lands.update(named)
        while position < len(words):
            word = words[position]
            end = 0
            if word.tag == "ROLE":
                end = self._role(words, position, result)
            elif word.tag in ("NAME", "LEADER") and (position == 0 or words[position - 1].tag != "ROLE"):
                end = self._named(words, position, result)
            if end:
                position = end
                continue
            result.append(word)
            position += 1
        self.people.delegations.update(delegations(result))
        self.subject = next((iso3 for word in result if (iso3 := _state_of(word))), self.subject)
        self.led = next((who for word in result if (who := self._who(word))), self.led)
        return result

    def _who(self, word: Token) -> Person | None:
        if word.tag == "PERSON":
            return word.value  # type: ignore[no-any-return]
        person = self.people.find(word.text) if word.tag in ("NAME", "LEADER") else None
        return person if person is not None and person.political else None

    def settle(self) -> None:
        """Give titles without a state the one that the rest of the article tells."""
        for found, index, (hint, place) in self.pending:
            titled = found[index]
            state = titled.person.country or settled(self.lands, hint, place)
            if state is None or not is_state(state):
                continue
            told = Office(titled.office.title, state, titled.office.kind, titled.office.former)
            titled.person.country = state
            titled.person.offices = [told if o == titled.office else o for o in titled.person.offices]
            found[index] = Titled(titled.person, told, titled.begin, titled.end, titled.construction)
        self.pending = []

    # -- a role before the name: "South Korean President Lee Jae Myung", "Presidents X of A and Y of B"

    def _role(self, words: list[Token], position: int, result: list[Token]) -> int:
        roles, after = self._roles(words, position)
        role, plural = role_of(roles[-1])
        left, of_left, prefixes = before_role(result)
        if roles[-1].low in COUNTERPARTS:
            return self._counterparts(words, after, result, plural)
        if of_left is None and left and (result[left - 1].low in POSSESSIVES or result[left - 1].tag == "'S"):
            of_left = self._owner(result[:left], role)
            left -= 1 if result[left - 1].low in POSSESSIVES and of_left else 0
        if plural and (rows := pairs(words, after)):
            return self._row(words, roles, prefixes, of_left, rows, result, left)
        of_right, after = after_role(words, after, role.kind == "envoy")
        of = of_right or of_left or role.of
        after, more = self._to_name(words, after, of, plural)
        if not after or after >= len(words) or words[after].tag not in ("NAME", "LEADER"):
            return 0
        if self._unfit(roles[-1], [*result[left:], *words], of):
            return 0
        known = (
            self.people.of_title(words[after].text, role.office)
            if result[left:] and result[left].low in POSSESSIVES
            else None
        )
        of = known or of
        head = role.kind in ("head of state", "head of government") and not prefixes
        hint = (
            (state_hint(result[:left], self.people, head), place_hint(words, after))
            if of is None
            else (None, None)
        )
        begin = result[left].begin if left < len(result) else roles[0].begin
        del result[left:]
        return self._names(words, after, [*more, *reversed(roles)], prefixes, of, begin, plural, hint, result)

    def _owner(self, before: list[Token], role: Role) -> str | None:
        """The state of whoever "his", "its" or "Ortega's" speaks of; a spokesman's "its" may be anybody's."""
        if before[-1].low == "its" and role.kind in ("official", "organization"):
            return None
        return owner_in(before, self.people, self.led, self.subject)

    def _roles(self, words: list[Token], position: int) -> tuple[list[Token], int]:
        """The roles that stand together: "Deputy Prime Minister and Minister of Foreign Affairs"."""
        found: list[Token] = []
        after = position
        while after < len(words) and words[after].tag == "ROLE":
            if not found or words[after].low not in HONORIFICS:
                found.append(words[after])
            after += 1
            joins = after + 2 < len(words) and words[after].low == "and" and words[after + 1].tag == "ROLE"
            if joins and words[after + 2].tag in ("NAME", "LEADER"):
                after += 1
        return found, after

    def _to_name(
        self, words: list[Token], after: int, of: str | None, plural: bool
    ) -> tuple[int, list[Token]]:
        """Past a comma, honorifics and a second role to the name; 0 where the comma opens something else."""
        more: list[Token] = []
        if after < len(words) and words[after].low == ",":
            if plural or of is None:
                return 0, more
            after += 1
            second = after
            while second < len(words) and words[second].low in RANKED:
                second += 1
            if (
                second + 1 < len(words)
                and words[second].tag == "ROLE"
                and words[second + 1].tag in ("NAME", "LEADER")
            ):
                if words[second].low not in HONORIFICS:
                    more.append(words[second])
                after = second + 1
            after = _past_honorifics(words, after)
            return (after if _closed(words, after) else 0), more
        return _past_honorifics(words, after), more

    def _unfit(self, role: Token, around: list[Token], of: str | None) -> bool:
        """Posts that are no offices between states: of teams, of firms and societies."""
        if of is None:
            return False
        return role_of(role)[0].office == "Captain" or any(
            word.tag == "ORG" and _private(word) and body(word) == of for word in around
        )

    def _names(self, words: list[Token], after: int, roles: list[Token], prefixes: list[str], of: str | None,
               begin: int, plural: bool, hint: Hints, result: list[Token]) -> int:  # fmt: skip
        first = True
        while True:
            end = after + 1
            own = of_name(words, end)
            end = own[1] if own else end
            token = _joined(words[after:end], "PERSON")
            token.begin = begin if first else token.begin
            offices = [
                office(role, (own[0] if own else None) or of, prefixes if not at else [])
                for at, role in enumerate(roles)
            ]
            token.value = self._introduce(words[after].text, offices, token.begin, token.end, hint)
            result.append(token)
            first = False
            more = _next_in_list(words, end) if plural else None
            if not more:
                return self._apposed(words, token, end)
            result.extend(words[end:more])
            after = more

    def _row(self, words: list[Token], roles: list[Token], prefixes: list[str], of: str | None, rows: list[Named],
             result: list[Token], left: int) -> int:  # fmt: skip
        """Several holders of one office, each with a state: "the presidents of Peru, X, and Chile, Y,"."""
        begin = result[left].begin if left < len(result) else roles[0].begin
        del result[left:]
        for position, row in enumerate(rows):
            token = _joined([words[row.name]], "PERSON")
            token.begin = token.begin if position else begin
            offices = [office(role, row.of or of, prefixes) for role in roles[-1:]]
            token.value = self._introduce(words[row.name].text, offices, token.begin, token.end, (None, None))
            if position:
                result.append(Token("and", "and", words[row.name].begin, words[row.name].begin, "CC"))
            result.append(token)
        return rows[-1].end

    def _counterparts(self, words: list[Token], after: int, result: list[Token], plural: bool) -> int:
        """ "his Greek and French counterparts, Nikos Dendias and Jean-Yves Le Drian": the same office elsewhere."""
        index = len(result)
        lands: list[str | None] = []
        while index and (
            result[index - 1].tag in ("DEMONYM", "COUNTRY")
            or (result[index - 1].low in (",", "and") and lands)
        ):
            index -= 1
            if result[index].tag in ("DEMONYM", "COUNTRY"):
                lands.insert(0, land(result[index]))
        owner = self._counterpart_of(result)
        rows = pairs(words, after, lands)
        if owner is None or not rows or (len(lands) > 1 and len(lands) != len(rows)):
            return 0
        if index and result[index - 1].low in POSSESSIVES:
            index -= 1
        begin = result[index].begin if index < len(result) else words[rows[0].name].begin
        del result[index:]
        for position, row in enumerate(rows):
            token = _joined([words[row.name]], "PERSON")
            token.begin = token.begin if position else begin
            same = self.people.same_office(owner, row.of, words[row.name].text)
            token.value = self._introduce(
                words[row.name].text, [same] if same else [], token.begin, token.end, (None, None)
            )
            if position:
                result.append(Token("and", "and", words[row.name].begin, words[row.name].begin, "CC"))
            result.append(token)
        return rows[-1].end

    def _counterpart_of(self, before: list[Token]) -> Person | None:
        """Whose counterpart is spoken of: "X and his counterpart" X's, else that of the sentence's first person."""
        people = [(index, word.value) for index, word in enumerate(before) if word.tag == "PERSON"]
        if not people:
            return self.led or self.last
        joined = people[-1][0] >= len(before) - 5 and any(
            word.low in ("and", "with", "by") for word in before[people[-1][0] :]
        )
        named = next(
            (who for word in before if word.tag in ("NAME", "LEADER") and (who := self._who(word))), None
        )
        return people[-1][1] if joined and before[people[-1][0] + 1].low == "and" else named or people[0][1]

    def _introduce(self, name: str, offices: list[Office], begin: int, end: int, hint: Hints) -> Person:
        person = self.people.introduce(name)
        for given in offices:
            person = self.people.introduce(name, given)
            self._give(person, given, begin, end, "title", hint)
        self.last = person
        return person

    def _give(
        self,
        person: Person,
        given: Office,
        begin: int,
        end: int,
        construction: str,
        hint: Hints = (None, None),
    ) -> None:
        """Record that the text gives this office; its state is the told one, else the lexicon's, else left open."""
        known = self.people.with_state(person, given)
        self.found.append(Titled(person, known, begin, end, construction))
        if known.of is None:
            self.pending.append((self.found, len(self.found) - 1, hint))

    def _apposed(self, words: list[Token], token: Token, end: int) -> int:
        """A second office after a titled name: "President Sisi, the current chairman of the African Union,"."""
        found = apposition(words, end)
        if not found:
            return end
        (role, of, prefixes), after = found
        if of is not None and not self._unfit(role, words[end:after], of):
            second = office(role, of, prefixes)
            token.value.offices.append(second)
            self.found.append(Titled(token.value, second, token.begin, words[after - 1].end, "apposition"))
        token.end = words[after - 1].end
        return after

    # -- a name first: "Angela Merkel, the Chancellor of Germany,", "Kenya's William Ruto", "Ruto of Kenya"

    def _named(self, words: list[Token], position: int, result: list[Token]) -> int:
        name = words[position]
        before = result[-1].low if result else ""
        opening = (
            name.tag == "NAME"
            and not position
            and " " not in name.text
            and self.people.find(name.text) is None
        )
        found = None if opening else apposition(words, position + 1)
        if found and self._unfit(found[0][0], words[position + 1 : found[1]], found[0][1]):
            found = None
        given, end = found if found else (None if opening else copula(words, position + 1), position + 1)
        own = of_name(words, position + 1) if len(parts(name.text)) > 1 else None
        of = owner_before(words, position) or (own[0] if own else None)
        person = self._known(name, of, own[1] if own else 0, words)
        if given is not None:
            role, of_given, prefixes = given
            told = office(role, of_given or of, prefixes)
            if found is None and told.of is None and not (person and person.leader):
                return 0
            person = self.people.introduce(name.text, told)
            self._give(person, told, name.begin, words[end - 1].end, "apposition")
        elif person is None:
            return 0
        gender = next((gender for gender, forms in GENDERS.items() if before in forms), "")
        person.gender = person.gender or gender
        if own and end == position + 1 and person.country == own[0]:
            end = own[1]
        token = _joined(words[position:end], "PERSON")
        token.value = person
        result.append(token)
        if name.tag == "LEADER" or given is not None:
            self.last = person
        return end

    def _known(self, name: Token, of: str | None, end: int, words: list[Token]) -> Person | None:
        """The person whom a name and a state beside it mean; somebody the lexicon knows holds an office there."""
        if of is not None and is_state(of):
            person = self.people.find(name.text, Office("", of)) or self.people.of_state(name.text, of)
            if person is not None:
                held = self.people.held(person, of)
                if held:
                    self._give(person, held, name.begin, words[end - 1].end if end else name.end, "title")
                return person
        if name.tag != "LEADER":
            return None
        person = self.people.introduce(name.text)
        first = name.text.split()[0]
        if first in ROYAL and person.leader:
            held = self.people.held(person, None, first)
            if held:
                person.offices.append(held)
                self._give(person, held, name.begin, name.end, "title")
        return person


def _state_of(word: Token) -> str | None:
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


def _past_honorifics(words: list[Token], position: int) -> int:
    while position < len(words) and words[position].low in HONORIFICS:
        position += 1
    return position


def _next_in_list(words: list[Token], end: int) -> int | None:
    index = end
    while index < len(words) and words[index].low in (",", "and", "&"):
        index += 1
    if index > end and index < len(words) and words[index].tag in ("NAME", "LEADER"):
        return index
    return None


def _closed(words: list[Token], position: int) -> bool:
    """Whether the name that follows a comma is closed by a mark: "The foreign minister, Luigi Di Maio, joined"."""
    if position >= len(words) or words[position].tag not in ("NAME", "LEADER"):
        return False
    return position + 1 >= len(words) or words[position + 1].low in (",", ".", ";", ")", "—", "--", "'s", "”")


__all__ = ["Titled", "Titles", "body", "land", "role_of"]
