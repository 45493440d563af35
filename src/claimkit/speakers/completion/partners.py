"""The other speaker that a source leaves out: "he and" before it, "and Lund" after it."""

from claimkit.model import Quote, Span
from claimkit.speakers.mentions.mention import DESCRIBED, NAMED, Mention, plain
from claimkit.speakers.scene import Scene

NEAR = 6  # code points of the word that joins, with the spaces beside it
MOST = 5  # words of an office
LONGEST = 24  # code points that hold a pronoun before it


def may_have_partners(scene: Scene, span: Span) -> bool:
    """Whether a word that joins stands right before a source or right after it."""
    text, joins = scene.text, scene.words.joins
    before = text[max(0, span.start - NEAR) : span.start].rpartition(" ")[0].rpartition(" ")[2]
    return before in joins or text[span.end + 1 : span.end + NEAR].partition(" ")[0] in joins


def with_partners(scene: Scene, quote: Quote, mention: Mention, span: Span) -> Span:
    """Return the span of a source with the speakers that are joined to it outside.

    Before it that is a pronoun in the form of a subject ("he and the pilots said"), which no
    object can be; after it a name of the same kind, where the words that report stand later.
    """
    if not may_have_partners(scene, span):
        return span
    end = span.end
    if mention.kind in NAMED and not mention.owner:
        end = _joined_after(scene, quote, mention, end)
    start = _office_before(scene, quote, mention, span.start)
    return Span(_joined_before(scene, span.start) if start is None else start, end)


def _office_before(scene: Scene, quote: Quote, mention: Mention, start: int) -> int | None:
    """Where a source starts with the first of two offices of one person.

    One article tells that it is one person: "the former mayor and senator" says.
    """
    words, text = scene.words, scene.text
    verb = quote.cue[0].of(text).partition(" ")[0] if quote.cue else ""
    bare = text.startswith(mention.name, start) and text[start - 1 : start] == " "
    if not (bare and mention.kind in DESCRIBED and mention.head in words.offices):
        return None
    before, _, joins = text[max(0, start - LONGEST) : start - 1].rpartition(" ")
    noun = before.rpartition(" ")[2]
    if joins not in words.joins or plain(noun) not in words.persons or verb in words.plural_verbs:
        return None
    return _article_before(scene, start - len(joins) - len(noun) - 2)


def _article_before(scene: Scene, at: int) -> int | None:
    """Where the definite article stands that opens the words of an office before a place."""
    words, text = scene.words, scene.text
    for _ in range(MOST):
        start = text.rfind(" ", max(0, at - LONGEST), at - 1) + 1
        start = max(start, text.rfind("\n", start, at) + 1)
        token = text[start:at].rstrip(" ")
        if token.lower() in words.definite:
            return start
        if not token or not (plain(token) in words.role_parts or token[0].isupper()):
            return None
        at = start
    return None


def _joined_before(scene: Scene, start: int) -> int:
    text, words = scene.text, scene.words
    before = text[max(0, start - LONGEST) : start].split()[-2:]
    if len(before) < 2 or before[1] not in words.joins or text[start - 1] != " ":  # noqa: PLR2004
        return start
    return text.rindex(before[0], 0, start) if before[0].lower() in words.subjects else start


def _joined_after(scene: Scene, quote: Quote, mention: Mention, end: int) -> int:
    text, words, names = scene.text, scene.words, scene.names
    joins = text[end + 1 : end + LONGEST].partition(" ")[0]
    if joins not in words.joins or text[end : end + 1] != " ":
        return end
    at = end + len(joins) + 2
    near = names.between(at, at + 1)
    if not near or any(part.start <= at < part.end for part in (*quote.content, *quote.cue)):
        return end
    partner = names.read(names.names[near[0]])
    if partner is None or partner.kind != mention.kind or not _is_reported_later(quote, at):
        return end
    return names.span(near[0]).end


def _is_reported_later(quote: Quote, position: int) -> bool:
    return bool(quote.cue) and quote.cue[0].start > position
