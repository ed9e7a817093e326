"""`kg page`: a graph as Turtle in; one HTML file to look at, filter and cite from out."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Quoting(StrEnum):
    """How much of the articles' sentences the page holds."""

    full = "full"
    snippet = "snippet"
    none = "none"


class Language(StrEnum):
    """The language that the page opens in."""

    auto = "auto"
    en = "en"
    ko = "ko"
    zh = "zh"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(page)


def page(
    graph: Annotated[Path, typer.Option(help="The graph, as Turtle.", exists=True, dir_okay=False)],
    out: Annotated[Path, typer.Option(help="The page to write.", dir_okay=False)] = Path("graph.html"),
    evidence: Annotated[
        Quoting, typer.Option(help="Quote sentences in full, only around the matched words, or not at all.")
    ] = Quoting.full,
    lang: Annotated[
        Language, typer.Option(help="Language of the page; auto: the reader's own.")
    ] = Language.auto,
    title: Annotated[str | None, typer.Option(help="Title of the page.", show_default=False)] = None,
) -> None:
    """Write the page of a graph: one file that opens without a network."""
    from kg.exports.page import write
    from kg.graph.reading import read_turtle

    try:
        found = read_turtle(graph)
    except (SyntaxError, ValueError) as mistake:
        typer.echo(mistake.msg if isinstance(mistake, SyntaxError) else f"{graph}: {mistake}", err=True)
        raise typer.Exit(2) from None
    notes, version = notes_and_version()
    out.parent.mkdir(parents=True, exist_ok=True)
    write(
        found,
        out,
        evidence=evidence.value,
        rules=notes,
        ruleset=version,
        turtle=graph.read_text(encoding="utf-8"),
        title=title,
        language=lang.value,
    )
    typer.echo(f"{out}: {len(found.nodes)} nodes, {len(found.edges)} facts", err=True)


def notes_and_version() -> tuple[dict[str, str], str]:
    """Each rule's note by its id; how many rules there are and a fingerprint of their notebooks."""
    from hashlib import sha256

    from kg import resources
    from kg.rulebook.book import rulebook

    notes = {rule.id: rule.note for rule in rulebook().rules.values()}
    texts = b"".join(path.read_bytes() for path in sorted(resources.rules().glob("*.rules")))
    return notes, f"{len(notes)} rules, {sha256(texts).hexdigest()[:8]}"
