"""The vocabulary as a table: relations and node types in; classes, properties and PLOVER types out.

ontology/ontology.ttl says the same with labels and definitions, ontology/shapes.ttl with constraints;
tests/graph/test_ontology.py fails when one of the three says something else.
"""

from dataclasses import dataclass
from typing import Literal

from kg.model import SYMMETRIC, NodeType, Relation

ONTOLOGY = "https://w3id.org/bilateral-kg/ontology"
KG = f"{ONTOLOGY}#"
PLOVER = "https://w3id.org/bilateral-kg/plover#"
EU_COUNTRIES = "http://publications.europa.eu/resource/authority/country/"
WIKIDATA = "http://www.wikidata.org/entity/"

PREFIXES = {
    "kg": KG,
    "plover": PLOVER,
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "wd": WIKIDATA,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True, slots=True)
class EdgeClass:
    """A relation as a class of dated nodes: its role properties, who may play them, and its PLOVER type."""

    relation: Relation
    name: str
    subject_role: str
    object_role: str | None  # None: symmetric, everybody plays the subject's role
    domain: frozenset[NodeType]
    range: frozenset[NodeType]
    plover: str | None = None

    @property
    def symmetric(self) -> bool:
        """Whether either order is the same edge."""
        return self.object_role is None

    @property
    def is_event(self) -> bool:
        """Whether it is told by a date of its own; a tenure has terms instead."""
        return self.relation != "holdsOffice"


_TYPES: dict[str, NodeType] = {
    "C": "Country", "L": "Leader", "O": "Organization", "T": "Treaty", "S": "Summit", "W": "System",
}  # fmt: skip

# relation, class, subject's role, object's role, domain, range, PLOVER; letters as in _TYPES.
_TABLE: tuple[tuple[Relation, str, str, str | None, str, str, str | None], ...] = (
    ("holdsOffice", "Tenure", "holder", "officeOf", "L", "CO", None),
    ("memberOf", "Membership", "member", "membershipIn", "C", "O", None),
    ("visits", "Visit", "visitor", "visitedCountry", "L", "C", "CONSULT"),
    ("meets", "Meeting", "participant", None, "L", "L", "CONSULT"),
    ("phones", "Call", "interlocutor", None, "L", "L", "CONSULT"),
    ("invites", "Invitation", "inviter", "invitee", "LC", "L", "CONSULT"),
    ("attends", "Attendance", "attendee", "attendedSummit", "LC", "S", "CONSULT"),
    ("hosts", "Hosting", "host", "hostedSummit", "CL", "S", "CONSULT"),
    ("signs", "Signing", "signatory", "signedTreaty", "CL", "T", "COOPERATE"),
    ("ratifies", "Ratification", "ratifier", "ratifiedTreaty", "C", "T", "COOPERATE"),
    ("negotiates", "Negotiation", "negotiator", "negotiatedTreaty", "C", "T", "CONSULT"),
    ("withdrawsFrom", "Withdrawal", "withdrawingCountry", "abandonedCommitment", "C", "TO", "REJECT"),
    ("partnersWith", "Partnership", "partner", None, "C", "C", "AGREE"),
    ("establishesRelations", "EstablishmentOfRelations", "establishingCountry", None, "C", "C", "COOPERATE"),
    ("seversRelations", "SeveranceOfRelations", "severingCountry", None, "C", "C", "COERCE"),
    ("recognizes", "Recognition", "recognizingCountry", "recognizedCountry", "C", "C", "COOPERATE"),
    ("aids", "Aid", "donor", "recipient", "CO", "C", "AID"),
    ("exercisesWith", "Exercise", "exercisingCountry", None, "C", "C", "MOBILIZE"),
    ("supports", "Support", "supporter", "supportedActor", "CLO", "CLO", "SUPPORT"),
    ("urges", "Appeal", "appellant", "addressee", "CLO", "CLO", "REQUEST"),
    ("accuses", "Accusation", "accuser", "accused", "CLO", "CLO", "ACCUSE"),
    ("threatens", "Threat", "threatener", "threatened", "CLO", "CLO", "THREATEN"),
    ("sanctions", "Sanction", "sanctioner", "sanctioned", "CO", "CLO", "SANCTION"),
    ("expels", "Expulsion", "expellingCountry", "expelledCountry", "C", "C", "COERCE"),
    ("deploys", "Deployment", "deployer", "deployed", "C", "WC", "MOBILIZE"),
    ("attacks", "Attack", "attacker", "attacked", "CO", "C", "ASSAULT"),
    ("strainsWith", "StrainOfRelations", "strainedCountry", None, "C", "C", None),
    ("improvesWith", "ImprovementOfRelations", "improvingCountry", None, "C", "C", None),
)


def _types(letters: str) -> frozenset[NodeType]:
    return frozenset(_TYPES[letter] for letter in letters)


EDGE_CLASSES: dict[Relation, EdgeClass] = {
    relation: EdgeClass(relation, name, subject, object, _types(domain), _types(range_), plover)
    for relation, name, subject, object, domain, range_, plover in _TABLE
}
assert {c.relation for c in EDGE_CLASSES.values() if c.symmetric} == SYMMETRIC

# The property that ties a node to its country, one for each type so that queries join fast.
COUNTRY_OF: dict[NodeType, str] = {
    "Leader": "represents",
    "Organization": "bodyOf",
    "Place": "locatedIn",
}


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A qualifier of an edge as a property: what it is said of, and how its values are typed."""

    key: str
    property: str
    of: Literal["Event", "Tenure"] = "Event"
    datatype: Literal["string", "integer", "boolean", "first day", "last day"] = "string"


QUALIFIERS: dict[str, Qualifier] = {
    q.key: q
    for q in (
        Qualifier("place", "placeName"),
        Qualifier("kind", "kind"),
        Qualifier("days", "days", datatype="integer"),
        Qualifier("firstSince", "firstSince"),
        Qualifier("occasion", "occasion"),
        Qualifier("to", "invitedTo"),
        Qualifier("level", "level"),
        Qualifier("what", "what"),
        Qualifier("amount", "amount"),
        Qualifier("about", "about"),
        Qualifier("where", "deployedTo"),
        Qualifier("office", "office", "Tenure"),
        Qualifier("former", "former", "Tenure", "boolean"),
        Qualifier("heldFrom", "heldFrom", "Tenure", "first day"),
        Qualifier("heldUntil", "heldUntil", "Tenure", "last day"),
        Qualifier("attestedFrom", "attestedFrom", "Tenure", "first day"),
        Qualifier("attestedUntil", "attestedUntil", "Tenure", "last day"),
    )
}
