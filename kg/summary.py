"""What a build read, met and made in; the summary for people out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.graph.graph import Graph
from kg.intake import Intake, told
from kg.workers import Extracted

MOST_WARNINGS = 10  # Failures are all listed; of warnings, a thousand alike would bury them.


def summary(read: Sequence[Extracted], intake: Intake, removed: Sequence[str], graph: Graph) -> Iterator[str]:
    """Line by line: articles, sentences, facts by relation, the graph as it stands now, and what failed."""
    facts = [fact for extracted in read for fact in extracted.facts]
    sentences = counted(sum(extracted.sentences for extracted in read), "sentence")
    yield f"Read {counted(len(read), 'article')}: {sentences}, {counted(len(facts), 'fact')}."
    yield from _by_relation(fact.relation for fact in facts)
    if removed:
        yield f"Withdrawn: {', '.join(removed)}."
    nodes, edges = counted(len(graph.nodes), "node"), counted(len(graph.edges), "dated edge")
    yield f"The graph now holds {nodes} and {edges} from {counted(len(graph.articles), 'article')}."
    yield from problems(intake)


def _by_relation(relations: Iterable[str]) -> Iterator[str]:
    counts = Counter(relations)
    for relation, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>6,}  {relation}"


def problems(intake: Intake) -> Iterator[str]:
    """Every failure, and the first warnings."""
    yield from map(told, intake.failures)
    yield from map(told, intake.cautions[:MOST_WARNINGS])
    if len(intake.cautions) > MOST_WARNINGS:
        yield f"... and {counted(len(intake.cautions) - MOST_WARNINGS, 'more warning')}"


def where_next(out: Path, graph: Graph) -> Iterator[str]:
    """The files, and a question that the graph has an answer to."""
    turtle, page = out / "graph.ttl", out / "graph.html"
    yield f"Written: {turtle}, {page}"
    yield f"Look:    open {page} in a browser"
    if pair := busiest_pair(graph):
        yield f"Ask:     kg query chronology --a {pair[0]} --b {pair[1]} --graph {turtle}"


def busiest_pair(graph: Graph) -> tuple[str, str] | None:
    """The two countries that most edges run between, themselves or by their leaders."""
    codes = {iri: node.iso3 for iri, node in graph.nodes.items() if node.iso3}
    homes = {iri: codes.get(node.country or iri) for iri, node in graph.nodes.items()}
    pairs: Counter[tuple[str, str]] = Counter()
    for edge in graph.edges.values():
        ends = {home for iri in (*edge.subjects, *edge.objects) if (home := homes.get(iri))}
        if len(ends) == 2:
            first, second = sorted(ends)
            pairs[first, second] += 1
    return min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)


def counted(number: int, noun: str) -> str:
    """The number with the noun, in the plural where it is not one."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
