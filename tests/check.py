"""Checks everything: format, lint, types, rules and tests. Exits with 1 if one of them is not well."""

import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).parent.parent
PYTHON = sys.executable
KG = str(Path(PYTHON).with_name("kg"))
STEPS = {
    "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "lint": [PYTHON, "-m", "ruff", "check", "."],
    "types": [PYTHON, "-m", "mypy"],
    "rules": [KG, "rules", "test"],
    "tests": [PYTHON, "-m", "pytest", "-q", "-rs"],
}


def main() -> int:
    """Run every step, even after one that failed, and say at the end how each went."""
    results = {}
    for name, command in STEPS.items():
        print(f"== {name}", flush=True)
        start = time.monotonic()
        code = subprocess.run(command, cwd=HOME, check=False).returncode
        results[name] = f"{name} {'ok' if code == 0 else 'FAILED'} ({time.monotonic() - start:.0f} s)"
    failed = any("FAILED" in result for result in results.values())
    print(f"== {'not well' if failed else 'all well'}: {', '.join(results.values())}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
