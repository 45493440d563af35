"""Who said what on a news page, and which element of the page says so.

It needs the extra: `pip install 'claimkit[html]'`.
Run it from anywhere: `python examples/html_page.py`.
"""

from pathlib import Path
from textwrap import shorten

import claimkit
from claimkit.model import ElementQuote

PAGE = Path(__file__).parent / "pages" / "6-weekly-feature.html"
WIDTH = 96


def places(article: claimkit.Article, span: claimkit.Span) -> tuple[ElementQuote, ...]:
    """Return the elements that show a span."""
    return article.source_map.to_elements(span, article.text) if article.source_map else ()


def main() -> None:
    """Print what the page says of itself, its parts, and each quote with its element."""
    analysis = claimkit.analyze(PAGE.read_bytes())
    article, names = analysis.article, {who.id: who.name for who in analysis.speakers}
    about = article.metadata
    print("title:  ", about.title)
    print("outlet: ", about.outlet)
    print("authors:", ", ".join(about.authors))
    print("date:   ", about.published.edtf if about.published else "not stated")
    for block in article.blocks:
        print(f"{block.kind:9} {shorten(block.span.of(article.text), WIDTH, placeholder=' …')}")
    for attribution in analysis.attributions:
        who = " and ".join(names[speaker] for speaker in attribution.speakers) or "nobody named"
        print(f"- {who}:")
        for span in attribution.quote.content:
            for place in places(article, span):
                print("   ", shorten(place.exact, WIDTH, placeholder=" …"))
                print("     at", place.path)


if __name__ == "__main__":
    main()
