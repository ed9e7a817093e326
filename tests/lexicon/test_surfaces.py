"""Strings as news writes them name the right entry first, and words that name nothing name nothing."""

import functools

import pytest

from kg.lexicon import load, surface_forms


@functools.cache
def readings() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for form, kind, key in surface_forms(load()):
        found.setdefault(form, []).append((kind, key))
    return found


FORMS = """
South Korea|country|KOR
S. Korea|country|KOR
Republic of Korea|country|KOR
ROK|country|KOR
North Korea|country|PRK
N. Korea|country|PRK
DPRK|country|PRK
Korea|country|KOR
PRC|country|CHN
People's Republic of China|country|CHN
Republic of China|country|TWN
Chinese Taipei|country|TWN
U.S.|country|USA
US|country|USA
USA|country|USA
America|country|USA
U.K.|country|GBR
Britain|country|GBR
UAE|country|ARE
DRC|country|COD
DR Congo|country|COD
Zaire|country|COD
Congo|country|COD
Congo-Brazzaville|country|COG
Burma|country|MMR
Türkiye|country|TUR
Ivory Coast|country|CIV
Côte d'Ivoire|country|CIV
Swaziland|country|SWZ
Czechia|country|CZE
Georgia|country|GEO
Jordan|country|JOR
Chad|country|TCD
Guinea-Bissau|country|GNB
Equatorial Guinea|country|GNQ
Papua New Guinea|country|PNG
Macedonia|country|MKD
Kosovo|country|XKX
Palestinian Authority|country|PSE
Holy See|country|VAT
Hong Kong|country|HKG
Soviet Union|country|SUN
USSR|country|SUN
Yugoslavia|country|YUG
Czechoslovakia|country|CSK
East Germany|country|DDR
West Germany|country|DEU
South Vietnam|country|RVN
Kingdom of Saudi Arabia|country|SAU
Islamic Republic of Iran|country|IRN
American|demonym|USA
Frenchman|demonym|FRA
Turks|demonym|TUR
Nigerien|demonym|NER
Nigerian|demonym|NGA
Congolese|demonym|COD
Dominican|demonym|DOM
South Korean|demonym|KOR
Soviet|demonym|SUN
Emirati|demonym|ARE
Seoul|capital|KOR
Washington|capital|USA
Peking|capital|CHN
Kiev|capital|UKR
Kyiv|capital|UKR
Rangoon|capital|MMR
Nur-Sultan|capital|KAZ
Moscow|capital|RUS
Brussels|capital|BEL
Bonn|capital|DEU
East Berlin|capital|DDR
White House|seat|USA
State Department|seat|USA
Foggy Bottom|seat|USA
Kremlin|seat|RUS
Downing Street|seat|GBR
Élysée Palace|seat|FRA
Quai d'Orsay|seat|FRA
Blue House|seat|KOR
Cheong Wa Dae|seat|KOR
Zhongnanhai|seat|CHN
Kantei|seat|JPN
Itamaraty|seat|BRA
Rashtrapati Bhavan|seat|IND
Malacañang|seat|PHL
Casa Rosada|seat|ARG
U.N.|organization|United Nations
Security Council|organization|UN Security Council
WHO|organization|WHO
U.N. nuclear watchdog|organization|IAEA
N.A.T.O.|organization|NATO
EU|organization|European Union
Shanghai Cooperation Organisation|organization|Shanghai Cooperation Organization
Gulf Cooperation Council|organization|GCC
Hizbollah|organization|Hezbollah
Houthi|organization|Houthis
PKK|organization|Kurdistan Workers' Party
SDF|organization|Syrian Democratic Forces
Revolutionary Guards|organization|IRGC
Huawei|organization|Huawei
Busan|place|Busan
Pusan|place|Busan
Crimea|place|Crimea
Gaza|place|Gaza
Korean Peninsula|place|Korean Peninsula
Bagram|place|Bagram
Panmunjom|place|Panmunjom
Mar-a-Lago|place|Mar-a-Lago
Iran nuclear deal|treaty|JCPOA
Paris accord|treaty|Paris Agreement
Paris climate accord|treaty|Paris Agreement
INF treaty|treaty|INF Treaty
Oslo accords|treaty|Oslo Accords
GSOMIA|treaty|GSOMIA
Good Friday agreement|treaty|Good Friday Agreement
Minsk agreements|treaty|Minsk agreements
G20 Summit|summit|G20 summit
Asia-Pacific Economic Cooperation summit|summit|APEC summit
APEC leaders' meeting|summit|APEC summit
CHOGM|summit|Commonwealth summit
Shangri-La Dialogue|summit|Shangri-La Dialogue
COP26|summit|COP26
Munich Security Conference|summit|Munich Security Conference
Terminal High Altitude Area Defense|system|THAAD
F-35s|system|F-35
S-400 missile system|system|S-400
Tomahawk missiles|system|Tomahawk
"""


@pytest.mark.parametrize("line", FORMS.split("\n")[1:-1])
def test_a_form_names_its_entry_first(line: str) -> None:
    form, kind, key = line.split("|")
    assert readings()[form][0] == (kind, key)


# What lies where: the state that a place, a state's old capital or a disputed coast belongs to.
LANDS = [
    ("Gaza", "PSE"), ("West Bank", "PSE"), ("Crimea", "UKR"), ("Tibet", "CHN"), ("Okinawa", "JPN"),
    ("Nagorno-Karabakh", "AZE"), ("Hiroshima", "JPN"), ("Osaka", "JPN"), ("Davos", "CHE"), ("Sochi", "RUS"),
    ("Kaesong", "PRK"), ("Gyeongju", "KOR"), ("North Gyeongsang Province", "KOR"), ("Texas", "USA"),
    ("Guantanamo Bay", "USA"), ("Darfur", "SDN"), ("Aleppo", "SYR"), ("Nice", "FRA"), ("Tripoli, LBN", "LBN"),
    ("Aden, YEM", "YEM"), ("Korean Peninsula", None), ("South China Sea", None), ("Black Sea", None),
    ("Kashmir", None), ("Panmunjom", None), ("Beijing", "CHN"), ("Tripoli", "LBY"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "iso3"), LANDS)
def test_a_place_lies_in_its_country(name: str, iso3: str | None) -> None:
    assert load().places[name].iso3 == iso3


# Words of news that must not be scanned for: coreference, English words, people, newspapers, fragments.
NOTHING = """
the bloc|the world body|the alliance|The|Of|Reading|Mobile|Bath|March|May|Union|Council|Republic|Kingdom|State
North|South|East|West|the North|the South|Lee|Xi|Kim|Park|Bush|Lincoln|Jackson|Kennedy|Gore|IS|START|English
Agreement|Accord|Treaty|Summit|Conference|Bled|Sake|Salinas|Clark|Kant|Mary|Ngozi|Sisi|Trump|Paris Hilton
Washington Post|New York Times|Times|Post|Euro|Elders|Squad|Mercy|Comfort|Boxer|Red Flag|Turkey sandwich
us|who|au|nice|turkey|polish|male|split|chad|grad|nato|Vale|Rafael|Solidarity|Leonardo|Total
""".strip().replace("\n", "|")


@pytest.mark.parametrize("form", NOTHING.split("|"))
def test_a_word_that_names_nothing_is_not_a_form(form: str) -> None:
    assert not [kind for kind, _ in readings().get(form, []) if kind not in ("role", "leader")]


@pytest.mark.parametrize("form", ["Chad", "Jordan", "Georgia", "Israel", "Nice", "Paris", "Male",
                                  "Split", "Sofia", "Victoria", "Patriot", "IRA"])  # fmt: skip
def test_forms_that_need_more_context_are_flagged(form: str) -> None:
    assert form in load().ambiguous


@pytest.mark.parametrize(
    "form", ["South Korea", "Moscow", "Kremlin", "NATO", "F-35", "Hiroshima", "New START"]
)
def test_forms_that_are_plain_are_not_flagged(form: str) -> None:
    assert form not in load().ambiguous


def test_a_summit_of_an_organization_is_a_summit_entry() -> None:
    summit = load().summits["ASEAN summit"]
    assert summit.organization == "ASEAN"
    assert "Association of Southeast Asian Nations summit" in summit.aliases


def test_forms_are_the_same_in_every_run() -> None:
    assert surface_forms(load()) == surface_forms(load())
    assert len(set(surface_forms(load()))) == len(surface_forms(load()))
