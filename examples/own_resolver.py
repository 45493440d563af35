"""A speaker resolver of your own: minutes that name people by their seat, read with a roster."""

from collections.abc import Sequence

import attrs

from claimkit import Article, Attribution, Pipeline, Quote, Speaker, SpeakerKind
from claimkit.lang import LanguagePack
from claimkit.model import ResolvedBy
from claimkit.plugins import resolver
from claimkit.speakers import Resolution, resolve_speakers

ROSTER = {
    "the chair": Speaker(id="seat-1", name="Ilva Maron", kind=SpeakerKind.PERSON, role="chair"),
    "the clerk": Speaker(id="seat-2", name="Teo Brandt", kind=SpeakerKind.PERSON, role="clerk"),
}
MINUTES = """The meeting opened at seven.

The chair said the footbridge would stay shut until May. “We have no money for planks,” said \
the clerk. Engineer Dora Quist warned that the piers were cracked. She said the river was rising.
"""


def seat_of(quote: Quote, text: str) -> Speaker | None:
    """Return whom the roster gives the words of a source."""
    words = " ".join(span.of(text) for span in quote.source)
    return ROSTER.get(words.lower())


@resolver(name="council.roster")
def resolve_seats(article: Article, quotes: Sequence[Quote], lang: LanguagePack, /) -> Resolution:
    """Take the seats from the roster, and leave all other sources to claimkit."""
    usual = resolve_speakers(article, quotes, lang)
    attributions: list[Attribution] = []
    for one in usual.attributions:
        seat = seat_of(one.quote, article.text)
        if seat is not None:
            one = attrs.evolve(  # noqa: PLW2901 - the same attribution with another speaker
                one,
                speakers=(seat.id,),
                resolved_by=ResolvedBy.EXPLICIT,
                evidence=one.quote.source,
            )
        attributions.append(one)
    named = {key for one in attributions for key in one.speakers}
    speakers = [one for one in (*ROSTER.values(), *usual.speakers) if one.id in named]
    return Resolution(
        speakers=tuple(speakers), attributions=tuple(attributions), issues=usual.issues
    )


def main() -> None:
    """Print who said what, with the roster and without it."""
    for title, pipeline in (
        ("without the roster", Pipeline()),
        ("with the roster", Pipeline(resolver=resolve_seats)),
    ):
        analysis = pipeline.analyze(MINUTES, language="en", format="text")
        names = {speaker.id: speaker.name for speaker in analysis.speakers}
        print(title)
        for one in analysis.attributions:
            who = ", ".join(names[key] for key in one.speakers)
            what = " … ".join(span.of(MINUTES) for span in one.quote.content)
            print(f"  {who} ({one.resolved_by}): {what}")


if __name__ == "__main__":
    main()
