"""What a clause is: who does what to whom, with what beside it, under which governor."""

from dataclasses import dataclass, field

from kg.english.tokens import Token
from kg.mentions.phrases import Phrase, VerbGroup
from kg.model import DateSpan, Modality


@dataclass(slots=True, eq=False)
class Clause:
    """One predicate with its arguments, active voice whatever the text's.

    predicate: the verb's lemma or the event noun (singular). link: how it hangs on its governor ("to", "that",
    "rel", "part", "coord", "sub", a preposition, "object", "subject", "" for the main clause).
    """

    predicate: str
    kind: str  # "verb", "noun", "title"
    begin: int
    end: int
    subject: Phrase | None = None
    objects: list[Phrase] = field(default_factory=list)
    adjuncts: list[tuple[str, Phrase]] = field(default_factory=list)
    particles: set[str] = field(default_factory=set)
    times: list[tuple[str, Token]] = field(default_factory=list)
    verb: VerbGroup | None = None
    phrase: Phrase | None = None  # the noun phrase of an event noun
    governor: "Clause | None" = None
    link: str = ""
    word: str = ""  # the subordinator or preposition that opens it
    quoted: bool = False
    modality: Modality = "actual"
    tense: str = "past"
    speaker: Phrase | None = None
    qualifiers: dict[str, str] = field(default_factory=dict)
    date: DateSpan | None = None
    earlier: DateSpan | None = None  # "first since 2014": the time before
    days: int | None = None  # "three-day visit"

    @property
    def passive(self) -> bool:
        """Whether its verb stands in the passive, so that what the text made the subject is the first object."""
        return self.verb is not None and self.verb.passive

    def add(self, preposition: str, phrase: Phrase) -> None:
        """Hang a prepositional phrase on the clause."""
        self.adjuncts.append((preposition, phrase))


def verb_clause(
    group: VerbGroup,
    link: str = "",
    word: str = "",
    governor: Clause | None = None,
    subject: Phrase | None = None,
) -> Clause:
    """The clause of a verb group, before its objects and adjuncts are read."""
    return Clause(
        group.lemma,
        "verb",
        group.begin,
        group.end,
        subject,
        verb=group,
        governor=governor,
        link=link,
        word=word,
        tense=group.tense,
    )
