"""Helpers for the tests of plugin authors."""

from collections.abc import Iterable

from claimkit.lang import Ability, LanguagePack, get_language
from claimkit.model import Article, Quote
from claimkit.pipeline import analyze, extract_quotes, parse
from claimkit.pipeline.resolvers import find_fault
from claimkit.plugins import QuoteExtractor, SpeakerResolver
from claimkit.speakers import Resolution

HOSTILE = (
    "",
    " \n\t\n ",
    "\x00\x1b[31m\ufeff\u202e",
    "\ud800 a lone surrogate",
    "“" * 500,
    "\"'«»„“”‘’" * 100,
    "A." * 500,
    "@a: " * 300,
    "\n" * 500,
    "\U0001f5e3️ 他说：“下雨了。” قال: «نعم»",
)
"""Texts that an extractor survives: empty, odd characters, marks without a partner, repetition."""


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
    own = tuple(_article(text, language) for text in texts)
    found = tuple(quote for article in own for quote in _checked(extract, article, lang))
    for text in HOSTILE:
        _checked(extract, _article(text, language), lang)
    return found


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
    own = tuple(_article(text, language) for text in texts)
    found = tuple(_resolved(resolve, article, lang) for article in own)
    for text in (*HOSTILE, *(f"{text} “Yes,” he said. {text}" for text in HOSTILE)):
        _resolved(resolve, _article(text, language), lang)
    return found


def _resolved(resolve: SpeakerResolver, article: Article, lang: LanguagePack) -> Resolution:
    where = f"on {article.text[:60]!r}"
    quotes = extract_quotes(article)
    try:
        result = resolve(article, quotes, lang)
        again = resolve(article, quotes, lang)
    except Exception as error:
        message = f"totality: the resolver raised {type(error).__name__}: {error}, {where}"
        raise AssertionError(message) from error
    _check(result == again, f"determinism: two runs gave different speakers {where}")
    fault = find_fault(result, article, quotes)
    _check(fault is None, f"result: the resolver {fault}, {where}")
    return result


def _article(text: str | Article, language: str) -> Article:
    return text if isinstance(text, Article) else parse(text, format="text", language=language)


def _checked(extract: QuoteExtractor, article: Article, lang: LanguagePack) -> tuple[Quote, ...]:
    where = f"on {article.text[:60]!r}"
    try:
        quotes, again = tuple(extract(article, lang)), tuple(extract(article, lang))
    except Exception as error:
        message = f"totality: the extractor raised {type(error).__name__}: {error}, {where}"
        raise AssertionError(message) from error
    _check(quotes == again, f"determinism: two runs gave different quotes {where}")
    for quote in quotes:
        _check(isinstance(quote, Quote), f"result: {quote!r} is no Quote, {where}")
        for part in (quote.content, quote.cue, quote.source):
            inside = not part or part[-1].end <= len(article.text)
            _check(inside, f"spans: {part} lies outside the {len(article.text)} characters {where}")
    starts = [quote.content[0].start for quote in quotes]
    _check(starts == sorted(starts), f"order: the contents start at {starts} {where}")
    return quotes


def _check(kept: bool, message: str) -> None:  # noqa: FBT001 - what is checked
    if not kept:
        raise AssertionError(message)


def check_language_pack(code: str, texts: Iterable[str] = ()) -> tuple[Quote, ...]:
    """Check that a language pack has what its abilities need, by the measure of the English one.

    Each lexicon file that the pack shares with English has the same sections, its forms are
    words, and the stages run over texts of yours and over hostile ones.

    Args:
        code: The BCP 47 code of the pack.
        texts: Texts in the language, read as format "text".

    Returns:
        The quotes found in your texts; none where the pack has words for short lines only.

    Raises:
        AssertionError: If something is missing; the message says what, and in which file.
        LanguageError: If there is no pack for the language.
    """
    pack, model = get_language(code, Ability.LINES), get_language("en")
    for name in sorted(item.name for item in pack.resource("lexicon").iterdir()):
        _check_topic(pack, model, name.removesuffix(".toml"))
    for topic in LINE_TOPICS:
        is_there = pack.resource(f"lexicon/{topic}.toml").is_file()
        _check(is_there, f"lines: {code} has no lexicon file {topic}.toml")
    for text in HOSTILE:
        analyze(text, language=code, format="text")
    if Ability.QUOTES not in pack.abilities:
        return ()
    return tuple(q for text in texts for q in analyze(text, language=code, format="text").quotes)


LINE_TOPICS = ("agencies", "bylines", "calendar", "furniture")


def _check_topic(pack: LanguagePack, model: LanguagePack, topic: str) -> None:
    lexicon = pack.lexicon(topic)
    if model.resource(f"lexicon/{topic}.toml").is_file() and topic not in FREE_TOPICS:
        missing = set(model.lexicon(topic).names()) - set(lexicon.names())
        _check(not missing, f"sections: {lexicon.path} lacks {sorted(missing)}")
    for name in lexicon.names():
        forms = lexicon.sections[name].get("forms", ())
        wrong = [form for form in forms if form != form.strip() and topic != "furniture"]
        _check(not wrong, f"forms: {lexicon.path} [{name}] has white space around {wrong}")


FREE_TOPICS = ("abbreviations", "classes")  # packs divide these as they see fit
