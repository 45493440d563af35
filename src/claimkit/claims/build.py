"""Build the claims of an article: one for each attribution that has words."""

from collections.abc import Iterator, Sequence

from claimkit.claims.wording import capitalise, word_claim
from claimkit.lang import LanguagePack
from claimkit.model import Article, Attribution, Claim, CueClass, Polarity, Quote, content_id
from claimkit.speakers.names import NAME
from claimkit.speakers.words import Words, words_of

LONGEST_CHAIN = 8
MOST_MENTIONS = 40
ENDS = frozenset(".!?:")


def build_claims(
    article: Article, attributions: Sequence[Attribution], lang: LanguagePack
) -> tuple[Claim, ...]:
    """Word each attribution as a claim.

    Args:
        article: The article that the spans index.
        attributions: Its attributions, with those of outer quotes among them.
        lang: The words of its language.

    Returns:
        Claims in the order of the attributions; none for a quote without a word. A claim inside
        another's words names both attributions, the outermost first.
    """
    words = words_of(lang)
    complementisers = lang.forms("claims", "complementisers")
    quotes = {attribution.id: attribution.quote for attribution in attributions}
    worded = [
        (attribution, word_claim(article.text, attribution.quote.content, complementisers))
        for attribution in attributions
    ]
    names = [list(_names(text, words)) for _, text in worded]
    known = {name for found in names for name, opens in found if not opens}
    return tuple(
        _claim(article, attribution.quote, text, _about(found, known), quotes, lang)
        for (attribution, text), found in zip(worded, names, strict=True)
        if text
    )


def _claim(  # noqa: PLR0913, PLR0917 - the parts of one claim
    article: Article,
    quote: Quote,
    text: str,
    about: tuple[str, ...],
    quotes: dict[str, Quote],
    lang: LanguagePack,
) -> Claim:
    chain = _chain(quote, quotes)
    polarity = _polarity(article, quote, text, lang)
    text = capitalise(text)
    return Claim(
        id=content_id("c", text, polarity.value, *chain),
        text=text,
        polarity=polarity,
        about=about,
        attributions=chain,
    )


def _chain(quote: Quote, quotes: dict[str, Quote]) -> tuple[str, ...]:
    """The ids of a quote and of those it stands in, the outermost first."""
    chain = [quote.id]
    outer = quotes.get(quote.nested_in or "")
    while outer is not None and outer.id not in chain and len(chain) < LONGEST_CHAIN:
        chain.append(outer.id)
        outer = quotes.get(outer.nested_in or "")
    return tuple(reversed(chain))


def _polarity(article: Article, quote: Quote, text: str, lang: LanguagePack) -> Polarity:
    if (quote.cue_class is CueClass.DENYING) != quote.negated:
        opener = text.partition(" ")[0].lower()
        if quote.negated and opener in lang.forms("claims", "question_openers"):
            return Polarity.QUESTIONED
        return Polarity.DENIED
    if quote.negated:
        return Polarity.ASSERTED
    predicting = lang.forms("claims", "predicting")
    for span in quote.cue:
        if any(word in predicting for word in span.of(article.text).lower().split()):
            return Polarity.PREDICTED
    return Polarity.ASSERTED


def _names(text: str, words: Words) -> Iterator[tuple[str, bool]]:
    """The capitalised names of a claim, each with whether it opens a sentence."""
    pattern = NAME.compiled({"particles": words.particles, "stops": words.stops})
    for number, match in enumerate(pattern.finditer(text)):
        if number >= MOST_MENTIONS:
            return
        name = match[0]
        before = text[max(0, match.start() - 2) : match.start()].strip()
        opens = match.start() == 0 or before[-1:] in ENDS
        first, space, rest = name.partition(" ")
        if first.lower() in words.openers:
            if not space:
                continue
            name, opens = rest, False
        yield name, opens and " " not in name and not name.isupper()


def _about(found: list[tuple[str, bool]], known: set[str]) -> tuple[str, ...]:
    """The names in order, once each; a word that only opens a sentence is left out."""
    return tuple(dict.fromkeys(name for name, opens in found if not opens or name in known))
