"""Trace claims through five articles: who printed them first, and what became of them.

Run it from anywhere: `python examples/trace_claim.py`.
"""

from pathlib import Path
from textwrap import shorten

import claimkit

ARTICLES = Path(__file__).parent / "articles"
WIDTH = 90


def main() -> None:
    """Link the articles and print each claim that three of them have."""
    paths = sorted(ARTICLES.iterdir())
    analyses = [claimkit.analyze(path.read_text(encoding="utf-8")) for path in paths]
    names = {a.article.id: path.name for a, path in zip(analyses, paths, strict=True)}
    story = claimkit.link(analyses)
    for article in story.articles:
        date = article.published.edtf if article.published else "undated"
        print(f"{names[article.article_id]}: {date} ({article.dated_by})")
    for cluster in story.clusters:
        if len({occurrence.article_id for occurrence in cluster.occurrences}) > 2:  # noqa: PLR2004
            print()
            show(cluster, names)


def show(cluster: claimkit.ClaimCluster, names: dict[str, str]) -> None:
    """Print where a claim stands, and what was changed."""
    print(shorten(cluster.text, WIDTH, placeholder=" …"))
    if cluster.first is None:
        print("  first: not known")
    else:
        first = cluster.occurrences[cluster.first]
        print(f"  first: {names[first.article_id]} ({cluster.basis})")
    for occurrence in cluster.occurrences:
        who = " and ".join(occurrence.speakers) or "nobody named"
        print(f"  - {names[occurrence.article_id]}: {who}, {occurrence.relation}")


if __name__ == "__main__":
    main()
