"""A phrase of ties or of a text in; the states that it joins out."""

from kg.mentions import nouns
from kg.mentions.groups import Groups
from kg.mentions.offices import body, land
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Place, Referent


class Parties(Groups):
    """Resolves "South Korea-China ties", "their alliance", "an agreement between A and B"."""

    def _pair(self, phrase: Phrase) -> tuple[Referent, ...]:
        """The states that "their ties", "the relationship" joins: the possessor's, else those of the moment."""
        if phrase.possessor is not None:
            found = [
                state for who in (phrase.possessor.who, *phrase.possessor.others) for state in states_of(who)
            ]
            return tuple(dict.fromkeys(found))[:2]
        return (
            self.states()
            if phrase.det in ("", "the") and len(phrase.words) == 1 and not phrase.attached
            else ()
        )

    def parties(self, phrase: Phrase) -> list[Country | Organization]:
        """The states a phrase joins: "South Korea-China", "Russian-Brazilian", "the two countries'", "between A and B"."""
        found: list[Country | Organization] = []
        for word in phrase.words[:-1]:
            if word.tag in ("COUNTRY", "DEMONYM") or (word.tag == "PLACE" and word.value[0][0] == "capital"):
                iso3 = land(word)
                if iso3:
                    found.append(Country(iso3))
            elif word.tag == "ORG":
                found.append(Organization(body(word) or word.text))
        if phrase.possessor is not None:
            found += states_of(phrase.possessor.who)
        for preposition, attached in phrase.attached:
            if preposition in ("between", "with", "among", "of"):
                found += states_of(attached.who) or [s for other in attached.others for s in states_of(other)]
        if len(found) == 1 and phrase.low in nouns.RELATIONS and (owner := self._owner_land(phrase)):
            found.append(Country(owner))
        if not found and any(
            word.low in ("bilateral", "mutual", "two-way", "joint") for word in phrase.words
        ):
            found = states_of(self.states())
        return list(dict.fromkeys(found))

    def _owner_land(self, phrase: Phrase) -> str | None:
        """With one party told ("ties with Iran"), the state that the sentence is about."""
        told = {
            state.iso3
            for _, other in phrase.attached
            for state in states_of(other.who)
            if isinstance(state, Country)
        }
        for person in self.subjects:
            if person.country and person.country not in told:
                return person.country
        recent = [iso3 for iso3 in self.lands_here if iso3 not in told]
        return recent[0] if recent else None


def states_of(who: tuple[Referent, ...]) -> list[Country | Organization]:
    """The states (and bodies) among referents, people and capitals standing for theirs."""
    found: list[Country | Organization] = []
    for referent in who:
        if isinstance(referent, Country | Organization):
            found.append(referent)
        elif isinstance(referent, Place | Person):
            iso3 = referent.iso3 if isinstance(referent, Place) else referent.country
            if iso3:
                found.append(Country(iso3))
    return found
