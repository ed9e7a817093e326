"""An edge in; how people say it out: "Xi Jinping visits South Korea", "30 Oct - 1 Nov 2025"."""

import re

from kg.graph.graph import Graph, GraphEdge
from kg.model import Relation

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

# What the subjects do; {} is what they do it to. Of symmetric relations the plural.
_VERBS: dict[Relation, str] = {
    "holdsOffice": "holds office of {}",
    "memberOf": "is a member of {}",
    "visits": "visits {}",
    "meets": "meet",
    "phones": "speak by telephone",
    "invites": "invites {}",
    "attends": "attends the {}",
    "hosts": "hosts the {}",
    "signs": "signs the {}",
    "ratifies": "ratifies the {}",
    "negotiates": "negotiates the {}",
    "withdrawsFrom": "withdraws from {}",
    "partnersWith": "are partners",
    "establishesRelations": "establish diplomatic relations",
    "seversRelations": "sever diplomatic relations",
    "recognizes": "recognizes {}",
    "aids": "gives aid to {}",
    "exercisesWith": "hold a joint exercise",
    "supports": "supports {}",
    "urges": "urges {}",
    "accuses": "accuses {}",
    "threatens": "threatens {}",
    "sanctions": "imposes sanctions on {}",
    "expels": "expels diplomats of {}",
    "deploys": "deploys {}",
    "attacks": "attacks {}",
    "strainsWith": "are on worse terms",
    "improvesWith": "are on better terms",
}


def said(graph: Graph, edge: GraphEdge) -> str:
    """The edge as a short sentence without its date and modality."""
    subjects, objects = _names(graph, edge.subjects), _names(graph, edge.objects)
    office = edge.qualifiers.get("office")
    if edge.relation == "holdsOffice" and office:
        return f"{subjects} is {office} of {objects}"
    if edge.relation == "deploys" and all(graph.nodes[iri].type == "Country" for iri in edge.objects):
        return f"{subjects} deploys forces to {objects}"
    return f"{subjects} {_VERBS[edge.relation].format(objects)}"


def details(edge: GraphEdge) -> list[tuple[str, str]]:
    """What the qualifiers add, by their names in words, without what `said` has told."""
    left = {key: value for key, value in edge.qualifiers.items() if key not in ("office", "former")}
    return [(re.sub("(?=[A-Z])", " ", key).lower(), value) for key, value in sorted(left.items())]


def when(edge: GraphEdge) -> str:
    """The date as exactly as it is known, in words; empty where there is none."""
    if not edge.start:
        return ""
    if edge.precision == "decade" and not edge.end:
        return f"{edge.start[:4]}s"
    first = dated(edge.start)
    if not edge.end:
        return f"since {first}" if (edge.edtf or "").endswith(("/..", "/")) else first
    last = dated(edge.end)
    if edge.start[:4] == edge.end[:4] and len(edge.start) > 4:
        first = first.removesuffix(f" {edge.start[:4]}")
    if edge.start[:7] == edge.end[:7] and len(edge.start) == len(edge.end) == 10:
        first = str(int(edge.start[8:]))
    return f"{first} - {last}"


def dated(partial: str) -> str:
    """A year, month or day in words: 2014, Jul 2014, 3 Jul 2014."""
    year, *rest = partial.split("-")
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*words, *([MONTHS[int(rest[0]) - 1]] if rest else []), year])


def _names(graph: Graph, iris: tuple[str, ...]) -> str:
    names = sorted(graph.nodes[iri].label for iri in iris)
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
