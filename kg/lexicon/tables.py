"""A table of tab-separated values in; its entries, and its mistakes with their places, out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from kg.lexicon.entries import Entry

E = TypeVar("E", bound=Entry)
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
DAYS = ("began", "ended", "year")
SEPARATOR = "|"


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """Something wrong in a table: which file, line (the header is line 1), column, and what is wrong."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.column}: {self.message}"


def read_table(path: Path, entry: type[E]) -> tuple[list[tuple[int, E]], list[Mistake]]:
    """Every good row of the table with its line; a table that is not there yet is empty."""
    rows: list[tuple[int, E]] = []
    mistakes: list[Mistake] = []
    if not path.is_file():
        return rows, mistakes
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        return rows, [Mistake(path.name, 1, "", f"not UTF-8 at byte {error.start}")]
    columns = lines[0].split("\t")
    mistakes += _header(path.name, columns, entry)
    if mistakes:
        return rows, mistakes
    tuples = frozenset(name for name, info in entry.model_fields.items() if "tuple" in str(info.annotation))
    for number, line in enumerate(lines[1:], start=2):
        if not line:
            continue
        found = list(_cells(path.name, number, columns, line))
        mistakes += found
        if not found:
            values = dict(zip(columns, line.split("\t"), strict=True))
            record, wrong = _entry(path.name, number, entry, values, tuples)
            rows += [(number, record)] if record is not None else []
            mistakes += wrong
    return rows, mistakes


def _header(file: str, columns: list[str], entry: type[Entry]) -> Iterator[Mistake]:
    """The first line names fields of the entry, each once, and all that have no default."""
    for column in columns:
        if column not in entry.model_fields:
            known = ", ".join(entry.model_fields)
            yield Mistake(file, 1, column, f"no such field: the fields are {known}")
        elif columns.count(column) > 1:
            yield Mistake(file, 1, column, "this column stands twice")
    for name, info in entry.model_fields.items():
        if info.is_required() and name not in columns:
            yield Mistake(file, 1, name, "this column is missing")


def _cells(file: str, number: int, columns: list[str], line: str) -> Iterator[Mistake]:
    """A line has a cell a column, no space around a name, and real days where days are told."""
    cells = line.split("\t")
    if len(cells) != len(columns):
        yield Mistake(file, number, columns[0], f"{len(cells)} cells where the header has {len(columns)}")
        return
    for column, cell in zip(columns, cells, strict=True):
        items = cell.split(SEPARATOR) if cell else []
        if any(not item or item != item.strip() for item in items):
            yield Mistake(file, number, column, f"space or nothing around a name in {cell!r}")
        elif column in DAYS and cell and not DAY.fullmatch(cell):
            yield Mistake(
                file, number, column, f"{cell!r} is no year, month or day (1993, 1993-05, 1993-05-24)"
            )


def _entry(
    file: str, number: int, entry: type[E], values: dict[str, str], tuples: frozenset[str]
) -> tuple[E | None, list[Mistake]]:
    """The record of one line: an empty cell leaves the field at its default."""
    given: dict[str, object] = {
        name: tuple(cell.split(SEPARATOR)) if name in tuples else cell
        for name, cell in values.items()
        if cell
    }
    try:
        return entry.model_validate(given), []
    except ValidationError as error:
        return None, [
            Mistake(file, number, ".".join(map(str, wrong["loc"])), wrong["msg"]) for wrong in error.errors()
        ]
