"""The agreements of one article: each text one value, however it is called."""

import datetime as dt
from collections.abc import Sequence

from kg import lexicon as tables
from kg.english.tokens import Token
from kg.mentions import nouns
from kg.mentions.meetings import DEFINITE, Meetings
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Referent, Treaty

TOPIC = frozenset(["on", "for", "concerning", "regarding", "covering", "against", "about", "of"])
# kinds that are only other words for one another
GENERAL = frozenset(["treaty", "agreement", "accord", "pact", "deal"])


class Texts(Meetings):
    """Finds or makes the Treaty (or, as Meetings, the Summit) that a phrase speaks of."""

    def __init__(self) -> None:
        super().__init__()
        self.treaties: list[Treaty] = []
        self.headlined: list[
            tuple[Treaty, int]
        ] = []  # those of the headline, not yet taken up, and where it stands
        self.headline = False  # whether the headline is being read

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


def _fits(treaty: Treaty, words: list[str], parties: list[Country | Organization], year: str | None) -> bool:
    """Whether nothing told of two texts keeps them apart."""
    if year and treaty.year and year != treaty.year:
        return False
    if parties and treaty.parties and not set(parties) & set(treaty.parties):
        return False
    return not (parties and not treaty.parties and not words)


def _words(treaty: Treaty) -> set[str]:
    return {word for name in treaty.names for word in name.lower().replace("-", " ").split()}


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
