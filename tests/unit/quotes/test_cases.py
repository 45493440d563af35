"""The extractor against the case tables."""

from collections.abc import Iterator

import pytest
from case_tables import Case, load_cases, load_known_failures
from compare import find_problems

import claimkit


def _parameters() -> Iterator[object]:
    known = load_known_failures()
    for case in load_cases():
        reason = known.get(case.id)
        marks = [pytest.mark.xfail(reason=reason)] if reason else []
        yield pytest.param(case, id=case.id, marks=marks)


@pytest.mark.parametrize("case", [*_parameters()])
def test_case(case: Case) -> None:
    """Each quote of the case is found with content, source and kind, and no other."""
    article = claimkit.parse(case.text, language="en", format="text")
    assert find_problems(case, claimkit.extract_quotes(article)) == ()
