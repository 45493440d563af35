"""An extractor of one's own, side by side with that of claimkit.

A newsroom follows a session in a ticker: each line has the time, a name, and what was said. No
grammar of English tells claimkit that these are quotes; ten lines of Python do.
"""

from collections.abc import Iterator

import regex

from claimkit import Article, Pipeline, Quote, QuoteKind, Span
from claimkit.lang import LanguagePack
from claimkit.model import PROSE
from claimkit.pipeline import default_extractors
from claimkit.plugins import extractor

TICKER = """\
River commission meets after the floods

The session began an hour late. “We have all the time in the world,” chairwoman Amara Diallo said.

(19:42) Morav » The gates have not moved since January, and you have the schedule.

(19:44) Tessen » A schedule is paper. My fields are under water.

(19:51) Diallo » Then let us look at the gauges together.

Diallo told reporters that the commission would meet again on Friday.
"""
ENTRY = regex.compile(
    r"\(\d{2}:\d{2}\)\ (?P<source>\p{Lu}[\p{L}’'-]{1,40}+)\ (?P<cue>»)\ (?P<content>[^\n]{1,400}+)"
)


@extractor(name="newsroom.ticker", before=["claimkit.quotes"])
def extract_ticker(article: Article, lang: LanguagePack, /) -> Iterator[Quote]:  # noqa: ARG001
    """Find the entries of a ticker: time, name, a pointing mark and the words."""
    for block in article.blocks_of(*PROSE):
        for match in ENTRY.finditer(article.text, block.span.start, block.span.end):
            yield Quote(
                content=(Span(*match.span("content")),),
                cue=(Span(*match.span("cue")),),
                source=(Span(*match.span("source")),),
                kind=QuoteKind.DIRECT,
                rule="newsroom.ticker",
                confidence=0.95,
            )


def main() -> None:
    """Analyse the ticker with both extractors and print who said what, and which rule found it."""
    pipeline = Pipeline(extractors=(*default_extractors(), extract_ticker))
    analysis = pipeline.analyze(TICKER, language="en", format="text")
    text, names = analysis.article.text, {who.id: who.name for who in analysis.speakers}
    for attribution in analysis.attributions:
        who = ", ".join(names[speaker] for speaker in attribution.speakers) or "nobody named"
        words = " … ".join(span.of(text) for span in attribution.quote.content)
        origin = "ours" if attribution.quote.rule == "newsroom.ticker" else "claimkit"
        print(f"{who} ({origin}): {words}")


if __name__ == "__main__":
    main()
