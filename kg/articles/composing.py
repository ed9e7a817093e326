"""The fields of one text in; an Article out, with cautions, or the mistake that keeps it from being one."""

from dataclasses import replace

from kg.articles.days import day
from kg.articles.decoding import clean
from kg.articles.headline import split_headline, take_date_line
from kg.articles.language import foreign
from kg.articles.layout import join_broken_lines, tidy
from kg.articles.markdown import plain
from kg.articles.outcome import Mistake
from kg.articles.submitted import Submitted, front_matter
from kg.model import Article

LONGEST_TEXT = 2_000_000  # Characters, three novels; what is longer is many articles in one file.
CURLED, STRAIGHT = "\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--"
QUOTES = str.maketrans(CURLED, STRAIGHT)


def from_text(text: str, stem: str, markdown: bool = False) -> Article | Mistake:
    """The article of a text file: front matter, a date line, a headline, each where there is one."""
    matter = front_matter(clean(text))
    if isinstance(matter, Mistake):
        return matter
    fields, rest, lines = matter
    written_day, rest, line = take_date_line(rest)
    body = tidy(plain(rest) if markdown else rest)
    headline, body = ("", body) if fields.title else split_headline(body)
    published = fields.published or written_day
    made = fields.model_copy(update={"title": fields.title or headline, "published": published, "text": body})
    article = from_fields(made, stem)
    if isinstance(article, Mistake) and article.line is None and written_day:
        return replace(article, line=lines + line)
    return article


def from_fields(fields: Submitted, stem: str) -> Article | Mistake:
    """The article that these fields make; `stem` is its id where they have none."""
    published = day(fields.published) if fields.published else None
    if isinstance(published, Mistake):
        return published
    title, text = _with_title(clean(fields.title or ""), join_broken_lines(tidy(clean(fields.text or ""))))
    if not text:
        return Mistake("holds no text")
    if len(text) > LONGEST_TEXT:
        return Mistake(
            f"is too long for one article: {len(text):,} characters", "give each article its own file"
        )
    if reason := foreign(text):
        return Mistake(reason, "the rules read English; give a translation")
    return Article(
        id=fields.id or stem,
        title=title,
        published=published,
        url=fields.url or None,
        publisher=fields.publisher or None,
        text=text,
    )


def _with_title(title: str, body: str) -> tuple[str, str]:
    """The title on one line, and the text that begins with it, once."""
    title = " ".join(title.split())
    first_line = body.split("\n", 1)[0]
    if title and _same_words(title, first_line):
        return first_line, body
    return title, "\n\n".join(part for part in (title, body) if part)


def _same_words(one: str, other: str) -> bool:
    return " ".join(one.translate(QUOTES).casefold().split()) == " ".join(
        other.translate(QUOTES).casefold().split()
    )
