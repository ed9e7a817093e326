"""Paths that somebody gave in; the files to read, sorted within each folder, out."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kg.articles.outcome import Caution, Failure

TEXT = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown"})
JSON_LINES = frozenset({".jsonl", ".ndjson"})
HTML = frozenset({".html", ".htm", ".xhtml"})
KNOWN = TEXT | MARKDOWN | JSON_LINES | HTML


def files_in(path: Path) -> Iterator[Path | Failure | Caution]:
    """The file itself, or every article file of the folder and the folders in it, but for hidden ones."""
    if not path.is_dir():
        yield path
        return
    problems: list[OSError] = []
    left_aside: Counter[str] = Counter()
    found = False
    for folder, folders, names in os.walk(path, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            suffix = Path(name).suffix.lower()
            file = Path(folder, name)
            if file.is_fifo() or file.is_socket() or file.is_char_device():
                # A pipe that nobody writes to would hold the run for ever; given by name, it is read.
                yield Failure(str(file), "is a pipe or a device, not a file", "give it by name")
            elif suffix in KNOWN:
                found = True
                yield file
            else:
                left_aside[suffix or "no ending"] += 1
    for problem in problems:
        yield Failure(str(problem.filename), f"cannot be opened: {problem.strerror}", "check its permissions")
    kinds = ", ".join(sorted(KNOWN))
    if left_aside:
        told = ", ".join(f"{kind} ({count})" for kind, count in sorted(left_aside.items()))
        yield Caution(str(path), f"files of other kinds were left aside: {told}", f"what is read: {kinds}")
    if not found and not problems:
        yield Failure(str(path), "holds no articles", f"what is read: {kinds}")
