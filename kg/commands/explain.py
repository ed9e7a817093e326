"""kg explain: which mentions, clauses and rules a sentence gives, and what the nearest rules wanted."""

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Put the command on the command line."""
    app.command()(explain)


def explain(
    sentence: Annotated[str, typer.Argument(help="the sentence, in quotation marks")],
    date: Annotated[str, typer.Option(help="the article's day, as 2025-10-30")] = "",
    after: Annotated[str, typer.Option(help="what was told just before")] = "",
) -> None:
    """Show how a sentence is read: mentions, clauses, rules that fired, rules that came near."""
    import datetime as dt

    from kg.explanation import explain as explained
    from kg.model import Article
    from kg.reading import read
    from kg.rulebook.book import rulebook

    try:
        day = dt.date.fromisoformat(date) if date else None
    except ValueError:
        typer.echo(f"--date: {date!r} is no day: write it as 2025-10-30", err=True)
        raise typer.Exit(2) from None
    before = f"{after.strip()}\n\n" if after.strip() else ""
    article = Article(id="sentence", published=day, text=before + sentence.strip())
    if not sentence.strip():
        typer.echo("there is no sentence to explain", err=True)
        raise typer.Exit(2)
    book = rulebook()
    for line in explained(read(article, book), book):
        typer.echo(line)
