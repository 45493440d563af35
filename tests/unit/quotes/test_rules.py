"""Each rule against its own evidence, and names for every order of parts."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

import claimkit
from claimkit.model import QuoteKind
from claimkit.quotes.rules import RULES, Rule, name_of_order

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "rules.md"
ORDERS = [
    before + clause + after
    for clause in ("V", "SV", "VS")
    for before, after in (("C", ""), ("", "C"), ("C", "C"))
]


def rules_found(text: str) -> set[str]:
    """Return the names of the rules by which quotes are found in a text."""
    article = claimkit.parse(text, language="en", format="text")
    return {quote.rule for quote in claimkit.extract_quotes(article)}


def evidence(part: str) -> Iterator[object]:
    """Yield each text of one part of the evidence with its rule."""
    for rule in RULES.values():
        for number, text in enumerate(getattr(rule, part)):
            yield pytest.param(rule, text, id=f"{rule.name}.{number}")


@pytest.mark.parametrize(("rule", "text"), [*evidence("matches")])
def test_rule_matches(rule: Rule, text: str) -> None:
    """What the rule looks like is found by it."""
    assert rule.name in rules_found(text)


@pytest.mark.parametrize(("rule", "text"), [*evidence("rejects")])
def test_rule_rejects(rule: Rule, text: str) -> None:
    """What only looks like it is not found by it."""
    assert rule.name not in rules_found(text)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_rule_is_finished(rule: Rule) -> None:
    """It says what it looks like, and has two texts of each evidence, none of them twice."""
    assert rule.says.endswith(".")
    assert min(len(rule.matches), len(rule.rejects)) >= 2
    assert len({*rule.matches, *rule.rejects}) == len(rule.matches) + len(rule.rejects)


@pytest.mark.parametrize("name", RULES)
def test_rule_is_in_the_reference(name: str) -> None:
    """Whoever reads the name of a rule finds what it means."""
    assert f"| `{name}` |" in REFERENCE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "order"), [*product(QuoteKind, ORDERS)])
def test_every_order_has_a_rule(kind: QuoteKind, order: str) -> None:
    """Its own, or the one that the rare orders of a kind share."""
    assert name_of_order(kind, order) in RULES


def test_rare_orders_share_a_name() -> None:
    """One name a kind."""
    assert name_of_order(QuoteKind.DIRECT, "VC") == "direct.other-order"
    assert name_of_order(QuoteKind.INDIRECT, "VC") == "indirect.cue-content"
