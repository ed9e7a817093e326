"""A text and its day come in; lines that show its time expressions go out, as JSON or as a table for
people.
"""

import datetime as dt
import json
from collections.abc import Iterator

from kg.dates.find import TimeExpression, find
from kg.dates.shapes import Repeating

COLUMNS = ("TEXT", "TYPE", "VALUE", "MOD", "START", "END", "EDTF")


def record(expression: TimeExpression) -> dict[str, str | int]:
    """Give the fields of an expression that are there. What is open to the past has no start, only an end.

    start_date and end_date are the first and last year, month or day of the span; begin and end count
    characters.
    """
    shape, span = expression.shape, expression.span
    fields: dict[str, str | int | None] = {
        "begin": expression.begin,
        "end": expression.end,
        "text": expression.text,
        "type": expression.kind,
        "value": expression.value,
        "mod": expression.mod,
    }
    if isinstance(shape, Repeating):
        fields |= {"quant": shape.quant, "freq": shape.freq}
    if span:
        open_start = span.edtf.startswith("../")
        fields |= {
            "start_date": None if open_start else span.start,
            "end_date": span.start if open_start else span.end,
            "precision": span.precision,
            "edtf": span.edtf,
        }
    return {name: value for name, value in fields.items() if value is not None}


def as_lines(text: str, reference: dt.date | None) -> Iterator[str]:
    """Show each expression as a JSON object; the two ends of a span stand on lines of their own."""
    for expression in find(text, reference, split=True):
        yield json.dumps(record(expression), ensure_ascii=False)


def as_table(text: str, reference: dt.date | None) -> Iterator[str]:
    """Show the expressions in columns as wide as their longest entry; a span stands on one line."""
    rows: list[tuple[str, ...]] = [COLUMNS]
    for expression in find(text, reference):
        fields = record(expression)
        names = ("text", "type", "value", "mod", "start_date", "end_date", "edtf")
        rows.append(tuple(" ".join(str(fields.get(name, "")).split()) for name in names))
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
