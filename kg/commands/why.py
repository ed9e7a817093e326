"""`kg why`: part of a fact's IRI in; the fact with its sentences, articles and rules on standard output."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(why)


def why(
    iri: Annotated[str, typer.Argument(help="A fact's IRI, in full, as event:visit-..., or any part of it.")],
    graph: Annotated[Path, typer.Option(help="The graph, as Turtle.")] = Path("exports/graph.ttl"),
) -> None:
    """Show why a fact is in the graph: every sentence that says it, its article and the rule that read it."""
    from kg.graph.finding import NotFound, explained, find
    from kg.graph.reading import NotAGraph, read_turtle

    if not graph.is_file():
        typer.echo(
            f"error: there is no graph at {graph}; build one with `kg build`, or use --graph", err=True
        )
        raise typer.Exit(2)
    try:
        found = read_turtle(graph)
        lines = explained(found, find(found, iri))
    except (NotAGraph, NotFound) as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(2) from None
    for line in lines:
        typer.echo(line)
