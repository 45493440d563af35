"""A text may break off anywhere, or begin anywhere: its quotes are found all the same."""

import pytest

import claimkit

WHOLE = (
    "According to Ilva Maron, a clerk, and Teo Brandt, who lives in Ohm, the pier, said Una Sorel, "
    "is old, adding that people who know Maron herself - a friend - say it was called Tern, and "
    "she and her aides, asked about it, said it was quoted by the Courier as saying so."
)
WORDS = WHOLE.split()
TEXTS = (
    "The pier, said Ilva Maron",
    "The pier, said Ilva Maron,",
    "The pier is old, warned Ilva Maron, who",
    "According to Ilva Maron, the pier,",
    *(" ".join(WORDS[:size]) for size in range(1, len(WORDS))),
    *(" ".join(WORDS[size:]) for size in range(1, len(WORDS))),
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_breaks_off(text: str) -> None:
    """No extractor fails."""
    analysis = claimkit.analyze(text, language="en", format="text")
    assert [issue.message for issue in analysis.issues if issue.code == "plugin-failed"] == []
