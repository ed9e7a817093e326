"""One article and its facts in; what it tells out: nodes, edges not yet merged, and the article."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph.days import When, cut, first_day, last_day, valid
from kg.graph.graph import Graph, GraphArticle, GraphEdge, GraphEvidence, GraphNode
from kg.graph.iri import article_iri, evidence_iri, node_iri, place_iri
from kg.graph.reference import Reference
from kg.graph.tables import seated
from kg.model import SYMMETRIC, Article, DateSpan, Evidence, Fact, Node


@dataclass(frozen=True, slots=True)
class Told:
    """What one article, or one graph, has to say. The same node or edge may stand here several times."""

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]
    articles: tuple[GraphArticle, ...]


def told_by(graph: Graph) -> Told:
    """A graph as a telling, so that it can be merged with others."""
    return Told(tuple(graph.nodes.values()), tuple(graph.edges.values()), tuple(graph.articles.values()))


def tell(article: Article, facts: Iterable[Fact], base: str, reference: Reference) -> Told:
    """What an article tells, in terms of the graph."""
    source = GraphArticle(
        article_iri(article.id, base),
        article.id,
        article.title
        if article.title != article.id
        else "",  # an article without a title is called by its id
        article.published.isoformat() if article.published else None,
        article.url,
        article.publisher,
    )
    nodes: list[GraphNode] = []
    edges: list[GraphEdge] = []
    for fact in facts:
        if fact.relation in SYMMETRIC and node_iri(fact.subject, base) == node_iri(fact.object, base):
            continue  # nobody meets or partners with themselves
        nodes += _nodes(fact, article.id, base, reference)
        edges.append(_edge(fact, source, base, reference))
    return Told(tuple(nodes), tuple(seated(edges)), (source,))


def places_in(qualifiers: dict[str, str]) -> list[str]:
    """The names of the places that qualifiers mention; merged qualifiers have several."""
    return [name for name in qualifiers.get("place", "").split("; ") if name.strip()]


def _nodes(fact: Fact, article: str, base: str, reference: Reference) -> list[GraphNode]:
    """The ends of a fact, its places, and the countries that they belong to."""
    places = [Node(type="Place", name=name) for name in places_in(fact.qualifiers)]
    found = []
    for node in (fact.subject, fact.object, *places):
        found.append(_node(node, article, base, reference))
        home = reference.country_of(node)
        if home and node.type != "Country":
            found.append(_node(_land(home), article, base, reference))
    return found


def _land(iso3: str) -> Node:
    return Node(type="Country", name=iso3, iso3=iso3)


def _node(node: Node, article: str, base: str, reference: Reference) -> GraphNode:
    home = reference.country_of(node) if node.type != "Country" else None
    label = (
        reference.country_name(node.iso3, node.name) if node.iso3 and node.type == "Country" else node.name
    )
    heard = {node.name, *node.names} - ({node.iso3} if node.type == "Country" else set())
    return GraphNode(
        iri=place_iri(node.name, base) if node.type == "Place" else node_iri(node, base, article),
        type=node.type,
        label=label,
        names=tuple(sorted(name for name in heard if name and name != label)),
        iso3=node.iso3 if node.type == "Country" else None,
        country=node_iri(_land(home), base) if home else None,
        wikidata=reference.wikidata(node),
        keys=tuple(sorted(set(node.keys))),
    )


def _edge(fact: Fact, source: GraphArticle, base: str, reference: Reference) -> GraphEdge:
    ends = node_iri(fact.subject, base, fact.article), node_iri(fact.object, base, fact.article)
    symmetric = fact.relation in SYMMETRIC
    when = _when(fact.date)
    qualifiers = dict(sorted(fact.qualifiers.items()))
    if fact.relation == "holdsOffice":
        qualifiers |= _terms(fact, when, source, reference)
    return GraphEdge(
        iri="",  # given when all tellings are known
        relation=fact.relation,
        subjects=tuple(sorted(set(ends))) if symmetric else ends[:1],
        objects=() if symmetric else ends[1:],
        modality=fact.modality,
        start=when.start if when else None,
        end=when.end if when else None,
        precision=when.precision if when else None,
        edtf=fact.date.edtf if when and fact.date else None,
        qualifiers=dict(sorted(qualifiers.items())),
        evidence=tuple(_evidence(passage, source) for passage in fact.evidence),
    )


def _evidence(passage: Evidence, source: GraphArticle) -> GraphEvidence:
    marks = tuple(sorted(set(passage.marks)))
    iri = evidence_iri(source.iri, passage.text, passage.begin, passage.end, passage.rule, marks)
    return GraphEvidence(iri, source.iri, passage.text, passage.begin, passage.end, passage.rule, marks)


def _when(date: DateSpan | None) -> When | None:
    """The date as far as it is one; a date that no calendar has is none."""
    if date is None or not valid(date.start) or (date.end and not valid(date.end)):
        return None
    if date.end and date.end != date.start and last_day(date.end) >= first_day(date.start):
        return When(date.start, date.end, date.precision)
    exact = cut(date.start, date.precision) if date.precision in ("year", "month") else date.start
    return When(exact, None, date.precision)


def _terms(fact: Fact, when: When | None, source: GraphArticle, reference: Reference) -> dict[str, str]:
    """When the office was seen to be held, by the text or its date, and when it was held by the lexicon."""
    former = fact.qualifiers.get("former") == "true"
    known: dict[str, str] = {}
    if fact.modality == "actual" and when:
        still = fact.date is not None and fact.date.edtf.endswith(("/..", "/"))
        known["attestedFrom"] = when.start
        known["attestedUntil"] = (source.published if still else None) or when.end or when.start
    elif fact.modality == "actual" and source.published and not former:
        known["attestedFrom"] = known["attestedUntil"] = source.published
    span = None
    if "attestedFrom" in known:
        span = first_day(known["attestedFrom"]), last_day(known["attestedUntil"])
    term = reference.term(fact.subject, fact.qualifiers.get("office"), fact.object, span)
    if term and fact.modality == "actual":
        known |= {"heldFrom": term.began} if term.began else {}
        known |= {"heldUntil": term.ended} if term.ended else {}
    return known
