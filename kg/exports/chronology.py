"""A graph in; a chronology out, as printed ones are: a dated line for each event by pair and quarter.

PATH ending in .csv gives a table, any other name Markdown.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from kg.exports.csv import write_table
from kg.graph.days import first_day
from kg.graph.graph import Graph, GraphArticle, GraphEdge
from kg.graph.parties import parties
from kg.graph.telling import dated, details, said, when
from kg.graph.vocabulary import EDGE_CLASSES

COLUMNS = (
    "pair", "quarter", "start", "end", "precision", "edtf", "date", "entry", "details", "modality",
    "articles", "source", "url", "sentence", "rule", "iri",
)  # fmt: skip
QUARTERS = ("January - March", "April - June", "July - September", "October - December")


@dataclass(frozen=True, slots=True)
class Entry:
    """One event under one pair of countries."""

    pair: str
    quarter: str
    edge: GraphEdge


def write(graph: Graph, path: Path) -> list[Path]:
    """Write the file."""
    found = entries(graph)
    if path.suffix == ".csv":
        write_table(path, COLUMNS, (_row(graph, entry) for entry in found))
    else:
        with path.open("w", encoding="utf-8", newline="\n") as lines:
            lines.writelines(f"{line}\n" for line in _markdown(graph, found))
    return [path]


def entries(graph: Graph) -> list[Entry]:
    """The events by pair, those of one country alone after the pairs, and by time; undated ones last."""
    found: dict[str, list[GraphEdge]] = defaultdict(list)
    for edge in graph.edges.values():
        if EDGE_CLASSES[edge.relation].is_event:
            for pair in _pairs(graph, edge):
                found[pair].append(edge)
    ordered = sorted(found, key=lambda pair: (" - " not in pair, pair == "Others", pair))
    return [
        Entry(pair, _quarter(edge), edge)
        for pair in ordered
        for edge in sorted(found[pair], key=lambda edge: (*_time(edge), edge.iri))
    ]


def _pairs(graph: Graph, edge: GraphEdge) -> list[str]:
    names = sorted(graph.nodes[iri].label for iri in parties(graph, edge))
    if len(names) < 2:
        return names or ["Others"]
    return [" - ".join(pair) for pair in combinations(names, 2)]


def _time(edge: GraphEdge) -> tuple[str, int]:
    """What is told by its year alone stands before what has a month of that year."""
    return (first_day(edge.start), len(edge.start)) if edge.start else ("9999", 0)


def _quarter(edge: GraphEdge) -> str:
    """The heading under which an event stands: its quarter, its year where it has no month, or undated."""
    if not edge.start:
        return "Undated"
    if len(edge.start) == 4:
        return f"{edge.start}s" if edge.precision == "decade" else edge.start
    return f"{QUARTERS[(int(edge.start[5:7]) - 1) // 3]} {edge.start[:4]}"


def _markdown(graph: Graph, found: list[Entry]) -> Iterator[str]:
    yield "# Chronology"
    pair = quarter = ""
    for entry in found:
        if entry.pair != pair:
            pair, quarter = entry.pair, ""
            yield f"\n## {_plain(pair)}"
        if entry.quarter != quarter:
            quarter = entry.quarter
            yield f"\n### {quarter}\n"
        yield _line(graph, entry.edge)


def _line(graph: Graph, edge: GraphEdge) -> str:
    date = f"**{when(edge)}:** " if edge.start else ""
    more = [*([edge.modality] if edge.modality != "actual" else []), *_details(edge)]
    added = f" ({_plain('; '.join(more))})" if more else ""
    sources = [_cited(graph.articles[iri]) for iri in _articles(edge)]
    return f"- {date}{_plain(said(graph, edge))}{added}. {'; '.join(sources)}"


def _details(edge: GraphEdge) -> list[str]:
    return [f"{key}: {value}" for key, value in details(edge)]


def _articles(edge: GraphEdge) -> list[str]:
    return list(dict.fromkeys(passage.article for passage in edge.evidence))


def _cited(article: GraphArticle) -> str:
    title = _plain(article.title or article.id)
    link = re.fullmatch(r"https?://[^\s<>()\[\]\\\"]+", article.url or "")
    named = f"[{title}]({article.url})" if link else f"*{title}*"
    told = [named, _plain(article.publisher or ""), dated(article.published) if article.published else ""]
    return ", ".join(part for part in told if part)


def _plain(text: str) -> str:
    """The text on one line, with nothing that Markdown or HTML would take for more than text."""
    return re.sub(r"([\\`*_\[\]<>#|~!&])", r"\\\1", " ".join(text.split()))


def _row(graph: Graph, entry: Entry) -> dict[str, str]:
    edge = entry.edge
    articles = [graph.articles[iri] for iri in _articles(edge)]
    first = edge.evidence[0] if edge.evidence else None
    return {
        "pair": entry.pair,
        "quarter": entry.quarter,
        "start": edge.start or "",
        "end": edge.end or "",
        "precision": edge.precision or "",
        "edtf": edge.edtf or "",
        "date": when(edge),
        "entry": said(graph, edge),
        "details": "; ".join(_details(edge)),
        "modality": edge.modality,
        "articles": str(len(articles)),
        "source": " | ".join(article.title or article.id for article in articles),
        "url": " | ".join(article.url for article in articles if article.url),
        "sentence": first.sentence if first else "",
        "rule": first.rule if first else "",
        "iri": edge.iri,
    }
