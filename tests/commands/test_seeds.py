"""The sample articles: what is read in them is what was read when somebody last looked.

After a change of the rules, run `python tests/commands/test_seeds.py`, look at the difference that it
makes to seeds.golden and exports/graph.ttl, and commit it if it is for the better.
"""

import shutil
from pathlib import Path

from kg.articles import Caution, Failure, read
from kg.model import Article, Fact, Node
from kg.resources import folder

GOLDEN = Path(__file__).with_name("seeds.golden")
EXPORTS = Path(__file__).parents[2] / "exports"


def sample_articles() -> list[Article]:
    """The articles that come with the package."""
    return [outcome for outcome in read([folder("seeds")]) if isinstance(outcome, Article)]


def name(node: Node) -> str:
    """A node as the golden file has it."""
    return node.iso3 or node.name


def told(fact: Fact) -> str:
    """A fact on one line."""
    date = fact.date.edtf if fact.date else "undated"
    qualifiers = " ".join(f"{key}={value!r}" for key, value in sorted(fact.qualifiers.items()))
    where = " ".join(f"{passage.rule}@{passage.begin}" for passage in fact.evidence)
    edge = f"{fact.relation}({name(fact.subject)}, {name(fact.object)})"
    return " | ".join(part for part in (edge, date, fact.modality, qualifiers, where) if part)


def golden() -> str:
    """What is read in all the samples, as the golden file has it."""
    from kg.reading import facts

    blocks = ["\n".join([f"# {article.id}", *map(told, facts(article))]) for article in sample_articles()]
    return "\n\n".join(blocks) + "\n"


def test_every_sample_is_read_without_a_complaint() -> None:
    outcomes = list(read([folder("seeds")]))
    assert [outcome for outcome in outcomes if isinstance(outcome, Failure | Caution)] == []
    assert len(sample_articles()) >= 20


def test_samples_are_as_long_as_articles_are() -> None:
    lengths = {article.id: len(article.text.split()) for article in sample_articles()}
    assert {name: length for name, length in lengths.items() if not 200 <= length <= 500} == {}


def test_the_facts_of_the_samples_are_those_of_the_golden_file() -> None:
    assert golden().splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def build(out: Path) -> None:
    """Build the samples into a folder, as `kg build` does."""
    from kg.graph.store import update
    from kg.lexicon.load import load
    from kg.reading import facts

    articles = sample_articles()
    update(out, articles, (fact for article in articles for fact in facts(article)), lexicon=load())


def test_the_graph_that_is_committed_is_what_the_samples_build_to(tmp_path: Path) -> None:
    build(tmp_path)
    new, old = ((folder / "graph.ttl").read_text(encoding="utf-8") for folder in (tmp_path, EXPORTS))
    assert new.splitlines() == old.splitlines()


def test_every_sentence_stands_where_its_offsets_say() -> None:
    from kg.reading import facts

    for article in sample_articles():
        for fact in facts(article):
            for passage in fact.evidence:
                assert article.text[passage.begin : passage.end] == passage.text
                for begin, end in passage.marks:
                    assert passage.begin <= begin < end <= passage.end


if __name__ == "__main__":
    GOLDEN.write_text(golden(), encoding="utf-8")
    shutil.rmtree(EXPORTS / "store", ignore_errors=True)
    (EXPORTS / "graph.ttl").unlink(missing_ok=True)
    build(EXPORTS)
