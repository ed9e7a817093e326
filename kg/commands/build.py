"""`kg build`: articles in; graph.ttl and graph.html out, with a summary on standard error."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.commands.extract import ARTICLES_HELP
from kg.commands.page import Quoting, notes_and_version

if TYPE_CHECKING:
    from kg.graph.graph import Graph
    from kg.intake import Intake
    from kg.workers import Extracted


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(build)


def build(
    articles: Annotated[list[str] | None, typer.Argument(help=ARTICLES_HELP, show_default=False)] = None,
    out: Annotated[Path, typer.Option(help="The folder of the graph.", file_okay=False)] = Path("exports"),
    jobs: Annotated[int, typer.Option(help="How many processes read.", min=1)] = 1,
    remove: Annotated[
        list[str] | None, typer.Option(help="The id of an article to withdraw.", show_default=False)
    ] = None,
    base: Annotated[str | None, typer.Option(help="What the IRIs begin with.", show_default=False)] = None,
    evidence: Annotated[
        Quoting, typer.Option(help="How much of the articles' text the page quotes.")
    ] = Quoting.full,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say only what failed.")] = False,
) -> None:
    """Read ARTICLES into the graph of the folder OUT: graph.ttl and graph.html."""
    from kg.graph.store import StoreTrouble
    from kg.intake import Intake, iri_base, samples, sources
    from kg.summary import problems, summary, where_next

    paths, iris_under, leaving = sources(articles or []), iri_base(base), remove or []
    intake = Intake(paths if paths or leaving else samples(quiet))
    read = _read(intake, jobs, quiet)
    try:
        graph = _update(out, read, leaving, iris_under)
    except StoreTrouble as trouble:
        typer.echo(f"error: {trouble}. Nothing was changed.", err=True)
        raise typer.Exit(2) from None
    _write_page(graph, out, evidence)
    said = [*summary(read, intake, leaving, graph), *where_next(out, graph)]
    for line in problems(intake) if quiet else said:
        typer.echo(line, err=True)
    raise typer.Exit(1 if intake.failures else 0)


def _read(intake: "Intake", jobs: int, quiet: bool) -> "list[Extracted]":
    from kg.progress import bar
    from kg.workers import read_all

    given = list(intake.articles())
    read = []
    with bar("Reading", len(given), wanted=not quiet) as step:
        for reading in read_all(given, jobs):
            if extracted := intake.kept(reading):
                read.append(extracted)
            step()
    return read


def _update(out: Path, read: "list[Extracted]", leaving: list[str], base: str) -> "Graph":
    from kg.graph.store import update
    from kg.lexicon.load import load

    facts = (fact for extracted in read for fact in extracted.facts)
    sources = [extracted.article for extracted in read]
    return update(out, sources, facts, base=base, remove=leaving, lexicon=load())


def _write_page(graph: "Graph", out: Path, evidence: Quoting) -> None:
    from kg.exports.page import write

    notes, ruleset = notes_and_version()
    turtle = (out / "graph.ttl").read_text(encoding="utf-8")
    write(graph, out / "graph.html", evidence=evidence.value, rules=notes, ruleset=ruleset, turtle=turtle)
