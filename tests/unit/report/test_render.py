"""Templates and style sheets."""

import re
import sys

import pytest

from claimkit.errors import UnsupportedFormat
from claimkit.model import Analysis
from claimkit.report import article_report
from claimkit.report.render import _source, environment

ENOUGH = 4.5
VARIABLE = re.compile(r"--([a-z0-9-]+):(#[0-9a-f]{6})")
ON = {
    "ink": ("paper", "card", "wash", *(f"t{n}" for n in range(9))),
    "soft": ("paper", "card"),
    "accent": ("paper", "card"),
    "accent-ink": ("accent",),
    "warn": ("paper", "card", "warn-wash"),
    "good": ("good-wash",),
    "bad": ("bad-wash",),
    "paper": ("ink", *(f"s{n}" for n in range(9))),
}


def schemes() -> list[dict[str, str]]:
    """Return the colours in light and in dark."""
    light, dark = _source("base.css").split("@media screen and (prefers-color-scheme:dark)")
    bright = dict(VARIABLE.findall(light))
    return [bright, {**bright, **dict(VARIABLE.findall(dark))}]


def luminance(colour: str) -> float:
    """Return the relative luminance. Source: WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", schemes(), ids=["light", "dark"])
def test_colours_can_be_read(scheme: dict[str, str]) -> None:
    """Text has a contrast of 4.5 to 1 at least on what it stands on."""
    for ink, papers in ON.items():
        for paper in papers:
            dark, light = sorted((luminance(scheme[ink]), luminance(scheme[paper])))
            assert (light + 0.05) / (dark + 0.05) >= ENOUGH, (ink, paper)


def test_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch, analysis: Analysis) -> None:
    """One error, with the command that installs it."""
    environment.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(UnsupportedFormat, match=re.escape("pip install 'claimkit[report]'")):
        article_report(analysis)
    environment.cache_clear()
