"""Labels and numbers come to verdicts."""

import tomllib
from importlib.resources import files

import pytest

from claimkit.io.claimreview import Rating, Verdict
from claimkit.io.claimreview.ratings import normal


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        ("False", "false"),
        ("MOSTLY FALSE", "mostly_false"),
        ("half_true", "mixed"),
        (" «Falso». ", "false"),
        ("FALSO: a imagem é de outro ano", "false"),
        ("Misleading – the figure is old", "misleading"),
        ("Faux", "false"),
        ("錯誤", "false"),
        ("Größtenteils richtig", "mostly_true"),
        ("False start to the season", None),
        ("", None),
        (None, None),
    ],
)
def test_label_tells_the_verdict(label: str | None, verdict: str | None) -> None:
    """Case and marks do not count; a sentence that only opens with a word is no label."""
    assert Rating(label=label).verdict == verdict


@pytest.mark.parametrize(
    ("value", "worst", "best", "verdict"),
    [
        (1, 1, 5, "false"),
        (3, 1, 5, "mixed"),
        (5, 1, 5, "true"),
        (0, 0, 10, "false"),
        (9, 1, 5, None),
        (-1, -1, -1, None),
        (1, None, 5, None),
        (float("nan"), 1, 5, None),
    ],
)
def test_number_tells_the_verdict(
    value: float, worst: float | None, best: float | None, verdict: str | None
) -> None:
    """Only on a scale, and only on it."""
    assert Rating(value=value, worst=worst, best=best).verdict == verdict


def test_label_counts_more_than_its_number() -> None:
    """Readers see the label."""
    rating = Rating(label="Misleading", value=1, worst=1, best=5)
    assert rating.verdict is Verdict.MISLEADING


def test_long_label_costs_little() -> None:
    """Only its opening is read."""
    assert Rating(label="False, " * 300_000).verdict is Verdict.FALSE
    assert Rating(label="-" * 2_000_000).verdict is None


def test_every_label_has_one_verdict_and_an_origin() -> None:
    """A label that stands twice would depend on the order of the file."""
    text = files("claimkit.io.claimreview").joinpath("ratings.toml").read_text("utf-8")
    sections = tomllib.loads(text)["labels"]
    verdicts: dict[str, set[str]] = {}
    for section in sections:
        assert section["origin"]
        for form in section["forms"]:
            verdicts.setdefault(normal(form), set()).add(Verdict(section["verdict"]))
    assert [form for form, found in verdicts.items() if len(found) > 1] == []
