"""IRIs are made from content: readable, safe in Turtle, the same everywhere, never shared by two things."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.iri import article_iri, base_of, checked_base, local, moved, node_iri, slug
from kg.model import Node

BASE = "https://w3id.org/bilateral-kg/id/"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Xi Jinping", "xi-jinping"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Tô Lâm", "to-lam"),
        ("Lech Wałęsa", "lech-walesa"),
        ("Jens Stoltenberg (NATO)", "jens-stoltenberg-nato"),
        ("Côte d'Ivoire", "cote-divoire"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("F-35", "f-35"),
        ("Straße", "strasse"),
    ],
)
def test_a_name_is_folded_to_ascii(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("name", ["李在明", "이재명", "Путин", "???", ""])
def test_what_ascii_cannot_hold_is_hashed(name: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{8}", slug(name))


def test_names_that_fold_alike_but_are_not_stay_apart() -> None:
    assert slug("Kim 재명") != slug("Kim 정은")
    assert slug("a" * 90) != slug("a" * 91)


@given(st.text(max_size=120))
def test_a_slug_needs_no_escape(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", slug(name))
    assert not slug(name).endswith("-")


@pytest.mark.parametrize(
    ("node", "article", "expected"),
    [
        (Node(type="Country", name="South Korea", iso3="KOR"), "", "country/KOR"),
        (Node(type="Country", name="Korea", iso3="KOR"), "a", "country/KOR"),
        (Node(type="Leader", name="Xi Jinping", country="CHN"), "a", "leader/xi-jinping"),
        (Node(type="Organization", name="United Nations"), "", "organization/united-nations"),
        (Node(type="Place", name="Busan", country="KOR"), "", "place/busan"),
        (Node(type="System", name="THAAD"), "", "system/thaad"),
        (Node(type="Treaty", name="New START", keys=("2010", "start")), "a", "treaty/new-start-2010"),
        (Node(type="Treaty", name="Paris Agreement", keys=("paris",)), "a", "treaty/paris-agreement"),
        (Node(type="Summit", name="2025 APEC summit", keys=("2025", "apec")), "a", "summit/2025-apec-summit"),
        (Node(type="Treaty", name="the agreement", keys=("agreement",)), "a", "treaty/the-agreement-a"),
        (Node(type="Treaty", name="the agreement", keys=("1994",)), "a", "treaty/the-agreement-1994"),
    ],
)
def test_a_node_is_known_by_what_the_vocabulary_says(node: Node, article: str, expected: str) -> None:
    assert node_iri(node, BASE, article) == BASE + expected


def test_a_treaty_is_one_however_it_is_called() -> None:
    one = Node(type="Treaty", name="New START", names=("the pact",), keys=("pact", "2010"))
    other = Node(type="Treaty", name="New START", names=("the treaty",), keys=("treaty", "2010"))
    assert node_iri(one) == node_iri(other)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=2, max_size=6, unique=True))
def test_no_two_articles_share_an_iri(ids: list[str]) -> None:
    assert len({article_iri(id) for id in ids}) == len(ids)


def test_another_base_changes_only_the_beginning() -> None:
    iri = node_iri(Node(type="Leader", name="Xi Jinping"), BASE)
    assert moved(iri, "https://kg.example.org/") == "https://kg.example.org/leader/xi-jinping"
    assert (base_of(iri), local(iri)) == (BASE, "leader/xi-jinping")
    hashed = moved(iri, "https://kg.example.org/x#")
    assert (base_of(hashed), moved(hashed, BASE)) == ("https://kg.example.org/x#", iri)


@pytest.mark.parametrize("base", ["", "example.org/", "https://a b/", "https://a/<x>", 'https://a/"', "x"])
def test_a_base_that_begins_no_iri_is_refused(base: str) -> None:
    with pytest.raises(ValueError, match="cannot begin an IRI"):
        checked_base(base)


def test_a_base_gets_the_slash_that_it_lacks() -> None:
    assert checked_base("https://example.org/id") == "https://example.org/id/"
    assert checked_base("urn:kg#") == "urn:kg#"
