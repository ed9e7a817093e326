"""Facts told without a day of their own: which day of the story is theirs, and which have none."""

import datetime as dt

import pytest

from kg.model import Article
from kg.reading import facts

DAY = dt.date(2025, 10, 30)  # a Thursday

DATED = [
    (
        "what follows in the paragraph is of the day that the lead told",
        "Peru expelled the Laotian ambassador on Tuesday. Laos accused Peru of hysteria.",
        "accuses",
        "2025-10-28",
    ),
    (
        "background has no day of the story",
        "Peru summoned the Laotian envoy on Tuesday. Peru joined the WTO in 1995. Chile condemned Laos.",
        "accuses",
        None,
    ),
    (
        "a leader goes on acting on the day",
        "Angela Merkel arrived in Peru on Tuesday.\n\nIt rained.\n\nThe sun came.\n\nMerkel urged Laos to hold talks.",
        "urges",
        "2025-10-28",
    ),
    (
        "two other states, far below, have a story of their own",
        "Peru summoned the Laotian envoy on Tuesday.\n\nIt rained.\n\nThe sun came.\n\nChile condemned Kenya.",
        "accuses",
        None,
    ),
    (
        "a deed condemned a fortnight later was not condemned on its day",
        "Peru condemned a Laotian missile launch on October 14.",
        "accuses",
        None,
    ),
    (
        "what is condemned on a day did not happen on it",
        "Peru on Monday condemned Kenya's airstrikes on Laos.",
        "attacks",
        None,
    ),
    (
        "an anniversary tells the year",
        "Peru marked the 20th anniversary of Angela Merkel's visit to Laos.",
        "visits",
        "2005",
    ),
    ("a month ago is no day of the story", "Peru condemned Laos last month.", "accuses", "2025-09"),
    (
        "a dateline tells the day on which the story stands",
        "LIMA, Oct 29 (Reuter) - Peru accused Laos of hysteria.",
        "accuses",
        "2025-10-29",
    ),
    (
        "a dateline tells the day that today means",
        "LIMA, OCT. 29 -- Peru accused Laos of hysteria today.",
        "accuses",
        "2025-10-29",
    ),
    (
        "an old dateline tells no today",
        "LIMA, Oct. 2 -- Peru accused Laos of hysteria today.",
        "accuses",
        "2025-10-30",
    ),
    (
        "a day after: reckoned from the day above",
        "The envoy left on Tuesday, a day after Peru severed diplomatic ties with Laos.",
        "seversRelations",
        "2025-10-27",
    ),
    (
        "two days before: reckoned from the day above",
        "The envoy left on Monday, two days before Peru severed diplomatic ties with Laos.",
        "seversRelations",
        "2025-10-29",
    ),
    (
        "what is said on a day to be done is decided on that day",
        "Peru said on Tuesday it would expel three Laotian diplomats.",
        "expels",
        "2025-10-28",
    ),
    (
        "the talks after which they signed were on that day",
        "Angela Merkel and Shinzo Abe signed a tax convention on Tuesday after talks.",
        "meets",
        "2025-10-28",
    ),
    (
        "an event bears the day of the participle behind it",
        "Peru welcomed the naval exercise between Laos and Kenya, held in May 2024.",
        "exercisesWith",
        "2024-05",
    ),
    (
        "an opening participle dates what comes with it",
        "Joining the boycott on Tuesday, Peru recalled its ambassador to Laos.",
        "seversRelations",
        "2025-10-28",
    ),
    (
        "what is said to be done is decided on the story's day",
        "Peru summoned a Laotian envoy on Tuesday. Peru said it would expel two Kenyan diplomats.",
        "expels",
        "2025-10-28",
    ),
    (
        "own words in the present are of the day on which they are said",
        "Peru recalled its envoy on Tuesday. Peru said it strongly condemns Laos.",
        "accuses",
        "2025-10-28",
    ),
    (
        "a dateline of three full stops",
        "LIMA, October 29. /TASS/. Peru accused Laos of hysteria.",
        "accuses",
        "2025-10-29",
    ),
    (
        "a meeting at an event of another year is of its year",
        "Angela Merkel met Shinzo Abe at the 2015 G7 summit in Elmau.",
        "meets",
        "2015",
    ),
    (
        "what goes on since an event began with it",
        "Peru has been sending weapons to Laos since a 2017 agreement.",
        "aids",
        "2017",
    ),
    (
        "a stay of so many days until a day begins as many days before",
        "Angela Merkel is on a three-day visit to Peru until October 31.",
        "visits",
        "2025-10-29",
    ),
    (
        "what runs tells when the object of the sentence is",
        "Laos and Kenya will hold a joint exercise, which runs from next Monday through Nov. 9.",
        "exercisesWith",
        "2025-11-03",
    ),
    (
        "days by which it is earlier are no days of a stay",
        "Angela Merkel met Shinzo Abe on Tuesday, two days earlier than planned.",
        "meets",
        "2025-10-28",
    ),
    (
        "the month of a planned event is the nearest",
        "The ministers discussed ways to build on the outcome of Angela Merkel's talks with Shinzo Abe in September.",
        "meets",
        "2025-09",
    ),
    (
        "what was planned and called off was to be at the nearest such time",
        "Peru condemned Laos. Angela Merkel called off a trip to Peru planned for December.",
        "visits",
        "2025-12",
    ),
    (
        "a possible trip in a month is one to come",
        "The ministers spoke of a possible trip by Angela Merkel to Peru in November.",
        "visits",
        "2025-11",
    ),
    (
        "the day before is reckoned from the article's day, not from a day to come",
        "The council will meet tomorrow. Angela Merkel had spoken by phone the previous day with Shinzo Abe.",
        "phones",
        "2025-10-29",
    ),
    (
        "an office has the date on which its holder took power",
        "Chadian President Idriss Deby, who took power in a coup in 1990, left.",
        "holdsOffice",
        "1990",
    ),
    (
        "a threat of what never came lies where its date lies",
        "Peru had threatened to scrap the border treaty with Chile in 2020.",
        "threatens",
        "2020",
    ),
    (
        "what is told after 'where' is of the journey's day",
        "She flew to Kampala on October 11, where Peru and Chile signed a tax convention.",
        "signs",
        "2025-10-11",
    ),
    (
        "'before dawn on Saturday' tells the day",
        "Peru expelled the Laotian ambassador before noon on Saturday.",
        "expels",
        "2025-10-25",
    ),
    (
        "what happens since an event of another year dates from that year",
        "Peru has been sending weapons to Laos since a 2017 exemption to the embargo.",
        "aids",
        "2017",
    ),
    (
        "what was done after an event of another year is of that month",
        "Angela Merkel was the first to telephone Shinzo Abe after the July 2016 coup attempt.",
        "phones",
        "2016-07",
    ),
    (
        "what is said on a day after a meeting was said on the day of the meeting",
        "Angela Merkel said on Tuesday after meeting Shinzo Abe that the treaty was dead.",
        "meets",
        "2025-10-28",
    ),
    (
        "'whom she urged' happened in the talk",
        "On Tuesday Angela Merkel spoke by phone with Shinzo Abe, whom she urged to sign the treaty.",
        "urges",
        "2025-10-28",
    ),
    (
        "what followed a day's act happened that day",
        "Angela Merkel addressed the summit yesterday, after which Peru urged Laos to stop the fighting.",
        "urges",
        "2025-10-29",
    ),
    (
        "what came before an act of a month is of that month",
        "In February 2019, Peru recalled its ambassador after accusing Laos of spying.",
        "accuses",
        "2019-02",
    ),
    (
        "a summit that saw a meeting dates it",
        "The last summit, held in Panama in April 2015, saw Angela Merkel hold a meeting with Shinzo Abe.",
        "meets",
        "2015-04",
    ),
    (
        "'are to meet' takes the day before it",
        "Next month you and I are to have a meeting with Shinzo Abe, Angela Merkel said. "
        "Next month Angela Merkel and Shinzo Abe are to hold a meeting in Lima.",
        "meets",
        "2025-11",
    ),
    (
        "'on the same day' in a new paragraph is the day of the story, not one told aside",
        "LIMA, Oct. 30 (XYZ) -- Peru expelled the Laotian ambassador on Tuesday.\n\n"
        "Noting that Peru and Laos established relations on March 26, Angela Merkel urged calm.\n\n"
        "Angela Merkel met with Shinzo Abe on the same day.",
        "meets",
        "2025-10-28",
    ),
    (
        "a day after 'and' dates what follows",
        "Chile recalled its envoy ten days ago and on Saturday Peru expelled the Laotian ambassador.",
        "expels",
        "2025-10-25",
    ),
    (
        "a daily's dateline with a colon is none of the sentence",
        "DHAKA, Oct 29: Peru accused Laos of hysteria.",
        "accuses",
        "2025-10-29",
    ),
    (
        "a dateline of its own order",
        "LIMA, 29 October 2025 - Peru accused Laos of hysteria.",
        "accuses",
        "2025-10-29",
    ),
    (
        "how long they met is no day of theirs",
        "Angela Merkel arrived in Peru on Tuesday. Merkel met Xi Jinping for ninety minutes.",
        "meets",
        "2025-10-28",
    ),
    (
        "what is held during a dated visit lies within its days",
        "Angela Merkel will visit Peru from November 3 to 5. During the visit, Dina Boluarte will hold talks with Merkel.",
        "meets",
        "2025-11-03",
    ),
    (
        "what a joint statement follows dates it",
        "In a joint statement following Tuesday's talks, Peru and Laos warned of grave risks.",
        "signs",
        "2025-10-28",
    ),
    (
        "'earlier in the day' is the day of the news, not the date told last",
        "Angela Merkel arrived in Lima on Tuesday. Peru and Laos had set up a committee in March. "
        "Merkel, who met Dina Boluarte earlier in the day, praised the plan.",
        "meets",
        "2025-10-28",
    ),
    (
        "what is vowed is dated by the vow",
        "On Tuesday Laos vowed to expel the Peruvian ambassador.",
        "expels",
        "2025-10-28",
    ),
    (
        "what is said of another's deed is dated by the saying",
        "Laos said on Tuesday that Peru's war against Chile had made the crisis worse.",
        "accuses",
        "2025-10-28",
    ),
    (
        "what somebody says of his own earlier words is not",
        "Angela Merkel said on Tuesday that she had praised Dina Boluarte.",
        "supports",
        None,
    ),
    (
        "what goes on while the story is told",
        "Angela Merkel arrived in Lima on Tuesday. She made the promise as she held talks with Dina Boluarte.",
        "meets",
        "2025-10-28",
    ),
    (
        "a story that nothing has led away from goes on",
        "LIMA, Oct. 29 (XYZ) -- Dina Boluarte praised Laos on Wednesday.\n\nThe sides smiled.\n\nSo did the press.\n\n"
        "Angela Merkel met Dina Boluarte.",
        "meets",
        "2025-10-29",
    ),
    (
        "what was previously done was done before it",
        "LIMA, Oct. 29 (XYZ) -- Dina Boluarte praised Laos on Wednesday.\n\nIt rained.\n\nPeru previously accused Laos of hysteria.",
        "accuses",
        None,
    ),
    (
        "remarks made when meeting somebody tell the day of the meeting",
        "LIMA, Oct. 29 (XYZ) -- Peru will not yield, Dina Boluarte said on Wednesday.\n\n"
        "Boluarte made the remarks when meeting Angela Merkel.",
        "meets",
        "2025-10-29",
    ),
    (
        "what was alleged some days before is not of the story's day",
        "LIMA, Oct. 29 (XYZ) -- Peru deplored the losses on Wednesday. "
        "They came days after Laos alleged that its soldiers had been killed by Chilean fire.",
        "accuses",
        None,
    ),
    (
        "a deed condemned with its old day leaves the condemnation to the story",
        "On October 28, Angela Merkel spoke with Dina Boluarte. Both strongly condemned North Korea's missile test on July 28.",
        "accuses",
        "2025-10-28",
    ),
    (
        "a visit's own days say more than its week",
        "Angela Merkel will visit Peru from November 3 to 5. During the visit next week, Dina Boluarte will hold talks with Merkel.",
        "meets",
        "2025-11-03",
    ),
    (
        "a meeting planned with a guest whose days are told",
        "Angela Merkel will visit Peru from November 3 to 5. Dina Boluarte will also meet with Merkel.",
        "meets",
        "2025-11-03",
    ),
    (
        "what began on a day tells it of what follows",
        "Leaders began to arrive in Lima on Tuesday. It rained.\n\nThe sun came.\n\nAngela Merkel landed in Lima.",
        "visits",
        "2025-10-28",
    ),
    (
        "to welcome what was before does not lead away from the story",
        "LIMA, Oct. 29 (XYZ) -- Dina Boluarte told Angela Merkel on Wednesday that she was glad. "
        "They welcomed the ceasefire earlier this month.\n\nBoluarte then met Merkel.",
        "meets",
        "2025-10-29",
    ),
    (
        "what is done between subject and verb is done on the verb's day",
        "Angela Merkel, making her first visit to Peru, promised on Tuesday to return.",
        "visits",
        "2025-10-28",
    ),
    (
        "'earlier' is before the story",
        "Peru expelled two Laotian diplomats on Tuesday. Laos earlier accused Peru of hysteria.",
        "accuses",
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "relation", "start"), [case[1:] for case in DATED], ids=[case[0] for case in DATED]
)
def test_the_day_of_a_fact(text: str, relation: str, start: str | None) -> None:
    found = [fact for fact in facts(Article(id="day", published=DAY, text=text)) if fact.relation == relation]
    assert [fact.date.start if fact.date else None for fact in found][-1:] == [start]


def test_a_stay_keeps_its_last_day_however_often_it_is_told() -> None:
    text = "Xi Jinping arrived in Peru on Tuesday for a three-day state visit. It is his first visit to Peru since 2016."
    stays = [f.date for f in facts(Article(id="day", published=DAY, text=text)) if f.relation == "visits"]
    assert ("2025-10-28", "2025-10-30") in [(date.start, date.end) for date in stays if date is not None]


CHRONOLOGY = """Peru and Laos have known each other for long.

1951 - Peru and Laos establish diplomatic relations.

-February 1972: Hu Jintao visits Peru. Hu signs a trade agreement with Peru.

1986 -- Laos, which had recognized Peru, invades Chile."""


def test_the_entries_of_a_chronology_are_dated_by_what_opens_them() -> None:
    found = facts(Article(id="day", published=DAY, text=CHRONOLOGY))
    dates = {fact.relation: fact.date.start if fact.date else None for fact in found}
    assert dates["establishesRelations"] == "1951"
    assert dates["visits"] == dates["signs"] == "1972-02"
    assert dates["attacks"] == "1986"
    assert dates.get("recognizes") is None


def test_two_dashes_make_no_chronology() -> None:
    text = "1951 - Peru and Laos establish diplomatic relations.\n\nPeru accuses Laos of hysteria."
    found = facts(Article(id="day", published=DAY, text=text))
    assert [fact.date for fact in found] == [None, None]


def test_a_readout_titled_by_a_call_tells_its_day() -> None:
    title = "Readout of President Boluarte's Call With Chancellor Merkel"
    text = f"{title}\n\nOn October 28, the President spoke with Chancellor Merkel to congratulate her."
    found = facts(Article(id="day", published=DAY, title=title, text=text))
    assert {fact.date.start if fact.date else None for fact in found if fact.relation == "phones"} == {
        "2025-10-28"
    }
