"""A graph in; its triples out, in blocks of one subject each, in the order in which a reader wants them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.graph.edge_triples import Pair, event_pairs, tenure_pairs
from kg.graph.graph import Graph, GraphArticle, GraphEdge, GraphEvidence, GraphNode
from kg.graph.iri import DEFAULT_BASE, base_of
from kg.graph.reference import iso2
from kg.graph.terms import ANY_URI, DATE, INTEGER, Iri, Literal, Triple, full
from kg.graph.vocabulary import (
    COUNTRY_OF,
    EDGE_CLASSES,
    EU_COUNTRIES,
    KG,
    ONTOLOGY,
    WIKIDATA,
)
from kg.model import NodeType

NODE_SECTIONS: tuple[tuple[NodeType, str], ...] = (
    ("Country", "Countries"),
    ("Organization", "Organizations"),
    ("Leader", "Leaders"),
    ("Treaty", "Treaties"),
    ("Summit", "Summits"),
    ("Place", "Places"),
    ("System", "Systems"),
)


@dataclass(frozen=True, slots=True)
class Block:
    """All triples of one subject, by predicate in reading order; objects of one stand together, sorted."""

    section: str
    subject: str
    pairs: list[Pair]


def triples(graph: Graph) -> Iterator[Triple]:
    """Every triple of the graph, once."""
    for block in blocks(graph):
        for predicate, term in block.pairs:
            yield block.subject, full(predicate), term


def blocks(graph: Graph) -> Iterator[Block]:
    """The subjects: header, nodes by type, tenures after leaders, events by date, evidence, articles."""
    base = graph_base(graph)
    yield Block("", f"{base}dataset", _dataset())
    also = shortcuts(graph.edges.values())
    for kind, section in NODE_SECTIONS:
        for node in graph.nodes.values():
            if node.type == kind:
                yield Block(section, node.iri, node_pairs(node) + also.get(node.iri, []))
        if kind == "Leader":
            yield from _tenures(graph)
    yield from _events(graph, base)
    yield from _evidence(graph.edges.values())
    for article in graph.articles.values():
        yield Block("Articles", article.iri, _article(article))


def node_blocks(graph: Graph) -> Iterator[Block]:
    """The header and what is said of the nodes themselves."""
    yield Block("", f"{graph_base(graph)}dataset", _dataset())
    for kind, section in NODE_SECTIONS:
        for node in graph.nodes.values():
            if node.type == kind:
                yield Block(section, node.iri, node_pairs(node))


def fact_blocks(graph: Graph) -> Iterator[Block]:
    """All that `blocks` says and `node_blocks` does not: shortcuts, facts, evidence, articles."""
    for subject, pairs in sorted(shortcuts(graph.edges.values()).items()):
        yield Block("", subject, pairs)
    yield from _tenures(graph)
    yield from _events(graph, graph_base(graph))
    yield from _evidence(graph.edges.values())
    for article in graph.articles.values():
        yield Block("Articles", article.iri, _article(article))


def _tenures(graph: Graph) -> Iterator[Block]:
    for edge in graph.edges.values():
        if not EDGE_CLASSES[edge.relation].is_event:
            yield Block("Tenures", edge.iri, tenure_pairs(edge))


def _events(graph: Graph, base: str) -> Iterator[Block]:
    events = (edge for edge in graph.edges.values() if EDGE_CLASSES[edge.relation].is_event)
    for edge in sorted(events, key=lambda edge: (edge.start or "9999", edge.iri)):
        yield Block("Events", edge.iri, event_pairs(edge, graph, base))


def graph_base(graph: Graph) -> str:
    """The base under which the graph's IRIs stand."""
    return base_of(next(iter([*graph.nodes, *graph.articles][:1]), f"{DEFAULT_BASE}article/none"))


def _dataset() -> list[Pair]:
    return [
        ("rdf:type", Iri(full("void:Dataset"))),
        ("dcterms:title", Literal("Relations between countries, as articles tell them")),
        ("dcterms:conformsTo", Iri(ONTOLOGY)),
    ]


def shortcuts(edges: Iterable[GraphEdge]) -> dict[str, list[Pair]]:
    """The undated triples of what is actual, by subject; of symmetric relations both ways."""
    found: dict[str, set[Pair]] = defaultdict(set)
    for edge in edges:
        if edge.modality != "actual":
            continue
        predicate = f"kg:{edge.relation}"
        if EDGE_CLASSES[edge.relation].symmetric:
            for one, other in combinations(edge.subjects, 2):
                found[one].add((predicate, Iri(other)))
                found[other].add((predicate, Iri(one)))
        for one in edge.subjects if edge.objects else ():
            found[one].update((predicate, Iri(other)) for other in edge.objects)
    return {subject: sorted(pairs) for subject, pairs in found.items()}


def node_pairs(node: GraphNode) -> list[Pair]:
    """What is said of a node itself."""
    pairs: list[Pair] = [("rdf:type", Iri(KG + node.type)), ("rdfs:label", Literal(node.label))]
    pairs += [("skos:prefLabel", Literal(text, "", lang)) for lang, text in sorted(node.labels.items())]
    pairs += [("skos:altLabel", Literal(name)) for name in node.names]
    if node.iso3:
        pairs += _codes(node.iso3)
    if node.country and node.type in COUNTRY_OF:
        pairs.append((f"kg:{COUNTRY_OF[node.type]}", Iri(node.country)))
    pairs += [("kg:key", Literal(key)) for key in node.keys]
    if node.wikidata:
        pairs.append(("skos:exactMatch", Iri(WIKIDATA + node.wikidata)))
    return pairs


def _codes(iso3: str) -> list[Pair]:
    """ISO codes of a country, and its line in the European Union's table, which has all present ones."""
    pairs: list[Pair] = [("kg:iso3", Literal(iso3))]
    code = iso2(iso3)
    if code:
        pairs.append(("kg:iso2", Literal(code)))
        pairs.append(("skos:exactMatch", Iri(EU_COUNTRIES + iso3)))
    return pairs


def _evidence(edges: Iterable[GraphEdge]) -> Iterator[Block]:
    """The passages by article and place in it; one that tells several edges stands once."""
    passages: dict[str, GraphEvidence] = {}
    tells: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        for passage in edge.evidence:
            passages[passage.iri] = passage
            tells[passage.iri].append(edge.iri)
    for passage in sorted(passages.values(), key=lambda p: (p.article, p.begin, p.end, p.iri)):
        yield Block("Evidence", passage.iri, _passage(passage, tells[passage.iri]))


def _passage(passage: GraphEvidence, edges: list[str]) -> list[Pair]:
    pairs: list[Pair] = [("rdf:type", Iri(full("kg:Evidence")))]
    pairs += [("kg:evidenceFor", Iri(iri)) for iri in sorted(set(edges))]
    pairs += [
        ("kg:sentence", Literal(passage.sentence)),
        ("kg:begin", Literal(str(passage.begin), INTEGER)),
        ("kg:end", Literal(str(passage.end), INTEGER)),
        ("kg:rule", Literal(passage.rule)),
    ]
    if passage.marks:
        spans = " ".join(f"{begin}-{end}" for begin, end in passage.marks)
        pairs.append(("kg:marks", Literal(spans)))
    return [*pairs, ("prov:wasDerivedFrom", Iri(passage.article))]


def _article(article: GraphArticle) -> list[Pair]:
    pairs: list[Pair] = [
        ("rdf:type", Iri(full("kg:Article"))),
        ("rdfs:label", Literal(article.title or article.id)),
        ("kg:articleId", Literal(article.id)),
    ]
    pairs += [("kg:published", Literal(article.published, DATE))] if article.published else []
    pairs += [("kg:publisher", Literal(article.publisher))] if article.publisher is not None else []
    return pairs + ([("kg:url", Literal(article.url, ANY_URI))] if article.url is not None else [])
