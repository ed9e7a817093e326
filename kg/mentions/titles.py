"""Tokens with names in; the same tokens with titled people as one PERSON token each, and who was given which office."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from kg import lexicon as tables
from kg.english.closed import TAGS
from kg.english.tokens import Token
from kg.lexicon.entries import Role
from kg.mentions.nouns import PREFIXES
from kg.mentions.names import HONORIFICS, _joined
from kg.mentions.people import Office, People, Person, parts
from kg.mentions.scan import fold

COUNTERPARTS = frozenset(["counterpart", "counterparts", "opposite number", "opposite numbers", "colleague", "colleagues"])
FORMER = frozenset("former then ex late ousted deposed retired onetime erstwhile".split())
RANKED = frozenset("deputy vice assistant acting interim chief first permanent caretaker under special".split())
DEPARTMENTS = frozenset("affairs policy security asia europe africa defense defence trade state cooperation relations "
                        "development energy nonproliferation reunification unification operations americas "
                        "pacific finance commerce industry".split())  # fmt: skip
PEOPLE = ("NAME", "LEADER", "PERSON")


@dataclass(frozen=True, slots=True)
class Titled:
    """The words [begin, end) give this person this office."""

    person: Person
    office: Office
    begin: int
    end: int
    construction: str  # "title", "apposition"


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


class Titles:
    """Reads the titles of one sentence after another, introducing people as they come."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.found: list[Titled] = []
        self.context: list[Token] = []  # the sentence's tokens before the title
        self.last: Person | None = None
        self.lands: Counter[str] = Counter()  # how often each state was named so far

    def read(self, words: list[Token]) -> list[Token]:
        """The sentence's tokens with its titled and named people merged."""
        result: list[Token] = []
        position = 0
        self.lands.update(iso3 for word in words if word.tag in ("COUNTRY", "PLACE", "DEMONYM") and (iso3 := land(word)))
        while position < len(words):
            word = words[position]
            if word.tag == "ROLE":
                end = self._role(words, position, result)
                if end:
                    position = end
                    continue
            elif word.tag in ("NAME", "LEADER") and (position == 0 or words[position - 1].tag != "ROLE"):
                end = self._named(words, position, result)
                if end:
                    position = end
                    continue
            result.append(word)
            position += 1
        return result

    # -- a role before the name: "South Korean President Lee Jae Myung", "Presidents X of A and Y of B"

    def _role(self, words: list[Token], position: int, result: list[Token]) -> int:
        offices, after = [], position
        while after < len(words) and words[after].tag == "ROLE":
            offices.append(words[after])
            after += 1
            if after + 1 < len(words) and words[after].low == "and" and words[after + 1].tag == "ROLE" and offices:
                following = after + 2
                if following < len(words) and words[following].tag in PEOPLE:
                    after += 1
        role, plural = role_of(offices[-1])
        if offices[-1].low in COUNTERPARTS:
            return self._counterparts(words, after, result)
        left, of_left, prefixes = self._left(result)
        of_right, after = self._right(words, after)
        apposed = after < len(words) and words[after].low == "," and not plural
        if apposed:
            if not (of_left or of_right) or not self._closed(words, after + 1):
                return 0
            after += 1
        if after < len(words) and words[after].low in HONORIFICS:
            after += 1
        if after >= len(words) or words[after].tag not in ("NAME", "LEADER"):
            return 0
        of = of_right or of_left or role.of
        self.context = result
        begin = result[left].begin if left < len(result) else offices[0].begin
        while len(result) > left:
            result.pop()
        first = True
        while True:
            end = after + 1
            own = self._of_name(words, end)
            if own:
                end = own[1]
            token = _joined(words[after:end], "PERSON")
            if first:
                token.begin = begin
            given = [(offices[-1], (own[0] if own else None) or of)] + [(o, of_left) for o in offices[:-1]]
            token.value = self._introduce(words[after], given, prefixes, begin if first else token.begin, token.end)
            result.append(token)
            first = False
            more = self._next_in_list(words, end) if plural else None
            if not more:
                return self._apposed(words, token, end)
            result.extend(words[end:more])
            after = more

    def _counterparts(self, words: list[Token], after: int, result: list[Token]) -> int:
        """ "his Greek and French counterparts, Nikos Dendias and Jean-Yves Le Drian": the same office elsewhere."""
        index, lands = len(result) - 1, []
        while index >= 0 and (result[index].tag in ("DEMONYM", "COUNTRY") or result[index].low in (",", "and")):
            if result[index].tag in ("DEMONYM", "COUNTRY"):
                lands.insert(0, land(result[index]))
            index -= 1
        owner = next((word.value for word in reversed(result) if word.tag == "PERSON"), self.last)
        if after < len(words) and words[after].low == "," and len(lands) > 0 and self._closed(words, after + 1):
            after += 1
        if not lands or owner is None or after >= len(words) or words[after].tag not in ("NAME", "LEADER"):
            return 0
        kept = owner.offices or [Office(term.office, term.of) for term in (owner.leader.terms if owner.leader else ())]
        begin = result[index + 1].begin
        while len(result) > index + 1:
            result.pop()
        if result and result[-1].low in ("his", "her", "their", "its"):
            result.pop()
        for position, iso3 in enumerate(lands):
            token = _joined(words[after : after + 1], "PERSON")
            office = Office(kept[-1].title if kept else "", iso3, kept[-1].kind if kept else "official")
            token.value = self.people.introduce(words[after].text, office)
            if office.title:
                self.found.append(Titled(token.value, office, begin if not position else token.begin, token.end, "title"))
            if not position:
                token.begin = begin
            result.append(token)
            more = self._next_in_list(words, after + 1)
            if position + 1 == len(lands) or not more:
                return after + 1
            result.extend(words[after + 1 : more])
            after = more
        return after + 1

    def _introduce(self, name: Token, given: list[tuple[Token, str | None]], prefixes: list[str], begin: int, end: int) -> Person:
        former = any(prefix in FORMER for prefix in prefixes)
        ranked = " ".join(prefix.title() for prefix in prefixes if prefix in RANKED)
        person = None
        for token, of in given:
            role, _ = role_of(token)
            title = f"{ranked} {role.office}".strip() if token is given[0][0] else role.office
            person = self.people.introduce(name.text, Office(title, of or role.of, role.kind, former))
            office = self._settled(person, Office(title, of or role.of, role.kind, former))
            self.found.append(Titled(person, office, begin, end, "title"))
        self.last = person
        assert person is not None
        return person

    def _settled(self, person: Person, office: Office) -> Office:
        """The office with its state: what the text says, else what the lexicon knows of this person."""
        if office.of is None and person.leader:
            terms = [term for term in person.leader.terms if term.office == office.title]
            if terms:
                return Office(office.title, terms[-1].of, office.kind, office.former)
            return Office(office.title, person.country, office.kind, office.former)
        if office.of is None and person.country:
            return Office(office.title, person.country, office.kind, office.former)
        if office.of is None and office.kind in ("head of state", "head of government", "minister", "royal"):
            person.country = self._around()
            person.offices = [Office(o.title, o.of or person.country, o.kind, o.former) for o in person.offices]
            return Office(office.title, person.country, office.kind, office.former)
        return office

    def _around(self) -> str | None:
        """The state that an unknown title most likely belongs to: told before in its list, its place, the article's."""
        listed = [word.value.country for word in self.context[-3:] if word.tag == "PERSON" and word.value.country]
        if listed:
            return str(listed[-1])
        for index in range(len(self.context) - 1, 0, -1):
            word, before = self.context[index], self.context[index - 1]
            if word.tag in ("COUNTRY", "PLACE") and (before.low in ("in", "to", "at", "visited", "visiting", ";", "and") or before.tag == "PLACE" or before.low == ","):
                return land(word)
        subject = next((land(word) for word in self.context if word.tag in ("COUNTRY", "SEAT", "DEMONYM")), None)
        others = [iso3 for iso3, _ in self.lands.most_common(3) if iso3 != subject]
        return others[0] if others and self.lands[others[0]] > 1 else None

    def _left(self, result: list[Token]) -> tuple[int, str | None, list[str]]:
        """Looking back from a role: where the title begins, what it is of, and its prefixes."""
        index, prefixes, between = len(result) - 1, [], 0
        start = len(result)
        while index >= 0:
            word = result[index]
            if word.low in PREFIXES:
                prefixes.append(word.low)
                start = index
            elif word.low == "-" and index and result[index - 1].low in PREFIXES:
                pass
            elif word.tag in ("COUNTRY", "DEMONYM", "ORG", "SEAT"):
                return index, body(word), prefixes
            elif word.tag == "'S" and index and result[index - 1].tag in ("COUNTRY", "ORG", "SEAT", "PLACE"):
                return index - 1, body(result[index - 1]), prefixes
            elif (word.tag in ("N", "ADJ") or not word.tag) and word.text[0].isalpha() and between < 4 and TAGS.get(word.low, "ADJ") == "ADJ":
                between += 1
            elif word.low in ("whose", "its") and index:
                owner = next((w for w in reversed(result[:index]) if w.tag in ("COUNTRY", "PLACE")), None)
                return index, land(owner) if owner else None, prefixes
            elif word.low == "and" and between:
                between += 1
            else:
                break
            index -= 1
        return start, None, prefixes

    def _right(self, words: list[Token], after: int) -> tuple[str | None, int]:
        """After a role: "of Finland", "of the Republic of Korea", "for East Asian and Pacific Affairs"."""
        if after + 1 < len(words) and words[after].low == "to" and words[after + 1].tag in ("COUNTRY", "ORG", "PLACE", "SEAT", "DEMONYM"):
            return None, after + 2  # an ambassador to Moscow is not of Moscow
        if after + 2 < len(words) and words[after].low == "to" and words[after + 1].low == "the" and words[after + 2].tag in ("COUNTRY", "ORG"):
            return None, after + 3
        if after < len(words) and words[after].low in ("of", "for"):
            index = after + 1
            while index < len(words) and words[index].low in ("the", "our", "government", "of"):
                index += 1
            if index < len(words) and words[index].tag in ("COUNTRY", "ORG", "PLACE", "SEAT"):
                return body(words[index]), index + 1
            index = after + 1
            while index < len(words) and index < after + 8 and (words[index].capital or words[index].low in ("and", ",", "the", "&")):
                if words[index].tag == "NAME":
                    break
                index += 1
            if index < len(words) and words[index].tag == "NAME":
                pieces = words[index].text.split()
                cut = max((i + 1 for i, piece in enumerate(pieces) if piece.lower() in DEPARTMENTS), default=0)
                if cut < len(pieces) and (cut or words[index - 1].low in DEPARTMENTS):
                    rest = " ".join(pieces[cut:])
                    words[index].begin = words[index].end - len(rest)
                    words[index].text, words[index].low = rest, rest.lower()
                    return None, index
        return None, after

    def _of_name(self, words: list[Token], end: int) -> tuple[str | None, int] | None:
        """After a name: "of Nigeria", "of the United States of America", "(AU)"."""
        if end + 1 < len(words) and words[end].low == "of":
            index = end + 1
            if words[index].low == "the":
                index += 1
            if index < len(words) and words[index].tag in ("COUNTRY", "ORG"):
                return body(words[index]), index + 1
        return None

    def _apposed(self, words: list[Token], token: Token, end: int) -> int:
        """A second office after a titled name: "President Sisi, the current chairman of the African Union,"."""
        found = self._apposition(words, end)
        if not found:
            return end
        for role_token, of, prefixes in found[0]:
            if of is None:
                continue
            role, _ = role_of(role_token)
            ranked = " ".join(p.title() for p in prefixes if p in RANKED)
            office = Office(f"{ranked} {role.office}".strip(), of, role.kind, any(p in FORMER for p in prefixes))
            token.value.offices.append(office)
            self.found.append(Titled(token.value, office, token.begin, words[found[1] - 1].end, "apposition"))
        token.end = words[found[1] - 1].end
        return found[1]

    def _next_in_list(self, words: list[Token], end: int) -> int | None:
        index = end
        while index < len(words) and words[index].low in (",", "and", "&"):
            index += 1
        if index > end and index < len(words) and words[index].tag in ("NAME", "LEADER"):
            return index
        return None

    def _closed(self, words: list[Token], position: int) -> bool:
        """Whether the name that follows a comma is closed by a mark: "The foreign minister, Luigi Di Maio, joined"."""
        if position >= len(words) or words[position].tag not in ("NAME", "LEADER"):
            return False
        return position + 1 >= len(words) or words[position + 1].low in (",", ".", ";", ")", "—", "--", "'s")

    # -- a name first: "Angela Merkel, the Chancellor of Germany,"

    def _named(self, words: list[Token], position: int, result: list[Token]) -> int:
        name = words[position]
        before = result[-1].low if result else ""
        gender = {"mr": "m", "mr.": "m", "sir": "m", "lord": "m"}.get(before, "f" if before in ("mrs", "ms", "mrs.", "ms.", "miss", "madame", "dame", "lady") else "")  # fmt: skip
        own = self._of_name(words, position + 1) if len(parts(name.text)) > 1 else None
        found = self._apposition(words, position + 1)
        if not found:
            if name.tag == "LEADER":
                person = self.people.introduce(name.text)
                name.tag, name.value = "PERSON", person
            return 0
        offices, end = found
        del own
        person = None
        for token, of, prefixes in offices:
            role, _ = role_of(token)
            ranked = " ".join(p.title() for p in prefixes if p in RANKED)
            office = Office(f"{ranked} {role.office}".strip(), of or role.of, role.kind, any(p in FORMER for p in prefixes))
            person = self.people.introduce(name.text, office)
            self.found.append(Titled(person, self._settled(person, office), name.begin, words[end - 1].end, "apposition"))
        if person is not None and gender:
            person.gender = person.gender or gender
        token = _joined(words[position:end], "PERSON")
        token.value = person
        result.append(token)
        return end

    def _apposition(self, words: list[Token], comma: int) -> tuple[list[tuple[Token, str | None, list[str]]], int] | None:
        """The offices in ", the Chancellor of Germany," and where the apposition ends (before its closing comma)."""
        if comma >= len(words) or words[comma].low not in (",", "("):
            return None
        index, before = comma + 1, []
        while index < len(words) and index < comma + 9 and words[index].tag != "ROLE":
            word = words[index]
            allowed = word.low in ("the", "a", "-", "'s", "and", "then", "its", "his", "her") or word.low in PREFIXES or word.tag in ("COUNTRY", "DEMONYM", "ORG", "SEAT", "ADJ", "N", "'S", "NUM")  # fmt: skip
            if not allowed and (word.tag or word.capital):
                return None
            before.append(word)
            index += 1
        if index >= len(words) or words[index].tag != "ROLE":
            return None
        role, plural = role_of(words[index])
        if plural or role.kind == "collective" or role.office.lower() == "counterpart":
            return None
        left, of_left, prefixes = self._left(before)
        of_right, end = self._right(words, index + 1)
        del left
        if end < len(words) and words[end].tag in ("NAME", "LEADER", "PERSON"):
            return None
        of = of_right or of_left
        definite = any(word.low in ("the", "a", "its", "then") for word in before)
        closed = end >= len(words) or words[end].low in (",", ".", ")", ";", "—", "--", "-", "–", "and", "who", "”", '"')
        if not closed and not (definite and of):
            return None
        if of is None and not closed:
            return None
        if words[comma].low == "(" and end < len(words) and words[end].low == ")":
            end += 1
        return [(words[index], of, prefixes)], end
