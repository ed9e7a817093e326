"""A graph in; a Turtle file out, the same that `kg build` keeps."""

from pathlib import Path

from kg.graph.graph import Graph
from kg.graph.turtle import turtle


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(turtle(graph))
    return [path]
