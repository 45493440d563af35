"""Build the claims of an article: one for each attribution that has words."""

from collections.abc import Sequence
from functools import cache

from claimkit.claims.polarity import polarity_of, polarity_words
from claimkit.claims.wording import word_claim
from claimkit.lang import LanguagePack
from claimkit.model import Article, Attribution, Claim, content_id
from claimkit.speakers.mentions.runs import find_names
from claimkit.speakers.word_lists import words_of
from claimkit.speakers.words import Words

LONGEST_CHAIN = 8
MOST_MENTIONS = 40
ENDS = frozenset(".!?:")


@cache
def _places(words: Words) -> frozenset[str]:
    return frozenset({*words.states, *words.demonyms, *words.place_aliases})


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
    text, words = article.text, words_of(lang)
    complementisers, polarities = lang.forms("claims", "complementisers"), polarity_words(lang)
    carried = [
        (attribution, worded)
        for attribution in attributions
        if (worded := word_claim(text, attribution.quote.content, complementisers))
    ]
    abouts = _abouts(text, [worded for _, worded in carried], attributions, words)
    outer = {one.quote.id: one.quote.nested_in for one in attributions}
    claims = []
    for (attribution, worded), about in zip(carried, abouts, strict=True):
        quote = attribution.quote
        cue = " ".join([text[span.start : span.end] for span in quote.cue])
        polarity = polarity_of(quote, cue, worded, polarities)
        chain = (quote.id,) if quote.nested_in is None else _chain(quote.id, outer)
        proposition = worded[0].upper() + worded[1:]
        claims.append(
            Claim(
                id=content_id("c", proposition, polarity, *chain),
                text=proposition,
                polarity=polarity,
                about=about,
                attributions=chain,
                claimants=attribution.speakers,
                made_on=attribution.said_on,
            )
        )
    return tuple(claims)


def _chain(inner: str, outer: dict[str, str | None]) -> tuple[str, ...]:
    """The ids of a quote and of those it stands in, the outermost first."""
    chain = [inner]
    above = outer[inner]
    while above in outer and above not in chain and len(chain) < LONGEST_CHAIN:
        chain.append(above)
        above = outer[above]
    return tuple(reversed(chain))


def _abouts(
    text: str, worded: list[str], attributions: Sequence[Attribution], words: Words
) -> list[tuple[str, ...]]:
    """The names in each proposition, in order, once each.

    A single word that opens a sentence is a name only if it is known as one: from inside another
    sentence, as a source, or as a place.
    """
    names = _names(worded, words)
    known = {name for found in names for name, opens in found if not opens}
    known |= {
        text[span.start : span.end]
        for attribution in attributions
        for span in attribution.quote.source
    }
    places = _places(words)
    return [
        tuple(
            dict.fromkeys(
                [name for name, opens in found if not opens or name in known or name in places]
            )
        )
        if found
        else ()
        for found in names
    ]


def _names(texts: list[str], words: Words) -> list[list[tuple[str, bool]]]:
    """The capitalised names of each text, each with whether it only opens a sentence."""
    found: list[list[tuple[str, bool]]] = [[] for _ in texts]
    whole = "\n".join(texts)
    number, end = -1, -1
    for name, at in zip(*find_names(whole, 0, len(whole), words), strict=True):
        while at >= end:
            number += 1
            end += len(texts[number]) + 1
        opens = at < 2 or whole[at - 1] == "\n" or whole[at - 2] in ENDS  # noqa: PLR2004
        found[number].append((name, opens and " " not in name and not name.isupper()))
    return [names[:MOST_MENTIONS] for names in found]
