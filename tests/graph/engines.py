"""A graph in; the same graph in Oxigraph and in rdflib, asked together, out."""

from collections import Counter
from pathlib import Path

from kg.graph.asking import Answer, ask_oxigraph, ask_rdflib, open_oxigraph, open_rdflib, prefixes_of
from kg.graph.graph import Graph
from kg.graph.questions import named
from kg.graph.terms import Iri
from kg.graph.turtle import turtle


class Both:
    """One graph in both engines."""

    def __init__(self, graph: Graph, file: Path) -> None:
        file.write_text("".join(turtle(graph)), encoding="utf-8")
        self.prefixes = prefixes_of(file)
        self.oxigraph, self.rdflib = open_oxigraph(file), open_rdflib(file)

    def ask(self, name: str, **values: str) -> Answer:
        """The answer of both, which must be the same."""
        query = named(name).filled(values, self.prefixes)
        one, other = (
            ask_oxigraph(self.oxigraph, query, self.prefixes),
            ask_rdflib(self.rdflib, query, self.prefixes),
        )
        assert one.columns == other.columns
        assert Counter(one.rows) == Counter(other.rows)
        assert one.rows == other.rows
        return one


def shown(answer: Answer, *columns: str) -> list[tuple[str, ...]]:
    """The rows' values in some columns."""
    places = [answer.columns.index(column) for column in columns]
    rows = [[row[place] for place in places] for row in answer.rows]
    return [
        tuple("" if t is None else str(t) if isinstance(t, Iri) else t.value for t in row) for row in rows
    ]
