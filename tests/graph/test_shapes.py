"""The shapes accept what we export and refuse every spoiled copy of it."""

from functools import cache

import pyshacl
import pytest
import rdflib
from story import story
from world import world

from kg import resources
from kg.graph.build import build
from kg.graph.turtle import turtle

KG = "https://w3id.org/bilateral-kg/ontology#"
PREFIXES = f"PREFIX kg: <{KG}> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> " + (
    "PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
    "PREFIX plover: <https://w3id.org/bilateral-kg/plover#> "
)


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.folder("ontology") / "shapes.ttl")


@cache
def text() -> str:
    return "".join(turtle(story()))


def conforms(graph: rdflib.Graph) -> bool:
    return bool(pyshacl.validate(graph, shacl_graph=shapes())[0])


def test_the_story_conforms() -> None:
    assert conforms(rdflib.Graph().parse(data=text()))


def test_a_made_up_world_conforms() -> None:
    assert conforms(rdflib.Graph().parse(data="".join(turtle(build(*world(40))))))


def without(property: str, kind: str = "") -> str:
    """Take a property away, from everything or from what is of a class."""
    of = f"?s a {kind} ." if kind else ""
    return f"DELETE {{ ?s {property} ?o }} WHERE {{ {of} ?s {property} ?o }}"


def instead(property: str, value: str, kind: str, also: str = "") -> str:
    """Give a property of a class another value."""
    return (
        f"DELETE {{ ?s {property} ?o }} INSERT {{ ?s {property} {value} }} "
        f"WHERE {{ ?s a {kind} ; {property} ?o . {also} }}"
    )


def more(said: str, kind: str) -> str:
    """Say something more of a class."""
    return f"INSERT {{ ?s {said} }} WHERE {{ ?s a {kind} }}"


MISSING = [
    without("kg:visitor"),
    without("kg:modality", "kg:Visit"),
    without("kg:datePrecision", "kg:Visit"),
    without("rdfs:label", "kg:Leader"),
    without("kg:iso3"),
    without("kg:evidenceFor"),
    without("prov:wasDerivedFrom"),
    without("kg:rule"),
    without("kg:holder"),
    without("kg:articleId"),
    "DELETE { ?s a kg:Event } WHERE { ?s a kg:Visit }",
    "DELETE { ?e kg:evidenceFor ?s } WHERE { ?s a kg:Meeting . ?e kg:evidenceFor ?s }",
    'DELETE { ?s kg:participant ?o } WHERE { ?s kg:participant ?o FILTER (CONTAINS(STR(?o), "xi")) }',
]
WRONG = [
    instead("kg:visitor", "?new", "kg:Visit", "?s kg:visitedCountry ?new"),
    instead("kg:signedTreaty", "?new", "kg:Signing", "?s kg:party ?new"),
    instead("kg:date", '"soon"', "kg:Visit"),
    instead("kg:date", '"2025"^^xsd:gYear', "kg:Visit"),
    instead("kg:modality", '"perhaps"', "kg:Visit"),
    instead("kg:ploverType", "plover:ASSAULT", "kg:Visit"),
    instead("kg:end", "0", "kg:Evidence"),
    more('kg:marks "here"', "kg:Evidence"),
]
TOO_MUCH = [
    more("kg:visitor kg:nobody", "kg:Visit"),
    more('kg:date "1900-01-01"^^xsd:date', "kg:Visit"),
    more('rdfs:label "Another"', "kg:Country"),
    more('kg:mood "good"', "kg:Evidence"),
    more('kg:endDate "1900-01-01"^^xsd:date', "kg:Meeting"),
    more('kg:heldFrom "2030-01-01"^^xsd:date ; kg:heldUntil "2020-01-01"^^xsd:date', "kg:Tenure"),
]


@pytest.mark.parametrize("spoil", [*MISSING, *WRONG, *TOO_MUCH])
def test_a_spoiled_copy_does_not(spoil: str) -> None:
    graph = rdflib.Graph().parse(data=text())
    before = set(graph)
    graph.update(PREFIXES + spoil)
    assert set(graph) != before
    assert not conforms(graph)
