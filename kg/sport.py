"""An article's text in; whether it tells of a game out: there "Spain threatened Portugal" means nothing to diplomats."""

import re

from kg.drafts import Draft
from kg.mentions.person import Person

GAME = re.compile(
    r"""\b(?:referee|striker|midfielder|goalkeeper|goalscorer|winger|half-?time|kick-?off|stoppage\stime|extra\stime|equali[sz]er
    |offside|penalty\s(?:kick|shoot-?out|area)|on\sthe\sbreak|counter-?attack(?:ing|ed)?|set\spiece|wickets?|innings|batsm[ae]n
    |bowlers?|quarter-?finals?|semi-?finals?|qualifiers?|play-?offs?|world\scup|champions\sleague|premier\sleague|grand\sslam
    |scoreline|clean\ssheet|free\skick|corner\skick|first\shalf|second\shalf|try-?line|scrum|head\scoach|captained|scorers?
    |touchline|knockout\sstage|group\sstage|test\smatch|tie-?break|third\sset|home\srun|quarterback|touchdown)\b""",
    re.IGNORECASE | re.VERBOSE,
)
OFFICIAL = re.compile(
    r"\b(?:foreign (?:minist|secretar)|ambassador|diplomat|sanctions|treaty|embassy)", re.IGNORECASE
)
SAYINGS = frozenset(
    ["supports", "urges", "accuses", "threatens", "attacks", "withdrawsFrom", "hosts", "invites"]
)


def of_game(text: str) -> bool:
    """Whether so many words of the pitch stand in a text that it is a report of a game."""
    found = {match.group().lower() for match in GAME.finditer(text)}
    return len(found) >= 2 and len(found) > 2 * len(OFFICIAL.findall(text)) and len(text) < 1500 * len(found)


def diplomatic(drafts: list[Draft]) -> list[Draft]:
    """What of a game's report may stand: what a leader did by name."""
    return [
        draft
        for draft in drafts
        if draft.relation not in SAYINGS
        or any(isinstance(one, Person) for one in (draft.subject, draft.object))
    ]
