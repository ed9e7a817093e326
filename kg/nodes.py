"""What a phrase stands for in; the record that goes out for it: its name, its other names, what tells it from others."""

from kg import lexicon as tables
from kg.mentions.person import Person
from kg.mentions.referents import Country, Organization, Place, Referent, Summit, System, Treaty, kind_of
from kg.model import Article, Node

SPELT_OUT = {
    "fta": "free trade agreement", "mou": "memorandum of understanding", "mous": "memoranda of understanding",
    "epa": "economic partnership agreement", "cepa": "comprehensive economic partnership agreement",
    "pta": "preferential trade agreement", "moc": "memorandum of cooperation",
}  # fmt: skip


def node(referent: Referent, article: Article) -> Node:
    """The record that goes out for a referent."""
    lexicon = tables.load()
    if isinstance(referent, Country):
        entry = lexicon.countries[referent.iso3]
        return Node(type="Country", name=entry.name, iso3=referent.iso3, wikidata=entry.wikidata)
    if isinstance(referent, Person):
        return Node(
            type="Leader",
            name=referent.name,
            country=referent.country,
            wikidata=referent.wikidata,
            names=tuple(sorted(referent.seen)),
        )
    if isinstance(referent, Organization):
        body = lexicon.organizations.get(referent.name)
        return Node(
            type="Organization",
            name=referent.name,
            wikidata=body.wikidata if body else None,
            country=body.iso3 if body else None,
        )
    if isinstance(referent, Treaty):
        return _treaty(referent)
    if isinstance(referent, Summit):
        return _summit(referent, article)
    if isinstance(referent, Place):
        return Node(type="Place", name=referent.name, country=referent.iso3)
    assert isinstance(referent, System)
    return Node(type=kind_of(referent), name=referent.name)


def _treaty(treaty: Treaty) -> Node:
    lexicon = tables.load()
    parties = sorted(
        lexicon.countries[p.iso3].name if isinstance(p, Country) else p.name for p in treaty.parties
    )
    words = [treaty.kind, *parties, *treaty.names, *([treaty.year] if treaty.year else [])]
    keys = sorted(
        {word for text in words for word in text.lower().replace("-", " ").replace("–", " ").split()}
    )
    name = (
        treaty.name
        if treaty.known
        else " ".join(SPELT_OUT.get(word.lower(), word) for word in treaty.name.split())
    )
    if treaty.known is None and 0 < len(parties) < 3 and not any(word.istitle() for word in name.split()):
        name = f"{'-'.join(parties)} {name}"
    return Node(type="Treaty", name=name, names=tuple(sorted(treaty.names)), keys=tuple(keys))


def _summit(summit: Summit, article: Article) -> Node:
    year = summit.year or (str(article.published.year) if article.published else None)
    words = [
        *summit.names,
        *([summit.series] if summit.series else []),
        *([summit.place.name] if summit.place else []),
        *([year] if year else []),
    ]
    keys = sorted({word for text in words for word in text.lower().replace("-", " ").split()})
    name = summit.series or summit.name
    return Node(
        type="Summit",
        name=f"{year} {name}" if year and year not in name else name,
        names=tuple(sorted(summit.names)),
        keys=tuple(keys),
    )
