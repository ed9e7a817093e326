"""Tokens with names in; the same tokens with titled people as one PERSON token each, and who was given which office."""

from itertools import pairwise

from kg.english.tokens import Token
from kg.lexicon.entries import Role
from kg.mentions.counterparts import Counterparts
from kg.mentions.introductions import NOTHING, Titled, state_of
from kg.mentions.named import NamesFirst
from kg.mentions.names import HONORIFICS, _joined
from kg.mentions.offices import (
    COUNTERPARTS,
    POSSESSIVES,
    RANKED,
    SHARED_SEATS,
    after_role,
    before_role,
    body,
    is_state,
    land,
    of_name,
    office,
    role_of,
)
from kg.mentions.rows import Named, pairs
from kg.mentions.states import Clue, delegations, owner_in, place_hint, state_hint

SAYING = frozenset(
    "said says told tells announced called urged warned added stated has had will met arrived thanked".split()
)
STYLES = frozenset(["excellency", "excellencies", "highness", "honourable", "honorable"])
OFFICES = frozenset(["office", "mission", "agency", "programme", "program", "fund", "council", "commission"])
RECALLS = frozenset(
    ["recalled", "recalling", "recall", "recalls", "withdrew", "withdrawn", "withdrawing", "withdraw"]
)


class Titles(NamesFirst, Counterparts):
    """Reads the titles of one sentence after another, introducing people as they come."""

    def read(self, words: list[Token]) -> list[Token]:
        """The sentence's tokens with its titled and named people merged."""
        result: list[Token] = []
        position, since = 0, len(self.pending)
        named = [
            iso3
            for word in words
            if word.tag in ("COUNTRY", "PLACE", "DEMONYM", "SEAT")
            and word.low not in SHARED_SEATS
            and (iso3 := land(word))
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
        result = _without_honorifics(result)
        self.people.delegations.update(delegations(result))
        self._look_around(result, since)
        self.subject = next((iso3 for word in result if (iso3 := state_of(word))), self.subject)
        self.topic = None if _coordinated(result) else self.subject
        self.led = next((who for word in result if (who := self._who(word))), self.led)
        return result

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
        opens = not left or result[left - 1].low == ","  # "Peru's prime minister, X said"
        after, more = self._to_name(words, after, of, plural, role.office, opens)
        if not after or after >= len(words) or words[after].tag not in ("NAME", "LEADER"):
            return 0
        if words[after].low in OFFICES:
            return 0  # "head of the United Nations Office for West Africa"
        if self._unfit(roles[-1], [*result[left:], *words[position:after]], of):
            return 0
        known = (
            self.people.of_title(words[after].text, role.office)
            if result[left:] and result[left].low in POSSESSIVES
            else None
        )
        of = known or of
        head = role.kind in ("head of state", "head of government") and not prefixes
        clue = (
            Clue(state_hint(result[:left], self.people, head), place_hint(words, after))
            if of is None
            else NOTHING
        )
        left = _member(result, left)
        begin = result[left].begin if left < len(result) else roles[0].begin
        if role.kind == "envoy" and words[after - 1].low == "," and left and result[left - 1].low in RECALLS:
            given = office(roles[-1], of, prefixes)
            self._introduce(words[after].text, [given], begin, words[after].end, clue)
            return 0  # "recalled its ambassador to Chile, X": where he was sent is wanted
        del result[left:]
        return self._names(words, after, [*more, *reversed(roles)], prefixes, of, begin, plural, clue, result)

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
            if joins and self._another(words, position, after):
                break
            if joins and (words[after + 2].tag in ("NAME", "LEADER") or _named_after(words, after + 2)):
                after += 1
        named = [role for role in found if role.low not in COUNTERPARTS]
        return named or found, after  # "his counterpart President X" holds one office

    def _another(self, words: list[Token], position: int, joint: int) -> bool:
        """Whether a second title has a holder of another state: "the Soviet leader and President Reagan"."""
        of = role_of(words[position])[0].of or (land(words[position - 1]) if position else None)
        name = words[joint + 2]
        own = of_name(words, joint + 3)
        known = own[0] if own else self.people.land_of_title(name.text, role_of(words[joint + 1])[0].office)
        return of is not None and known is not None and known != of and name.tag in ("NAME", "LEADER")

    def _to_name(
        self, words: list[Token], after: int, of: str | None, plural: bool, title: str, opens: bool = False
    ) -> tuple[int, list[Token]]:
        """Past a comma, honorifics and a second role to the name; 0 where the comma opens something else."""
        more: list[Token] = []
        if after < len(words) and words[after].low == ",":
            named = _past_honorifics(words, after + 1)
            known = named < len(words) and self.people.of_title(words[named].text, title)
            if plural or (of is None and not known):
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
            said = opens and after + 1 < len(words) and words[after + 1].low in SAYING
            return (after if said or _closed(words, after) else 0), more
        return _past_honorifics(words, after), more

    def _names(self, words: list[Token], after: int, roles: list[Token], prefixes: list[str], of: str | None,
               begin: int, plural: bool, clue: Clue, result: list[Token]) -> int:  # fmt: skip
        first = True
        while True:
            end = after + 1
            own = of_name(words, end)
            end = own[1] if own else end
            token = _joined(words[after:end], "PERSON")
            token.begin = begin if first else token.begin
            offices = [
                office(
                    role, _owned(role, of, own[0] if own else None, len(roles)), prefixes if not at else []
                )
                for at, role in enumerate(roles)
            ]
            token.value = self._introduce(words[after].text, offices, token.begin, token.end, clue)
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
            token.value = self._introduce(words[row.name].text, offices, token.begin, token.end, NOTHING)
            if position:
                result.append(Token("and", "and", words[row.name].begin, words[row.name].begin, "CC"))
            result.append(token)
        return rows[-1].end


def _member(before: list[Token], left: int) -> int:
    """Where a title begins that a seat comes before: "Member of the Political Bureau of the Committee and Minister X"."""
    if left < 4 or before[left - 1].low != "and":
        return left
    for index in range(left - 2, max(left - 12, -1), -1):
        if before[index].low == "member":
            return index
        if not before[index].capital and before[index].low not in ("of", "the"):
            break
    return left


def _owned(role: Token, of: str | None, own: str | None, several: int) -> str | None:
    """What one of several offices is of: "AU chairperson President X of Peru" leads the one, chairs the other."""
    if several < 2 or of is None or is_state(of):
        return own or of
    return own if role_of(role)[0].kind in ("head of state", "head of government") else of


def _coordinated(words: list[Token]) -> bool:
    """Whether a sentence is about several states: "Kenya and Somalia made up"."""
    first = next((index for index, word in enumerate(words) if state_of(word)), len(words))
    return any(
        word.low in ("and", ",") and state_of(after) is not None
        for word, after in pairwise(words[first + 1 : first + 4])
    )


def _named_after(words: list[Token], index: int) -> bool:
    """Whether "of Bahrain Salman bin Hamad" follows."""
    return (
        index + 2 < len(words)
        and words[index].low == "of"
        and words[index + 1].tag in ("COUNTRY", "ORG")
        and words[_past_honorifics(words, index + 2)].tag in ("NAME", "LEADER")
    )


def _past_honorifics(words: list[Token], position: int) -> int:
    while position < len(words):
        styled = position + 1 < len(words) and words[position + 1].low in STYLES
        if words[position].low not in HONORIFICS and not (
            styled and words[position].low in POSSESSIVES | {"the"}
        ):
            break  # past "H.E. Mr.", "His Excellency" and "the Honourable"
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
    if words[position].low == "news":
        return False  # "the president, News.Az reports"
    return position + 1 >= len(words) or words[position + 1].low in (",", ".", ";", ")", "—", "--", "'s", "”")


__all__ = ["Titled", "Titles", "body", "land", "role_of"]


def _without_honorifics(words: list[Token]) -> list[Token]:
    """Without the "Dr." before somebody's name, which is no phrase of its own."""
    return [word for index, word in enumerate(words) if not _honours(words, index)]


def _honours(words: list[Token], index: int) -> bool:
    follower = words[index + 1] if index + 1 < len(words) else None
    named = follower is not None and follower.tag in ("PERSON", "NAME", "LEADER")
    return named and words[index].low in HONORIFICS and words[index].tag in ("", "N")
