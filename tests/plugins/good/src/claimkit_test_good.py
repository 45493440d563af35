"""Plugins that do what they promise: an extractor, a parser, a resolver and an exporter."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs

from claimkit import Analysis, Article, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.metadata import Candidate, HtmlPage
from claimkit.plugins import exporter, extractor, metadata_parser, resolver
from claimkit.speakers import Resolution, resolve_speakers


@extractor(name="good.shouts", after=["claimkit.quotes"])
def extract_shouts(article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield each line that is in capitals."""
    start = 0
    for line in article.text.splitlines(keepends=True):
        if line.isupper():
            content = (Span(start, start + len(line.rstrip())),)
            yield Quote(
                kind=QuoteKind.DIRECT, content=content, rule="good.capitals", confidence=0.5
            )
        start += len(line)


@metadata_parser(name="good.signature")
def read_signature(page: HtmlPage, /) -> Iterator[Candidate]:
    """State who signed the page."""
    for element in page.tree.select("[data-signed-by]"):
        signature = element.attr("data-signed-by") or ""
        yield Candidate(
            field="authors", value=(signature,), carrier="good.signature", confidence=0.97
        )


@resolver(name="good.register")
def resolve_known(article: Article, quotes: Sequence[Quote], lang: LanguagePack, /) -> Resolution:
    """Resolve as claimkit does, and give every speaker a number."""
    usual = resolve_speakers(article, quotes, lang)
    speakers = tuple(
        attrs.evolve(speaker, external_ids={"register": str(number)})
        for number, speaker in enumerate(usual.speakers, start=1)
    )
    return attrs.evolve(usual, speakers=speakers)


@exporter(name="good.words")
def write_words(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write the words of each quote on a line, as Python would."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for count, analysis in enumerate(analyses, start=1):  # noqa: B007 - returned
            for quote in analysis.quotes:
                words = " ".join(span.of(analysis.article.text) for span in quote.content)
                print(ascii(words), file=stream)
    return count
