"""The looks of speakers."""

from claimkit.model import (
    Analysis,
    Article,
    Attribution,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
)
from claimkit.report.speakers import HUES, LINES, view_speakers

MANY = HUES * LINES


def crowd(count: int, name: str) -> Analysis:
    """Return an article in which many say something."""
    speakers = [
        Speaker(id=f"s-{n}", name=name.format(n), kind=SpeakerKind.PERSON) for n in range(count)
    ]
    return Analysis(
        article=Article(text="x" * count),
        speakers=tuple(speakers[::-1]),
        attributions=tuple(
            Attribution(
                quote=Quote(
                    kind=QuoteKind.DIRECT, content=(Span(n, n + 1),), rule="r", confidence=1.0
                ),
                speakers=(speaker.id, "nobody"),
                confidence=1.0,
            )
            for n, speaker in enumerate(speakers)
        ),
    )


def test_each_speaker_has_a_look_of_its_own() -> None:
    """Colours and lines make forty pairs before one comes again."""
    views = list(view_speakers(crowd(MANY, "N{}")).values())
    assert len({(one.hue, one.line) for one in views}) == MANY
    assert all(1 <= one.hue <= HUES and 0 <= one.line < LINES for one in views)


def test_speakers_stand_in_the_order_of_their_quotes() -> None:
    """The first to be quoted is number one."""
    views = view_speakers(crowd(3, "N{}"))
    assert [(who, one.number) for who, one in views.items()] == [("s-0", 1), ("s-1", 2), ("s-2", 3)]


def test_labels_tell_speakers_apart() -> None:
    """Where initials are the same, a number is added."""
    labels = [one.label for one in view_speakers(crowd(3, "Ada Bell {}")).values()]
    assert labels == ["AB0", "AB1", "AB2"]
    same = [one.label for one in view_speakers(crowd(3, "Ada Bell")).values()]
    assert same == ["AB", "AB2", "AB3"]


def test_odd_names_have_labels() -> None:
    """A name without a letter, and one of a script without capitals."""
    assert [one.label for one in view_speakers(crowd(1, "…")).values()] == ["–"]
    assert [one.label for one in view_speakers(crowd(1, "李小龙")).values()] == ["李小"]
