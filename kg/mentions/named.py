"""A name with what stands around it in; the person it introduces and the office told after or before it, out."""

from kg.english.tokens import Token
from kg.mentions.appositions import apposition, copula, owner_before
from kg.mentions.introductions import Introductions, Titled
from kg.mentions.leaders import ROYAL, parts
from kg.mentions.names import _joined
from kg.mentions.offices import is_state, of_name, office
from kg.mentions.person import Office, Person

GENDERS = {
    "m": frozenset(["mr", "mr.", "sir", "lord", "shri", "sheikh"]),
    "f": frozenset(["mrs", "ms", "mrs.", "ms.", "miss", "madame", "dame", "lady", "smt", "smt."]),
}


class NamesFirst(Introductions):
    """Reads "Angela Merkel, the Chancellor of Germany,", "Kenya's William Ruto", "Ruto of Kenya"."""

    def _apposed(self, words: list[Token], token: Token, end: int) -> int:
        """A second office after a titled name: "President Sisi, the current chairman of the African Union,"."""
        found = apposition(words, end)
        if not found:
            return end
        (role, of, prefixes), after = found
        if token.value.country and is_state(of) and of != token.value.country:
            return (
                end  # "the Chancellor of Austria, X, the Prime Minister of Albania, Y": the title of the next
            )
        if of is not None and not self._unfit(role, words[end:after], of):
            second = office(role, of, prefixes)
            token.value.offices.append(second)
            self.found.append(Titled(token.value, second, token.begin, words[after - 1].end, "apposition"))
        token.end = words[after - 1].end
        return after

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
