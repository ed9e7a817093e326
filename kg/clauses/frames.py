"""The clauses under construction: a stack of frames, and what was read since the last verb."""

from dataclasses import dataclass, field

from kg.clauses.clause import Clause
from kg.clauses.row import Row
from kg.english.tokens import Token
from kg.mentions.phrases import Phrase


@dataclass(slots=True)
class Frame:
    """A clause under construction: its subject so far, and what waits for its verb."""

    kind: str = "main"  # "main", "rel", "sub", "that", "quote"
    word: str = ""
    antecedent: Phrase | None = None
    antecedent_time: Token | None = None  # "on Monday, when ..."
    governor: Clause | None = None
    subject: Phrase | None = None
    former: Phrase | None = None  # what stood as its subject before a comma: "Japan, Macron said, ..."
    clause: Clause | None = None  # the last finite clause of the frame
    fronted: list[tuple[str, Phrase]] = field(default_factory=list)
    times: list[tuple[str, Token]] = field(default_factory=list)
    waiting: list[Clause] = field(default_factory=list)  # before their subject: "Speaking in Rome, ..."


@dataclass(slots=True)
class Progress:
    """How far the pass over a row has come."""

    row: Row
    clauses: list[Clause] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=lambda: [Frame()])
    last: Clause | None = None  # the clause that takes what comes next
    preposition: str = ""
    conjunction: str = ""
    comma: bool = False
    quoted: bool = False

    @property
    def frame(self) -> Frame:
        """The innermost open frame."""
        return self.frames[-1]

    def open(self, frame: Frame) -> None:
        """A new clause begins inside the one that is open."""
        self.frames.append(frame)
        self._forget()

    def made(self, clause: Clause) -> None:
        """A verb was read: its clause takes what comes next."""
        clause.quoted = self.quoted
        self.clauses.append(clause)
        self.last = clause
        self._forget()

    def _forget(self) -> None:
        self.preposition, self.conjunction, self.comma = "", "", False

    def close_to(self, frame: Frame) -> None:
        """Close the frames that were opened inside this one."""
        while self.frame is not frame:
            self.frames.pop()

    def close_all(self) -> None:
        """At a semicolon or dash all clauses end; only a subject that has had no verb yet stays."""
        main = self.frames[0]
        self.frames = [main] if main.clause is None and main.subject is not None else [Frame()]
        self.comma, self.conjunction = False, ""
        if main.clause is not None:
            self.last = None

    def close_quote(self) -> None:
        """Close what was said, and what was opened inside it."""
        for index in range(len(self.frames) - 1, 0, -1):
            if self.frames[index].kind == "quote":
                del self.frames[index:]
                return
        if self.frames[0].clause is not None:  # “We agree,” he said: the saying comes after
            self.frames = [Frame("main", "after quote")]
            self.comma = False

    def open_parent(self) -> Frame | None:
        """The nearest outer frame that still waits for its verb."""
        for frame in reversed(self.frames[:-1]):
            if frame.clause is None and frame.kind != "quote":
                return frame
        return None

    def outer_clause(self) -> Frame | None:
        """The nearest outer frame that has its verb."""
        return next((frame for frame in reversed(self.frames[:-1]) if frame.clause is not None), None)

    def outer_subject(self) -> Phrase | None:
        """The subject of the nearest outer frame."""
        for frame in reversed(self.frames[:-1]):
            if frame.clause is not None:
                return frame.clause.subject
            if frame.subject is not None:
                return frame.subject
        return None

    def release(self, phrase: Phrase) -> None:
        """Take back a phrase that was hung on a clause: it is the subject of the next one."""
        for clause in self.clauses:
            if phrase in clause.objects:
                clause.objects.remove(phrase)
            clause.adjuncts = [(prep, other) for prep, other in clause.adjuncts if other is not phrase]
