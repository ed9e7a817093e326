"""Matches of one article in; its facts out: dated, qualified, each told once with all its evidence."""

from kg.drafts import Draft, drafts
from kg.merging import merged
from kg.model import Article, Fact
from kg.nodes import node


def fact(draft: Draft, article: Article) -> Fact:
    """The record that goes out for a draft."""
    return Fact(
        article=article.id,
        subject=node(draft.subject, article),
        relation=draft.relation,
        object=node(draft.object, article),
        date=draft.date,
        modality=draft.modality,
        qualifiers=dict(sorted(draft.qualifiers.items())),
        evidence=tuple(draft.evidence),
    )


__all__ = ["Draft", "drafts", "fact", "merged", "node"]
