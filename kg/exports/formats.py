"""The name of a format in; the exporter that writes it out, imported only when it is used."""

import importlib
from pathlib import Path

from kg.graph.graph import Graph

FORMATS = {
    "ttl": ("turtle", "Turtle: sorted and grouped, any triple store reads it"),
    "trig": ("trig", "TriG: one named graph for each article"),
    "nt": ("ntriples", "N-Triples: one triple a line"),
    "jsonld": ("jsonld", "JSON-LD with its context"),
    "graphml": ("graphml", "GraphML: yEd, Gephi, igraph, networkx"),
    "gexf": ("gexf", "GEXF with dates: Gephi's timeline"),
    "csv": ("csv", "two tables, nodes and edges"),
    "jsonl": ("jsonl", "JSON lines: one fact a line with all its evidence"),
    "chronology": ("chronology", "dated entries by pair and quarter; .md or .csv by the name of the file"),
}


def export(graph: Graph, name: str, path: Path) -> list[Path]:
    """Write the graph to `path` in the format of this name (a key of FORMATS); the files written."""
    module = importlib.import_module(f"kg.exports.{FORMATS[name][0]}")
    path.parent.mkdir(parents=True, exist_ok=True)
    written: list[Path] = module.write(graph, path)
    return written
