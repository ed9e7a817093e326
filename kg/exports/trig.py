"""A graph in; a TriG file out: what is said of nodes in the default graph, what each article says in its own.

Whoever drops an article's graph has dropped all that only it said.
"""

from pathlib import Path

from kg.graph.graph import Graph
from kg.graph.split import split
from kg.graph.triples import fact_blocks, graph_base, node_blocks
from kg.graph.turtle import Names, body, written


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    names = Names(graph_base(graph))
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.write(names.header())
        lines.writelines(body(node_blocks(graph), names))
        lines.write("\n# Articles, each with what it says\n")
        for article, told in split(graph).items():
            lines.write(f"\n{names.short(article)} {{\n")
            for block in fact_blocks(told):
                lines.write(f"  {names.short(block.subject)} {written(block.pairs, names)} .\n")
            lines.write("}\n")
    return [path]
