"""Phrases in the order of the text in; the same phrases with what they stand for out. The article's memory."""

from kg import lexicon as tables
from kg.english.tokens import Token
from kg.mentions import nouns
from kg.mentions.epithets import BODIES, COMPASS
from kg.mentions.memory import UNTOLD
from kg.mentions.offices import SHARED_SEATS, body, is_state, land
from kg.mentions.parties import Parties, states_of
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase
from kg.mentions.posts import Posts, number_in
from kg.mentions.pronouns import Pronouns
from kg.mentions.referents import Country, Organization, Place, System, Treaty

# what is called after whoever leads it
LED = frozenset(["administration", "government", "regime", "junta", "dictatorship", "cabinet", "presidency"])
# bodies that "it" takes up, whether or not anybody knows whose they are
INSTITUTIONS = LED | frozenset("""ministry party group company court parliament council commission army military militia
    movement coalition agency bank firm opposition newspaper""".split())  # fmt: skip
NATIONAL = ("ministry", "agency", "government", "national body", "force")


GROUND = frozenset(["territory", "soil", "airspace"])
SPOTS = GROUND | frozenset(
    ["area", "region", "province", "district", "suburb", "suburbs", "outskirts", "countryside"]
)


class Discourse(Posts, Pronouns, Parties):
    """What has been spoken of so far, most recent last, and how later words take it up."""

    def resolve(self, phrase: Phrase, subject: bool = True) -> None:
        """Set who and others of a phrase (and of its possessor first)."""
        self.subject = subject
        if phrase.possessor is not None and not phrase.possessor.who:
            subjects, acting, doers = list(self.subjects), list(self.acting), self.doers
            self.resolve(phrase.possessor)
            self.subjects, self.acting, self.doers = subjects, acting, doers  # the owner of a subject is none
            self.subject = subject
        self._resolved(phrase)
        self._couple(phrase)
        if phrase.low in nouns.RELATIONS and not phrase.members:
            phrase.parties = tuple(self.parties(phrase)) or self._pair(phrase)
        elif any(isinstance(who, Treaty) and not who.parties and not who.known for who in phrase.who):
            phrase.parties = self.sides()  # whose text it must be when nobody is told
        elif any(isinstance(who, Treaty) and len(who.parties) == 1 and not who.known for who in phrase.who):
            told = {party for who in phrase.who if isinstance(who, Treaty) for party in who.parties}
            phrase.parties = self.sides() if told <= set(self.sides()) else ()  # "a 1984 accord with Baghdad"
        elif any(isinstance(who, Treaty) and not who.parties for who in phrase.who):
            phrase.parties = self.makers(phrase)
        elif self._posted(phrase):
            phrase.parties = self.sides()  # "recalled its ambassador": from the other of the two
        if subject:
            people = [who for who in phrase.who if isinstance(who, Person) and who not in self.subjects]
            self.subjects += people
            states = tuple(who for who in phrase.who if isinstance(who, Country | Organization))
            self.acting += states
            if states:
                self.doers = states if len(states) > 1 else ()
            if not phrase.who and phrase.low in INSTITUTIONS and phrase.det not in ("a", "an"):
                self.acting.append(UNTOLD)
            capitals = [
                who.iso3 for who in phrase.who if isinstance(who, Place) and who.iso3 and phrase.others
            ]
            self.lands += capitals
            self.acting += [Country(iso3) for iso3 in capitals]

    def _couple(self, phrase: Phrase) -> None:
        """Keep the two states that a phrase names together: "Finland and Sweden", "the Australian and British envoys"."""
        named = tuple(who for who in phrase.who if isinstance(who, Country))
        if len(named) == 2 == len(phrase.who) and phrase.low not in nouns.STATES:
            self.couple, self.coupled = named, 0

    def makers(self, phrase: Phrase) -> tuple[Country, ...]:
        """The parties of a well-known treaty, when the article speaks of them all."""
        known = [who.known for who in phrase.who if isinstance(who, Treaty) and who.known]
        parties = tables.load().treaties[known[0]].parties if known else ()
        return (
            tuple(Country(iso3) for iso3 in parties) if parties and all(map(self.counts.get, parties)) else ()
        )

    def _posted(self, phrase: Phrase) -> bool:
        """Whether somebody's ambassador is spoken of without where he serves."""
        if any(link in ("to", "in", "from", "at") for link, _ in phrase.attached):
            return False
        if phrase.head.tag == "PERSON":
            return any(office.kind == "envoy" for office in phrase.head.value.offices)
        return phrase.possessor is not None and phrase.low in ("ambassador", "ambassadors", "envoy", "envoys")

    def _resolved(self, phrase: Phrase) -> None:
        if phrase.members:
            phrase.who = tuple(dict.fromkeys(r for member in phrase.members for r in member.who))
            people = [r for r in phrase.who if isinstance(r, Person)]
            if len(people) > 1:
                self.group = self.joined = people
            states = [r.iso3 for r in states_of(phrase.who) if isinstance(r, Country)]
            if len(states) > 2 and len(states) == len(phrase.members):
                self.unions.append(tuple(states))
            return
        subject = self.subject
        if phrase.possessor is None and phrase.det:
            self._own(phrase)
        self.subject = subject
        self._resolve(phrase)
        self.note(*phrase.who)
        if phrase.head.tag == "N" and phrase.low.endswith("s") and phrase.who:
            self.deeds = phrase.who

    def _resolve(self, phrase: Phrase) -> None:
        head = phrase.head
        low = head.low
        if low in LED and (iso3 := self._led_by(phrase)):
            phrase.who = (Country(iso3),)
        elif head.tag == "PRON":
            self._pronoun(phrase, low)
        elif head.tag == "PERSON":
            phrase.who = (head.value,) if head.value.political else ()
        elif head.tag in ("NAME", "LEADER"):
            self._name(phrase, head)
        elif head.tag in ("COUNTRY", "SEAT"):
            iso3 = land(head)
            owned = (
                head.tag == "SEAT" and phrase.possessor is not None and phrase.possessor.head.tag != "POSS"
            )
            if owned and (states := states_of(phrase.possessor.who)):  # type: ignore[union-attr]
                phrase.who = (states[0],)  # "Peru's Congress" is not that of Washington
            else:
                shared = low in SHARED_SEATS and not self.people.lands[iso3 or ""]
                iso3 = self.home if shared else iso3
                phrase.who = (Country(iso3),) if iso3 else ()
        elif head.tag == "PLACE":
            self._place(phrase, head)
        elif head.tag == "DEMONYM":
            iso3 = land(head)
            one = self.national(phrase, iso3) if iso3 and _single(phrase) else None
            plural = low.endswith("s") or phrase.det.startswith("the")
            phrase.who = (one,) if one else (Country(iso3),) if iso3 and plural else ()
        elif head.tag == "ORG":
            self._organization(phrase, head)
        elif head.tag == "SYSTEM":
            self._system(phrase, head.value[0][1])
        elif head.tag == "TREATY":
            phrase.who = (self.texts.named(head, self.day, self.parties(phrase)),)
        elif head.tag == "SUMMIT":
            phrase.who = (self.texts.series(phrase, head, self.day),)
        elif head.tag == "ROLE":
            self.post(phrase)
        elif head.tag == "NUM" or head.tag == "DET":
            if low in nouns.BOTH and ({"the", "all"} & set(phrase.det.split()) or low == "both"):
                phrase.who, phrase.others = self.plural(nouns.NUMBERS.get(low, 2))
        else:
            self._noun(phrase, low)

    def _led_by(self, phrase: Phrase) -> str | None:
        """The state of "the Assad regime" and "the Trump administration"."""
        before = phrase.words[-2] if len(phrase.words) > 1 else None
        if before is None or before.tag not in ("NAME", "LEADER", "PERSON"):
            return None
        return before.value.country if before.tag == "PERSON" else self.people.land_of(before.text)

    # -- names

    def _name(self, phrase: Phrase, head: Token) -> None:
        if phrase.det == "the" and head.low in COMPASS:
            half = self.compass(head.low)
            phrase.who = (Country(half),) if half else ()
            return
        person = self.people.known(head.text)
        if person is None and "-" in head.text:
            several = [self.people.known(piece) for piece in head.text.split("-")]
            if all(several):
                phrase.who = tuple(p for p in several if p is not None and p.political)
                return
        if person is not None and person.political:
            phrase.who = (person,)

    def _place(self, phrase: Phrase, head: Token) -> None:
        iso3 = land(head)
        phrase.who = (Place(head.text, iso3),)
        if head.value[0][0] == "capital" and iso3:
            phrase.others = ((Country(iso3),),)

    def _organization(self, phrase: Phrase, head: Token) -> None:
        key = head.value[0][1]
        organization = tables.load().organizations.get(key)
        if organization and organization.iso3 and organization.kind in NATIONAL:
            phrase.who = (Country(organization.iso3),)
            phrase.others = ((Organization(organization.name),),)
        else:
            phrase.who = (Organization(organization.name if organization else key),)
            open_to_all = organization is not None and not organization.summit
            met = self.texts.forum(phrase, phrase.who[0].name, self.day) if open_to_all else ()
            phrase.others = (met,) if met else ()

    def _system(self, phrase: Phrase, name: str) -> None:
        """A weapon, force or exercise that has a name; a warship also stands for whose it is."""
        known = tables.load().systems.get(name)
        flag = nouns.hulls().get(name.split()[0])
        phrase.who = (System(name, known.kind if known else "ship" if flag else "weapon"),)
        phrase.others = ((Country(flag),),) if flag else ()

    def _system_of(self, phrase: Phrase) -> None:
        """What a phrase headed by "troops", "missiles", "battery" stands for, by its name if it tells one."""
        weapons = nouns.kinds()[3]
        weapon = nouns.tail(phrase.words, weapons)
        named = [word for word in phrase.words[:-1] if word.tag == "SYSTEM"]
        if weapon and named:
            self._system(phrase, named[0].value[0][1])
        elif weapon:
            phrase.who = (System(_described(phrase, weapon), weapons[weapon]),)

    # -- common nouns

    def _noun(self, phrase: Phrase, low: str) -> None:
        states, texts, meetings, _ = nouns.kinds()
        of = self.of(phrase)
        if self.spoken_for(phrase, of):
            return
        if (
            low in nouns.LEADERS
            and ("the" in phrase.det or "both" in phrase.det or not phrase.det)
            and not of
        ):
            phrase.who = self.together("Leader", number_in(phrase))
            listed = self.states(3) if low == "trio" else ()
            phrase.who, phrase.others = phrase.who or listed, (listed,) if listed else ()
            return
        ours = (
            phrase.det == "our" and not phrase.quoted and not any(word.tag == "ORG" for word in phrase.words)
        )
        if low in nouns.STATES and ours:
            phrase.who = self.states()
            return
        bodies = [word for word in phrase.words if word.tag == "ORG" and _numbered(phrase)]
        if low in ("members", "allies", "states", "countries", "nations") and bodies:
            phrase.who = self.fellows(body(bodies[0]) or "", number_in(phrase))
            return
        if low in ("parties", "sides") and phrase.det.startswith("all") and len(phrase.words) == 1:
            return  # "called on all parties": whoever they are
        if low in nouns.STATES and _numbered(phrase):
            number = number_in(phrase)
            phrase.who = self.states(number)
            phrase.others = (self.together(None, number),) if low in ("sides", "parties") else ()
            return
        if (
            low in ("countries", "nations")
            and phrase.det == "the"
            and len(phrase.words) == 1
            and not phrase.attached
        ):
            phrase.who = self.sides()
            return
        if low == "country" and phrase.det in ("the", "this") and len(phrase.words) == 1:
            distinct = list(dict.fromkeys(reversed(self.lands)))
            phrase.who = (Country(distinct[0]),) if distinct else ()
            phrase.others = tuple((Country(iso3),) for iso3 in distinct[1:3])
            return
        if (
            (low in ("country", "nation", "government") or nouns.tail(phrase.words, states))
            and of
            and is_state(of)
        ):
            self._system_of(phrase)
            phrase.who, phrase.others = self._bodies(phrase, of), (phrase.who,) if phrase.who else ()
            return
        if (
            low == "capital"
            and of
            and len(of) == 3
            and (country := tables.load().countries.get(of))
            and country.capitals
        ):
            phrase.who, phrase.others = (Place(country.capitals[0], of),), ((Country(of),),)
            return
        if low == "side" and of:
            phrase.who = (Country(of),) if is_state(of) else ()
            return
        if low in ("meeting", "session", "gathering", "retreat", "talks", "edition") and (
            met := self.texts.ministers(phrase, self.day)
        ):
            phrase.who = met
            return
        if self.taken_up(phrase, low):
            return
        if low in BODIES and len(phrase.words) > 1 and phrase.words[-2].tag == "ORG":
            phrase.who = (
                Organization(body(phrase.words[-2]) or phrase.words[-2].text),
            )  # "the NATO alliance"
            return
        if (
            low in ("document", "text")
            and phrase.det == "the"
            and len(phrase.words) == 1
            and not phrase.attached
        ):
            phrase.who = tuple(self.texts.treaties[-1:])
            return
        if low in SPOTS and (found := _spot(phrase, low, of)):
            phrase.who = (found,)
            return
        text = nouns.tail(phrase.words, texts)
        if text:
            phrase.who = self.texts.text(phrase, text, texts[text], self.parties(phrase))
            return
        if nouns.tail(phrase.words, meetings, 2):
            phrase.who = self.texts.meeting(phrase, self.day)
            return
        self._system_of(phrase)
        if phrase.who and of and is_state(of):
            phrase.others = (self._bodies(phrase, of),)


def _spot(phrase: Phrase, low: str, of: str | None) -> Country | Place | None:
    """Where "the Odessa area" and "Iranian territory" are."""
    before = phrase.words[-2] if len(phrase.words) > 1 else None
    if before is not None and before.tag == "PLACE":
        return Place(before.text, land(before))
    return Country(of) if low in GROUND and of and len(of) == 3 and of.isupper() else None


def _numbered(phrase: Phrase) -> bool:
    return phrase.det in ("both", "the", "these", "both the", "all", "all the") and (
        phrase.det.startswith("both")
        or phrase.low in ("sides", "parties", "neighbours", "neighbors")
        or any(word.low in nouns.BOTH for word in phrase.words)
    )


def _single(phrase: Phrase) -> bool:
    """Whether a word of a people can be one of them: "the Israeli", "the Peruvian", and not "the Chinese"."""
    return phrase.det == "the" and len(phrase.words) == 1 and phrase.low.endswith(("an", "i", "ian", "ean"))


def _described(phrase: Phrase, weapon: str) -> str:
    return " ".join(word.text for word in phrase.words if word.tag not in ("NUM", "ORD", "DET"))
