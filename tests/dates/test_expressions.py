"""Every line of expressions.tsv is found with value and bounds; those without an expression stay silent."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from kg.dates import find
from kg.dates.show import record

TABLE = Path(__file__).with_name("expressions.tsv")
with TABLE.open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
FIELDS = {"type": "type", "value": "value", "start": "start_date", "end": "end_date", "edtf": "edtf"}


def day(text: str) -> dt.date | None:
    """Give the reference day; "-" is none."""
    return None if text == "-" else dt.date.fromisoformat(text)


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 300
    assert sum(not row["expression"] for row in ROWS) >= 40


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['expression'] or 'nothing'}: {row['sentence']}")
def test_expression(row: dict[str, str]) -> None:
    found = find(row["sentence"], day(row["reference"]))
    if not row["expression"]:
        assert [expression.text for expression in found] == []
        return
    records = [record(expression) for expression in found if expression.text == row["expression"]]
    wanted = {column: row[column] for column in FIELDS}
    assert wanted in [
        {column: fields.get(name, "") for column, name in FIELDS.items()} for fields in records
    ], [expression.text for expression in found]
