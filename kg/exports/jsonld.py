"""A graph in; a JSON-LD file with its context out, one node a line."""

import json
from pathlib import Path
from typing import Any

from kg.graph.edge_triples import Pair
from kg.graph.graph import Graph
from kg.graph.iri import KINDS
from kg.graph.terms import ANY_URI, BOOLEAN, DATE, INTEGER, Iri, Literal
from kg.graph.triples import blocks, graph_base
from kg.graph.turtle import Names
from kg.graph.vocabulary import COUNTRY_OF, EDGE_CLASSES, KG, PREFIXES, QUALIFIERS

_KEYS = {
    "rdf:type": "type",
    "rdfs:label": "label",
    "skos:prefLabel": "prefLabel",
    "skos:altLabel": "altLabel",
    "skos:exactMatch": "exactMatch",
    "prov:wasDerivedFrom": "wasDerivedFrom",
    "dcterms:title": "title",
    "dcterms:conformsTo": "conformsTo",
}
_DATES = ("date", "endDate", "latestDate", "statedFrom", "statedUntil", "published")
_LINKS = ("party", "actingCountry", "affectedCountry", "ploverType", "place", "evidenceFor")


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    names = Names(graph_base(graph))
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.write(f'{{"@context": {_json(context(graph))},\n"@graph": [\n')
        parts = (_json(_node(block.subject, block.pairs, names)) for block in blocks(graph))
        lines.write(",\n".join(parts))
        lines.write("\n]}\n")
    return [path]


def context(graph: Graph) -> dict[str, Any]:
    """What the short names in the file stand for."""
    base = graph_base(graph)
    found: dict[str, Any] = {"@vocab": KG, "id": "@id", "type": "@type"}
    found |= {prefix: start for prefix, start in PREFIXES.items() if prefix not in ("rdf", "xsd")}
    found |= {kind: {"@id": f"{base}{kind}/", "@prefix": True} for kind in KINDS if kind not in _clashing()}
    found |= {key: {"@id": name} for name, key in _KEYS.items() if key != "type"}
    found["prefLabel"]["@container"] = "@language"
    for key in ("exactMatch", "wasDerivedFrom", "conformsTo"):
        found[key]["@type"] = "@id"
    dates = [*_DATES, *(q.property for q in QUALIFIERS.values() if q.datatype in ("first day", "last day"))]
    found |= {name: {"@type": DATE} for name in dates}
    found["url"] = {"@type": ANY_URI}
    links = [*_LINKS, *COUNTRY_OF.values(), *EDGE_CLASSES]
    for edge_class in EDGE_CLASSES.values():
        links += [role for role in (edge_class.subject_role, edge_class.object_role) if role]
    return found | {link: {"@type": "@id"} for link in links}


def _clashing() -> set[str]:
    """Kinds of IRIs that are called like a property: their IRIs are written in full."""
    return {"place"}


def _node(subject: str, pairs: list[Pair], names: Names) -> dict[str, Any]:
    found: dict[str, Any] = {"id": _short(subject, names)}
    for predicate, term in pairs:
        key = _KEYS.get(predicate, predicate.removeprefix("kg:"))
        if isinstance(term, Literal) and term.language:
            found.setdefault(key, {})[term.language] = term.value
        else:
            found.setdefault(key, []).append(_value(key, term, names))
    return {
        key: value[0] if isinstance(value, list) and len(value) == 1 else value
        for key, value in found.items()
    }


def _value(key: str, term: Iri | Literal, names: Names) -> Any:
    if isinstance(term, Iri):
        return term.removeprefix(KG) if key == "type" else _short(term, names)
    if term.datatype == INTEGER:
        return int(term.value)
    return term.value == "true" if term.datatype == BOOLEAN else term.value


def _short(iri: str, names: Names) -> str:
    short = names.short(iri)
    return iri if short.startswith(("<", "place:")) else short


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
