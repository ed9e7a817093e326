"""The ontology is complete and says the same as models, the table in the code, shapes and export."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, URIRef
from rdflib.collection import Collection
from story import story
from world import world

from kg import resources
from kg.graph.build import build
from kg.graph.terms import Iri, Literal
from kg.graph.triples import triples
from kg.graph.vocabulary import COUNTRY_OF, EDGE_CLASSES, KG, PLOVER, QUALIFIERS, EdgeClass
from kg.model import SYMMETRIC, Modality, NodeType, Precision, Relation

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
ABSTRACT = {"Actor", "Fact", "Event"}
OTHER_CLASSES = {"Evidence", "Article", *ABSTRACT}


@cache
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.folder("ontology") / "ontology.ttl")


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.folder("ontology") / "shapes.ttl")


def ours(kind: URIRef, start: str = KG) -> set[str]:
    """The local names of our terms of a kind."""
    subjects = ontology().subjects(RDF.type, kind)
    return {
        str(s).removeprefix(start) for s in subjects if isinstance(s, URIRef) and str(s).startswith(start)
    }


def classes(end: rdflib.term.Node | None) -> set[str]:
    """The classes that a domain or range is the union of."""
    if end is None:
        return set()
    union = ontology().value(end, OWL.unionOf)
    members = list(Collection(ontology(), union)) if union else [end]
    found = {str(member).removeprefix(KG) for member in members}
    return (found - {"Actor"}) | ({"Country", "Leader", "Organization"} if "Actor" in found else set())


def ends(property: str) -> tuple[set[str], set[str]]:
    subject = URIRef(KG + property)
    return classes(ontology().value(subject, RDFS.domain)), classes(ontology().value(subject, RDFS.range))


PROPERTIES = sorted(ours(OWL.ObjectProperty) | ours(OWL.DatatypeProperty))
TERMS = sorted(ours(OWL.Class) | ours(OWL.AnnotationProperty) | set(PROPERTIES))


# -- the ontology by itself


@pytest.mark.parametrize("name", TERMS)
def test_every_term_is_labelled_and_defined_once_in_english(name: str) -> None:
    for predicate in (RDFS.label, SKOS.definition):
        found = list(ontology().objects(URIRef(KG + name), predicate))
        assert len(found) == 1 and found[0].language == "en" and str(found[0]).strip()  # type: ignore[attr-defined]
    definition = str(ontology().value(URIRef(KG + name), SKOS.definition))
    assert definition[0].isupper() and definition.endswith(".")


@pytest.mark.parametrize("name", PROPERTIES)
def test_every_property_has_one_domain_and_one_range(name: str) -> None:
    for predicate in (RDFS.domain, RDFS.range):
        assert len(list(ontology().objects(URIRef(KG + name), predicate))) == 1
    declared = ours(OWL.Class)
    domain, range_ = ends(name)
    assert domain <= declared
    if name in ours(OWL.ObjectProperty):
        assert range_ <= declared | {str(SKOS.Concept)}
    else:
        assert range_ < {
            str(rdflib.XSD[kind]) for kind in ("string", "date", "integer", "boolean", "anyURI", "int")
        }


def test_names_are_written_as_their_kind_is() -> None:
    assert all(name[0].isupper() for name in ours(OWL.Class))
    assert all(name[0].islower() for name in PROPERTIES)


def test_every_class_is_drawn_in_a_colour_of_its_own_family() -> None:
    for name in ours(OWL.Class) - OTHER_CLASSES:
        colour = str(ontology().value(URIRef(KG + name), URIRef(f"{KG}colour")))
        assert len(colour) == 7 and colour[0] == "#" and int(colour[1:], 16) >= 0


def test_nodes_are_drawn_as_the_ontology_says() -> None:
    from kg.exports.page.drawing import SHAPES

    for kind, look in SHAPES.items():
        drawn = (ontology().value(URIRef(KG + kind), URIRef(KG + name)) for name in ("shape", "colour"))
        assert tuple(str(value) for value in drawn) == look


def test_every_class_but_the_topmost_has_a_parent() -> None:
    rootless = {
        name for name in ours(OWL.Class) if not list(ontology().objects(URIRef(KG + name), RDFS.subClassOf))
    }
    assert rootless == {"System"}


def test_the_ontology_says_what_it_is() -> None:
    about = URIRef(KG.removesuffix("#"))
    assert (about, RDF.type, OWL.Ontology) in ontology()
    for name in ("title", "description", "license"):
        assert ontology().value(about, URIRef(f"http://purl.org/dc/terms/{name}"))


# -- models, table, ontology


def test_every_class_has_its_place_in_the_code() -> None:
    expected = {*get_args(NodeType), *(c.name for c in EDGE_CLASSES.values()), *OTHER_CLASSES}
    assert ours(OWL.Class) == expected


def test_every_relation_is_a_property_and_no_other_is_like_it() -> None:
    assert set(EDGE_CLASSES) == set(get_args(Relation))
    shortcuts = {str(s).removeprefix(KG) for s in ontology().subjects(URIRef(f"{KG}shortcutOf"), None)}
    assert shortcuts == set(get_args(Relation))
    assert ours(OWL.SymmetricProperty) == set(SYMMETRIC)


@pytest.mark.parametrize("edge_class", EDGE_CLASSES.values(), ids=lambda c: c.relation)
def test_a_relation_and_its_roles_are_as_in_the_table(edge_class: EdgeClass) -> None:
    name = URIRef(KG + edge_class.name)
    assert ends(edge_class.relation) == (edge_class.domain, edge_class.range)
    assert ontology().value(URIRef(KG + edge_class.relation), URIRef(f"{KG}shortcutOf")) == name
    assert ends(edge_class.subject_role) == ({edge_class.name}, edge_class.domain)
    if edge_class.object_role:
        assert ends(edge_class.object_role) == ({edge_class.name}, edge_class.range)
    parent = URIRef(KG + ("Event" if edge_class.is_event else "Fact"))
    assert (name, RDFS.subClassOf, parent) in ontology()
    coded = ontology().value(name, URIRef(f"{KG}codedAs"))
    assert coded == (URIRef(PLOVER + edge_class.plover) if edge_class.plover else None)


def test_no_two_classes_share_a_role() -> None:
    roles = [role for c in EDGE_CLASSES.values() for role in (c.subject_role, c.object_role) if role]
    assert len(roles) == len(set(roles))
    below = ontology().subjects(RDFS.subPropertyOf, URIRef(f"{KG}involves"))
    assert {str(s).removeprefix(KG) for s in below} == set(roles)


def test_qualifiers_are_properties_of_their_type() -> None:
    types = {
        "string": "string",
        "integer": "integer",
        "boolean": "boolean",
        "first day": "date",
        "last day": "date",
    }
    for qualifier in QUALIFIERS.values():
        assert ends(qualifier.property) == ({qualifier.of}, {str(rdflib.XSD[types[qualifier.datatype]])})


def test_what_ties_a_node_to_its_country_is_a_property() -> None:
    for kind, name in COUNTRY_OF.items():
        assert ends(name) == ({kind}, {"Country"})


def test_modalities_are_concepts() -> None:
    concepts = ontology().subjects(SKOS.inScheme, URIRef(f"{KG}Modality"))
    found = {str(ontology().value(concept, SKOS.notation)) for concept in concepts}
    assert found == set(get_args(Modality))


def test_plover_types_are_concepts() -> None:
    concepts = {
        str(s).removeprefix(PLOVER) for s in ontology().subjects(SKOS.inScheme, URIRef(f"{PLOVER}Scheme"))
    }
    assert len(concepts) == 16
    assert {c.plover for c in EDGE_CLASSES.values() if c.plover} <= concepts


def test_every_term_of_an_export_is_declared() -> None:
    declared = {KG + name for name in TERMS}
    for graph in (story(), build(*world(60))):
        for _, predicate, term in triples(graph):
            if predicate.startswith(KG):
                assert predicate in declared
            if isinstance(term, Iri) and term.startswith(KG):
                assert str(term) in declared


def test_literals_of_an_export_are_of_the_declared_type() -> None:
    for _, predicate, term in triples(story()):
        if predicate.startswith(KG) and isinstance(term, Literal):
            (range_,) = ends(predicate.removeprefix(KG))[1]
            assert (term.datatype or str(rdflib.XSD.string)) == range_


# -- shapes


def constraints(shape: str) -> Iterator[tuple[str, dict[URIRef, set[rdflib.term.Node]]]]:
    """The direct properties of a shape with what is demanded of each."""
    for node in shapes().objects(URIRef(f"https://w3id.org/bilateral-kg/shapes#{shape}"), SH.property):
        path = shapes().value(node, SH.path)
        demands: dict[URIRef, set[rdflib.term.Node]] = {}
        for predicate, object in shapes().predicate_objects(node):
            demands.setdefault(predicate, set()).add(object)  # type: ignore[arg-type]
        yield str(path).removeprefix(KG), demands


def wanted(demands: dict[URIRef, set[rdflib.term.Node]]) -> set[str]:
    """The classes that a shape allows."""
    direct = {str(node).removeprefix(KG) for node in demands.get(SH["class"], set())}
    for options in demands.get(SH["or"], set()):
        for option in Collection(shapes(), options):
            direct.add(str(shapes().value(option, SH["class"])).removeprefix(KG))
    return direct


def number(demands: dict[URIRef, set[rdflib.term.Node]], name: str) -> int | None:
    found = demands.get(SH[name])
    return int(str(next(iter(found)))) if found else None


@pytest.mark.parametrize("edge_class", EDGE_CLASSES.values(), ids=lambda c: c.relation)
def test_every_role_is_demanded_of_the_right_class(edge_class: EdgeClass) -> None:
    found = dict(constraints(edge_class.name))
    subject = found[edge_class.subject_role]
    assert wanted(subject) == edge_class.domain
    if edge_class.object_role is None:
        assert (number(subject, "minCount"), number(subject, "maxCount")) == (2, None)
        return
    assert (number(subject, "minCount"), number(subject, "maxCount")) == (1, 1)
    object = found[edge_class.object_role]
    assert wanted(object) == edge_class.range
    assert (number(object, "minCount"), number(object, "maxCount")) == (1, 1)


@pytest.mark.parametrize("shape", ["Event", "Tenure"])
def test_enumerations_are_those_of_the_models(shape: str) -> None:
    found = dict(constraints(shape))
    for name, values in (("modality", get_args(Modality)), ("datePrecision", get_args(Precision))):
        (members,) = found[name][SH["in"]]
        assert {str(member) for member in Collection(shapes(), members)} == set(values)


def test_qualifiers_are_held_to_their_type() -> None:
    found = {of: dict(constraints(of)) for of in ("Event", "Tenure")}
    for qualifier in QUALIFIERS.values():
        (range_,) = ends(qualifier.property)[1]
        assert found[qualifier.of][qualifier.property][SH.datatype] == {URIRef(range_)}


def test_every_class_of_the_export_has_a_shape() -> None:
    targets = {str(o).removeprefix(KG) for o in shapes().objects(None, SH.targetClass)}
    assert targets == ours(OWL.Class) - {"Actor", "Fact"}


def test_every_path_of_a_shape_is_declared() -> None:
    paths = {str(o) for o in shapes().objects(None, SH.path) if isinstance(o, URIRef)}
    assert {path.removeprefix(KG) for path in paths if path.startswith(KG)} <= set(PROPERTIES)
