"""The summits of one article: each meeting one value, however it is called."""

import datetime as dt

from kg import lexicon as tables
from kg.english.tokens import Token
from kg.mentions.offices import land
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Place, Referent, Summit

NOT_OF_STATES = frozenset(
    [
        "news",
        "press",
        "party",
        "bilateral",
        "two-way",
        "joint",
        "business",
        "phone",
        "video",
        "academic",
        "annual-general",
    ]
)
# what stands before "summit" without naming it
PLAIN = frozenset(["emergency", "upcoming", "next", "last", "recent", "planned", "annual", "first", "second", "third", "two-day", "three-day", "special", "regional", "international", "historic", "crucial", "key", "major", "global", "informal", "forthcoming", "previous", "earlier", "virtual", "trilateral", "extraordinary"])  # fmt: skip
# who holds a meeting of many states
HELD_BY = frozenset(["ministers", "foreign ministers", "leaders", "finance ministers", "defense ministers", "defence ministers", "heads", "chiefs", "members", "heads of state", "heads of government", "diplomats"])  # fmt: skip
# of these every state has one
MINISTERS = frozenset(["foreign ministers", "finance ministers", "defense ministers", "defence ministers", "heads of state", "heads of government"])  # fmt: skip
WIDE = frozenset("world european regional african arab asian gulf islamic muslim nordic baltic balkan western allied southeast nato".split())  # fmt: skip
INNER = frozenset(["party", "parties", "opposition", "group", "factions", "community", "tribes", "movement"])
LANDS = frozenset(["COUNTRY", "SEAT", "DEMONYM"])
# where leaders are seen, and hold no summit
SOCIAL = frozenset("audience dinner banquet lunch luncheon reception parade funeral ceremony gala".split())
TAKEN_UP = frozenset(["summit", "conference", "forum", "gathering", "session", "meeting", "retreat", "assembly", "talks"])  # fmt: skip
DEFINITE = frozenset(["the", "this", "that", "its", "their", "our", "both", "these"])


class Meetings:
    """Finds or makes the Summit that a phrase speaks of."""

    def __init__(self) -> None:
        self.summits: list[Summit] = []

    def series(self, phrase: Phrase, head: Token, day: dt.date | None) -> Summit:
        """A summit of a known series; the year is the phrase's own, else the article's."""
        key = head.value[0][1]
        return self._summit(phrase, head.text, key, day)

    def meeting(self, phrase: Phrase, day: dt.date | None) -> tuple[Referent, ...]:
        """A summit or conference called by its body, place or nothing: "the AU summit", "Cairo summit", "the summit"."""
        label = _told(phrase)
        if phrase.low in SOCIAL:
            return ()
        if body := _held_by(phrase):
            entry = tables.load().organizations[body.value[0][1]]
            return (self._summit(phrase, label, entry.summit or f"{entry.name} summit", day),)
        for word in phrase.words[:-1]:
            if word.tag == "ORG" and word.value[0][0] == "organization":
                if any(other.capital and other.tag != "ORG" for other in phrase.words[:-1]):
                    return (
                        self._summit(phrase, label, None, day),
                    )  # "the EU Indo-Pacific Ministerial Forum"
                entry = tables.load().organizations[word.value[0][1]]
                return (self._summit(phrase, label, entry.summit or f"{entry.name} summit", day),)
        places = [word for word in phrase.words[:-1] if word.tag == "PLACE"]
        if places:
            return (self._summit(phrase, label, None, day, Place(places[0].text, land(places[0]))),)
        there, about = _venue(phrase), _about(phrase)
        if about and _multilateral(phrase):
            return (self._summit(phrase, f"{label} on {about}", None, day, there),)
        if _multilateral(phrase) and (there or any(word.low not in PLAIN for word in phrase.words[:-1])):
            return (self._summit(phrase, f"{label} in {there.name}" if there else label, None, day, there),)
        if phrase.det in DEFINITE and self.summits and len(phrase.words) == 1 and phrase.low in TAKEN_UP:
            return (self.summits[-1],)
        return ()

    def ministers(self, phrase: Phrase, day: dt.date | None) -> tuple[Referent, ...]:
        """A meeting of ministers or leaders: "the G20 foreign ministers' meeting", "a meeting of Arab foreign ministers"."""
        for link, of in phrase.attached:
            named = tuple(who for who in of.who if isinstance(who, Summit)) if link == "of" else ()
            if named:
                return named  # "the 68th session of the ECOWAS Authority of Heads of State"
        before = phrase.words[-2:-1] if phrase.words[-2:-1] and phrase.words[-2].low in HELD_BY else []
        held = Phrase(phrase.begin, phrase.end, before) if before else phrase.possessor
        for whose in (held, *(other for link, other in phrase.attached if link == "of")):
            if whose is None or whose.low not in HELD_BY:
                continue
            name = _told(whose)
            bodies = [word for word in whose.words if word.tag == "ORG"]
            if bodies:
                series = f"{bodies[0].value[0][1]} {whose.low} meeting"
                return (self._summit(phrase, f"{name} {phrase.low}", series, day),)
            if _of_states(whose) and not _two_sided(phrase) and not _two_sided(whose):
                there = _venue(phrase) or _venue(whose)
                about = [
                    f"{link} {_told(of)}"
                    for link, of in phrase.attached
                    if link in ("of", "on") and of is not whose
                ]
                label = " ".join([name, phrase.low, *about[:1]])
                return (
                    self._summit(phrase, f"{label} in {there.name}" if there else label, None, day, there),
                )
        return ()

    def forum(self, phrase: Phrase, name: str, day: dt.date | None) -> tuple[Summit, ...]:
        """A body that is its meeting as well: "attended the ASEAN Regional Forum"."""
        if name.rsplit(" ", 1)[-1] not in ("Forum", "Assembly", "Dialogue"):
            return ()
        return (self._summit(phrase, name, f"{name} meeting", day),)

    def _summit(
        self, phrase: Phrase, label: str, series: str | None, day: dt.date | None, place: Place | None = None
    ) -> Summit:
        year = next((time.text[-4:] for time in phrase.times if time.text[-4:].isdigit()), None)
        for preposition, attached in phrase.attached:
            if preposition in ("in", "at"):
                place = next((who for who in attached.who if isinstance(who, Place)), place)
        for summit in reversed(self.summits):
            same = (
                (series is not None and summit.series == series)
                or (place is not None and summit.place == place)
                or (series is None and place is None and label in summit.names)
            )
            differs = (year and summit.year and year != summit.year) or (
                place and summit.place and place != summit.place
            )
            if same and not differs:
                summit.names.add(label)
                summit.place = summit.place or place
                return summit
        summit = Summit(label, series, place, year, names={label})
        self.summits.append(summit)
        return summit


def _held_by(phrase: Phrase) -> Token | None:
    """The body whose summit is told: "a summit of the Arab League", "a summit of the ALBA group"."""
    if phrase.low not in ("summit", "summits"):
        return None
    for link, of in phrase.attached:
        for word in of.words[-2:] if link == "of" else ():
            if word.tag == "ORG" and word.value[0][0] == "organization":
                return word
    return None


def _about(phrase: Phrase) -> str:
    """The land that a conference is about: "a conference on Libya"."""
    for link, on in phrase.attached:
        if link == "on" and any(isinstance(who, Country | Place) for who in on.who):
            return _told(on)
    return ""


def _told(phrase: Phrase) -> str:
    """The words of a phrase as they stand."""
    return " ".join(word.text for word in phrase.words).replace(" - ", "-")


def _venue(phrase: Phrase) -> Place | None:
    """The place that hangs on a meeting: "a conference in Geneva", "the summit in Egypt"."""
    for preposition, attached in phrase.attached:
        for who in attached.who if preposition in ("in", "at") else ():
            if isinstance(who, Place):
                return who
            if isinstance(who, Country):
                return Place(tables.load().countries[who.iso3].name, who.iso3)
    return None


def _multilateral(phrase: Phrase) -> bool:
    """Whether a meeting of many is spoken of: a summit or conference that is not one of two sides, nor of the press."""
    ministerial = (
        phrase.low in ("meeting", "talks") and len(phrase.words) > 1 and phrase.words[-2].low == "ministerial"
    )
    if not ministerial and phrase.low not in ("summit", "conference", "forum"):
        return False
    return (
        not NOT_OF_STATES & {word.low for word in phrase.words}
        and not _two_sided(phrase)
        and phrase.possessor is None
        and not any(word.tag in ("PERSON", "DEMONYM", "COUNTRY", "LEADER") for word in phrase.words)
    )


def _two_sided(phrase: Phrase) -> bool:
    """Whether a meeting is somebody's with somebody, or its holders are those of told states."""
    if any(
        link == "of" and states
        for link, of in phrase.attached
        for states in (of.who,)
        if of.head.tag in LANDS
    ):
        return True
    two = any(link in ("with", "between") for link, _ in phrase.attached)
    return two or phrase.det in ("their", "his", "her", "our")


def _of_states(whose: Phrase) -> bool:
    """Whether its holders are those of many states: "foreign ministers", "world leaders", "heads of state"."""
    if any(link == "of" and of.low in INNER for link, of in whose.attached):
        return False
    words = {word.low for word in whose.words[:-1]}
    return whose.low in MINISTERS or bool(words & WIDE)
