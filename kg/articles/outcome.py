"""What became of content that is not as it should be: a value with its place, never an exception."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """Something was not read. `place` is a file, with line and column if known; `hint` says what mends it."""

    place: str
    reason: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Caution:
    """Something was read, but perhaps not as its author meant it."""

    place: str
    reason: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong inside one text, at a line and column of it, before anyone says which file it is."""

    reason: str
    hint: str = ""
    line: int | None = None
    column: int | None = None

    def at(self, place: str) -> Failure:
        """The failure that this mistake is in the file `place`."""
        if self.line is not None:
            place = f"{place}:{self.line}"
            if self.column is not None:
                place = f"{place}:{self.column}"
        return Failure(place, self.reason, self.hint)
