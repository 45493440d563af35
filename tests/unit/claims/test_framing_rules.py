"""Each rule of framing against its own evidence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import claimkit
from claimkit.claims.framing.rules import RULES, FramingRule
from claimkit.model import MarkerKind

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "rules.md"


def rules_found(text: str) -> set[str]:
    """Return the names of the rules by which markers are found in a text."""
    return {m.rule for m in claimkit.analyze(text, language="en", format="text").markers}


def evidence(part: str) -> Iterator[object]:
    """Yield each text of one part of the evidence with its rule."""
    for rule in RULES.values():
        for number, text in enumerate(getattr(rule, part)):
            yield pytest.param(rule, text, id=f"{rule.name}.{number}")


@pytest.mark.parametrize(("rule", "text"), [*evidence("matches")])
def test_rule_matches(rule: FramingRule, text: str) -> None:
    """What the rule looks like is found by it."""
    assert rule.name in rules_found(text)


@pytest.mark.parametrize(("rule", "text"), [*evidence("rejects")])
def test_rule_rejects(rule: FramingRule, text: str) -> None:
    """What only looks like it is not found by it."""
    assert rule.name not in rules_found(text)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_rule_is_finished(rule: FramingRule) -> None:
    """It says what it looks like, and has two texts of each evidence, none of them twice."""
    assert rule.says.endswith(".")
    assert min(len(rule.matches), len(rule.rejects)) >= 2
    assert len({*rule.matches, *rule.rejects}) == len(rule.matches) + len(rule.rejects)


@pytest.mark.parametrize("name", RULES)
def test_rule_is_in_the_reference(name: str) -> None:
    """Whoever reads the name of a rule finds what it means."""
    assert f"| `{name}` |" in REFERENCE.read_text(encoding="utf-8")


def test_every_kind_has_a_rule() -> None:
    """No kind of marker is only promised."""
    assert {rule.kind for rule in RULES.values()} == set(MarkerKind)
