"""kg rules: check the notebooks, run their examples, list and show rules, report on gold."""

from typing import Annotated

import typer

rules = typer.Typer(help="The rules: check, test, list, show, report.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    app.add_typer(rules, name="rules")


@rules.command()
def check() -> None:
    """Name every mistake in the rule notebooks, with file, line and column."""
    from kg import resources
    from kg.rulebook.book import rulebook

    mistakes = rulebook().mistakes
    for mistake in mistakes:
        lines = (resources.rules() / mistake.file).read_text(encoding="utf-8").splitlines()
        typer.echo(mistake.shown(lines[mistake.line - 1] if mistake.line <= len(lines) else ""))
    typer.echo(f"{len(rulebook().rules)} rules, {len(mistakes)} mistakes", err=True)
    raise typer.Exit(1 if mistakes else 0)


@rules.command()
def test(only: Annotated[str, typer.Argument(help="a notebook or rule id to begin with")] = "") -> None:
    """Run every example of the notebooks: yes, no and todo."""
    from kg.rulebook.book import rulebook
    from kg.rulebook.examples import failures

    book = rulebook()
    failed = 0
    for failure in failures(book, only):
        typer.echo(str(failure))
        failed += 1
    chosen = [rule for rule in book.rules.values() if rule.id.startswith(only)]
    total = sum(len(rule.yes) + len(rule.no) + len(rule.todo) for rule in chosen)
    typer.echo(f"{total - failed} passed, {failed} failed")
    raise typer.Exit(1 if failed or book.mistakes else 0)
