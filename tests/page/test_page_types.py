"""The script's JSDoc types hold, as TypeScript's checker sees them."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kg.exports.page.document import HERE, SCRIPTS


def test_types_of_the_script(tmp_path: Path) -> None:
    tsc = shutil.which("tsc")
    if tsc is None:
        pytest.skip("tsc is not installed: npm install -g typescript")
    (tmp_path / "vis.d.ts").write_text("declare const vis: any;\n")
    files = [str(HERE / "script" / f"{name}.js") for name in SCRIPTS]
    strict = [
        "--noEmit",
        "--allowJs",
        "--checkJs",
        "--strict",
        "--moduleDetection",
        "legacy",
        "--target",
        "es2022",
    ]
    libraries = ["--lib", "es2023,dom,dom.iterable"]
    run = subprocess.run(
        [tsc, *strict, *libraries, "vis.d.ts", *files],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == ""


def test_no_file_of_the_page_is_forgotten() -> None:
    from kg.exports.page.document import STYLES

    assert {file.stem for file in (HERE / "script").glob("*")} == set(SCRIPTS)
    assert {file.stem for file in (HERE / "style").glob("*")} == set(STYLES)
