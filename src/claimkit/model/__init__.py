"""The values of claimkit: frozen, slotted, without any extraction."""

from claimkit.model.analysis import Analysis
from claimkit.model.article import (
    PROSE,
    Article,
    ArticleMetadata,
    Block,
    BlockKind,
    Dateline,
    Origin,
    Rejected,
    text_digest,
)
from claimkit.model.claim import Claim, Polarity
from claimkit.model.dates import DateKind, DateMention, DateRelation, PartialDate
from claimkit.model.framing import Holder, Marker, MarkerKind, Rebuttal
from claimkit.model.identity import content_id
from claimkit.model.issue import Issue
from claimkit.model.quote import CueClass, Quote, QuoteKind
from claimkit.model.source_map import ElementQuote, ElementSegment, Segment, SourceMap
from claimkit.model.span import Span, check_spans
from claimkit.model.speaker import Attribution, ResolvedBy, Speaker, SpeakerKind
from claimkit.model.story import (
    ArticleRelation,
    ArticleRelationKind,
    ClaimCluster,
    Comparison,
    DateBasis,
    Doubt,
    Edit,
    EditKind,
    FirstBasis,
    Occurrence,
    OutletFraming,
    Relation,
    Story,
    StoryArticle,
    Variant,
    Voice,
)

__all__ = [
    "PROSE",
    "Analysis",
    "Article",
    "ArticleMetadata",
    "ArticleRelation",
    "ArticleRelationKind",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "ClaimCluster",
    "Comparison",
    "CueClass",
    "DateBasis",
    "DateKind",
    "DateMention",
    "DateRelation",
    "Dateline",
    "Doubt",
    "Edit",
    "EditKind",
    "ElementQuote",
    "ElementSegment",
    "FirstBasis",
    "Holder",
    "Issue",
    "Marker",
    "MarkerKind",
    "Occurrence",
    "Origin",
    "OutletFraming",
    "PartialDate",
    "Polarity",
    "Quote",
    "QuoteKind",
    "Rebuttal",
    "Rejected",
    "Relation",
    "ResolvedBy",
    "Segment",
    "SourceMap",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Story",
    "StoryArticle",
    "Variant",
    "Voice",
    "check_spans",
    "content_id",
    "text_digest",
]
