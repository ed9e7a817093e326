"""Matches of one article in; its facts out: dated, qualified, each told once with all its evidence."""

from dataclasses import dataclass, field

from kg import lexicon as tables
from kg.clauses.clause import Clause
from kg.clauses.timing import agree, lasting, narrower, span
from kg.matches import Filling, Match
from kg.mentions.nouns import kinds, tail
from kg.mentions.people import Person
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Country, Organization, Place, Referent, Summit, System, Treaty, kind_of
from kg.model import SYMMETRIC, Article, DateSpan, Evidence, Fact, Modality, Node, Relation
from kg.rulebook.book import DOMAINS
from kg.rulebook.notebook import Consequence

VISIT_KINDS = frozenset("state official working private unofficial informal historic secret surprise goodwill".split())


@dataclass(slots=True, eq=False)
class Draft:
    """A fact under way, still knowing its clause."""

    relation: Relation
    subject: Referent
    object: Referent
    modality: Modality
    clause: Clause
    evidence: list[Evidence]
    date: DateSpan | None = None
    qualifiers: dict[str, str] = field(default_factory=dict)


def drafts(match: Match, article: Article, begin: int, end: int) -> list[Draft]:
    """What one match says; nothing where its slots cannot stand in the relation."""
    made: list[Draft] = []
    for consequence in match.entry.rule.facts:
        made += _drafts(match, consequence, article, begin, end)
    return made


def _drafts(match: Match, consequence: Consequence, article: Article, begin: int, end: int) -> list[Draft]:
    clause = match.clause
    relation: Relation = consequence.relation  # type: ignore[assignment]
    if not all(name in match.slots for name in consequence.slots):
        return []
    filled = [match.slots[name] for name in consequence.slots]
    filled = [_able(relation, side, slot) for side, slot in enumerate(filled)]
    pairs: list[tuple[Referent, Referent]]
    if len(filled) == 1:
        members = filled[0]
        pairs = [(a, b) for i, a in enumerate(members) for b in members[i + 1 :]]
    else:
        pairs = [(a, b) for a in filled[0] for b in filled[1]]
    options = consequence.options
    modality: Modality = options.get("modality", clause.modality)  # type: ignore[assignment]
    date = clause.date
    if options.get("date") == "none":
        date = None
    elif options.get("date") == "own" or options.get("when") == "dated":
        date = _own_date(match, article)
        if date is None and "when" in options:
            return []
    made: list[Draft] = []
    home = match.slots.get(consequence.options.get("home", ""), ())
    for one, other in pairs:
        if home and not any(isinstance(who, Person) and isinstance(other, Country) and who.country == other.iso3 for who in home):
            continue
        if not admissible(relation, one, other):
            continue
        evidence = Evidence(text=article.text[begin:end], begin=begin, end=end, rule=match.entry.rule.id, marks=_marks(match))
        draft = Draft(relation, one, other, modality, clause, [evidence], date, qualifiers(match, relation))
        if relation in ("signs", "negotiates", "ratifies") and isinstance(other, Treaty):
            _party(relation, one, other)
        if clause.days and draft.date:
            draft.date = lasting(draft.date, clause.days)
        made.append(draft)
        if clause.earlier is not None and clause.modality != "denied" and relation in ("visits", "meets", "phones"):
            draft.qualifiers["firstSince"] = clause.earlier.start
            before = Draft(relation, one, other, "actual", clause, [evidence], clause.earlier)
            before.date = clause.earlier.model_copy(update={"end": None, "edtf": clause.earlier.start})
            made.append(before)
    return made


def _able(relation: Relation, side: int, filling: Filling) -> Filling:
    """Those that the relation can join; where only states can be, a leader stands for the state."""
    wanted = DOMAINS[relation][min(side, 1)]
    able: list[Referent] = []
    for referent in filling:
        if kind_of(referent) in wanted:
            able.append(referent)
        elif isinstance(referent, Person) and "Country" in wanted and referent.country:
            able.append(Country(referent.country))
    return tuple(dict.fromkeys(able))


def _party(relation: Relation, one: Referent, text: Treaty) -> None:
    """Whoever signs a text that has no name of its own is one of its parties; who ratifies it with one other, too."""
    if relation == "ratifies" and len(text.parties) != 1:
        return
    state = Country(one.country) if isinstance(one, Person) and one.country else one
    if text.known is None and isinstance(state, Country) and state not in text.parties:
        text.parties.append(state)


def _own_date(match: Match, article: Article) -> DateSpan | None:
    """The date inside the phrase of the text that is spoken of: "the 1984 accord", "the November 27 agreement"."""
    for phrase in match.phrases.values():
        if any(isinstance(who, Treaty) for who in phrase.who):
            for token in phrase.times:
                return span(token.value, "past", article.published, None)
    return None


def _marks(match: Match) -> tuple[tuple[int, int], ...]:
    clause = match.clause
    spans = {(clause.begin, clause.end)} | {(phrase.begin, phrase.end) for phrase in match.phrases.values()}
    return tuple(sorted(spans))


def admissible(relation: Relation, one: Referent, other: Referent) -> bool:
    """What no fact may be: somebody with himself, a visit to one's own country."""
    if one is other or one == other:
        return False
    if isinstance(one, Person) and not one.political or isinstance(other, Person) and not other.political:
        return False
    if relation == "visits":
        return isinstance(one, Person) and isinstance(other, Country) and one.country != other.iso3
    if isinstance(one, Person) and isinstance(other, Country) and relation not in ("holdsOffice",):
        return one.country != other.iso3
    if isinstance(one, Country) and isinstance(other, Person) and relation not in ("holdsOffice",):
        return other.country != one.iso3
    if relation in ("supports", "urges", "accuses", "threatens", "invites", "sanctions") and isinstance(one, Person) and isinstance(other, Person):
        return one.country is None or one.country != other.country
    return True


def qualifiers(match: Match, relation: Relation) -> dict[str, str]:
    """Place, kind of visit, office, amount: what the vocabulary lets an edge carry."""
    clause, found = match.clause, dict(match.clause.qualifiers)
    if relation in ("visits", "meets", "hosts", "signs"):
        place = _place(match)
        if place:
            found["place"] = place
    if relation == "visits":
        for phrase in (clause.phrase, *(p for _, p in clause.adjuncts), *clause.objects):
            kinds = [word.low for word in (phrase.words[:-1] if phrase else ()) if word.low in VISIT_KINDS]
            if kinds and phrase is not None and (phrase is clause.phrase or phrase.low in ("visit", "trip", "guest", "tour")):
                found["kind"] = kinds[0]
        if clause.days:
            found["days"] = str(clause.days)
    if relation == "partnersWith" and (level := _level(match)):
        found["level"] = level
    return found


def _level(match: Match) -> str | None:
    """The partnership as it is called: "comprehensive strategic partnership"."""
    _, texts, _, _ = kinds()
    clause = match.clause
    for phrase in (clause.phrase, *(phrase for _, phrase in clause.adjuncts), *clause.objects):
        name = tail(phrase.words, texts, 6) if phrase is not None else None
        if name and " " in name and texts[name] in ("partnership", "alliance"):
            return name
    return None


def _place(match: Match) -> str | None:
    for phrase in match.phrases.values():
        for referent in phrase.who:
            if isinstance(referent, Place):
                return referent.name
    for preposition, phrase in match.clause.adjuncts:
        if preposition in ("in", "at"):
            for referent in phrase.who:
                if isinstance(referent, Place):
                    return referent.name
    return None


def merged(found: list[Draft]) -> list[Draft]:
    """One draft for each fact: repeats give evidence, a dated telling dates an undated one."""
    inherit(found)
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: d.date is None):
        same = [other for other in kept if _same(draft, other)]
        if not same:
            kept.append(draft)
            continue
        first = same[0]
        first.evidence += [e for e in draft.evidence if e not in first.evidence]
        first.qualifiers = draft.qualifiers | first.qualifiers
        if draft.date is not None and first.date is not None and (narrower(draft.date, first.date) or (first.date.end is None and draft.date.end)):
            first.date = draft.date
    for draft in kept:
        draft.evidence.sort(key=lambda e: (e.begin, e.rule))
    return sorted(kept, key=lambda d: (d.evidence[0].begin, d.relation, d.clause.begin))


def _same(one: Draft, other: Draft) -> bool:
    if one.relation != other.relation or not agree(one.date, other.date):
        return False
    if one.modality != other.modality:
        return False
    if one.clause.earlier is not None and one.date is None and other.date is not None and other.date.start == one.clause.earlier.start:
        return False
    if one.relation == "holdsOffice" and one.qualifiers.get("office") != other.qualifiers.get("office"):
        return False
    if one.subject == other.subject and one.object == other.object:
        return True
    return one.relation in SYMMETRIC and one.subject == other.object and one.object == other.subject


def inherit(found: list[Draft]) -> None:
    """What is dated once stays dated: an undated fact takes the date of the event that it happened in."""
    by_clause: dict[int, list[Draft]] = {}
    for draft in found:
        by_clause.setdefault(id(draft.clause), []).append(draft)
    for draft in found:
        if draft.date is None and draft.modality in ("actual", "planned") and draft.relation in ("visits", "meets", "signs", "attends", "hosts", "phones"):
            draft.date = _from_chain(draft, found, by_clause)


def _from_chain(draft: Draft, found: list[Draft], by_clause: dict[int, list[Draft]]) -> DateSpan | None:
    clause: Clause | None = draft.clause
    for _ in range(5):
        if clause is None or clause.governor is None:
            return None
        if clause.link not in ("rel", "part", "coord", "during", "on", "in", "at", "for", "object", "ger", ""):
            return None
        clause = clause.governor
        if clause.modality != draft.modality:
            return None
        if clause.date is not None:
            return clause.date.model_copy(update={"end": None, "edtf": clause.date.start})
        for other in by_clause.get(id(clause), []):
            for twin in found:
                if twin.date is not None and twin.relation == other.relation and _same(twin, other):
                    return twin.date.model_copy(update={"end": None, "edtf": twin.date.start})
    return None


# -- referents as nodes


def node(referent: Referent, article: Article) -> Node:
    """The record that goes out for a referent."""
    lexicon = tables.load()
    if isinstance(referent, Country):
        entry = lexicon.countries[referent.iso3]
        return Node(type="Country", name=entry.name, iso3=referent.iso3, wikidata=entry.wikidata)
    if isinstance(referent, Person):
        return Node(type="Leader", name=referent.name, country=referent.country, wikidata=referent.wikidata, names=tuple(sorted(referent.seen)))
    if isinstance(referent, Organization):
        body = lexicon.organizations.get(referent.name)
        return Node(type="Organization", name=referent.name, wikidata=body.wikidata if body else None, country=body.iso3 if body else None)
    if isinstance(referent, Treaty):
        return _treaty(referent)
    if isinstance(referent, Summit):
        return _summit(referent, article)
    if isinstance(referent, Place):
        return Node(type="Place", name=referent.name, country=referent.iso3)
    assert isinstance(referent, System)
    return Node(type=kind_of(referent), name=referent.name)


def _treaty(treaty: Treaty) -> Node:
    lexicon = tables.load()
    parties = sorted(lexicon.countries[p.iso3].name if isinstance(p, Country) else p.name for p in treaty.parties)
    words = [treaty.kind, *parties, *treaty.names, *([treaty.year] if treaty.year else [])]
    keys = sorted({word for text in words for word in text.lower().replace("-", " ").replace("–", " ").split()})
    name = treaty.name
    if treaty.known is None and parties and not any(word.istitle() for word in treaty.name.split()):
        name = f"{'-'.join(parties)} {treaty.name}"
    return Node(type="Treaty", name=name, names=tuple(sorted(treaty.names)), keys=tuple(keys))


def _summit(summit: Summit, article: Article) -> Node:
    year = summit.year or (str(article.published.year) if article.published else None)
    words = [*summit.names, *([summit.series] if summit.series else []), *([summit.place.name] if summit.place else []), *([year] if year else [])]
    keys = sorted({word for text in words for word in text.lower().replace("-", " ").split()})
    name = summit.series or summit.name
    return Node(type="Summit", name=f"{year} {name}" if year and year not in name else name, names=tuple(sorted(summit.names)), keys=tuple(keys))


def fact(draft: Draft, article: Article) -> Fact:
    """The record that goes out for a draft."""
    return Fact(
        article=article.id,
        subject=node(draft.subject, article),
        relation=draft.relation,
        object=node(draft.object, article),
        date=draft.date,
        modality=draft.modality,
        qualifiers=dict(sorted(draft.qualifiers.items())),
        evidence=tuple(draft.evidence),
    )
