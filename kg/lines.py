"""A fact in; the line that `kg extract` prints for it out. Others read this shape: it is a contract."""

from typing import Any

from kg.graph.iri import DEFAULT_BASE, node_iri
from kg.mentions.scan import fold
from kg.model import DateSpan, Evidence, Fact, Node


def line(fact: Fact, base: str = DEFAULT_BASE) -> dict[str, Any]:
    """One fact as plain values; `also` holds further sentences of the article that say the same."""
    first, *others = fact.evidence
    told: dict[str, Any] = {
        "article": fact.article,
        "subject": node(fact.subject, base, fact.article),
        "relation": fact.relation,
        "object": node(fact.object, base, fact.article),
        "date": date(fact.date) if fact.date else None,
        "modality": fact.modality,
        "qualifiers": dict(sorted(fact.qualifiers.items())),
        "evidence": passage(first),
        "rule": first.rule,
    }
    if others:
        told["also"] = [{**passage(other), "rule": other.rule} for other in others]
    return told


def node(node: Node, base: str = DEFAULT_BASE, article: str = "") -> dict[str, Any]:
    """A node with what identifies its type, as far as it is known."""
    told: dict[str, Any] = {"type": node.type, "name": spelled(node)}
    if node.iso3:
        told["iso3"] = node.iso3
    if node.country:
        told["country"] = node.country
    if node.keys:
        told["keys"] = list(node.keys)
    return {**told, "iri": node_iri(node, base, article)}


def spelled(node: Node) -> str:
    """The node's name; for a leader whom the article spells otherwise, the fullest spelling of the article."""
    if node.type != "Leader":
        return node.name
    known = _words(node.name)
    full = [name for name in node.names if len(_words(name)) > 1]
    if not full or any(_words(name) <= known or known <= _words(name) for name in full):
        return node.name
    return max(full, key=lambda name: (len(name), name))


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(name).lower().replace("-", " ").replace(".", " ").split())


def date(span: DateSpan) -> dict[str, str | None]:
    """First and last year, month or day; a single date has no end."""
    return {"start": span.start, "end": span.end, "precision": span.precision, "edtf": span.edtf}


def passage(evidence: Evidence) -> dict[str, str | int]:
    """The sentence and the characters that it fills in the article's text."""
    return {"text": evidence.text, "begin": evidence.begin, "end": evidence.end}
