"""A question's name or a SPARQL file, and the values of its parameters, in; the query to run out.

A question is a .rq file whose comments say what it answers and what it wants to know:

    # Which visits were there between two countries, either way, year by year?
    # param a (country, such as KOR): one country
    # param since (date, default 1900-01-01): the day from which to look

One line of the query names all parameters with values to run with as it stands:

    VALUES (?a ?b) { ("KOR" "CHN") }

A value that the user gives takes its place there as an escaped term, never as text. One line it must be,
with one run of patterns below it: rdflib hands on only what the innermost join knows (seconds, not minutes).
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg import resources
from kg.graph.days import first_day, valid
from kg.graph.terms import DATE, Iri, Literal, Term
from kg.graph.turtle import quoted

_PARAM = re.compile(r"#\s*param\s+(\w+)\s*\((\w+)(?:,\s*(such as|default)\s+([^)]*))?\)\s*:\s*(.*)")
_TERM = re.compile(r'"(?:[^"\\]|\\.)*"(?:\^\^[^\s()]+|@[\w-]+)?|<[^>]*>|[^\s()]+')
KINDS = ("country", "date", "number", "text", "iri")


class Misasked(ValueError):
    """A question that cannot be asked; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to know. With a default it may be left out."""

    name: str
    kind: str
    meaning: str
    example: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A query with what it answers and what it wants to know."""

    name: str
    answers: str
    parameters: tuple[Parameter, ...]
    text: str

    def filled(self, values: Mapping[str, str], prefixes: Mapping[str, str]) -> str:
        """The query with these values in place; Misasked tells everything that is wrong with them."""
        wrong = _unknown(self, values)
        given: dict[str, Term] = {}
        for parameter in self.parameters:
            if parameter.name in values:
                try:
                    given[parameter.name] = term(parameter, values[parameter.name], prefixes)
                except Misasked as error:
                    wrong.append(str(error))
            elif not parameter.optional:
                hint = f", such as {parameter.example}" if parameter.example else ""
                wrong.append(f"--{parameter.name} is missing: {parameter.meaning} ({parameter.kind}{hint})")
        if wrong:
            raise Misasked("\n".join(wrong))
        return _replaced(self, given)


def questions() -> dict[str, Question]:
    """The questions that travel with the package, by name."""
    files = sorted((resources.folder("ontology") / "questions").glob("*.rq"))
    return {file.stem: parsed(file.stem, file.read_text(encoding="utf-8")) for file in files}


def named(name: str) -> Question:
    """The question of this name; Misasked where there is none."""
    known = questions()
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    raise Misasked(f"no file and no question is called {name!r}; {hint}`kg query --list` shows the questions")


def parsed(name: str, text: str) -> Question:
    """A question from its text; the first comment line says what it answers."""
    comments = [line for line in text.splitlines() if line.startswith("#")]
    answers = comments[0].lstrip("# ").strip() if comments else ""
    parameters = []
    for line in comments:
        match = _PARAM.fullmatch(line.strip())
        if match and match[2] in KINDS:
            parameters.append(Parameter(match[1], match[2], match[5], match[4] or "", match[3] == "default"))
    return Question(name, answers, tuple(parameters), text)


def term(parameter: Parameter, value: str, prefixes: Mapping[str, str]) -> Term:
    """The value as a term of the parameter's kind; Misasked where it is none."""
    said = f"--{parameter.name} {value!r}"
    if parameter.kind == "country":
        if not re.fullmatch(r"[A-Za-z]{3}", value):
            raise Misasked(f"{said} is not an ISO alpha-3 code; write it like KOR")
        return Literal(value.upper())
    if parameter.kind == "date":
        if not valid(value):
            raise Misasked(f"{said} is not a day of the calendar; write it like 2025-10-30")
        return Literal(first_day(value), DATE)
    if parameter.kind == "number":
        if not re.fullmatch(r"-?[0-9]{1,18}", value):
            raise Misasked(f"{said} is not a whole number")
        return Literal(value, f"{DATE.removesuffix('date')}integer")
    if parameter.kind == "iri":
        return expanded(value, prefixes, said)
    return Literal(value)


def expanded(value: str, prefixes: Mapping[str, str], said: str) -> Iri:
    """The IRI that stands in full, or behind one of the prefixes; Misasked where it is none."""
    prefix, colon, rest = value.strip("<>").partition(":")
    iri = f"{prefixes[prefix]}{rest}" if colon and prefix in prefixes else value.strip("<>")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]+", iri):
        raise Misasked(
            f"{said} is not an IRI; write it in full or with a prefix, like event:visit-2025-10-30-..."
        )
    return Iri(iri)


def _unknown(question: Question, values: Mapping[str, str]) -> list[str]:
    known = [parameter.name for parameter in question.parameters]
    takes = "it takes " + ", ".join(f"--{name}" for name in known) if known else "it takes no parameters"
    return [f"{question.name} has no parameter --{name}; {takes}" for name in values if name not in known]


def _replaced(question: Question, given: Mapping[str, Term]) -> str:
    """The query with these terms in its VALUES line; what is not given keeps the term it was written with."""
    names = [parameter.name for parameter in question.parameters]
    if not names:
        return question.text
    variables = r"\s+".join(rf"\?{name}" for name in names)
    line = re.compile(rf"VALUES\s*\(\s*{variables}\s*\)\s*\{{\s*\(([^{{}}]*)\)\s*\}}")
    written = line.search(question.text)
    terms = _TERM.findall(written[1]) if written else []
    if written is None or len(terms) != len(names):
        wanted = " ".join(f"?{name}" for name in names)
        raise Misasked(f"{question.name} needs a line VALUES ({wanted}) {{ (...) }} with a term for each")
    terms = [
        _written(given[name]) if name in given else term for name, term in zip(names, terms, strict=True)
    ]
    filled = f"VALUES ({' '.join(f'?{name}' for name in names)}) {{ ({' '.join(terms)}) }}"
    return question.text[: written.start()] + filled + question.text[written.end() :]


def _written(term: Term) -> str:
    if isinstance(term, Iri):
        return f"<{term}>"
    return f'"{quoted(term.value)}"' + (f"^^<{term.datatype}>" if term.datatype else "")
