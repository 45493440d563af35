"""Every public name used as a user would; type-checked, never executed."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from claimkit import (
    Analysis,
    Article,
    ArticleMetadata,
    Attribution,
    Block,
    BlockKind,
    Claim,
    ClaimkitError,
    ClaimkitWarning,
    CueClass,
    DateMention,
    Issue,
    PartialDate,
    Pipeline,
    Polarity,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
    analyze,
    analyze_many,
    extract_metadata,
    extract_quotes,
    io,
    lang,
    link,
    linking,
    metadata,
    parse,
    plugins,
    testing,
)
from claimkit.model import (
    ArticleRelation,
    ClaimCluster,
    Comparison,
    Doubt,
    Occurrence,
    OutletFraming,
    Story,
    StoryArticle,
)
from claimkit.pipeline import default_extractors


def stages(raw: str | bytes) -> Analysis:
    """The stages one by one, and all at once."""
    article: Article = parse(raw, url="https://news.example/1", published="2024-03")
    quotes: tuple[Quote, ...] = extract_quotes(article)
    stated: ArticleMetadata = extract_metadata(raw, url=None)
    first: Quote = quotes[0]
    words: list[str] = [span.of(article.text) for span in first.content]
    print(words, stated.title, stated.authors)
    many: Iterator[Analysis] = analyze_many([raw, article])
    print(next(many))
    return analyze(raw, url=None, published=dt.date(2024, 3, 1), language="en", format="text")


def values(analysis: Analysis) -> None:
    """What the values hold."""
    article: Article = analysis.article
    blocks: tuple[Block, ...] = article.blocks_of(BlockKind.TITLE, BlockKind.PARAGRAPH)
    attributions: tuple[Attribution, ...] = analysis.attributions
    speakers: Mapping[str, Speaker] = {speaker.id: speaker for speaker in analysis.speakers}
    claims: tuple[Claim, ...] = analysis.claims
    issues: tuple[Issue, ...] = (*article.issues, *analysis.issues)
    said_on: DateMention | None = attributions[0].said_on
    published: PartialDate | None = article.metadata.published
    if published is not None and said_on is not None and said_on.value is not None:
        maybe: bool = published.could_be(said_on.value)
        print(maybe, published.edtf, published.earliest)
    for attribution in attributions:
        kind: QuoteKind = attribution.quote.kind
        cue_class: CueClass = attribution.quote.cue_class
        who: list[SpeakerKind] = [speakers[one].kind for one in attribution.speakers]
        print(kind, cue_class, who)
    polarity: Polarity = claims[0].polarity
    span: Span = blocks[0].span
    print(polarity, span.start, span.end, span < Span(1, 2), issues)


def errors() -> str:
    """Errors and warnings have bases."""
    warning: type[UserWarning] = ClaimkitWarning
    try:
        return str(analyze(b"", language="en", format="text"))
    except ClaimkitError as error:
        return f"{error} {warning}"


@plugins.extractor(name="typing.none", after=["claimkit.quotes"], before=())
def extract_nothing(article: Article, language: lang.LanguagePack, /) -> Iterable[Quote]:
    """An extractor."""
    print(article.text, language.code)
    return ()


def exchanged(raw: str) -> Iterator[Analysis]:
    """A pipeline with a part of one's own."""
    pipeline = Pipeline(
        extractors=(*default_extractors(), extract_nothing), min_confidence=0.5, strict=True
    )
    quotes: tuple[Quote, ...] = testing.check_extractor(extract_nothing, [raw], language="en")
    analysis: Analysis = pipeline.analyze(raw, language="en")
    print(quotes, analysis.quotes)
    return pipeline.analyze_many([raw], language="en")


def modules(analyses: list[Analysis], path: str) -> None:
    """The modules that a user reaches by name."""
    io.dump(analyses, path)
    loaded: list[Analysis] = list(io.load(path))
    record = io.to_record(loaded[0])
    again: Analysis = io.from_record(record)
    codes: tuple[str, ...] = lang.available_languages()
    detected: str | None = lang.detect_language("Rain fell on the town.")
    byline: metadata.Byline = metadata.parse_byline("By Ada Bell", language=None)
    authors: tuple[str, ...] = byline.authors
    print(again, codes, detected, authors, list(io.rows(again)), plugins.failures())


def stories(analyses: Iterable[Analysis], path: str) -> None:
    """Linking: stories, comparisons, reused text, groups, and the search for claims."""
    story: Story = link(analyses)
    grown: Story = link([], story=story)
    linker = linking.Linker()
    linker.add(story.analyses[0])
    whole: Story = linker.story(before=story.issues)
    clusters: tuple[ClaimCluster, ...] = grown.clusters
    first: int | None = clusters[0].first
    occurrences: tuple[Occurrence, ...] = clusters[0].occurrences
    doubts: tuple[Doubt, ...] = clusters[0].doubts
    voices: tuple[str, ...] = doubts[0].voices
    outlets: tuple[OutletFraming, ...] = story.outlets
    told: tuple[StoryArticle, ...] = whole.articles
    relations: tuple[ArticleRelation, ...] = whole.relations
    print(first, occurrences, voices, doubts[0].by_outlet, outlets, told, relations)
    compared: Comparison = linking.compare("a", "b", language=None)
    pairs: Iterator[tuple[str, str]] = linking.find_reuse([("a", "x")], minimum=0.5)
    groups: dict[str, int] = linking.group_stories(
        [("a", "", "x", None), ("b", "", "y", dt.date(2024, 3, 1))], language="en"
    )
    index = linking.ClaimIndex([("a", "x")], language="en")
    index.add("b", "y")
    index.save(path)
    found: list[tuple[str, float]] = linking.ClaimIndex.load(path).search("x", k=5)
    print(compared.similarity, list(pairs), groups, found, len(index), "a" in index)
