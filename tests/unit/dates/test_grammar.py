"""The rules of the grammar: each can be reached, and none hangs."""

import time

import pytest

from claimkit.dates import find_dates
from claimkit.dates.find import REACH
from claimkit.dates.grammar import RULES, Rule
from claimkit.dates.resolve import RESOLVERS, TIMED
from claimkit.dates.tools import load_tools
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
ENOUGH = 2.0  # CPU seconds


@pytest.mark.parametrize("number", range(len(RULES)), ids=lambda number: RULES[number].name)
def test_rule_is_tried_on_hostile_text_in_time(number: int) -> None:
    """A rule sees a few words at a time; where these are many it still takes no time."""
    tools = load_tools("en")
    assert tools is not None
    pattern = tools.matchers[1 << number].pattern
    for unit in HOSTILE:
        coded = tools.coder.encode(unit * (SIZE // len(unit))).coded
        before = time.process_time()
        for start in range(len(coded)):
            pattern.match(coded, start, start + REACH)
        assert time.process_time() - before < ENOUGH


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
