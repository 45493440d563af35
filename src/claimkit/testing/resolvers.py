"""The check of speaker resolvers."""

from collections.abc import Iterable

from claimkit.lang import LanguagePack, get_language
from claimkit.model import Article
from claimkit.pipeline import extract_quotes
from claimkit.pipeline.resolvers import find_fault
from claimkit.plugins import SpeakerResolver
from claimkit.speakers import Resolution
from claimkit.testing.inputs import HOSTILE, article_of
from claimkit.testing.promises import check, run_twice, shown


def check_resolver(
    resolve: SpeakerResolver, texts: Iterable[str | Article], *, language: str = "en"
) -> tuple[Resolution, ...]:
    """Check that a resolver keeps its promises on texts of yours and on hostile ones.

    It gives a resolution, the same one each time: one attribution for each quote in the order
    given, whose speakers are listed once each, with spans inside the text; it fails on no text.
    The quotes are those that `extract_quotes` finds.

    Args:
        resolve: The resolver.
        texts: Articles, or texts that are read as format "text".
        language: The language of the texts; its pack is what the resolver gets.

    Returns:
        The resolutions of your texts, so that a test can go on with them.

    Raises:
        AssertionError: If a promise is broken; the message says which, and on which text.
        LanguageError: If there is no pack for the language.
    """
    lang = get_language(language)
    own = tuple(article_of(text, language) for text in texts)
    found = tuple(_resolved(resolve, article, lang) for article in own)
    for text in (*HOSTILE, *(f"{text} “Yes,” he said. {text}" for text in HOSTILE)):
        _resolved(resolve, article_of(text, language), lang)
    return found


def _resolved(resolve: SpeakerResolver, article: Article, lang: LanguagePack) -> Resolution:
    where = shown(article.text)
    quotes = extract_quotes(article)
    result = run_twice(lambda: resolve(article, quotes, lang), "the resolver", "speakers", where)
    fault = find_fault(result, article, quotes)
    message = (
        f"result: the resolver {fault}, {where}; give a Resolution with one attribution for each "
        "quote, in the order given, whose speakers are in its list"
    )
    check(kept=fault is None, message=message)
    return result
