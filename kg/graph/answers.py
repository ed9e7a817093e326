"""An answer in; text for people, for spreadsheets or for programs out."""

import csv
import io
import json
from collections.abc import Iterator, Mapping

from kg.graph.asking import Answer
from kg.graph.terms import Iri, Term


def written(answer: Answer, format: str, prefixes: Mapping[str, str]) -> str:
    """The answer as "table", "csv" or "json" (W3C's SPARQL results); triples as N-Triples in any case."""
    if answer.triples is not None:
        return "".join(f"{line}\n" for line in answer.triples)
    if format == "csv":
        return _csv(answer)
    return _json(answer) if format == "json" else "".join(_table(answer, prefixes))


def _csv(answer: Answer) -> str:
    lines = io.StringIO()
    table = csv.writer(lines, lineterminator="\n")
    table.writerow(answer.columns)
    table.writerows([_value(term) for term in row] for row in answer.rows)
    return lines.getvalue()


def _value(term: Term | None) -> str:
    if term is None:
        return ""
    return str(term) if isinstance(term, Iri) else term.value


def _json(answer: Answer) -> str:
    if answer.yes is not None:
        return json.dumps({"head": {}, "boolean": answer.yes}) + "\n"
    rows = [
        {name: _bound(term) for name, term in zip(answer.columns, row, strict=True) if term is not None}
        for row in answer.rows
    ]
    found = {"head": {"vars": list(answer.columns)}, "results": {"bindings": rows}}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _bound(term: Term) -> dict[str, str]:
    if isinstance(term, Iri):
        blank = term.startswith("_:")
        return {"type": "bnode" if blank else "uri", "value": term.removeprefix("_:") if blank else str(term)}
    told = {"type": "literal", "value": term.value}
    if term.language:
        return {**told, "xml:lang": term.language}
    return {**told, "datatype": term.datatype} if term.datatype else told


def _table(answer: Answer, prefixes: Mapping[str, str]) -> Iterator[str]:
    """Columns as wide as what is in them, and how many rows there are."""
    cells = [answer.columns, *([_cell(term, prefixes) for term in row] for row in answer.rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(answer.columns))]
    for number, row in enumerate(cells):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"
        if number == 0:
            yield "  ".join("-" * width for width in widths) + "\n"


def _cell(term: Term | None, prefixes: Mapping[str, str]) -> str:
    """The value on one line; an IRI by its prefix."""
    if isinstance(term, Iri):
        starts = ((prefix, start) for prefix, start in prefixes.items() if term.startswith(start))
        prefix, start = max(starts, key=lambda found: len(found[1]), default=("", ""))
        return f"{prefix}:{term.removeprefix(start)}" if prefix else str(term)
    return " ".join(_value(term).split())
