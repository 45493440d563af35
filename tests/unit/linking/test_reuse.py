"""Running text that two texts share."""

import os
import random
import subprocess
import sys

import pytest

from claimkit.errors import InputError
from claimkit.linking import find_reuse
from claimkit.linking.reuse import ReuseIndex

RANDOM = random.Random(7)  # noqa: S311 - texts, not secrets
WORDS = [f"w{n}" for n in range(5000)]


def text_of(length: int) -> list[str]:
    """Return words that hardly ever meet again in this order."""
    return [RANDOM.choice(WORDS) for _ in range(length)]


def exact(texts: list[tuple[str, str]], minimum: float) -> set[tuple[str, str]]:
    """Return the pairs by comparing all with all that have eleven words."""
    runs = {}
    for name, text in texts:
        words = text.split()
        if len(words) < 11:
            continue
        runs[name] = {tuple(words[n : n + 8]) for n in range(max(1, len(words) - 7))}
    found = set()
    for a, mine in runs.items():
        for b, theirs in runs.items():
            least, shared = min(len(mine), len(theirs)), len(mine & theirs)
            if a < b and shared >= min(5, least) and shared >= minimum * least:
                found.add((a, b))
    return found


@pytest.mark.parametrize("minimum", [0.1, 0.2, 0.35, 0.5, 0.9])
def test_finds_every_pair_that_comparing_all_with_all_finds(minimum: float) -> None:
    """The fingerprints lose no pair, wherever the edits are."""
    texts = []
    for n in range(30):
        words = text_of(RANDOM.randint(20, 200))
        texts.append((f"{n:02}", " ".join(words)))
        for copy in range(3):
            edited = [RANDOM.choice(WORDS) if RANDOM.random() < 0.07 * copy else w for w in words]
            cut = RANDOM.randint(0, len(edited) // 2)
            texts.append((f"{n:02}.{copy}", " ".join(edited[cut:] + text_of(5 * copy))))
    found = {tuple(sorted(pair)) for pair in find_reuse(texts, minimum)}
    assert found == exact(texts, minimum)


@pytest.mark.parametrize("minimum", [0.2, 0.5, 0.9])
def test_texts_that_repeat_themselves_lose_no_pair(minimum: float) -> None:
    """What recurs within a text leaves fewer fingerprints to share."""
    texts = []
    for n in range(20):
        phrases = [text_of(RANDOM.randint(3, 30)) for _ in range(6)]
        for copy in range(4):
            said = [RANDOM.choice(phrases) for _ in range(RANDOM.randint(4, 12))]
            texts.append((f"{n:02}.{copy}", " ".join(sum(said, text_of(4)))))
    found = {tuple(sorted(pair)) for pair in find_reuse(texts, minimum)}
    assert found == exact(texts, minimum)


def test_a_notice_makes_no_article_compared() -> None:
    """What thousands of articles end with costs no comparison of one with all."""
    notice, index = text_of(20), ReuseIndex(0.5)
    for _ in range(300):
        index.add(" ".join(text_of(200) + notice))
    assert not any(index.candidates(number) for number in range(300))


BOUNDED = """
from claimkit.linking.reuse import ReuseIndex
index = ReuseIndex(0.16, 16)
for n in range(40):
    own = [f"w{n}x{m}" for m in range(80)]
    index.add(" ".join([*own[:40], *"one notice that all have in the middle".split(), *own[40:]]))
print(sorted(index.crowded))
"""


def test_what_is_bounded_is_the_same_in_each_process() -> None:
    """Which fingerprints a text has hangs on its words alone, not on the seed of their hashes."""
    told = {
        subprocess.run(  # noqa: S603 - the code above
            [sys.executable, "-c", BOUNDED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in "123"
    }
    assert len(told) == 1


def test_thousands_of_copies_are_paired_lazily() -> None:
    """5,000 copies of one text cost no more than reading them until the pairs are taken."""
    text = " ".join(text_of(300))
    pairs = find_reuse((str(n), text) for n in range(5000))
    assert [next(pairs) for _ in range(3)] == [("0", "1"), ("0", "2"), ("0", "3")]


def test_case_and_punctuation_do_not_count() -> None:
    """A retyped copy is a copy."""
    text = "The harbour master closed both gates at noon, and the boats had to wait outside."
    assert list(find_reuse([("a", text), ("b", text.upper().replace(",", " –"))])) == [("a", "b")]


@pytest.mark.parametrize("minimum", [0.1, 0.2, 0.35, 0.5, 0.9])
def test_a_text_of_eleven_words_is_found_inside_another(minimum: float) -> None:
    """A shorter one pairs only with the same words, at every minimum."""
    words = text_of(60)
    for length, found in ((11, [("whole", "part")]), (10, []), (8, []), (3, [])):
        part = " ".join(words[20 : 20 + length])
        texts = [("whole", " ".join(words)), ("part", part)]
        assert list(find_reuse(texts, minimum)) == found
        assert list(find_reuse([("a", part), ("b", part.upper())], minimum)) == [("a", "b")]


def test_nothing_comes_of_nothing() -> None:
    """No texts, empty texts and a lone text make no pair."""
    assert not list(find_reuse([]))
    assert not list(find_reuse([("a", ""), ("b", ""), ("c", "…")]))
    assert not list(find_reuse([("a", "One text alone."), ("b", "Another one, unlike it.")]))


@pytest.mark.parametrize("minimum", [0, -1, 1.5])
def test_a_share_that_cannot_be_is_refused(minimum: float) -> None:
    """The message says what would be right."""
    with pytest.raises(InputError, match="above 0 and at most 1"):
        find_reuse([], minimum)


def test_an_identifier_given_twice_is_refused() -> None:
    """Pairs of names would be ambiguous."""
    with pytest.raises(InputError, match="'a' is given twice"):
        find_reuse([("a", "x"), ("a", "y")])
