"""Who is quoted how often, by kind of speaker and by outlet: an audit of a newsroom's sources.

Articles that are copies of others are left out, so that nobody counts twice for being reprinted.
Run it from anywhere: `python examples/newsroom_audit.py`.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import attrs

import claimkit
from claimkit import Analysis, Speaker, SpeakerKind
from claimkit.model import ArticleRelationKind
from claimkit.speakers import group_speakers

ARTICLES = Path(__file__).parent / "articles"
NOBODY = "nobody"
KINDS = (*(kind.value for kind in SpeakerKind), NOBODY)
MOST = 8
KNOWN = {"4-hostile-rebuttal.txt": "Valley Monitor", "5-follow-up.txt": "Senn Observer"}
"""Outlets that the newsroom knows, where the articles do not state theirs."""


@attrs.frozen
class Turn:
    """One quote of one speaker, None for nobody; `marked`: some words are in quotation marks."""

    outlet: str
    speaker: Speaker | None
    marked: bool

    @property
    def kind(self) -> str:
        """What kind of speaker it is."""
        return self.speaker.kind.value if self.speaker else NOBODY


def read_article(path: Path) -> Analysis:
    """Analyse a file; what is known of it is told."""
    article = claimkit.parse(path.read_text(encoding="utf-8"), outlet=KNOWN.get(path.name))
    return claimkit.analyze(article)


def originals(analyses: Iterable[Analysis]) -> tuple[Analysis, ...]:
    """Leave out the articles that are copies."""
    story = claimkit.link(analyses)
    copies = {one.article for one in story.relations if one.kind is ArticleRelationKind.COPY}
    return tuple(one for one in story.analyses if one.article.id not in copies)


def turns(analysis: Analysis) -> list[Turn]:
    """Return the quotes of an article, one for each of their speakers."""
    about = analysis.article.metadata
    outlet = about.outlet or about.agency or "not stated"
    known = {speaker.id: speaker for speaker in analysis.speakers}
    return [
        Turn(outlet, known.get(who), attribution.quote.kind != "indirect")
        for attribution in analysis.attributions
        for who in attribution.speakers or ("",)
    ]


def show_outlets(told: list[Turn]) -> None:
    """Print how many quotes each outlet has from each kind of speaker."""
    print(f"{'outlet':24}{'quotes':>8}", *(f"{kind:>13}" for kind in KINDS), sep="")
    for outlet in dict.fromkeys(turn.outlet for turn in told):
        counts = Counter(turn.kind for turn in told if turn.outlet == outlet)
        cells = (f"{counts[kind]:>13}" for kind in KINDS)
        print(f"{outlet:24}{counts.total():>8}", *cells, sep="")


def show_speakers(told: list[Turn]) -> None:
    """Print who is quoted most, in how many outlets, and how often in their own words."""
    voiced = [(turn, turn.speaker) for turn in told if turn.speaker]
    groups = group_speakers([speaker for _, speaker in voiced])
    print(f"\n{'most quoted':48}{'quotes':>8}{'outlets':>9}{'own words':>11}")
    for group in sorted(groups, key=len, reverse=True)[:MOST]:
        mine = [voiced[place][0] for place in group]
        name = voiced[group[0]][1].name
        outlets, marked = len({turn.outlet for turn in mine}), sum(turn.marked for turn in mine)
        print(f"{name:48}{len(mine):>8}{outlets:>9}{marked:>11}")


def main() -> None:
    """Audit the example articles."""
    read = [read_article(path) for path in sorted(ARTICLES.iterdir())]
    kept = originals(read)
    print(f"{len(read)} articles, {len(read) - len(kept)} of them copies\n")
    told = [turn for analysis in kept for turn in turns(analysis)]
    show_outlets(told)
    show_speakers(told)


if __name__ == "__main__":
    main()
