"""`kg dates` prints one expression a line and says what it misses."""

import json

import typer
from typer.testing import CliRunner

from kg.commands import dates

APP = typer.Typer()
APP.callback()(lambda: None)
dates.register(APP)
RUN = CliRunner()


def test_lines() -> None:
    result = RUN.invoke(
        APP, ["dates", "He was envoy from 2016 to 2019 and left by May.", "--ref", "2025-10-30"]
    )
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert records[0] == {
        "begin": 18, "end": 22, "text": "2016", "type": "DATE", "value": "2016",
        "start_date": "2016", "end_date": "2019", "precision": "year", "edtf": "2016/2019",
    }  # fmt: skip
    assert [record["text"] for record in records] == ["2016", "2019", "May"]
    assert "start_date" not in records[2]


def test_table_from_standard_input() -> None:
    text = "They meet twice a week and met on Thursday."
    result = RUN.invoke(APP, ["dates", "-", "--ref", "2025-10-30", "--format", "table"], input=text)
    assert result.exit_code == 0
    heading, *rows = result.stdout.splitlines()
    assert heading.split() == ["TEXT", "TYPE", "VALUE", "MOD", "START", "END", "EDTF"]
    assert rows[0].split() == ["twice", "a", "week", "SET", "P1W"]
    assert rows[1].split() == ["Thursday", "DATE", "2025-10-30", "2025-10-30", "2025-10-30"]


def test_a_day_that_is_none() -> None:
    result = RUN.invoke(APP, ["dates", "on Monday", "--ref", "2025-02-30"])
    assert result.exit_code == 2
    assert "2025-02-30" in result.stderr


def test_without_a_day_it_says_so() -> None:
    result = RUN.invoke(APP, ["dates", "on Monday"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["value"] == "XXXX-WXX-1"
    assert "--ref" in result.stderr
