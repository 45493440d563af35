"""Framing as a whole: links between claims and what answers them, and hostile texts."""

import time

import pytest

import claimkit
from claimkit.claims import find_framing
from claimkit.lang import get_language
from claimkit.model import Analysis, Article, Block, BlockKind, Marker, Span

EN = get_language("en")
FOURFOLD = 9.0  # linear growth has 4, quadratic 16


def analysed(text: str) -> Analysis:
    """Analyse a text as English."""
    return claimkit.analyze(text, language="en", format="text")


def answers(analysis: Analysis) -> set[tuple[str, str]]:
    """Return each answered claim with what answers it, as words."""
    claims = {claim.id: claim.text for claim in analysis.claims}
    words = {marker.id: marker.span.of(analysis.article.text) for marker in analysis.markers}
    return {(claims[r.claim], words.get(r.by) or claims[r.by]) for r in analysis.rebuttals}


def test_pointing_back() -> None:
    """A noun for a claim that points back leads to the claim before."""
    text = "Ilse Marran said that the well was poisoned. A court found her claims baseless."
    assert ("The well was poisoned", "baseless") in answers(analysed(text))


def test_shared_words() -> None:
    """A sentence that shares the words of a claim answers it."""
    text = (
        "Ilse Marran said that rebels poisoned the village well.\n\nThe pier was closed in May.\n\n"
        "There is no evidence that rebels poisoned the village well."
    )
    assert ("Rebels poisoned the village well", "no evidence") in answers(analysed(text))


def test_denied_claim() -> None:
    """A denial answers a claim about those who deny."""
    text = (
        "Tove Lind said that the Marran family poisoned the village well.\n\n"
        "Ilse Marran denied that anybody poisoned the village well."
    )
    found = answers(analysed(text))
    assert (
        "The Marran family poisoned the village well",
        "Anybody poisoned the village well",
    ) in found


def test_own_words_answer_nothing() -> None:
    """What somebody says of evidence is no answer to that very claim."""
    assert (
        answers(analysed("The judge said that there was no evidence against the clerk.")) == set()
    )


def test_ids() -> None:
    """Ids come from the content, and the markers are in the order of the text."""
    text = "The so-called clerk allegedly sold the keys."
    first, second = analysed(text).markers
    assert first.span.end <= second.span.start
    assert first.id != second.id
    assert analysed(text).markers == (first, second)


def test_letters_that_grow() -> None:
    """Offsets stay exact where a letter becomes two in lower case."""
    (marker,) = analysed("İİİ: The so-called clerk sold İ keys.").markers
    assert marker.span.of("İİİ: The so-called clerk sold İ keys.") == "so-called"


@pytest.mark.parametrize(
    "piece",
    [
        "may be ", "no evidence ", "the “bad” ", '"a ', "denied claims ", "the lie ",
        "suspected of the alleged ", "so-called ", "have been debunked by ", "the claim ",
    ],
)  # fmt: skip
def test_hostile_text_costs_linear_time(piece: str) -> None:
    """Four times the text costs about four times as much."""

    def took(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, length))
        article = Article(text=text, language="en", blocks=(block,))
        start = time.process_time()
        framing = find_framing(article, (), (), (), EN)
        assert all(isinstance(marker, Marker) for marker in framing.markers)
        return time.process_time() - start

    took(2_000)
    short, long = (min(took(size) for _ in range(3)) for size in (8_000, 32_000))
    assert long < max(FOURFOLD * short, 0.2)
