"""From the labels and numbers of fact-checkers to verdicts. The labels are in `ratings.toml`."""

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

import regex


class Verdict(StrEnum):
    """What a rating comes to, whatever a fact-checker calls it."""

    TRUE = "true"
    MOSTLY_TRUE = "mostly_true"
    MIXED = "mixed"
    MOSTLY_FALSE = "mostly_false"
    FALSE = "false"
    MISLEADING = "misleading"
    MISSING_CONTEXT = "missing_context"
    ALTERED = "altered"
    SATIRE = "satire"
    UNPROVEN = "unproven"


SCALE = (
    Verdict.FALSE,
    Verdict.MOSTLY_FALSE,
    Verdict.MIXED,
    Verdict.MOSTLY_TRUE,
    Verdict.TRUE,
)
"""The verdicts of a scale from worst to best.

Source: Google Search Central, Fact check structured data: from 1 = False to 5 = True.
"""

LONGEST = 60
JOINTS = regex.compile(r"[\s_]{1,99}+")
EDGES = " .!?:;,\"'“”‘’«»()[]*"
AFTER = regex.compile(r"[\s.:;,!–—-]")


def verdict_of(
    label: str | None, value: float | None, worst: float | None, best: float | None
) -> Verdict | None:
    """Return what a rating comes to: by its label, else by its number on its scale.

    A label that opens with a known one and a sentence after it ("False: the photo is older")
    counts as that one. A number outside its scale, or on a scale without length, tells nothing.
    """
    found = _by_label(label) if label else None
    return found or _by_number(value, worst, best)


def _by_label(label: str) -> Verdict | None:
    known, plain = _labels(), normal(label)
    if plain in known:
        return known[plain]
    head = plain[:LONGEST]
    ends = [match.start() for match in AFTER.finditer(head) if head[match.start()] != " "]
    openings = (head[:end].strip(EDGES) for end in reversed(ends))
    return next((known[opening] for opening in openings if opening in known), None)


def _by_number(value: float | None, worst: float | None, best: float | None) -> Verdict | None:
    if value is None or worst is None or best is None or not worst <= value <= best != worst:
        return None
    share = (value - worst) / (best - worst)
    return SCALE[round(share * (len(SCALE) - 1))]


def normal(label: str) -> str:
    """Return a label in lower case, with single spaces, without marks around it."""
    return JOINTS.sub(" ", label[: LONGEST * 2]).strip(EDGES).casefold()


@cache
def _labels() -> dict[str, Verdict]:
    text = files("claimkit.io.claimreview").joinpath("ratings.toml").read_text(encoding="utf-8")
    return {
        normal(form): Verdict(section["verdict"])
        for section in tomllib.loads(text)["labels"]
        for form in section["forms"]
    }
