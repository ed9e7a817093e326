"""The graph as plain values: what the builder makes of facts, the Turtle holds, and every exporter reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Modality, NodeType, Relation


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node and its names. `labels` are by language ("en", "ko"); `names` are as the texts write it."""

    iri: str
    type: NodeType
    label: str
    labels: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    iso3: str | None = None
    country: str | None = None  # IRI of the country that a leader, ministry or place belongs to
    wikidata: str | None = None  # "Q884"
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GraphEvidence:
    """A sentence of an article that says the edge, the characters it fills there, the rule that read it."""

    iri: str
    article: str  # IRI
    sentence: str
    begin: int
    end: int
    rule: str
    marks: tuple[tuple[int, int], ...] = ()  # spans of the matched words, in article offsets


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A dated edge. Subjects act on objects; in a symmetric one all are `subjects`, and `objects` is ()."""

    iri: str
    relation: Relation
    subjects: tuple[str, ...]  # IRIs, sorted
    objects: tuple[str, ...]  # IRIs, sorted
    modality: Modality
    start: str | None = None  # a year, month or day, as in DateSpan
    end: str | None = None
    precision: str | None = None
    edtf: str | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[GraphEvidence, ...] = ()  # sorted by article, begin


@dataclass(frozen=True, slots=True)
class GraphArticle:
    """An article that evidence comes from."""

    iri: str
    id: str
    title: str = ""
    published: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes, edges and articles by IRI, each mapping sorted by IRI."""

    nodes: Mapping[str, GraphNode]
    edges: Mapping[str, GraphEdge]
    articles: Mapping[str, GraphArticle]
