"""The rules that travel with the package: no mistake, every example holds, no person or country in a rule."""

from kg import resources
from kg.mentions.scan import scanner
from kg.rulebook.book import rulebook
from kg.rulebook.examples import failures

NAMED = {"country", "demonym", "leader", "capital", "seat"}


def test_no_notebook_has_a_mistake() -> None:
    assert not rulebook().mistakes, "\n".join(map(str, rulebook().mistakes))


def test_every_example_holds() -> None:
    told = [str(failure) for failure in failures(rulebook())]
    assert not told, "\n".join(told)


def test_there_are_examples_enough_to_trust_them() -> None:
    examples = [e for rule in rulebook().rules.values() for e in (*rule.yes, *rule.no, *rule.todo)]
    assert len(examples) >= 600


def test_no_rule_names_a_person_or_a_country() -> None:
    for path in sorted(resources.rules().glob("*.rules")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.split(maxsplit=1)[:1] and line.split()[0] in ("match", "fact", "family", "nouns"):
                found = [hit for hit in scanner().scan(line) if hit.readings[0][0] in NAMED]
                assert not found, f"{path.name}:{number}: {line}"
