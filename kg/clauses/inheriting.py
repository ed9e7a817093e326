"""The clauses of a sentence in; the undated ones with the date of the clause beside or above that tells it out."""

import datetime as dt
import re
from itertools import pairwise

from kg.clauses.clause import Clause
from kg.clauses.spans import span
from kg.clauses.words import EXPECTED
from kg.dates import scan
from kg.english.tokens import Token
from kg.model import DateSpan

# changes that happen to relations
TURNING = frozenset("sour worsen deteriorate cool chill freeze strain fray plummet plunge rupture break collapse warm thaw improve start begin".split())  # fmt: skip
ANNOUNCING = frozenset(["announce", "declare", "confirm", "agree", "decide", "report"])
# "a visit planned for May", "an exercise held in October": the participle tells the day of the event before it
TAKING_PLACE = frozenset("run hold plan schedule slate set expect conclude begin start open organize organise conduct stage host".split())  # fmt: skip
# events that a clause stands beside: "met at the 2014 summit", "has sent arms since the 2017 agreement"
BESIDE = frozenset(["at", "during", "since", "on the sidelines of"])
BEGINNING = frozenset("begin start continue".split())  # "began to arrive on Friday"
SAYING = frozenset("say tell".split())
# a summit "saw them meet": what is told happened at the summit
SEEING = frozenset("see witness bring".split())
# "spoke with Aliyev, whom he urged to stop", "told the summit on Monday, after which they called for peace"
PURSUED = re.compile(r"(?:\bwhom (?:he|she|they) |\b(?:after|at|during) which\b[^.]{0,90}?)$")


class Heirs:
    """The clauses that take their date from another."""

    def __init__(self, day: dt.date | None, text: str) -> None:
        self.day = day
        self.text = text
        self.previous: DateSpan | None = None
        self.distances: dict[int, Token] = {}  # "two days" before "after Quito broke off ties"

    def inherit(self, clauses: list[Clause], previous: DateSpan | None) -> None:
        """An undated clause takes the date of the one it goes on from, or that announces it."""
        self.previous = previous
        for clause in clauses:
            if clause.date is None:
                clause.date = self._distant(clause)
        for clause in clauses:
            self._of_event(clause)
        for clause, after in pairwise(clauses_in_order(clauses)):
            if (
                clause.kind == "noun"
                and clause.date is None
                and (_takes_place(after) or _came_of(clause, after))
            ):
                clause.date = after.date
        for clause in clauses:
            if clause.date is None and clause.kind == "verb":
                clause.date = self._turn(clause)
        for clause in clauses:
            if clause.governor is not None:
                self._give(clause, clause.governor)
        for clause in clauses:
            above = clause.governor or _carried_by(clause, clauses)
            if clause.date is None and clause.kind == "verb" and above is not None:
                self._take(clause, above)

    def _give(self, clause: Clause, above: Clause) -> None:
        """What hangs on an undated clause dates it: "Adding to the list on Monday, Malta ...", "since he came in May"."""
        begun = clause.link == "to" and above.predicate in BEGINNING and above.modality == "actual"
        if above.date is None and (_fronted(clause, above) or self._gone(clause, above) or begun):
            above.date = clause.date
        if above.kind != "verb" or above.date is not None or clause.date is None or clause.link != "sub":
            return
        lasting_since = clause.word == "since" and above.verb is not None and above.verb.perfect
        if (clause.word == "when" and clause.modality == above.modality) or lasting_since:
            above.date = clause.date

    def _take(self, clause: Clause, governor: Clause) -> None:
        """An undated verb goes on from a dated one, is announced by it, stands beside it or pursues it."""
        if governor.date is None:
            return
        finite = clause.verb is not None and clause.verb.form == "finite" and not clause.verb.modal
        alike = clause.modality == governor.modality
        goes_on = clause.link == "coord" and finite and clause.tense == governor.tense and alike
        announced = (
            clause.link == "that" and governor.predicate in ANNOUNCING and finite and clause.tense == "past"
        )
        beside = clause.link in ("part", "ger") and clause.word in ("", "by", "on", "upon") and alike
        beside = beside or (clause.link == "reduced" and clause.word == "with")
        done = clause.link == "to" and (
            ahead(governor)
            or (clause.modality == governor.modality == "actual")
            or (governor.predicate == "be" and clause.modality == governor.modality == "planned")
        )
        there = clause.link == "rel" and clause.word == "where" and (alike or ahead(clause))
        if goes_on or announced or beside or done or there or self._pursues(clause, governor):
            clause.date = governor.date

    def _pursues(self, clause: Clause, governor: Clause) -> bool:
        """Whether a clause tells what came with its governor: "said on Tuesday after meeting Garcia"."""
        if clause.modality != "actual" or clause.modality != governor.modality or governor.date is None:
            return False
        if clause.link == "ger" and clause.word == "after":
            return governor.predicate in SAYING or governor.date.precision == "month"
        if clause.link == "that" and governor.predicate in SEEING:
            return True
        if clause.word not in ("whom", "which") or clause.tense != "past":
            return False
        return PURSUED.search(self.text[max(0, clause.begin - 120) : clause.begin]) is not None

    def _gone(self, clause: Clause, above: Clause) -> bool:
        """ "had threatened to leave the accord in 2020": what was only to come cannot lie behind, so the threat does."""
        if clause.link != "to" or clause.date is None or self.day is None or clause.modality == "actual":
            return False
        told = above.verb is not None and above.verb.form == "finite" and above.verb.tense == "past"
        return (
            told and (clause.date.end or clause.date.start) < self.day.isoformat()[: len(clause.date.start)]
        )

    def _distant(self, clause: Clause) -> DateSpan | None:
        """ "on Monday, a day after Quito broke off ties": reckoned from the clause above."""
        above = clause.governor
        opener = clause.word or clause.link
        if above is None or id(above) not in self.distances:
            return None
        distance = self.distances[id(above)]
        while above is not None and above.date is None:
            above = above.governor
        if above is None:
            return None
        direction = {"after": "earlier", "following": "earlier", "before": "later", "prior to": "later"}.get(
            opener
        )
        if direction is None:
            return None
        raws = scan(f"{distance.text} {direction}")
        return span(raws[0], "past", self.day, above.date) if raws else None

    def _of_event(self, clause: Clause) -> None:
        """An undated verb takes the day of the event that it stands beside, or that its object's clause tells.

        The year of an event of the article's own year says less than the story does.
        """
        above = clause.governor
        if above is None or above.kind != "verb" or above.date is not None or clause.date is None:
            return
        takes_place = clause.link == "rel" and clause.word == "which" and clause.predicate in TAKING_PLACE
        at = clause.link in BESIDE or (clause.link == "subject" and above.predicate in SEEING)
        beside = clause.kind == "noun" and at and above.modality == clause.modality
        own_year = self.day is not None and clause.date.start == str(self.day.year)
        if takes_place or (beside and not own_year):
            above.date = clause.date

    def _turn(self, clause: Clause) -> DateSpan | None:
        """ "ties soured after the 2016 decision", "has sent arms since a 2017 exemption": dated by what made it.

        A day, or the article's own year, says less of another event than the story does.
        """
        turning = clause.predicate in TURNING
        tokens = [
            token
            for preposition, phrase in clause.adjuncts
            if preposition in ("after", "following") or (preposition == "since" and not turning)
            for token in phrase.times
        ]
        if not tokens:
            return None
        found = span(tokens[0].value, "past", self.day, self.previous)
        if turning or found is None:
            return found
        far = self.day is not None and found.start[:4] != str(self.day.year)
        return found if far and found.precision in ("year", "month") and clause.modality == "actual" else None


def _carried_by(clause: Clause, clauses: list[Clause]) -> Clause | None:
    """The verb of "Hu, making his first visit to Peru, promised on Friday ...": the participle has no governor."""
    if clause.link != "part" or clause.subject is None:
        return None
    after = (one for one in clauses if one.kind == "verb" and one.link == "" and one.begin > clause.begin)
    return next((one for one in after if one.subject is clause.subject), None)


def _fronted(clause: Clause, above: Clause) -> bool:
    """ "Adding to the list on Wednesday, Malta recalled its ambassador"."""
    return (
        clause.link == "part"
        and clause.begin < above.begin
        and clause.date is not None
        and clause.modality == above.modality == "actual"
        and above.kind == "verb"
        and not (clause.verb is not None and clause.verb.perfect)
    )


def clauses_in_order(clauses: list[Clause]) -> list[Clause]:
    """The clauses by their place in the text."""
    return sorted(clauses, key=lambda clause: clause.begin)


def _takes_place(clause: Clause) -> bool:
    return clause.link == "reduced" and clause.predicate in TAKING_PLACE and clause.date is not None


def _came_of(clause: Clause, after: Clause) -> bool:
    """ "In a joint statement following Wednesday's meetings": the one came of the other, on its day."""
    return (
        after.kind == "noun"
        and after.link in ("following", "after")
        and clause.predicate.endswith(after.word or " ")
        and after.date is not None
        and after.modality == clause.modality == "actual"
    )


def ahead(clause: Clause) -> bool:
    """Whether the clause looks forward without a future tense: "is expected in Kathmandu in October", "is due"."""
    if clause.kind == "noun" and clause.modality == "planned":
        return True
    if clause.verb is None or clause.verb.tense != "present":
        return False
    return (clause.verb.passive and clause.predicate in EXPECTED) or any(
        phrase.low in ("due", "scheduled", "set") for phrase in clause.objects
    )
