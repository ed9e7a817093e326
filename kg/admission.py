"""A match and who would stand in its edge in; whether such an edge may be out."""

from kg.matches import Filling, Match
from kg.mentions.nouns import RELATIONS, tail
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Referent, kind_of
from kg.model import SYMMETRIC, Article, Relation
from kg.rulebook.book import DOMAINS

BETWEEN_LEADERS = frozenset(["supports", "urges", "accuses", "threatens", "invites", "sanctions"])
RECALLS = frozenset(["recall", "withdraw", "call", "pull", "order", "summon", "bring"])
PRONOUNS = frozenset(["their", "its", "our", "his", "her", "my"])


def able(relation: Relation, side: int, filling: Filling) -> Filling:
    """Those that the relation can join; where only states can be, a leader stands for the state."""
    wanted = DOMAINS[relation][min(side, 1)]
    found: list[Referent] = []
    for referent in filling:
        if kind_of(referent) in wanted:
            found.append(referent)
        elif isinstance(referent, Person) and "Country" in wanted and referent.country:
            found.append(Country(referent.country))
    return tuple(dict.fromkeys(found))


def state(who: Referent) -> Referent:
    """The state of a leader; anybody else unchanged."""
    return Country(who.country) if isinstance(who, Person) and who.country else who


def admissible(relation: Relation, one: Referent, other: Referent) -> bool:
    """What no fact may be: somebody with himself, a visit to one's own country, a quarrel within one state."""
    if one is other or one == other:
        return False
    people = [who for who in (one, other) if isinstance(who, Person)]
    if not all(person.political for person in people):
        return False
    if relation == "holdsOffice":
        return True
    if relation == "visits":
        return isinstance(one, Person) and isinstance(other, Country) and one.country != other.iso3
    if len(people) == 1 and (isinstance(one, Country) or isinstance(other, Country)):
        return state(one) != state(other)
    if relation in BETWEEN_LEADERS and len(people) == 2:
        return people[0].country is None or people[0].country != people[1].country
    return True


def misread(match: Match, relation: Relation, article: Article) -> bool:
    """Whether this reading of the clause cannot be meant."""
    return (
        _too_early(match, relation, article)
        or _has_actor(match)
        or _of_others(match, relation)
        or _each_for_itself(match, relation)
    )


def _too_early(match: Match, relation: Relation, article: Article) -> bool:
    """Whether "the two signed in 2014" is read of people, years before the article: then states did it."""
    date, day = match.clause.date, article.published
    if relation != "signs" or date is None or day is None or int(date.start[:4]) >= day.year - 1:
        return False
    for name, phrase in match.phrases.items():
        people = any(isinstance(who, Person) for who in match.slots.get(name, ()))
        if phrase.head.tag in ("NUM", "DET", "PRON") and phrase.others and people:
            return True
    return False


def _has_actor(match: Match) -> bool:
    """Whether a text's parties, or an envoy's state, are taken for actors though the verb names another: "Oslo signed the A-B pact"."""
    pattern, clause = match.entry.pattern, match.clause
    parties = any(slot.type in ("Parties", "Envoy") for slot in pattern.slots().values())
    return parties and clause.kind == "verb" and pattern.subject is None and bool(_actors(match))


def _each_for_itself(match: Match, relation: Relation) -> bool:
    """Whether "Chile and Colombia recalled their ambassadors" may mean those in a third state; "the two" means each other's."""
    subject = match.entry.pattern.subject
    listed = subject is not None and subject.many and bool(match.phrases[subject.name].members)
    return relation == "seversRelations" and listed and match.clause.predicate in RECALLS


def _actors(match: Match) -> set[Referent]:
    subject = match.clause.subject
    return {state(who) for who in (subject.who if subject else ()) if isinstance(who, Country | Person)}


def _of_others(match: Match, relation: Relation) -> bool:
    """Whether the ties spoken of are those of others than the states in the slots, or are only guessed."""
    if relation not in SYMMETRIC or relation in ("meets", "phones"):
        return False
    clause, asks = match.clause, match.entry.pattern.subject is not None
    states = {who for filling in match.slots.values() for who in filling if isinstance(who, Country)}
    named = match.entry.pattern.subject
    subject = {state(who) for who in match.slots.get(named.name, ())} if named else set()
    for phrase in (*clause.objects, *match.phrases.values()):
        if phrase.low == "alliance" and phrase.det == "our":  # NATO, as a rule
            return True
        if not tail(phrase.words, RELATIONS, 1) or len(phrase.parties) < 2:
            continue
        if _tells_pair(phrase):
            if not states <= set(phrase.parties):
                return True
        elif subject and not subject & set(phrase.parties):
            return True
        elif not asks and not phrase.det:
            passive = clause.verb is not None and clause.verb.passive
            if _actors(match) or (relation in ("establishesRelations", "seversRelations") and not passive):
                return True
    return False


def _tells_pair(phrase: Phrase) -> bool:
    """Whether the phrase itself names both states: "Sino-Russian ties", "ties between A and B", "A's ties with B"."""
    named = sum(word.tag in ("COUNTRY", "DEMONYM", "PLACE", "SEAT") for word in phrase.words)
    owned = phrase.possessor is not None and not PRONOUNS & set(phrase.det.split())
    linked = {preposition for preposition, _ in phrase.attached}
    two = phrase.possessor is not None and len(phrase.possessor.who) > 1
    return "between" in linked or named > 1 or (owned and (two or "with" in linked or named == 1))
