"""Data flows one way: each room knows only the rooms before it, and heavy libraries come late."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import kg

HOME = Path(kg.__file__).parent
# what a room may import from the house (its own modules aside)
ALLOWED = {
    "english": set(),
    "lexicon": {"resources"},
    "dates": {"model"},
    "articles": {"model", "english"},
    "mentions": {"model", "english", "lexicon", "dates", "clauses"},
    "clauses": {"model", "english", "lexicon", "dates", "mentions"},
    "graph": {"model", "lexicon", "resources"},
}
HEAVY = {"pyvis", "rdflib", "networkx", "pyoxigraph", "oxrdflib", "trafilatura", "babel"}


def imports(path: Path, top_only: bool = False) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_only else list(ast.walk(tree))
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_a_room_knows_only_the_rooms_before_it(room: str) -> None:
    for path in sorted((HOME / room).rglob("*.py")):
        inside = {name.split(".")[1] for name in imports(path) if name.startswith("kg.") and "." in name}
        assert inside - {room} <= ALLOWED[room], f"{path.relative_to(HOME)} imports {inside}"


def test_exporters_know_only_the_graph() -> None:
    for path in sorted((HOME / "exports").rglob("*.py")):
        inside = {name.split(".")[1] for name in imports(path) if name.startswith("kg.") and "." in name}
        assert inside <= {"exports", "graph", "model", "resources", "lexicon", "__version__"}, (
            f"{path.relative_to(HOME)}: {inside}"
        )


def test_commands_import_nothing_heavy_at_the_top() -> None:
    for path in sorted((HOME / "commands").glob("*.py")):
        tops = {name.split(".")[0] for name in imports(path, top_only=True)}
        assert not tops & HEAVY, path.name


def test_help_loads_nothing_heavy() -> None:
    code = "import sys\nfrom kg.commands import main\nsys.argv=['kg','--help']\ntry: main()\nexcept SystemExit: pass\nprint(sorted(set(m.split('.')[0] for m in sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for name in (*HEAVY, "pydantic", "ahocorasick_rs"):
        assert f"'{name}'" not in done.stderr, name
