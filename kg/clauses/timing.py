"""Clauses in; the same clauses with the date that their own words give out."""

import datetime as dt
import re
from itertools import pairwise

from kg.clauses.clause import Clause
from kg.clauses.spans import lasting, narrower, recent
from kg.clauses.words import EXPECTED
from kg.dates import RawTime, resolve, scan
from kg.dates.shapes import Dated, Lasting, Timed
from kg.english.tokens import Token
from kg.model import DateSpan


def span(raw: RawTime, tense: str, day: dt.date | None, previous: DateSpan | None) -> DateSpan | None:
    """The calendar value of an expression in a clause of this tense."""
    return resolve(raw, reference=day, previous=previous, tense=tense)  # type: ignore[arg-type]


# the first of somebody's own: "his first visit since 2014", "for the first time in 11 years"; not "the first by a Pope"
OWN_FIRST = re.compile(r"(?:\b(?:his|her|their|my|our|its)|['’]s)\s+(?:[\w-]+\s){0,2}(?:first|1st|maiden)\b(?!.*\bby (?:an?|any)\b)|\bfor the first time\b", re.IGNORECASE)  # fmt: skip


# changes that happen to relations
TURNING = frozenset("sour worsen deteriorate cool chill freeze strain fray plummet plunge rupture break collapse warm thaw improve start begin".split())  # fmt: skip
ANNOUNCING = frozenset(["announce", "declare", "confirm", "agree", "decide", "report"])
# "a visit planned for May", "an exercise held in October": the participle tells the day of the event before it
TAKING_PLACE = frozenset("run hold plan schedule slate set expect conclude begin start open organize organise conduct stage host".split())  # fmt: skip
# events that a clause stands beside: "met at the 2014 summit", "has sent arms since the 2017 agreement"
BESIDE = frozenset(["at", "during", "since", "on the sidelines of"])
MEANT = frozenset("plan schedule slate set expect".split())
SAYING = frozenset("say tell".split())
JUDGING = frozenset("""condemn denounce criticize criticise deplore protest decry slam blast welcome praise hail
    applaud""".split())  # fmt: skip
RECENT = 7  # days that a story looks back to what was said
# a summit "saw them meet": what is told happened at the summit
SEEING = frozenset("see witness bring".split())
# "spoke with Aliyev, whom he urged to stop", "told the summit on Monday, after which they called for peace"
PURSUED = re.compile(r"(?:\bwhom (?:he|she|they) |\b(?:after|at|during) which\b[^.]{0,90}?)$")
COMPARED = re.compile(r"\s*(?:earlier|later|sooner|ahead|behind)\b")
DISTANCE = re.compile(r"\s*,?\s*(after|before|following|prior to)\b")


class Timing:
    """Dates the clauses of an article in order, remembering the last date told."""

    def __init__(self, day: dt.date | None, text: str = "") -> None:
        self.day = day
        self.text = text
        self.previous: DateSpan | None = None
        self.news: DateSpan | None = None  # the last day of late that was told
        self.aside: tuple[int, DateSpan | None] | None = (
            None  # told in a subordinate clause: where, and what before
        )
        self.distances: dict[int, Token] = {}

    def date(self, clause: Clause) -> None:
        """Set date, the earlier date ("first since 2014") and the length of stay of a clause."""
        if clause.kind == "verb":
            clause.times += [
                ("", token)
                for prep, phrase in clause.adjuncts
                if prep in ("for", "on")
                for token in phrase.times
                if isinstance(token.value.shape, Lasting)
            ]
        limits: dict[str, DateSpan] = {}
        told = self.previous
        for preposition, token in clause.times:
            raw: RawTime = token.value
            if isinstance(raw.shape, Lasting) and not raw.backwards and raw.kind == "DURATION":
                if DISTANCE.match(self.text, token.end):
                    self.distances[id(clause)] = token
                    continue
                if COMPARED.match(self.text, token.end):
                    continue
                if raw.shape.unit == "day" and raw.shape.amount and clause.days is None:
                    clause.days = int(raw.shape.amount)
                continue
            if raw.kind == "SET":
                continue
            found = span(raw, _tense(clause, raw), self.day, self._told_before(clause, raw))
            if found is None:
                continue
            if clause.predicate in JUDGING and self._long_ago(found, clause, token):
                continue
            if preposition == "when":
                clause.date = self.previous = found.model_copy(update={"end": None, "edtf": found.start})
            elif raw.backwards:
                if OWN_FIRST.search(self.text[max(0, token.begin - 90) : token.begin]):
                    clause.earlier = self.previous = found
            elif preposition == "for" and found.end is not None and found.precision == "year":
                continue  # "a programme for 2021 to 2031" was not signed then
            elif _limits(raw, preposition):
                limits[raw.relation or ""] = found
            elif clause.date is None:
                clause.date = found
                self.previous = found
            elif narrower(found, clause.date):
                clause.date = found
        if self.previous is not told:
            self.aside = (clause.end, told) if clause.link in ("that", "rel", "part", "sub") else None
        if clause.date is None:
            clause.date = _limited(clause, limits)
        if (
            clause.date is not None
            and clause.link in ("", "coord", "quote")
            and recent(clause.date, self.day)
        ):
            self.news = clause.date.model_copy(update={"end": None, "edtf": clause.date.start})
        self._check(clause)

    def _long_ago(self, found: DateSpan, clause: Clause, token: Token) -> bool:
        """Whether a day is that of the deed: "condemned the launch on July 28" in a story of mid-August."""
        if self.day is None or len(found.start) != 10 or not clause.objects:
            return False
        days = (self.day - dt.date.fromisoformat(found.start)).days
        return token.begin > clause.objects[0].end and days > RECENT

    def _told_before(self, clause: Clause, raw: RawTime) -> DateSpan | None:
        """The date told before; "on the same day" in a new paragraph is that of a main clause, where one told it."""
        if raw.text.endswith(
            "r in the day"
        ):  # "earlier in the day": the day of the news, not of some background
            return self.news or self.previous
        if self.aside is not None and raw.text.endswith("same day"):
            end, before = self.aside
            if before is not None and "\n\n" in self.text[end : clause.begin]:
                return before
        return self.previous

    def inherit(self, clauses: list[Clause]) -> None:
        """An undated clause takes the date of the one it goes on from, or that announces it."""
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
            above = clause.governor
            if (
                above is not None
                and above.date is None
                and (_fronted(clause, above) or self._gone(clause, above))
            ):
                above.date = clause.date
            if (
                above is not None
                and above.kind == "verb"
                and above.date is None
                and clause.date is not None
                and clause.link == "sub"
            ):
                lasting_since = clause.word == "since" and above.verb is not None and above.verb.perfect
                if (clause.word == "when" and clause.modality == above.modality) or lasting_since:
                    above.date = clause.date
        for clause in clauses:
            governor = clause.governor
            if clause.date is not None or governor is None or governor.date is None or clause.kind != "verb":
                continue
            finite = clause.verb is not None and clause.verb.form == "finite" and not clause.verb.modal
            goes_on = (
                clause.link == "coord"
                and finite
                and clause.tense == governor.tense
                and clause.modality == governor.modality
            )
            announced = (
                clause.link == "that"
                and governor.predicate in ANNOUNCING
                and finite
                and clause.tense == "past"
            )
            beside = (
                clause.link in ("part", "ger")
                and clause.word in ("", "by", "on", "upon")
                and clause.modality == governor.modality
            )
            done = clause.link == "to" and (
                _ahead(governor)
                or (clause.modality == governor.modality == "actual")
                or (governor.predicate == "be" and clause.modality == governor.modality == "planned")
            )
            beside = beside or (clause.link == "reduced" and clause.word == "with")
            there = (
                clause.link == "rel"
                and clause.word == "where"
                and (clause.modality == governor.modality or _ahead(clause))
            )
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

    def _check(self, clause: Clause) -> None:
        """What lies ahead of the article's day is planned; an event noun that lies behind it has happened."""
        if clause.date is None or self.day is None:
            return
        day = self.day.isoformat()
        start, last = clause.date.start, clause.date.end or clause.date.start
        if clause.modality == "actual" and start > day[: len(start)]:
            past = clause.verb is not None and clause.verb.tense == "past" and clause.verb.form == "finite"
            clause.modality = "actual" if past else "planned"
        elif clause.modality == "planned" and clause.kind == "noun" and last < day[: len(last)]:
            clause.modality = "actual"


def _limited(clause: Clause, limits: dict[str, DateSpan]) -> DateSpan | None:
    """ "on a two-day visit till May 12", "to be signed by September"."""
    last = limits.get("until")
    if last is not None and clause.days and last.precision == "day":
        first = dt.date.fromisoformat(last.start) - dt.timedelta(days=clause.days - 1)
        return lasting(DateSpan(start=first.isoformat(), edtf=first.isoformat()), clause.days)
    return limits.get("by") if clause.modality == "planned" else None


def _limits(raw: RawTime, preposition: str) -> bool:
    """Whether an expression tells only the last day; "before dawn on Saturday" tells the day."""
    if isinstance(raw.shape, Timed) and "before" in (raw.relation, preposition):
        return False
    return raw.relation in ("until", "by", "before") or preposition in ("until", "before", "by")


def _tense(clause: Clause, raw: RawTime) -> str:
    """The way that a date in the clause looks; that of an event planned, possible or called off is the nearest."""
    unsure = clause.modality != "actual" or clause.tense == "future"
    meant = clause.link == "reduced" and clause.predicate in MEANT
    if isinstance(raw.shape, Dated) and (meant or (clause.kind == "noun" and unsure)):
        return "present"
    if meant:
        return "future"
    return "future" if _ahead(clause) else clause.tense


def _ahead(clause: Clause) -> bool:
    """Whether the clause looks forward without a future tense: "is expected in Kathmandu in October", "is due"."""
    if clause.kind == "noun" and clause.modality == "planned":
        return True
    if clause.verb is None or clause.verb.tense != "present":
        return False
    return (clause.verb.passive and clause.predicate in EXPECTED) or any(
        phrase.low in ("due", "scheduled", "set") for phrase in clause.objects
    )


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


ENDING = frozenset(
    ["conclude", "end", "finish", "wrap", "complete", "close", "return", "leave", "depart", "cap"]
)


def over(clause: Clause) -> bool:
    """Whether the day told is the last one of a stay: "wrapped up a three-day visit on Saturday"."""
    governor = clause.governor
    return (
        clause.kind == "noun"
        and governor is not None
        and governor.predicate in ENDING
        and (
            clause.link in ("object", "subject")
            or (clause.link in ("after", "from") and governor.date is clause.date)
        )
    )
