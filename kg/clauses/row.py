"""A row of units and a place in it in; what stands before and after that place out."""

from dataclasses import dataclass

from kg.english.tokens import Token
from kg.mentions.phrases import Phrase, Unit, VerbGroup, is_finite, is_kind, is_mark

# what may stand between a relative pronoun and the phrase that it takes up
LINKS = (",", "(", ")", "of", "in", "with", "at", "to", "for", "—", "during", "by", "under", "from")
# what is named, so that nothing after it can tell which one is meant
LANDS = frozenset(["PLACE", "COUNTRY", "SEAT"])
# what sets one event against another
EVENT_OPENERS = ("before", "after", "since", "until", "ahead of", "following", "prior to")


@dataclass(frozen=True, slots=True)
class Row:
    """The units of one sentence, to be looked along in both directions."""

    units: list[Unit]

    def before(self, position: int) -> Unit | None:
        """The unit right before this place."""
        return self.units[position - 1] if position > 0 else None

    def after(self, position: int) -> Unit | None:
        """The unit right after this place."""
        return self.units[position + 1] if position + 1 < len(self.units) else None

    def phrase_before(self, position: int) -> Phrase | None:
        """The phrase that a relative pronoun or participle at this place takes up."""
        index = position - 1
        while index >= 0 and is_mark(self.units[index], *LINKS):
            index -= 1
        while index > 0 and is_kind(self.units[index], "TIME"):
            index -= 2 if is_kind(self.units[index - 1], "PREP") else 1
        if index > 1 and is_mark(self.units[index - 1], "between", "among"):
            index -= 2  # "the agreement between India and Korea, which took effect": the agreement did
        while index > 1 and self._named_beside(index, position):
            index -= 2
        unit = self.units[index] if index >= 0 else None
        return unit if isinstance(unit, Phrase) else None

    def _named_beside(self, index: int, position: int) -> bool:
        """Whether a land only tells where or whose: "a meeting in Brussels which", "the minister of Peru, who"."""
        unit, mark = self.units[index], self.units[position]
        if not isinstance(unit, Phrase) or unit.head.tag not in LANDS or unit.members:
            return False
        personal = is_mark(mark, "who", "whom")
        last = position - 1 if is_kind(self.before(position), "PREP") else position  # "Peru, with which"
        set_off = is_mark(self.before(last), ",", "–", "—", "--")
        open_ended = is_mark(mark, "which", "that") and not set_off
        held = is_kind(self.units[index - 1], "PREP") and isinstance(self.units[index - 2], Phrase)
        return (personal or open_ended) and held

    def time_before(self, position: int) -> Token | None:
        """The time right before this place, a comma between them or not: "on Monday, when"."""
        for unit in reversed(self.units[max(0, position - 2) : position]):
            if is_kind(unit, "TIME"):
                return unit.token
            if not is_mark(unit, ","):
                return None
        return None

    def of_other_event(self, position: int) -> bool:
        """ "Before his inauguration in June, ...": the time is the inauguration's."""
        index = position - 1
        while index >= 0 and is_kind(self.units[index], "PREP", "TIME"):
            index -= 1
        while index > 1 and is_mark(self.units[index - 1], "of"):
            index -= 2  # "after the test of a missile on Sunday"
        if index < 1 or not isinstance(self.units[index], Phrase):
            return False
        return is_mark(self.units[index - 1], *EVENT_OPENERS)

    def clause_ahead(self, position: int) -> bool:
        """Whether "after", "as", "since", "before" opens a clause: a phrase and then its verb."""
        seen = False
        for index, unit in enumerate(self.units[position + 1 : position + 8], position + 1):
            if isinstance(unit, VerbGroup):
                reduced = unit.ambiguous and is_mark(self.after(index), "by")
                return is_finite(unit) and seen and not reduced
            if isinstance(unit, Phrase):
                seen = True
            elif is_kind(unit, ",", "WH", "SUB", "CC", ";") or is_mark(unit, ",", "“", '"'):
                return False
        return False

    def verb_follows(self, position: int) -> bool:
        """Whether the phrase at this place is soon followed by a verb of its own."""
        for unit in self.units[position + 1 : position + 6]:
            if isinstance(unit, VerbGroup):
                return is_finite(unit)
            if is_mark(unit, ",") or is_kind(unit, "WH", "CC", "SUB"):
                return False
        return False

    def resumes(self, position: int) -> bool:
        """Whether the main verb comes after a closing comma: "The treaty, signed at Tirana in 2020, replaces"."""
        for index in range(position + 1, len(self.units) - 1):
            if isinstance(self.units[index], VerbGroup):
                return False
            if is_mark(self.units[index], ",", "–", "—", "--") and isinstance(
                self.units[index + 1], VerbGroup
            ):
                return is_finite(self.units[index + 1])
        return False

    def finite_later(self, position: int) -> bool:
        """Whether a finite verb comes before the clause ends: "The treaty signed in 2020 replaces"."""
        for index, unit in enumerate(self.units[position + 1 :], position + 1):
            if is_finite(unit):
                return True
            if is_kind(unit, "WH", "SUB", "CC", ",") or is_mark(unit, ";", "“"):
                return False
            if is_kind(unit, "SUBP") and self.clause_ahead(index):
                return False
        return False

    def opening_phrase(self, position: int, joined: bool, told: bool) -> Phrase | None:
        """The phrase that begins a new clause after a comma or conjunction: ", and Seoul on Monday signed".

        joined: a conjunction was read. told: the frame has its clause, so that a comma may begin another.
        """
        passed: Phrase | None = None
        named = self.units[position - 2] if position > 2 and is_mark(self.before(position), ",") else None
        if (
            isinstance(named, Phrase)
            and named.head.tag == "PERSON"
            and is_kind(self.units[position - 3], "CC")
        ):
            return named  # ", and its deputy premier, Ali Sabry, told"
        for index in range(position - 1, -1, -1):
            unit = self.units[index]
            if isinstance(unit, VerbGroup):
                return None
            if isinstance(unit, Phrase):
                passed = None if is_kind(self.before(index), "PREP", "SUBP") else unit
            elif is_mark(unit, ","):
                alone = told and isinstance(self.after(index), Phrase)
                return passed if joined or alone else None
            elif is_mark(unit, "“", ";", '"') or is_kind(unit, "CC", "SUB", "SUBP", "WH"):
                return passed
        return None
