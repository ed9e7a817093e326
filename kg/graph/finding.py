"""A graph and part of an IRI in; the one edge, or the node, that is meant out."""

from collections.abc import Iterable, Mapping

from kg.graph.graph import Graph, GraphEdge, GraphNode
from kg.graph.iri import local
from kg.graph.telling import details, said, when

MANY = 10  # as many candidates are listed


class NotFound(ValueError):
    """Nothing, or more than one thing, is called so; the message says what there is."""


def find(graph: Graph, asked: str) -> GraphEdge | GraphNode:
    """The edge or node with this IRI: in full, by prefix (event:visit-...), or any part that only it has."""
    things: Mapping[str, GraphEdge | GraphNode] = {**graph.nodes, **graph.edges}
    iri = asked.strip().strip("<>")
    if iri in things:
        return things[iri]
    wanted = iri.replace(":", "/", 1) if "://" not in iri else iri
    for fits in (_whole, _end, _part):
        found = [name for name in things if fits(local(name), wanted)]
        if len(found) == 1:
            return things[found[0]]
        if found:
            raise NotFound(f"{asked!r} may be any of {len(found)}:\n{_listed(found)}")
    raise NotFound(
        f"nothing in the graph is called {asked!r}; `kg query chronology` lists events with their IRIs"
    )


def _whole(name: str, wanted: str) -> bool:
    return name == wanted or name.partition("/")[2] == wanted


def _end(name: str, wanted: str) -> bool:
    return name.endswith(wanted)


def _part(name: str, wanted: str) -> bool:
    return wanted.lower() in name.lower()


def _listed(found: list[str]) -> str:
    lines = [f"  {local(iri).replace('/', ':', 1)}" for iri in sorted(found)[:MANY]]
    return "\n".join([*lines, *(["  ..."] if len(found) > MANY else [])])


def explained(graph: Graph, thing: GraphEdge | GraphNode) -> list[str]:
    """What the graph says of an edge, with all its evidence; of a node, its facts."""
    return _edge(graph, thing) if isinstance(thing, GraphEdge) else _node(graph, thing)


def _edge(graph: Graph, edge: GraphEdge) -> list[str]:
    articles = {passage.article for passage in edge.evidence}
    lines = [said(graph, edge), f"  when      {when(edge) or 'no date in the texts'}"]
    if edge.edtf:
        lines[-1] += f"  (EDTF {edge.edtf})"
    lines += [f"  modality  {edge.modality}", *(f"  {key:9} {value}" for key, value in details(edge))]
    lines += [
        f"  IRI       {edge.iri}",
        "",
        f"{_counted(len(edge.evidence), 'passage')} in {_counted(len(articles), 'article')}:",
    ]
    for passage in edge.evidence:
        article = graph.articles[passage.article]
        source = [
            article.title or article.id,
            article.publisher or "",
            article.published or "",
            article.url or "",
        ]
        lines += [
            "",
            f"  {_marked(passage.sentence, passage.begin, passage.marks)}",
            f"    read by   {passage.rule}",
            f"    article   {article.id}, characters {passage.begin} to {passage.end}",
            f"    source    {', '.join(part for part in source if part)}",
        ]
    return lines


def _marked(sentence: str, begin: int, marks: Iterable[tuple[int, int]]) -> str:
    """The sentence on one line, with the words that matched in square brackets."""
    text, place = [], 0
    for start, end in sorted(marks):
        start, end = start - begin, end - begin
        if place <= start < end <= len(sentence):
            text += [sentence[place:start], "[", sentence[start:end], "]"]
            place = end
    return " ".join("".join([*text, sentence[place:]]).split())


def _node(graph: Graph, node: GraphNode) -> list[str]:
    edges = [edge for edge in graph.edges.values() if node.iri in (*edge.subjects, *edge.objects)]
    edges.sort(key=lambda edge: (edge.start or "9999", edge.iri))
    names = f", also {', '.join(node.names)}" if node.names else ""
    lines = [f"{node.label}: {node.type}{names}", f"  IRI       {node.iri}"]
    lines += ["", f"{_counted(len(edges), 'fact')}; `kg why IRI` explains one:"]
    for edge in edges:
        told = "" if edge.modality == "actual" else f" ({edge.modality})"
        lines.append(
            f"  {when(edge) or 'undated'}: {said(graph, edge)}{told}  {local(edge.iri).replace('/', ':', 1)}"
        )
    return lines


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
