"""`kg query`: a question's name, a SPARQL file or standard input in; rows on standard output."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.graph.asking import Answer
    from kg.graph.questions import Question


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    csv = "csv"
    json = "json"


class Engine(StrEnum):
    """What answers: the rows are the same."""

    oxigraph = "oxigraph"
    rdflib = "rdflib"


def register(app: typer.Typer) -> None:
    """Add the command; options that it does not know are parameters of the question."""
    app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(query)


def query(
    context: typer.Context,
    question: Annotated[
        str | None, typer.Argument(help="A question's name, a SPARQL file, or - for standard input.")
    ] = None,
    graph: Annotated[Path, typer.Option(help="The graph: .ttl, .nt, .trig, .nq or .jsonld.")] = Path(
        "exports/graph.ttl"
    ),
    format: Annotated[Format, typer.Option(help="How rows are printed.")] = Format.table,
    engine: Annotated[Engine, typer.Option(help="What answers; the rows are the same.")] = Engine.oxigraph,
    list_: Annotated[
        bool, typer.Option("--list", help="Show the questions and what they want to know.")
    ] = False,
) -> None:
    """Ask a graph: kg query chronology --a KOR --b CHN. Options that a question wants follow its name."""
    from kg.graph.answers import written
    from kg.graph.asking import prefixes_of
    from kg.graph.questions import Misasked

    if list_:
        _list()
        return
    try:
        asked = _question(question)
        values = _values(context.args)
        prefixes = prefixes_of(graph)
        answer = _answer(asked.filled(values, prefixes), graph, prefixes, engine)
    except Misasked as error:
        for line in str(error).splitlines():
            typer.echo(f"error: {line}" if not line.startswith(" ") else line, err=True)
        raise typer.Exit(2) from None
    typer.echo(written(answer, format.value, prefixes), nl=False)
    if answer.triples is None:
        typer.echo(f"{len(answer.rows)} rows" if len(answer.rows) != 1 else "1 row", err=True)


def _list() -> None:
    from kg.graph.questions import questions

    for name, question in questions().items():
        typer.echo(f"{name}\n    {question.answers}")
        for parameter in question.parameters:
            shown = (
                f" (default {parameter.example})" if parameter.optional else f", such as {parameter.example}"
            )
            typer.echo(f"    --{parameter.name}  {parameter.meaning}: {parameter.kind}{shown}")


def _question(name: str | None) -> "Question":
    """What is asked: from standard input, a file, or by name."""
    from kg.graph.questions import Misasked, named, parsed

    if name is None:
        raise Misasked("ask something: a question's name (`kg query --list` shows them), a file, or -")
    if name == "-":
        return parsed("standard input", sys.stdin.read())
    file = Path(name)
    if not file.is_file():
        return named(name)
    try:
        return parsed(file.name, file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Misasked(f"{file} cannot be read: {error}") from error


def _values(args: list[str]) -> dict[str, str]:
    """The options left over, as values of parameters: --a KOR or --a=KOR."""
    from kg.graph.questions import Misasked

    found: dict[str, str] = {}
    left = list(args)
    while left:
        name, equals, value = left.pop(0).partition("=")
        if not name.startswith("--") or len(name) < 3:
            raise Misasked(f"{name!r} is one argument too many; parameters are given as --name value")
        if not equals:
            if not left:
                raise Misasked(f"{name} wants a value")
            value = left.pop(0)
        found[name[2:]] = value
    return found


def _answer(text: str, graph: Path, prefixes: dict[str, str], engine: Engine) -> "Answer":
    from kg.graph import asking

    if engine is Engine.rdflib:
        return asking.ask_rdflib(asking.open_rdflib(graph), text, prefixes)
    return asking.ask_oxigraph(asking.open_oxigraph(graph), text, prefixes)
