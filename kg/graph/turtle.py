"""Blocks of triples in; sorted, grouped Turtle 1.1 out: for one graph always the same bytes."""

import re
from collections.abc import Iterable, Iterator

from kg.graph.edge_triples import Pair
from kg.graph.graph import Graph
from kg.graph.iri import KINDS
from kg.graph.terms import BOOLEAN, INTEGER, Iri, Term
from kg.graph.triples import Block, blocks, graph_base
from kg.graph.vocabulary import PREFIXES

# Prefixes of the vocabularies, at most this much of a local name: what Turtle takes without escapes.
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNSAFE = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def turtle(graph: Graph) -> Iterator[str]:
    """The graph as Turtle, in pieces."""
    names = Names(graph_base(graph))
    yield names.header()
    yield from body(blocks(graph), names)


def body(parts: Iterable[Block], names: "Names") -> Iterator[str]:
    """The blocks as Turtle without prefixes, each section under a comment."""
    section = ""
    for block in parts:
        if block.section != section:
            section = block.section
            yield f"\n# {section}\n"
        yield f"\n{names.short(block.subject)} {written(block.pairs, names)} .\n"


def written(pairs: list[Pair], names: "Names") -> str:
    """Predicates and objects of one subject."""
    parts: list[str] = []
    last = ""
    for predicate, term in pairs:
        text = names.term(term)
        if predicate == last:
            parts.append(f", {text}")
        else:
            verb = "a" if predicate == "rdf:type" else predicate
            parts.append(f"{verb} {text}" if not last else f" ;\n    {verb} {text}")
            last = predicate
    return "".join(parts)


class Names:
    """The prefixes of a graph under one base, and terms written by them."""

    def __init__(self, base: str) -> None:
        """One prefix for each kind of thing under the base, and those of the vocabularies."""
        self.prefixes = {kind: f"{base}{kind}/" for kind in KINDS} | PREFIXES
        self._by_start = {start: prefix for prefix, start in self.prefixes.items()}
        self._known: dict[str, str] = {}

    def header(self) -> str:
        """What the file is, and its prefixes."""
        lines = [f"@prefix {prefix}: <{start}> .\n" for prefix, start in self.prefixes.items()]
        return "# A graph of relations between countries; every edge has its evidence below.\n\n" + "".join(
            lines
        )

    def short(self, iri: str) -> str:
        """The IRI by a prefix where one fits, else in full."""
        known = self._known.get(iri)
        if known is None:
            known = self._known[iri] = self._short(iri)
        return known

    def _short(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._by_start.get(iri[:cut])
        if prefix and _LOCAL.fullmatch(iri, cut):
            return f"{prefix}:{iri[cut:]}"
        return f"<{escaped(iri)}>"

    def term(self, term: Term) -> str:
        """An object as Turtle writes it."""
        if isinstance(term, Iri):
            return self.short(term)
        if term.datatype in (INTEGER, BOOLEAN):
            return term.value
        text = f'"{quoted(term.value)}"'
        if term.language:
            return f"{text}@{term.language}"
        return f"{text}^^{self.short(term.datatype)}" if term.datatype else text


def escaped(iri: str) -> str:
    """The IRI with what no IRI may hold percent-encoded."""
    return _UNSAFE.sub(_percent, iri)


def quoted(text: str) -> str:
    """The text with what a quoted literal may not hold escaped."""
    if _SPECIAL.search(text):
        return _SPECIAL.sub(lambda m: _ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", text)
    return text


def _percent(match: "re.Match[str]") -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
