"""Sentences with their dated clauses in; the day of which the article tells at each of its places out.

A news report tells one story: the lead says "on Monday", what follows says "signed", "thanked", "agreed" in the
simple past without a day of its own. A clause with a near day moves the story to that day; one with an older date
leads into the background; "he said" leads back.
"""

from dataclasses import dataclass

from kg.clauses.clause import Clause
from kg.clauses.spans import recent
from kg.clauses.words import SPEECH
from kg.dates import resolve, scan
from kg.model import Article, DateSpan
from kg.sentences import Sentence

WEIGHING = frozenset("welcome praise hail applaud express condemn deplore note recall".split())
OPENING = 4  # sentences of the body that open a story
Told = list[tuple[Sentence, list[Clause]]]


@dataclass(frozen=True, slots=True)
class Turn:
    """From this character on the article tells of this date; background when it is not the story's own day."""

    begin: int
    date: DateSpan
    background: bool


class Story:
    """The days of an article's story, in the order of its text."""

    def __init__(self, told: Told, article: Article) -> None:
        self.article = article
        self.turns: list[Turn] = []
        self.places = [(one.begin, one.first) for one, _ in told]
        body = [sentence for sentence, _ in told if sentence.kind != "headline"]
        self.opening = body[min(OPENING, len(body)) - 1].end if body else 0
        for sentence, clauses in told:
            self._dateline(sentence)
            for clause in sorted(clauses, key=lambda one: one.begin):
                self._turn(clause)

    def day(self, begin: int) -> DateSpan | None:
        """The day told of at a place; none in the background."""
        turn = self._at(begin)
        return None if turn is None or turn.background else turn.date

    def background(self, begin: int) -> Turn | None:
        """The older date told of at a place."""
        turn = self._at(begin)
        return turn if turn is not None and turn.background else None

    def occasion(self) -> DateSpan | None:
        """The first day of the story, if the opening tells it: what a headline and "has signed" report."""
        first = next((turn for turn in self.turns if not turn.background), None)
        return first.date if first is not None and first.begin < self.opening else None

    def beside(self, begin: int) -> bool:
        """Whether a place stands in the paragraph that told the day last, or in the sentence after it."""
        turn = self._at(begin)
        if turn is None:
            return False
        between = [first for place, first in self.places if turn.begin < place <= begin]
        return len(between) < 2 or not any(between)

    def steady(self, begin: int) -> bool:
        """Whether nothing up to a place has led away from the one day of the story."""
        before = [turn for turn in self.turns if turn.begin <= begin]
        return len({turn.date.start for turn in before}) == 1 and not any(turn.background for turn in before)

    def _at(self, begin: int) -> Turn | None:
        return next((turn for turn in reversed(self.turns) if turn.begin <= begin), None)

    def _dateline(self, sentence: Sentence) -> None:
        """ "TASHKENT, April 19 (Xinhua) --" tells the day on which the story stands."""
        if sentence.start == sentence.begin or any(not turn.background for turn in self.turns):
            return
        for raw in scan(self.article.text[sentence.begin : sentence.start]):
            date = resolve(raw, reference=self.article.published, previous=None, tense="past")
            if date is not None and recent(date, self.article.published):
                self.turns.append(Turn(sentence.begin, date, False))

    def _turn(self, clause: Clause) -> None:
        verb = clause.verb
        if verb is None or verb.form != "finite" or clause.modality != "actual":
            return
        main = _main(clause) or (clause.link == "quote" and clause.predicate in SPEECH)
        if not main or verb.tense != "past" or verb.modal:
            return
        if clause.date is not None:
            date = clause.date.model_copy(update={"end": None, "edtf": clause.date.start})
            if clause.predicate in WEIGHING and len(date.start) < 10:
                return  # "welcomed the talks earlier this month", "expressed satisfaction since 1992"
            day = self.article.published
            today = day is not None and date.start == day.isoformat()
            before = verb.perfect and not today  # "Today we have settled the score" tells the story
            self.turns.append(Turn(clause.begin, date, before or not recent(date, day)))
        elif clause.predicate in SPEECH and not verb.perfect and not clause.times:
            self._return(clause.begin)

    def _return(self, begin: int) -> None:
        """ "He said" after some background: back to the story's day."""
        if self.turns and self.turns[-1].background:
            last = next((turn for turn in reversed(self.turns) if not turn.background), None)
            if last is not None:
                self.turns.append(Turn(begin, last.date, False))


def _main(clause: Clause) -> bool:
    """Whether a verb stands in the main clause: not the second one of "an attack that hit London and left ten dead"."""
    while clause.link == "coord" and clause.governor is not None:
        clause = clause.governor
    return clause.link in ("", "coord", "quote")
