"""A reading in; lines for people out: mentions, clauses, rules that fired, and how near the others came."""

from collections.abc import Iterator

from kg.clauses.clause import Clause
from kg.facts import drafts, node
from kg.matches import argument_of, fill, match, objects_of
from kg.mentions.phrases import Phrase
from kg.mentions.referents import Referent
from kg.model import Article
from kg.reading import Read, Reading
from kg.rulebook.book import Entry, Rulebook
from kg.rulebook.examples import tell
from kg.rulebook.rule import Argument, Slot

NEAREST = 5


def explain(reading: Reading, book: Rulebook) -> Iterator[str]:
    """What was read in each sentence, and why; last, the facts."""
    for sentence in reading.sentences:
        yield reading.article.text[sentence.sentence.begin : sentence.sentence.end]
        yield from _mentions(sentence, reading.article)
        yield from _clauses(sentence, reading.article)
        yield from _fired(sentence, reading.article)
        yield from _missed(sentence, book)
        yield ""
    yield "facts"
    yield from (
        f"  {tell(fact)}   [{', '.join(sorted({e.rule for e in fact.evidence}))}]" for fact in reading.facts
    )
    if not reading.facts:
        yield "  none"


def _names(who: tuple[Referent, ...], article: Article) -> str:
    return ", ".join(node(referent, article).name for referent in who)


def _phrases(sentence: Read) -> Iterator[Phrase]:
    for unit in sentence.row:
        if isinstance(unit, Phrase):
            yield from unit.members or [unit]


def _mentions(sentence: Read, article: Article) -> Iterator[str]:
    yield "  mentions"
    for phrase in _phrases(sentence):
        if phrase.who or phrase.others:
            told = _names(phrase.who, article) or "nobody"
            others = "; or ".join(_names(who, article) for who in phrase.others)
            kinds = "/".join(dict.fromkeys(node(r, article).type for r in phrase.who or phrase.others[0]))
            yield f"    {article.text[phrase.begin : phrase.end]!r} -> {told}{f' (or {others})' if others else ''} [{kinds}]"
    for word in sentence.words:
        if word.tag == "TIME":
            yield f"    {word.text!r} is a time"


def _told(phrase: Phrase | None, article: Article) -> str:
    if phrase is None:
        return "-"
    return _names(phrase.who, article) or repr(article.text[phrase.begin : phrase.end])


def _clauses(sentence: Read, article: Article) -> Iterator[str]:
    yield "  clauses"
    for clause in sentence.clauses:
        parts = [_told(clause.subject, article), f"<{clause.predicate}>"]
        parts += [_told(phrase, article) for phrase in clause.objects]
        parts += [f"{preposition} {_told(phrase, article)}" for preposition, phrase in clause.adjuncts]
        date = f", {clause.date.edtf}" if clause.date else ""
        below = f", under <{clause.governor.predicate}>" if clause.governor else ""
        yield f"    {' '.join(parts)}   ({clause.modality}{date}{below})"


def _fired(sentence: Read, article: Article) -> Iterator[str]:
    yield "  rules that read it"
    for found in sentence.matches:
        slots = ", ".join(f"{name}={_names(who, article)}" for name, who in found.slots.items())
        given = drafts(found, article, sentence.sentence.begin, sentence.sentence.end)
        facts = "; ".join(
            f"{d.relation}({node(d.subject, article).name}, {node(d.object, article).name})" for d in given
        )
        yield f"    {found.entry.rule.id}: {slots} -> {facts}"
    if not sentence.matches:
        yield "    none"


def _missed(sentence: Read, book: Rulebook) -> Iterator[str]:
    fired = {(found.entry.rule.id, id(found.clause)) for found in sentence.matches}
    near: list[tuple[int, str]] = []
    for clause in sentence.clauses:
        kind = "verb" if clause.kind == "verb" else "noun"
        for entry in book.entries.get((kind, clause.predicate), ()):
            if (entry.rule.id, id(clause)) not in fired:
                got, wanted = progress(clause, entry)
                near.append((got, f"    {entry.rule.id} ({entry.pattern.text}): {wanted}"))
    near.sort(key=lambda item: (-item[0], item[1]))
    lines = list(dict.fromkeys(line for _, line in near))[:NEAREST]
    if lines:
        yield "  rules that came near"
        yield from lines


def progress(clause: Clause, entry: Entry) -> tuple[int, str]:
    """How many parts of the pattern the clause has, and what the next part wanted."""
    got = 1
    objects = objects_of(clause, entry.tail)
    if objects is None:
        return got, f"<{entry.predicate}> is there; wanted {' '.join(entry.tail)!r} after it"
    if entry.pattern.subject is not None:
        if clause.subject is None:
            return got, f"<{entry.predicate}> is there; found no subject"
        if not fill(entry.pattern.subject, clause.subject, ""):
            return got, f"<{entry.predicate}> is there; its subject is no {_kind(entry.pattern.subject)}"
        got += 1
    for argument, heads in zip(entry.pattern.arguments, entry.heads, strict=True):
        if argument_of(clause, argument, heads, objects) is None:
            return got, f"<{entry.predicate}> and {got - 1} more are there; wanted {_wanted(argument)}"
        got += 1
    barred = next((word for word, _ in clause.adjuncts if word in entry.pattern.unless), None)
    if barred is not None:
        return got, f"all is there, but {barred!r} too"
    if next(match(clause, entry), None) is not None:
        return got, "all is there, but it cannot be a fact (somebody with himself, or at home)"
    return got, "all is there"


def _kind(slot: Slot) -> str:
    return f"{slot.type} (two or more)" if slot.many else slot.type


def _wanted(argument: Argument) -> str:
    what = (
        f"<{argument.family}>"
        if argument.family
        else f"a {_kind(argument.slot)}"
        if argument.slot
        else "something"
    )
    where = "|".join(word for word in argument.prepositions if word)
    return f"{where} {what}".strip()
