"""What was just spoken of in; whom a plural takes up out: "they", "the two", "the three countries"."""

from kg import lexicon as tables
from kg.mentions.memory import Memory, Second
from kg.mentions.nouns import BOTH, NUMBERS
from kg.mentions.offices import fits, heads, speaks_for
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Referent


class Groups(Memory):
    """Resolves plurals by who was told of together, else by who was told of last."""

    def plural(self, number: int = 2, whole: bool = False) -> Second:
        """Whom "they", "the two" take up; `whole`: as many as were last told of together."""
        if whole and self.crowd:
            return (), ()
        if whole and self.delegation and self.since_delegation < 2:
            return self.delegation, ()
        acting = list(dict.fromkeys(self.acting or ([] if self.led or self.here else self.acted)))
        told = all(isinstance(who, Country) and len(who.iso3) == 3 for who in acting)
        if whole and told and len(acting) > 1 and not self.subjects:
            return tuple(acting), ()  # "A, B and C said they were leaving"
        if whole and len(self.group) > number and self._fresh():
            number = len(self.group)
        elif whole and self.subject and len(self.led) > number:
            number = len(self.led)
        people = self.together(None, number)
        states = self.states(number)
        return (people, (states,)) if people else (states, ())

    def _fresh(self) -> bool:
        latest = list(dict.fromkeys(reversed(self.persons)))[: len(self.group)]
        return bool(self.group) and set(map(id, latest)) == set(map(id, self.group))

    def together(self, office: str | None, number: int) -> tuple[Referent, ...]:
        """The last people told of together, else the last `number` different ones (of that office)."""
        anybody = office in (None, "Leader")
        if (
            self._fresh()
            and len(self.group) == number
            and (anybody or all(fits(p, str(office)) for p in self.group))
        ):
            return tuple(self.group)
        for told in (self.here, self.led, self.before):
            found = [p for p in told if not speaks_for(p) and (anybody or fits(p, str(office)))]
            if not self.subject:
                found = [person for person in found if person not in self.subjects]
            if len(found) == number:
                return tuple(found)
        leading = list(dict.fromkeys(person for person in reversed(self.persons[-10:]) if heads(person)))
        if anybody and len(leading) >= number:
            return tuple(reversed(leading[:number]))
        found = []
        for person in reversed(self.persons):
            if person not in found and (anybody or fits(person, str(office))):
                found.append(person)
            if len(found) == number:
                return tuple(reversed(found))
        return ()

    def listed(self, office: str, phrase: Phrase) -> tuple[Referent, ...]:
        """For "the presidents", without a number: three or more who were subjects of the sentence before."""
        counted = (
            any(word.low in NUMBERS or word.low in BOTH for word in phrase.words) or "both" in phrase.det
        )
        if counted or len(self.led) < 3 or not all(fits(person, office) for person in self.led):
            return ()
        return tuple(self.led)

    def states(self, number: int = 2) -> tuple[Referent, ...]:
        """The last two states spoken of, people counting for theirs, else the article's main pair; more: those listed."""
        if number == 2 and self.coupled < 2 and self.acting and not set(self.couple) & set(self.acting):
            return self.couple  # "Fiji recalled its envoys from both countries": a third one does not count
        if number > 2:
            acting = {who.iso3 for who in self.acting if isinstance(who, Country)}
            before = tuple(iso3 for iso3 in dict.fromkeys(self.lands_before) if iso3 not in acting)
            for told in (*reversed(self.unions), before):
                if len(told) == number and not set(told) & acting:
                    return tuple(Country(iso3) for iso3 in told)
            return ()
        found = list(dict.fromkeys(reversed(self.lands[-6:])))
        for person in reversed(self.persons[-6:]):
            if person.country and person.country not in found:
                found.append(person.country)
        main = [iso3 for iso3, _ in self.counts.most_common(number)]
        if len(found) > number and set(main) <= set(found) and len(main) == number:
            found = main
        found = found[:number]
        return tuple(Country(iso3) for iso3 in found) if len(found) == number else ()

    def sides(self) -> tuple[Referent, ...]:
        """The two states that this sentence is about, else those that the article is about; none where a third is as near."""
        here = dict.fromkeys([*self.lands_here, *(who.country for who in self.here if who.country)])
        if len(here) == 2:
            return tuple(Country(iso3) for iso3 in here)
        ranked = self.counts.most_common(3)
        if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] >= ranked[1][1]):
            return ()
        main = {iso3 for iso3, _ in ranked[:2]}
        recent = {*self.lands[-8:], *(who.country for who in self.persons[-6:] if who.country)}
        near = main <= recent and set(here) <= main
        return tuple(Country(iso3) for iso3 in sorted(main)) if near else ()

    def fellows(self, body: str, number: int) -> tuple[Referent, ...]:
        """The last different states spoken of that are members of a body: "the two NATO allies"."""
        entry = tables.load().organizations.get(body)
        spoken = dict.fromkeys(
            [*reversed(self.lands), *(p.country for p in reversed(self.persons) if p.country)]
        )
        found = [iso3 for iso3 in spoken if entry is None or not entry.members or iso3 in entry.members]
        return tuple(Country(iso3) for iso3 in found[:number]) if len(found) >= number > 1 else ()
