"""When something was said: the date in the frame of a quote that belongs to the saying.

The frame of a quote is what stands around its cue and source, outside its content. A date there
is taken if the words between let it modify the cue: "said Sunday", "in a statement released on
Tuesday", "On May 3, Roe denied", "on April 24, when he claimed". A date that opens a sentence
holds on for what the same speaker says in the rest of the paragraph.
"""

from collections.abc import Sequence

import attrs

from claimkit.lang import LanguagePack
from claimkit.model import (
    Article,
    Attribution,
    DateMention,
    DateRelation,
    Quote,
    QuoteKind,
    ResolvedBy,
    Span,
)
from claimkit.speakers.said_on.adjuncts import TIES, adjuncts
from claimkit.speakers.said_on.frame import Calendar, Dated, Frame


def date_attributions(
    article: Article,
    attributions: Sequence[Attribution],
    dates: Sequence[DateMention],
    lang: LanguagePack,
) -> tuple[Attribution, ...]:
    """Give attributions the date on which their words were said, where the text states it.

    Args:
        article: The article that all spans index.
        attributions: Who said what, in any order.
        dates: The dates of the article, resolved, in the order of the text.
        lang: The words of its language; one without words for this dates nothing.

    Returns:
        The attributions in the order given. `said_on` stays None where the text states no date.
    """
    tools = adjuncts(lang)
    calendar = Calendar(article, dates, tools) if tools else None
    if calendar is None or not calendar.dates:
        return tuple(attributions)
    found = [_find(calendar, one.quote) for one in attributions]
    if not any(found):
        return tuple(attributions)
    carried = _carry(calendar, attributions, found)
    return tuple(
        attrs.evolve(one, said_on=date) if date is not None else one
        for one, date in zip(attributions, carried, strict=True)
    )


def _find(calendar: Calendar, quote: Quote) -> Dated | None:
    """Return the date in the frame of a quote; of several that say the same, the finest."""
    near = calendar.near(quote) if quote.cue else []
    if not near:
        return None
    frame = Frame(calendar, quote)
    taken = [dated for date in near if (dated := frame.place(date)) is not None]
    return _finest(calendar, quote.cue[0], taken, near) if taken else None


def _finest(
    calendar: Calendar, cue: Span, taken: Sequence[Dated], near: Sequence[DateMention]
) -> Dated:
    """Return the finest of the dates that stand in apposition to the one nearest to the cue."""
    best = min(taken, key=lambda dated: abs(dated.mention.span.start - cue.start))
    at = near.index(best.mention)
    chain = [best.mention]
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(near) and _in_apposition(calendar, near[place - step], near[place]):
            chain.append(near[place])
            place += step
    return attrs.evolve(best, mention=max(chain, key=_fineness))


def _in_apposition(calendar: Calendar, one: DateMention, other: DateMention) -> bool:
    first, second = sorted((one.span, other.span))
    return calendar.tools.matches(TIES, calendar.text[first.end : second.start])


def _fineness(date: DateMention) -> int:
    if date.value is None:
        return 0
    return sum(field is not None for field in attrs.astuple(date.value)) * 2 - (
        date.relation is DateRelation.RELATIVE
    )


def _carry(
    calendar: Calendar, attributions: Sequence[Attribution], found: Sequence[Dated | None]
) -> list[DateMention | None]:
    """Let a date go on for what its speaker says further in the same paragraph."""
    held: dict[tuple[int, tuple[str, ...]], Dated] = {}
    result: list[DateMention | None] = [None] * len(found)
    places = [_place(one.quote) for one in attributions]
    for at in sorted(range(len(found)), key=places.__getitem__):
        one, dated = attributions[at], found[at]
        key = (calendar.block(places[at]), one.speakers)
        if dated is None and one.speakers and not one.quote.negated:
            earlier = held.get(key)
            if earlier is not None and (earlier.opens or _goes_on(one)):
                dated = earlier
        elif dated is not None:
            held[key] = dated
        result[at] = dated.mention if dated else None
    return result


def _goes_on(one: Attribution) -> bool:
    """Whether words go on a saying: quoted without a cue, or more of the same document."""
    bare = not one.quote.cue and one.quote.kind is QuoteKind.DIRECT
    return bare or one.resolved_by is ResolvedBy.DOCUMENT


def _place(quote: Quote) -> int:
    parts = (quote.cue, quote.source) if quote.cue or quote.source else (quote.content,)
    return min(part[0].start for part in parts if part)
