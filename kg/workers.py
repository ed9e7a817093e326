"""Articles in; what the rules read in each out, in the same order, on as many processes as asked for."""

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice

from kg.articles import Failure
from kg.model import Article, Fact

MANY_OBJECTS = (
    100_000  # An article makes thousands of small objects; looking through them so often is wasted.
)
ARTICLES_A_TASK = 32  # One article a task would cost more in sending than in reading.


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article with its facts and the number of its sentences."""

    article: Article
    facts: tuple[Fact, ...]
    sentences: int


def read_all(articles: Iterable[Article], jobs: int = 1) -> Iterator[Extracted | Failure]:
    """Read every article; one on which the reading breaks down is a failure, and the others go on."""
    gc.set_threshold(MANY_OBJECTS)
    if jobs == 1:
        yield from map(read_one, articles)
        return
    chunks = _chunks(articles)
    with ProcessPoolExecutor(jobs) as executor:
        tasks: deque[Future[list[Extracted | Failure]]] = deque()
        for chunk in chunks:
            tasks.append(executor.submit(_read_chunk, chunk))
            if len(tasks) > 2 * jobs:
                yield from tasks.popleft().result()
        for task in tasks:
            yield from task.result()


def read_one(article: Article) -> Extracted | Failure:
    """Read one article."""
    from kg.reading import read

    try:
        reading = read(article)
    except Exception as error:  # A bug of ours must not cost the user the other articles.
        return Failure(
            article.id, f"the reading broke down: {_where(error)}", "this is a bug: please report it"
        )
    return Extracted(article, tuple(reading.facts), len(reading.sentences))


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    waiting = iter(articles)
    while chunk := list(islice(waiting, ARTICLES_A_TASK)):
        yield chunk


def _read_chunk(articles: list[Article]) -> list[Extracted | Failure]:
    gc.set_threshold(MANY_OBJECTS)
    return [read_one(article) for article in articles]


def _where(error: Exception) -> str:
    """The kind of an exception, its message, and the line of ours that raised it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_globals.get('__name__')}, line {trace.tb_lineno})" if trace else ""
    return f"{type(error).__name__}: {error}{place}"
