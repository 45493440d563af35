"""The values beyond the root, and what explains and compares them, used as a user would."""

from collections.abc import Mapping

from claimkit import (
    Analysis,
    Article,
    Comparison,
    DateMention,
    Holder,
    Marker,
    MarkerKind,
    PartialDate,
    Quote,
    QuoteKind,
    Rebuttal,
    Relation,
    Span,
    Speaker,
    Story,
    dates,
    lang,
)
from claimkit.lang import Ability, LanguagePack, Lexicon, get_language, parse_lexicon
from claimkit.model import (
    PROSE,
    ArticleRelationKind,
    Block,
    BlockKind,
    DateBasis,
    DateKind,
    Dateline,
    DateRelation,
    Edit,
    EditKind,
    FirstBasis,
    Origin,
    Rejected,
    ResolvedBy,
    Segment,
    SourceMap,
    Variant,
    Voice,
    check_spans,
    content_id,
    text_digest,
)
from claimkit.model.source_map import ElementQuote, ElementSegment
from claimkit.quotes import explain, extract_attributions, extract_by_rules
from claimkit.quotes.explain import Candidate, Explanation, Option, Outcome, Step, Token, Weight
from claimkit.speakers import (
    Identity,
    Register,
    Resolution,
    group_speakers,
    identify,
    resolve_speakers,
    same_speaker,
)


def framing(analysis: Analysis) -> None:
    """How an article frames what it tells."""
    marker: Marker = analysis.markers[0]
    kind: MarkerKind = marker.kind
    holder: Holder = marker.holder
    rebuttal: Rebuttal = analysis.rebuttals[0]
    by_outlet: bool = holder is Holder.OUTLET
    print(kind is MarkerKind.HEDGE, by_outlet, rebuttal.claim, rebuttal.by, marker.source)


def metadata(article: Article) -> None:
    """Where each value comes from, and where the text stands in the input."""
    origins: Mapping[str, Origin] = article.metadata.origins
    rejected: tuple[Rejected, ...] = origins["title"].rejected
    dateline: Dateline | None = article.metadata.dateline
    prose: tuple[Block, ...] = article.blocks_of(*PROSE)
    blocks: frozenset[BlockKind] = frozenset(PROSE)
    source: SourceMap | None = article.source_map
    if source is not None:
        raw: Span = source.to_raw(Span(0, 1))
        quotes: tuple[ElementQuote, ...] = source.to_elements(Span(0, 1), article.text)
        segments: tuple[Segment, ...] = source.segments
        elements: tuple[ElementSegment, ...] = source.elements
        print(raw, quotes[0].path, quotes[0].exact, segments[0].is_copied, elements[0].path)
    print(rejected, dateline and dateline.place, prose, blocks, origins["title"].confidence)


def identities(article: Article) -> str:
    """Ids, digests and the check of spans."""
    check_spans([Span(0, 1), Span(2, 3)], "content")
    digest: str = text_digest(article.text)
    return content_id("x", digest, 1)


def times(text: str) -> tuple[DateMention, ...]:
    """Dates of a text."""
    found: tuple[dates.Expression, ...] = tuple(dates.find(text, "en"))
    told: tuple[DateMention, ...] = dates.resolve(found, PartialDate.parse("2024-03"))
    kind: DateKind = told[0].kind
    relation: DateRelation = told[0].relation
    print(kind, relation, told[0].timex)
    return dates.find_dates(text, anchor="2024-03-01", language="en")


def languages(text: str) -> None:
    """Packs and their words."""
    pack: LanguagePack = get_language("en-GB", Ability.LINES)
    codes: tuple[str, ...] = lang.available_languages(Ability.LINES)
    words: frozenset[str] = pack.forms("classes", "subject")
    values: Mapping[str, object] = pack.values("calendar", "months")
    lexicon: Lexicon = parse_lexicon(text, "words.toml")
    print(codes, words, values, lexicon.names(), pack.abilities, pack.lexicon("calendar"))


def quotes(article: Article, pack: LanguagePack) -> tuple[Quote, ...]:
    """Both extractors, and why there is a quote."""
    found: Explanation = explain.explain(article, pack, at=12)
    candidate: Candidate = found.candidates[0]
    outcome: Outcome = candidate.outcome
    steps: tuple[Step, ...] = candidate.steps
    option: Option = steps[0].options[0]
    weight: Weight = option.weights[0]
    tokens: tuple[Token, ...] = found.tokens
    print(outcome, option.probability, weight.feature, tokens[0].word, explain.account(found))
    direct = (one for one in extract_by_rules(article, pack) if one.kind is QuoteKind.DIRECT)
    return (*extract_attributions(article, pack), *direct)


def speakers(article: Article, found: tuple[Quote, ...], pack: LanguagePack) -> None:
    """Who stands behind quotes, and who is the same."""
    resolution: Resolution = resolve_speakers(article, found, pack)
    one, other = resolution.speakers[:2]
    how: ResolvedBy = resolution.attributions[0].resolved_by
    same: bool = same_speaker(one, other, language="en")
    register = Register(names={"wikidata": {"Ada Bell": "Q1"}})
    groups: tuple[tuple[int, ...], ...] = group_speakers([one, other], register=register)
    identity: Identity = identify(one)
    ids: Mapping[str, str] = register.ids_of(one)
    known: tuple[Speaker, ...] = register.apply([one, other])
    print(how, same, groups, identity.key, ids, known)


def stories(story: Story) -> None:
    """How a claim went from article to article."""
    cluster = story.clusters[0]
    basis: FirstBasis = cluster.basis
    variants: tuple[Variant, ...] = cluster.variants
    drift: tuple[Voice, ...] = cluster.drift
    relation: Relation = cluster.occurrences[0].relation
    dated_by: DateBasis = cluster.occurrences[0].dated_by
    copied: bool = story.relations[0].kind is ArticleRelationKind.COPY
    edits: tuple[Edit, ...] = story.relations[0].edits
    kind: EditKind = edits[0].kind
    print(basis, variants[0].text, drift[0].name, relation, dated_by, copied, kind)


def compared(comparison: Comparison) -> list[EditKind]:
    """How one wording became another."""
    return [edit.kind for edit in comparison.alignment]
