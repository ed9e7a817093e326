"""A row of units in; the same row out, with what is one though written as several made one: amounts, places, governments."""

from kg.mentions.phrases import Mark, Phrase, Unit, is_mark
from kg.mentions.titles import land

WHO = frozenset(["PERSON", "NAME", "LEADER", "ROLE", "COUNTRY", "PLACE"])
# what only counts the things named after "of"
AMOUNTS = frozenset("""total number dozens hundreds thousands scores couple series handful pair batch shipment shipments worth
    tens million billion millions billions variety range lot lots tranche majority bulk
    round rounds package packages set raft wave slew barrage string volley salvo spate flurry consignment
    most some half""".split())  # fmt: skip


def whole(row: list[Unit]) -> list[Unit]:
    """The row without brackets, in which an amount, a place with its state and a government are one phrase each."""
    signs = {unit.low for unit in row if isinstance(unit, Mark)}
    if not signs.isdisjoint(("(", "[")):
        row = _without_parentheses(row)
    if "of" in signs:
        row = _amounts(row)
    if "," in signs:
        row = _places(row)
    if "and" in signs:
        row = _repeated(row)
    return _states(row) if "of" in signs else row


def _without_parentheses(row: list[Unit]) -> list[Unit]:
    """The row without what stands in brackets: abbreviations, parties, asides."""
    result: list[Unit] = []
    depth = 0
    for unit in row:
        if is_mark(unit, "(", "["):
            depth += 1
        elif is_mark(unit, ")", "]"):
            depth = max(0, depth - 1)
        elif not depth:
            result.append(unit)
    return result if not depth else row


def _repeated(row: list[Unit]) -> list[Unit]:
    """ "With Kohl and with Chirac" is with Kohl and Chirac."""
    result: list[Unit] = []
    for position, unit in enumerate(row):
        before = result[-3] if len(result) > 2 else None
        again = is_mark(unit, "with") and is_mark(before, "with") and is_mark(result[-1], "and")
        parties = [result[-2], *row[position + 1 : position + 2]] if again else []
        if len(parties) == 2 and all(isinstance(each, Phrase) and each.head.tag in WHO for each in parties):
            continue
        result.append(unit)
    return result


def _amounts(row: list[Unit]) -> list[Unit]:
    """ "a total of 43 Russian diplomats" are 43 Russian diplomats; so are "dozens of", "$2 billion worth of"."""
    result: list[Unit] = []
    for position, unit in enumerate(row):
        amount = result[-2] if len(result) > 1 else None
        if (
            isinstance(unit, Phrase)
            and is_mark(row[position - 1], "of")
            and isinstance(amount, Phrase)
            and amount.low in AMOUNTS
            and amount.possessor is None
            and unit.head.tag in ("N", "ROLE", "SYSTEM", "ADJ", "PERSON")
        ):
            unit.begin, unit.times = amount.begin, amount.times + unit.times
            result[-2:] = [unit]
            continue
        result.append(unit)
    return result


def _places(row: list[Unit]) -> list[Unit]:
    """ "Honiara, Solomon Islands" is one place; so is "Osaka (Japan)"."""
    result: list[Unit] = []
    position = 0
    while position < len(row):
        unit = row[position]
        if isinstance(unit, Phrase) and unit.head.tag == "PLACE" and position + 2 < len(row):
            comma, state = row[position + 1], row[position + 2]
            if (
                is_mark(comma, ",") and isinstance(state, Phrase) and len(state.words) == 1
                and state.head.tag in ("COUNTRY", "PLACE") and state.possessor is None and land(state.head) == land(unit.head)
                and land(unit.head) is not None and state.head.text != unit.head.text
            ):  # fmt: skip
                closing = row[position + 3] if position + 3 < len(row) else None
                result.append(unit)
                position += 3
                if is_mark(closing, ","):
                    position += 1
                continue
        result.append(unit)
        position += 1
    return result


def _states(row: list[Unit]) -> list[Unit]:
    """ "the Government of the Republic of Albania" is Albania, before lists are made."""
    result: list[Unit] = []
    position = 0
    while position < len(row):
        unit = row[position]
        if (
            isinstance(unit, Phrase)
            and unit.low in ("government", "republic", "kingdom", "state", "people")
            and position + 2 < len(row)
            and len(unit.words) == 1
        ):
            of, state = row[position + 1], row[position + 2]
            if (
                is_mark(of, "of")
                and isinstance(state, Phrase)
                and state.head.tag == "COUNTRY"
                and len(state.words) == 1
            ):
                state.begin, state.det = unit.begin, unit.det
                result.append(state)
                position += 3
                continue
        result.append(unit)
        position += 1
    return result
