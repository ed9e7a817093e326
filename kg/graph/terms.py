"""RDF terms as plain values: an IRI is a string, a literal is text with a datatype or a language."""

from typing import NamedTuple

from kg.graph.vocabulary import PREFIXES

XSD = PREFIXES["xsd"]
DATE, INTEGER, BOOLEAN, ANY_URI = f"{XSD}date", f"{XSD}integer", f"{XSD}boolean", f"{XSD}anyURI"


class Iri(str):
    """An IRI in full."""

    __slots__ = ()


class Literal(NamedTuple):
    """Text; without a datatype or language it is a plain string."""

    value: str
    datatype: str = ""
    language: str = ""


Term = Iri | Literal
Triple = tuple[str, str, Term]  # subject and predicate in full


def full(name: str) -> str:
    """The IRI of a prefixed name of the vocabularies ("kg:visits")."""
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest
