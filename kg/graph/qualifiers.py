"""Qualifiers of several tellings of one edge in; one set of qualifiers out, nothing lost."""

from collections.abc import Iterable, Mapping

APART = "; "  # stands between the values where tellings differ


def joined(tellings: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Every qualifier with all values that tellings give it; terms of office as wide as any tells them."""
    every: dict[str, set[str]] = {}
    count = formers = 0
    for qualifiers in tellings:
        count += 1
        formers += qualifiers.get("former") == "true"
        for key, value in qualifiers.items():
            every.setdefault(key, set()).add(value)
    if formers < count:
        # Somebody whom another article sees in office was not always "former".
        every.pop("former", None)
    return {key: _value(key, every[key]) for key in sorted(every)}


def _value(key: str, values: set[str]) -> str:
    if len(values) == 1:
        return next(iter(values))
    if key == "attestedFrom":
        return min(values)
    if key == "attestedUntil":
        return max(values, key=lambda value: value.ljust(10, "~"))  # a month ends after any of its days
    if key in ("heldFrom", "heldUntil"):
        return max(values)  # the lexicon may have learnt of the end since
    return APART.join(sorted({piece for value in values for piece in value.split(APART)}))
