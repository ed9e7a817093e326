"""Facts and gold facts in; how often each rule fired and how often it was right out.

Gold files are annotated articles: {"article", "facts": [{"subject", "relation", "object", "start", "modality",
"optional"}]}, their texts beside them or in a folder `articles` next to theirs. An edge is right when relation and
both ends agree; optional, possible and denied gold facts are right when found and no loss when missed.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.mentions.scan import fold
from kg.model import SYMMETRIC, Fact, Node

SMALL = frozenset(["the", "of", "and", "a", "an", "on", "for", "between", "in", "to", "s"])


@dataclass(slots=True)
class Report:
    """Per rule: how often it fired, how often right, how often it found what gold calls arguable."""

    fired: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    arguable: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, Fact]] = field(default_factory=list)

    def add(self, facts: Iterable[Fact], gold: list[dict[str, Any]]) -> None:
        """Count the facts of one article against its gold facts."""
        for fact in facts:
            same = [told for told in gold if same_edge(fact, told)]
            sure = [
                told
                for told in same
                if not told.get("optional") and _unreal(fact.modality) == _unreal(told.get("modality"))
            ]
            for rule in {evidence.rule for evidence in fact.evidence}:
                self.fired[rule] += 1
                if sure:
                    self.right[rule] += 1
                elif same or _unreal(fact.modality):
                    self.arguable[rule] += 1
                else:
                    self.wrong.append((rule, fact))


def _unreal(modality: str | None) -> bool:
    return modality in ("possible", "denied")


def text_of(gold: Path) -> Path:
    """The article that a gold file annotates."""
    beside = gold.with_suffix(".txt")
    return beside if beside.is_file() else gold.parent.parent / "articles" / beside.name


def gold_facts(path: Path) -> list[dict[str, Any]]:
    """The annotated facts of a gold file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    documents = data if isinstance(data, list) else [data]
    return [fact for document in documents for fact in document["facts"]]


def words(name: str | None) -> set[str]:
    """The words of a name that count when names are compared."""
    plain = "".join(letter if letter.isalnum() else " " for letter in fold(name or "").lower())
    return {word for word in plain.split() if word not in SMALL}


def same_edge(fact: Fact, told: dict[str, Any]) -> bool:
    """Whether a fact is the gold edge, in either order for a symmetric relation."""
    if fact.relation != told["relation"]:
        return False
    if same_node(fact.subject, told["subject"]) and same_node(fact.object, told["object"]):
        return True
    return (
        fact.relation in SYMMETRIC
        and same_node(fact.object, told["subject"])
        and same_node(fact.subject, told["object"])
    )


def same_node(node: Node, told: dict[str, Any]) -> bool:
    """Whether a node is the one that gold names: countries by code, people by name, the rest by shared words."""
    if told["type"] == "Country" or node.type == "Country":
        return told["type"] == node.type and node.iso3 == told.get("iso3")
    have = words(node.name)
    for name in told["names"]:
        want = words(name)
        if have == want or (
            told["type"] == "Leader" and min(len(have), len(want)) > 1 and (have <= want or want <= have)
        ):
            return True
        if told["type"] != "Leader" and have and want and len(have & want) / len(have | want) >= 0.5:
            return True
    keys = {key.lower() for key in told.get("keys", ())}
    return told["type"] in ("Treaty", "Summit") and bool(keys) and keys <= have | set(node.keys)
