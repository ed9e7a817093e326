"""A row of units in; the same row with lists, appositions and prepositional phrases hung where they belong out."""

from kg.clauses.row import Row
from kg.clauses.wholes import whole
from kg.clauses.words import CLAUSAL
from kg.mentions.phrases import Mark, Phrase, Unit, VerbGroup, is_finite, is_kind, is_mark

WHO = frozenset(["PERSON", "NAME", "LEADER", "ROLE", "PRON"])
LAND = frozenset(["COUNTRY", "PLACE", "SEAT", "ORG", "DEMONYM"])
LISTERS = frozenset(["and", "or", "nor", "&", "as well as", "along with", "together with", "plus"])


def group(row: list[Unit]) -> list[Unit]:
    """Amounts, lists, then appositions, then what hangs on what."""
    row = _appositions(_lists(_without_floating(whole(row))))
    _possessed(row)
    _attach(row)
    return row


def _possessed(row: list[Unit]) -> None:
    """ "Armenia, whose artillery shelled": the artillery is Armenia's."""
    for position, unit in enumerate(row[:-1]):
        owned = row[position + 1]
        if is_mark(unit, "whose") and isinstance(owned, Phrase) and owned.possessor is None:
            owned.possessor = Row(row).phrase_before(position)


def _without_floating(row: list[Unit]) -> list[Unit]:
    """The row without an "all" or "each" that only takes up the subject before it: "the five - A, B and C - all signed"."""
    return [
        unit
        for index, unit in enumerate(row)
        if not (
            1 < index < len(row) - 1 and isinstance(unit, Phrase) and len(unit.words) == 1 and unit.low in ("all", "both", "each")
            and isinstance(row[index + 1], VerbGroup) and (is_mark(row[index - 1], *BREAKS) or isinstance(row[index - 1], Phrase))
        )
    ]  # fmt: skip


def category(phrase: Phrase) -> str:
    """Whether a phrase names people, lands or things, by its last word."""
    first = phrase.members[0] if phrase.members else phrase
    tag = first.head.tag
    return "who" if tag in WHO else "land" if tag in LAND else "thing"


def _lists(row: list[Unit]) -> list[Unit]:
    """Phrases joined by commas and a conjunction become one phrase with members."""
    result: list[Unit] = []
    position = 0
    verb_seen = False
    while position < len(row):
        unit = row[position]
        if isinstance(unit, VerbGroup):
            verb_seen = not (unit.ambiguous and result and isinstance(result[-1], Phrase)) or _free(result)
        if is_kind(unit, "WH", "SUB", ";", "THAT"):
            verb_seen = False
        elif verb_seen and isinstance(unit, Phrase) and _says(row, position):
            verb_seen = False  # "said he and Xi had agreed"
        if not isinstance(unit, Phrase):
            result.append(unit)
            position += 1
            continue
        members, end = _members(row, position, verb_seen, result)
        if len(members) > 1:
            joined = Phrase(members[0].begin, members[-1].end, members[-1].words, members=members)
            result.append(joined)
        else:
            result.append(unit)
        position = end
    return result


def _fronted(row: list[Unit]) -> bool:
    """Whether only a gerund stands before: "Representing both sides, Okello and Ngabo signed"."""
    verbs = [unit for unit in row if isinstance(unit, VerbGroup)]
    return len(verbs) == 1 and verbs[0].form == "gerund" and row[0] is verbs[0] and is_mark(row[-1], ",")


def _free(row: list[Unit]) -> bool:
    """Whether some phrase stands without a preposition, so that it can be a subject."""
    return any(
        isinstance(unit, Phrase) and not (index and is_kind(row[index - 1], "PREP", "SUBP"))
        for index, unit in enumerate(row)
    )


def _members(row: list[Unit], position: int, verb_seen: bool, before: list[Unit]) -> tuple[list[Phrase], int]:
    first = row[position]
    assert isinstance(first, Phrase)
    members, end, closed = [first], position + 1, False
    held = position + 1
    pending: list[Phrase] = []
    while held < len(row):
        joint, after = _joint(row, held)
        if joint is None:
            break
        candidate = row[after]
        assert isinstance(candidate, Phrase)
        if not _alike(first, candidate, joint, len(members) + len(pending) == 1):
            break
        follower = row[after + 1] if after + 1 < len(row) else None
        opens_clause = is_finite(follower)
        if joint in LISTERS or joint == ", and":
            if (
                opens_clause
                and verb_seen
                and joint in ("and", ", and", "or")
                and not _within_reach(before)
                and not (joint == "and" and _under_conjunction(before, first, candidate))
                and not _fronted(before)
            ):
                break
            members += [*pending, candidate]
            pending, closed = [], True
            end = held = after + 1
            continue
        if opens_clause and verb_seen:
            break
        pending.append(candidate)
        held = after + 1
    fronted = bool(before) and is_kind(
        before[-1], "PREP", "SUBP"
    )  # "At the invitation of Xi, Macron arrived"
    if (
        pending
        and not (closed or verb_seen or fronted)
        and _verb_at(row, held)
        and category(first) != "thing"
    ):
        members += pending  # headline: "Xi, Putin to meet"
        end = held
    return members, end


def _says(row: list[Unit], position: int) -> bool:
    index = position - 1
    while index >= 0 and is_kind(row[index], "TIME", "PREP"):
        index -= 1
    before = row[index] if index >= 0 else None
    return isinstance(before, VerbGroup) and before.lemma in CLAUSAL


def _within_reach(before: list[Unit]) -> bool:
    """Whether the list stands right after "between", so that it must be complete."""
    return bool(before) and is_mark(before[-1], "between")


def _under_conjunction(before: list[Unit], first: Phrase, other: Phrase) -> bool:
    """Whether two actors right after "after" or "as" share the verb to come: "comes after Xi and Kim met"."""
    kinds = {category(first), category(other)}
    return bool(before) and is_kind(before[-1], "SUBP") and len(kinds) == 1 and kinds != {"thing"}


def _verb_at(row: list[Unit], position: int) -> bool:
    return position < len(row) and isinstance(row[position], VerbGroup)


def _joint(row: list[Unit], position: int) -> tuple[str | None, int]:
    """What joins the next phrase to a list at this place, and where that phrase is."""
    unit = row[position]
    if not isinstance(unit, Mark):
        return None, position
    index, joint = position, ""
    if unit.low == ",":
        joint, index = ",", index + 1
        following = row[index] if index < len(row) else None
        if is_mark(following, *LISTERS):
            joint = ", and" if following.low in ("and", "or", "&") else following.low
            index += 1
    elif unit.low in LISTERS:
        joint, index = unit.low, index + 1
    else:
        return None, position
    while index < len(row) and is_mark(row[index], "both", "also"):
        index += 1
    if index < len(row) and isinstance(row[index], Phrase):
        return joint, index
    return None, position


def _alike(first: Phrase, other: Phrase, joint: str, alone: bool) -> bool:
    kinds = {category(first), category(other)}
    if kinds == {"thing"} and (first.det in ("a", "an")) != (other.det in ("a", "an")) and first.det != "the":
        return False
    if len(kinds) == 1:
        return joint != "," or (kinds != {"thing"} or other.det == first.det)
    if kinds == {"land", "thing"} and "a" in (first.det[:1], other.det[:1]):
        return False  # "between Russia and Kenya, as well as a memorandum"
    if joint == ", and" and alone:
        return False  # "who is visiting Peru, and his counterpart"
    return joint in LISTERS | {", and"} and (
        kinds == {"who", "land"} or (kinds == {"who", "thing"}) or kinds == {"land", "thing"}
    )


BREAKS = (",", "--", "—", "–", "-")
COUNTED = frozenset(
    ["countries", "nations", "states", "members", "parties", "allies", "capitals", "governments", "economies"]
)


def _appositions(row: list[Unit]) -> list[Unit]:
    """ "THAAD, a missile shield," and "the partnership, a framework signed in 2008": the second is the first."""
    for position in range(len(row) - 2):
        first, comma, second = row[position : position + 3]
        if not (isinstance(first, Phrase) and is_mark(comma, *BREAKS) and isinstance(second, Phrase)):
            continue
        after = row[position + 3] if position + 3 < len(row) else None
        if first.low in COUNTED and len(second.members) > 2 and category(second) == "land":
            first.members = second.members  # "a group of seven countries, the United Kingdom, France, ..."
            continue
        if second.det in ("a", "an") and _goes_on(row, position + 3):
            continue
        own_verb = (
            is_finite(after)
            and (not after.ambiguous or after.lemma == "say")
            and position > 0
            and _has_verb(row[:position])
        )
        if _describes(second, first, after) and not own_verb:
            second.attached.append(("apposition", first))
    return row


def _goes_on(row: list[Unit], position: int) -> bool:
    """Whether a third follows, so that the second is a member of a list: "a pact on A, a protocol on B and a treaty"."""
    while position < len(row) and (_infinitive(row[position]) or is_kind(row[position], "PREP", "TIME")):
        position += 1 + (position + 1 < len(row) and isinstance(row[position + 1], Phrase))
    joint, third = _joint(row, position) if position < len(row) else (None, 0)
    following = row[third] if joint else None
    return isinstance(following, Phrase) and (following.members or [following])[0].det in ("a", "an")


def _infinitive(unit: Unit) -> bool:
    return isinstance(unit, VerbGroup) and unit.form == "infinitive"


def _describes(second: Phrase, first: Phrase, after: Unit | None) -> bool:
    """Whether the second phrase can say what the first one is."""
    role = second.head.tag == "ROLE" and first.head.tag in ("PERSON", "NAME", "LEADER")
    if second.members or not (role or category(second) == "thing" or second.low in ("ally", "member")):
        return False
    if role and not second.det and second.possessor is None and isinstance(after, Mark):
        return True  # "Li and Zhao, chairman of the committee, met"
    if second.possessor is not None and second.head.tag == "N" and isinstance(after, Mark):
        return True
    told = ("two", "three", "four", "five")[: len(first.members) - 1]
    if len(first.members) > 1 and second.words[0].low in told[-1:] and second.head.tag == "N":
        return True  # "Abkhazia and South Ossetia, two breakaway regions of Georgia"
    if second.det in ("both", "all") and second.head.tag == "N":
        return bool(first.members) and isinstance(
            after, Mark
        )  # "Oman and Qatar, both members of the League,"
    return second.det in ("a", "an", "the") and not first.members


def _has_verb(units: list[Unit]) -> bool:
    return any(isinstance(unit, VerbGroup) for unit in units)


def _attach(row: list[Unit]) -> None:
    """Hang each prepositional phrase on the phrase before it and on the heads of its chain."""
    chain: list[Phrase] = []
    position = 0
    while position < len(row):
        unit = row[position]
        if isinstance(unit, Phrase):
            preposition = row[position - 1] if position else None
            if is_kind(preposition, "PREP", "SUBP") and chain:
                for holder in chain:
                    holder.attached.append((preposition.low, unit))
                chain.append(unit)
            else:
                chain = [unit]
        elif isinstance(unit, VerbGroup) or (
            isinstance(unit, Mark) and unit.kind not in ("PREP", "SUBP", "TIME", "(", ")")
        ):
            chain = []
        position += 1
