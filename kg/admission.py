"""A match and who would stand in its edge in; whether such an edge may be out."""

import re

from kg import lexicon as tables
from kg.clauses.clause import Clause
from kg.clauses.words import OBJECT_CONTROL
from kg.matches import Filling, Match
from kg.mentions.deeds import SHARED
from kg.mentions.person import Person
from kg.mentions.referents import Country, Organization, Referent, kind_of
from kg.model import Article, Relation
from kg.rulebook.book import DOMAINS
from kg.ties import misnamed, state

BETWEEN_LEADERS = frozenset(["supports", "urges", "accuses", "threatens", "invites", "sanctions"])
# what somebody is called stands right after him: "called Putin a friend"
NAMED = re.compile(r"""\s+(?!(?:on|to|after|before|and|but|earlier|late|later|last|this|that|today|yesterday|early|again|about|from|over|while|when|for|[A-Z][a-z]+day)\b)[\w“"'‘]""")  # fmt: skip
SPEAKING = frozenset(["speak", "talk", "converse"])
PREPARING = frozenset(["prepare", "arrange", "work", "pave", "push", "press", "call", "thank", "praise", "wait", "hope"])  # fmt: skip
MISSIONS = frozenset(["mission", "embassy", "consulate", "ambassador", "pavilion", "border", "high commission", "base"])  # fmt: skip
WIRES = frozenset(["phone", "telephone", "video", "link", "videolink", "videoconference", "conference", "call", "hotline"])  # fmt: skip
# after "called on Modi": what he is to do, not what the caller wants there
APPEAL = re.compile(r"""[^.;]{0,80}?(?:\bto (?!(?:discuss|offer|convey|present|deliver|bid|pay|brief|express|the|a|his|her|their)\b)[a-z]|\bfor\b|\bnot to\b|[“"])""")  # fmt: skip
GREETED = re.compile(r"\s+to (?:extend|convey|pass|give|send|deliver|transmit|communicate)\b[^.]{0,40}\b(?:greetings|regards|wishes|gratitude|congratulations|thanks)\b")  # fmt: skip
BESIDE = frozenset(["in", "at", "on the sidelines of", "on the margins of", "during", "outside", "aboard", "inside", "after", "before"])  # fmt: skip


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
    if relation == "meets" and len(people) == 2 and _wed(*people):
        return False
    if relation in URGING and any(_is_firm(who) for who in (one, other)):
        return False
    if len(people) == 1 and (isinstance(one, Country) or isinstance(other, Country)):
        return state(one) != state(other)
    if relation in BETWEEN_LEADERS and len(people) == 2:
        return people[0].country is None or people[0].country != people[1].country
    return True


# what is done to those who act between states, and to no firm
URGING = frozenset(["supports", "urges", "threatens"])


def _is_firm(who: Referent) -> bool:
    known = tables.load().organizations.get(who.name) if isinstance(who, Organization) else None
    return known is not None and known.kind == "company"


def _wed(one: Person, other: Person) -> bool:
    """Whether two are a couple, or at least of one name and state, and so met long ago."""
    last = one.name.split()[-1]
    return one.country is not None and one.country == other.country and last == other.name.split()[-1]


SPOKEN = frozenset(["supports", "accuses", "urges", "threatens"])
# what somebody is only said to have done: "accusations that Chad arms the rebels", "accused Chad of arming them"
ALLEGED = frozenset(
    "accusation accusations allegation allegations claim claims charge charges insinuation rumours rumors suspicion suspicions suggestions".split()
)
REGARDING = frozenset(["consider", "see", "regard", "view", "treat", "take", "describe", "interpret"])
CHARGING = frozenset(["accuse", "suspect"])
WARS = frozenset(["war", "wars"])
PITCH = frozenset(
    "minute minutes half friendly match game final semifinal quarterfinal cup tournament qualifier innings penalty goal midfield".split()
)
# what forces do where they have been sent
STAYING = frozenset(
    "arrive land be station deploy base remain stay stand fight serve operate open expand enter patrol withdraw keep".split()
)


def misread(match: Match, relation: Relation, article: Article) -> bool:
    """Whether this reading of the clause cannot be meant."""
    return (
        misnamed(match, relation, article)
        or (relation == "deploys" and _passing(match))
        or (
            relation == "attacks"
            and (_guessed(match) or _played(match) or _named_after(match) or _likened(match.clause))
        )
        or (relation == "visits" and _not_there(match, article))
        or (relation in SPOKEN and _asked(match))
        or (relation in SPOKEN and (_supposed(match.clause) or _of_both(match)))
        or (match.clause.modality != "denied" and _alleged(match.clause))
        or (relation == "phones" and (_together(match) or _called_something(match, article)))
        or (
            relation == "meets"
            and (
                _by_wire(match)
                or _looked_on(match, article)
                or _to_others(match)
                or _elsewhere(match)
                or _prepared(match)
            )
        )
        or (relation == "urges" and _greeted(match, article))
        or (relation in ("meets", "urges") and _called_on(match, article) == (relation == "meets"))
    )


def _greeted(match: Match, article: Article) -> bool:
    """Whether somebody is only asked to take greetings along: "asked him to convey his greetings to Putin"."""
    other = match.phrases.get("b")
    return (
        match.clause.predicate == "ask" and other is not None and bool(GREETED.match(article.text, other.end))
    )


def _asked(match: Match) -> bool:
    """Whether somebody is only asked to speak so: "called on Ankara to respect Iraqi sovereignty"."""
    above = match.clause.governor
    asked = above is not None and above.predicate in OBJECT_CONTROL and above.predicate != "help"
    return asked and match.clause.link == "to" and match.clause.modality == "possible"


def _of_both(match: Match) -> bool:
    """Whether whoever minds a deed has a part in it: "India and Mali welcomed the India-Mali drill"."""
    minding = {state(who) for who in match.slots.get("a", ())}
    doers = {state(who) for who in match.slots.get("b", ())}
    deed = match.phrases.get("b")
    return deed is not None and deed.low in SHARED and bool(minding & doers)


def _supposed(clause: Clause) -> bool:
    """Whether it is only a condition: "if the North continues to threaten us"."""
    step: Clause | None = clause
    while step is not None and step.link in ("to", "part", "coord", "object"):
        step = step.governor
    return step is not None and step.link == "sub" and step.word in ("if", "unless")


def _alleged(clause: Clause) -> bool:
    """Whether somebody is only accused of it, or it hangs on a word for a charge: the accuser's claim, and no more."""
    step: Clause | None = clause
    for _ in range(4):
        if step is None:
            return False
        governor = step.governor
        if step.link in ("ger", "of") and governor is not None and governor.predicate in CHARGING:
            return step.word == "of" or step.link == "of"
        if (
            step.kind == "verb"
            and step.word == "that"
            and any(phrase.low in ALLEGED for phrase in step.objects[:1])
        ):
            return True
        if step.link not in ("ger", "to", "object", "coord", "of", "for"):
            return False
        step = governor
    return False


def _played(match: Match) -> bool:
    """Whether the attack is one on a pitch: "Brazil attacked Argentina from the first minute"."""
    return any(phrase.low in PITCH for _, phrase in match.clause.adjuncts)


def _likened(clause: Clause) -> bool:
    """Whether something is only called an attack: "would see it as an attack on itself", "a declaration of war"."""
    seen = clause.link == "as" and clause.governor is not None and clause.governor.predicate in REGARDING
    return clause.kind == "noun" and (seen or (clause.link == "of" and clause.word in ("declaration", "act")))


def _named_after(match: Match) -> bool:
    """Whether a war only bears the name of where it was: "the Crimean War", "the Iraq war"."""
    clause = match.clause
    if (
        clause.kind != "noun"
        or clause.phrase is None
        or clause.subject is None
        or clause.phrase.low not in WARS
    ):
        return False
    return clause.subject.begin >= clause.phrase.begin and clause.subject is not clause.phrase.possessor


def _guessed(match: Match) -> bool:
    """Whether who fought whom is only a guess: "The two had exchanged fire there"."""
    subject = match.entry.pattern.subject
    return (
        subject is not None
        and subject.many
        and match.phrases[subject.name].head.tag in ("NUM", "DET", "PRON")
    )


def _passing(match: Match) -> bool:
    """Whether troops only did something in a land: "Indian troops took part in a drill in Kunming"."""
    clause, governor = match.clause, match.clause.governor
    if clause.kind != "noun" or governor is None or clause.phrase is None or governor.predicate in STAYING:
        return False
    there = {id(phrase) for phrase in match.phrases.values()}
    return not any(id(phrase) in there for _, phrase in clause.phrase.attached)


def _together(match: Match) -> bool:
    """Whether who "spoke" did so somewhere, and not by telephone as far as the text tells."""
    clause, pattern = match.clause, match.entry.pattern
    if clause.predicate not in SPEAKING or any(argument.family for argument in pattern.arguments):
        return False
    if any(_is_envoy(who) for filling in match.slots.values() for who in filling):
        return True  # an ambassador is spoken with in the capital
    return _to_others(match) or any(preposition in BESIDE for preposition, _ in clause.adjuncts)


def _is_envoy(who: Referent) -> bool:
    return isinstance(who, Person) and any(office.kind == "envoy" for office in who.offices)


def _to_others(match: Match) -> bool:
    """Whether two "spoke to reporters", and not to one another."""
    clause, subject = match.clause, match.entry.pattern.subject
    several = subject is not None and subject.many and clause.predicate in SPEAKING
    return several and any(preposition in ("to", "with", "for", "of") for preposition, _ in clause.adjuncts)


def _prepared(match: Match) -> bool:
    """Whether two only prepare for talks, or are present at them, that may be others'."""
    clause, subject = match.clause, match.entry.pattern.subject
    above = clause.governor if clause.kind == "noun" else None
    if above is not None and above.predicate == "be" and any(one.low == "present" for one in above.objects):
        return True  # "were present at the meeting": of others
    if above is not None and above.predicate in ("attend", "take", "join", "participate"):
        parties = match.slots.get("parties", ())
        return len({state(one).iso3 for one in parties if isinstance(state(one), Country)}) == 1  # type: ignore[union-attr]
    governor = above if clause.link == "for" else None
    return governor is not None and governor.predicate in PREPARING and subject is not None and subject.many


def _not_there(match: Match, article: Article) -> bool:
    """Whether the place is a mission of the state elsewhere, or belongs to what somebody "is to" do."""
    clause, host = match.clause, match.phrases.get("host")
    if host is None:
        return False
    posted = clause.predicate in ("tell", "brief") and any(
        _posted(who) for who in match.slots.get("visitor", ())
    )
    posted = posted or (clause.predicate == "meet" and any(map(_is_resident, match.slots.get("visitor", ()))))
    going = clause.predicate == "be" and clause.kind == "verb" and clause.end < host.begin
    return posted or host.low in MISSIONS or (going and " to " in article.text[clause.end : host.begin])


def _is_resident(who: Referent) -> bool:
    """Whether somebody lives abroad as his state's ambassador."""
    return isinstance(who, Person) and any(
        office.kind == "envoy" and not office.former and "nvoy" not in office.title for office in who.offices
    )


def _posted(who: Referent) -> bool:
    """Whether somebody may live abroad for his post, as envoys and heads of bodies do."""
    kinds = {office.kind for office in who.offices} if isinstance(who, Person) else set()
    return not kinds or bool(kinds & {"envoy", "organization", "official", "military"})


def _elsewhere(match: Match) -> bool:
    """Whether another thing is what is received or exchanged, or who exchanged views is told by a word only."""
    clause, guest = match.clause, match.phrases.get("guest")
    if guest is not None and clause.kind == "verb" and clause.objects and guest is not clause.objects[0]:
        return guest in clause.objects
    parties = match.phrases.get("parties")
    return clause.predicate in ("exchange", "swap", "trade") and parties is not None and not parties.members


def _called_on(match: Match, article: Article) -> bool | None:
    """Whether somebody is called on to do something (True) or to be seen (False); None for other verbs."""
    clause = match.clause
    called = clause.predicate == "call" and clause.kind == "verb" and not clause.objects
    other = next((phrase for word, phrase in clause.adjuncts if word in ("on", "upon") and phrase.who), None)
    if not called or other is None or not isinstance(other.who[0], Person):
        return None
    return APPEAL.match(article.text, other.end) is not None


def _called_something(match: Match, article: Article) -> bool:
    """Whether who is called is called something: "called Putin a friend", "called him 'crazy'"."""
    clause, other = match.clause, match.phrases.get("other")
    if clause.predicate != "call" or clause.kind != "verb" or other is None:
        return False
    return len(clause.objects) != 1 or clause.passive or NAMED.match(article.text, other.end) is not None


def _by_wire(match: Match) -> bool:
    """Whether a meeting was held "via video link"."""
    return any(
        preposition in ("via", "by", "over", "through") and phrase.low in WIRES
        for preposition, phrase in match.clause.adjuncts
    )


def _looked_on(match: Match, article: Article) -> bool:
    """Whether "see" is no meeting: only "is due to see", "after seeing" and "last saw" are."""
    clause = match.clause
    if article.text[: clause.begin].endswith(" last "):
        return False
    seen = clause.predicate == "see" and clause.kind == "verb"
    return seen and (clause.link not in ("to", "ger") or any(word == "as" for word, _ in clause.adjuncts))
