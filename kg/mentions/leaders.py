"""The leaders that the lexicon knows: by full name, by family name, by office and by the day they held it."""

import datetime as dt
from collections import defaultdict
from functools import cache, lru_cache

from kg import lexicon as tables
from kg.lexicon.entries import Leader, Term
from kg.mentions.person import Office
from kg.mentions.scan import fold

PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "bint",
        "ibn",
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "do",
        "dos",
        "del",
        "di",
        "la",
        "le",
        "ben",
        "ul",
        "ur",
        "abu",
        "ter",
        "y",
    ]
)
# who is called by the first name or by all of it: titles that go with a given name
ROYAL = frozenset(
    ["King", "Queen", "Emperor", "Sultan", "Emir", "Prince", "Princess", "Crown Prince", "Pope"]
)


@lru_cache(maxsize=4096)  # an article looks the same few names up again and again
def parts(name: str) -> tuple[str, ...]:
    """The lower-case words of a name without accents, hyphens or initials."""
    words = fold(name).lower().replace("-", " ").replace(".", " ").replace(",", " ").split()
    return tuple(
        word for word in words if len(word) > 1 and word not in ("jr", "sr", "ii", "iii", "iv", "vi")
    )


@cache
def by_family() -> dict[str, tuple[Leader, ...]]:
    """The leaders of the lexicon by family name (folded, lower case)."""
    index: dict[str, list[Leader]] = defaultdict(list)
    for leader in tables.load().leaders.values():
        for family in dict.fromkeys([" ".join(parts(leader.family)), *_spellings(leader)]):
            index[family].append(leader)
    return {family: tuple(leaders) for family, leaders in index.items()}


def _spellings(leader: Leader) -> list[str]:
    """Other spellings of the family name, from full names that differ in it alone: "Zelenskyy", "Erdoğan"."""
    own = parts(leader.name)
    if len(own) < 2 or own[-1] != " ".join(parts(leader.family)):
        return []
    others = [parts(alias) for alias in leader.aliases]
    return [
        other[-1]
        for other in others
        if len(other) == len(own) and other[:-1] == own[:-1] and other[-1][:3] == own[-1][:3]
    ]


@cache
def by_full_name() -> dict[str, tuple[Leader, ...]]:
    """The leaders of the lexicon by every full name they go by (folded, lower case); a few share one."""
    index: dict[str, list[Leader]] = defaultdict(list)
    for leader in tables.load().leaders.values():
        for name in (leader.name, *leader.aliases):
            same = index[" ".join(parts(name))]
            if leader not in same:
                same.append(leader)
    return {name: tuple(leaders) for name, leaders in index.items()}


def full_named(name: str, day: dt.date | None) -> Leader | None:
    """The leader so called in full; of namesakes the one written just so, else the one in office that day."""
    leaders = by_full_name().get(" ".join(parts(name)), ())
    if len(leaders) < 2:
        return leaders[0] if leaders else None
    written = _letters(name)
    exact = [one for one in leaders if written in {_letters(form) for form in (one.name, *one.aliases)}]
    serving = [one for one in exact or leaders if any(holds(term, day) for term in one.terms)]
    return (serving or exact or list(leaders))[0]


def namesake(name: str, leader: Leader) -> bool:
    """Whether a name is written as that of another leader with the same first and family name."""
    leaders = by_full_name().get(" ".join(parts(name)), ())
    if len(leaders) < 2:
        return False
    written = _letters(name)
    spelt = [one for one in leaders if written in {_letters(form) for form in (one.name, *one.aliases)}]
    return bool(spelt) and leader not in spelt


def _letters(name: str) -> str:
    return "".join(letter for letter in fold(name).lower() if letter.isalnum())


def holds(term: Term, day: dt.date | None, slack: int = 0) -> bool:
    """Whether a term covers the day, give or take `slack` days; an unknown day is covered by none but present ones."""
    if day is None:
        return term.ended is None
    early = (day - dt.timedelta(days=slack)).isoformat()
    late = (day + dt.timedelta(days=slack)).isoformat()
    began, ended = term.began or "0", term.ended or "9999"
    return began[: len(late)] <= late[: len(began)] and ended >= early[: len(ended)]


RANKS = {title: rank for rank, title in enumerate((
    "King", "Queen", "Emperor", "Sultan", "Emir", "Pope", "President", "Supreme Leader", "Leader", "Chancellor", "Prime Minister",
    "General Secretary", "Secretary-General", "Crown Prince", "Secretary of State", "Foreign Secretary", "Foreign Minister"))}  # fmt: skip
REMEMBERED = 40  # years after which nobody is called by the bare family name any more


def once_in_office(words: tuple[str, ...], day: dt.date | None) -> Leader | None:
    """The former head of a state or of its diplomacy whom a bare family name means, if no other leader bears it."""
    leaders = by_family().get(" ".join(words), ())
    if day is None or len(leaders) != 1 or len("".join(words)) < 4:
        return None
    first = day.replace(year=day.year - REMEMBERED, day=1).isoformat()
    told = any(
        term.office in RANKS and (term.began or "9999") <= day.isoformat() and (term.ended or "9999") >= first
        for term in leaders[0].terms
    )
    return leaders[0] if told else None


# what the head of diplomacy is called where not "foreign minister"
DIPLOMATS = {"USA": "Secretary of State", "GBR": "Foreign Secretary"}


def kind_of(title: str) -> str:
    """The kind of an office of the lexicon, as its role noun has it."""
    role = tables.load().roles.get(title.lower())
    return role.kind if role else "official"


def elsewhere(title: str, of: str | None) -> str:
    """What an office is called in another state: the counterpart of a Secretary of State is a foreign minister."""
    if title in ("Foreign Minister", *DIPLOMATS.values()):
        return DIPLOMATS.get(of or "", "Foreign Minister")
    return title


def same_term(term: Term, office: Office) -> bool:
    if office.of is not None and term.of != office.of:
        return False
    return term.office == office.title or not office.title or (office.of is not None)


@cache
def holders() -> dict[tuple[str, str], tuple[tuple[Leader, Term], ...]]:
    index: dict[tuple[str, str], list[tuple[Leader, Term]]] = defaultdict(list)
    for leader in tables.load().leaders.values():
        for term in leader.terms:
            index[term.office, term.of].append((leader, term))
    return {key: tuple(found) for key, found in index.items()}


HEADED = ("President", "Prime Minister", "Chancellor")


@cache
def has_office(title: str, state: str, surely: bool = False) -> bool:
    """Whether a state has had somebody in this office of its head; not surely, true where nobody lists its heads."""
    heads = [office for office in HEADED if (office, state) in holders()]
    if surely:
        return (title, state) in holders()
    return title in heads or title not in ("President", "Chancellor") or not heads
