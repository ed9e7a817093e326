"""Nothing in; graphs out: a lifelike one for looking, large ones for timing, a hostile one for safety."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import get_args

from kg.graph.graph import Graph, GraphArticle, GraphEdge, GraphEvidence, GraphNode
from kg.model import Modality, NodeType, Relation

BASE = "https://example.org/kg/"
LANDS = {
    "KOR": ("South Korea", "대한민국", "韩国"),
    "CHN": ("China", "중국", "中国"),
    "USA": ("United States", "미국", "美国"),
    "RUS": ("Russia", "러시아", "俄罗斯"),
    "JPN": ("Japan", "일본", "日本"),
    "VNM": ("Vietnam", "베트남", "越南"),
}
LEADERS = {
    "Lee Jae Myung": ("KOR", "President", "2025-06-04", None, ("이재명",)),
    "Yoon Suk Yeol": ("KOR", "President", "2022-05-10", "2025-04-04", ("윤석열",)),
    "Moon Jae-in": ("KOR", "President", "2017-05-10", "2022-05-09", ("문재인",)),
    "Park Geun-hye": ("KOR", "President", "2013-02-25", "2017-03-10", ("박근혜",)),
    "Cho Hyun": ("KOR", "Foreign Minister", "2025", None, ("조현",)),
    "Xi Jinping": ("CHN", "President", "2013-03-14", None, ("시진핑", "习近平")),
    "Li Keqiang": ("CHN", "Premier", "2013-03-15", "2023-03-11", ("리커창", "李克强")),
    "Wang Yi": ("CHN", "Foreign Minister", "2013-03", None, ("왕이", "王毅")),
    "Donald Trump": ("USA", "President", "2025-01-20", None, ("도널드 트럼프",)),
    "Joe Biden": ("USA", "President", "2021-01-20", "2025-01-20", ()),
    "Vladimir Putin": ("RUS", "President", "2012-05-07", None, ("블라디미르 푸틴",)),
    "Sergey Lavrov": ("RUS", "Foreign Minister", "2004-03-09", None, ()),
    "Tô Lâm": ("VNM", "General Secretary", "2024-08-03", None, ()),
    "Fumio Kishida": ("JPN", "Prime Minister", "2021-10-04", "2024-10-01", ("岸田文雄",)),
}
OTHERS: dict[str, tuple[NodeType, tuple[str, ...]]] = {
    "Korea-China Free Trade Agreement": ("Treaty", ("KOR", "CHN")),
    "Joint communique on diplomatic relations": ("Treaty", ("KOR", "CHN")),
    "Currency swap agreement": ("Treaty", ("KOR", "CHN")),
    "Memorandum on supply chains": ("Treaty", ("KOR", "CHN")),
    "New START": ("Treaty", ("USA", "RUS")),
    "2025 APEC summit": ("Summit", ()),
    "2016 G20 summit in Hangzhou": ("Summit", ()),
    "2025 Alaska summit": ("Summit", ("RUS", "USA")),
    "Asia-Pacific Economic Cooperation": ("Organization", ()),
    "United Nations": ("Organization", ()),
    "THAAD": ("System", ()),
    "Seongju": ("Place", ()),
}


def iri(name: str) -> str:
    """An address made from a name."""
    is_code = len(name) == 3 and name.isupper()
    return BASE + (name if is_code else "-".join(name.lower().replace("/", " ").split()))


@dataclass
class Draft:
    """A graph that is being written down."""

    nodes: dict[str, GraphNode] = field(default_factory=dict)
    edges: dict[str, GraphEdge] = field(default_factory=dict)
    articles: dict[str, GraphArticle] = field(default_factory=dict)

    def node(self, type_: NodeType, name: str, **more: object) -> None:
        """Add a node."""
        address = iri(str(more.get("iso3") or name))
        self.nodes[address] = GraphNode(address, type_, name, **more)  # type: ignore[arg-type]

    def article(self, name: str, published: str, publisher: str, title: str, url: str | None = None) -> None:
        """Add an article."""
        address = BASE + "article/" + name
        self.articles[address] = GraphArticle(address, name, title, published, url, publisher)

    def fact(
        self,
        subjects: str | Iterable[str],
        relation: Relation,
        objects: str | Iterable[str] = (),
        *says: tuple[str, str],
        date: str | None = None,
        end: str | None = None,
        precision: str | None = None,
        edtf: str | None = None,
        modality: Modality = "actual",
        **qualifiers: str,
    ) -> None:
        """Add an edge; each of `says` is an article and a sentence with its matched words in [brackets]."""
        acting = tuple(sorted(iri(s) for s in ([subjects] if isinstance(subjects, str) else subjects)))
        acted = tuple(sorted(iri(o) for o in ([objects] if isinstance(objects, str) else objects)))
        address = f"{BASE}edge/{relation}-{len(self.edges):05}"
        evidence = tuple(_evidence(address, n, *say, relation) for n, say in enumerate(says))
        if date and not precision:
            precision = {4: "year", 7: "month"}.get(len(date), "day")
        edtf = edtf or (f"{date}/{end}" if end else date)
        self.edges[address] = GraphEdge(
            address, relation, acting, acted, modality, date, end, precision, edtf, qualifiers, evidence
        )

    def graph(self) -> Graph:
        """The graph, each part sorted by address."""
        return Graph(_sorted(self.nodes), _sorted(self.edges), _sorted(self.articles))


def _sorted(parts: Mapping[str, object]) -> dict:  # type: ignore[type-arg]
    return dict(sorted(parts.items()))


def _evidence(edge: str, number: int, article: str, marked: str, relation: str) -> GraphEvidence:
    """A sentence whose [bracketed] words are the matched ones; it begins at character 100 of its article."""
    sentence, marks, start = "", [], 0
    for piece in marked.replace("]", "[").split("["):
        if start % 2:
            marks.append((100 + len(sentence), 100 + len(sentence) + len(piece)))
        sentence, start = sentence + piece, start + 1
    address = f"{edge}/evidence-{number}"
    span = (100, 100 + len(sentence))
    return GraphEvidence(
        address, BASE + "article/" + article, sentence, *span, f"{relation}/plain", tuple(marks)
    )


def _people(draft: Draft) -> None:
    for iso3, (english, korean, chinese) in LANDS.items():
        wikidata = "Q884" if iso3 == "KOR" else None
        labels = {"en": english, "ko": korean, "zh": chinese}
        names = ("ROK", "Republic of Korea") if iso3 == "KOR" else ()
        draft.node("Country", english, labels=labels, iso3=iso3, wikidata=wikidata, names=names)
    for name, (country, office, since, until, names) in LEADERS.items():
        labels = {"en": name} | ({"ko": names[0]} if names and ord(names[0][0]) >= 0xAC00 else {})
        draft.node("Leader", name, labels=labels, names=names, country=iri(country))
        draft.article(f"profile-{iri(name)[len(BASE) :]}", "2025-06-05", "Gazette", f"Who is {name}")
        draft.fact(
            name,
            "holdsOffice",
            country,
            (f"profile-{iri(name)[len(BASE) :]}", f"[{name}] became [{office}] of {LANDS[country][0]}."),
            date=since,
            end=until,
            edtf=f"{since}/{until or '..'}",
            office=office,
        )
    for name, (kind, keys) in OTHERS.items():
        draft.node(kind, name, keys=tuple(k.lower() for k in keys))


def demo() -> Graph:
    """Korea and China above all, the United States and Russia beside them, told by several newsrooms."""
    draft = Draft()
    _people(draft)
    for name, day, house, title in [
        ("gyeongju-1", "2025-10-30", "Peninsula Wire", "Xi lands in Busan for first visit in eleven years"),
        ("gyeongju-2", "2025-11-01", "Harbour Post", "Lee and Xi promise a fresh start"),
        ("gyeongju-3", "2025-11-02", "Capital Daily", "What the two leaders signed"),
        ("history", "2022-08-24", "Peninsula Wire", "Thirty years of ties"),
        ("thaad", "2017-03-03", "Harbour Post", "Stores close as quarrel over missiles grows"),
        ("alaska", "2025-08-16", "Northern Ledger", "Putin and Trump talk for three hours"),
        ("plain", "2024-05-27", "", ""),
    ]:
        draft.article(name, day, house, title, f"https://news.example.org/{name}" if house else None)
    _korea_china(draft)
    _america_russia(draft)
    _others(draft)
    return draft.graph()


def _korea_china(draft: Draft) -> None:
    fact = draft.fact
    fact(
        "Xi Jinping",
        "visits",
        "KOR",
        ("gyeongju-1", "[Xi Jinping] [arrived] in [Busan] on Thursday for his first visit in eleven years."),
        ("gyeongju-2", "[Xi], who had [landed in Busan] two days before, was received with full honours."),
        ("gyeongju-3", "[Xi's] three-day [state visit to South Korea] ended on Saturday."),
        date="2025-10-30",
        end="2025-11-01",
        kind="state",
        place="Busan",
    )
    fact(
        ["Lee Jae Myung", "Xi Jinping"],
        "meets",
        (),
        (
            "gyeongju-2",
            "[Lee Jae Myung] [held talks] with [Xi Jinping] for ninety-seven minutes in Gyeongju.",
        ),
        ("gyeongju-3", "On Saturday the [two leaders met] at a museum of old crowns."),
        date="2025-11-01",
        place="Gyeongju",
    )
    says = (
        "gyeongju-3",
        "[South Korea and China] [signed] the [memorandum on supply chains] after the talks.",
    )
    fact(["KOR", "CHN"], "signs", "Memorandum on supply chains", says, date="2025-11-01", place="Gyeongju")
    fact(
        ["Lee Jae Myung", "Xi Jinping"],
        "attends",
        "2025 APEC summit",
        ("gyeongju-1", "[Xi] will [attend] the [APEC summit] that [Lee] chairs."),
        date="2025-10-31",
        end="2025-11-01",
    )
    fact(
        "KOR",
        "hosts",
        "2025 APEC summit",
        ("gyeongju-1", "[South Korea] is the [host] of this year's [APEC summit]."),
        date="2025",
        place="Gyeongju",
    )
    fact(
        "Lee Jae Myung",
        "visits",
        "CHN",
        ("gyeongju-2", "[Lee] is expected to [travel to Beijing] early next year."),
        date="2026",
        modality="planned",
    )
    fact(
        "Xi Jinping",
        "invites",
        "Lee Jae Myung",
        ("gyeongju-2", "[Xi] [invited] [Lee] to Beijing."),
        date="2025-11-01",
    )
    fact(
        "Xi Jinping",
        "visits",
        "KOR",
        ("gyeongju-1", "[Xi] last [came to Seoul] in July 2014."),
        date="2014-07",
        kind="state",
    )
    fact(
        ["Park Geun-hye", "Xi Jinping"],
        "meets",
        (),
        ("history", "[Park] and [Xi] [met] in Seoul in July 2014."),
        date="2014-07",
    )
    fact(
        ["KOR", "CHN"],
        "signs",
        "Korea-China Free Trade Agreement",
        ("history", "The [two countries] [signed] a [free trade agreement] on 1 June 2015."),
        date="2015-06-01",
    )
    fact(
        "CHN",
        "ratifies",
        "Korea-China Free Trade Agreement",
        ("history", "It [took effect] that December."),
        date="2015-12",
    )
    fact(
        ["KOR", "CHN"],
        "establishesRelations",
        (),
        ("history", "[Seoul and Beijing] [opened diplomatic relations] on 24 August 1992."),
        ("gyeongju-3", "The [two] have had [embassies] since 1992."),
        date="1992-08-24",
    )
    fact(
        ["KOR", "CHN"],
        "signs",
        "Joint communique on diplomatic relations",
        ("history", "The [communique] was [signed] by both in 1992."),
        date="1992",
    )
    fact(
        ["KOR", "CHN"],
        "partnersWith",
        (),
        ("history", "They became [strategic cooperative partners] in 2008."),
        date="2008",
        level="strategic cooperative partnership",
    )
    fact(
        ["KOR", "CHN"],
        "signs",
        "Currency swap agreement",
        ("plain", "[Both] [renewed] the [currency swap]."),
        date="2020-10-22",
    )
    fact(
        "KOR",
        "deploys",
        "THAAD",
        ("thaad", "[South Korea] would [deploy THAAD] in Seongju that year."),
        date="2017",
        where="Seongju",
    )
    fact(
        "CHN",
        "accuses",
        "KOR",
        ("thaad", "[Beijing] [accused] [Seoul] of harming its security."),
        date="2017-03-02",
        about="THAAD",
    )
    fact(
        "CHN", "sanctions", "KOR", ("thaad", "[China] [banned] group tours to [South Korea]."), date="2017-03"
    )
    fact(
        "CHN",
        "sanctions",
        "KOR",
        ("history", "[China] said it had [never imposed] a ban on [Korean] songs."),
        modality="denied",
    )
    fact(
        ["KOR", "CHN"],
        "strainsWith",
        (),
        ("history", "[Ties] [soured] in the middle of the last decade."),
        date="2010",
        precision="decade",
    )
    fact(["KOR", "CHN"], "improvesWith", (), ("gyeongju-2", "[Relations] are [back on track], [Lee] said."))
    fact(
        "Moon Jae-in",
        "visits",
        "CHN",
        ("history", "[Moon] [visited China] from 13 to 16 December 2017."),
        date="2017-12-13",
        end="2017-12-16",
    )
    fact(
        ["Moon Jae-in", "Li Keqiang"],
        "meets",
        (),
        ("history", "[Moon] [met] Premier [Li Keqiang] in Beijing."),
        date="2017-12-15",
    )
    fact(
        ["Cho Hyun", "Wang Yi"],
        "phones",
        (),
        ("gyeongju-1", "[Cho] and [Wang] [spoke by telephone] in September."),
        date="2025-09",
    )
    fact(
        "Wang Yi",
        "urges",
        "KOR",
        ("plain", "[Wang] [urged] [Seoul] to keep trade free of politics."),
        date="2024-05-26",
        about="trade",
    )
    fact(
        "CHN",
        "negotiates",
        "Korea-China Free Trade Agreement",
        ("gyeongju-3", "A [second phase] is [under negotiation]."),
        modality="possible",
    )
    fact(
        ["KOR", "CHN"],
        "attends",
        "2016 G20 summit in Hangzhou",
        ("thaad", "[Both] [were at] the [G20 in Hangzhou]."),
        date="2016-09",
    )
    fact(
        "CHN",
        "hosts",
        "2016 G20 summit in Hangzhou",
        ("thaad", "[China] [hosted] the [G20]."),
        date="2016-09-04",
        end="2016-09-05",
    )
    fact(
        ["KOR", "CHN", "USA", "JPN", "RUS"],
        "memberOf",
        "Asia-Pacific Economic Cooperation",
        ("gyeongju-1", "[All] are [members] of [APEC]."),
    )


def _america_russia(draft: Draft) -> None:
    fact = draft.fact
    fact("RUS", "supports", "RUS", ("alaska", "[Moscow] [praised] [itself]."))  # about one node alone
    fact(
        ["Donald Trump", "Vladimir Putin"],
        "meets",
        (),
        ("alaska", "[Trump] and [Putin] [met] in Anchorage on 15 August."),
        date="2025-08-15",
        place="Anchorage",
    )
    fact(
        "Vladimir Putin",
        "visits",
        "USA",
        ("alaska", "[Putin] [landed in Alaska] on Friday."),
        date="2025-08-15",
        place="Anchorage",
    )
    fact(
        ["Donald Trump", "Vladimir Putin"],
        "attends",
        "2025 Alaska summit",
        ("alaska", "It was their first [summit] in six years."),
        date="2025-08-15",
    )
    fact(
        ["USA", "RUS"],
        "signs",
        "New START",
        ("alaska", "[New START], [signed] in 2010, ends soon."),
        date="2010-04-08",
    )
    fact(
        "RUS",
        "withdrawsFrom",
        "New START",
        ("alaska", "[Moscow] [suspended] [New START] in 2023."),
        date="2023-02-21",
    )
    fact(
        "USA",
        "sanctions",
        "RUS",
        ("alaska", "[Washington] [imposed sanctions] on [Moscow] in 2022."),
        date="2022",
    )
    fact(
        "USA", "expels", "RUS", ("alaska", "[Washington] [expelled] [Russian] diplomats."), date="2018-03-26"
    )


def _others(draft: Draft) -> None:
    fact = draft.fact
    fact(
        ["Tô Lâm", "Xi Jinping"],
        "meets",
        (),
        ("plain", "[Tô Lâm] [met] [Xi Jinping] in Beijing."),
        date="2024-08-19",
    )
    fact("USA", "deploys", "KOR", ("thaad", "[American] troops [stay] in [South Korea]."))
    fact(
        ["Donald Trump", "Xi Jinping"],
        "meets",
        (),
        ("gyeongju-1", "[Trump] and [Xi] [met] in Busan on Thursday."),
        date="2025-10-30",
        place="Busan",
    )
    fact(
        ["Donald Trump", "Lee Jae Myung"],
        "meets",
        (),
        ("gyeongju-1", "[Trump] [met] [Lee] on Wednesday."),
        date="2025-10-29",
    )
    fact(
        "Donald Trump",
        "visits",
        "KOR",
        ("gyeongju-1", "[Trump] [came to Gyeongju] on Wednesday."),
        date="2025-10-29",
        end="2025-10-30",
    )
    fact(
        "USA",
        "sanctions",
        "CHN",
        ("gyeongju-1", "[Washington] put [tariffs] on [Chinese] goods in April."),
        date="2025-04",
    )
    fact(
        ["Fumio Kishida", "Yoon Suk Yeol"],
        "meets",
        (),
        ("plain", "[Yoon] and [Kishida] [met] in Seoul."),
        date="2024-05-26",
    )
    fact(
        ["KOR", "JPN", "USA"],
        "exercisesWith",
        (),
        ("plain", "[The three] held [drills] in June."),
        date="2024-06",
    )


SYLLABLES = [
    "ba",
    "de",
    "fi",
    "ko",
    "lu",
    "mar",
    "nes",
    "or",
    "pi",
    "ra",
    "so",
    "tan",
    "ul",
    "ver",
    "wi",
    "yo",
    "zen",
    "dor",
    "hal",
    "kim",
]


def large(nodes: int, facts: int, seed: int = 7) -> Graph:
    """A made-up graph of a given size, alike on every run: one node in forty a country, half leaders."""
    chance, draft = random.Random(seed), Draft()
    lands = max(2, min(190, nodes // 40))
    for number in range(lands):
        code = f"{chr(65 + number // 26 % 26)}{chr(65 + number % 26)}{chr(90 - number // 676)}"
        draft.node("Country", _word(chance), iso3=code)
    countries = sorted(draft.nodes)
    kinds: list[NodeType] = ["Leader", "Leader", "Leader", "Treaty", "Summit", "Organization"]
    for number in range(nodes - lands):
        kind = chance.choice(kinds)
        country = chance.choice(countries) if kind == "Leader" else None
        draft.node(kind, f"{_word(chance)} {_word(chance)} {number}", country=country)
    for number in range(max(10, facts // 8)):
        title = f"{_word(chance)} and {_word(chance)}"
        draft.article(
            str(number), f"{chance.randint(1990, 2025)}-06-15", "Wire", title, f"https://example.org/{number}"
        )
    _random_facts(draft, facts, chance)
    return draft.graph()


def _random_facts(draft: Draft, facts: int, chance: random.Random) -> None:
    by_type: dict[str, list[GraphNode]] = {}
    for node in draft.nodes.values():
        by_type.setdefault(node.type, []).append(node)
    shapes: list[tuple[Relation, str, str]] = [
        ("visits", "Leader", "Country"),
        ("meets", "Leader", "Leader"),
        ("signs", "Country", "Treaty"),
        ("attends", "Leader", "Summit"),
        ("accuses", "Country", "Country"),
        ("memberOf", "Country", "Organization"),
    ]
    modalities = get_args(Modality)
    for _ in range(facts):
        relation, left, right = chance.choice(shapes)
        a, b = (chance.choice(by_type[kind]) for kind in (left, right))
        if a is b:
            continue
        day = f"{chance.randint(1990, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        article = str(chance.randrange(len(draft.articles)))
        place = f"{_word(chance)} rose over {_word(chance)}"
        sentence = f"[{a.label}] and [{b.label}] were at {relation} when {place}."
        address = f"{BASE}edge/{relation}-{len(draft.edges):05}"
        both = tuple(sorted((a.iri, b.iri)))
        sides = (both, ()) if relation == "meets" else ((a.iri,), (b.iri,))
        modality = modalities[chance.choice([0, 0, 0, 0, 0, 0, 1, 2, 3])]
        date = day[: chance.choice([4, 7, 10, 10, 10])] if chance.random() > 0.1 else None
        precision = {4: "year", 7: "month", 10: "day"}[len(date)] if date else None
        evidence = (_evidence(address, 0, article, sentence, relation),)
        draft.edges[address] = GraphEdge(
            address, relation, *sides, modality, date, None, precision, date, {}, evidence
        )


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()


ATTACKS = [
    "</script><script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 2'>",
    '"><svg onload=window.hacked=3>',
    "{{ 7 * 7 }} ${window.hacked = 4} <!--<script>",
    "javascript:window.hacked=5",
    '=HYPERLINK("https://evil.example")',
    "\u202egnirts\u2028line\u2029end\x00",
]


def hostile() -> Graph:
    """Every string that an article or a name could bring in is an attack."""
    draft = Draft()
    for number, attack in enumerate(ATTACKS):
        draft.node(
            "Country", f"{attack} {number}", labels={"en": attack, "ko": attack}, names=(attack,), iso3=None
        )
        draft.article(
            f"a{number}", "2025-01-01", attack, attack, "javascript:window.hacked=6" if number % 2 else attack
        )
    names = [node.label for node in draft.nodes.values()]
    for number, attack in enumerate(ATTACKS):
        draft.fact(
            names[number],
            "accuses",
            names[(number + 1) % len(names)],
            (f"a{number}", f"{attack} [{attack}] {attack}"),
            date="2025-01-0" + str(number + 1),
            edtf=attack,
            about=attack,
        )
    return draft.graph()


def relations() -> tuple[Relation, ...]:
    """All twenty-eight relations."""
    return get_args(Relation)
