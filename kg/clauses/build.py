"""A row of grouped units in; its clauses out. One pass from left to right with a stack of open frames."""

from kg.clauses.clause import Clause, verb_clause
from kg.clauses.finite import finite
from kg.clauses.frames import Frame, Progress
from kg.clauses.grouping import category
from kg.clauses.nonfinite import gerund, infinitive, is_reduced, reduced, shared
from kg.clauses.row import Row
from kg.clauses.words import CLAUSAL
from kg.english.tokens import Token
from kg.mentions.phrases import Mark, Phrase, Unit, VerbGroup, is_finite, is_kind, is_mark

BREAKS = frozenset([";", ":", "--", "—", "–", ".", "?", "!"])  # a quotation of several sentences is one row
OPEN, CLOSE = frozenset(["“", "‘"]), frozenset(["”"])
# what was done at a summit, before anybody did something about it: "welcomed the decisions taken at the summit"
OUTCOMES = frozenset("""decision decisions commitment commitments agreement agreements pledge pledges promise promises
    understanding understandings consensus measures steps deal deals declaration statement results""".split())  # fmt: skip
# what is somewhere and puts nobody there who speaks of it
TROUBLES = frozenset(
    "situation situations conflict conflicts war crisis developments fighting unrest hostilities".split()
)


# whom one leaves in doubt, where others leave a land; whose a firm is: "companies controlled by the Burmese military", "banks linked to Iran"
BODIES = frozenset("authorities government officials side military people leadership".split())
TIES = frozenset("control link tie connect run affiliate".split())


def _tie(clause: Clause) -> None:
    """Give a thing to those who control it: what is done to "firms linked to Iran" is done to Iran's."""
    tied = (phrase for word, phrase in clause.adjuncts if word in ("by", "to", "with"))
    owner, thing = next(tied, None), clause.objects[0]
    if owner is not None and thing.begin < clause.begin < owner.begin and category(thing) == "thing":
        thing.attached.append(("of", owner))
    if clause.governor is not None and not clause.governor.times:
        clause.governor.times = clause.times  # "blacklisted firms tied to Iran on Monday": then it did so


def _acts(subject: Phrase | None) -> bool:
    """Whether a subject names somebody who acts, so that what follows "of" tells no more than who it is."""
    return subject is not None and (
        category(subject) == "who" or subject.low in ("governments", "government")
    )


class Builder:
    """Builds the clauses of one sentence."""

    def __init__(self, row: list[Unit]) -> None:
        self.row = Row(row)
        self.progress = Progress(self.row)

    def build(self) -> list[Clause]:
        """All clauses of the row, in order."""
        for position, unit in enumerate(self.row.units):
            if isinstance(unit, Phrase):
                self._phrase(unit, position)
            elif isinstance(unit, VerbGroup):
                self._verb(unit, position)
            else:
                self._mark(unit, position)
        for clause in self.progress.clauses:
            if clause.predicate == "be" and clause.objects:
                self._turn(clause)
            elif clause.link == "reduced" and clause.predicate in TIES and clause.objects:
                _tie(clause)
            elif clause.predicate == "leave" and any(thing.low in BODIES for thing in clause.objects):
                clause.predicate = "leave behind"  # "left the Iranian authorities in no doubt"
        return self.progress.clauses or self._verbless()

    def _turn(self, clause: Clause) -> None:
        """What stands after "be" as its subject: "Present at the summit were Xi and Modi", "Taking part were A and B"."""
        if clause.subject is not None and clause.subject.low != "present":
            return
        if clause.passive or category(clause.objects[0]) != "who" or clause.link == "rel":
            return
        clause.subject = clause.objects.pop(0)
        for other in self.progress.clauses:
            unnamed = other.subject is None and other.link == "part" and other.governor is clause
            if unnamed or ("among", other.subject) in clause.adjuncts:
                other.subject = clause.subject  # "Among those attending were Xi and Modi"
            if other.objects and ("among", other.objects[0]) in clause.adjuncts:
                other.objects[0] = clause.subject  # "Among those sanctioned is Ortega"

    def _verbless(self) -> list[Clause]:
        """A headline that leaves out its "is": "Xi in Moscow for talks with Putin"."""
        frame, first = self.progress.frame, self.row.units[0] if self.row.units else None
        if not isinstance(first, Phrase) or first is not frame.subject or category(first) == "thing":
            return []
        clause = verb_clause(VerbGroup(first.begin, first.end, "be", "finite", "present"), subject=first)
        clause.adjuncts, clause.times = frame.fronted, frame.times
        return [clause] if clause.adjuncts else []

    # -- marks

    def _mark(self, mark: Mark, position: int) -> None:
        progress = self.progress
        if mark.kind == "SUB" or (mark.kind == "SUBP" and self.row.clause_ahead(position)):
            progress.open(Frame("sub", mark.low, governor=progress.last))
        elif mark.kind in ("PREP", "SUBP"):
            progress.preposition = mark.low
            return
        elif mark.kind == "TIME":
            if not self.row.of_other_event(position):
                self._time(mark.token, position)
        elif mark.kind == "PARTICLE":
            if progress.last is not None:
                progress.last.particles.add(mark.low)
        elif mark.kind == "WH":
            self._wh(mark, position)
        elif mark.kind == "THAT":
            self._that(mark, position)
        elif mark.kind == "CC":
            progress.conjunction = mark.low
        else:
            self._punctuation(mark)
        progress.preposition = ""

    def _punctuation(self, mark: Mark) -> None:
        progress, signs = self.progress, {mark.kind, mark.low}
        if mark.low == ",":
            progress.comma = True
        elif mark.low in BREAKS:
            progress.close_all()
        elif signs & OPEN or (mark.low == '"' and not progress.quoted):
            progress.quoted = True
            if progress.frame.clause is not None or progress.frame.kind != "main":
                progress.open(Frame("quote", governor=progress.last))
        elif signs & CLOSE or mark.low == '"':
            progress.quoted = False
            progress.close_quote()

    def _of_next(self, position: int) -> bool:
        """Whether a time stands between the main clause's subject and its verb: ", India and Nepal today signed"."""
        before, after = self.row.before(position), self.row.after(position)
        if (
            not (isinstance(before, Phrase) and is_finite(after))
            or self.progress.frames[0].clause is not None
        ):
            return False
        return len(self.progress.frames) > 1 and is_mark(self.row.before(position - 1), ",")

    def _after_comma(self, position: int) -> bool:
        """Whether a time, with its preposition, stands right after a comma."""
        before = self.row.before(position - 1 if is_kind(self.row.before(position), "PREP") else position)
        return is_mark(before, ",")

    def _of_second(self, position: int) -> bool:
        """Whether a time stands right after "and" and before another verb: "met Xi and on Sunday flew to Rome"."""
        before = self.row.before(position - 1 if is_kind(self.row.before(position), "PREP") else position)
        after = self.row.after(position)
        told = is_finite(after) or (isinstance(after, Phrase) and self.row.verb_follows(position + 1))
        return is_kind(before, "CC") and told

    def _time(self, token: Token, position: int) -> None:
        """Hang a time on the clause that it dates, or keep it for the verb to come."""
        progress, frame, last = self.progress, self.progress.frame, self.progress.last
        if self._of_next(position):
            progress.frames[0].times.append((progress.preposition, token))
            return
        if progress.conjunction and self._of_second(position):
            frame.times.append((progress.preposition, token))
            return
        holder = last
        if last is not None and last.link == "reduced" and self._after_comma(position):
            holder = frame.clause  # "held a drill, called Sea Wolf, on Sunday"
        if last is None or (frame.clause is not None and last.begin < frame.clause.begin):
            holder = frame.clause
        visiting = progress.comma and any(preposition == "on" for preposition, _ in frame.fronted)
        if frame.clause is None and visiting and progress.preposition in ("since", "until"):
            return  # "Xi, on a visit to Peru since Monday, met": the visit's alone
        fronted = last is None or frame.kind != "main" or progress.comma or not progress.clauses
        if holder is None or (frame.clause is None and fronted):
            frame.times.append((progress.preposition, token))
        else:
            holder.times.append((progress.preposition, token))

    def _wh(self, mark: Mark, position: int) -> None:
        """ "on Monday, when ...", "asked why ...", "the treaty which ...", "in which ..."."""
        progress, before = self.progress, self.row.phrase_before(position)
        time, last = self.row.time_before(position), progress.last
        if before is None and last is not None and last.link == "reduced" and last.objects:
            before = last.objects[0]  # "a framework signed in 2008 that was renamed"
        if mark.low == "when" and time is not None:
            progress.open(Frame("rel", "when", antecedent_time=time, governor=progress.last))
        elif before is None or mark.low in ("when", "how", "why", "what"):
            kind = "sub" if mark.low == "when" else "that"
            progress.open(Frame(kind, mark.low, governor=progress.last))
        else:
            frame = Frame("rel", mark.low, before, governor=progress.last)
            if progress.preposition:
                frame.fronted.append((progress.preposition, before))
            progress.open(frame)

    def _that(self, mark: Mark, position: int) -> None:
        """ "said that ..." or "the system that Beijing deployed"."""
        last = self.progress.last
        said = last is not None and last.predicate in CLAUSAL
        if isinstance(self.row.before(position), Phrase) and not said:
            self._wh(mark, position)
        else:
            self.progress.open(Frame("that", "that", governor=last))

    # -- phrases

    def _phrase(self, phrase: Phrase, position: int) -> None:
        progress, frame, last = self.progress, self.progress.frame, self.progress.last
        described = any(link == "apposition" for link, _ in phrase.attached)
        if progress.preposition and self._of_trouble(position):
            progress.preposition = ""
        elif progress.preposition:
            self._adjunct(phrase)
        elif frame.clause is None and last is not None and self._object_of_participle(position):
            last.objects.append(phrase)
        elif frame.clause is None and (last not in frame.waiting or progress.comma):
            if frame.subject is None or not described:
                frame.former = frame.subject
                frame.subject = phrase
        elif described or ((progress.comma or progress.conjunction) and self.row.verb_follows(position)):
            return  # said before, or a new subject: its verb finds it right before itself
        elif last is not None and (len(last.objects) < 2 or self._enumerated(phrase)):
            holder = (
                last.governor if last.link == "to" and last.objects and self._enumerated(phrase) else last
            )
            (holder or last).objects.append(phrase)  # "signed a pact to end the war and an accord on trade"

    def _of_trouble(self, position: int) -> bool:
        """Whether "in" belongs to what it is in: "discussed the conflict in Sudan" there, "the situation in his country"."""
        before = self.row.before(position - 1)
        if not isinstance(before, Phrase):
            return False
        if self.progress.preposition == "of" and any(link == "apposition" for link, _ in before.attached):
            return True  # "Abkhazia and South Ossetia, two regions of Georgia"
        return self.progress.preposition == "in" and before.low in TROUBLES

    def _enumerated(self, phrase: Phrase) -> bool:
        """Another of several: "signed an accord on trade, a protocol on visas and a memorandum on energy"."""
        first = phrase.members[0] if phrase.members else phrase
        return first.det in ("a", "an") and bool(self.progress.comma or self.progress.conjunction)

    def _adjunct(self, phrase: Phrase) -> None:
        """Hang a phrase with its preposition on the last clause and on the frame's, or keep it for the verb to come."""
        progress, frame, last = self.progress, self.progress.frame, self.progress.last
        preposition, progress.preposition = progress.preposition, ""
        if last is None or not (frame.clause is not None or last in frame.waiting or self._participle()):
            if preposition != "of" or not _acts(frame.subject):  # "the presidents of Ghana and Togo said"
                frame.fronted.append((preposition, phrase))
            return
        if preposition == "including" and last.passive and last.objects:
            last.objects.append(phrase)  # "Documents were signed, including an accord on trade"
        last.add(preposition, phrase)
        stands = last.link == "to" and frame.clause is not None and frame.clause.predicate == "be"
        if last.link == "reduced" and preposition in ("at", "during") and last.objects:
            stands = stands or last.objects[0].low in OUTCOMES
        if frame.clause is not None and frame.clause is not last and preposition != "by" and not stands:
            frame.clause.add(preposition, phrase)

    def _object_of_participle(self, position: int) -> bool:
        return isinstance(self.row.before(position), VerbGroup) and self._participle()

    def _participle(self) -> bool:
        """Between a subject and its verb: "Hashimoto and Yeltsin, meeting in Krasnoyarsk, agreed"."""
        subject, last = self.progress.frame.subject, self.progress.last
        if self.progress.comma or last is None or last.verb is None:
            return False
        if last.verb.form == "finite" and last.link != "reduced":
            return False
        return subject is None or last.begin > subject.end

    # -- verbs

    def _verb(self, group: VerbGroup, position: int) -> None:
        if group.form == "infinitive":
            clause = infinitive(group, position, self.progress)
        elif group.form == "gerund":
            clause = gerund(group, position, self.progress)
        elif group.form == "participle" or (group.ambiguous and is_reduced(position, self.progress)):
            clause = reduced(group, position, self.progress)
        else:
            clause = shared(group, position, self.progress) or finite(group, position, self.progress)
        self.progress.made(clause)
