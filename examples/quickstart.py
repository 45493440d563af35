"""Who said what in five articles that tell the same story.

Run it from anywhere: `python examples/quickstart.py`.
"""

from pathlib import Path
from textwrap import shorten

import claimkit

ARTICLES = Path(__file__).parent / "articles"
WIDTH = 96


def show(analysis: claimkit.Analysis) -> None:
    """Print what the article says of itself, then each quote with its speaker."""
    article, names = analysis.article, {who.id: who.name for who in analysis.speakers}
    date = article.metadata.published
    print("  title: ", article.metadata.title or "not stated")
    print("  outlet:", article.metadata.outlet or article.metadata.agency or "not stated")
    print("  date:  ", date.edtf if date else "not stated")
    for attribution in analysis.attributions:
        quote = attribution.quote
        who = " and ".join(names[speaker] for speaker in attribution.speakers) or "nobody named"
        cue = " ".join(span.of(article.text) for span in quote.cue)
        words = " … ".join(span.of(article.text) for span in quote.content)
        print(f"  - {who} [{cue}], {quote.kind}:")
        print("   ", shorten(words, WIDTH, placeholder=" …"))


def main() -> None:
    """Analyse the articles in the order of their names."""
    for path in sorted(ARTICLES.iterdir()):
        print(path.name)
        show(claimkit.analyze(path.read_text(encoding="utf-8")))
        print()


if __name__ == "__main__":
    main()
