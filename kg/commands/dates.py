"""`kg dates`: a text and its day in; its time expressions, one a line, on standard output."""

import sys
from typing import Annotated, Literal

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(dates)


def dates(
    text: Annotated[str, typer.Argument(help="The text to read, or - for standard input.")],
    ref: Annotated[str, typer.Option(help="The day it was written, as 2025-10-30.", show_default=False)] = "",
    format: Annotated[
        Literal["jsonl", "table"], typer.Option(help="jsonl for programs, table for people.")
    ] = "jsonl",
) -> None:
    """Print the dates, times, durations and sets that TEXT tells, put on the calendar."""
    import datetime as dt

    from kg.dates.show import as_lines, as_table

    try:
        reference = dt.date.fromisoformat(ref) if ref else None
    except ValueError:
        typer.echo(f"--ref {ref}: not a day of the calendar, write it as 2025-10-30", err=True)
        raise typer.Exit(2) from None
    if reference is None:
        typer.echo("no --ref: what hangs on the article's day stays undated", err=True)
    shown = as_lines if format == "jsonl" else as_table
    for line in shown(sys.stdin.read() if text == "-" else text, reference):
        typer.echo(line)
