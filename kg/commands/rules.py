"""kg rules: check the notebooks, run their examples, list and show rules, report on gold."""

from pathlib import Path
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


@rules.command(name="list")
def list_rules() -> None:
    """List every rule with its relations and its note."""
    from kg.rulebook.book import rulebook

    for rule in rulebook().rules.values():
        relations = ", ".join(dict.fromkeys(fact.relation for fact in rule.facts))
        typer.echo(f"{rule.id}\t{relations}\t{rule.note}")


@rules.command()
def show(identity: Annotated[str, typer.Argument(metavar="ID", help="as in visits/arrives")]) -> None:
    """Show one rule: note, patterns, facts, examples."""
    from kg.rulebook.book import rulebook
    from kg.rulebook.mistakes import nearest

    book = rulebook()
    rule = book.rules.get(identity)
    if rule is None:
        typer.echo(f"no rule '{identity}' ({nearest(identity, book.rules)})", err=True)
        raise typer.Exit(2)
    typer.echo(f"{rule.id}\n  {rule.note}")
    for pattern in rule.patterns:
        typer.echo(f"  match  {pattern.text}")
    for fact in rule.facts:
        options = "".join(f" {key}={value}" for key, value in fact.options.items())
        typer.echo(f"  fact   {fact.relation}({', '.join(fact.slots)}){options}")
    for word, examples in (("yes", rule.yes), ("no", rule.no), ("todo", rule.todo)):
        for example in examples:
            typer.echo(f"  {word:5}  {example.text}")
            for given in example.gives:
                typer.echo(f"  gives  {given}")


@rules.command()
def report(gold: Annotated[list[Path], typer.Argument(help="annotated articles (JSON)")]) -> None:
    """Per rule: how often it fired on gold articles, how often right, arguable, wrong."""
    from kg.articles import Caution, Failure
    from kg.articles import read as read_articles
    from kg.reading import facts
    from kg.rulebook.book import rulebook
    from kg.rulebook.report import Report, gold_facts, text_of

    told = Report()
    failed = False
    for path in gold:
        try:
            annotated = gold_facts(path)
        except (OSError, ValueError, KeyError, TypeError) as error:
            typer.echo(f"{path}: no gold file: {error}", err=True)
            failed = True
            continue
        for article in read_articles([text_of(path)]):
            if isinstance(article, Failure | Caution):
                typer.echo(f"{article.place}: {article.reason}", err=True)
                failed = failed or isinstance(article, Failure)
            else:
                told.add(facts(article), annotated)
    typer.echo(f"{'rule':44} {'fired':>6} {'right':>6} {'arguable':>9} {'wrong':>6}")
    wrong = [rule for rule, _ in told.wrong]
    for rule in rulebook().rules:
        typer.echo(
            f"{rule:44} {told.fired[rule]:6} {told.right[rule]:6} {told.arguable[rule]:9} {wrong.count(rule):6}"
        )
    raise typer.Exit(1 if failed else 0)
