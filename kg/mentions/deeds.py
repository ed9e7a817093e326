"""A phrase that names a deed in; whose deed it is out: "Russia's invasion of Ukraine", "the US sanctions"."""

from kg.mentions.offices import body, is_state, land
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Referent

Actors = tuple[Referent, ...]
# deeds whose "of X" names who suffers them; of the first ones the adjective does so too
PATIENT = frozenset(["release", "killing", "murder", "assassination", "arrest", "detention", "extradition", "return", "ouster", "removal", "poisoning", "death", "execution", "abduction", "kidnapping", "jailing", "imprisonment", "accession", "membership", "admission", "exclusion", "citizens", "victims", "tourists", "tourist", "refugees", "refugee", "visitors", "students", "migrants", "investors", "investment", "guests", "players", "fans", "artists", "prisoners", "hostages", "companies", "firms", "exports", "imports", "goods"])  # fmt: skip
# what stands in a state but acts for itself
PRIVATE = frozenset(["firm", "company", "airline", "club", "team", "player", "carrier", "bank", "newspaper", "charity", "startup", "buyer", "customer", "rebels", "rebel", "militia", "militias", "militants", "insurgents", "guerrillas", "separatists", "dissidents", "terrorists", "gunmen", "mercenaries", "opposition", "jihadists", "extremists", "exiles", "groups", "group", "protesters", "activists", "hackers"])  # fmt: skip
# a part or a use of a deed is its doer's too: "a new round of US sanctions"
PORTIONS = frozenset("""round series wave package use string spate campaign set list continuation imposition expansion extension
    escalation""".split())  # fmt: skip
# whose words are their state's: "the Chinese diplomat's remarks"
ENVOYS = frozenset(["diplomat", "diplomats", "ambassador", "envoy", "official", "officials", "minister", "spokesman", "spokeswoman", "spokesperson", "general", "lawmakers", "consul", "embassy"])  # fmt: skip
# what two do together: "the US-South Korean drills"
SHARED = frozenset(["drill", "drills", "exercise", "exercises", "maneuvers", "manoeuvres", "statement", "declaration", "patrol", "patrols"])  # fmt: skip
VICTIM = PATIENT | frozenset(["invasion", "annexation", "occupation", "bombing", "shelling", "bombardment", "attack", "attacks", "destruction", "seizure", "treatment", "isolation", "recognition", "blockade", "war"])  # fmt: skip


def owner(phrase: Phrase) -> Actors:
    """Whose deed a phrase names: "Russia's invasion of Ukraine", "the US sanctions", "the killing by Israeli forces"."""
    for preposition, other in phrase.attached:
        if preposition == "by" and _actors(other):
            return _actors(other)
    first = next((preposition for preposition, _ in phrase.attached), "")
    if phrase.low in PATIENT | PRIVATE or any(
        isinstance(who, Country | Organization | Person) for who in phrase.who
    ):
        return ()
    if phrase.possessor is not None and phrase.possessor.head.tag != "POSS" and _actors(phrase.possessor):
        return _actors(phrase.possessor)
    official = phrase.possessor is not None and phrase.possessor.low in ENVOYS
    named: list[Referent] = []
    for word in phrase.possessor.words[:-1] if official and phrase.possessor else phrase.words[:-1]:
        if word.tag in ("COUNTRY", "DEMONYM", "SEAT") and (iso3 := land(word)):
            named.append(Country(iso3))
        elif word.tag == "PERSON":
            named.append(word.value)
        elif word.tag == "ORG" and (name := body(word)):
            named.append(Country(name) if is_state(name) else Organization(name))
    if named:
        lone = len({who for who in named if isinstance(who, Country)}) < 2
        return tuple(named) if lone or phrase.low in SHARED else ()
    for _, other in phrase.attached[:1] if first == "of" else []:
        if phrase.low not in VICTIM and _actors(other):
            return _actors(other)
        if phrase.low in PORTIONS:
            return owner(other)
    return ()


def bearer(phrase: Phrase) -> Phrase | None:
    """Who is named before a noun, as a phrase: "the U.S." in "the U.S. plan", "Macron" in "the Macron visit"."""
    named = [
        word
        for word in phrase.words[:-1]
        if word.tag in ("PERSON", "NAME", "COUNTRY", "DEMONYM", "SEAT", "ORG", "PLACE")
    ]
    if not named:
        return None
    made = Phrase(named[0].begin, named[-1].end, named)
    lands = [
        Country(iso3) for word in named if word.tag not in ("PERSON", "NAME", "ORG") and (iso3 := land(word))
    ]
    people = tuple(word.value for word in named if word.tag == "PERSON")
    made.who = people or tuple(dict.fromkeys(lands))
    return made if made.who else None


def holder(phrase: Phrase) -> Actors:
    """To whom something belongs, whatever it is: "Chinese goods", "Iran's oil", "a NATO ally", "a member of the CIS"."""
    if phrase.low in PRIVATE:
        return ()
    if phrase.possessor is not None and phrase.possessor.head.tag != "POSS" and _actors(phrase.possessor):
        return _actors(phrase.possessor)
    named: list[Referent] = []
    for word in phrase.words[:-1]:
        if word.tag in ("COUNTRY", "DEMONYM", "SEAT") and (iso3 := land(word)):
            named.append(Country(iso3))
        elif word.tag == "ORG" and (name := body(word)):
            named.append(Country(name) if is_state(name) else Organization(name))
    return tuple(named) or _from(phrase)


def _from(phrase: Phrase) -> Actors:
    """Whose a thing is by what follows it at once: "citizens of Iran", "imports of Ugandan milk", "imports of oil from Iran"."""
    for preposition, other in phrase.attached:
        if preposition == "apposition":
            continue
        if preposition not in ("of", "from"):
            return ()
        if found := _actors(other) or holder(other):
            return found
    return ()


def _actors(phrase: Phrase) -> Actors:
    for who in (phrase.who, *phrase.others):
        found = tuple(referent for referent in who if isinstance(referent, Country | Organization | Person))
        if found:
            return found
    return ()
