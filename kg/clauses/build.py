"""A row of grouped units in; its clauses out. One pass from left to right with a stack of open frames."""

from dataclasses import dataclass, field

from kg.clauses.clause import Clause
from kg.clauses.grouping import category
from kg.clauses.words import CLAUSAL, OBJECT_CONTROL
from kg.english.tokens import Token
from kg.mentions.people import Person
from kg.mentions.phrases import Mark, Phrase, Unit, VerbGroup
from kg.mentions.referents import Country, Organization

BREAKS = frozenset([";", ":", "--", "—", "–"])
OPEN, CLOSE = frozenset(["“", "‘"]), frozenset(["”"])


@dataclass(slots=True)
class Frame:
    """A clause under construction: its subject so far, and what waits for its verb."""

    kind: str = "main"  # "main", "rel", "sub", "that", "quote"
    word: str = ""
    antecedent: Phrase | None = None
    antecedent_time: list[tuple[str, Token]] = field(default_factory=list)
    governor: Clause | None = None
    subject: Phrase | None = None
    clause: Clause | None = None  # the last finite clause of the frame
    fronted: list[tuple[str, Phrase]] = field(default_factory=list)
    times: list[tuple[str, Token]] = field(default_factory=list)
    waiting: list[Clause] = field(
        default_factory=list
    )  # participles before their subject: "Speaking in Rome, ..."


class Builder:
    """Builds the clauses of one sentence."""

    def __init__(self, row: list[Unit]) -> None:
        self.row = row
        self.clauses: list[Clause] = []
        self.frames = [Frame()]
        self.last: Clause | None = None  # the clause that takes what comes next
        self.preposition: str | None = None
        self.conjunction = ""
        self.comma = False
        self.quoted = False

    @property
    def frame(self) -> Frame:
        return self.frames[-1]

    def build(self) -> list[Clause]:
        """All clauses of the row, in order."""
        for position, unit in enumerate(self.row):
            if isinstance(unit, Phrase):
                self._phrase(unit, position)
            elif isinstance(unit, VerbGroup):
                self._verb(unit, position)
            else:
                self._mark(unit, position)
        return self.clauses

    # -- marks

    def _mark(self, mark: Mark, position: int) -> None:
        if mark.kind == "TIME":
            if not self._of_other_event(position):
                self._time(mark.token)
        elif mark.kind == "PARTICLE":
            if self.last is not None:
                self.last.particles.add(mark.low)
        elif mark.kind in ("PREP", "SUBP"):
            if mark.kind == "SUBP" and self._clause_ahead(position):
                self._open(Frame("sub", mark.low, governor=self.last))
            else:
                self.preposition = mark.low
            return
        elif mark.kind == "SUB":
            self._open(Frame("sub", mark.low, governor=self.last))
        elif mark.kind == "WH":
            self._wh(mark, position)
        elif mark.kind == "THAT":
            self._that(mark, position)
        elif mark.kind == "CC":
            self.conjunction = mark.low
        elif mark.low == ",":
            self.comma = True
        elif mark.low in BREAKS:
            self._close_all()
        elif mark.kind in OPEN or mark.low in OPEN or (mark.low == '"' and not self.quoted):
            self.quoted = True
            if self.frame.clause is not None or self.frame.kind != "main":
                self._open(Frame("quote", governor=self.last))
        elif mark.kind in CLOSE or mark.low in CLOSE or mark.low == '"':
            self.quoted = False
            self._close_quote()
        self.preposition = None

    def _close_all(self) -> None:
        main = self.frames[0]
        self.frames = [main] if main.clause is None and main.subject is not None else [Frame(subject=None)]
        self.last, self.comma, self.conjunction = (self.last if main.clause is None else None), False, ""
        if main.clause is not None:
            self.frames[0].governor = None

    def _close_quote(self) -> None:
        for index in range(len(self.frames) - 1, 0, -1):
            if self.frames[index].kind == "quote":
                del self.frames[index:]
                return
        quoted = self.frames[0]
        if quoted.clause is not None:  # “We agree,” he said: the saying comes after
            self.frames = [Frame("main", "after quote")]
            self.comma = False

    def _open(self, frame: Frame) -> None:
        self.frames.append(frame)
        self.comma, self.conjunction, self.preposition = False, "", None

    def _of_other_event(self, position: int) -> bool:
        """ "Before his inauguration in June, ...": the time is the inauguration's."""
        index = position - 1
        while index >= 0 and isinstance(self.row[index], Mark) and self.row[index].kind in ("PREP", "TIME"):  # type: ignore[union-attr]
            index -= 1
        if index < 1 or not isinstance(self.row[index], Phrase):
            return False
        opener = self.row[index - 1]
        return isinstance(opener, Mark) and opener.low in (
            "before",
            "after",
            "since",
            "until",
            "ahead of",
            "following",
            "prior to",
        )

    def _time(self, token: Token) -> None:
        holder = self.frame.clause if self.last is None or (self.frame.clause is not None and self.last.begin < self.frame.clause.begin) else self.last  # fmt: skip
        if self.frame.clause is None and (
            self.last is None or self.frame.kind != "main" or self.comma or not self.clauses
        ):
            self.frame.times.append((self.preposition or "", token))
        elif holder is not None:
            holder.times.append((self.preposition or "", token))
        else:
            self.frame.times.append((self.preposition or "", token))

    def _wh(self, mark: Mark, position: int) -> None:
        before = self._phrase_before(position)
        adverbial = mark.low in ("when", "how", "why", "what")
        if (
            mark.low == "when"
            and self._time_before(position) is not None
            and not self._phrase_adjacent(position)
        ):
            token = self._time_before(position)
            self._open(Frame("rel", "when", None, [("", token)] if token else [], governor=self.last))
        elif adverbial or before is None or (mark.low == "where" and before is None):
            self._open(Frame("sub" if mark.low == "when" else "that", mark.low, governor=self.last))
        else:
            frame = Frame("rel", mark.low, before, governor=self.last)
            if self.preposition:
                frame.fronted.append((self.preposition, before))
            self._open(frame)

    def _that(self, mark: Mark, position: int) -> None:
        """ "said that ..." or "the system that Beijing deployed"."""
        if self._phrase_adjacent(position) and not (self.last is not None and self.last.predicate in CLAUSAL):
            self._wh(mark, position)
        else:
            self._open(Frame("that", "that", governor=self.last))

    def _phrase_adjacent(self, position: int) -> bool:
        return position > 0 and isinstance(self.row[position - 1], Phrase)

    def _phrase_before(self, position: int) -> Phrase | None:
        index = position - 1
        while index >= 0 and isinstance(self.row[index], Mark) and self.row[index].low in (",", "(", ")", "of", "in", "with", "at", "to", "for", "—", "during", "by", "under", "from"):  # type: ignore[union-attr] # fmt: skip
            index -= 1
        while index >= 0 and isinstance(self.row[index], Mark) and self.row[index].kind == "TIME":  # type: ignore[union-attr]
            index -= 1
        if (
            index > 1
            and isinstance(opener := self.row[index - 1], Mark)
            and opener.low in ("between", "among")
        ):
            index -= 2  # "the agreement between India and Korea, which took effect": the agreement did
        unit = self.row[index] if index >= 0 else None
        return unit if isinstance(unit, Phrase) else None

    def _time_before(self, position: int) -> Token | None:
        for unit in reversed(self.row[max(0, position - 2) : position]):
            if isinstance(unit, Mark) and unit.kind == "TIME":
                return unit.token
            if not (isinstance(unit, Mark) and unit.low == ","):
                return None
        return None

    def _clause_ahead(self, position: int) -> bool:
        """Whether "after", "as", "since", "before" opens a clause: a phrase and then its verb."""
        seen = False
        for unit in self.row[position + 1 : position + 8]:
            if isinstance(unit, VerbGroup):
                return unit.form == "finite" and seen and not (unit.ambiguous and self._reduced_after(unit))
            if isinstance(unit, Phrase):
                seen = True
            elif unit.kind in (",", "WH", "SUB", "CC", ";") or unit.low in (",", "“", '"'):
                return False
        return False

    def _reduced_after(self, group: VerbGroup) -> bool:
        position = self.row.index(group)
        following = self.row[position + 1] if position + 1 < len(self.row) else None
        return isinstance(following, Mark) and following.low == "by"

    # -- phrases

    def _phrase(self, phrase: Phrase, position: int) -> None:
        frame = self.frame
        if self.preposition:
            preposition, self.preposition = self.preposition, None
            if self.last is not None and (
                frame.clause is not None or self.last in frame.waiting or self._within_participle(frame)
            ):
                self.last.add(preposition, phrase)
                if frame.clause is not None and frame.clause is not self.last and preposition != "by":
                    frame.clause.add(preposition, phrase)
            else:
                frame.fronted.append((preposition, phrase))
            return
        before = self.row[position - 1] if position else None
        if (
            frame.clause is None
            and isinstance(before, VerbGroup)
            and self._within_participle(frame)
            and self.last is not None
        ):
            self.last.objects.append(phrase)
            return
        if frame.clause is None and not (
            self.last is not None and self.last in frame.waiting and not self.comma
        ):
            if not (frame.subject is not None and any(link == "apposition" for link, _ in phrase.attached)):
                frame.subject = phrase
            return
        if any(link == "apposition" for link, _ in phrase.attached):
            return
        if self.comma or self.conjunction:
            frame_subject_next = self._verb_follows(position)
            if frame_subject_next:
                return  # a new subject: _verb finds it right before itself
        if self.last is not None and len(self.last.objects) < 2:
            self.last.objects.append(phrase)

    def _within_participle(self, frame: Frame) -> bool:
        """Between a subject and its verb: "Hashimoto and Yeltsin, meeting in Krasnoyarsk, agreed"."""
        if self.comma or self.last is None or self.last.verb is None or self.last.verb.form == "finite":
            return False
        return frame.subject is None or self.last.begin > frame.subject.end

    def _verb_follows(self, position: int) -> bool:
        for unit in self.row[position + 1 : position + 6]:
            if isinstance(unit, VerbGroup):
                return unit.form == "finite"
            if isinstance(unit, Mark) and (unit.low in (",",) or unit.kind in ("WH", "CC", "SUB")):
                return False
        return False

    # -- verbs

    def _verb(self, group: VerbGroup, position: int) -> None:
        if group.form == "infinitive":
            clause = self._infinitive(group, position)
        elif group.form == "gerund":
            clause = self._gerund(group, position)
        elif group.form == "participle" or (group.ambiguous and self._is_reduced(group, position)):
            clause = self._reduced(group, position)
        else:
            clause = self._finite(group, position)
        clause.quoted = self.quoted
        self.clauses.append(clause)
        self.last = clause
        self.preposition, self.conjunction, self.comma = None, "", False

    def _new(self, group: VerbGroup, **given: object) -> Clause:
        clause = Clause(group.lemma, "verb", group.begin, group.end, verb=group, tense=group.tense)
        for name, value in given.items():
            setattr(clause, name, value)
        return clause

    def _infinitive(self, group: VerbGroup, position: int) -> Clause:
        before = self.row[position - 1] if position else None
        if self.conjunction and self.last is not None and self.last.link == "to" and isinstance(before, Mark):
            return self._new(
                group, governor=self.last.governor, link="to", word=self.last.word, subject=self.last.subject
            )
        governor, word = self.last, ""
        if isinstance(before, Phrase):
            word = before.low
        if governor is None or (
            self.frame.clause is None and governor.governor is None and self.frame.subject is not None
        ):
            subject = self.frame.subject
            headline = isinstance(before, Phrase) and before is subject
            clause = self._new(group, link="headline" if headline else "to", word=word, subject=subject)
            if headline:
                self.frame.clause = clause
            return clause
        subject = governor.subject
        if (
            governor.verb is not None
            and governor.predicate in OBJECT_CONTROL
            and not (governor.verb.passive and not governor.objects)
        ):
            target = governor.objects[0] if governor.objects else next((p for prep, p in governor.adjuncts if prep in ("on", "upon", "for", "to", "with")), None)  # fmt: skip
            subject = target or subject
        elif governor.verb is not None and governor.verb.passive:
            subject = governor.objects[0] if governor.objects else subject
        elif isinstance(before, Phrase) and before.possessor is not None:
            subject = before.possessor
        clause = self._new(group, governor=governor, link="to", word=word, subject=subject)
        if isinstance(before, Phrase):
            clause.times = [("", token) for token in before.times]
        return clause

    def _gerund(self, group: VerbGroup, position: int) -> Clause:
        frame = self.frame
        if self.preposition or (self.row[position - 1 : position] and isinstance(self.row[position - 1], Mark) and self.row[position - 1].kind in ("SUB", "SUBP")):  # type: ignore[union-attr] # fmt: skip
            word = self.preposition or ""
            if not word and frame.kind == "sub":
                word = frame.word
                if len(self.frames) > 1 and frame.clause is None:
                    self.frames.pop()
                    frame = self.frame
            if word == "in" and self.last is not None and self.last.predicate == "join":
                self.last.predicate = "join in"  # joining others in a deed is joining no body
            clause = self._new(group, governor=self.last, link="ger", word=word)
            clause.subject = self.last.subject if self.last and frame.clause is not None else frame.subject
            if (
                self.last is not None
                and self.last.verb is not None
                and self.last.verb.passive
                and word in ("for", "of", "from")
                and self.last.objects
            ) or (
                self.last is not None
                and word in ("for", "of", "from")
                and self.last.objects
                and self.last.predicate
                in (
                    "accuse",
                    "blame",
                    "criticize",
                    "condemn",
                    "thank",
                    "praise",
                    "suspect",
                    "prevent",
                    "stop",
                    "ban",
                    "bar",
                )
            ):
                clause.subject = self.last.objects[0]
            if clause.subject is None or frame.clause is None:
                frame.waiting.append(clause)
            return clause
        before = self.row[position - 1] if position else None
        if isinstance(before, Phrase) and frame.clause is None and before is frame.subject:
            return self._new(group, link="reduced", subject=before, governor=None)
        if (
            isinstance(before, Phrase)
            and not self.comma
            and (category(before) == "thing" or (self.last and before not in self.last.objects))
        ):
            return self._new(group, link="reduced", subject=before, governor=self.last)
        opener = self.row[position - 2] if position > 1 else None
        if isinstance(before, Phrase) and isinstance(opener, Mark) and opener.low == "with":
            return self._new(group, link="reduced", subject=before, governor=None)
        clause = self._new(group, governor=self.last, link="part")
        if (
            self.conjunction
            and self.last is not None
            and self.last.verb is not None
            and self.last.verb.form == "gerund"
        ):
            clause.governor, clause.link, clause.word, clause.subject = (
                self.last.governor,
                self.last.link,
                self.last.word,
                self.last.subject,
            )
        elif frame.clause is not None:
            clause.subject = frame.clause.subject
        elif frame.subject is not None:
            clause.subject = frame.subject
        else:
            frame.waiting.append(clause)
        return clause

    def _is_reduced(self, group: VerbGroup, position: int) -> bool:
        before = self.row[position - 1] if position else None
        if isinstance(before, Mark) and before.low == "," and not self.conjunction:
            after = self.row[position + 1] if position + 1 < len(self.row) else None
            plain = (
                self.frame.clause is None
                and self.frame.subject is not None
                and self.frame.kind == "main"
                and len(self.frames) == 1
            )
            if plain and not isinstance(after, Phrase) and self._resumes(position):
                return True
            return (
                (
                    isinstance(after, Mark)
                    and after.low == "by"
                    and not (plain and not self._finite_later(position))
                )
                or (self.frame.clause is not None and len(self.frames) == 1 and not isinstance(after, Phrase))
                or (self.frame.clause is None and self.frame.subject is None)
            )
        if position == 0:
            return True
        after = self.row[position + 1] if position + 1 < len(self.row) else None
        objectless = not isinstance(after, Phrase)
        if not isinstance(before, Phrase):
            return isinstance(before, Mark) and before.kind == "PREP"
        actor = category(before) != "thing" or any(
            isinstance(who, Country | Organization | Person) for who in before.who
        )
        if self.frame.clause is None and self.frame.kind != "rel":
            if isinstance(after, Mark) and after.low == "by" and self._finite_later(position):
                return True
            return objectless and not actor and self._finite_later(position)
        if self.frame.clause is None:
            return False
        if self.frame.clause.predicate in CLAUSAL or (
            self.last is not None and self.last.predicate in CLAUSAL
        ):
            return (isinstance(after, Mark) and after.low == "by") or (objectless and not actor)
        return not self.conjunction and not self.comma

    def _resumes(self, position: int) -> bool:
        """Whether the main verb comes after a closing comma: "The treaty, signed at Tirana in 2020, replaces"."""
        for unit, after in zip(self.row[position + 1 :], self.row[position + 2 :], strict=False):
            if isinstance(unit, VerbGroup):
                return False
            if isinstance(unit, Mark) and unit.low == "," and isinstance(after, VerbGroup):
                return after.form == "finite"
        return False

    def _finite_later(self, position: int) -> bool:
        for unit in self.row[position + 1 :]:
            if isinstance(unit, VerbGroup) and unit.form == "finite":
                return True
            if isinstance(unit, Mark) and (unit.kind in ("WH", "SUB", "CC", ",") or unit.low in (";", "“")):
                return False
        return False

    def _reduced(self, group: VerbGroup, position: int) -> Clause:
        group.passive = True
        before = self._phrase_before(position)
        clause = self._new(group, link="reduced", governor=self.last)
        pronoun = self.frame.subject is not None and self.frame.subject.head.tag == "PRON"
        if before is not None and (
            pronoun or not (self.comma and self.frame.clause is not None and category(before) != "thing")
        ):
            clause.objects.append(before)
        elif self.frame.subject is not None:
            clause.objects.append(self.frame.subject)
        else:
            self.frame.waiting.append(clause)
        return clause

    def _finite(self, group: VerbGroup, position: int) -> Clause:
        before = self.row[position - 1] if position else None
        adjacent = before if isinstance(before, Phrase) else self._subject_before(position)
        frame = self._frame_for(adjacent, position)
        clause = self._new(
            group,
            governor=frame.governor,
            link={"main": "", "quote": "quote"}.get(frame.kind, frame.kind),
            word=frame.word,
        )
        if frame.kind == "rel" and frame.clause is None:
            self._relative(clause, frame)
        elif frame.clause is None:
            clause.subject = frame.subject or (self._outer_subject() if frame.kind != "main" else None)
        elif self.conjunction and not isinstance(before, Phrase) and adjacent is None:
            clause.subject, clause.link, clause.governor = frame.clause.subject, "coord", frame.clause
            if (
                frame.clause.verb is not None
                and frame.clause.verb.passive
                and frame.clause.objects
                and not group.passive
            ):
                clause.subject = frame.clause.objects[0]
            elif group.passive and not (frame.clause.verb and frame.clause.verb.passive):
                clause.subject = frame.clause.subject
        else:
            clause.subject = adjacent or frame.clause.subject
            clause.link, clause.governor = (
                ("coord" if self.conjunction or adjacent is None else ""),
                frame.clause,
            )
            if adjacent is not None and adjacent in frame.clause.objects:
                frame.clause.objects.remove(adjacent)
        if group.passive:
            if clause.subject is not None:
                clause.objects.insert(0, clause.subject)
            clause.subject = None
        self._take_fronted(clause, frame)
        frame.clause = clause
        return clause

    def _relative(self, clause: Clause, frame: Frame) -> None:
        own = frame.subject
        if frame.word in ("when",):
            clause.subject = own
            clause.times += [("when", token) for _, token in frame.antecedent_time]
        elif own is None:
            clause.subject = frame.antecedent
        else:
            clause.subject = own
            if frame.antecedent is not None:
                if frame.word in ("where",):
                    clause.add("in", frame.antecedent)
                elif not frame.fronted and frame.word != "whose":
                    clause.objects.append(frame.antecedent)

    def _take_fronted(self, clause: Clause, frame: Frame) -> None:
        clause.adjuncts += frame.fronted
        clause.times += frame.times
        actor = clause.subject or (clause.objects[0] if clause.objects else None)
        for waiting in frame.waiting:
            waiting.governor = waiting.governor or clause
            if (
                waiting.verb is not None
                and waiting.verb.passive
                and not waiting.objects
                and actor is not None
            ):
                waiting.objects.append(actor)
            elif waiting.subject is None:
                waiting.subject = actor
        frame.fronted, frame.times, frame.waiting = [], [], []

    def _subject_before(self, position: int) -> Phrase | None:
        """The phrase that begins a new clause after a comma or conjunction: ", and Seoul on Monday signed"."""
        index = position - 1
        passed: Phrase | None = None
        while index >= 0:
            unit = self.row[index]
            if isinstance(unit, VerbGroup):
                return None
            if isinstance(unit, Mark) and (
                unit.low in (",", "“", ";", '"') or unit.kind in ("CC", "SUB", "SUBP", "WH")
            ):
                return passed if unit.low != "," or self.conjunction or self._stands_alone(index) else None
            if isinstance(unit, Phrase):
                introduced = (
                    index > 0
                    and isinstance(self.row[index - 1], Mark)
                    and self.row[index - 1].kind in ("PREP", "SUBP")
                )  # type: ignore[union-attr]
                passed = None if introduced else unit
            index -= 1
        return None

    def _stands_alone(self, comma: int) -> bool:
        return (
            self.frame.clause is not None
            and not self.conjunction
            and comma + 1 < len(self.row)
            and isinstance(self.row[comma + 1], Phrase)
        )

    def _outer_subject(self) -> Phrase | None:
        for frame in reversed(self.frames[:-1]):
            if frame.clause is not None:
                return frame.clause.subject
            if frame.subject is not None:
                return frame.subject
        return None

    def _frame_for(self, adjacent: Phrase | None, position: int) -> Frame:
        """The frame that a finite verb belongs to; closes those that are done."""
        frame = self.frame
        before = self.row[position - 1] if position else None
        if frame.clause is None:
            return frame
        if self.conjunction and not (self.comma and len(self.frames) > 1 and self._open_parent() is not None):
            return self._coordinated(adjacent)
        parent = self._open_parent()
        if parent is not None and (
            self.comma or not isinstance(before, Phrase) or frame.clause.predicate not in CLAUSAL
        ):
            while self.frame is not parent:
                self.frames.pop()
            if parent.subject is None and adjacent is not None:
                parent.subject = adjacent
                self._release(adjacent)
            elif isinstance(before, Phrase) and self.comma and self._just_after_comma(position) and parent.kind == "main" and parent.subject is not before:  # fmt: skip
                parent.subject = before
                self._release(before)
            return parent
        if isinstance(before, Phrase) and not self.comma and self.last is not None:
            self._release(before)
            content = Frame("that", "", governor=self.last)
            content.subject = before
            content.times, holder = [], self.last
            del holder
            self.frames.append(content)
            return content
        return frame

    def _coordinated(self, adjacent: Phrase | None) -> Frame:
        """ "Beijing claimed the radar could see far, and imposed sanctions": after ", and" the outer clause goes on."""
        frame = self.frame
        if (
            not self.comma
            or adjacent is not None
            or frame.kind not in ("that", "rel")
            or frame.word == "that"
        ):
            return frame
        outer = next((other for other in reversed(self.frames[:-1]) if other.clause is not None), None)
        if outer is None:
            return frame
        while self.frame is not outer:
            self.frames.pop()
        return outer

    def _just_after_comma(self, position: int) -> bool:
        return (
            position >= 2 and isinstance(self.row[position - 2], Mark) and self.row[position - 2].low == ","
        )  # type: ignore[union-attr]

    def _release(self, phrase: Phrase) -> None:
        for clause in self.clauses:
            if phrase in clause.objects:
                clause.objects.remove(phrase)
            clause.adjuncts = [(prep, other) for prep, other in clause.adjuncts if other is not phrase]

    def _open_parent(self) -> Frame | None:
        for frame in reversed(self.frames[:-1]):
            if frame.clause is None and frame.kind != "quote":
                return frame
        return None
