"""The README's commands run, and what it quotes is there."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent.parent
README = (HOME / "README.md").read_text(encoding="utf-8")
KG = str(Path(sys.executable).with_name("kg"))


def commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("reader")
    subprocess.run([KG, "build", "--out", "exports/", "--quiet"], cwd=place, check=True)
    (place / "my-articles").mkdir()
    text = "date 2025-01-08 Ishiba to visit Indonesia\n\nJapanese Prime Minister Shigeru Ishiba will visit Indonesia on Friday.\n"
    (place / "my-articles" / "one.txt").write_text(text, encoding="utf-8")
    return place


@pytest.mark.parametrize(
    "command", [line for line in commands() if line.startswith("kg ") and "EVENT" not in line]
)
def test_every_command_runs(command: str, room: Path) -> None:
    words = shlex.split(command)
    done = subprocess.run([KG, *words[1:]], cwd=room, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_rule_it_shows_is_the_rule_that_reads() -> None:
    shown = re.search(r"```\n(rule visits\n.*?)```", README, re.DOTALL)
    assert shown is not None
    notebook = (HOME / "kg" / "rules" / "visits.rules").read_text(encoding="utf-8")
    for line in shown[1].strip().splitlines():
        assert line in notebook, line


def test_the_test_command_is_what_ci_runs() -> None:
    assert "pip install -e '.[test]' && python tests/check.py" in README
    assert "pip install -q -e '.[test]' && python tests/check.py" in (HOME / ".ci" / "run").read_text(
        encoding="utf-8"
    )


def test_every_file_that_it_links_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (HOME / target).is_file(), target
