"""A small made-up week of diplomacy: six articles and what they tell, every relation among it."""

from world import article, country, day, evidence, fact, leader

from kg.graph.build import build
from kg.graph.graph import Graph
from kg.model import Article, DateSpan, Fact, Node

KOR, CHN, USA, JPN, RUS, PRK = (country(code) for code in ("KOR", "CHN", "USA", "JPN", "RUS", "PRK"))
XI, LEE, TRUMP = leader("Xi Jinping", "CHN"), leader("Lee Jae Myung", "KOR"), leader("Donald Trump", "USA")
PUTIN, KIM, PARK = (
    leader("Vladimir Putin", "RUS"),
    leader("Kim Jong Un", "PRK"),
    leader("Park Geun-hye", "KOR"),
)
UN, NATO = Node(type="Organization", name="United Nations"), Node(type="Organization", name="NATO")
FTA = Node(
    type="Treaty", name="China-South Korea Free Trade Agreement", keys=("2014", "agreement", "free", "trade")
)
PACT = Node(type="Treaty", name="New START", names=("the pact",))
APEC = Node(type="Summit", name="2025 APEC summit", keys=("2025", "apec", "gyeongju", "summit"))
THAAD = Node(type="System", name="THAAD", names=("Terminal High Altitude Area Defense",))

WEEK, WIRE, BOOK, PLAIN, PARADE, OLD = "week", "Wire 7", "book", "plain", "parade", "old"


def articles() -> list[Article]:
    """The articles; one has no date, one no title, one an id that no IRI can hold."""
    return [
        article(WEEK, "2025-10-31", "Leaders gather in Gyeongju").model_copy(
            update={"url": "https://news.example.org/week?a=1&b=2"}
        ),
        article(WIRE, "2025-11-02", 'A "quoted" title\nover two lines'),
        article(BOOK, "2016-09-01", "Ten years of ties"),
        article(PLAIN, None, ""),
        article(PARADE, "2025-09-04", "Three at a parade"),
        article(OLD, "2014-12-20", "Trade pact signed"),
    ]


def facts() -> list[Fact]:
    """What the articles tell."""
    visit, met = day("2025-10-30", "2025-11-01"), day("2025-11-01")
    parade = evidence("Xi, Putin and Kim stood side by side.", 10, "meets/appear")
    both = evidence("Beijing said that Seoul's radar looked into China.", 70, "speech/says")
    since = DateSpan(start="2025-06", precision="month", edtf="2025-06/..", phrase="since June")
    return [
        fact(WEEK, XI, "visits", KOR, visit, kind="state", place="Gyeongju", days="3", firstSince="2014-07"),
        fact(WIRE, XI, "visits", KOR, day("2025-10"), place="Busan"),
        fact(WEEK, XI, "visits", KOR, day("2014-07")),
        fact(OLD, XI, "visits", KOR, day("2014-07-03", "2014-07-04")),
        fact(WEEK, LEE, "meets", XI, met, "planned"),
        fact(WIRE, XI, "meets", LEE, met, place="Gyeongju"),
        fact(WEEK, XI, "meets", TRUMP, day("2025-10-30"), place="Busan", occasion="2025 APEC summit"),
        fact(PARADE, XI, "meets", PUTIN, day("2025-09-03"), passage=parade),
        fact(PARADE, XI, "meets", KIM, day("2025-09-03"), passage=parade),
        fact(PARADE, KIM, "meets", PUTIN, day("2025-09-03"), passage=parade),
        fact(WIRE, TRUMP, "phones", PUTIN, day("2025-10-16")),
        fact(WEEK, KOR, "invites", KIM, None, "possible", to="the summit"),
        fact(WEEK, XI, "attends", APEC, day("2025-10-31")),
        fact(WEEK, KOR, "hosts", APEC, day("2025-10-31"), place="Gyeongju"),
        fact(OLD, KOR, "signs", FTA, day("2014-12")),
        fact(OLD, CHN, "signs", FTA, day("2014-12-20")),
        fact(OLD, PARK, "signs", FTA, day("2014-12-20"), place="Beijing"),
        fact(BOOK, KOR, "ratifies", FTA, day("2015")),
        fact(WEEK, KOR, "negotiates", FTA, None, "possible"),
        fact(BOOK, RUS, "withdrawsFrom", PACT, day("2023-02-21"), "planned"),
        fact(BOOK, KOR, "partnersWith", CHN, day("2008"), level="strategic cooperative partnership"),
        fact(BOOK, KOR, "establishesRelations", CHN, day("1992-08-24")),
        fact(BOOK, KOR, "seversRelations", PRK, None, "denied"),
        fact(BOOK, JPN, "recognizes", KOR, day("1965")),
        fact(BOOK, KOR, "memberOf", UN, day("1991-09-17")),
        fact(WIRE, USA, "aids", KOR, None, what="missiles", amount="$1 billion"),
        fact(WIRE, USA, "exercisesWith", KOR, day("2025-08")),
        fact(WIRE, TRUMP, "supports", KOR, None, about="nuclear-powered submarines"),
        fact(WEEK, LEE, "urges", CHN, met, about="peace on the peninsula"),
        fact(WEEK, CHN, "accuses", KOR, None, about="the radar", passage=both),
        fact(PLAIN, CHN, "accuses", KOR, day("2016-07-08"), about="the decision"),
        fact(BOOK, PRK, "threatens", NATO, None),
        fact(BOOK, CHN, "sanctions", KOR, day("2016")),
        fact(BOOK, USA, "sanctions", KIM, day("2016-07-06")),
        fact(BOOK, KOR, "expels", RUS, day("1998-07-06")),
        fact(BOOK, KOR, "deploys", THAAD, day("2016"), where="Seongju"),
        fact(BOOK, PRK, "attacks", KOR, DateSpan(start="1950", precision="decade", edtf="195X")),
        fact(BOOK, KOR, "strainsWith", CHN, day("2016", "2017-10"), passage=both),
        fact(WEEK, KOR, "improvesWith", CHN, None),
        fact(WEEK, LEE, "holdsOffice", KOR, since, office="President"),
        fact(WIRE, LEE, "holdsOffice", KOR, None, office="President"),
        fact(WEEK, XI, "holdsOffice", CHN, None, office="President"),
        fact(OLD, XI, "holdsOffice", CHN, None, office="President"),
        fact(BOOK, PARK, "holdsOffice", KOR, None, office="President"),
        fact(WEEK, PARK, "holdsOffice", KOR, None, office="President", former="true"),
        fact(BOOK, leader("Ban Ki-moon", "KOR"), "holdsOffice", UN, None, office="Secretary-General"),
    ]


def story() -> Graph:
    """The graph of it all."""
    return build(articles(), facts())


HOSTILE = "</script><img src=x onerror=alert(1)> \"quoted\" 'single' & \\ line\nbreak \u0001 =1+1"


def hostile() -> Graph:
    """One visit, with text in it that every format could trip over."""
    told = fact("a", XI, "visits", KOR, None, passage=evidence(HOSTILE), about=HOSTILE, place=HOSTILE)
    source = article("a", title=HOSTILE).model_copy(
        update={"publisher": HOSTILE, "url": "javascript:alert(1)"}
    )
    return build([source], [told])
