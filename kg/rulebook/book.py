"""The folder of notebooks in; one Rulebook out: rules by predicate, the nouns that are events, all mistakes."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from kg import resources
from kg.english.inflection import plural
from kg.english.tagging import add_verb, verbs
from kg.graph.vocabulary import EDGE_CLASSES
from kg.model import SYMMETRIC, NodeType, Relation
from kg.rulebook.mistakes import Mistake, nearest
from kg.rulebook.notebook import read
from kg.rulebook.rule import Consequence, Notebook, Pattern, Rule

# what the vocabulary says a relation may join; a rule's slot must be able to give it
PERSON, STATE, BODY = "Leader", "Country", "Organization"
ACTOR = (PERSON, STATE, BODY)
DOMAINS: dict[str, tuple[frozenset[NodeType], frozenset[NodeType]]] = {
    relation: (kind.domain, kind.range) for relation, kind in EDGE_CLASSES.items()
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One way into a rule: a predicate, the words that must follow it, the pattern and the rule."""

    predicate: str
    tail: tuple[str, ...]
    pattern: Pattern
    rule: Rule
    heads: tuple[frozenset[str], ...]  # for each argument, the nouns that may head it


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Every rule, and the ways into them."""

    notebooks: tuple[Notebook, ...]
    rules: Mapping[str, Rule]
    entries: Mapping[tuple[str, str], tuple[Entry, ...]]  # by (kind of clause, predicate)
    nouns: Mapping[str, str]  # event nouns, singular and plural -> singular
    mistakes: tuple[Mistake, ...]


@cache
def rulebook() -> Rulebook:
    """The rules that travel with the package."""
    return load(resources.rules())


def load(folder: Path) -> Rulebook:
    """All notebooks of a folder, in order of their names."""
    return compile_books([_opened(path) for path in sorted(folder.glob("*.rules"))])


def _opened(path: Path) -> Notebook:
    """The notebook in a file; one that is not UTF-8 is empty but for that mistake."""
    try:
        return read(path.stem, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return Notebook(
            path.stem, mistakes=[Mistake(path.name, line, 1, "not UTF-8", "save the notebook as UTF-8")]
        )


def compile_books(books: list[Notebook]) -> Rulebook:
    """Link families to rules, check what can be checked, and index everything by predicate."""
    mistakes = [mistake for book in books for mistake in book.mistakes]
    shared_families = {name: words for book in books for name, words in book.families.items()}
    shared_nouns = {name: words for book in books for name, words in book.nouns.items()}
    entries: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    rules: dict[str, Rule] = {}
    table, nouns = verbs(), dict[str, str]()
    for book in books:
        families, groups = shared_families | book.families, shared_nouns | book.nouns
        for rule in book.rules:
            rules[rule.id] = rule
            mistakes += _check(book, rule)
            for pattern in rule.patterns:
                mistakes += _link(book, rule, pattern, families, groups, entries, nouns)
    for words in shared_families.values():
        for entry in words:
            lemma = entry.split()[0]
            if lemma not in table:
                add_verb(table, lemma, False)
    return Rulebook(
        tuple(books),
        rules,
        {key: tuple(found) for key, found in entries.items()},
        nouns,
        tuple(sorted(mistakes)),
    )


def _link(book: Notebook, rule: Rule, pattern: Pattern, families: dict[str, list[str]], groups: dict[str, list[str]],
          entries: dict[tuple[str, str], list[Entry]], nouns: dict[str, str]) -> list[Mistake]:  # fmt: skip
    mistakes: list[Mistake] = []
    file = f"{book.stem}.rules"
    heads: list[frozenset[str]] = []
    for argument in pattern.arguments:
        words = groups.get(argument.family, []) if argument.family else []
        if argument.family and not words:
            mistakes.append(_unknown(file, pattern, argument.family, groups))
        heads.append(frozenset(form for word in words for form in (word, _plural(word))))
    if pattern.family not in families and pattern.family not in groups:
        mistakes.append(_unknown(file, pattern, pattern.family, [*families, *groups]))
    for word in families.get(pattern.family, []):
        lemma, *tail = word.split()
        entries["verb", lemma].append(Entry(lemma, tuple(tail), pattern, rule, tuple(heads)))
    for word in groups.get(pattern.family, []):
        nouns.setdefault(word, word)
        nouns.setdefault(_plural(word), word)
        entries["noun", word].append(Entry(word, (), pattern, rule, tuple(heads)))
    return mistakes


def _plural(word: str) -> str:
    return word if word.endswith("s") and not word.endswith("ss") else plural(word)


def _unknown(file: str, pattern: Pattern, family: str, known: object) -> Mistake:
    column = pattern.text.find(f"<{family}>") + len("  match  ") + 1
    return Mistake(file, pattern.line, max(column, 1), f"no family '{family}'", nearest(family, known))  # type: ignore[arg-type]


def _check(book: Notebook, rule: Rule) -> list[Mistake]:
    """A rule has a note, a match, a fact of a relation that exists, a `yes` that gives something and a `no`."""
    file, found = f"{book.stem}.rules", []
    for wanted, there in (
        ("match", rule.patterns),
        ("fact", rule.facts),
        ("yes", rule.yes),
        ("no", rule.no),
        ("note", rule.note),
    ):
        if not there:
            found.append(Mistake(file, rule.line, 1, f"rule {rule.id} has no '{wanted}' line"))
    found += [
        Mistake(file, example.line, 1, "this 'yes' has no 'gives' below it")
        for example in rule.yes
        if not example.gives
    ]
    for fact in rule.facts:
        found += _check_fact(file, rule, fact)
    return found


def _check_fact(file: str, rule: Rule, fact: Consequence) -> list[Mistake]:
    if fact.relation not in get_args(Relation):
        return [
            Mistake(
                file,
                rule.line,
                1,
                f"no relation '{fact.relation}'",
                nearest(fact.relation, get_args(Relation)),
            )
        ]
    if len(fact.slots) == 1 and fact.relation not in SYMMETRIC:
        return [Mistake(file, rule.line, 1, f"{fact.relation} needs a subject and an object")]
    found = []
    for pattern in rule.patterns:
        for name, wanted in zip(fact.slots, DOMAINS[fact.relation], strict=False):
            slot = pattern.slots().get(name)
            gives = GIVES.get(slot.type, ()) if slot else wanted
            if not set(gives) & set(wanted):
                found.append(
                    Mistake(
                        file,
                        pattern.line,
                        1,
                        f"slot '{name}' is a {slot.type if slot else ''}: {fact.relation} wants {' or '.join(sorted(wanted))}",
                    )
                )
    return found


# what each mention type of a match line can give
GIVES = {
    "Leader": (PERSON,), "Person": (PERSON,), "Country": (STATE,), "Land": (STATE,), "Organization": (BODY,),
    "Treaty": ("Treaty",), "Partnership": ("Treaty", STATE), "Summit": ("Summit",), "Place": ("Place",),
    "System": ("System",), "Actor": ACTOR, "State": (STATE, BODY), "Envoy": (STATE,), "Forces": ("System",), "Weapon": ("System",), "Ship": ("System",),
    "Pair": (STATE,), "Parties": (STATE,), "Sides": (STATE,), "Deed": ACTOR, "Whose": ACTOR, "Owned": ACTOR, "Body": (BODY,), "Thing": (),
}  # fmt: skip
