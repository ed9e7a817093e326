"""A number of things to do in; a bar on the terminal out, and nothing where nobody looks."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SECONDS_BETWEEN = 0.1


@contextmanager
def bar(what: str, total: int, wanted: bool = True) -> Iterator[Callable[[], None]]:
    """Show how many of `total` are done; the function given is to be called after each."""
    if not wanted or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # No thread of its own: worker processes are forked while the bar is shown.
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as progress:
        task = progress.add_task(what, total=total)

        shown = 0.0

        def step() -> None:
            nonlocal shown
            progress.advance(task)
            if time.monotonic() - shown > SECONDS_BETWEEN:
                progress.refresh()
                shown = time.monotonic()

        yield step
