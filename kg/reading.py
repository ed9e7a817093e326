"""An article in; what was read in it out: sentences, clauses, matches, facts. The way through the house."""

from dataclasses import dataclass, field

from kg import occasion
from kg.chronology import Chronology
from kg.clauses.attendance import Attendance
from kg.clauses.build import Builder
from kg.clauses.clause import Clause
from kg.clauses.events import noun_clauses
from kg.clauses.grouping import group
from kg.clauses.modality import settle
from kg.clauses.timing import Timing
from kg.english.tagging import tag
from kg.english.tokens import Token
from kg.facts import Draft, drafts, fact, merged
from kg.matches import Match, matches
from kg.mentions.discourse import Discourse
from kg.mentions.introductions import Titled
from kg.mentions.letterheads import Letterhead
from kg.mentions.offices import is_state
from kg.mentions.people import People
from kg.mentions.person import Person
from kg.mentions.phrases import Mark, Phrase, Unit, VerbGroup, is_kind, units
from kg.mentions.pronouns import mark_blamed
from kg.mentions.referents import Country, Organization
from kg.mentions.speakers import Speakers
from kg.mentions.titles import Titles
from kg.model import Article, Fact
from kg.quoting import unquoted
from kg.rulebook.book import Rulebook, rulebook
from kg.sentences import Sentence
from kg.sport import diplomatic, of_game
from kg.story import Story
from kg.told import Told
from kg.wording import dateline, mark_thats, without_abbreviations, worded


@dataclass(slots=True)
class Read:
    """One sentence as it was read."""

    sentence: Sentence
    words: list[Token]
    row: list[Unit] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """One article as it was read."""

    article: Article
    sentences: list[Read]
    facts: list[Fact]


def facts(article: Article) -> list[Fact]:
    """The facts of an article, in the order of their first evidence."""
    return read(article).facts


def read(article: Article, book: Rulebook | None = None) -> Reading:
    """Everything that was read in an article."""
    book = book or rulebook()
    reader = _Reader(article, book)
    found = reader.run()
    kept = merged([draft for sentence in found for draft in sentence.drafts])
    kept = diplomatic(kept) if of_game(article.text) else kept
    occasion.dated(kept, Story([(one.sentence, one.clauses) for one in found], article))
    occasion.inaugurated(kept, [clause for one in found for clause in one.clauses], article.published)
    return Reading(article, found, [fact(draft, article) for draft in kept])


class _Reader:
    def __init__(self, article: Article, book: Rulebook) -> None:
        self.article, self.book = article, book
        self.nouns = {**book.nouns, **occasion.ACCESSIONS}
        self.people = People(article.published)
        self.titles = Titles(self.people)
        self.discourse = Discourse(self.people, article.published)
        self.speakers = Speakers(self.discourse)
        self.timing = Timing(article.published, article.text)
        self.chronology = Chronology()
        self.told = Told()
        self.attendance = Attendance()

    def run(self) -> list[Read]:
        found = [Read(sentence, words) for sentence, words in worded(self.article)]
        titles: list[list[Titled]] = []
        for read_sentence in found:
            self.titles.found = []
            read_sentence.words = self.titles.read(without_abbreviations(read_sentence.words))
            titles.append(self.titles.found)
        letterhead = Letterhead(self.people)
        letterhead.read([one.words for one in found], titles)
        self.discourse.author, self.discourse.government = letterhead.author, letterhead.home
        self.titles.settle()
        self.chronology.read([(one.sentence, one.words) for one in found])
        for read_sentence, titled in zip(found, titles, strict=True):
            read_sentence.clauses = [_title(one) for one in titled]
        for read_sentence in found:
            self._sentence(read_sentence)
        return found

    def _sentence(self, one: Read) -> None:
        inside = self.speakers.open and not one.sentence.first
        words = one.words = unquoted(without_abbreviations(one.words), inside)
        tag(words)
        mark_thats(words)
        one.row = group(units(words))
        mark_blamed(one.row)
        self.discourse.home = self.discourse.home or _home(self.article, one.sentence)
        self.discourse.texts.headline = one.sentence.kind == "headline"
        if one.sentence.kind == "headline":
            self.speakers.headline(words)
        if one.sentence.first:
            self.speakers.byline(words)
            self.timing.stand(self.article.text[one.sentence.begin : one.sentence.start])
        self.speakers.turn(words, one.sentence.first)
        self.speakers.mark(one.row, one.sentence.first)
        self.discourse.upcoming = self._upcoming(one.row)
        verb = False
        for position, unit in enumerate(one.row):
            if isinstance(unit, Phrase):
                before = one.row[position - 1] if position else None
                introduced = (
                    isinstance(before, Mark)
                    and before.kind in ("PREP", "SUBP")
                    and not _subordinates(one.row, position)
                )
                self._resolve(
                    unit,
                    (not introduced and not isinstance(before, VerbGroup) and not is_kind(before, "PARTICLE"))
                    or (verb and not introduced and _verb_next(one.row, position)),
                )
            verb = isinstance(unit, VerbGroup)
        self.discourse.travelled(one.row)
        one.clauses += [_title(titled) for titled in self.discourse.titled]
        self.discourse.titled = []
        clauses = Builder(one.row).build()
        self.attendance.read(one.row, clauses)
        for clause in clauses:
            _agent(clause)
        clauses += noun_clauses(one.row, clauses, self.nouns)
        text = self.article.text[one.sentence.start : one.sentence.end]
        settle(clauses, text.rstrip("”\"' ").endswith("?"))
        one.clauses = one.clauses + clauses
        for clause in one.clauses:
            self.timing.date(clause)
        self.timing.inherit(clauses)
        self.chronology.date(one.sentence, one.clauses, self.timing)
        self.told.hear(one.row)
        for clause in one.clauses:
            self.told.refer(clause)
            known = len(one.drafts)
            self._match(one, clause)
            self.told.remember(one.drafts[known:])
        self.discourse.next_sentence()

    def _upcoming(self, row: list[Unit]) -> Person | None:
        """The named subject of the sentence, for "During his stay in Abuja, Li ..."."""
        for position, unit in enumerate(row[:-1]):
            if isinstance(unit, VerbGroup) and unit.form == "finite":
                return None
            before = row[position - 1] if position else None
            if (
                isinstance(unit, Phrase)
                and _verb_next(row, position)
                and not (isinstance(before, Mark) and before.kind in ("PREP", "SUBP"))
            ):
                if unit.head.tag == "PERSON":
                    return unit.head.value if unit.head.value.political else None
                person = self.people.known(unit.head.text) if unit.head.tag == "NAME" else None
                return person if person is not None and person.political else None
        return None

    def _resolve(self, phrase: Phrase, subject: bool) -> None:
        for member in phrase.members:
            self._resolve(member, subject)
        named = phrase.head.tag == "PERSON" and not phrase.members
        if named:
            self.discourse.resolve(phrase, subject)  # "met Xi during his visit": Xi is told of before
        for _, attached in phrase.attached:
            if not attached.who and attached is not phrase:
                for member in attached.members:
                    if not member.who:
                        self.discourse.resolve(member, False)
                self.discourse.resolve(attached, False)
        if not named:
            self.discourse.resolve(phrase, subject)

    def _match(self, one: Read, clause: Clause) -> None:
        taken: set[str] = set()
        for match in matches(clause, self.book):
            if match.entry.rule.id in taken:
                continue
            made = drafts(match, self.article, one.sentence.begin, one.sentence.end)
            if made:
                taken.add(match.entry.rule.id)
                one.matches.append(match)
                one.drafts += made


def _home(article: Article, sentence: Sentence) -> str | None:
    """The state in whose capital a sentence is dated."""
    here = dateline(article.text, sentence)
    kind, state = here[0].readings[0] if here is not None else ("", "")
    return state if kind == "capital" and is_state(state) else None


def _subordinates(row: list[Unit], position: int) -> bool:
    """Whether the word before a phrase opens a clause: "after Xi arrived"."""
    return _verb_next(row, position)


def _verb_next(row: list[Unit], position: int) -> bool:
    after = row[position + 1] if position + 1 < len(row) else None
    return isinstance(after, VerbGroup) and after.form == "finite"


def _title(titled: Titled) -> Clause:
    """A title as a clause: who, of what, as what."""
    clause = Clause(titled.construction, "title", titled.begin, titled.end)
    holder = Phrase(
        titled.begin, titled.end, [Token("", "", titled.begin, titled.end, "PERSON", value=titled.person)]
    )
    holder.who = (titled.person,)
    clause.subject = holder
    of = titled.office.of
    if of:
        body = Phrase(titled.begin, titled.end, holder.words)
        body.who = (Country(of),) if is_state(of) else (Organization(of),)
        clause.add("of", body)
    clause.qualifiers["office"] = titled.office.title
    if titled.office.former:
        clause.qualifiers["former"] = "yes"
    return clause


def _agent(clause: Clause) -> None:
    """In a passive, whoever stands after "by" is the subject."""
    if clause.verb is not None and clause.verb.passive and clause.subject is None:
        for preposition, phrase in clause.adjuncts:
            if preposition == "by" and (phrase.who or phrase.others):
                clause.subject = phrase
                return


__all__ = ["Person", "Read", "Reading", "facts", "read"]
