"""A graph in; a GraphML file out with all attributes of nodes and edges: for yEd, Gephi, igraph, networkx."""

from collections.abc import Iterator
from pathlib import Path

from kg.exports.flat import EDGE_COLUMNS, NODE_COLUMNS, Row, edge_rows, node_rows
from kg.exports.xml import element, text
from kg.graph.graph import Graph

_TYPES = {"articles": "int", "symmetric": "boolean"}
_ENDS = ("id", "source", "target")


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(f"{line}\n" for line in _lines(graph))
    return [path]


def _lines(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for kind, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
        for column in columns:
            if column not in _ENDS:
                told = {"id": f"{kind}-{column}", "for": kind, "attr.name": column}
                yield element("key", {**told, "attr.type": _TYPES.get(column, "string")})
    yield '<graph id="bilateral-relations" edgedefault="directed">'
    for row in node_rows(graph):
        yield from _thing("node", row)
    for row in edge_rows(graph):
        yield from _thing("edge", row)
    yield "</graph>"
    yield "</graphml>"


def _thing(kind: str, row: Row) -> Iterator[str]:
    yield element(kind, {key: row[key] for key in _ENDS if key in row}, closed=False)
    for column, value in row.items():
        if value and column not in _ENDS:
            yield f'<data key="{kind}-{column}">{text(value)}</data>'
    yield f"</{kind}>"
