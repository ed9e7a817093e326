"""Bytes in; clean text out, with the encoding it was in, or the mistake that keeps it from being text."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from kg.articles.outcome import Mistake

# The longer marks first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
# Every other space, and control characters, which XML and terminals do not bear.
BLANKS = re.compile("[\t\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
MOST_ACCENTS = 0.15  # Of all characters; a text in Windows-1252 has fewer, one in Korean or Cyrillic more.


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text as characters; `guessed` names the encoding where the file did not say it."""

    text: str
    guessed: str | None = None


def decode(data: bytes) -> Decoded | Mistake:
    """The text of a file: by its byte order mark, else UTF-8, else Windows-1252; anything else is refused."""
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            return Mistake(f"is {kind}, not text", "save its text as .txt in UTF-8")
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data, encoding)
    if b"\0" in data:
        return Mistake("is binary, or UTF-16 without a byte order mark", "save its text as .txt in UTF-8")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _decode_western(data, data.count(b"\n", 0, error.start) + 1)


def _decode_marked(data: bytes, encoding: str) -> Decoded | Mistake:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        return Mistake(f"is marked as {name}, but byte {error.start} is not", "save it as UTF-8 again")


def _decode_western(data: bytes, line: int) -> Decoded | Mistake:
    """Windows-1252, as in old archives; five bytes mean nothing in it, which gives others away."""
    refusal = Mistake("is neither UTF-8 nor Windows-1252", "save it as UTF-8", line)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return refusal
    if sum(byte > 0x7F for byte in data) > len(data) * MOST_ACCENTS:
        return refusal
    if len(re.findall(r"[\x00-\x08\x0e-\x1f]", text)) > len(text) / 100:
        return Mistake("is binary", "save its text as .txt in UTF-8")
    return Decoded(text, "Windows-1252")


def clean(text: str) -> str:
    """The same text in NFC, with plain line feeds and plain spaces, and without invisible marks."""
    text = LINE_ENDS.sub("\n", INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", BLANKS.sub(" ", text))
