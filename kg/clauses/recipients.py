"""Clauses in; the same with whom words are for that the verb above addresses: "telephoned Uribe to pledge full backing"."""

from kg.clauses.claims import lands
from kg.clauses.clause import Clause
from kg.mentions.phrases import Phrase

# how one turns to somebody
ADDRESSING = frozenset("""telephone phone call ring write cable tell meet visit see send summon contact message email receive
    address""".split())  # fmt: skip
# what is then said, with the preposition that its address would have
GIVEN = dict.fromkeys("pledge offer express convey voice extend reaffirm reiterate promise".split(), "to")
ASKED = dict.fromkeys("ask demand request seek want".split(), "from")
LODGED = dict.fromkeys("lodge file deliver protest register".split(), "with")
SAID = GIVEN | ASKED | LODGED


def recipients(clauses: list[Clause]) -> None:
    """Give pledges, requests and protests the address of the call, letter or meeting in which they were made."""
    for clause in clauses:
        above = clause.governor
        if clause.link not in ("to", "part") or above is None or above.predicate not in ADDRESSING:
            continue
        preposition = SAID.get(clause.predicate)
        addressed = [phrase for phrase in _others(above) if lands(phrase)]
        if preposition is None or not addressed or any(map(lands, _others(clause))):
            continue
        if clause.subject is not None and clause.subject not in (above.subject, *_others(above)):
            continue
        if clause.predicate in LODGED and above.predicate == "summon":
            continue  # with the ambassador's state, not with him
        clause.subject = above.subject
        clause.add(preposition, addressed[0])


def _others(clause: Clause) -> list[Phrase]:
    """The objects of a clause, and those after "to" and "with"."""
    return [
        *clause.objects,
        *(phrase for word, phrase in clause.adjuncts if word in ("to", "with", "from", "for")),
    ]
