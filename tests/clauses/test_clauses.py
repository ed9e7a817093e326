"""A table of sentences in; whether their clauses are built as told: who does what to whom, with what, under what."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from kg.clauses.clause import Clause
from kg.mentions.phrases import Phrase
from kg.model import Article
from kg.reading import read

TABLE = Path(__file__).parent / "clauses.txt"


@dataclass
class Case:
    """A sentence with the clauses told below it."""

    sentence: str
    todo: bool
    told: list[str] = field(default_factory=list)

    def verbs(self) -> list[str]:
        """All verb clauses, in order."""
        return [line for line in self.told if not line.startswith(("noun ", "no "))]

    def nouns(self) -> list[str]:
        """Some of the event-noun clauses."""
        return [line for line in self.told if line.startswith("noun ")]

    def absent(self) -> list[str]:
        """The predicates that no clause may have."""
        return [line.removeprefix("no ") for line in self.told if line.startswith("no ")]


def cases() -> list[Case]:
    """The table, sentence by sentence."""
    found: list[Case] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            cells = [cell.strip() for cell in line.split("|")]
            found[-1].told.append(" | ".join(cells).strip())
        else:
            found.append(Case(line.removeprefix("todo "), line.startswith("todo ")))
    return found


@cache
def clauses(sentence: str) -> list[Clause]:
    """The verb and event-noun clauses of a sentence."""
    article = Article(id="clauses", published=dt.date(2025, 10, 30), text=sentence)
    return [clause for one in read(article).sentences for clause in one.clauses if clause.kind != "title"]


def name(phrase: Phrase | None) -> str:
    """A phrase by its last word, a list by its members' last words."""
    return "+".join(member.head.text for member in phrase.members or [phrase]) if phrase else ""


def told(clause: Clause) -> str:
    """A clause as a line of the table."""
    kind = "noun " if clause.kind == "noun" else ""
    beside = [f"{preposition} {name(phrase)}" for preposition, phrase in clause.adjuncts]
    cells = (
        kind + clause.predicate,
        name(clause.subject),
        ", ".join(name(phrase) for phrase in clause.objects),
        ", ".join(beside),
        f"{clause.link} ({clause.word})" if clause.word and clause.link else clause.link,
    )
    return " | ".join(cells).strip()


@pytest.mark.parametrize("case", [case for case in cases() if not case.todo], ids=lambda case: case.sentence)
def test_clauses_are_built_as_told(case: Case) -> None:
    got = clauses(case.sentence)
    assert [told(clause) for clause in got if clause.kind == "verb"] == case.verbs()
    nouns = [told(clause) for clause in got if clause.kind == "noun"]
    assert [line for line in case.nouns() if line not in nouns] == []
    assert [line for line in nouns if line.partition(" | ")[0] in case.absent()] == []


@pytest.mark.parametrize("case", [case for case in cases() if case.todo], ids=lambda case: case.sentence)
def test_what_is_read_wrongly_as_yet_is_marked_so(case: Case) -> None:
    verbs = [told(clause) for clause in clauses(case.sentence) if clause.kind == "verb"]
    assert verbs != case.verbs(), "it is read as told now: take 'todo' away"


def test_every_clause_stands_in_its_sentence_and_hangs_on_another_of_it() -> None:
    for case in cases():
        got = clauses(case.sentence)
        assert all(0 <= clause.begin < clause.end <= len(case.sentence) for clause in got)
        assert all(clause.governor is None or clause.governor in got for clause in got)
        assert all(clause.governor is not clause for clause in got)
