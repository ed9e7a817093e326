"""Articles and their facts in; the graph of all of them out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.graph.graph import Graph
from kg.graph.iri import DEFAULT_BASE, checked_base
from kg.graph.merge import labelled, merge
from kg.graph.reference import Reference
from kg.graph.tell import tell, told_by
from kg.model import Article, Fact

if TYPE_CHECKING:
    from kg.lexicon.load import Lexicon


def build(
    articles: Iterable[Article],
    facts: Iterable[Fact],
    base: str = DEFAULT_BASE,
    lexicon: Lexicon | None = None,
) -> Graph:
    """The graph of the articles, whatever their order. The lexicon gives terms of office and Wikidata ids."""
    told = by_article(articles, facts, base, lexicon)
    return labelled(merge(told_by(graph) for graph in told.values()))


def by_article(
    articles: Iterable[Article],
    facts: Iterable[Fact],
    base: str = DEFAULT_BASE,
    lexicon: Lexicon | None = None,
) -> dict[str, Graph]:
    """What each article tells by itself, by the article's IRI."""
    base, reference = checked_base(base), Reference(lexicon)
    told: dict[str, list[Fact]] = {}
    sources: dict[str, Article] = {}
    for article in articles:
        if article.id in sources and sources[article.id] != article:
            raise ValueError(f"two articles have the id {article.id!r}")
        sources[article.id] = article
        told.setdefault(article.id, [])
    for fact in facts:
        if fact.article not in told:
            raise ValueError(f"a fact names the article {fact.article!r}, which is not given")
        told[fact.article].append(fact)
    graphs = (merge([tell(sources[id], told[id], base, reference)]) for id in sorted(sources))
    return {next(iter(graph.articles)): graph for graph in graphs}
