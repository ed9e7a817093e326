"""Counterparts by name in; people of the same office in another state out."""

from kg.english.tokens import Token
from kg.mentions.introductions import NOTHING, Introductions
from kg.mentions.names import _joined
from kg.mentions.offices import OWNERS, POSSESSIVES, body, fits, land, role_of
from kg.mentions.person import Person
from kg.mentions.rows import pairs


class Counterparts(Introductions):
    """Reads "his Greek and French counterparts, Nikos Dendias and Jean-Yves Le Drian"."""

    def _counterparts(self, words: list[Token], after: int, result: list[Token], plural: bool) -> int:
        """ "his Greek and French counterparts, Nikos Dendias and Jean-Yves Le Drian": the same office elsewhere."""
        index = len(result)
        lands: list[str | None] = []
        while index and (
            result[index - 1].tag in ("DEMONYM", "COUNTRY")
            or (
                result[index - 1].low in (",", "and")
                and lands
                and index > 1
                and result[index - 2].tag in ("DEMONYM", "COUNTRY")
            )
        ):
            index -= 1
            if result[index].tag in ("DEMONYM", "COUNTRY"):
                lands.insert(0, land(result[index]))
        owner = self._counterpart_of(result)
        rows = pairs(words, after, lands)
        if not rows or (len(lands) > 1 and len(lands) != len(rows)):
            return 0
        if index and result[index - 1].low in POSSESSIVES:
            index -= 1
        begin = result[index].begin if index < len(result) else words[rows[0].name].begin
        del result[index:]
        for position, row in enumerate(rows):
            token = _joined([words[row.name]], "PERSON")
            token.begin = token.begin if position else begin
            same = self.people.same_office(owner, row.of, words[row.name].text) if owner else None
            token.value = self._introduce(
                words[row.name].text, [same] if same else [], token.begin, token.end, NOTHING
            )
            if position:
                result.append(Token("and", "and", words[row.name].begin, words[row.name].begin, "CC"))
            result.append(token)
        return rows[-1].end

    def _counterpart_of(self, before: list[Token]) -> Person | None:
        """Whose counterpart is spoken of: "X and his counterpart" X's, else that of the sentence's first person."""
        people = [(index, word.value) for index, word in enumerate(before) if word.tag == "PERSON"]
        described = self._described(before[: people[0][0]] if people else before)
        if described is not None:
            return described
        if not people:
            return self.led or self.last
        joined = people[-1][0] >= len(before) - 5 and any(
            word.low in ("and", "with", "by") for word in before[people[-1][0] :]
        )
        named = next(
            (who for word in before if word.tag in ("NAME", "LEADER") and (who := self._who(word))), None
        )
        return people[-1][1] if joined and before[people[-1][0] + 1].low == "and" else named or people[0][1]

    def _described(self, before: list[Token]) -> Person | None:
        """Somebody told before whom a sentence begins with: "The top Russian diplomat will meet his counterpart"."""
        role = next((index for index, word in enumerate(before) if word.tag == "ROLE"), None)
        if role is None:
            return None
        title = role_of(before[role])[0].office
        of = next(
            (state for word in reversed(before[:role]) if word.tag in OWNERS and (state := body(word))), None
        )
        told = [one for one in reversed(self.people.all) if of in (None, one.country) and fits(one, title)]
        return told[0] if told else self.people.holder(title, of) if of else None
