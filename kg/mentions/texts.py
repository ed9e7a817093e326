"""The agreements and summits of one article: each text and each meeting one value, however it is called."""

import datetime as dt
from collections.abc import Sequence

from kg import lexicon as tables
from kg.english.tokens import Token
from kg.mentions import nouns
from kg.mentions.offices import land
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Place, Referent, Summit, Treaty

TOPIC = frozenset(["on", "for", "concerning", "regarding", "covering", "against", "about", "of"])
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
HELD_BY = frozenset(["ministers", "foreign ministers", "leaders", "finance ministers", "defense ministers", "defence ministers", "heads", "chiefs", "members", "heads of state", "diplomats"])  # fmt: skip
DEFINITE = frozenset(["the", "this", "that", "its", "their", "our", "both", "these"])

# kinds that are only other words for one another
GENERAL = frozenset(["treaty", "agreement", "accord", "pact", "deal"])


class Texts:
    """Finds or makes the Treaty or Summit that a phrase speaks of."""

    def __init__(self) -> None:
        self.treaties: list[Treaty] = []
        self.headlined: list[
            tuple[Treaty, int]
        ] = []  # those of the headline, not yet taken up, and where it stands
        self.headline = False  # whether the headline is being read
        self.summits: list[Summit] = []

    # -- agreements

    def named(
        self, head: Token, day: dt.date | None, parties: Sequence[Country | Organization] = ()
    ) -> Treaty:
        """A treaty of the lexicon, by its name; its parties are those that the article tells."""
        key = head.value[0][1]
        found = next((treaty for treaty in self.treaties if treaty.known == key), None)
        if found is None:
            entry = tables.load().treaties[key]
            found = self._add(Treaty(entry.name, entry.kind, year=entry.year, known=key, names={head.text}))
        found.parties += [party for party in parties if party not in found.parties]
        return found

    def text(
        self, phrase: Phrase, head: str, kind: str, parties: list[Country | Organization]
    ) -> tuple[Referent, ...]:
        """An agreement called by its kind; a definite one may be one that was told before."""
        named = [word for word in phrase.words if word.tag == "TREATY"]
        if named:
            return (self.named(named[0], None, parties),)
        for link, described in phrase.attached:
            for referent in described.who if link == "apposition" else ():
                if isinstance(referent, Treaty):
                    return (referent,)
        label = " ".join([*(word.text for word in phrase.words), *_topic(phrase)]).replace(" - ", "-")
        words = [
            word.low
            for word in phrase.words
            if word.tag in ("N", "ADJ", "NAME", "V", "PLACE") and word.low not in head.split()
        ]
        words += [word.lower() for word in _topic(phrase)[1:]]
        year = next((time.text[-4:] for time in phrase.times if time.text[-4:].isdigit()), None)
        definite = phrase.det in DEFINITE or phrase.possessor is not None
        found = self._told(head, kind, words, parties, year, definite) or self._in_headline(
            phrase, kind, words, parties
        )
        if found is None:
            found = self._add(Treaty(label, kind, list(parties), year, names={label}))
            self.headlined += [(found, phrase.begin)] if self.headline else []
        for party in parties:
            if party not in found.parties and not found.known:
                found.parties.append(party)
        found.year = found.year or year
        found.names.add(label)
        return (found,)

    def _told(self, head: str, kind: str, words: list[str], parties: list[Country | Organization],
              year: str | None, definite: bool) -> Treaty | None:  # fmt: skip
        """The text told before that this one is; "the deal" is first of all what was called a deal."""
        fitting = [treaty for treaty in reversed(self.treaties) if _fits(treaty, words, parties, year)]
        called = [
            treaty for treaty in fitting if any(name.lower().endswith(f" {head}") for name in treaty.names)
        ]
        for treaty in [*called, *fitting] if definite and not words else fitting:
            if not set(words) <= _words(treaty) or (treaty.name.endswith("ships") and not head.endswith("s")):
                continue
            if kind == treaty.kind and (definite or words):
                return treaty
            generic = head in nouns.GENERIC_TREATY or head.removesuffix("s") in nouns.GENERIC_TREATY
            if definite and generic and not (words and kind != treaty.kind and head != "agreement"):
                return treaty
        return None

    def _in_headline(
        self, phrase: Phrase, kind: str, words: list[str], parties: list[Country | Organization]
    ) -> Treaty | None:
        """The headline's text, which the first sentences tell again in more words."""
        for treaty, begin in self.headlined if not self.headline else []:
            plain = not words or not _words(treaty) - nouns.GENERIC_TREATY
            alike = kind == treaty.kind or {kind, treaty.kind} <= GENERAL
            near = phrase.begin - begin < 500 and _fits(treaty, words, parties, None)
            if near and alike and (plain or set(words) & _words(treaty)):
                self.headlined.remove((treaty, begin))
                return treaty
        return None

    def _add(self, treaty: Treaty) -> Treaty:
        self.treaties.append(treaty)
        return treaty

    # -- summits

    def series(self, phrase: Phrase, head: Token, day: dt.date | None) -> Summit:
        """A summit of a known series; the year is the phrase's own, else the article's."""
        key = head.value[0][1]
        return self._summit(phrase, head.text, key, day)

    def meeting(self, phrase: Phrase, day: dt.date | None) -> tuple[Referent, ...]:
        """A summit or conference called by its body, place or nothing: "the AU summit", "Cairo summit", "the summit"."""
        label = " ".join(word.text for word in phrase.words).replace(" - ", "-")
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
        there = _venue(phrase)
        if _multilateral(phrase) and (there or any(word.low not in PLAIN for word in phrase.words[:-1])):
            return (self._summit(phrase, f"{label} in {there.name}" if there else label, None, day, there),)
        if phrase.det in DEFINITE and self.summits and len(phrase.words) == 1:
            return (self.summits[-1],)
        return ()

    def ministers(self, phrase: Phrase, day: dt.date | None) -> tuple[Referent, ...]:
        """A meeting of a body's ministers or leaders: "the G20 foreign ministers' meeting", "a meeting of ASEAN leaders"."""
        for whose in (phrase.possessor, *(other for link, other in phrase.attached if link == "of")):
            if whose is None or whose.low not in HELD_BY:
                continue
            bodies = [word for word in whose.words if word.tag == "ORG"]
            if bodies:
                name = " ".join(word.text for word in whose.words).replace(" - ", "-")
                series = f"{bodies[0].value[0][1]} {whose.low} meeting"
                return (self._summit(phrase, f"{name} {phrase.low}", series, day),)
        return ()

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


def _fits(treaty: Treaty, words: list[str], parties: list[Country | Organization], year: str | None) -> bool:
    """Whether nothing told of two texts keeps them apart."""
    if year and treaty.year and year != treaty.year:
        return False
    if parties and treaty.parties and not set(parties) & set(treaty.parties):
        return False
    return not (parties and not treaty.parties and not words)


def _words(treaty: Treaty) -> set[str]:
    return {word for name in treaty.names for word in name.lower().replace("-", " ").split()}


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
    if phrase.low not in ("summit", "conference", "forum") or NOT_OF_STATES & {
        word.low for word in phrase.words
    }:
        return False
    two = any(link in ("with", "between") for link, _ in phrase.attached) or phrase.det in (
        "their",
        "his",
        "her",
        "our",
    )
    return (
        not two
        and phrase.possessor is None
        and not any(word.tag in ("PERSON", "DEMONYM", "COUNTRY", "LEADER") for word in phrase.words)
    )


def _topic(phrase: Phrase) -> list[str]:
    """What a text is about, as its title would say it: "agreement on air transport"."""
    hung = [link for link in phrase.attached if link[0] != "apposition"]
    amends = phrase.low.startswith(("amendment", "annex", "addend", "supplement"))
    if not hung or (hung[0][0] not in TOPIC and not (amends and hung[0][0] == "to")):
        return []
    preposition, about = hung[0]
    if about.begin > phrase.end + len(preposition) + 2 or about.low in ("kind", "type", "sort", "nature"):
        return []
    pieces = [" ".join(word.text for word in member.words) for member in about.members or [about]]
    whole = next((of for link, of in about.attached[:1] if link == "of" and not about.members), None)
    if whole is not None:  # "an agreement on the modernisation of the port"
        pieces.append("of " + " ".join(word.text for word in whole.words))
        return f"{preposition} {' '.join(pieces)}".split()
    return f"{preposition} {' and '.join(pieces)}".split()
