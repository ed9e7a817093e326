"""Sentences with their words in; for each entry of a chronology ("1951 - China and Pakistan ...") its date out."""

from dataclasses import dataclass, field

from kg.clauses.clause import Clause
from kg.clauses.spans import span
from kg.clauses.timing import Timing
from kg.english.tokens import Token
from kg.sentences import Sentence

ENTRIES = 3  # so many make a chronology
BULLETS = frozenset(["-", "–", "—", "*", "•", "·", "_"])
AFTER = BULLETS | {":", "--"}


@dataclass(slots=True)
class Chronology:
    """The dates that open the entries of an article, where it lists what happened when."""

    dates: dict[int, Token] = field(default_factory=dict)

    def read(self, told: list[tuple[Sentence, list[Token]]]) -> None:
        """Find the entries; a year or a day that stands alone heads the paragraphs below it."""
        opening: Token | None = None
        alone = False
        entries = 0
        for sentence, words in told:
            if sentence.first:
                entry, heading = _opening(words)
                if entry is not None or not alone:
                    opening, alone = entry, heading
                entries += entry is not None
            if opening is not None:
                self.dates[sentence.begin] = opening
        if entries < ENTRIES:
            self.dates = {}

    def date(self, sentence: Sentence, clauses: list[Clause], timing: Timing) -> None:
        """Give the date of its entry to whatever a sentence tells without one."""
        token = self.dates.get(sentence.begin)
        date = span(token.value, "past", timing.day, timing.previous) if token is not None else None
        if date is None:
            return
        timing.previous = date
        for clause in clauses:
            if clause.date is None and clause.modality == "actual" and _of_then(clause):
                clause.date = date


def _of_then(clause: Clause) -> bool:
    """Whether a clause tells what happened then: not what had been before, not a time of its own."""
    before = clause.verb is not None and clause.verb.perfect
    aside = clause.kind == "noun" and clause.link not in (
        "",
        "object",
        "subject",
    )  # "in response to war with India"
    return not before and not aside and not clause.times and clause.word not in ("before", "after", "since")


def _opening(words: list[Token]) -> tuple[Token | None, bool]:
    """The date before the dash or colon that opens an entry, and whether it stands alone."""
    rest = words[1:] if words and words[0].text in BULLETS else words
    if not rest or rest[0].tag != "TIME":
        return None, False
    if len(rest) == 1 or (len(rest) == 2 and rest[1].text in AFTER):
        return rest[0], True
    return (rest[0], False) if rest[1].text in AFTER else (None, False)
