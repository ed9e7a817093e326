"""The text of one rule notebook in; its families, nouns and rules out, with every mistake by line and column."""

import datetime as dt
import re

from kg.rulebook.mistakes import Mistake, nearest
from kg.rulebook.rule import Argument, Consequence, Example, Notebook, Pattern, Rule, Slot

TYPES = ("Leader", "Country", "Land", "Organization", "Treaty", "Partnership", "Summit", "Place", "System", "Actor",
         "State", "Envoy", "Forces", "Weapon", "Ship", "Pair", "Person", "Parties", "Sides", "Deed", "Whose", "Owned", "Body", "Thing")  # fmt: skip
WORD = re.compile(
    r"\{(?P<slot>\w+):\s*(?P<type>\w+)(?P<many>\+?)\}|<(?P<family>[\w ]+)>|(?P<words>[\w'’|-]+)|(?P<other>\S)"
)


KEYS = (
    "published",
    "family",
    "nouns",
    "rule",
    "note",
    "match",
    "fact",
    "yes",
    "gives",
    "no",
    "after",
    "todo",
)


class Reader:
    """Reads a notebook line by line; a line that is wrong is noted and passed over."""

    def __init__(self, stem: str, text: str) -> None:
        self.book = Notebook(stem)
        self.file = f"{stem}.rules"
        self.rule: Rule | None = None
        self.published: dt.date | None = None
        self.before = ""
        self.last: tuple[str, Example] | None = None
        for number, line in enumerate(text.splitlines(), 1):
            self._line(number, line)

    def _wrong(self, line: int, column: int, message: str, hint: str = "") -> None:
        self.book.mistakes.append(Mistake(self.file, line, column, message, hint))

    def _line(self, number: int, raw: str) -> None:
        text = re.split(r"(?:^|\s)#\s", raw, maxsplit=1)[0].rstrip() if raw.strip() != "#" else ""
        if not text.strip():
            return
        key, _, rest = text.strip().partition(" ")
        column = raw.index(key) + 1
        value = rest.strip()
        start = raw.index(value, raw.index(key) + len(key)) + 1 if value else len(raw)
        handler = getattr(self, f"_read_{key}", None)
        if handler is None:
            self._wrong(number, column, f"no such line: '{key}'", nearest(key, KEYS))
        elif not value:
            self._wrong(number, start, f"'{key}' wants something after it")
        else:
            handler(number, start, value)

    def _read_published(self, line: int, column: int, value: str) -> None:
        try:
            self.published = dt.date.fromisoformat(value)
        except ValueError:
            self._wrong(line, column, f"'{value}' is no day", "write it as 2025-10-30")

    def _read_family(self, line: int, column: int, value: str) -> None:
        self._list(self.book.families, line, column, value)

    def _read_nouns(self, line: int, column: int, value: str) -> None:
        self._list(self.book.nouns, line, column, value)

    def _list(self, table: dict[str, list[str]], line: int, column: int, value: str) -> None:
        name, colon, words = value.partition(":")
        if not colon:
            self._wrong(line, column, "a family is NAME: word, word", "put a colon after its name")
            return
        table.setdefault(name.strip(), []).extend(word.strip() for word in words.split(",") if word.strip())

    def _read_rule(self, line: int, column: int, value: str) -> None:
        identity = f"{self.book.stem}/{value}"
        if any(rule.id == identity for rule in self.book.rules):
            self._wrong(line, column, f"a rule '{value}' stands above already")
        self.rule = Rule(identity, line)
        self.book.rules.append(self.rule)
        self.before, self.last = "", None

    def _in_rule(self, line: int, column: int) -> Rule | None:
        if self.rule is None:
            self._wrong(line, column, "this line belongs below a 'rule' line")
        return self.rule

    def _read_note(self, line: int, column: int, value: str) -> None:
        if rule := self._in_rule(line, column):
            rule.note = f"{rule.note} {value}".strip()

    def _read_match(self, line: int, column: int, value: str) -> None:
        rule = self._in_rule(line, column)
        pattern = self._pattern(line, column, value)
        if rule and pattern:
            rule.patterns.append(pattern)

    def _pattern(self, line: int, column: int, value: str) -> Pattern | None:
        subject: Slot | None = None
        family = ""
        arguments: list[Argument] = []
        prepositions: tuple[str, ...] = ("",)
        head = ""
        value, _, barred = value.partition(" unless ")  # "unless in|at": no such phrase may follow
        unless = frozenset(word.replace("_", " ") for word in re.split(r"[|\s]+", barred) if word)
        for match in WORD.finditer(value):
            place = column + match.start()
            if match["slot"]:
                if match["type"] not in TYPES:
                    self._wrong(
                        line, place, f"no mention type '{match['type']}'", nearest(match["type"], TYPES)
                    )
                slot = Slot(match["slot"], match["type"], bool(match["many"]))
                if not family:
                    subject = slot
                else:
                    arguments.append(Argument(prepositions, head, slot))
                    prepositions, head = ("",), ""
            elif match["family"]:
                if not family:
                    family = match["family"]
                else:
                    if head:
                        arguments.append(Argument(prepositions, head))
                    head = match["family"]
                    arguments.append(Argument(prepositions, head))
                    prepositions, head = ("",), ""
            elif match["words"] == "only":
                arguments.append(Argument(("only",)))
            elif match["words"]:
                prepositions = tuple(word.replace("_", " ") for word in match["words"].split("|"))
            else:
                self._wrong(line, place, f"'{match['other']}' has no meaning in a match line")
        if not family:
            self._wrong(line, column, "a match line needs a predicate", "write it as <family>")
            return None
        return Pattern(subject, family, tuple(arguments), value, line, unless)

    def _read_fact(self, line: int, column: int, value: str) -> None:
        rule = self._in_rule(line, column)
        match = re.fullmatch(r"(\w+)\(([^)]*)\)\s*(.*)", value)
        if not match:
            self._wrong(line, column, "a fact is relation(subject, object)")
            return
        options = dict(item.split("=", 1) for item in match[3].split() if "=" in item)
        slots = tuple(name.strip() for name in match[2].split(",") if name.strip())
        if rule:
            known = {name for pattern in rule.patterns for name in pattern.slots()}
            for name in slots:
                if rule.patterns and name not in known:
                    self._wrong(
                        line,
                        column + value.index(name),
                        f"slot '{name}' is not in the match line",
                        nearest(name, sorted(known)),
                    )
            rule.facts.append(Consequence(match[1], slots, options))

    def _read_after(self, line: int, column: int, value: str) -> None:
        self.before = value

    def _example(self, line: int, value: str) -> Example:
        example = Example(value, self.before, (), line, self.published)
        self.before = ""
        return example

    def _read_yes(self, line: int, column: int, value: str) -> None:
        if rule := self._in_rule(line, column):
            rule.yes.append(self._example(line, value))
            self.last = ("yes", rule.yes[-1])

    def _read_no(self, line: int, column: int, value: str) -> None:
        if rule := self._in_rule(line, column):
            rule.no.append(self._example(line, value))
            self.last = None

    def _read_todo(self, line: int, column: int, value: str) -> None:
        if rule := self._in_rule(line, column):
            rule.todo.append(self._example(line, value))
            self.last = ("todo", rule.todo[-1])

    def _read_gives(self, line: int, column: int, value: str) -> None:
        if self.last is None or self.rule is None:
            self._wrong(line, column, "'gives' belongs below a 'yes' or 'todo'")
            return
        where, example = self.last
        told = self.rule.yes if where == "yes" else self.rule.todo
        told[-1] = Example(
            example.text, example.before, (*example.gives, value), example.line, example.published
        )
        self.last = (where, told[-1])


def read(stem: str, text: str) -> Notebook:
    """The notebook `stem`.rules with this text; its mistakes are in it."""
    return Reader(stem, text).book
