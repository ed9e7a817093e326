"""Leaders and their terms come in from their tables; names, days and who held what when are checked."""

import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.lexicon.entries import Leader, Term

DATA = Path(__file__).parents[2] / "kg" / "lexicon" / "data"
SHARED = Path(__file__).parents[3] / "shared" / "data"
OPEN = dt.date(2100, 1, 1)
SOURCES = {
    "wikidata-2021-23",
    "wikidata-fm",
    "wikidata-heads",
    "reign-2021",
    "general knowledge, checked 2026-11",
}
# Offices that one person holds at a time in one state or organization.
SINGLE = {
    "President",
    "Prime Minister",
    "Chancellor",
    "King",
    "Emperor",
    "Emir",
    "Sultan",
    "Pope",
    "Supreme Leader",
    "General Secretary",
    "First Secretary",
    "Leader",
    "Paramount Leader",
    "Vice President",
    "Crown Prince",
    "Foreign Minister",
    "Foreign Secretary",
    "Secretary of State",
    "Defense Minister",
    "Defense Secretary",
    "Finance Minister",
    "Treasury Secretary",
    "Commerce Minister",
    "Commerce Secretary",
    "Unification Minister",
    "Trade Representative",
    "National Security Adviser",
    "Secretary of the Security Council",
    "Chief Cabinet Secretary",
    "Chairman of the Joint Chiefs of Staff",
    "Speaker",
    "Speaker of the House",
    "Secretary-General",
    "Director-General",
    "Managing Director",
    "High Representative",
}
# Two holders at a time, and why that is right.
SHARED_OFFICES = {
    ("President", "CIV"): "Gbagbo and Ouattara were both sworn in after the election of 2010",
    ("President", "GMB"): "Barrow was sworn in abroad two days before Jammeh left",
    ("President", "MDG"): "Ravalomanana and Ratsiraka both claimed the office in 2002",
    ("Prime Minister", "KHM"): "Ranariddh and Hun Sen were first and second prime minister",
    ("Vice President", "ARE"): "the Emirates have two vice presidents since 2023",
    ("Vice President", "IRQ"): "Iraq had two vice presidents from 2005 on",
    ("Vice President", "ZWE"): "Zimbabwe has two vice presidents since 2013",
}
# One name that newspapers gave to two people.
SHARED_NAMES = {"George Bush", "Ferdinand Marcos"}


def lines(name: str, folder: Path = DATA, delimiter: str = "\t") -> list[dict[str, str]]:
    """The lines of a table, by field."""
    quoting = csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL
    with (folder / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter=delimiter, quoting=quoting))


def leader(line: dict[str, str]) -> Leader:
    """The record of a line of leaders.tsv."""
    given: dict[str, object] = {field: cell for field, cell in line.items() if cell}
    return Leader.model_validate({**given, "aliases": tuple(filter(None, line["aliases"].split("|")))})


LEADERS = [leader(line) for line in lines("leaders.tsv")]
BY_NAME = {person.name: person for person in LEADERS}
TERMS = [Term.model_validate({k: v for k, v in line.items() if v}) for line in lines("terms.tsv")]


def first_day(day: str) -> dt.date:
    """The first day that a year, month or day may mean."""
    return dt.date.fromisoformat((day + "-01-01")[:10])


def last_day(day: str | None) -> dt.date:
    """The last day that it may mean; a term without an end goes on."""
    if day is None:
        return OPEN
    if len(day) == 10:
        return dt.date.fromisoformat(day)
    year, month = (int(day[:4]), 12) if len(day) == 4 else (int(day[:4]), int(day[5:]))
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)


def holders(office: str, of: str, day: str) -> set[str]:
    """Everyone whose term may cover the day."""
    return {
        term.leader
        for term in TERMS
        if (term.office, term.of) == (office, of)
        and first_day(term.began or "0001") <= dt.date.fromisoformat(day) <= last_day(term.ended)
    }


def codes() -> set[str]:
    """The ISO codes of all states of the lexicon."""
    return {line["iso3"] for line in lines("countries.tsv")}


def test_the_lexicon_is_as_wide_as_promised() -> None:
    assert len(TERMS) >= 2500
    chiefs = {"President", "Prime Minister", "Chancellor", "King", "Sultan", "Emir", "Supreme Leader"}
    assert len({term.of for term in TERMS if term.office in chiefs}) >= 150
    ministers = {"Foreign Minister", "Foreign Secretary", "Secretary of State"}
    assert len({term.of for term in TERMS if term.office in ministers}) >= 100


def test_every_term_has_a_leader_and_no_leader_stands_twice() -> None:
    assert len(BY_NAME) == len(LEADERS)
    assert {term.leader for term in TERMS} <= BY_NAME.keys()


def test_a_name_means_one_person() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for person in LEADERS:
        assert person.name not in person.aliases, person.name
        assert len(set(person.aliases)) == len(person.aliases), person.name
        for name in (person.name, *person.aliases):
            owners[name].add(person.name)
    assert {name for name, people in owners.items() if len(people) > 1} == SHARED_NAMES


def test_names_are_clean() -> None:
    for person in LEADERS:
        assert person.name.isascii(), person.name
        assert person.gender in {"m", "f"}, person.name
        assert person.family == person.family.strip() != "", person.name
        for name in (person.name, *person.aliases):
            assert name == " ".join(name.split()), name
            assert any(letter.isupper() for letter in name), name


def test_states_and_organizations_are_known() -> None:
    states = codes()
    organizations = {line["name"] for line in lines("organizations.tsv")}
    assert {person.country for person in LEADERS if person.country} <= states
    assert {term.of for term in TERMS} <= states | organizations


def test_an_office_is_the_office_of_a_role_noun() -> None:
    offices = {line["office"] for line in lines("roles.tsv")}
    unknown = {term.office for term in TERMS if term.office.removeprefix("Acting ") not in offices}
    assert not unknown


def test_terms_begin_before_they_end_and_say_their_source() -> None:
    for term in TERMS:
        assert term.source in SOURCES, term
        assert term.began, term
        assert first_day(term.began) <= last_day(term.ended), term
        assert first_day(term.began) <= dt.date(2026, 11, 30), term
        for day in (term.began, term.ended or "2000"):
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day), term


def overlaps() -> Iterator[tuple[Term, Term]]:
    """Pairs of terms in one office that surely have days in common, whatever their vague days mean."""
    held: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in TERMS:
        if term.office in SINGLE and (term.office, term.of) not in SHARED_OFFICES:
            held[term.office, term.of].append(term)
    for terms in held.values():
        spans = [
            (last_day(term.began), first_day(term.ended) if term.ended else OPEN, term) for term in terms
        ]
        for number, (began, ended, one) in enumerate(spans):
            for later_began, later_ended, other in spans[number + 1 :]:
                if began < later_ended and later_began < ended:
                    yield one, other


def test_one_office_has_one_holder_at_a_time() -> None:
    assert [(one.leader, other.leader, one.office, one.of) for one, other in overlaps()] == []


def test_every_shared_office_is_really_shared() -> None:
    for office, of in SHARED_OFFICES:
        terms = [term for term in TERMS if (term.office, term.of) == (office, of)]
        assert any(
            first_day(other.began or "") < last_day(one.ended)
            and first_day(one.began or "") < last_day(other.ended)
            for number, one in enumerate(terms)
            for other in terms[number + 1 :]
        ), (office, of)


def known_ids() -> dict[str, set[str]]:
    """Wikidata id to names, from the reference tables outside the project."""
    if not SHARED.is_dir():
        pytest.skip("the reference tables in ../shared/data are not here")
    names: dict[str, set[str]] = defaultdict(set)
    for file, key, name in [
        ("leaders-wikidata-2021-23.csv", "officeholder", "officeholderLabel"),
        ("foreign-ministers-wikidata.csv", "person", "name"),
        ("organization-heads-wikidata.csv", "personID", "person"),
    ]:
        for line in lines(file, SHARED, ","):
            names[line[key]].add(line[name])
    return names


def test_wikidata_ids_stand_in_a_source_and_belong_to_one_person() -> None:
    known = known_ids()
    ids = [person.wikidata for person in LEADERS if person.wikidata]
    assert len(ids) >= 500
    assert len(set(ids)) == len(ids)
    assert set(ids) <= known.keys()


@pytest.mark.parametrize(
    ("name", "wikidata"),
    [
        ("Vladimir Putin", "Vladimir Putin"),
        ("Narendra Modi", "Narendra Modi"),
        ("Emmanuel Macron", "Emmanuel Macron"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Wang Yi", "Wang Yi"),
        ("Antonio Guterres", "António Guterres"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Antony Blinken", "Antony Blinken"),
        ("Choe Son Hui", "Choe Son-hui"),
        ("Mevlut Cavusoglu", "Mevlüt Çavuşoğlu"),
        ("Cyril Ramaphosa", "Matamela Cyril Ramaphosa"),
        ("Abdel Fattah el-Sisi", "Abdel Fattah el-Sisi"),
    ],
)
def test_an_id_is_that_of_the_person(name: str, wikidata: str) -> None:
    known = known_ids()
    assert wikidata in known[BY_NAME[name].wikidata or ""]


@pytest.mark.parametrize(
    ("name", "family", "alias"),
    [
        ("Xi Jinping", "Xi", None),
        ("Lee Jae Myung", "Lee", "Lee Jae-myung"),
        ("Kim Jong Un", "Kim", "Kim Jong-un"),
        ("Shinzo Abe", "Abe", None),
        ("Nguyen Phu Trong", "Trong", "Nguyễn Phú Trọng"),
        ("Luiz Inacio Lula da Silva", "Lula", "Luiz Inácio Lula da Silva"),
        ("Recep Tayyip Erdogan", "Erdoğan", "Recep Tayyip Erdoğan"),
        ("Volodymyr Zelensky", "Zelensky", "Volodymyr Zelenskiy"),
        ("Viktor Orban", "Orbán", "Viktor Orbán"),
        ("Mohammed bin Salman", "bin Salman", "MBS"),
        ("Muammar Gaddafi", "Gaddafi", "Muammar Kadhafi"),
        ("Aung San Suu Kyi", "Suu Kyi", None),
        ("Abdel Fattah el-Sisi", "Sisi", "Abdel Fattah al-Sisi"),
        ("Jean-Yves Le Drian", "Le Drian", None),
        ("Ursula von der Leyen", "von der Leyen", None),
        ("Prabowo Subianto", "Prabowo", None),
        ("Joko Widodo", "Widodo", "Jokowi"),
        ("Mahathir Mohamad", "Mahathir", None),
        ("Lech Walesa", "Walesa", "Lech Wałęsa"),
        ("Ahmed al-Sharaa", "al-Sharaa", "Abu Mohammed al-Jolani"),
        ("Abdullah II", "Abdullah", "King Abdullah II"),
        ("Margrethe II", "Margrethe", "Queen Margrethe"),
    ],
)
def test_names_as_newspapers_write_them(name: str, family: str, alias: str | None) -> None:
    person = BY_NAME[name]
    assert person.family == family
    assert alias is None or alias in person.aliases


@pytest.mark.parametrize("name", ["Melania Trump", "Michelle Obama", "Kim Yo Jong", "Wang Wentao", "Li Hui"])
def test_a_bare_family_name_is_left_to_the_leader_who_bears_it(name: str) -> None:
    assert BY_NAME[name].family != name.split()[-1]
    assert BY_NAME[name].family != name.split()[0] or name == "Melania Trump"


# Office, state or organization, day, who held it, and who did not (the one before or after).
WHO = [
    ("President", "USA", "1962-10-22", "John F. Kennedy", "Dwight D. Eisenhower"),
    ("President", "USA", "1972-02-21", "Richard Nixon", "Lyndon B. Johnson"),
    ("President", "USA", "1987-12-08", "Ronald Reagan", "Jimmy Carter"),
    ("President", "USA", "1989-12-03", "George H.W. Bush", "Ronald Reagan"),
    ("President", "USA", "2000-06-15", "Bill Clinton", "George W. Bush"),
    ("President", "USA", "2003-03-20", "George W. Bush", "Bill Clinton"),
    ("President", "USA", "2014-07-03", "Barack Obama", "George W. Bush"),
    ("President", "USA", "2019-06-30", "Donald Trump", "Barack Obama"),
    ("President", "USA", "2023-08-18", "Joe Biden", "Donald Trump"),
    ("President", "USA", "2025-10-30", "Donald Trump", "Joe Biden"),
    ("Secretary of State", "USA", "1971-07-09", "William Rogers", "Henry Kissinger"),
    ("Secretary of State", "USA", "1991-01-09", "James Baker", "George Shultz"),
    ("Secretary of State", "USA", "2000-10-23", "Madeleine Albright", "Warren Christopher"),
    ("Secretary of State", "USA", "2015-07-14", "John Kerry", "Hillary Clinton"),
    ("Secretary of State", "USA", "2021-03-18", "Antony Blinken", "Mike Pompeo"),
    ("Secretary of State", "USA", "2025-07-11", "Marco Rubio", "Antony Blinken"),
    ("Defense Secretary", "USA", "2004-05-01", "Donald Rumsfeld", "Robert Gates"),
    ("National Security Adviser", "USA", "1978-12-15", "Zbigniew Brzezinski", "Henry Kissinger"),
    ("National Security Adviser", "USA", "2023-06-18", "Jake Sullivan", "Robert O'Brien"),
    ("General Secretary", "SUN", "1979-12-27", "Leonid Brezhnev", "Yuri Andropov"),
    ("General Secretary", "SUN", "1986-10-11", "Mikhail Gorbachev", "Konstantin Chernenko"),
    ("Foreign Minister", "SUN", "1984-09-28", "Andrei Gromyko", "Eduard Shevardnadze"),
    ("Foreign Minister", "SUN", "1990-09-12", "Eduard Shevardnadze", "Andrei Gromyko"),
    ("President", "RUS", "1997-05-27", "Boris Yeltsin", "Vladimir Putin"),
    ("President", "RUS", "2008-08-08", "Dmitry Medvedev", "Vladimir Putin"),
    ("Prime Minister", "RUS", "2008-08-08", "Vladimir Putin", "Mikhail Fradkov"),
    ("President", "RUS", "2024-06-19", "Vladimir Putin", "Dmitry Medvedev"),
    ("Foreign Minister", "RUS", "1994-06-22", "Andrei Kozyrev", "Yevgeny Primakov"),
    ("Foreign Minister", "RUS", "2024-01-01", "Sergei Lavrov", "Igor Ivanov"),
    ("Defense Minister", "RUS", "2024-06-01", "Andrei Belousov", "Sergei Shoigu"),
    ("Paramount Leader", "CHN", "1984-12-19", "Deng Xiaoping", "Hua Guofeng"),
    ("General Secretary", "CHN", "1989-05-16", "Zhao Ziyang", "Jiang Zemin"),
    ("President", "CHN", "1997-07-01", "Jiang Zemin", "Hu Jintao"),
    ("President", "CHN", "2008-08-08", "Hu Jintao", "Jiang Zemin"),
    ("President", "CHN", "2025-10-30", "Xi Jinping", "Hu Jintao"),
    ("Prime Minister", "CHN", "1972-09-29", "Zhou Enlai", "Hua Guofeng"),
    ("Prime Minister", "CHN", "2000-10-16", "Zhu Rongji", "Li Peng"),
    ("Prime Minister", "CHN", "2025-05-01", "Li Qiang", "Li Keqiang"),
    ("Foreign Minister", "CHN", "1992-08-24", "Qian Qichen", "Wu Xueqian"),
    ("Foreign Minister", "CHN", "2023-03-07", "Qin Gang", "Wang Yi"),
    ("Foreign Minister", "CHN", "2024-03-07", "Wang Yi", "Qin Gang"),
    ("Prime Minister", "JPN", "1972-09-29", "Kakuei Tanaka", "Eisaku Sato"),
    ("Prime Minister", "JPN", "1987-04-30", "Yasuhiro Nakasone", "Noboru Takeshita"),
    ("Prime Minister", "JPN", "2002-09-17", "Junichiro Koizumi", "Yoshiro Mori"),
    ("Prime Minister", "JPN", "2015-12-28", "Shinzo Abe", "Yoshihiko Noda"),
    ("Prime Minister", "JPN", "2025-10-30", "Sanae Takaichi", "Shigeru Ishiba"),
    ("Foreign Minister", "JPN", "2015-12-28", "Fumio Kishida", "Taro Kono"),
    ("President", "KOR", "1992-08-24", "Roh Tae-woo", "Kim Young-sam"),
    ("President", "KOR", "2000-06-15", "Kim Dae-jung", "Roh Moo-hyun"),
    ("President", "KOR", "2007-10-04", "Roh Moo-hyun", "Lee Myung-bak"),
    ("President", "KOR", "2016-07-08", "Park Geun-hye", "Moon Jae-in"),
    ("President", "KOR", "2018-04-27", "Moon Jae-in", "Park Geun-hye"),
    ("President", "KOR", "2024-07-11", "Yoon Suk Yeol", "Moon Jae-in"),
    ("President", "KOR", "2025-11-01", "Lee Jae Myung", "Yoon Suk Yeol"),
    ("Foreign Minister", "KOR", "2005-09-19", "Ban Ki-moon", "Song Min-soon"),
    ("Supreme Leader", "PRK", "2000-06-15", "Kim Jong-il", "Kim Jong Un"),
    ("Supreme Leader", "PRK", "2019-02-28", "Kim Jong Un", "Kim Jong-il"),
    ("General Secretary", "VNM", "2023-12-12", "Nguyen Phu Trong", "To Lam"),
    ("General Secretary", "VNM", "2024-09-25", "To Lam", "Nguyen Phu Trong"),
    ("Prime Minister", "IND", "1971-08-09", "Indira Gandhi", "Rajiv Gandhi"),
    ("Prime Minister", "IND", "1999-02-20", "Atal Bihari Vajpayee", "I.K. Gujral"),
    ("Prime Minister", "IND", "2008-10-10", "Manmohan Singh", "Narendra Modi"),
    ("Prime Minister", "PAK", "1999-02-20", "Nawaz Sharif", "Benazir Bhutto"),
    ("Prime Minister", "PAK", "2019-07-22", "Imran Khan", "Shehbaz Sharif"),
    ("Supreme Leader", "IRN", "1979-12-31", "Ruhollah Khomeini", "Ali Khamenei"),
    ("Foreign Minister", "IRN", "2015-07-14", "Mohammad Javad Zarif", "Ali Akbar Salehi"),
    ("President", "IRN", "2025-06-24", "Masoud Pezeshkian", "Ebrahim Raisi"),
    ("Prime Minister", "ISR", "1993-09-13", "Yitzhak Rabin", "Yitzhak Shamir"),
    ("Prime Minister", "ISR", "2000-07-11", "Ehud Barak", "Benjamin Netanyahu"),
    ("President", "EGY", "1978-09-17", "Anwar Sadat", "Hosni Mubarak"),
    ("President", "EGY", "2012-11-21", "Mohammed Morsi", "Abdel Fattah el-Sisi"),
    ("King", "SAU", "2002-03-27", "Fahd bin Abdulaziz", "Abdullah bin Abdulaziz"),
    ("Crown Prince", "SAU", "2018-10-02", "Mohammed bin Salman", "Mohammed bin Nayef"),
    ("President", "SYR", "2025-05-14", "Ahmed al-Sharaa", "Bashar al-Assad"),
    ("President", "TUR", "2016-07-15", "Recep Tayyip Erdogan", "Abdullah Gul"),
    ("Prime Minister", "GBR", "1982-04-02", "Margaret Thatcher", "James Callaghan"),
    ("Prime Minister", "GBR", "2022-10-01", "Liz Truss", "Rishi Sunak"),
    ("Prime Minister", "GBR", "2025-02-27", "Keir Starmer", "Rishi Sunak"),
    ("Foreign Secretary", "GBR", "2003-02-05", "Jack Straw", "Robin Cook"),
    ("President", "FRA", "1984-09-22", "François Mitterrand", "Jacques Chirac"),
    ("President", "FRA", "2003-03-10", "Jacques Chirac", "Nicolas Sarkozy"),
    ("Foreign Minister", "FRA", "2003-02-14", "Dominique de Villepin", "Hubert Védrine"),
    ("Chancellor", "DEU", "1970-12-07", "Willy Brandt", "Helmut Schmidt"),
    ("Chancellor", "DEU", "1989-11-09", "Helmut Kohl", "Helmut Schmidt"),
    ("Chancellor", "DEU", "2015-02-12", "Angela Merkel", "Gerhard Schröder"),
    ("Chancellor", "DEU", "2025-06-05", "Friedrich Merz", "Olaf Scholz"),
    ("Prime Minister", "CAN", "2025-06-16", "Mark Carney", "Justin Trudeau"),
    ("Prime Minister", "HUN", "2026-06-01", "Péter Magyar", "Viktor Orbán"),
    ("President", "UKR", "2015-02-12", "Petro Poroshenko", "Volodymyr Zelensky"),
    ("President", "ZAF", "1995-06-24", "Nelson Mandela", "F.W. de Klerk"),
    ("President", "BRA", "2024-11-18", "Luiz Inácio Lula da Silva", "Jair Bolsonaro"),
    ("Leader", "LBY", "2003-12-19", "Muammar Gaddafi", "Fayez al-Sarraj"),
    ("Pope", "VAT", "2016-02-12", "Pope Francis", "Benedict XVI"),
    ("Secretary-General", "United Nations", "1990-08-06", "Javier Pérez de Cuéllar", "Kofi Annan"),
    ("Secretary-General", "United Nations", "2009-12-18", "Ban Ki-moon", "Kofi Annan"),
    ("Secretary-General", "NATO", "1999-03-24", "Javier Solana", "Jens Stoltenberg"),
    ("Secretary-General", "NATO", "2025-06-24", "Mark Rutte", "Jens Stoltenberg"),
    ("Director-General", "IAEA", "2003-01-09", "Mohamed ElBaradei", "Hans Blix"),
    ("President", "European Commission", "1992-02-07", "Jacques Delors", "Jacques Santer"),
    ("High Representative", "European Union", "2025-01-20", "Kaja Kallas", "Josep Borrell"),
]


def full_name(name: str) -> str:
    """The name under which the table files a person, whichever of their names is given."""
    found = [person.name for person in LEADERS if name in (person.name, *person.aliases)]
    assert len(found) == 1, f"{name} means {found}"
    return found[0]


@pytest.mark.parametrize(("office", "of", "day", "holder", "other"), WHO)
def test_who_held_an_office_on_a_day(office: str, of: str, day: str, holder: str, other: str) -> None:
    found = holders(office, of, day)
    assert full_name(holder) in found
    assert full_name(other) not in found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("office", "of", "day"),
    [
        ("President", "KOR", "2025-05-10"),
        ("President", "GBR", "2020-01-01"),
        ("Secretary of State", "FRA", "2020-01-01"),
        ("Supreme Leader", "IRN", "2026-03-03"),
        ("General Secretary", "SUN", "1992-01-01"),
        ("Prime Minister", "USA", "1990-01-01"),
        ("Pope", "VAT", "2013-03-05"),
        ("Chancellor", "FRA", "2000-01-01"),
    ],
)
def test_nobody_holds_what_nobody_held(office: str, of: str, day: str) -> None:
    assert holders(office, of, day) == set()
