"""Plugins that fail while they run, some after their first result, and a pack without words."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from claimkit import Analysis, Article, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.metadata import Candidate, HtmlPage

NO_FUNCTION = "text"
PACK = LanguagePack(code="qbr", name="Private use", version="1", package="claimkit_test_broken")


def fail() -> NoReturn:
    """Raise what nobody expects."""
    message = "out of luck"
    raise RuntimeError(message)


def extract_then_fail(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield one quote, then raise."""
    yield Quote(kind=QuoteKind.DIRECT, content=(Span(0, 1),), rule="broken.run", confidence=0.5)
    fail()


def read_then_fail(_page: HtmlPage, /) -> Iterator[Candidate]:
    """Yield one title, then raise."""
    yield Candidate(field="title", value="Broken", carrier="broken.run", confidence=0.999)
    fail()


def resolve_nothing(
    _article: Article, _quotes: Sequence[Quote], _lang: LanguagePack, /
) -> NoReturn:
    """Raise."""
    fail()


def write_nothing(_analyses: Iterable[Analysis], _path: Path, /) -> int:
    """Raise."""
    fail()
