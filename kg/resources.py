"""Where the files that travel with the package are: inside a wheel, or at the top of a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `name` ("seeds", "ontology"): in the package when installed, else beside it."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def rules() -> Path:
    """The folder of the rule notebooks."""
    return PACKAGE / "rules"
