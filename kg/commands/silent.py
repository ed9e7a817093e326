"""kg silent: sentences with two actors and a diplomatic word from which nothing was read: what to learn next."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Put the command on the command line."""
    app.command()(silent)


def silent(articles: Annotated[list[Path], typer.Argument(help="files or folders of articles")]) -> None:
    """List the sentences that name two actors and a word of diplomacy, and gave nothing."""
    from kg.articles import Caution, Failure
    from kg.articles import read as read_articles
    from kg.mentions.person import Person
    from kg.mentions.phrases import Phrase
    from kg.mentions.referents import Country, Organization
    from kg.reading import read
    from kg.rulebook.book import rulebook

    predicates = {predicate for _, predicate in rulebook().entries}
    failed = False
    for article in read_articles(articles):
        if isinstance(article, Failure | Caution):
            typer.echo(f"{article.place}: {article.reason}", err=True)
            failed = failed or isinstance(article, Failure)
            continue
        for sentence in read(article).sentences:
            units = [unit for unit in sentence.row if isinstance(unit, Phrase)]
            actors = {
                id(r) if isinstance(r, Person) else r
                for unit in units
                for r in unit.who
                if isinstance(r, Person | Country | Organization)
            }
            told = [
                clause.predicate
                for clause in sentence.clauses
                if clause.predicate in predicates and clause.kind != "title"
            ]
            if (
                len(actors) > 1
                and told
                and not any(draft.relation != "holdsOffice" for draft in sentence.drafts)
            ):
                text = article.text[sentence.sentence.begin : sentence.sentence.end]
                typer.echo(
                    f"{article.id}:{sentence.sentence.begin}: [{', '.join(dict.fromkeys(told))}] {text}"
                )
    raise typer.Exit(1 if failed else 0)
