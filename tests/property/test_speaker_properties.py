"""What holds for the speakers and claims of all texts and all quotes."""

from hypothesis import given
from hypothesis import strategies as st

from claimkit.claims import build_claims
from claimkit.lang import get_language
from claimkit.model import Article, Block, BlockKind, Quote, QuoteKind, ResolvedBy, Span
from claimkit.speakers import resolve_speakers

EN = get_language("en")
words = st.sampled_from([
    "Ilze Kalna", "Kalna", "Mr. Kalna", "the ministry", "Port Ministry", "The statement", "she",
    "They", "who", "its", "I", "and", ",", ".", "'s", "’s", "“", "”", "(", "PM", ")", "\n", "of",
    "Riga", "Latvian", "spokesman", "the mayor", "al-", "U.S.", "Jr.", "—", "that", "\u0301", "é",
])  # fmt: skip
texts = st.lists(words | st.text(max_size=6), min_size=1, max_size=40).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, tuple[Quote, ...]]:
    """Draw an article with quotes anywhere in it."""
    text = draw(texts.filter(bool))
    quotes: list[Quote] = []
    for _ in range(draw(st.integers(0, 6))):
        cuts = sorted(
            draw(
                st.lists(st.integers(0, len(text)), min_size=4, max_size=4, unique=True)
                if len(text) > 3
                else st.just([0, len(text)])
            )
        )
        source = (Span(cuts[0], cuts[1]),) if len(cuts) > 2 and draw(st.booleans()) else ()
        nested = draw(st.sampled_from([None, *(quote.id for quote in quotes)]))
        quotes.append(
            Quote(
                kind=draw(st.sampled_from(QuoteKind)),
                content=(Span(cuts[-2], cuts[-1]),),
                source=source,
                nested_in=nested,
                rule="test.drawn",
                confidence=draw(st.floats(0, 1)),
            )
        )
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    return Article(text=text, blocks=(block,)), tuple(quotes)


@given(articles())
def test_resolution(drawn: tuple[Article, tuple[Quote, ...]]) -> None:
    """Each quote has one attribution; its speakers are listed, its spans lie in the text."""
    article, quotes = drawn
    resolution = resolve_speakers(article, quotes, EN)
    assert tuple(one.quote for one in resolution.attributions) == quotes
    ids = [speaker.id for speaker in resolution.speakers]
    assert len(ids) == len(set(ids))
    for one in resolution.attributions:
        assert set(one.speakers) <= set(ids)
        assert (one.resolved_by is ResolvedBy.NONE) == (one.speakers == ())
        assert all(span.end <= len(article.text) for span in one.evidence)
        assert 0 <= one.confidence <= one.quote.confidence
    for speaker in resolution.speakers:
        assert speaker.name
        assert list(speaker.mentions) == sorted(speaker.mentions)


@given(articles())
def test_same_input_same_output(drawn: tuple[Article, tuple[Quote, ...]]) -> None:
    """Speakers and claims are the same on a second run."""
    article, quotes = drawn
    once = resolve_speakers(article, quotes, EN)
    again = resolve_speakers(article, quotes, EN)
    assert once == again
    claims = build_claims(article, once.attributions, EN)
    assert claims == build_claims(article, again.attributions, EN)


@given(articles())
def test_claims(drawn: tuple[Article, tuple[Quote, ...]]) -> None:
    """A claim has words, begins as a sentence and ends its chain with its own attribution."""
    article, quotes = drawn
    resolution = resolve_speakers(article, quotes, EN)
    known = {one.id for one in resolution.attributions}
    for claim in build_claims(article, resolution.attributions, EN):
        assert any(map(str.isalnum, claim.text))
        assert set(claim.attributions) <= known
        assert claim.text[0] == claim.text[0].upper() or len(claim.text[0].upper()) > 1
