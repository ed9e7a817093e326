"""`kg export`: a graph as Turtle in; the same in another format out."""

from pathlib import Path
from typing import Annotated

import typer

FORMAT_HELP = (
    "ttl, trig, nt, jsonld, graphml, gexf, csv, jsonl or chronology; told by OUT's ending if not given."
)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(export)


def export(
    out: Annotated[
        Path, typer.Option(help="The file to write (csv: a folder, or what two files begin with).")
    ],
    graph: Annotated[Path, typer.Option(help="The graph, as Turtle.")] = Path("exports/graph.ttl"),
    format: Annotated[str | None, typer.Option(help=FORMAT_HELP, show_default=False)] = None,
) -> None:
    """Write a graph in another format."""
    from kg.exports.formats import FORMATS
    from kg.exports.formats import export as write
    from kg.graph.reading import NotAGraph, read_turtle

    name = format or {"md": "chronology", "json": "jsonld"}.get(out.suffix[1:], out.suffix[1:])
    if name not in FORMATS:
        lines = "\n".join(f"  {known:11} {meaning}" for known, (_, meaning) in FORMATS.items())
        _fail(f"{f'there is no format {name!r}' if name else 'name a --format'}; there are\n{lines}")
    if not graph.is_file():
        _fail(f"there is no graph at {graph}; build one with `kg build`, or use --graph")
    try:
        written = write(read_turtle(graph), name, out)
    except NotAGraph as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{error.filename or out} cannot be written: {error.strerror or error}")
    for path in written:
        typer.echo(f"{path}: {path.stat().st_size:,} bytes", err=True)


def _fail(message: str) -> None:
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(2)
