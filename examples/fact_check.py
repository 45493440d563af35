"""A fact-check leaves as a ClaimReview, the form that search engines and fact-checkers read.

The desk chooses a claim of an article and judges it; who made it, when and where it stood come
from the analysis. Run it from anywhere: `python examples/fact_check.py`.
"""

import json
from pathlib import Path

import claimkit
from claimkit import Analysis, Claim, SpeakerKind
from claimkit.io.claimreview import Party, Rating, read, review, write

ARTICLE = Path(__file__).parent / "articles" / "2-friendly-copy.md"
URL = "https://checks.example.org/lower-senn-flood"


def find_claim(analysis: Analysis, words: str) -> Claim:
    """Return the claim that looks most like some words."""
    index = claimkit.linking.ClaimIndex([(claim.id, claim.text) for claim in analysis.claims])
    best, _ = index.search(words, k=1)[0]
    return next(claim for claim in analysis.claims if claim.id == best)


def main() -> None:
    """Check one claim, print the document, and read it back as anybody else would."""
    analysis = claimkit.analyze(ARTICLE.read_text(encoding="utf-8"))
    checked = review(
        analysis,
        find_claim(analysis, "gates raised at night, when no satellite passes"),
        rating=Rating(label="Unproven", value=2, worst=1, best=5),
        url=URL,
        reviewer=Party(name="River Desk", kind=SpeakerKind.ORGANISATION),
        published="2022-03-21",
        title="Did anybody open the gates of the Karst Lake dam by night?",
    )
    document = write(checked)
    print(json.dumps(document, indent=1, ensure_ascii=False))

    back = read(json.dumps(document))
    (found,) = back.reviews
    print("\nread back:", found == checked, "and", len(back.issues), "issues")
    print("verdict:", found.rating.verdict if found.rating else "none")


if __name__ == "__main__":
    main()
