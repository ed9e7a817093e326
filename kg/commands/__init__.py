"""The command line: one module a command, each a thin door to the rooms behind it.

A command module imports typer only; what it needs is imported inside the function, so that
`kg --help` answers at once. Exit codes: 0 all well, 1 some content failed, 2 misuse.
"""

import importlib
import pkgutil

import typer

app = typer.Typer(
    help="Reads articles about diplomacy by rules and builds a dated, explained graph.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Register every command module of this folder (each defines `register(app)`), then run."""
    for module in sorted(info.name for info in pkgutil.iter_modules(__path__)):
        importlib.import_module(f"{__name__}.{module}").register(app)
    app()
