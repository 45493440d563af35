"""Whether confidence means what it says, and what asking for more of it costs."""

from typing import Any

import attrs
import pytest
from case_tables import Case, Expected
from compare import pair, same_source
from pytest_benchmark.fixture import BenchmarkFixture

import claimkit
from claimkit.model import QuoteKind, Span

BINS = 10
LEAST = [step / 10 for step in range(10)]


@attrs.frozen
class Judged:
    """The quotes of some articles: how sure each is and whether it is right, of how many."""

    quotes: list[tuple[float, bool]]
    wanted: int

    @property
    def precision(self) -> float:
        """The share of the found ones that are right."""
        return self._right / (len(self.quotes) or 1)

    @property
    def recall(self) -> float:
        """The share of the wanted ones that are found."""
        return self._right / (self.wanted or 1)

    @property
    def _right(self) -> int:
        return sum(right for _, right in self.quotes)


def as_case(document: dict[str, Any]) -> Case:
    """Return a marked document as a case."""

    def spans(pairs: list[list[int]]) -> tuple[Span, ...]:
        return tuple(Span(start, end) for start, end in pairs)

    expected = tuple(
        Expected(
            number=number,
            kind=QuoteKind.DIRECT,  # kinds are not judged here
            content=spans(marked["content"]),
            source=spans(marked["source"]),
        )
        for number, marked in enumerate(document["attributions"], 1)
    )
    return Case(
        id=document["id"], construction="", why="", text=document["text"], expected=expected
    )


def judge(cases: list[Case], least: float) -> Judged:
    """Find quotes of at least some confidence, and judge those that stand in no other.

    One is right if half of its content is that of a marked one, and its source is the right one.
    """
    pipeline = claimkit.Pipeline(min_confidence=least)
    judged: list[tuple[float, bool]] = []
    for case in cases:
        article = claimkit.parse(case.text, language="en", format="text")
        found = [quote for quote in pipeline.extract_quotes(article) if quote.nested_in is None]
        right = {
            at
            for number, at in pair(case, found).items()
            if same_source(case.text, case.expected[number].source, found[at].source)
        }
        judged += [(quote.confidence, at in right) for at, quote in enumerate(found)]
    return Judged(judged, sum(len(case.expected) for case in cases))


@pytest.fixture(scope="module")
def cases(marked_news: list[dict[str, Any]]) -> list[Case]:
    """The marked documents as cases."""
    return [as_case(document) for document in marked_news]


def test_reliability(benchmark: BenchmarkFixture, report: list[str], cases: list[Case]) -> None:
    """Quotes by confidence: how many, how sure on average, how many right; and the error."""
    judged = benchmark.pedantic(judge, args=(cases, 0.0), rounds=1)  # type: ignore[no-untyped-call]
    report.append("confidence    quotes   mean confidence   share right")
    error = 0.0
    for number in range(BINS):
        inside = [q for q in judged.quotes if min(BINS - 1, int(q[0] * BINS)) == number]
        if not inside:
            continue
        sure = sum(confidence for confidence, _ in inside) / len(inside)
        right = sum(is_right for _, is_right in inside) / len(inside)
        error += abs(sure - right) * len(inside) / len(judged.quotes)
        low, high = number / BINS, (number + 1) / BINS
        report.append(f"{low:.1f} to {high:.1f}{len(inside):10}{sure:18.3f}{right:14.3f}")
    benchmark.extra_info["expected_calibration_error"] = round(error, 4)
    report.append(f"expected calibration error: {error:.3f}")


def test_least_confidence(
    benchmark: BenchmarkFixture, report: list[str], cases: list[Case]
) -> None:
    """Precision and recall of `Pipeline(min_confidence=...)`."""
    curve = benchmark.pedantic(lambda: [judge(cases, least) for least in LEAST], rounds=1)  # type: ignore[no-untyped-call]
    report.append("min_confidence   quotes   precision   recall      F1")
    for least, judged in zip(LEAST, curve, strict=True):
        both = judged.precision + judged.recall
        f1 = 2 * judged.precision * judged.recall / both if both else 0.0
        report.append(
            f"{least:14.1f}{len(judged.quotes):9}{judged.precision:12.3f}{judged.recall:9.3f}"
            f"{f1:8.3f}"
        )
