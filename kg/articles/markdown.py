"""Markdown in; its headings and paragraphs as plain text out."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token


def plain(markdown: str) -> str:
    """The paragraphs with an empty line between; code, images and raw HTML are no sentences and stay out."""
    return "\n\n".join(filter(None, _paragraphs(MarkdownIt("commonmark").enable("table").parse(markdown))))


def _paragraphs(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield "".join(map(_words, token.children or ())).strip()


def _words(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")
