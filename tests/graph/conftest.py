"""Lets the tests of this folder import the story, the made-up world and other helpers beside them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
