"""`kg extract`: articles in; their facts, one a line, on standard output."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from kg.model import Fact

ARTICLES_HELP = "Files, folders, or - for standard input. None: the sample articles that come with kg."


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(extract)


def extract(
    articles: Annotated[list[str] | None, typer.Argument(help=ARTICLES_HELP, show_default=False)] = None,
    format: Annotated[
        Literal["jsonl", "table"], typer.Option(help="jsonl for programs, table for people.")
    ] = "jsonl",
    base: Annotated[str | None, typer.Option(help="What the IRIs begin with.", show_default=False)] = None,
) -> None:
    """Print the facts of ARTICLES, one a line."""
    from kg.intake import Intake, iri_base, samples, sources, tell
    from kg.workers import read_all

    paths, iris_under = sources(articles or []), iri_base(base)
    intake = Intake(paths or samples(), tell)
    found: list[Fact] = []
    for reading in read_all(intake.articles()):
        if (extracted := intake.kept(reading)) is None:
            continue
        if format == "jsonl":
            _print_lines(extracted.facts, iris_under)
        else:
            found.extend(extracted.facts)
    if format == "table":
        _print_table(found)
    raise typer.Exit(1 if intake.failures else 0)


def _print_lines(facts: "tuple[Fact, ...]", base: str) -> None:
    import json

    from kg.lines import line

    for fact in facts:
        typer.echo(json.dumps(line(fact, base), ensure_ascii=False))


def _print_table(facts: "list[Fact]") -> None:
    """Columns as wide as their longest entry; the sentence comes last and is cut."""
    rows = [("DATE", "SUBJECT", "RELATION", "OBJECT", "MODALITY", "RULE", "SENTENCE"), *map(_row, facts)]
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        typer.echo("  ".join([*cells, row[6]]).rstrip())


def _row(fact: "Fact") -> tuple[str, ...]:
    first = fact.evidence[0]
    sentence = first.text if len(first.text) <= 80 else f"{first.text[:77]}..."
    date = fact.date.edtf if fact.date else "undated"
    return (date, fact.subject.name, fact.relation, fact.object.name, fact.modality, first.rule, sentence)
