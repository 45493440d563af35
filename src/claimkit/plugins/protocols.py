"""What the plugins of each group promise. A function or value that fits is enough."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from claimkit.model import Analysis, Article, Quote

if TYPE_CHECKING:
    from claimkit.lang import Ability, LanguagePack, Lexicon
    from claimkit.metadata import Candidate, HtmlPage
    from claimkit.speakers import Resolution


class QuoteExtractor(Protocol):
    """Finds quotes in an article: same article, same quotes, in reading order.

    The spans index `article.text`. Read the prose blocks only (`claimkit.model.PROSE`); never
    fail on odd text, find less.
    """

    def __call__(self, article: Article, lang: "LanguagePack", /) -> Iterable[Quote]:
        """Return or yield the quotes of the article."""


class SpeakerResolver(Protocol):
    """Finds who stands behind the quotes of an article: same input, same speakers.

    It gives one attribution for each quote, in the order given; a source that it cannot tell
    stays without speaker and gives an issue.
    """

    def __call__(
        self, article: Article, quotes: Sequence[Quote], lang: "LanguagePack", /
    ) -> "Resolution":
        """Return the speakers, the attributions and the issues."""


class Exporter(Protocol):
    """Writes analyses in a format: each is taken from the iterable once, in order.

    It reads them one by one where the format lets it, so that a corpus fits in memory.
    """

    def __call__(self, analyses: Iterable[Analysis], path: Path, /) -> int:
        """Write the analyses to a path and return how many there were."""


class MetadataParser(Protocol):
    """Reads one carrier of metadata in an HTML page: same page, same candidates.

    The page's tree is read only. A candidate states a text as the page has it (authors: a tuple
    of texts); dates, bylines and names of sites are read afterwards, as for every carrier. Never
    fail on odd markup, find less.
    """

    def __call__(self, page: "HtmlPage", /) -> Iterable["Candidate"]:
        """Return or yield what the page states."""


@runtime_checkable
class Language(Protocol):
    """What a language brings: a value of `claimkit.lang.LanguagePack`, or what looks like one.

    Its code is that of ISO 639, two or three small letters; those that claimkit brings itself
    are reserved.
    """

    @property
    def code(self) -> str:
        """The code of the language."""

    @property
    def name(self) -> str:
        """What the language is called in English."""

    @property
    def version(self) -> str:
        """The version of its words, which records state."""

    @property
    def abilities(self) -> "frozenset[Ability]":
        """What it has the words for."""

    def lexicon(self, topic: str) -> "Lexicon":
        """Return the lexicon file of a topic."""

    def forms(self, topic: str, section: str) -> frozenset[str]:
        """Return the forms of one section of a topic."""

    def values(self, topic: str, section: str) -> Mapping[str, Any]:
        """Return the word-to-value table of one section of a topic."""

    def resource(self, path: str) -> Traversable:
        """Return a file of the pack."""
