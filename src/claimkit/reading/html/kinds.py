"""Say what the parts of an article are: title, standfirst, byline, paragraphs, captions."""

from collections.abc import Collection, Sequence

import attrs

from claimkit.lines import find_byline, find_date_line
from claimkit.model import BlockKind
from claimkit.reading.html.choose import is_linked, is_pointer
from claimkit.reading.html.tags import CAPTIONS, HEADINGS
from claimkit.reading.html.walk import Part
from claimkit.reading.html.words import Words, words
from claimkit.reading.shapes import (
    LONGEST_HEADLINE,
    MARGINAL,
    ends_sentence,
    is_caption,
    is_headline,
    is_marked_credit,
    is_notice,
    is_related,
    is_url,
)

BODY_WORDS = 12
ALIKE = 0.8
SAME_START = 12
LEAST_START = 5


@attrs.frozen(kw_only=True)
class Said:
    """What the page says of its article elsewhere: its title and the descriptions of it."""

    title: str | None = None
    descriptions: Collection[str] = ()
    language: str | None = None


@attrs.frozen
class Labelled:
    """A text of the article, what it is, and the part that shows it, if one does."""

    kind: BlockKind
    text: str
    part: Part | None = None


def label(parts: Sequence[Part], kept: Sequence[bool], said: Said) -> tuple[Labelled, ...]:
    """Return the texts of the article in their order, the title first.

    Args:
        parts: The parts of the page.
        kept: Whether each belongs to the article.
        said: What the page says of it elsewhere.
    """
    title_at = _title_at(parts, kept, said.title)
    found: list[Labelled] = []
    title = said.title
    if title_at is not None:
        found.append(Labelled(BlockKind.TITLE, parts[title_at].text, parts[title_at]))
        title = parts[title_at].text
    elif title:
        found.append(Labelled(BlockKind.TITLE, title))
    body = range(*_body(parts, kept))
    above = range(0 if title_at is None else title_at + 1, body.start)
    titles = {words(text) for text in (title, said.title) if text}
    descriptions = tuple(map(words, said.descriptions))
    for number, part in enumerate(parts):
        if number == title_at or words(part.text) in titles:
            continue
        if _is_standfirst(part, number, above, descriptions):
            found.append(Labelled(BlockKind.SUBTITLE, part.text, part))
            continue
        kind = _kind(part, said.language) if kept[number] else None
        if kind is None and number in above:
            kind = _signature(part, said.language)
        elif kind is None and number in body and part.place.within(*CAPTIONS):
            kind = BlockKind.CAPTION
        if kind is not None:
            found.append(Labelled(kind, part.text, part))
    return tuple(found)


def _is_standfirst(part: Part, number: int, above: range, descriptions: Sequence[Words]) -> bool:
    """Whether a part above the text, or the first of it, says what the description says.

    The first of the text has to say just that: descriptions often are the beginning of a lead.
    """
    if number == above.stop:
        return words(part.text) in descriptions
    return number in above and _is_described(part, descriptions)


def _title_at(parts: Sequence[Part], kept: Sequence[bool], title: str | None) -> int | None:
    """Return the part that shows the title: an <h1> like it, or any part that is equal to it."""
    tops = [number for number, part in enumerate(parts) if part.place.within("h1")]
    if title is None:
        first = next((number for number, is_kept in enumerate(kept) if is_kept), 0)
        before = [number for number in tops if number <= first]
        return before[-1] if before else next(iter(tops), None)
    wanted = words(title)
    equal = [number for number, part in enumerate(parts) if words(part.text) == wanted]
    for number in tops:
        if number in equal or _is_alike(words(parts[number].text), wanted):
            return number
    headings = (number for number in equal if parts[number].place.within(*HEADINGS))
    return next(headings, next(iter(equal), None))


def _is_alike(one: Words, other: Words) -> bool:
    """Whether the shorter of two titles is nearly all in the longer one."""
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    common = len(set(short) & set(long))
    return common >= ALIKE * len(set(short)) and 2 * len(short) > len(long)


def _body(parts: Sequence[Part], kept: Sequence[bool]) -> tuple[int, int]:
    """Return where the running text begins and ends."""
    long = [
        number
        for number, part in enumerate(parts)
        if kept[number] and len(words(part.text)) >= BODY_WORDS and not part.place.within(*HEADINGS)
    ]
    every = long or [number for number, is_kept in enumerate(kept) if is_kept]
    return (every[0], every[-1] + 1) if every else (0, 0)


def _is_described(part: Part, descriptions: Sequence[Words]) -> bool:
    """Whether a part says what the page's description says, or begins as it does."""
    found = words(part.text)
    if is_linked(part) or not found:
        return False
    start = found[:SAME_START]
    return any(
        found == other or (len(start) > LEAST_START and other[: len(start)] == start)
        for other in descriptions
    )


def _kind(part: Part, language: str | None) -> BlockKind:
    """Tell what a part of the article is."""
    line = part.text
    if part.place.within(*CAPTIONS):
        return BlockKind.CAPTION
    if is_url(line):
        return BlockKind.LINK
    if is_pointer(part) or is_related(line, language):
        return BlockKind.RELATED
    if len(line) <= LONGEST_HEADLINE and (kind := _short_kind(line, language)):
        return kind
    return BlockKind.HEADING if part.place.within(*HEADINGS) else BlockKind.PARAGRAPH


def _short_kind(line: str, language: str | None) -> BlockKind | None:
    """Tell what a short line is, if its own form shows it."""
    if is_notice(line, language):
        return BlockKind.OTHER
    if not is_headline(line):
        return None
    if is_marked_credit(line, language):
        return BlockKind.CREDIT
    if is_caption(line, language):
        return BlockKind.CAPTION
    return _signed(line, language)


def _signature(part: Part, language: str | None) -> BlockKind | None:
    """Tell whether a line between title and text says who wrote it and when."""
    return _signed(part.text, language) if len(part.text) <= LONGEST_HEADLINE else None


def _signed(line: str, language: str | None) -> BlockKind | None:
    if not ends_sentence(line) and find_byline(line, language):
        return BlockKind.BYLINE
    dated = find_date_line(line, language)
    if dated is not None and not line[dated.span.end :].strip(MARGINAL):
        return BlockKind.DATE
    return None
