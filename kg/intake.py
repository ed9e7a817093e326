"""What a command was given as articles in; the articles out, and a list of what failed or is doubtful."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import typer

from kg.articles import Caution, Failure, read
from kg.model import Article
from kg.workers import Extracted

Problem = Failure | Caution


class Intake:
    """The articles of one run, and the problems that it met; `tell` hears of each problem as it comes."""

    def __init__(
        self, paths: Sequence[Path | Literal["-"]], tell: Callable[[Problem], None] = lambda problem: None
    ) -> None:
        self.paths, self.tell = paths, tell
        self.failures: list[Failure] = []
        self.cautions: list[Caution] = []

    def articles(self) -> Iterator[Article]:
        """Each article that could be read."""
        for outcome in read(self.paths):
            if isinstance(outcome, Article):
                yield outcome
            else:
                self._note(outcome)

    def kept(self, reading: Extracted | Failure) -> Extracted | None:
        """What the rules read; a failure is noted instead."""
        if isinstance(reading, Failure):
            self._note(reading)
            return None
        return reading

    def _note(self, problem: Problem) -> None:
        if isinstance(problem, Failure):
            self.failures.append(problem)
        else:
            self.cautions.append(problem)
        self.tell(problem)


def told(problem: Problem) -> str:
    """A problem as one line for people: where, what, and what mends it."""
    kind = "error" if isinstance(problem, Failure) else "warning"
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{kind}: {problem.place}: {problem.reason}{hint}"


def tell(problem: Problem) -> None:
    """Say a problem on standard error."""
    typer.echo(told(problem), err=True)


def iri_base(given: str | None) -> str:
    """The base of the IRIs; one that cannot be a base is misuse."""
    from kg.graph.iri import DEFAULT_BASE, checked_base

    try:
        return checked_base(given) if given else DEFAULT_BASE
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--base") from error


def sources(given: Sequence[str]) -> list[Path | Literal["-"]]:
    """The paths that were given, "-" for standard input; one that does not exist is misuse."""
    for path in given:
        if path != "-" and not Path(path).exists():
            raise typer.BadParameter(f"there is no file or folder '{path}'", param_hint="ARTICLES")
    return ["-" if path == "-" else Path(path) for path in given]


def samples(quiet: bool = False) -> list[Path | Literal["-"]]:
    """The articles that come with the package, for a run to which none were given."""
    from kg.resources import folder

    if not quiet:
        typer.echo("No articles were given: reading the sample articles that come with kg.", err=True)
    return [folder("seeds")]
