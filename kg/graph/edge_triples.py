"""An edge in; what its triples say of it out: roles, countries, dates, modality and qualifiers."""

from kg.graph.days import cut, first_day, granularity, last_day
from kg.graph.graph import Graph, GraphEdge
from kg.graph.iri import place_iri
from kg.graph.parties import sides
from kg.graph.tell import places_in
from kg.graph.terms import BOOLEAN, DATE, INTEGER, Iri, Literal, Term, full
from kg.graph.vocabulary import EDGE_CLASSES, KG, PLOVER, QUALIFIERS

Pair = tuple[str, Term]  # a predicate with its prefix, and an object


def _roles(edge: GraphEdge) -> list[Pair]:
    edge_class = EDGE_CLASSES[edge.relation]
    pairs: list[Pair] = [(f"kg:{edge_class.subject_role}", Iri(iri)) for iri in edge.subjects]
    return pairs + [(f"kg:{edge_class.object_role}", Iri(iri)) for iri in edge.objects]


def event_pairs(edge: GraphEdge, graph: Graph, base: str) -> list[Pair]:
    """What is said of an event."""
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


def tenure_pairs(edge: GraphEdge) -> list[Pair]:
    """What is said of a tenure."""
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
