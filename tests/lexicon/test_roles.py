"""Role nouns and role prefixes come in from their tables; what running text needs of them is checked."""

import csv
from pathlib import Path

import pytest

from kg.lexicon.entries import Role

DATA = Path(__file__).parents[2] / "kg" / "lexicon" / "data"
KINDS = {
    "head of state",
    "head of government",
    "royal",
    "minister",
    "envoy",
    "party",
    "legislator",
    "official",
    "military",
    "organization",
    "collective",
}
MEANINGS = {"former", "acting", "elect", "deputy", "late", "visiting", "future", "present"}


def lines(name: str) -> list[dict[str, str]]:
    """The lines of a table, by field."""
    with (DATA / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


ROLES = [Role.model_validate({**line, "of": line["of"] or None}) for line in lines("roles.tsv")]
BY_NOUN = {role.noun: role for role in ROLES}


def test_there_are_enough_roles_and_none_twice() -> None:
    assert len(ROLES) >= 350
    assert len(BY_NOUN) == len(ROLES)


def test_roles_are_written_as_running_text_writes_them() -> None:
    for role in ROLES:
        assert role.noun == role.noun.lower().strip(), role.noun
        assert role.plural == role.plural.lower().strip(), role.noun
        assert role.plural, role.noun
        assert role.office[0].isupper(), role.noun
        assert role.kind in KINDS, role.noun


def test_no_plural_is_the_singular_of_another_role() -> None:
    for role in ROLES:
        assert role.plural not in BY_NOUN or BY_NOUN[role.plural] is role, role.noun


def test_a_role_is_an_office_of_a_known_country_or_organization() -> None:
    countries = {line["iso3"] for line in lines("countries.tsv")}
    organizations: set[str] = set()
    for line in lines("organizations.tsv"):
        organizations.update([line["name"], *line["aliases"].split("|")])
    for role in ROLES:
        assert role.of is None or role.of in countries | organizations, f"{role.noun}: {role.of}"


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("secretary-general", "secretaries-general"),
        ("secretary of state", "secretaries of state"),
        ("head of state", "heads of state"),
        ("minister for foreign affairs", "ministers for foreign affairs"),
        ("president-elect", "presidents-elect"),
        ("prime minister-designate", "prime ministers-designate"),
        ("charge d'affaires", "charges d'affaires"),
        ("spokeswoman", "spokeswomen"),
        ("governor general", "governors general"),
        ("lieutenant general", "lieutenant generals"),
        ("director-general", "directors-general"),
        ("monarch", "monarchs"),
        ("chief of staff", "chiefs of staff"),
        ("commander-in-chief", "commanders-in-chief"),
        ("taoiseach", "taoisigh"),
        ("first lady", "first ladies"),
        ("attorney general", "attorneys general"),
        ("brigadier general", "brigadier generals"),
    ],
)
def test_plurals_stand_on_the_right_word(noun: str, plural: str) -> None:
    assert BY_NOUN[noun].plural == plural


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("premier", "prime minister"),
        ("taoiseach", "prime minister"),
        ("external affairs minister", "foreign minister"),
        ("minister of defence", "defense minister"),
        ("defence secretary", "secretary of defense"),
        ("national security advisor", "national security adviser"),
        ("secretary general", "secretary-general"),
        ("un chief", "secretary-general"),
        ("kremlin leader", "president"),
        ("pontiff", "pope"),
        ("vice premier", "deputy prime minister"),
        ("chargé d'affaires", "charge d'affaires"),
        ("eu foreign policy chief", "high representative"),
        ("labour minister", "minister of labor"),
    ],
)
def test_spellings_of_one_office_are_merged(one: str, other: str) -> None:
    assert BY_NOUN[one].office == BY_NOUN[other].office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("secretary of state", "foreign minister"),
        ("foreign secretary", "foreign minister"),
        ("vice president", "president"),
        ("president-elect", "president"),
        ("deputy prime minister", "prime minister"),
        ("deputy foreign minister", "foreign minister"),
        ("crown prince", "prince"),
        ("chancellor of the exchequer", "chancellor"),
        ("first secretary", "general secretary"),
        ("general", "secretary general"),
        ("high commissioner", "high representative"),
        ("home secretary", "foreign secretary"),
        ("minister of state", "secretary of state"),
        ("chief of staff", "chief of the general staff"),
    ],
)
def test_different_offices_stay_apart(one: str, other: str) -> None:
    assert BY_NOUN[one].office != BY_NOUN[other].office


@pytest.mark.parametrize(
    ("noun", "of"),
    [
        ("kremlin spokesman", "RUS"),
        ("pope", "VAT"),
        ("taoiseach", "IRL"),
        ("pentagon chief", "USA"),
        ("un chief", "United Nations"),
        ("nato chief", "NATO"),
        ("president", None),
        ("secretary-general", None),
        ("foreign secretary", None),
    ],
)
def test_some_words_say_of_what_they_are_an_office(noun: str, of: str | None) -> None:
    assert BY_NOUN[noun].of == of


@pytest.mark.parametrize("noun", ["pm", "mp", "general", "major", "sheikh", "ayatollah", "lord", "chief"])
def test_ambiguous_words_need_a_name_beside_them(noun: str) -> None:
    assert not BY_NOUN[noun].alone


@pytest.mark.parametrize("noun", ["president", "premier", "envoy", "foreign minister", "king", "delegation"])
def test_plain_role_nouns_may_stand_alone(noun: str) -> None:
    assert BY_NOUN[noun].alone


def test_prefixes_have_one_meaning_each() -> None:
    prefixes = lines("role_prefixes.tsv")
    meanings = {line["prefix"]: line["meaning"] for line in prefixes}
    assert len(meanings) == len(prefixes)
    assert set(meanings.values()) <= MEANINGS
    for prefix, meaning in [
        ("former", "former"),
        ("ex-", "former"),
        ("then-", "former"),
        ("acting", "acting"),
        ("caretaker", "acting"),
        ("deputy", "deputy"),
        ("late", "late"),
        ("visiting", "visiting"),
        ("incoming", "future"),
        ("outgoing", "present"),
    ]:
        assert meanings[prefix] == meaning
