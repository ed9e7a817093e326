"""What many articles tell in; one graph out: a fact told twice is one edge with two pieces of evidence.

Nothing here depends on the order of the tellings, and merging a merged graph again changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.graph.days import When, gather
from kg.graph.graph import Graph, GraphArticle, GraphEdge, GraphEvidence, GraphNode
from kg.graph.iri import YEAR, base_of, edge_iri, evidence_iri, slug, slug_of
from kg.graph.qualifiers import joined
from kg.graph.reference import country_labels
from kg.graph.tell import Told
from kg.graph.vocabulary import EDGE_CLASSES


def merge(tellings: Iterable[Told]) -> Graph:
    """The graph of everything told."""
    nodes: dict[str, list[GraphNode]] = defaultdict(list)
    edges: dict[tuple[object, ...], list[GraphEdge]] = defaultdict(list)
    articles: dict[str, GraphArticle] = {}
    known = list(tellings)
    same = _one_text({node.iri for told in known for node in told.nodes})
    for told in known:
        for node in told.nodes:
            iri = same.get(node.iri, node.iri)
            nodes[iri].append(replace(node, iri=iri) if iri != node.iri else node)
        for edge in told.edges:
            edge = _about(edge, same)
            edges[_identity(edge)].append(edge)
        for article in told.articles:
            articles[article.iri] = article
    merged = {iri: _node(group) for iri, group in sorted(nodes.items())}
    found = (edge for group in edges.values() for edge in _edges(group, merged))
    return Graph(
        nodes=merged,
        edges={edge.iri: edge for edge in sorted(found, key=lambda edge: edge.iri)},
        articles=dict(sorted(articles.items())),
    )


def labelled(graph: Graph) -> Graph:
    """The graph with the names of its countries in other languages."""
    nodes = {
        iri: replace(node, labels=country_labels(node.iso3)) if node.iso3 else node
        for iri, node in graph.nodes.items()
    }
    return replace(graph, nodes=nodes)


def _one_text(iris: set[str]) -> dict[str, str]:
    """For a treaty told without its year, the treaty of that name with a year, where just one has it."""
    dated: dict[str, list[str]] = defaultdict(list)
    for iri in iris:
        name, _, year = iri.rpartition("-")
        if "/treaty/" in iri and YEAR.fullmatch(year):
            dated[name].append(iri)
    return {name: found[0] for name, found in dated.items() if len(found) == 1 and name in iris}


def _about(edge: GraphEdge, same: Mapping[str, str]) -> GraphEdge:
    if not any(iri in same for iri in edge.objects):
        return edge
    return replace(edge, objects=tuple(sorted({same.get(iri, iri) for iri in edge.objects})))


def _node(group: list[GraphNode]) -> GraphNode:
    """One node of several tellings: called as most call it, known by all its names."""
    if len(group) == 1:
        return replace(group[0], labels={})
    label = _commonest(node.label for node in group) or ""
    names = {name for node in group for name in (node.label, *node.names)} - {label}
    return GraphNode(
        iri=group[0].iri,
        type=group[0].type,
        label=label,
        names=tuple(sorted(names)),
        iso3=group[0].iso3,
        country=_commonest(node.country for node in group),
        wikidata=_commonest(node.wikidata for node in group),
        keys=tuple(sorted({key for node in group for key in node.keys})),
    )


def _commonest(values: Iterable[str | None]) -> str | None:
    """The value given most often, the longest of these, the first of these by alphabet."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default=None)


def _identity(edge: GraphEdge) -> tuple[object, ...]:
    """What two tellings of one edge have in common whatever their dates."""
    office = slug(edge.qualifiers.get("office", "")) if edge.relation == "holdsOffice" else ""
    return edge.relation, edge.subjects, edge.objects, edge.modality, office


def _edges(group: list[GraphEdge], nodes: Mapping[str, GraphNode]) -> list[GraphEdge]:
    """The edges that tellings of one identity make: one for each time, one tenure for each term."""
    parts = _by_term(group) if group[0].relation == "holdsOffice" else _by_time(group)
    return [_one(part, when, nodes) for when, part in parts]


def _by_time(group: list[GraphEdge]) -> list[tuple[When | None, list[GraphEdge]]]:
    if len(group) == 1:
        return [(when_of(group[0]), group)]
    best = gather(when_of(edge) for edge in group)
    parts: dict[When | None, list[GraphEdge]] = defaultdict(list)
    for edge in group:
        parts[best[when_of(edge)]].append(edge)
    return list(parts.items())


def _by_term(group: list[GraphEdge]) -> list[tuple[When | None, list[GraphEdge]]]:
    """Tellings of an office are one tenure, unless the lexicon knows several terms of its holder."""
    terms = {edge.qualifiers["heldFrom"] for edge in group if "heldFrom" in edge.qualifiers}
    only = next(iter(terms)) if len(terms) == 1 else ""
    parts: dict[str, list[GraphEdge]] = defaultdict(list)
    for edge in group:
        parts[edge.qualifiers.get("heldFrom", only)].append(edge)
    return [(_earliest(part), part) for part in parts.values()]


def _earliest(part: list[GraphEdge]) -> When | None:
    homes = {home for home in gather(when_of(edge) for edge in part).values() if home}
    return min(homes, key=lambda when: (when.start, when.end or "", when.precision), default=None)


def when_of(edge: GraphEdge) -> When | None:
    """The time of an edge without its wording."""
    return When(edge.start, edge.end, edge.precision or "day") if edge.start else None


def _one(part: list[GraphEdge], when: When | None, nodes: Mapping[str, GraphNode]) -> GraphEdge:
    first = part[0]
    qualifiers = joined(edge.qualifiers for edge in part)
    wordings = {edge.edtf for edge in part if edge.edtf and when_of(edge) == when}
    return GraphEdge(
        iri=_iri(first, when, qualifiers, nodes),
        relation=first.relation,
        subjects=first.subjects,
        objects=first.objects,
        modality=first.modality,
        start=when.start if when else None,
        end=when.end if when else None,
        precision=when.precision if when else None,
        edtf=min(wordings, key=lambda edtf: (len(edtf), edtf), default=None),
        qualifiers=qualifiers,
        evidence=_evidence(part),
    )


def _iri(
    edge: GraphEdge, when: When | None, qualifiers: Mapping[str, str], nodes: Mapping[str, GraphNode]
) -> str:
    base = base_of(edge.subjects[0])
    ends = (*edge.subjects, *edge.objects)
    homes = {home for iri in ends if (home := iri if nodes[iri].iso3 else nodes[iri].country)}
    codes = [slug_of(home) for home in homes]
    date: str | None = when.start if when else None
    told: tuple[str, ...] = (when.end or "", when.precision) if when else ()
    if not EDGE_CLASSES[edge.relation].is_event:
        date, told = qualifiers.get("heldFrom"), (slug(qualifiers.get("office", "")),)
    return edge_iri(edge.relation, edge.subjects, edge.objects, edge.modality, date, codes, told, base)


def _evidence(part: list[GraphEdge]) -> tuple[GraphEvidence, ...]:
    """The passages of all tellings; what one rule read in one sentence is one passage with all its marks."""
    passages: dict[tuple[str, int, int, str], list[GraphEvidence]] = defaultdict(list)
    for edge in part:
        for passage in edge.evidence:
            passages[passage.article, passage.begin, passage.end, passage.rule].append(passage)
    return tuple(_passage(group) for _, group in sorted(passages.items()))


def _passage(group: list[GraphEvidence]) -> GraphEvidence:
    first = group[0]
    if len(group) == 1:
        return first
    marks = tuple(sorted({mark for passage in group for mark in passage.marks}))
    iri = evidence_iri(first.article, first.sentence, first.begin, first.end, first.rule, marks)
    return replace(first, iri=iri, marks=marks)
