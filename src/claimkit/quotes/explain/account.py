"""An explanation as plain text, for people."""

import textwrap
from collections.abc import Iterator

from claimkit.quotes.explain.values import Candidate, Explanation, Option, Step, Weight

WIDTH = 100
LONGEST = 60
SHOWN_WEIGHTS = 3
QUESTIONS = {
    "source": "who says it?",
    "no_source": "or nobody?",
    "left_side": "content before?",
    "right_side": "content after?",
    "left": "begins, walking left",
    "start": "begins, walking right",
    "end": "ends before",
    "keep": "a quote?",
}
WITHOUT_WORDS = {"no_source": "(nobody)", "end": "(end of the sentence)"}


def account(explanation: Explanation) -> str:
    """Return the explanation as lines of text.

    Chosen options have a star. Under the cue and each chosen option stand its largest weights.
    """
    return "\n".join(_lines(explanation))


def _lines(explanation: Explanation) -> Iterator[str]:
    span = explanation.span
    yield f"{explanation.block} [{span.start}-{span.end}] {_short(explanation.text, 3 * LONGEST)}"
    if not explanation.tokens:
        yield "  furniture or empty: not read for quotes"
        return
    tagged = " ".join(f"{token.word}/{token.letter}" for token in explanation.tokens)
    yield from textwrap.wrap(
        tagged,
        WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    if not explanation.candidates:
        yield "  no word here may be a cue"
    for candidate in explanation.candidates:
        yield ""
        yield from _candidate(candidate)


def _candidate(candidate: Candidate) -> Iterator[str]:
    cue = candidate.cue
    yield f"  {_option(cue, '')}: {candidate.outcome}, {candidate.why}"
    if cue.weights:
        yield f"    {'a cue?':22} {_weights(cue.weights)}"
    for step in candidate.steps:
        yield from _step(step)
    if candidate.content:
        places = " ".join(f"{span.start}-{span.end}" for span in candidate.content)
        yield f"    {'content':22} [{places}]"


def _step(step: Step) -> Iterator[str]:
    name = QUESTIONS.get(step.decision, step.decision)
    for option in step.options:
        yield f"    {name:22} {_option(option, step.decision)}"
        if option.chosen and option.weights:
            yield f"    {'':22}     {_weights(option.weights)}"
        name = ""


def _option(option: Option, decision: str) -> str:
    where = f" [{option.span.start}-{option.span.end}]" if option.span else ""
    star = "*" if option.chosen else " "
    words = option.words or WITHOUT_WORDS.get(decision, "")
    return f"{star} {option.probability:.2f} {_short(words, LONGEST)}{where}"


def _weights(weights: tuple[Weight, ...]) -> str:
    return "  ".join(f"{w.weight:+.2f} {w.feature}" for w in weights[:SHOWN_WEIGHTS])


def _short(text: str, most: int) -> str:
    """Return the text on one line, its middle left out if it is long."""
    line = " ".join(text.split())
    half = most // 2
    return line if len(line) <= most else f"{line[:half]} … {line[-half:]}"
