"""A graph in; all that the page shows out, as dicts and lists for JSON: nodes, bundles, facts, views."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

from kg.exports.page.drawing import look
from kg.exports.page.layout import BLOCK, Places, ego_places, pair_places
from kg.exports.page.pairs import Casting, Pair, pairs
from kg.exports.page.passages import Quoting, pieces
from kg.exports.page.web import Strand, Web, web
from kg.exports.page.whole import around, ring_places, whole_places
from kg.graph.graph import Graph, GraphArticle, GraphNode

PLACED_PAIRS = 200  # pairs that have a picture of their own
PLACES_OF_PAIRS = 40_000  # at most so many places for all of them


def content(
    graph: Graph, *, quoting: Quoting = "full", rules: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """All that the page needs, in the order of the graph's addresses; `rules` has the rules' notes by id."""
    net = web(graph)
    base = _base([*graph.nodes, *graph.edges])
    ranked = pairs(net)
    order = around(net, ranked)
    articles = {iri: number for number, iri in enumerate(graph.articles)}
    return {
        "base": base,
        "nodes": _nodes(net, base, whole_places(net, order)),
        "edges": [{"from": a, "to": b, "facts": facts} for (a, b), facts in net.bundles.items()],
        "facts": [_fact(strand, base, articles, quoting) for strand in net.strands],
        "articles": [_article(article) for article in graph.articles.values()],
        "rules": _rules(graph, rules or {}),
        "views": {
            "pairs": _pair_views(net, ranked),
            "ties": [{"from": pair.a, "to": pair.b, "facts": list(pair.facts)} for pair in ranked],
            "egos": [_flat(ego_places(net, number)) for number in range(len(net.nodes))],
            "countries": _flat(ring_places(order)),
            "order": sorted(range(len(net.nodes)), key=lambda n: _rank(net, n)),
        },
    }


def _base(addresses: list[str]) -> str:
    """What all addresses begin with, up to a slash or a hash."""
    if len(addresses) < 2:
        return ""
    low, high = min(addresses), max(addresses)
    differ = next((at for at, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), len(low))
    common = low[:differ]
    return common[: max(common.rfind("/"), common.rfind("#")) + 1]


def _nodes(net: Web, base: str, places: Places) -> list[dict[str, Any]]:
    return [
        _node(node, number, base)
        | look(node.type, net.weights[number])
        | {"x": places[number][0], "y": places[number][1], "lands": sorted(net.lands[number])}
        for number, node in enumerate(net.nodes)
    ]


def _node(node: GraphNode, number: int, base: str) -> dict[str, Any]:
    return {
        "id": number,
        "key": node.iri.removeprefix(base),
        "label": node.label,
        "type": node.type,
        "labels": dict(node.labels),
        "names": list(node.names),
        "iso3": node.iso3,
        "wikidata": node.wikidata,
    }


def _fact(strand: Strand, base: str, articles: Mapping[str, int], quoting: Quoting) -> dict[str, Any]:
    edge = strand.edge
    return {
        "key": edge.iri.removeprefix(base),
        "relation": edge.relation,
        "subjects": list(strand.subjects),
        "objects": list(strand.objects),
        "modality": edge.modality,
        "start": edge.start,
        "end": edge.end,
        "precision": edge.precision,
        "edtf": edge.edtf,
        "months": list(strand.months) if strand.months else None,
        "qualifiers": dict(edge.qualifiers),
        "evidence": [
            {
                "article": articles.get(said.article),
                "pieces": pieces(said, quoting),
                "begin": said.begin,
                "end": said.end,
                "rule": said.rule,
            }
            for said in edge.evidence
        ],
    }


def _article(article: GraphArticle) -> dict[str, Any]:
    return {
        "key": article.id,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "publisher": article.publisher,
    }


def _rules(graph: Graph, notes: Mapping[str, str]) -> dict[str, str]:
    used = {said.rule for edge in graph.edges.values() for said in edge.evidence}
    return {rule: notes.get(rule, "") for rule in sorted(used)}


def _pair_views(net: Web, ranked: list[Pair]) -> list[dict[str, Any]]:
    """The pictures of the pairs with most facts, as long as there is room."""
    casting, room = Casting(net), PLACES_OF_PAIRS
    views: list[dict[str, Any]] = []
    for pair in ranked[:PLACED_PAIRS]:
        cast = casting.cast(pair.a, pair.b)
        places = pair_places(net, pair.a, pair.b, cast)
        room -= len(places)
        if room < 0 and views:
            break
        first = min(BLOCK, len(places) - len(cast.idle))
        view = {"a": pair.a, "b": pair.b, "facts": len(pair.facts), "first": first, "places": _flat(places)}
        views.append(view)
    return views


def _flat(places: Places) -> list[int]:
    """[node, x, y, node, x, y, ...]."""
    return list(chain.from_iterable((node, *place) for node, place in places.items()))


def _rank(net: Web, number: int) -> tuple[bool, int, int]:
    """Countries first, then what most facts are about."""
    return (net.nodes[number].type != "Country", -net.weights[number], number)
