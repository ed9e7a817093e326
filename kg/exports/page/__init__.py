"""A graph in; one HTML file that opens without a network out, a pyvis Network underneath."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.exports.page.passages import Quoting
from kg.graph.graph import Graph

if TYPE_CHECKING:
    from kg.exports.page.document import RelationNetwork

EMBEDDED = 2_000_000  # characters of Turtle that still go into the page


def network(
    graph: Graph,
    *,
    evidence: Quoting = "full",
    rules: Mapping[str, str] | None = None,
    ruleset: str | None = None,
    turtle: str | None = None,
    title: str | None = None,
    language: str = "auto",
) -> "RelationNetwork":
    """The graph as a pyvis Network.

    rules: each rule's note in plain words, by its id. ruleset: the version of the rules that read it.
    turtle: the graph as Turtle, offered for download when it is short and the sentences may be quoted.
    language: "en", "ko", "zh", or "auto" for the reader's own.
    """
    from kg import __version__
    from kg.exports.page.content import content
    from kg.exports.page.document import RelationNetwork

    shown = content(graph, quoting=evidence, rules=rules)
    keep = turtle if turtle and len(turtle) <= EMBEDDED and evidence == "full" else None
    about = {"title": title, "ruleset": ruleset, "version": __version__, "evidence": evidence, "turtle": keep}
    return RelationNetwork({**shown, "about": about}, language=language)


def write(
    graph: Graph,
    path: Path,
    *,
    evidence: Quoting = "full",
    rules: Mapping[str, str] | None = None,
    ruleset: str | None = None,
    turtle: str | None = None,
    title: str | None = None,
    language: str = "auto",
) -> None:
    """Write the graph's page to `path`; the arguments are those of `network`."""
    page = network(
        graph, evidence=evidence, rules=rules, ruleset=ruleset, turtle=turtle, title=title, language=language
    )
    page.write_html(str(path))
