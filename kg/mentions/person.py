"""Somebody of an article, and a post that somebody holds."""

from dataclasses import dataclass, field

from kg.lexicon.entries import Leader


@dataclass(frozen=True, slots=True)
class Office:
    """A post: its title, the state (ISO alpha-3) or organization (name) it is a post of, and its kind."""

    title: str
    of: str | None
    kind: str = "official"
    former: bool = False


@dataclass(slots=True, eq=False)
class Person:
    """Somebody of the article; what one sentence says of them is known in all."""

    name: str
    country: str | None = None
    gender: str = ""
    wikidata: str | None = None
    leader: Leader | None = None
    offices: list[Office] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    @property
    def political(self) -> bool:
        """Whether the article or the lexicon gives them an office; others are not nodes."""
        return bool(self.offices) or self.leader is not None
