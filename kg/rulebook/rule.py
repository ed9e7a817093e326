"""What a rule notebook holds: its families and nouns, its rules, and what each of them matches, says and shows."""

import datetime as dt
from dataclasses import dataclass, field

from kg.rulebook.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a match line for one mention (or, with +, two or more) of a type."""

    name: str
    type: str
    many: bool


@dataclass(frozen=True, slots=True)
class Argument:
    """After the predicate: prepositions ("" alone for an object), a noun that must head it, a slot."""

    prepositions: tuple[str, ...]
    family: str = ""
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class Consequence:
    """A fact line: relation(subject, object) or relation(participants), with options."""

    relation: str
    slots: tuple[str, ...]
    options: dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, what was told before it, and the facts that it gives (none for a `no`)."""

    text: str
    before: str
    gives: tuple[str, ...]
    line: int
    published: dt.date | None


@dataclass(slots=True)
class Rule:
    """A rule as written: patterns (alternatives), consequences, examples."""

    id: str
    line: int
    note: str = ""
    patterns: list["Pattern"] = field(default_factory=list)
    facts: list[Consequence] = field(default_factory=list)
    yes: list[Example] = field(default_factory=list)
    no: list[Example] = field(default_factory=list)
    todo: list[Example] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One match line: who (or no one), the predicate's family, what follows it, and prepositions that may not."""

    subject: Slot | None
    family: str
    arguments: tuple[Argument, ...]
    text: str
    line: int
    unless: frozenset[str] = frozenset()

    def slots(self) -> dict[str, Slot]:
        """Every slot of the line by name."""
        found = {self.subject.name: self.subject} if self.subject else {}
        return found | {a.slot.name: a.slot for a in self.arguments if a.slot}


@dataclass(slots=True)
class Notebook:
    """One file: verb families, noun families, rules."""

    stem: str
    families: dict[str, list[str]] = field(default_factory=dict)
    nouns: dict[str, list[str]] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
