"""The check of quote extractors."""

from collections.abc import Iterable

from claimkit.lang import LanguagePack, get_language
from claimkit.model import Article, Quote
from claimkit.plugins import QuoteExtractor
from claimkit.testing.inputs import HOSTILE, article_of
from claimkit.testing.promises import check, run_twice, shown


def check_extractor(
    extract: QuoteExtractor, texts: Iterable[str | Article], *, language: str = "en"
) -> tuple[Quote, ...]:
    """Check that an extractor keeps its promises on texts of yours and on hostile ones.

    It gives quotes only, the same ones each time, with spans inside the text, in the order of
    their content, and it fails on no text.

    Args:
        extract: The extractor.
        texts: Articles, or texts that are read as format "text".
        language: The language of the texts; its pack is what the extractor gets.

    Returns:
        The quotes found in your texts, so that a test can go on with them.

    Raises:
        AssertionError: If a promise is broken; the message says which, and on which text.
        LanguageError: If there is no pack for the language.
    """
    lang = get_language(language)
    own = tuple(article_of(text, language) for text in texts)
    found = tuple(quote for article in own for quote in _checked(extract, article, lang))
    for text in HOSTILE:
        _checked(extract, article_of(text, language), lang)
    return found


def _checked(extract: QuoteExtractor, article: Article, lang: LanguagePack) -> tuple[Quote, ...]:
    where = shown(article.text)
    quotes = run_twice(lambda: tuple(extract(article, lang)), "the extractor", "quotes", where)
    for quote in quotes:
        message = f"result: {quote!r} is no Quote, {where}; yield claimkit.Quote"
        check(kept=isinstance(quote, Quote), message=message)
        for part in (quote.content, quote.cue, quote.source):
            message = (
                f"spans: {part} lies outside the {len(article.text)} characters {where}; "
                "spans count code points of article.text"
            )
            check(kept=not part or part[-1].end <= len(article.text), message=message)
    starts = [quote.content[0].start for quote in quotes]
    message = f"order: the contents start at {starts} {where}; yield them as they stand in the text"
    check(kept=starts == sorted(starts), message=message)
    return quotes
