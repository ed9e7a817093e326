"""What is wrong in a rule notebook, where, and how to mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """A place in a file and what is wrong there; line and column count from 1."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        told = f"{self.file}:{self.line}:{self.column}: {self.message}"
        return f"{told} ({self.hint})" if self.hint else told

    def shown(self, source: str) -> str:
        """The mistake with its line and a caret under the column."""
        return f"{self}\n    {source}\n    {' ' * (self.column - 1)}^"


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint with the likeliest meant word, or all that are known."""
    choices = list(known)
    close = difflib.get_close_matches(word, choices, 1)
    return f"did you mean {close[0]}?" if close else f"known: {', '.join(choices)}" if choices else ""
