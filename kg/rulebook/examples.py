"""A rulebook in; what its examples show out: every `yes` and `no` that does not hold, every `todo` that begins to."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import SYMMETRIC, Article, Fact
from kg.reading import read
from kg.rulebook.book import Rulebook
from kg.rulebook.rule import Example, Rule

GIVES = re.compile(r"(?P<relation>\w+)\((?P<nodes>.*?)\)(?=\s|$)\s*(?P<rest>.*)")
MODALITIES = ("actual", "planned", "possible", "denied")
DEFAULT = dt.date(2025, 10, 30)


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold: where it stands, what was wanted, what was read."""

    rule: str
    file: str
    line: int
    kind: str
    text: str
    wanted: tuple[str, ...]
    got: tuple[str, ...]

    def __str__(self) -> str:
        wanted, got = "\n      ".join(self.wanted) or "nothing", "\n      ".join(self.got) or "nothing"
        return f"{self.file}:{self.line}: {self.rule} {self.kind}: {self.text}\n    wanted {wanted}\n    got    {got}"


def failures(book: Rulebook, only: str = "") -> Iterator[Failure]:
    """Every example that does not hold, rule by rule (of those whose id begins with `only`)."""
    for rule in book.rules.values():
        if not rule.id.startswith(only):
            continue
        for example in rule.yes:
            got = given(rule, example, book)
            wanted = tuple(sorted(_normal(told) for told in example.gives))
            if got != wanted:
                yield _failure(rule, example, "yes", wanted, got)
        for example in rule.no:
            got = given(rule, example, book)
            if got:
                yield _failure(rule, example, "no", (), got)
        for example in rule.todo:
            got = given(rule, example, book)
            if got and got == tuple(sorted(_normal(told) for told in example.gives)):
                yield _failure(rule, example, "todo (it passes now: make it a yes)", (), got)


def given(rule: Rule, example: Example, book: Rulebook) -> tuple[str, ...]:
    """What this rule reads in the example's sentence, as `gives` lines, sorted."""
    before = f"{example.before}\n\n" if example.before else ""
    article = Article(id="example", published=example.published or DEFAULT, text=before + example.text)
    facts = read(article, book).facts
    mine = [
        fact for fact in facts if any(e.rule == rule.id and e.begin >= len(before) for e in fact.evidence)
    ]
    return tuple(sorted(tell(fact) for fact in mine))


def tell(fact: Fact) -> str:
    """A fact as a `gives` line writes it."""
    names = [fact.subject.name, fact.object.name]
    if fact.relation in SYMMETRIC:
        names.sort()
    words = [f"{fact.relation}({', '.join(names)})"]
    if fact.date:
        words.append(fact.date.start + (f"/{fact.date.end}" if fact.date.end else ""))
    if fact.modality != "actual":
        words.append(fact.modality)
    words += [f"{key}={value.replace(' ', '_')}" for key, value in sorted(fact.qualifiers.items())]
    return " ".join(words)


def _normal(told: str) -> str:
    """The line with its parts in the order of `tell`."""
    match = GIVES.match(told.strip())
    if match is None:
        return told
    names = [name.strip() for name in match["nodes"].split(",")]
    if match["relation"] in SYMMETRIC:
        names.sort()
    rest = match["rest"].split()
    dates = [word for word in rest if word[:1].isdigit() and "=" not in word]
    modality = [word for word in rest if word in MODALITIES and word != "actual"]
    return " ".join(
        [
            f"{match['relation']}({', '.join(names)})",
            *dates,
            *modality,
            *sorted(word for word in rest if "=" in word),
        ]
    )


def _failure(
    rule: Rule, example: Example, kind: str, wanted: tuple[str, ...], got: tuple[str, ...]
) -> Failure:
    return Failure(rule.id, rule.id.split("/")[0] + ".rules", example.line, kind, example.text, wanted, got)
