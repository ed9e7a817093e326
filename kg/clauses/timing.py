"""Clauses in; the same clauses with the date that their own words give out."""

import datetime as dt
import re

from kg.clauses.clause import Clause
from kg.clauses.inheriting import Heirs, ahead
from kg.clauses.spans import lasting, narrower, recent, span
from kg.dates import RawTime, scan
from kg.dates.shapes import Dated, Lasting, Shifted, Timed, Weekday
from kg.english.tokens import Token
from kg.model import DateSpan

# the first of somebody's own: "his first visit since 2014", "for the first time in 11 years"; not "the first by a Pope"
OWN_FIRST = re.compile(r"(?:\b(?:his|her|their|my|our|its)|['’]s)\s+(?:[\w-]+\s){0,2}(?:first|1st|maiden)\b(?!.*\bby (?:an?|any)\b)|\bfor the first time\b", re.IGNORECASE)  # fmt: skip


MEANT = frozenset("plan schedule slate set expect".split())
JUDGING = frozenset("""condemn denounce criticize criticise deplore protest decry slam blast welcome praise hail
    applaud""".split())  # fmt: skip
LATE = 2  # days that a newspaper comes out after its dateline
RECENT = 7  # days that a story looks back to what was said
COMPARED = re.compile(r"\s*(?:earlier|later|sooner|ahead|behind)\b")
DISTANCE = re.compile(r"\s*,?\s*(after|before|following|prior to)\b")


class Timing:
    """Dates the clauses of an article in order, remembering the last date told."""

    def __init__(self, day: dt.date | None, text: str = "") -> None:
        self.day = day
        self.text = text
        self.today = day  # the day of the dateline, if the article came out a day or two later
        self.previous: DateSpan | None = None
        self.news: DateSpan | None = None  # the last day of late that was told
        self.aside: tuple[int, DateSpan | None] | None = (
            None  # told in a subordinate clause: where, and what before
        )
        self.heirs = Heirs(day, text)

    def stand(self, dateline: str) -> None:
        """Take the day of a dateline for "today": "MOSCOW, JUNE 1 --" in a newspaper of the second."""
        for raw in scan(dateline):
            found = span(raw, "past", self.day, None)
            if found is not None and self.day is not None and recent(found, self.day):
                written = dt.date.fromisoformat(found.start)
                self.today = written if (self.day - written).days <= LATE else self.today

    def _reference(self, raw: RawTime) -> dt.date | None:
        """The day that an expression is counted from: the dateline's for "today", "tonight", "tomorrow"."""
        shape = raw.shape.base if isinstance(raw.shape, Timed) else raw.shape
        word = isinstance(shape, Shifted) and shape.unit == "day" and shape.anchor == "reference"
        return self.today if word else self.day

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
                    self.heirs.distances[id(clause)] = token
                    continue
                if COMPARED.match(self.text, token.end):
                    continue
                if raw.shape.unit == "day" and raw.shape.amount and clause.days is None:
                    clause.days = int(raw.shape.amount)
                continue
            if raw.kind == "SET":
                continue
            found = span(raw, _tense(clause, raw), self._reference(raw), self._told_before(clause, raw))
            if found is None:
                continue
            if clause.predicate in JUDGING and self._long_ago(found, clause, token):
                clause.times = [(word, one) for word, one in clause.times if one is not token]
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
        self.heirs.inherit(clauses, self.previous)

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


TIMETABLE = frozenset("arrive begin start open fly travel leave depart head return convene gather go".split())


def _tense(clause: Clause, raw: RawTime) -> str:
    """The way that a date in the clause looks; that of an event planned, possible or called off is the nearest."""
    unsure = clause.modality != "actual" or clause.tense == "future"
    meant = clause.link == "reduced" and clause.predicate in MEANT
    if isinstance(raw.shape, Dated) and (meant or (clause.kind == "noun" and unsure)):
        return "present"
    if meant or (isinstance(raw.shape, Weekday) and _on_timetable(clause)):
        return "future"
    return "future" if ahead(clause) else clause.tense


def _on_timetable(clause: Clause) -> bool:
    """ "Arrives in Tokyo on Sunday", "begins a visit on Monday": a timetable's present looks ahead."""
    governor = clause.governor if clause.kind == "noun" and clause.link == "object" else clause
    verb = governor.verb if governor is not None else None
    if governor is None or verb is None or governor.predicate not in TIMETABLE:
        return False
    return (
        verb.tense == "present" and verb.form == "finite" and not (verb.perfect or verb.passive or verb.modal)
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
