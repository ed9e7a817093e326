"""The lines above and below a release in; whose words it is and of which government, told before it is read, out."""

from kg.english.tokens import Token
from kg.mentions.introductions import Titled
from kg.mentions.offices import SHARED_SEATS, is_capital, is_state, land, office, role_of
from kg.mentions.people import People
from kg.mentions.person import Person

NEAR = 3  # how many lines after a name its office and its city may stand
GENERAL = ("official", "minister")


class Letterhead:
    """Who wrote a text, and the state whose offices it calls by their bare names."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.author: Person | None = None
        self.home: str | None = None

    def read(self, lines: list[list[Token]], titles: list[list[Titled]]) -> None:
        """Take up names that stand on a line of their own above an office or above the seat of a government."""
        bare = [_bare(words) for words in lines]
        for position, words in enumerate(bare):
            if len(words) == 1 and words[0].tag in ("NAME", "LEADER", "PERSON"):
                self._signed(words[0], bare[position + 1 : position + 1 + NEAR], titles[position])
            seat = next((word for word in words[:2] if word.tag == "SEAT"), None)
            if seat is not None and seat.low not in SHARED_SEATS and len(words) <= 2 and len(lines) > 2:
                self.home = self.home or land(seat)

    def _signed(self, name: Token, below: list[list[Token]], titles: list[Titled]) -> None:
        """A name above "Secretary of State" holds that office; one above "The White House" signs for its state."""
        if not below or not below[0]:
            return
        if all(word.tag == "ROLE" for word in below[0]):
            role = below[0][-1]
            of = role_of(role)[0].of or next((state for line in below[1:] if (state := _city(line))), None)
            given = self.people.with_state(self.people.introduce(name.text), office(role, of, []))
            if not is_state(given.of):
                return
            person = self.people.introduce(name.text, given)
            name.tag, name.value = "PERSON", person
            titles.append(Titled(person, given, name.begin, name.end, "apposition"))
        elif below[0][0].tag == "SEAT":
            found = self.people.known(name.text)
            if found is None or found.country != land(below[0][0]):
                return
            person = found
        else:
            return
        self.author, self.home = self.author or person, self.home or person.country


def _bare(words: list[Token]) -> list[Token]:
    """The words of a line without its article, its marks and its date."""
    return [word for word in words if word.text[0].isalnum() and word.low != "the" and word.tag != "TIME"]


def _city(line: list[Token]) -> str | None:
    """The state of a capital that stands on a line alone: "Washington, DC"."""
    return land(line[0]) if len(line) == 1 and is_capital(line[0]) else None
