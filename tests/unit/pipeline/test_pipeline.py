"""The stages run in their order, whatever is put in."""

import datetime as dt
from collections.abc import Iterator

import pytest

import claimkit
from claimkit import Article, Block, BlockKind, Pipeline, Quote, QuoteKind, Span
from claimkit.errors import DateError, InputError, InputWarning
from claimkit.lang import LanguagePack
from claimkit.plugins import extractor

TEXT = "The mill closes in May. Nobody told the weavers of Zlin about it."


def quote(start: int, end: int, confidence: float = 0.5, nested_in: str | None = None) -> Quote:
    """Return a quote of these offsets."""
    return Quote(
        kind=QuoteKind.INDIRECT,
        content=(Span(start, end),),
        nested_in=nested_in,
        rule="test.fixed",
        confidence=confidence,
    )


def finding(*quotes: Quote) -> Pipeline:
    """Return a pipeline whose extractor finds these quotes in every article."""

    @extractor(name="test.fixed")
    def extract(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
        yield from quotes

    return Pipeline(extractors=(extract,))


def article(text: str = TEXT, language: str | None = "en") -> Article:
    """Return an article of one paragraph."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    return Article(text=text, language=language, blocks=(block,))


def test_quotes_become_attributions() -> None:
    """What an extractor finds is in the analysis."""
    found = quote(0, 22)
    assert finding(found).analyze(article()).quotes == (found,)


def test_raw_text_is_parsed_first() -> None:
    """Text, bytes and an article of the same words give the same quotes."""
    pipeline = finding(quote(0, 22))
    for raw in (TEXT, TEXT.encode()):
        analysis = pipeline.analyze(raw, language="en", format="text")
        assert analysis.article.text == TEXT
        assert analysis.quotes == (quote(0, 22),)


def test_quotes_are_sorted_by_content() -> None:
    """The order is that of the text, not that of the extractors."""
    pipeline = finding(quote(24, 40), quote(0, 22))
    assert pipeline.extract_quotes(article()) == (quote(0, 22), quote(24, 40))


def test_doubtful_quotes_can_be_left_out() -> None:
    """What was nested in a quote that is left out moves up to the next that stays."""
    outer = quote(0, 60, 0.9)
    middle = quote(10, 50, 0.2, nested_in=outer.id)
    inner = quote(20, 40, 0.8, nested_in=middle.id)
    alone = quote(21, 30, 0.8, nested_in="q-gone")
    extractors = finding(outer, middle, inner, alone).extractors
    pipeline = Pipeline(extractors=extractors, min_confidence=0.5)
    kept = pipeline.extract_quotes(article())
    assert [(one.id, one.nested_in) for one in kept] == [
        (outer.id, None),
        (inner.id, outer.id),
        (alone.id, None),
    ]


def test_quotes_nested_in_one_another_do_not_hang() -> None:
    """A circle of nesting is cut."""
    middle = quote(10, 50, 0.2, nested_in=quote(12, 45).id)
    other = quote(12, 45, 0.2, nested_in=middle.id)
    inner = quote(20, 40, 0.8, nested_in=middle.id)
    pipeline = Pipeline(extractors=finding(middle, other, inner).extractors, min_confidence=0.5)
    assert [one.nested_in for one in pipeline.extract_quotes(article())] == [None]


def test_article_states_the_rest_itself() -> None:
    """A language given beside an article would be ignored, so it is refused."""
    with pytest.raises(InputError, match="tell parse"):
        finding().analyze(article(), language="en")


def test_language_without_pack_is_an_issue() -> None:
    """The article is read, and nothing more is found in it."""
    analysis = finding(quote(0, 22)).analyze(article(language="tlh"))
    assert [issue.code for issue in analysis.issues] == ["no-language-pack"]
    assert "tlh" in analysis.issues[0].message
    assert analysis.quotes == ()


def test_language_that_cannot_be_told_is_an_issue() -> None:
    """Too few letters to tell a language, and none is assumed."""
    analysis = finding(quote(0, 3)).analyze(article("1914 – 1918", language=None))
    assert [issue.code for issue in analysis.issues] == ["unknown-language"]


def test_stage_called_directly_warns() -> None:
    """Where there is no analysis to list an issue, it is a warning."""
    with pytest.warns(InputWarning, match="no-language-pack") as warned:
        assert finding(quote(0, 22)).extract_quotes(article(language="tlh")) == ()
    assert warned[0].filename == __file__
    with pytest.warns(InputWarning, match="no-language-pack") as warned:
        assert claimkit.extract_quotes(article(language="tlh")) == ()
    assert warned[0].filename == __file__


def test_issues_of_the_article_are_those_of_the_analysis() -> None:
    """One list has what every stage met."""
    issue = claimkit.Issue(code="test-odd", message="odd", origin="test")
    odd = Article(text=TEXT, language="en", issues=(issue,))
    assert finding().analyze(odd).issues == (issue,)


@pytest.mark.parametrize("raw", [None, 7, ["text"], bytearray(b"text")])
def test_other_types_are_refused(raw: object) -> None:
    """A wrong call is an error that says what is read."""
    with pytest.raises(InputError, match="str or bytes"):
        claimkit.parse(raw)  # type: ignore[arg-type]


def test_publication_date_has_many_forms() -> None:
    """A date of the library, of Python, or in ISO form says the same."""
    day = claimkit.PartialDate(year=2031, month=5, day=2)
    for stated in (day, dt.date(2031, 5, 2), "2031-05-02"):
        parsed = claimkit.parse(TEXT, published=stated, language="en", format="text")
        assert parsed.metadata.published == day


def test_publication_date_that_is_none_is_refused() -> None:
    """Neither another type nor a day that does not exist passes."""
    with pytest.raises(InputError, match="published must be"):
        claimkit.parse(TEXT, published=20310502)  # type: ignore[arg-type]
    with pytest.raises(DateError):
        claimkit.parse(TEXT, published="2031-02-30")


def test_metadata_alone() -> None:
    """What a text says of itself is what its article has."""
    assert claimkit.extract_metadata(TEXT) == claimkit.parse(TEXT).metadata


def test_same_input_same_output() -> None:
    """An analysis can be repeated."""
    assert claimkit.analyze(TEXT, language="en") == claimkit.analyze(TEXT, language="en")
