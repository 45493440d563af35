"""The rules of the grammar: each can be reached, and none hangs."""

from collections import deque

import pytest

from claimkit.dates import find_dates
from claimkit.dates.grammar import RULES, Rule
from claimkit.dates.resolve import RESOLVERS, TIMED
from claimkit.dates.words import date_words

HOSTILE = (
    "May ",
    "1998-",
    "the last ",
    "a year of ",
    "10 p.m. on ",
    "twenty-",
    "1/2/",
    "’8",
    "\n ",
)
SIZE = 10_000


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_scans_hostile_text_in_time(rule: Rule) -> None:
    """A quadratic scan would take far longer than the CPU seconds that are allowed."""
    pattern = rule.template.compiled(date_words("en").named_lists)
    for unit in HOSTILE:
        text = unit * (SIZE // len(unit))
        deque(pattern.finditer(text, timeout=10), maxlen=0)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_a_resolver(rule: Rule) -> None:
    """What can be found can be resolved."""
    assert rule.name in RESOLVERS or rule.name in TIMED


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_needs_lists_that_exist(rule: Rule) -> None:
    """A misspelt list would make a rule unreachable."""
    lists = date_words("en").named_lists
    shapes = {"figures", "quotes"}
    wrong = {
        name
        for name in (*rule.needs, *rule.first)
        if name not in lists and name not in shapes and not name.endswith("_digits")
    }
    assert not wrong


@pytest.mark.parametrize("unit", HOSTILE)
def test_long_hostile_text_is_read_to_its_end(unit: str) -> None:
    """What stands after the noise is still found."""
    text = unit * (SIZE // len(unit)) + "\n\nThey left on 3 May 2019."
    assert find_dates(text, anchor="2024-03-01")[-1].timex == "2019-05-03"
