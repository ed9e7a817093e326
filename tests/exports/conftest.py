"""Lets the tests of this folder import the story and the made-up world of tests/graph."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "graph"))
