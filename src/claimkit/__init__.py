"""Who said what, when, according to whom, in which words, and where did those words appear first?

The public names; what each stage needs is loaded on its first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from claimkit.errors import ClaimkitError, ClaimkitWarning
from claimkit.model import (
    Analysis,
    Article,
    ArticleMetadata,
    Attribution,
    Block,
    BlockKind,
    Claim,
    ClaimCluster,
    Comparison,
    CueClass,
    DateMention,
    Holder,
    Issue,
    Marker,
    MarkerKind,
    Occurrence,
    PartialDate,
    Polarity,
    Quote,
    QuoteKind,
    Rebuttal,
    Relation,
    Span,
    Speaker,
    SpeakerKind,
    Story,
)

if TYPE_CHECKING:
    from claimkit import dates as dates
    from claimkit import io as io
    from claimkit import lang as lang
    from claimkit import linking as linking
    from claimkit import metadata as metadata
    from claimkit import plugins as plugins
    from claimkit import report as report
    from claimkit import testing as testing
    from claimkit.linking import link
    from claimkit.pipeline import (
        Pipeline,
        analyze,
        analyze_many,
        extract_metadata,
        extract_quotes,
        parse,
    )

__version__: str

__all__ = [
    "Analysis",
    "Article",
    "ArticleMetadata",
    "Attribution",
    "Block",
    "BlockKind",
    "Claim",
    "ClaimCluster",
    "ClaimkitError",
    "ClaimkitWarning",
    "Comparison",
    "CueClass",
    "DateMention",
    "Holder",
    "Issue",
    "Marker",
    "MarkerKind",
    "Occurrence",
    "PartialDate",
    "Pipeline",
    "Polarity",
    "Quote",
    "QuoteKind",
    "Rebuttal",
    "Relation",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Story",
    "analyze",
    "analyze_many",
    "extract_metadata",
    "extract_quotes",
    "link",
    "parse",
]

_STAGES = frozenset(
    {"Pipeline", "analyze", "analyze_many", "extract_metadata", "extract_quotes", "parse"}
)
_MODULES = frozenset({"dates", "io", "lang", "linking", "metadata", "plugins", "report", "testing"})


def __getattr__(name: str) -> object:
    if name in _STAGES:
        value: object = getattr(import_module("claimkit.pipeline"), name)
    elif name == "link":
        value = import_module("claimkit.linking").link
    elif name in _MODULES:
        value = _module(name)
    elif name == "__version__":
        value = import_module("claimkit.io.records").library_version()
    else:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    globals()[name] = value
    return value


def _module(name: str) -> object:
    full = f"{__name__}.{name}"
    try:
        return import_module(full)
    except ModuleNotFoundError as error:
        if error.name != full:
            raise
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message) from None


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
