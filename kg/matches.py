"""Clauses and rules in; matches out: which rule reads which clause, and who fills its slots."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from kg.clauses.clause import Clause
from kg.english.tokens import Token
from kg.mentions import nouns
from kg.mentions.deeds import holder, owner
from kg.mentions.offices import land, role_of
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Place, Referent, Summit, System, Treaty
from kg.rulebook.book import Entry, Rulebook
from kg.rulebook.rule import Argument, Slot

Filling = tuple[Referent, ...]
PARTNER = frozenset(["partnership", "alliance"])
# arguments that stand without a preposition of their own
NO_ADJUNCT = frozenset([("",), ("only",), ("itself",)])
FITTING: dict[str, tuple[type, ...]] = {
    "Leader": (Person,), "Person": (Person,), "Country": (Country,), "State": (Country, Organization),
    "Actor": (Country, Organization, Person), "Whose": (Country, Organization, Person),
    "Owned": (Country, Organization, Person), "Organization": (Organization,), "Summit": (Summit,),
    "Place": (Place,), "System": (System,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """One reading of one clause: the rule's entry and what fills each slot."""

    entry: Entry
    clause: Clause
    slots: dict[str, Filling]
    phrases: dict[str, Phrase]


def matches(clause: Clause, book: Rulebook) -> Iterator[Match]:
    """Every rule that reads the clause, with each way to fill its slots that the text allows, likeliest first."""
    kind = "verb" if clause.kind == "verb" else "noun"
    prepositions = {preposition for preposition, _ in clause.adjuncts}
    for entry in book.entries.get((kind, clause.predicate), ()):
        if _may_fit(clause, entry, prepositions):
            yield from match(clause, entry)


def _may_fit(clause: Clause, entry: Entry, prepositions: set[str]) -> bool:
    """Whether all is there that the entry asks for, whoever it stands for: most entries fail so, cheaply."""
    if entry.pattern.subject is not None and clause.subject is None:
        return False
    if not prepositions.isdisjoint(entry.pattern.unless):
        return False
    for argument in entry.pattern.arguments:
        if argument.prepositions not in NO_ADJUNCT and prepositions.isdisjoint(argument.prepositions):
            return False
    return True


def match(clause: Clause, entry: Entry) -> Iterator[Match]:
    """The readings of a clause by one entry; none when it does not fit."""
    objects = objects_of(clause, entry.tail)
    if objects is None:
        return
    pattern = entry.pattern
    choices: list[tuple[str, Phrase, list[Filling]]] = []
    if pattern.subject is not None:
        if clause.subject is None:
            return
        if (
            pattern.subject.many
            and not clause.subject.members
            and any(word == "with" for word, _ in clause.adjuncts)
        ):
            return  # they met with somebody, not one another
        fillings = fill(pattern.subject, clause.subject, "")
        if not fillings:
            return
        choices.append((pattern.subject.name, clause.subject, fillings))
    for argument, heads in zip(pattern.arguments, entry.heads, strict=True):
        found = argument_of(clause, argument, heads, objects)
        if found is None:
            return
        if argument.slot is not None:
            choices.append((argument.slot.name, *found))
    for combination in product(*(fillings for _, _, fillings in choices)):
        slots = {name: filling for (name, _, _), filling in zip(choices, combination, strict=True)}
        yield Match(entry, clause, slots, {name: phrase for name, phrase, _ in choices})


def objects_of(clause: Clause, tail: tuple[str, ...]) -> list[tuple[str, Phrase]] | None:
    """What stands for the object of a verb with its words: "call on X", "break off ties", "pull out of Y"."""
    objects = [("", phrase) for phrase in clause.objects]
    if not tail:
        return objects
    whole = " ".join(tail)
    governed = [(whole, phrase) for preposition, phrase in clause.adjuncts if preposition == whole]
    if governed:
        return governed
    for position, word in enumerate(tail):
        if word in clause.particles:
            continue
        near = sorted(
            (item for item in clause.adjuncts if item[1].begin >= clause.end), key=lambda item: item[1].begin
        )[:2]
        governed = [(word, phrase) for preposition, phrase in near if preposition == word]
        governed = governed or [
            (word, phrase)
            for preposition, phrase in clause.adjuncts
            if preposition == word and phrase.begin < clause.begin
        ]
        if governed and position == len(tail) - 1:
            return governed
        if any(phrase.low == word for phrase in clause.objects):
            continue
        return None
    return objects


def argument_of(
    clause: Clause, argument: Argument, heads: frozenset[str], objects: list[tuple[str, Phrase]]
) -> tuple[Phrase, list[Filling]] | None:
    if argument.prepositions == ("only",):
        return None if objects else (clause.phrase or clause.subject or NOTHING, [])
    if argument.prepositions == ("itself",):
        own = (
            clause.phrase
            or clause.subject
            or (clause.objects[0] if clause.passive and clause.objects else None)
        )
        candidates = [("", own)] if own is not None else []
    elif argument.prepositions == ("",):
        candidates = objects
    else:
        candidates = [
            (preposition, phrase)
            for preposition, phrase in clause.adjuncts
            if preposition in argument.prepositions
        ]
    if argument.slot is not None and not heads and argument.prepositions == ("",) and len(candidates) > 1:
        joined = [
            fillings[0]
            for _, phrase in candidates
            if (fillings := fill(argument.slot, phrase, ""))
            and argument.slot.type in ("Treaty", "Country", "Organization")
        ]
        if len(joined) > 1:
            return candidates[0][1], [tuple(dict.fromkeys(who for filling in joined for who in filling))]
    for preposition, phrase in candidates:
        if heads:
            if _headed(phrase, heads):
                return phrase, []
            continue
        if argument.slot is not None:
            if argument.slot.type == "Pair" and _told_with(clause, phrase):
                continue
            fillings = fill(argument.slot, phrase, preposition)
            if fillings:
                return phrase, fillings
    return None


def _told_with(clause: Clause, phrase: Phrase) -> bool:
    """Whether a clause itself says with whom: "Kenya and Uganda severed ties with Burundi" cuts none of theirs."""
    return phrase in clause.objects and any(
        preposition == "with" and other.who for preposition, other in clause.adjuncts
    )


def _headed(phrase: Phrase, heads: frozenset[str]) -> bool:
    for member in phrase.members or [phrase]:
        if member.ends is None:
            member.ends = nouns.ends(member.words)
        if not heads.isdisjoint(member.ends):
            return True
    return False


def fill(slot: Slot, phrase: Phrase, preposition: str) -> list[Filling]:
    """What the phrase can put into the slot, likeliest first; the first reading that fits wins over the others."""
    if slot.type == "Leader" and phrase.low in SIDES and not phrase.members:
        return []  # "called on both parties to the conflict": no persons are meant
    if slot.many and not phrase.members and phrase.low in COLLECTIVE:
        return []  # a delegation that met somebody did not meet itself
    needed = 2 if slot.many else 1
    found: list[Filling] = []
    for who in (phrase.who, *phrase.others, *_member_readings(phrase)):
        made = [convert(referent, slot.type, preposition) for referent in who]
        fitting = tuple(dict.fromkeys([referent for referent in made if referent is not None]))
        if len(fitting) >= needed and fitting not in found:
            found.append(fitting)
    if not found:
        special = _special(slot, phrase)
        if special:
            found.append(special)
    return found


def _member_readings(phrase: Phrase) -> list[Filling]:
    """For a list: its members' second readings together ("Beijing and Tokyo" as states)."""
    if not phrase.members:
        return []
    return [
        tuple(
            referent
            for member in phrase.members
            for referent in (member.others[0] if member.others else member.who)
        )
    ]


def convert(referent: Referent, wanted: str, preposition: str) -> Referent | None:
    """The referent as the wanted type, or None."""
    kinds = FITTING.get(wanted)
    if kinds is not None:
        return referent if isinstance(referent, kinds) else None
    if wanted == "Ship":
        return referent if isinstance(referent, System) and referent.kind == "ship" else None
    if wanted in ("Weapon", "Forces"):
        forces = isinstance(referent, System) and referent.kind == "force"
        arms = (
            isinstance(referent, System)
            and referent.kind not in ("force", "exercise")
            and not _civil(referent)
        )
        return referent if (forces if wanted == "Forces" else arms) else None
    if wanted == "Land":
        if isinstance(referent, Country):
            return referent
        return Country(referent.iso3) if isinstance(referent, Place) and referent.iso3 else None
    if wanted == "Treaty":
        return referent if isinstance(referent, Treaty) and referent.kind not in PARTNER else None
    return None


def _special(slot: Slot, phrase: Phrase) -> Filling:
    """Slots that a phrase fills by its noun: diplomats of a state, its forces, the ties of a pair."""
    if slot.type == "Pair" and nouns.tail(phrase.words, nouns.RELATIONS, 1) and len(phrase.parties) >= 2:
        return tuple(party for party in phrase.parties if isinstance(party, Country))
    if slot.type == "Partnership" and any(
        isinstance(who, Treaty) and who.kind in PARTNER for who in phrase.who
    ):
        treaty = next(who for who in phrase.who if isinstance(who, Treaty))
        if len(treaty.parties) > 2 and any(preposition == "with" for preposition, _ in phrase.attached):
            return ()  # each of them with somebody else
        if len(treaty.parties) < 3 and {"three-way", "trilateral", "tripartite"} & {
            w.low for w in phrase.words
        }:
            return ()
        return tuple(party for party in treaty.parties if isinstance(party, Country))
    if slot.type == "Envoy" and phrase.members:
        return tuple(dict.fromkeys(who for member in phrase.members for who in _special(slot, member)))
    if slot.type == "Envoy" and phrase.head.tag == "PERSON":
        person = phrase.head.value
        posted = person.country and any(office.kind == "envoy" for office in person.offices)
        return (Country(person.country),) if posted else ()
    if slot.type == "Envoy" and (phrase.head.tag == "ROLE" or phrase.low in DIPLOMATS):
        if phrase.head.tag == "ROLE" and role_of(phrase.head)[0].kind not in ("envoy", "official"):
            return ()
        lands = [
            iso3 for word in phrase.words[:-1] if word.tag in ("DEMONYM", "COUNTRY") and (iso3 := land(word))
        ]
        if not lands and phrase.possessor is not None:
            lands = [who.iso3 for who in phrase.possessor.who if isinstance(who, Country)]
        if not lands:
            hung = [other for preposition, other in phrase.attached if preposition in ("of", "from")]
            lands = [who.iso3 for other in hung for who in other.who if isinstance(who, Country)]
        return tuple(Country(iso3) for iso3 in lands)
    if slot.type == "Parties":
        return tuple(
            party
            for who in phrase.who
            if isinstance(who, Treaty)
            for party in who.parties
            if isinstance(party, Country)
        )
    if slot.type == "Sides":
        return _sides(phrase)
    if slot.type in ("Deed", "Whose"):
        return tuple(dict.fromkeys(who for member in phrase.members or [phrase] for who in owner(member)))
    if slot.type == "Owned":
        each = tuple(dict.fromkeys(who for member in phrase.members for who in holder(member)))
        return each or holder(phrase)  # "steel and aluminium from Canada" hangs on the list
    if slot.type == "Body" and not ASPIRING & {word.low for word in phrase.words}:
        return _body(phrase)
    return ()


def _sides(phrase: Phrase) -> Filling:
    """The states whose text, or between whom an envoy, it is: those told, else those of the moment."""
    found: list[Referent] = []
    for member in phrase.members or [phrase]:
        for text in member.who:
            if isinstance(text, Treaty) and text.kind not in PARTNER:
                told = text.parties if len(text.parties) > 1 or not member.parties else member.parties
                found += [party for party in told if isinstance(party, Country)]
            elif isinstance(text, Person):
                found += [party for party in member.parties if isinstance(party, Country)]
        if not member.who:
            found += [party for party in member.parties if isinstance(party, Country)]
    return tuple(dict.fromkeys(found))


def _body(phrase: Phrase) -> Filling:
    """The body that a member is told with: "a NATO ally", "the bloc's founder", "a member of the CIS"."""
    hung = [link for link in phrase.attached if link[0] != "apposition"]
    phrase = Phrase(phrase.begin, phrase.end, phrase.words, phrase.det, phrase.possessor, attached=hung)
    return tuple(who for who in holder(phrase) if isinstance(who, Organization))


def _civil(system: System) -> bool:
    """Whether it may as well be sold to an airline: "planes", "aircraft"."""
    return system.name.islower() and system.name.rsplit(" ", 1)[-1] in CIVIL


CIVIL = frozenset(
    "aircraft plane planes helicopter helicopters ship ships vessel vessels boat boats satellite satellites jet jets rocket".split()
)
NOTHING = Phrase(0, 0, [Token("", "", 0, 0)])
# who is no member of the body that they are told with
ASPIRING = frozenset(["former", "ex", "non", "aspiring", "prospective", "would", "future", "potential", "candidate", "ex-member", "neighbouring", "neighboring"])  # fmt: skip
COLLECTIVE = frozenset(["delegation", "team", "mission", "entourage", "party", "group"])
SIDES = frozenset(
    ["sides", "parties", "delegations", "teams", "countries", "nations", "states", "governments"]
)
DIPLOMATS = frozenset(["diplomat", "diplomats", "envoy", "envoys", "attache", "attaches", "attaché", "ambassador", "ambassadors", "staff", "consul", "consuls", "charge", "d'affaires", "chargé", "officers", "officials"])  # fmt: skip
