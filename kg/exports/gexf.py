"""A graph in; a GEXF file out, with the days between which each edge may lie, for Gephi and its timeline."""

from collections.abc import Iterator
from pathlib import Path

from kg.exports.flat import EDGE_COLUMNS, NODE_COLUMNS, Row, edge_rows, node_rows
from kg.exports.xml import element
from kg.graph.graph import Graph

_OWN = ("id", "source", "target", "label", "first_day", "last_day")  # GEXF has places of its own for these
_TYPES = {"articles": "integer", "symmetric": "boolean"}


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(f"{line}\n" for line in _lines(graph))
    return [path]


def _lines(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
    yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">'
    yield from _attributes("node", NODE_COLUMNS)
    yield from _attributes("edge", EDGE_COLUMNS)
    yield "<nodes>"
    for row in node_rows(graph):
        yield from _thing("node", row, {"id": row["id"], "label": row["label"]})
    yield "</nodes>"
    yield "<edges>"
    for row in edge_rows(graph):
        ends = {key: row[key] for key in ("id", "source", "target", "label")}
        days = {"start": row["first_day"], "end": row["last_day"]} if row["first_day"] else {}
        yield from _thing("edge", row, {**ends, "type": "directed", **days})
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _attributes(kind: str, columns: tuple[str, ...]) -> Iterator[str]:
    yield element("attributes", {"class": kind, "mode": "static"}, closed=False)
    for column in columns:
        if column not in _OWN:
            yield element("attribute", {"id": column, "title": column, "type": _TYPES.get(column, "string")})
    yield "</attributes>"


def _thing(kind: str, row: Row, attributes: dict[str, str]) -> Iterator[str]:
    yield element(kind, dict(attributes), closed=False)
    yield "<attvalues>"
    for column, value in row.items():
        if value and column not in _OWN:
            yield element("attvalue", {"for": column, "value": value})
    yield "</attvalues>"
    yield f"</{kind}>"
