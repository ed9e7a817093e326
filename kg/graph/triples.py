"""A graph in; its triples out, in blocks of one subject each, in the order in which a reader wants them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.graph.days import cut, first_day, granularity, last_day
from kg.graph.graph import Graph, GraphArticle, GraphEdge, GraphEvidence, GraphNode
from kg.graph.iri import DEFAULT_BASE, base_of, place_iri
from kg.graph.parties import sides
from kg.graph.reference import iso2
from kg.graph.tell import places_in
from kg.graph.terms import ANY_URI, BOOLEAN, DATE, INTEGER, Iri, Literal, Term, Triple, full
from kg.graph.vocabulary import (
    COUNTRY_OF,
    EDGE_CLASSES,
    EU_COUNTRIES,
    KG,
    ONTOLOGY,
    PLOVER,
    QUALIFIERS,
    WIKIDATA,
)
from kg.model import NodeType

Pair = tuple[str, Term]  # a predicate with its prefix, and an object

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
    """The subjects in turn: header, nodes by type, tenures after leaders, events by date, evidence, articles."""
    base = graph_base(graph)
    yield Block("", f"{base}dataset", _dataset())
    told = [edge for edge in graph.edges.values() if EDGE_CLASSES[edge.relation].is_event]
    shortcuts = _shortcuts(graph.edges.values())
    by_type: dict[str, list[GraphNode]] = defaultdict(list)
    for node in graph.nodes.values():
        by_type[node.type].append(node)
    for kind, section in NODE_SECTIONS:
        for node in by_type[kind]:
            yield Block(section, node.iri, _node(node) + shortcuts.get(node.iri, []))
        if kind == "Leader":
            for edge in graph.edges.values():
                if edge.relation == "holdsOffice":
                    yield Block("Tenures", edge.iri, _tenure(edge, graph))
    for edge in sorted(told, key=lambda edge: (edge.start or "9999", edge.iri)):
        yield Block("Events", edge.iri, _event(edge, graph, base))
    yield from _evidence(graph.edges.values())
    for article in graph.articles.values():
        yield Block("Articles", article.iri, _article(article))


def graph_base(graph: Graph) -> str:
    """The base under which the graph's IRIs stand."""
    return base_of(next(iter([*graph.nodes, *graph.articles][:1]), f"{DEFAULT_BASE}article/none"))


def _dataset() -> list[Pair]:
    return [
        ("rdf:type", Iri(full("void:Dataset"))),
        ("dcterms:title", Literal("Relations between countries, as articles tell them")),
        ("dcterms:conformsTo", Iri(ONTOLOGY)),
    ]


def _shortcuts(edges: Iterable[GraphEdge]) -> dict[str, list[Pair]]:
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
        for one in edge.subjects:
            found[one].update((predicate, Iri(other)) for other in edge.objects)
    return {subject: sorted(pairs) for subject, pairs in found.items()}


def _node(node: GraphNode) -> list[Pair]:
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


def _roles(edge: GraphEdge) -> list[Pair]:
    edge_class = EDGE_CLASSES[edge.relation]
    pairs: list[Pair] = [(f"kg:{edge_class.subject_role}", Iri(iri)) for iri in edge.subjects]
    return pairs + [(f"kg:{edge_class.object_role}", Iri(iri)) for iri in edge.objects]


def _event(edge: GraphEdge, graph: Graph, base: str) -> list[Pair]:
    edge_class = EDGE_CLASSES[edge.relation]
    pairs: list[Pair] = [("rdf:type", Iri(KG + edge_class.name)), ("rdf:type", Iri(KG + "Event"))]
    if edge_class.plover:
        pairs.append(("kg:ploverType", Iri(PLOVER + edge_class.plover)))
    acting, affected = sides(graph, edge)
    pairs += _roles(edge)
    pairs += [("kg:party", Iri(iri)) for iri in sorted({*acting, *affected})]
    if edge.objects:
        pairs += [("kg:actingCountry", Iri(iri)) for iri in acting]
        pairs += [("kg:affectedCountry", Iri(iri)) for iri in affected]
    pairs += _dates(edge, "date", "endDate")
    if edge.start and not edge.end and edge.precision != "day":
        latest = last_day(edge.start, edge.precision == "decade")
        pairs.append(("kg:latestDate", Literal(latest, DATE)))
    pairs.append(("kg:modality", Literal(edge.modality)))
    places = {place_iri(name, base) for name in places_in(dict(edge.qualifiers))}
    pairs += [("kg:place", Iri(iri)) for iri in sorted(places & graph.nodes.keys())]
    return pairs + _qualifiers(edge)


def _tenure(edge: GraphEdge, graph: Graph) -> list[Pair]:
    pairs: list[Pair] = [("rdf:type", Iri(full("kg:Tenure")))]
    pairs += _roles(edge)
    return [
        *pairs,
        *_dates(edge, "statedFrom", "statedUntil"),
        ("kg:modality", Literal(edge.modality)),
        *_qualifiers(edge),
    ]


def _dates(edge: GraphEdge, first: str, last: str) -> list[Pair]:
    """First and last day, how exact they are, and the same as EDTF."""
    if edge.start is None:
        return []
    precision = edge.precision or "day"
    expected = "year" if precision == "decade" else precision
    pairs: list[Pair] = [(f"kg:{first}", Literal(first_day(edge.start), DATE))]
    if granularity(edge.start) != expected:
        pairs.append(("kg:startPrecision", Literal(granularity(edge.start))))
    if edge.end:
        pairs.append((f"kg:{last}", Literal(last_day(edge.end), DATE)))
        if granularity(edge.end) != expected:
            pairs.append(("kg:endPrecision", Literal(granularity(edge.end))))
    pairs.append(("kg:datePrecision", Literal(precision)))
    if edge.edtf is not None:
        pairs.append(("kg:edtf", Literal(edge.edtf)))
    return pairs


def _qualifiers(edge: GraphEdge) -> list[Pair]:
    pairs: list[Pair] = []
    whose = "Event" if EDGE_CLASSES[edge.relation].is_event else "Tenure"
    for key, value in sorted(edge.qualifiers.items()):
        qualifier = QUALIFIERS.get(key)
        typed = (
            _typed(qualifier.property, qualifier.datatype, value)
            if qualifier and qualifier.of == whose
            else []
        )
        pairs += typed or [("kg:qualifier", Literal(f"{key}={value}"))]
    return sorted(pairs)


def _typed(property: str, datatype: str, value: str) -> list[Pair]:
    """The value by its datatype; nothing where it does not fit, and is then told as it is."""
    predicate = f"kg:{property}"
    if datatype == "string":
        return [(predicate, Literal(value))]
    if datatype == "integer":
        fits = value.isascii() and value.isdigit() and str(int(value)) == value
        return [(predicate, Literal(value, INTEGER))] if fits else []
    if datatype == "boolean":
        return [(predicate, Literal(value, BOOLEAN))] if value in ("true", "false") else []
    try:
        day = first_day(value) if datatype == "first day" else last_day(value)
    except ValueError:
        return []
    if cut(day, granularity(value)) != value:
        return []
    pairs: list[Pair] = [(predicate, Literal(day, DATE))]
    exact = granularity(value)
    return pairs if exact == "day" else [*pairs, (f"{predicate}Precision", Literal(exact))]


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
