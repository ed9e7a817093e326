"""Tables in: keys, codes, members and references hold together, and mistakes are told with their place."""

import csv
import string
from collections import defaultdict
from pathlib import Path

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import Surface, check, load, surface_forms
from kg.lexicon.load import read

SHARED = Path(__file__).parents[3] / "shared" / "data"
# States without a code in CLDR: Kosovo's is the one in use, South Vietnam never had one in ISO 3166.
OUTSIDE_CLDR = {"XKX", "CSK", "VDR", "RVN"}
COUNTED = {"European Union": 27, "NATO": 32, "African Union": 55, "UN": 193, "ASEAN": 11, "G7": 7, "GCC": 6}


def test_no_table_has_a_mistake() -> None:
    assert [str(mistake) for mistake in check() if mistake.file != "terms.tsv"] == []


def test_country_codes_are_those_of_iso_3166() -> None:
    aliases = get_global("territory_aliases")
    for iso3, country in load().countries.items():
        assert iso3 in aliases or iso3 in OUTSIDE_CLDR, iso3
        if country.iso2 and iso3 not in OUTSIDE_CLDR:
            assert country.iso2 in aliases[iso3], iso3
        assert bool(country.iso2) != bool(country.ended), f"{iso3}: a code in force, or an end"


def test_two_states_share_no_code_and_no_name() -> None:
    countries = load().countries.values()
    assert len({country.name for country in countries}) == len(countries)
    codes = [country.iso2 for country in countries if country.iso2]
    assert len(set(codes)) == len(codes)


def test_every_member_of_the_united_nations_has_a_demonym_and_a_capital() -> None:
    lexicon = load()
    without_capital = {
        "SGP",
        "MCO",
        "SMR",
        "STP",
        "PSE",
    }  # the city has the name of the state, or none is agreed
    for iso3 in lexicon.organizations["United Nations"].members:
        assert lexicon.countries[iso3].demonyms, iso3
        assert lexicon.countries[iso3].capitals or iso3 in without_capital, iso3


@pytest.mark.parametrize(("name", "count"), COUNTED.items())
def test_blocs_have_all_their_members(name: str, count: int) -> None:
    name = "United Nations" if name == "UN" else name
    assert len(set(load().organizations[name].members)) == count


def test_a_form_names_two_things_only_where_the_table_of_ambiguities_says_so() -> None:
    lexicon = load()
    entries: dict[str, list[Surface]] = defaultdict(list)
    for surface in surface_forms(lexicon):
        if surface.kind not in ("role", "leader"):
            entries[surface.form].append(surface)
    undeclared = [
        (form, found)
        for form, found in entries.items()
        if len(found) > 1 and form not in lexicon.ambiguities and not _is_ministry_and_seat(found)
    ]
    assert undeclared == []


def _is_ministry_and_seat(found: list[Surface]) -> bool:
    """Whether a form is both what acts for a state and that ministry by name ("State Department")."""
    seat, ministry = found[0], found[-1]
    organization = load().organizations.get(ministry.key)
    return seat.kind == "seat" and organization is not None and organization.iso3 == seat.key


def test_the_entry_that_an_ambiguity_prefers_is_one_of_its_readings() -> None:
    lexicon = load()
    readings: dict[str, list[str]] = defaultdict(list)
    for form, kind, key in surface_forms(lexicon):
        readings[form].append(f"{kind}:{key}")
    for form, ambiguity in lexicon.ambiguities.items():
        assert form in readings, form
        if ambiguity.first:
            assert readings[form][0] == ambiguity.first, form


# The reference tables give these labels to something other than the state of that name.
OTHERWISE = {"Q756617", "Q29999", "Q159583", "Q40362"}  # realms of two crowns, Holy See, Sahrawi Republic


def test_wikidata_ids_are_those_of_the_reference_tables() -> None:
    if not SHARED.is_dir():
        pytest.skip("the reference tables of ../shared/data are not here")
    given_ids = {
        name: country.wikidata
        for country in load().countries.values()
        for name in (country.name, *country.aliases)
        if not country.ended
    }
    agreed = set()
    files = (
        ("leaders-wikidata-2021-23.csv", "countryid", "country"),
        ("foreign-ministers-wikidata.csv", "country", "countryLabel"),
    )
    for file, number, label in files:
        with (SHARED / file).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                if row[label] in given_ids and row[number] not in OTHERWISE:
                    assert given_ids[row[label]] == row[number], row[label]
                    agreed.add(row[number])
    assert len(agreed) >= 195


def test_no_wikidata_id_is_given_twice() -> None:
    ids = [country.wikidata for country in load().countries.values() if country.wikidata]
    assert len(set(ids)) == len(ids)
    assert all(number[0] == "Q" and number[1:].isdigit() for number in ids)


def test_every_noun_sort_is_filled_and_written_small() -> None:
    lexicon = load()
    for nouns in (lexicon.state_nouns, lexicon.treaty_nouns, lexicon.summit_nouns, lexicon.system_nouns):
        assert len(nouns) > 200
        assert all(noun.noun == noun.noun.lower() and noun.plural for noun in nouns.values())
    kinds = {noun.kind for noun in lexicon.state_nouns.values()}
    assert kinds == {"government", "forces", "person-of-the-state", "delegation"}


def test_forms_carry_no_space_at_their_ends() -> None:
    for surface in surface_forms(load()):
        assert surface.form == surface.form.strip(), surface
        assert any(letter.isalnum() for letter in surface.form), surface


# A broken table is content that is wrong: all of it is told, and what is good is read.

COUNTRIES = "iso3\tname\tbegan\nKOR\tSouth Korea\t\nCHN\tChina\t"
BROKEN = [
    ("countries.tsv", "iso3\tname\tcolour\nKOR\tSouth Korea\tred", [(1, "colour", "no such field")]),
    ("countries.tsv", "name\nSouth Korea", [(1, "iso3", "missing")]),
    ("countries.tsv", COUNTRIES + "\nKOR\tKorea\t", [(4, "iso3", "earlier line")]),
    ("countries.tsv", COUNTRIES + "\nXKX\tKosovo\t17 February 2008", [(4, "began", "no year, month or day")]),
    ("countries.tsv", COUNTRIES + "\nXKX\tKosovo\t2008-13", [(4, "began", "no year, month or day")]),
    ("countries.tsv", COUNTRIES + "\nXKX\tKosovo", [(4, "iso3", "2 cells where the header has 3")]),
    ("countries.tsv", COUNTRIES + "\nXKX\t\t", [(4, "name", "required")]),
    ("countries.tsv", COUNTRIES + "\nXKX\tKosovo \t", [(4, "name", "space")]),
    (
        "organizations.tsv",
        "name\tmembers\nGroup\tKOR|XXX\nPact\tCHN|YYY",
        [(2, "members", "XXX"), (3, "members", "YYY")],
    ),
    ("treaties.tsv", "name\tparties\nTreaty\tKOR|Nobody", [(2, "parties", "Nobody")]),
    ("places.tsv", "name\tiso3\nBusan\tKOR\nBusan\tKOR\nBusan\tKOR", [(4, "name", "stands twice")]),
    ("terms.tsv", "leader\toffice\tof\tsource\nNobody\tKing\tKOR\tx", [(2, "leader", "not in leaders.tsv")]),
]


@pytest.mark.parametrize(("file", "text", "expected"), BROKEN)
def test_mistakes_are_told_with_line_and_column(
    tmp_path: Path, file: str, text: str, expected: list[tuple[int, str, str]]
) -> None:
    (tmp_path / "countries.tsv").write_text(COUNTRIES, encoding="utf-8")
    (tmp_path / file).write_text(text, encoding="utf-8")
    found = check(tmp_path)
    assert [(mistake.line, mistake.column) for mistake in found] == [
        (line, column) for line, column, _ in expected
    ]
    for mistake, (_, _, words) in zip(found, expected, strict=True):
        assert mistake.file == file
        assert words in mistake.message


def test_a_table_that_is_not_utf_8_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "countries.tsv").write_bytes("iso3\tname\nCIV\tCôte d'Ivoire".encode("latin-1"))
    assert "UTF-8" in check(tmp_path)[0].message


def test_what_is_good_in_a_broken_table_is_read(tmp_path: Path) -> None:
    (tmp_path / "countries.tsv").write_text(COUNTRIES + "\nXKX\tKosovo", encoding="utf-8")
    lexicon, mistakes = read(tmp_path)
    assert list(lexicon.countries) == ["KOR", "CHN"]
    assert len(mistakes) == 1


def test_an_empty_folder_is_an_empty_lexicon(tmp_path: Path) -> None:
    lexicon, mistakes = read(tmp_path)
    assert not mistakes
    assert surface_forms(lexicon) == []


@given(st.text(alphabet=string.printable + "é|\u2028", max_size=200))
def test_no_table_brings_the_reading_down(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("tables")
    (folder / "countries.tsv").write_text("iso3\tname\taliases\n" + text, encoding="utf-8", newline="")
    lexicon, mistakes = read(folder)
    lines = [line for line in text.splitlines() if line]
    assert len(lexicon.countries) + len(mistakes) >= min(1, len(lines))


def test_terms_are_joined_to_their_leader_in_order(tmp_path: Path) -> None:
    (tmp_path / "countries.tsv").write_text(COUNTRIES, encoding="utf-8")
    (tmp_path / "leaders.tsv").write_text("name\tfamily\nAnn Example\tExample", encoding="utf-8")
    (tmp_path / "terms.tsv").write_text(
        "leader\toffice\tof\tbegan\tended\tsource\n"
        "Ann Example\tPresident\tKOR\t2003\t2008\tx\n"
        "Ann Example\tForeign Minister\tKOR\t1998\t2001-02\tx\n",
        encoding="utf-8",
    )
    lexicon, mistakes = read(tmp_path)
    assert not mistakes
    assert [term.office for term in lexicon.leaders["Ann Example"].terms] == ["Foreign Minister", "President"]
