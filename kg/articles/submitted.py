"""What outsiders say about an article (front matter, a JSON line) in; checked fields out, or the mistake."""

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

from kg.articles.outcome import Mistake

SURROGATES = re.compile("[\ud800-\udfff]")  # Halves of a character, which no file can hold.
FENCE = re.compile(r"---[ ]*\n")
CLOSING_FENCE = re.compile(r"^(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.MULTILINE)
FRONT_MATTER_HINT = "write `key: value` lines between two lines of ---, a value with a colon in quotes"
JSON_HINT = 'write one object a line: {"id": ..., "title": ..., "published": "2025-10-30", "text": ...}'


class Submitted(BaseModel):
    """The fields that an article may come with; others are left alone."""

    model_config = ConfigDict(coerce_numbers_to_str=True, str_strip_whitespace=True)

    id: str | None = None
    title: str | None = None
    published: str | None = Field(None, validation_alias=AliasChoices("published", "date"))
    url: str | None = None
    publisher: str | None = None
    text: str | None = None


def front_matter(text: str) -> tuple[Submitted, str, int] | Mistake:
    """The fields between the first two fences, the text after them, and how many lines they take."""
    fence = FENCE.match(text)
    if not fence:
        return Submitted.model_validate({}), text, 0
    closing = CLOSING_FENCE.search(text, fence.end())
    if not closing:
        return Mistake("the front matter has no closing ---", FRONT_MATTER_HINT, 1)
    try:
        # BaseLoader makes strings only: no dates, no numbers, no objects.
        fields = yaml.load(text[fence.end() : closing.start()], Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, None)
        problem = getattr(error, "problem", None) or "nested too deeply"
        return Mistake(f"the front matter is malformed: {problem}", FRONT_MATTER_HINT, line, column)
    checked = _check(fields or {}, "the front matter", FRONT_MATTER_HINT)
    if isinstance(checked, Mistake):
        return checked
    return checked, text[closing.end() :], text.count("\n", 0, closing.end())


def json_line(line: str) -> Submitted | Mistake:
    """The fields of one line of JSON."""
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        return Mistake(f"is not JSON: {error.msg}", JSON_HINT, column=error.colno)
    except (ValueError, RecursionError):
        return Mistake("is not JSON that can be read: nested too deeply or too large a number", JSON_HINT)
    return _check(fields, "the line", JSON_HINT)


def _check(fields: Any, what: str, hint: str) -> Submitted | Mistake:
    if not isinstance(fields, Mapping):
        return Mistake(f"{what} holds no fields", hint, 1)
    try:
        return Submitted.model_validate({name: _whole(value) for name, value in fields.items()})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        return Mistake(f"{what} has a wrong {name}: {first['msg']}", hint, 1)


def _whole(value: Any) -> Any:
    return SURROGATES.sub("\ufffd", value) if isinstance(value, str) else value
