"""Paths in, "-" for standard input; articles, and what was not or doubtfully read, out, one by one."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Literal

from kg.articles import jsonlines, webpage
from kg.articles.composing import from_fields, from_text
from kg.articles.decoding import decode
from kg.articles.files import HTML, JSON_LINES, MARKDOWN, files_in
from kg.articles.outcome import Caution, Failure, Mistake
from kg.model import Article

LARGEST_FILE = 8_000_000  # Bytes; JSON lines may be of any size, because they are read line by line.
STANDARD_INPUT = "standard input"
Outcome = Article | Failure | Caution


def read(paths: Sequence[Path | Literal["-"]]) -> Iterator[Outcome]:
    """Read each file once, in the order given; the second article of an id is a failure."""
    seen: set[Path] = set()
    places: dict[str, str] = {}
    for path in paths:
        sources = ["-"] if path == "-" else files_in(Path(path))
        for source in sources:
            if isinstance(source, Failure | Caution):
                yield source
            elif source == "-":
                yield from _once(_standard_input(), places)
            elif (real := Path(source).resolve()) not in seen:
                seen.add(real)
                yield from _once(_file(Path(source)), places)


def _once(found: Iterator[tuple[str, Outcome]], places: dict[str, str]) -> Iterator[Outcome]:
    """Let each id pass once, and say of which articles no day is known."""
    for place, outcome in found:
        if not isinstance(outcome, Article):
            yield outcome
        elif outcome.id in places:
            reason = f"the id '{outcome.id}' was already taken by {places[outcome.id]}"
            yield Failure(place, reason, "rename the file, or give it an id of its own")
        else:
            places[outcome.id] = place
            yield outcome
            if outcome.published is None:
                hint = "begin it with a line like: date 2025-10-30 Title"
                yield Caution(place, "has no date, so that 'Thursday' or 'last year' stay open", hint)


def _file(path: Path) -> Iterator[tuple[str, Outcome]]:
    place, suffix = str(path), path.suffix.lower()
    try:
        with path.open("rb") as stream:
            if suffix in JSON_LINES:
                yield from jsonlines.articles(stream, place, path.stem)
            else:
                data = stream.read(LARGEST_FILE + 1)
                yield from _whole(data, place, path.stem, html=suffix in HTML, markdown=suffix in MARKDOWN)
    except OSError as error:
        yield (
            place,
            Failure(place, f"cannot be opened: {error.strerror or error}", "check name and permissions"),
        )


def _standard_input() -> Iterator[tuple[str, Outcome]]:
    """JSON lines where the first character is a brace, HTML where it is a tag, else text or front matter."""
    stream: BinaryIO = sys.stdin.buffer
    first = stream.readline(jsonlines.LONGEST_LINE + 1)
    start = first.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        yield from jsonlines.articles(stream, STANDARD_INPUT, "stdin", first)
    else:
        html = start[:9].lower().startswith((b"<html", b"<!doctype"))
        yield from _whole(
            first + stream.read(LARGEST_FILE + 1 - len(first)), STANDARD_INPUT, "stdin", html=html
        )


def _whole(
    data: bytes, place: str, stem: str, html: bool = False, markdown: bool = False
) -> Iterator[tuple[str, Outcome]]:
    """The one article that a file of text or HTML holds."""
    if len(data) > LARGEST_FILE:
        reason = f"is larger than {LARGEST_FILE // 1_000_000} MB"
        yield place, Failure(place, reason, "give each article its own file, or use JSON lines")
        return
    if not data.strip():
        yield place, Failure(place, "is empty")
        return
    yield from _web_page(data, place, stem) if html else _text(data, place, stem, markdown)


def _text(data: bytes, place: str, stem: str, markdown: bool) -> Iterator[tuple[str, Outcome]]:
    decoded = decode(data)
    if isinstance(decoded, Mistake):
        yield place, decoded.at(place)
        return
    article = from_text(decoded.text, stem, markdown)
    yield place, article.at(place) if isinstance(article, Mistake) else article
    if decoded.guessed and isinstance(article, Article):
        reason = f"is not UTF-8; it was read as {decoded.guessed}"
        yield place, Caution(place, reason, "save it as UTF-8 to be sure of its accents")


def _web_page(data: bytes, place: str, stem: str) -> Iterator[tuple[str, Outcome]]:
    fields = webpage.fields(data)
    article = fields if isinstance(fields, Mistake) else from_fields(fields, stem)
    yield place, article.at(place) if isinstance(article, Mistake) else article
    if isinstance(article, Article) and article.published:
        reason = f"its date, {article.published}, is the one that the page's markup declares"
        yield place, Caution(place, reason, "check that it is the day of the article, not of the page")
