"""A stream of JSON lines in; one article, or failure, a line out, however long the stream is."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from kg.articles.composing import from_fields
from kg.articles.outcome import Failure, Mistake
from kg.articles.submitted import JSON_HINT, json_line
from kg.model import Article

LONGEST_LINE = 8_000_000  # Bytes: the longest article in UTF-8, with room for escapes.


def articles(
    stream: BinaryIO, place: str, stem: str, first: bytes = b""
) -> Iterator[tuple[str, Article | Failure]]:
    """Each line's article with its place; `first` is what was already taken from the stream.

    An article without an id is called after the file and the line.
    """
    number = 0
    while raw := first or stream.readline(LONGEST_LINE + 1):
        first = b""
        number += 1
        line_place = f"{place}:{number}"
        if len(raw) > LONGEST_LINE:
            _skip_line(stream, raw)
            reason = f"the line is longer than {LONGEST_LINE // 1_000_000} MB"
            yield line_place, Failure(line_place, reason, JSON_HINT)
        elif raw.strip(b"\xef\xbb\xbf \t\r\n"):
            article = _article(raw, f"{stem}-{number}")
            if isinstance(article, Mistake):
                yield line_place, replace(article, line=number).at(place)
            else:
                yield line_place, article


def _article(raw: bytes, stem: str) -> Article | Mistake:
    try:
        line = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Mistake(
            f"is not UTF-8: byte {error.start} of the line", "save it as UTF-8", column=error.start + 1
        )
    fields = json_line(line)
    return fields if isinstance(fields, Mistake) else from_fields(fields, stem)


def _skip_line(stream: BinaryIO, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(LONGEST_LINE)
