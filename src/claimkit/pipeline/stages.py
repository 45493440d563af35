"""The stages in their order."""

from collections.abc import Iterable, Iterator

import attrs

from claimkit import dates
from claimkit.claims import build_claims, find_framing
from claimkit.dates.clock import local_day
from claimkit.errors import InputError, LanguageError, PluginError
from claimkit.lang import LanguagePack, detect_language, get_language
from claimkit.model import Analysis, Article, ArticleMetadata, Issue, PartialDate, Quote
from claimkit.pipeline.extractors import as_plugins, default_extractors, run_extractor
from claimkit.pipeline.packs import blamed
from claimkit.pipeline.parsers import as_parsers
from claimkit.pipeline.read import Day, build, warn_of
from claimkit.pipeline.resolvers import as_resolver, run_resolver
from claimkit.plugins import MetadataParser, Plugin, QuoteExtractor, SpeakerResolver
from claimkit.quotes.overlap import resolve_overlaps
from claimkit.speakers import Resolution, date_attributions

Raw = str | bytes | Article

ORIGIN = "claimkit.pipeline"


@attrs.frozen(kw_only=True)
class Pipeline:
    """The stages with parts exchanged.

    Attributes:
        extractors: Quote extractors, plain functions or plugins; None: `default_extractors()`,
            looked up when they are needed.
        resolver: Finds the speakers: a plain function, a plugin, or the name of an installed one;
            None: that of claimkit.
        metadata_parsers: Metadata parsers of HTML pages beside claimkit's own carriers, plain
            functions or plugins; None: those installed, looked up when they are needed.
        min_confidence: Quotes with less are left out, 0 to 1.
        strict: A plugin that fails raises `PluginError`; otherwise it costs an `Issue`.

    Raises:
        PluginError: If two extractors or two parsers have one name, or their order is a circle, or
            if no installed resolver has the name.
    """

    extractors: tuple[Plugin[QuoteExtractor], ...] | None = attrs.field(
        default=None, converter=as_plugins
    )
    resolver: Plugin[SpeakerResolver] = attrs.field(default=None, converter=as_resolver)
    metadata_parsers: tuple[Plugin[MetadataParser], ...] | None = attrs.field(
        default=None, converter=as_parsers
    )
    min_confidence: float = 0.0
    strict: bool = False

    def analyze(
        self,
        raw: Raw,
        *,
        url: str | None = None,
        published: Day = None,
        language: str | None = None,
        format: str = "auto",  # noqa: A002 - the public name
    ) -> Analysis:
        """Read an article and find who says what in it. What is odd is in its `issues`.

        Args:
            raw: The page or text as it came, or an `Article`, which states the rest itself.
            url: Where it was found.
            published: When it was published, if that is known otherwise.
            language: BCP 47 code; None: told from the text.
            format: "auto", "text" (kept as it is), "markdown" or "html".

        Raises:
            InputError: If `raw` is of another type, or an `Article` comes with other arguments.
            UnsupportedFormat: If the format is unknown, or its extra is not installed.
            DateError: If `published` is no date.
            PluginError: If two installed plugins have one name, or their order is a circle; in a
                strict pipeline also if one fails.
        """
        if not isinstance(raw, Article):
            raw = self._parse(raw, url, published, language, format)
        elif (url, published, language, format) != (None, None, None, "auto"):
            message = "an Article states url, published, language and format itself; tell parse"
            raise InputError(message)
        return self._analyze(raw)

    def analyze_many(
        self,
        raws: Iterable[Raw],
        *,
        language: str | None = None,
        format: str = "auto",  # noqa: A002 - the public name
    ) -> Iterator[Analysis]:
        """Analyse articles one by one, in their order, as the result is read.

        An article that cannot be analysed becomes an `Analysis` with an issue "document-failed".

        Raises:
            InputError: If `raws` is a single article.
            PluginError: If two installed plugins have one name, or their order is a circle; in a
                strict pipeline also if one fails.
        """
        if isinstance(raws, (str, bytes, Article)):
            message = f"analyze_many reads several articles; this is one {type(raws).__name__}"
            raise InputError(message)
        if self.extractors is None:
            default_extractors()  # raises here what would fail every article alike
        return (self._analyze_one(raw, language, format) for raw in raws)

    def extract_quotes(self, article: Article) -> tuple[Quote, ...]:
        """Return the quotes of an article in the order of their content.

        What an analysis would list as an issue is an `InputWarning`.

        Raises:
            PluginError: As for `analyze`.
        """
        lang, issues = _pack(article)
        quotes: tuple[Quote, ...] = ()
        if lang is not None:
            quotes, issues = self._quotes(article, lang)
        warn_of(issues)
        return quotes

    def _parse(
        self, raw: str | bytes, url: str | None, published: Day, language: str | None, form: str
    ) -> Article:
        return build(
            raw,
            url=url,
            published=published,
            language=language,
            format=form,
            parsers=self.metadata_parsers,
            strict=self.strict,
        )

    def _analyze_one(self, raw: Raw, language: str | None, form: str) -> Analysis:
        try:
            if isinstance(raw, Article):
                return self._analyze(raw)
            return self._analyze(self._parse(raw, None, None, language, form))
        except Exception as error:
            if self.strict and isinstance(error, PluginError):
                raise
            return _failed(raw, error)

    def _analyze(self, article: Article) -> Analysis:
        lang, issues = _pack(article)
        if lang is None:
            return Analysis(article=article, issues=(*article.issues, *issues))
        try:
            return self._analysis(article, lang)
        except Exception as error:
            issue = blamed(error, lang)
            if issue is None or isinstance(error, PluginError):
                raise
            if self.strict:
                raise PluginError(issue.message, issue.origin, "language") from error
            return Analysis(article=article, issues=(*article.issues, issue))

    def _analysis(self, article: Article, lang: LanguagePack) -> Analysis:
        quotes, issues = self._quotes(article, lang)
        found = self._speakers(article, quotes, lang)
        told = dates.resolve(dates.find(article.text, lang.code), _anchor(article.metadata))
        attributions = date_attributions(article, found.attributions, told, lang)
        claims = build_claims(article, attributions, lang)
        framing = find_framing(article, found.speakers, attributions, claims, lang)
        return Analysis(
            article=article,
            speakers=found.speakers,
            attributions=attributions,
            claims=claims,
            dates=told,
            markers=framing.markers,
            rebuttals=framing.rebuttals,
            issues=(*article.issues, *issues, *found.issues),
        )

    def _speakers(
        self, article: Article, quotes: tuple[Quote, ...], lang: LanguagePack
    ) -> Resolution:
        found, issue, cause = run_resolver(self.resolver, article, quotes, lang)
        if issue is None:
            return found
        if self.strict:
            raise PluginError(issue.message, self.resolver.name, "speakers") from cause
        return attrs.evolve(found, issues=(issue, *found.issues))

    def _quotes(
        self, article: Article, lang: LanguagePack
    ) -> tuple[tuple[Quote, ...], tuple[Issue, ...]]:
        quotes: list[Quote] = []
        issues: list[Issue] = []
        for plugin in default_extractors() if self.extractors is None else self.extractors:
            found, wrong = run_extractor(plugin, article, lang)
            if wrong and self.strict:
                issue, cause = wrong[0]
                raise PluginError(issue.message, issue.origin, "quotes") from cause
            quotes.extend(found)
            issues.extend(issue for issue, _ in wrong)
        return _kept(resolve_overlaps(quotes), self.min_confidence), tuple(issues)


def _kept(quotes: tuple[Quote, ...], least: float) -> tuple[Quote, ...]:
    """Leave out what is not confident enough; what was nested there moves one level up."""
    kept = [quote for quote in quotes if quote.confidence >= least]
    ids = {quote.id for quote in kept}
    if {quote.nested_in for quote in kept} <= {None, *ids}:
        return tuple(kept)
    outer = {quote.id: quote.nested_in for quote in quotes}
    return tuple(attrs.evolve(quote, nested_in=_outer(quote, outer, ids)) for quote in kept)


def _outer(quote: Quote, outer: dict[str, str | None], ids: set[str]) -> str | None:
    name, seen = quote.nested_in, {quote.id}
    while name is not None and name not in ids and name not in seen:
        seen.add(name)
        name = outer.get(name)
    return name if name in ids else None


def _pack(article: Article) -> tuple[LanguagePack | None, tuple[Issue, ...]]:
    code = article.language or detect_language(article.text)
    if code is None:
        message = "the language cannot be told from the text; state it with language="
        return None, (Issue(code="unknown-language", message=message, origin=ORIGIN),)
    try:
        return get_language(code), ()
    except LanguageError as error:
        return None, (Issue(code="no-language-pack", message=str(error), origin=ORIGIN),)


def _anchor(metadata: ArticleMetadata) -> PartialDate | None:
    """Return the date that an article counts from: its publication, or else its dateline."""
    printed = metadata.dateline.date if metadata.dateline else None
    return local_day(metadata.published, printed) if metadata.published else printed


def _failed(raw: object, error: Exception) -> Analysis:
    if isinstance(raw, Article):
        article = raw
    else:
        text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
        article = Article(text=text if isinstance(text, str) else "")
    message = f"{type(error).__name__}: {error}"
    issue = Issue(code="document-failed", message=message, origin=ORIGIN)
    return Analysis(article=article, issues=(*article.issues, issue))


_DEFAULT = Pipeline()
analyze = _DEFAULT.analyze
analyze_many = _DEFAULT.analyze_many
extract_quotes = _DEFAULT.extract_quotes
