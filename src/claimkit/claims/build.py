"""Build the claims of an article: one for each attribution that has words."""

from collections.abc import Sequence
from functools import cache

import attrs

from claimkit.claims.wording import capitalise, word_claim
from claimkit.lang import LanguagePack
from claimkit.model import Article, Attribution, Claim, CueClass, Polarity, Quote, content_id
from claimkit.speakers.runs import find_names
from claimkit.speakers.words import Words, words_of

LONGEST_CHAIN = 8
MOST_MENTIONS = 40
ENDS = frozenset(".!?:")
DENYING = CueClass.DENYING  # by short names, since members of an enum are slow to look up
ASSERTED, DENIED = Polarity.ASSERTED, Polarity.DENIED


@attrs.frozen(kw_only=True)
class ClaimWords:
    """The word lists that claims are worded and classed by."""

    complementisers: frozenset[str]
    questions: frozenset[str]
    predicting: frozenset[str]
    places: frozenset[str]


@cache
def _claim_words(lang: LanguagePack) -> ClaimWords:
    words, lexicon = words_of(lang), lang.lexicon("claims")
    return ClaimWords(
        complementisers=lexicon.forms("complementisers"),
        questions=lexicon.forms("question_openers"),
        predicting=lexicon.forms("predicting"),
        places=frozenset({*words.states, *words.demonyms, *words.place_aliases}),
    )


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
    words, told = words_of(lang), _claim_words(lang)
    quotes = {attribution.id: attribution.quote for attribution in attributions}
    texts = [
        word_claim(article.text, attribution.quote.content, told.complementisers)
        for attribution in attributions
    ]
    names = _names(texts, words)
    known = {name for found in names for name, opens in found if not opens}
    sources = {
        article.text[span.start : span.end]
        for attribution in attributions
        for span in attribution.quote.source
    }
    known |= sources
    return tuple(
        [
            _claim(
                article, attribution.quote, text, _about(found, known, told.places), quotes, told
            )
            for attribution, text, found in zip(attributions, texts, names, strict=True)
            if text
        ]
    )


def _claim(
    article: Article,
    quote: Quote,
    text: str,
    about: tuple[str, ...],
    quotes: dict[str, Quote],
    told: ClaimWords,
) -> Claim:
    chain = _chain(quote, quotes)
    polarity = _polarity(article, quote, text, told)
    text = capitalise(text)
    return Claim(
        id=content_id("c", text, polarity, *chain),
        text=text,
        polarity=polarity,
        about=about,
        attributions=chain,
    )


def _chain(quote: Quote, quotes: dict[str, Quote]) -> tuple[str, ...]:
    """The ids of a quote and of those it stands in, the outermost first."""
    chain = [quote.id]
    if quote.nested_in is None:
        return (quote.id,)
    outer = quotes.get(quote.nested_in)
    while outer is not None and outer.id not in chain and len(chain) < LONGEST_CHAIN:
        chain.append(outer.id)
        outer = quotes.get(outer.nested_in or "")
    return tuple(reversed(chain))


def _polarity(article: Article, quote: Quote, text: str, told: ClaimWords) -> Polarity:
    if (quote.cue_class is DENYING) != quote.negated:
        opener = text.partition(" ")[0].lower()
        if quote.negated and opener in told.questions:
            return Polarity.QUESTIONED
        return DENIED
    if quote.negated:
        return ASSERTED
    for span in quote.cue:
        cue = article.text[span.start : span.end].lower()
        if not told.predicting.isdisjoint(cue.split()):
            return Polarity.PREDICTED
    return ASSERTED


def _names(texts: list[str], words: Words) -> list[list[tuple[str, bool]]]:
    """The capitalised names of each text, each with whether it only opens a sentence."""
    found: list[list[tuple[str, bool]]] = [[] for _ in texts]
    whole = "\n".join(texts)
    number, end = -1, -1
    for name, at in zip(*find_names(whole, 0, len(whole), words), strict=True):
        while at >= end:
            number += 1
            end += len(texts[number]) + 1
        if len(found[number]) < MOST_MENTIONS:
            opens = at < 2 or whole[at - 1] == "\n" or whole[at - 2] in ENDS  # noqa: PLR2004
            found[number].append((name, opens and " " not in name and not name.isupper()))
    return found


def _about(
    found: list[tuple[str, bool]], known: set[str], places: frozenset[str]
) -> tuple[str, ...]:
    """The names in order, once each; a word that only opens a sentence is left out."""
    return tuple(
        dict.fromkeys(
            [name for name, opens in found if not opens or name in known or name in places]
        )
    )
