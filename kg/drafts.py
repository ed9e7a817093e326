"""Matches of one article in; drafts of facts out: who, what, whom, when, with which qualifiers."""

import datetime as dt
import re
from dataclasses import dataclass, field

from kg import lexicon as tables
from kg.admission import able, admissible, misread
from kg.clauses.clause import Clause
from kg.clauses.spans import lasting, span
from kg.clauses.timing import over
from kg.matches import Filling, Match
from kg.mentions.person import Person
from kg.mentions.referents import Country, Organization, Referent, System, Treaty
from kg.model import Article, DateSpan, Evidence, Modality, Relation
from kg.qualifiers import qualifiers
from kg.rulebook.rule import Consequence
from kg.ties import state

TEXTS = frozenset(["signs", "negotiates", "ratifies"])
FIRSTS = frozenset(["visits", "meets", "phones"])
OF_YEAR = re.compile(r"\s+of\s+(?:[A-Z][a-z]+\s+)?((?:18|19|20)\d\d)\b")
REMEMBERED = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th) anniversary of\b[^.;]*$")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)$")
# what a foreign speaker says of somebody is an accusation, not yet a fact
HOSTILE = frozenset(["attacks", "threatens"])


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
    undated: bool = False  # the rule says that the clause's date is not the fact's
    day: dt.date | None = None  # the article's
    loose: bool = False  # the words leave open whether they met or telephoned
    qualifiers: dict[str, str] = field(default_factory=dict)


def drafts(match: Match, article: Article, begin: int, end: int) -> list[Draft]:
    """What one match says; nothing where its slots cannot stand in the relation."""
    made: list[Draft] = []
    for consequence in match.entry.rule.facts:
        relation: Relation = consequence.relation  # type: ignore[assignment]
        if all(name in match.slots for name in consequence.slots) and not misread(match, relation, article):
            evidence = Evidence(
                text=article.text[begin:end],
                begin=begin,
                end=end,
                rule=match.entry.rule.id,
                marks=_marks(match),
            )
            made += _drafts(match, consequence, relation, article, evidence)
    return made


def _drafts(
    match: Match, consequence: Consequence, relation: Relation, article: Article, evidence: Evidence
) -> list[Draft]:
    clause, options = match.clause, consequence.options
    date = _date(match, options, article)
    if date is None and "when" in options:
        return []
    modality = _modality(match, options, date, article)
    if relation == "partnersWith" and modality == "planned" and _agreed(clause):
        modality = "actual"
    if modality in options.get("unless", "").split("|"):
        return []
    made: list[Draft] = []
    for one, other in _pairs(match, consequence, relation):
        if not _at_home(match, options, other) or not admissible(relation, one, other):
            continue
        if "apart" in options and not _apart(one, other):
            continue
        if relation == "meets" and _side_by_side(match, consequence, one, other):
            continue
        if relation in HOSTILE and modality == "actual" and (speaker := _accuser(clause, one)):
            if admissible("accuses", speaker, one):
                made.append(
                    Draft("accuses", speaker, one, "actual", clause, [evidence], day=article.published)
                )
            continue
        if relation == "deploys" and isinstance(other, System):
            other = _flagged(other, one)
        draft = Draft(
            relation, one, other, modality, clause, [evidence], date, "date" in options, article.published
        )
        draft.qualifiers = qualifiers(match, relation)
        draft.loose = "loose" in options
        if relation in TEXTS and isinstance(other, Treaty):
            _join(relation, one, other)
        if clause.days and draft.date:
            draft.date = lasting(draft.date, clause.days, over(clause))
        made.append(draft)
        if clause.earlier is not None and clause.modality != "denied" and relation in FIRSTS:
            draft.qualifiers["firstSince"] = clause.earlier.start
            made.append(_earlier(draft, clause.earlier))
    return made


def _pairs(match: Match, consequence: Consequence, relation: Relation) -> list[tuple[Referent, Referent]]:
    """Everyone in the subject slot with everyone in the object slot; of one slot, each two."""
    filled = [able(relation, side, match.slots[name]) for side, name in enumerate(consequence.slots)]
    if len(filled) == 1:
        return [(one, other) for place, one in enumerate(filled[0]) for other in filled[0][place + 1 :]]
    subjects: Filling = filled[0]
    if relation == "signs":  # a leader who signs signs for the state as well
        subjects = tuple(dict.fromkeys([*subjects, *(state(who) for who in subjects)]))
    return [(one, other) for one in subjects for other in filled[1]]


def _date(match: Match, options: dict[str, str], article: Article) -> DateSpan | None:
    """The clause's date, or as the fact line wants it: none, or only the one inside the text's own phrase."""
    if options.get("date") == "none":
        return None
    if options.get("when") == "anniversary":
        return _anniversary(match, article)
    if "own" not in (options.get("date"), options.get("when")):
        return match.clause.date or _remembered(match.clause, article)
    for phrase in match.phrases.values():
        if any(isinstance(who, Treaty) for who in phrase.who):
            for token in phrase.times:  # "the 1984 accord", "the November 27 agreement"
                return span(token.value, "past", article.published, None)
            if of := OF_YEAR.match(article.text, phrase.end):  # "the treaty of 1933"
                return DateSpan(start=of[1], precision="year", edtf=of[1], phrase=of[1])
    return _remembered(match.clause, article)


def _anniversary(match: Match, article: Article) -> DateSpan | None:
    """The year of what has its Nth anniversary in the clause's year."""
    clause = match.clause
    told = clause.date.start[:4] if clause.date else str(article.published.year) if article.published else ""
    for phrase in (clause.phrase, *clause.objects):
        number = next((word.low for word in phrase.words if ORDINAL.match(word.low)), "") if phrase else ""
        if phrase is not None and phrase.low == "anniversary" and number and told:
            year = str(int(told) - int(number.rstrip("stndrh")))
            return DateSpan(start=year, precision="year", edtf=year, phrase=f"{number} anniversary")
    return None


def _remembered(clause: Clause, article: Article) -> DateSpan | None:
    """The year of an event whose Nth anniversary is told: "the 20th anniversary of his visit to Peru"."""
    told = REMEMBERED.search(article.text[max(0, clause.begin - 120) : clause.begin])
    if clause.word != "anniversary" or told is None or article.published is None:
        return None
    year = str(article.published.year - int(told[1]))
    return DateSpan(start=year, precision="year", edtf=year, phrase=told[0].split(" of ")[0])


def _modality(match: Match, options: dict[str, str], date: DateSpan | None, article: Article) -> Modality:
    """The clause's, unless the fact line sets it; a text that bears a past date is no plan."""
    told: Modality = options.get("modality", match.clause.modality)  # type: ignore[assignment]
    if "stands" in options and told in ("denied", "possible"):
        told = _standing(match.clause, date, article)
    own = "own" in (options.get("date"), options.get("when"))
    if (
        own
        and told == "planned"
        and date
        and article.published
        and date.start < article.published.isoformat()
    ):
        return "actual"
    return told


def _agreed(clause: Clause) -> bool:
    """Whether it is what two states agreed or decided on: a partnership needs no more than that."""
    governor = clause.governor
    return (
        governor is not None and governor.predicate in ("agree", "decide") and governor.modality == "actual"
    )


def _standing(clause: Clause, date: DateSpan | None, article: Article) -> Modality:
    """What a summit is that somebody may or will not attend: it takes place all the same."""
    day = article.published.isoformat() if article.published else ""
    ahead = clause.tense == "future" or (date is not None and day and date.start > day[: len(date.start)])
    return "planned" if ahead else "actual"


def _at_home(match: Match, options: dict[str, str], land: Referent) -> bool:
    """Where a fact line says home=slot: whether somebody in that slot is of this country."""
    hosts = match.slots.get(options.get("home", ""), ())
    return not hosts or any(isinstance(who, Person) and state(who) == land for who in hosts)


def _apart(one: Referent, other: Referent) -> bool:
    """Whether two leaders are of two states, as far as their offices tell."""
    sides = [who.country for who in (one, other) if isinstance(who, Person)]
    return len(sides) == 2 and None not in sides and sides[0] != sides[1]


def _side_by_side(match: Match, consequence: Consequence, one: Referent, other: Referent) -> bool:
    """Whether two of one state met somebody else: "Li Qiang and Zhao Leji met with Castro"."""
    clause = match.clause
    partner = bool(clause.objects) or any(preposition == "with" for preposition, _ in clause.adjuncts)
    return len(consequence.slots) == 1 and partner and state(one) == state(other)


def _accuser(clause: Clause, doer: Referent) -> Referent | None:
    """The foreign actor in whose mouth the clause stands."""
    if clause.speaker is None:
        return None
    readings = (
        clause.speaker.who,
        *clause.speaker.others,
    )  # "Kyiv said": the state that its capital stands for
    told = ([who for who in one if isinstance(who, Person | Country | Organization)] for one in readings)
    speakers: list[Referent] = next((list(one) for one in told if one), [])
    if state(doer) in [state(who) for who in speakers]:
        return None
    return speakers[0] if len(speakers) == 1 and not _newsroom(speakers[0]) else None


def _flagged(system: System, owner: Referent) -> System:
    """Troops and ships without a name are somebody's: "French troops", and not the troops of all the world."""
    if system.name[:1].isupper():
        return system
    if isinstance(owner, Country):
        country = tables.load().countries[owner.iso3]
        whose = country.demonyms[0] if country.demonyms else country.name
    else:
        whose = owner.name
    return System(f"{whose} {system.name}", system.kind)


def _newsroom(speaker: Referent) -> bool:
    """Whether who speaks only reports: "Reuters is reporting that"."""
    known = tables.load().organizations.get(speaker.name) if isinstance(speaker, Organization) else None
    return known is not None and known.kind == "newsroom"


def _join(relation: Relation, one: Referent, text: Treaty) -> None:
    """Whoever signs a text without a name is one of its parties; who ratifies it with one other, too."""
    if relation == "ratifies" and len(text.parties) != 1:
        return
    party = state(one)
    if text.known is None and isinstance(party, Country) and party not in text.parties:
        text.parties.append(party)


def _earlier(draft: Draft, span_before: DateSpan) -> Draft:
    """ "His first visit since 2014": there was one in 2014."""
    date = span_before.model_copy(update={"end": None, "edtf": span_before.start})
    return Draft(
        draft.relation,
        draft.subject,
        draft.object,
        "actual",
        draft.clause,
        list(draft.evidence),
        date,
        day=draft.day,
    )


def _marks(match: Match) -> tuple[tuple[int, int], ...]:
    clause = match.clause
    spans = {(clause.begin, clause.end)} | {(phrase.begin, phrase.end) for phrase in match.phrases.values()}
    return tuple(sorted(span for span in spans if span[0] < span[1]))
