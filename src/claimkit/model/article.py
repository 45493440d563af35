"""An article: its text, what its parts are, and what it says of itself."""

from collections.abc import Mapping
from enum import StrEnum
from hashlib import blake2b
from types import MappingProxyType

import attrs

from claimkit.errors import SpanError
from claimkit.model.dates import PartialDate
from claimkit.model.identity import content_id
from claimkit.model.issue import Issue
from claimkit.model.source_map import SourceMap
from claimkit.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    RELATED = "related"
    BREADCRUMB = "breadcrumb"
    LINK = "link"
    CREDIT = "credit"
    OTHER = "other"


PROSE = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.PARAGRAPH})
"""The kinds that hold the article's own sentences; the others are furniture."""


@attrs.frozen(kw_only=True)
class Block:
    """A stretch of the article's text of one kind."""

    kind: BlockKind
    span: Span


@attrs.frozen(kw_only=True)
class Rejected:
    """A candidate for a metadata field that was not taken, and why."""

    value: str
    carrier: str
    reason: str


@attrs.frozen(kw_only=True)
class Origin:
    """Where a metadata field came from: `carrier` is the parser, with a selector or a span.

    `confidence` is 0 to 1. `rejected` lists the candidates that lost, best first.
    """

    carrier: str
    selector: str | None = None
    span: Span | None = None
    confidence: float = 1.0
    rejected: tuple[Rejected, ...] = ()


@attrs.frozen(kw_only=True)
class Dateline:
    """The opening of a news text: where, when and which agency ("BERLIN, March 3 (Reuters) -")."""

    place: str | None = None
    date: PartialDate | None = None
    agency: str | None = None
    span: Span


def _read_only(origins: Mapping[str, Origin]) -> Mapping[str, Origin]:
    return MappingProxyType(dict(sorted(origins.items())))


@attrs.frozen(kw_only=True)
class ArticleMetadata:
    """What an article says of itself. None: not stated; `authors` is then empty.

    `origins` maps the name of each stated field to where it was found.
    """

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    agency: str | None = None
    dateline: Dateline | None = None
    published: PartialDate | None = None
    modified: PartialDate | None = None
    language: str | None = None
    canonical_url: str | None = None
    section: str | None = None
    origins: Mapping[str, Origin] = attrs.field(
        factory=dict, converter=_read_only, hash=False, repr=False
    )

    def __reduce__(self) -> tuple[object, ...]:  # a read-only mapping does not pickle by itself
        state = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        state["origins"] = dict(self.origins)
        return (_rebuild_metadata, (state,))


def _rebuild_metadata(state: dict[str, object]) -> ArticleMetadata:
    return ArticleMetadata(**state)  # type: ignore[arg-type]


def text_digest(text: str) -> str:
    """Return the digest that identifies a text (BLAKE2b, 128 bits, hexadecimal)."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _id_of(article: "Article") -> str:
    return content_id("a", article.text)


def _digest_of(article: "Article") -> str:
    return text_digest(article.text)


@attrs.frozen(kw_only=True)
class Article:
    """A news text with its blocks and metadata. All offsets index `text`, in code points.

    `blocks` are sorted and disjoint; only white space lies between them. `source_map` leads back
    to the raw input where the text was rendered from it; None: the text is the input.

    Raises:
        SpanError: If a block is out of order or outside the text.
    """

    text: str
    id: str = attrs.field(default=attrs.Factory(_id_of, takes_self=True))
    digest: str = attrs.field(default=attrs.Factory(_digest_of, takes_self=True))
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    metadata: ArticleMetadata = ArticleMetadata()
    source_map: SourceMap | None = attrs.field(default=None, repr=False)
    issues: tuple[Issue, ...] = ()

    def __attrs_post_init__(self) -> None:
        before, length = 0, len(self.text)
        for block in self.blocks:
            span = block.span
            if span.start < before or span.end > length:
                message = f"block {span.start}:{span.end} is out of order or outside the text"
                raise SpanError(message, span.start, span.end)
            before = span.end

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """Return the blocks of these kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)
