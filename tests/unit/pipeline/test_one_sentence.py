"""A sentence that never ends costs linear time, whatever it is made of."""

import time

import pytest

import claimkit

FEW, MANY = 200, 3200
SLOW = 30  # times the cost of a sixteenth; 256 if it were quadratic
LEAST = 0.25  # seconds

PIECES = (
    "the leaflet came and it reads “Go home now” and ",
    "Ilva Maron met Teo Brandt while he said that it was late and ",
    "As Ilva Maron came, Teo Brandt spoke while he said it was late and ",
    "Orrin Steel sank and the company said it was late, ",
    "an Orrin report came, and the report said it was late, ",
    "she and Ilva Maron said it was late, ",
    "according to Ilva Maron, a clerk, and Teo Brandt, ",
    "Ilva Maron - a clerk - said it was late - ",
    "people who know Maron say it was late and ",
    "Ilva Maron, who spoke, said it was late, said Teo Brandt, adding that ",
)


def cost(text: str) -> float:
    """Return the CPU seconds that an analysis takes."""
    before = time.process_time()
    claimkit.analyze(text, language="en", format="text")
    return time.process_time() - before


@pytest.mark.parametrize("piece", PIECES)
def test_one_sentence_costs_linear_time(piece: str) -> None:
    """Sixteenfold text takes about sixteenfold time."""
    claimkit.analyze(piece, language="en", format="text")
    few = min(cost(f"It rained, and {piece * FEW}.") for _ in range(2))
    many = cost(f"It rained, and {piece * MANY}.")
    assert many < SLOW * max(few, LEAST)
