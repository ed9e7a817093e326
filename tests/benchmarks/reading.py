"""Prints how fast articles are read on one core, beside the floor: splitting sentences and looking up names.

    python tests/benchmarks/reading.py [ARTICLES...]

Times are CPU seconds of this process; the best of several rounds counts, because other work disturbs
the rest.
"""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.articles import read
from kg.model import Article
from kg.resources import folder

ROUNDS = 5
SECONDS = 1.0  # Each round reads the articles again and again for about so long.


def main(given: Sequence[str]) -> None:
    """Measure the floor and the reading on the same articles, and print both with their ratio."""
    outcomes = read([Path(path) for path in given] or [folder("seeds")])
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words:,} words")
    floor, floor_start = timed(make_floor, articles, words)
    print(f"floor     {floor:>12,.0f} words/s   (ready after {floor_start:.2f} s, {peak():,.0f} MB)")
    speed, start = timed(make_reading, articles, words)
    print(f"reading   {speed:>12,.0f} words/s   (ready after {start:.2f} s)")
    print(f"ratio     {floor / speed:>12,.1f}")
    print(f"memory    {peak():>12,.0f} MB at most")


def make_floor() -> Callable[[Article], object]:
    """Split each paragraph into sentences and find every form of the lexicon in each."""
    from ahocorasick_rs import AhoCorasick, MatchKind
    from sentencex import segment

    from kg.lexicon.load import load
    from kg.lexicon.surfaces import surface_forms

    forms = sorted({surface.form for surface in surface_forms(load())})
    names = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)

    def floor(article: Article) -> object:
        paragraphs = filter(None, article.text.split("\n"))
        sentences = (sentence for paragraph in paragraphs for sentence in segment("en", paragraph))
        return [names.find_matches_as_indexes(sentence) for sentence in sentences]

    return floor


def make_reading() -> Callable[[Article], object]:
    """Read the facts of an article."""
    from kg.reading import facts

    return facts


def timed(
    make: Callable[[], Callable[[Article], object]], articles: Sequence[Article], words: int
) -> tuple[float, float]:
    """Words a second, and the seconds that making it and the first article took."""
    begin = time.process_time()
    work = make()
    work(articles[0])
    start = time.process_time() - begin
    return words / min(one_round(work, articles) for _ in range(ROUNDS)), start


def one_round(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """The CPU seconds that all the articles take, on average over a round."""
    times, begin = 0, time.process_time()
    while (passed := time.process_time() - begin) < SECONDS:
        for article in articles:
            work(article)
        times += 1
    return passed / times


def peak() -> float:
    """The most memory that this process has had, in megabytes (Linux tells kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])
