"""A graph in; two tables out, nodes and edges, as Gephi, R and spreadsheets read them.

PATH is a folder for nodes.csv and edges.csv, or a name ending in .csv that the two begin with.
A cell that a spreadsheet would run as a formula has an apostrophe before it.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.exports.flat import EDGE_COLUMNS, NODE_COLUMNS, edge_rows, node_rows
from kg.graph.graph import Graph

# What a spreadsheet takes for the start of a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(graph: Graph, path: Path) -> list[Path]:
    """Write both tables."""
    if path.suffix == ".csv":
        nodes, edges = (path.with_name(f"{path.stem}-{part}.csv") for part in ("nodes", "edges"))
    else:
        path.mkdir(parents=True, exist_ok=True)
        nodes, edges = path / "nodes.csv", path / "edges.csv"
    write_table(nodes, NODE_COLUMNS, node_rows(graph))
    write_table(edges, EDGE_COLUMNS, edge_rows(graph))
    return [nodes, edges]


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write one table with a line of headings."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(columns)
        table.writerows([harmless(row[column]) for column in columns] for row in rows)


def harmless(cell: str) -> str:
    """The cell, so that a spreadsheet takes it for text."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
