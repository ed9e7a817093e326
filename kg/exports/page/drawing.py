"""A node's type in; how pyvis draws it out: colour, shape and size.

The colours are Okabe and Ito's, which colour-blind readers tell apart.
"""

from math import sqrt
from typing import Any

from kg.model import NodeType

SHAPES: dict[NodeType, tuple[str, str]] = {
    "Country": ("hexagon", "#0072B2"),
    "Leader": ("dot", "#E69F00"),
    "Organization": ("triangle", "#CC79A7"),
    "Treaty": ("square", "#009E73"),
    "Summit": ("diamond", "#D55E00"),
    "Place": ("triangleDown", "#56B4E9"),
    "System": ("star", "#F0E442"),
}


def look(kind: NodeType, facts: int) -> dict[str, Any]:
    """Shape and colour by type, size by number of facts."""
    shape, colour = SHAPES[kind]
    floor, ceiling = (22, 40) if kind == "Country" else (9, 24)
    return {"shape": shape, "color": colour, "size": round(min(ceiling, floor + 1.6 * sqrt(facts)), 1)}
