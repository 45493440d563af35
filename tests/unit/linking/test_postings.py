"""The claims that score best for some words."""

import random

import pytest

from claimkit.linking import postings
from claimkit.linking.postings import K1, B, Postings

RANDOM = random.Random(5)  # noqa: S311 - words, not secrets
WORDS = [f"w{n}" for n in range(60)]
SHARES = [1 / (n + 1) for n in range(60)]  # the first words are in most claims


def plain(claims: list[list[str]], known: Postings, wanted: dict[str, float]) -> dict[int, float]:
    """Return all scores above 0 by the formula alone."""
    average = sum(map(len, claims)) / len(claims)
    scores = {}
    for number, claim in enumerate(claims):
        held = K1 * (1 - B + B * len(claim) / average)
        gains = [
            weight * known.rarity(word) * (K1 + 1) * count / (count + held)
            for word, weight in wanted.items()
            if (count := claim.count(word))
        ]
        if gains:
            scores[number] = sum(gains)
    return scores


@pytest.mark.parametrize("most", [1, 5, 50])
def test_words_that_cannot_matter_are_left_out_without_a_loss(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The best claims and their scores are those that the formula gives for all."""
    monkeypatch.setattr(postings, "LONG", 4)
    claims = [RANDOM.choices(WORDS, SHARES, k=RANDOM.randint(1, 20)) for _ in range(400)]
    known = Postings()
    for claim in claims:
        known.add(claim)
    for _ in range(50):
        wanted = {word: RANDOM.choice([1.0, 0.1]) for word in RANDOM.sample(WORDS, 8)}
        scores = plain(claims, known, wanted)
        best = sorted(scores.values(), reverse=True)[:most]
        found = known.best(wanted.items(), most)
        assert [score for _, score in found] == pytest.approx(best)
        assert all(score == pytest.approx(scores[number]) for number, score in found)


def test_of_equal_claims_the_older_comes_first() -> None:
    """Nothing else tells them apart."""
    known = Postings()
    for _ in range(5):
        known.add(["dam", "gate"])
    assert [number for number, _ in known.best([("gate", 1.0)], 3)] == [0, 1, 2]
    assert not known.best([], 3)
