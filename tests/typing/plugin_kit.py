"""A plugin of each group, its place in the order, and its check, as their author would write."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from claimkit import Analysis, Article, Pipeline, Quote, QuoteKind, Span, plugins, testing
from claimkit.errors import PluginError
from claimkit.lang import Ability, LanguagePack
from claimkit.metadata import Candidate, HtmlPage
from claimkit.pipeline import available_resolvers, default_extractors, default_parsers
from claimkit.plugins import (
    API_VERSION,
    EXPORTERS,
    GROUPS,
    LANGUAGE_PACKS,
    METADATA_PARSERS,
    QUOTE_EXTRACTORS,
    RESERVED,
    SPEAKER_RESOLVERS,
    Exporter,
    Language,
    MetadataParser,
    Plugin,
    QuoteExtractor,
    SpeakerResolver,
    describe,
    discover,
    order,
)
from claimkit.speakers import Resolution, resolve_speakers


@plugins.extractor(name="desk.first", after=["claimkit.quotes"], before=["desk.last"])
def extract(article: Article, lang: LanguagePack, /) -> Iterator[Quote]:
    """Find the first character."""
    if article.text and lang.code:
        yield Quote(kind=QuoteKind.DIRECT, content=(Span(0, 1),), rule="desk.first", confidence=0.5)


@plugins.metadata_parser(name="desk.signature", after=[], before=())
def parse(page: HtmlPage, /) -> Iterator[Candidate]:
    """State the address."""
    if page.url:
        yield Candidate(field="canonical_url", value=page.url, carrier="desk.signature")


@plugins.resolver(name="desk.register")
def resolve(article: Article, quotes: Sequence[Quote], lang: LanguagePack, /) -> Resolution:
    """Resolve as claimkit does."""
    return resolve_speakers(article, quotes, lang)


@plugins.exporter(name="desk.words")
def write(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write nothing much."""
    path.touch()
    return sum(1 for _ in analyses)


PACK = LanguagePack(
    code="qaa", name="Private use", version="1", package="desk", abilities=frozenset(Ability)
)


def promises() -> tuple[QuoteExtractor, MetadataParser, SpeakerResolver, Language, Exporter]:
    """Each fits the protocol of its group."""
    return extract, parse, resolve, PACK, write


def used() -> Pipeline:
    """Without installing anything."""
    return Pipeline(
        extractors=(*default_extractors(), extract),
        metadata_parsers=(*default_parsers(), parse),
        resolver=resolve,
    )


def found() -> Mapping[str, Sequence[str]]:
    """What is installed."""
    groups: dict[str, list[str]] = {QUOTE_EXTRACTORS: [], METADATA_PARSERS: []}
    try:
        groups |= {group: [plugin.name for plugin in discover(group)] for group in GROUPS}
    except PluginError as error:
        print(error.plugin, error.stage)
    resolvers: tuple[Plugin[SpeakerResolver], ...] = available_resolvers()
    failed: tuple[PluginError, ...] = plugins.failures(LANGUAGE_PACKS)
    one: Plugin[QuoteExtractor] = describe(extract)
    ordered: tuple[Plugin[QuoteExtractor], ...] = order([one, *default_extractors()])
    print(
        API_VERSION, EXPORTERS, SPEAKER_RESOLVERS, RESERVED, resolvers, failed, ordered[0].version
    )
    plugins.forget()
    return groups


def checked(texts: list[str | Article], pages: list[bytes]) -> None:
    """The checks give what a test can go on with."""
    quotes: tuple[Quote, ...] = testing.check_extractor(extract, texts)
    candidates: tuple[Candidate, ...] = testing.check_metadata_parser(parse, pages, url=None)
    resolutions: tuple[Resolution, ...] = testing.check_resolver(resolve, texts, language="en")
    of_pack: tuple[Quote, ...] = testing.check_language_pack("qaa", ["A text."])
    files: Mapping[str, bytes] = testing.check_exporter(write, texts)
    odd: tuple[str, ...] = (*testing.HOSTILE, *testing.ODD_PAGES)
    print(quotes, candidates, resolutions, of_pack, files, odd)
