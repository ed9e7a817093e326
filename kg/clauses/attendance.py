"""The clauses of one sentence after another in; the same with who came to the summit told of, however it is listed."""

from dataclasses import replace

from kg.clauses.clause import Clause
from kg.clauses.grouping import category
from kg.mentions.phrases import Phrase, Unit
from kg.mentions.referents import Summit

FAR = 3  # so many sentences after it was told a summit is still the one that is attended
COMERS = frozenset("""leaders guests participants attendees delegates dignitaries others those figures speakers
    invitees presidents statesmen royals monarchs heads ministers""".split())  # fmt: skip
COMING = frozenset(["participants", "attendees", "guests", "invitees"])
HERE = frozenset(["in", "at", "among"])


class Attendance:
    """Remembers the last summit, and says of whom "in attendance", "attendees" and a bare "attended" speak."""

    def __init__(self) -> None:
        self.summit: Phrase | None = None
        self.age = 0

    def read(self, row: list[Unit], clauses: list[Clause]) -> None:
        """Complete the clauses of attending in a sentence."""
        self._hear(row)
        for clause in list(clauses):
            if clause.predicate == "include" and clause.subject is not None and clause.objects:
                self._listed(clause, clauses)
            elif clause.predicate == "be" and clause.subject is not None:
                self._present(clause, clauses)
            elif clause.predicate == "follow" and clause.governor is not None:
                self._followed(clause, clause.governor, clauses)
        for clause in clauses:
            if clause.predicate == "attend" and not (clause.objects or clause.passive) and self._near():
                clause.objects.append(self.summit)  # type: ignore[arg-type]

    def _hear(self, row: list[Unit]) -> None:
        self.age += 1
        for unit in row:
            if isinstance(unit, Phrase) and any(isinstance(who, Summit) for who in unit.who):
                self.summit, self.age = unit, 0

    def _near(self) -> bool:
        return self.summit is not None and self.age <= FAR

    def _listed(self, clause: Clause, clauses: list[Clause]) -> None:
        """ "Those who attended included A and B", "Leaders in attendance included A", "Participants include A"."""
        listed, comers = clause.objects[0], clause.subject
        if comers is None or comers.low not in COMERS or category(listed) != "who":
            return
        told = [
            other
            for other in clauses
            if other is not clause and other.subject is comers and other.begin > comers.begin
        ]
        for other in told:
            other.subject = listed
        summit = self._attended(clause, comers)
        if summit is not None and not told:
            clauses.append(_attending(clause, listed, summit))

    def _followed(self, clause: Clause, before: Clause, clauses: list[Clause]) -> None:
        """ "Will attend the G20 summit, followed by the APEC summit": whoever attends the one attends the other."""
        for link, phrase in clause.adjuncts:
            summit = any(isinstance(who, Summit) for who in phrase.who)
            if link == "by" and summit and before.predicate == "attend" and before.subject is not None:
                clauses.append(_attending(before, before.subject, phrase))
                clauses[-1].times = []

    def _attended(self, clause: Clause, comers: Phrase) -> Phrase | None:
        """The summit that the comers of a list came to."""
        hung = [*comers.attached, *clause.adjuncts]
        named = [phrase for link, phrase in hung if link in HERE]
        for phrase in named:
            if any(isinstance(who, Summit) for who in phrase.who):
                return phrase
        there = comers.low in COMING or any(phrase.low in ("attendance", "present") for phrase in named)
        return self.summit if there and self._near() else None

    def _present(self, clause: Clause, clauses: list[Clause]) -> None:
        """ "Also in attendance were A and B", "A and B were present"."""
        told = [phrase for link, phrase in clause.adjuncts if link == "in" and phrase.low == "attendance"]
        told += [phrase for phrase in clause.objects if phrase.low == "present"]
        elsewhere = any(link in ("at", "during") for link, _ in clause.adjuncts)
        if told and not elsewhere and clause.subject is not None and self.summit is not None and self._near():
            clauses.append(_attending(clause, clause.subject, self.summit))


def _attending(clause: Clause, comers: Phrase, summit: Phrase) -> Clause:
    """A clause of attending that is as real, and as late, as the one that lists who came."""
    return replace(
        clause, predicate="attend", subject=comers, objects=[summit], adjuncts=[], times=list(clause.times)
    )
