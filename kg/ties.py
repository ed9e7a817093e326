"""A match about texts, ties and allies in; whether the parties that it would name are others, or none, out."""

import re

from kg.matches import Match
from kg.mentions.nouns import RELATIONS, tail
from kg.mentions.person import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Referent, Summit, Treaty
from kg.model import SYMMETRIC, Article, Relation

RECALLS = frozenset(["recall", "withdraw", "call", "pull", "order", "summon", "bring"])
PARTNERS = frozenset(["by", "between", "with", "among"])
DIPLOMATIC = frozenset(["establishesRelations", "seversRelations"])
# ties of these kinds are not the diplomatic ones
NARROW = frozenset(["trade", "economic", "military", "business", "cultural", "closer", "close", "friendly", "commercial", "defence", "defense", "security", "sports", "sporting", "good", "better", "stronger", "strategic", "cooperative", "academic", "energy", "transport", "air", "rail", "financial", "banking", "direct", "intelligence", "people-to-people", "industrial", "technological", "family", "personal"])  # fmt: skip
MEETINGS = frozenset(["meeting", "summit", "talks", "session", "conference", "building", "headquarters", "assembly", "delegation", "mission"])  # fmt: skip
QUARRELS = frozenset(["tensions", "tension", "dispute", "row", "feud", "rift", "standoff", "rivalry", "spat", "animosity", "hostility", "enmity"])  # fmt: skip
EASING = frozenset(["ease", "subside", "abate", "cool", "lessen", "thaw", "end", "settle", "resolve", "defuse", "mend", "calm", "heal", "patch", "reduce"])  # fmt: skip
HANDING = frozenset(["hand", "deliver", "pass", "convey", "present", "give", "send"])
HOLDING = frozenset(["hold", "have", "begin", "open", "start", "conclude", "wrap", "end", "finish", "resume", "kick", "stage"])  # fmt: skip
ONCE_SO = frozenset(["former", "ex", "erstwhile", "one-time", "onetime", "potential", "would", "future"])
PRONOUNS = frozenset(["their", "its", "our", "his", "her", "my"])


def state(who: Referent) -> Referent:
    """The state of a leader; anybody else unchanged."""
    return Country(who.country) if isinstance(who, Person) and who.country else who


def misnamed(match: Match, relation: Relation, article: Article) -> bool:
    """Whether the words mean other parties than the slots hold, or another deed."""
    return (
        _too_early(match, relation, article)
        or _has_actor(match)
        or _told_of_others(match)
        or _not_described(match)
        or (relation == "signs" and (_signed_by_others(match) or _agreed_to_do(match, article)))
        or (relation == "withdrawsFrom" and _left_a_meeting(match))
        or (relation == "strainsWith" and _eased(match))
        or (relation == "meets" and _among_many(match))
        or (relation == "invites" and _carried(match))
        or _of_others(match, relation)
        or _each_for_itself(match, relation)
    )


def _among_many(match: Match) -> bool:
    """Whether leaders are only told to be at one summit of many: "Modi and Xi will attend the G20 summit"."""
    clause = match.clause
    if clause.kind == "verb" and clause.subject is not None:
        return any(isinstance(who, Summit) for who in clause.subject.who)  # "The G20 summit drew Modi and Xi"
    if clause.kind != "noun" or clause.phrase is None or clause.governor is None:
        return False
    governor = clause.governor
    attended = clause.predicate == "summit" and governor.predicate in ("attend", "join", "address")
    if not attended and not any(isinstance(who, Summit) for who in clause.phrase.who):
        return False
    held = clause.link in ("object", "subject") and governor.predicate in HOLDING
    carried = any(clause.subject is phrase for phrase in (governor.subject, *governor.objects))
    return not held and clause.subject is not None and carried


def _carried(match: Match) -> bool:
    """Whether an invitation is only handed to an envoy, who takes it home: "handed it to the Indian ambassador"."""
    clause = match.clause
    handed = {clause.predicate, clause.governor.predicate if clause.governor is not None else ""} & HANDING
    guests = match.slots.get("guest", ())
    return bool(handed and guests) and all(
        isinstance(who, Person) and any(office.kind == "envoy" for office in who.offices) for who in guests
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
    parties = any(slot.type in ("Parties", "Sides", "Envoy") for slot in pattern.slots().values())
    if not parties or clause.kind != "verb" or pattern.subject is not None:
        return False
    active = clause.verb is not None and not clause.verb.passive and clause.subject is not None
    return bool(_actors(match)) or active


def _eased(match: Match) -> bool:
    """Whether the tension told of is one that eased."""
    clause = match.clause
    governor = clause.governor
    return clause.kind == "noun" and governor is not None and governor.predicate in EASING


def _not_described(match: Match) -> bool:
    """Whether the words for an ally or member describe nobody in the sentence, or a former or possible one."""
    phrase = match.clause.phrase
    if phrase is None or not match.entry.rule.id.endswith("/described"):
        return False
    apposed = any(link == "apposition" for link, _ in phrase.attached)
    told = match.entry.pattern.subject is None or apposed
    return not told or bool(ONCE_SO & {word.low for word in phrase.words})


def _agreed_to_do(match: Match, article: Article) -> bool:
    """Whether a deed about the text was agreed on: "agreed to begin talks on a treaty"."""
    clause, text = match.clause, match.phrases.get("text")
    if clause.predicate != "agree" or text is None or text.begin < clause.end:
        return False
    between = article.text[clause.end : text.begin]
    return len(re.findall(r"\bto\b", between)) > (match.entry.tail == ("to",))


def _signed_by_others(match: Match) -> bool:
    """Whether somebody who is no state signs with one: "The company signed a deal with Kenya"."""
    clause, pattern = match.clause, match.entry.pattern
    if pattern.subject is not None or clause.kind != "verb" or clause.verb is None or clause.verb.passive:
        return False
    return clause.subject is not None and not clause.subject.others and not _actors(match)


def _left_a_meeting(match: Match) -> bool:
    """Whether a meeting or a house of a body is left, and not the body: "left the EU meeting"."""
    left = match.phrases.get("left")
    return left is not None and left.low in MEETINGS


def _told_of_others(match: Match) -> bool:
    """Whether a text whose parties would be guessed is told with a doer or a partner: firms, ministries, unnamed ones."""
    clause, slots = match.clause, match.entry.pattern.slots()
    if not any(slot.type == "Sides" for slot in slots.values()):
        return False
    texts = [who for filling in match.slots.values() for who in filling if isinstance(who, Treaty)]
    if clause.kind == "noun" and clause.phrase is not None and clause.phrase in match.phrases.values():
        return not all(text.parties for text in texts)  # "the 1994 agreement": anybody's
    if "told" in slots:
        return clause.link != "reduced"
    partnered = any(preposition in PARTNERS for preposition, _ in clause.adjuncts)
    if partnered and not all(len(text.parties) > 1 for text in texts):
        return True
    passive = clause.verb is not None and clause.verb.passive
    return clause.kind == "verb" and match.entry.pattern.subject is None and not passive


def _each_for_itself(match: Match, relation: Relation) -> bool:
    """Whether "Chile and Colombia recalled their ambassadors" may mean those in a third state; "the two" means each other's."""
    subject = match.entry.pattern.subject
    listed = subject is not None and subject.many and bool(match.phrases[subject.name].members)
    return relation == "seversRelations" and listed and match.clause.predicate in RECALLS


def _actors(match: Match) -> set[Referent]:
    subject = match.clause.subject
    return {state(who) for who in (subject.who if subject else ()) if isinstance(who, Country | Person)}


def _narrow(phrase: Phrase) -> bool:
    """Whether ties are of one kind only: "trade links" """
    return bool(NARROW & {word.low for word in phrase.words[:-1]})


def _of_others(match: Match, relation: Relation) -> bool:
    """Whether the ties spoken of are those of others than the states in the slots, or are only guessed."""
    if relation not in SYMMETRIC or relation in ("meets", "phones"):
        return False
    clause, asks = match.clause, match.entry.pattern.subject is not None
    states = {who for filling in match.slots.values() for who in filling if isinstance(who, Country)}
    named = match.entry.pattern.subject
    subject = {state(who) for who in match.slots.get(named.name, ())} if named else set()
    several = named is not None and named.many and len(match.slots.get(named.name, ())) > 2
    if relation == "seversRelations" and several:
        return True  # three states that cut ties cut them with a fourth
    for phrase in (*clause.objects, *match.phrases.values()):
        if relation in DIPLOMATIC and (
            all(_narrow(member) for member in phrase.members or [phrase])
            or phrase.low in QUARRELS | {"cooperation", "contacts", "friendship"}
        ):
            return True
        if relation == "improvesWith" and phrase.low in QUARRELS and clause.predicate not in EASING:
            return True
        if phrase.low == "alliance" and phrase.det == "our":  # NATO, as a rule
            return True
        if not tail(phrase.words, RELATIONS, 1) or len(phrase.parties) < 2:
            continue
        if _tells_pair(phrase):
            if not states <= set(phrase.parties):
                return True
        elif subject and not subject & set(phrase.parties):
            return not any(preposition == "with" for preposition, _ in phrase.attached)  # "ties with A and B"
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
