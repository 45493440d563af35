"""An analysis and a story made by hand, so that tests of pages do not hang on extraction."""

import attrs
import pytest

from claimkit.model import (
    Analysis,
    Article,
    ArticleMetadata,
    ArticleRelation,
    ArticleRelationKind,
    Attribution,
    Block,
    BlockKind,
    Claim,
    ClaimCluster,
    CueClass,
    DateBasis,
    DateMention,
    Doubt,
    Edit,
    EditKind,
    FirstBasis,
    Holder,
    Issue,
    Marker,
    MarkerKind,
    Occurrence,
    Origin,
    PartialDate,
    Quote,
    QuoteKind,
    Rebuttal,
    Rejected,
    Relation,
    ResolvedBy,
    Span,
    Speaker,
    SpeakerKind,
    Story,
    StoryArticle,
    Variant,
    Voice,
)

pytest.importorskip("jinja2", reason="needs the extra report")

PARTS = (
    (BlockKind.TITLE, "Ferry to Norhaven stays in port"),
    (
        BlockKind.PARAGRAPH,
        "“The hull has a crack,” harbour master Ivo Sand said on Monday, “as long as my arm.”",
    ),
    (
        BlockKind.PARAGRAPH,
        """Sand claimed that the owners said that nobody would see the so-called scratch.
The owners denied it.""",
    ),
    (BlockKind.RELATED, "Read more: When ferries were young"),
)
TEXT = "\n\n".join(part for _, part in PARTS) + "\n"


def place(words: str, inside: str = TEXT) -> Span:
    """Return where words stand in a stretch of the text."""
    start = TEXT.index(inside) + inside.index(words)
    return Span(start, start + len(words))


SAND = Speaker(
    id="s-1",
    name="Ivo Sand",
    kind=SpeakerKind.PERSON,
    role="harbour master",
    aliases=("Sand",),
    external_ids={"register": "https://people.example/7", "note": "javascript:alert(1)"},
)
OWNERS = Speaker(id="s-2", name="owners", kind=SpeakerKind.GROUP)
PILOTS = Speaker(id="s-3", name="Pilots Guild", kind=SpeakerKind.ORGANISATION)

DIRECT = Quote(
    kind=QuoteKind.DIRECT,
    content=(place("“The hull has a crack,”"), place("“as long as my arm.”")),
    cue=(place("said"),),
    source=(place("harbour master Ivo Sand"),),
    rule="direct.content-source-cue-content",
    confidence=0.94,
)
OUTER = Quote(
    kind=QuoteKind.INDIRECT,
    content=(place("that the owners said that nobody would see the so-called scratch"),),
    cue=(place("claimed"),),
    source=(place("Sand", "Sand claimed"),),
    cue_class=CueClass.DOUBTING,
    rule="indirect.source-cue-content",
    confidence=0.71,
)
INNER = Quote(
    kind=QuoteKind.INDIRECT,
    content=(place("that nobody would see the so-called scratch"),),
    cue=(place("said", "said that"),),
    source=(place("the owners"),),
    nested_in=OUTER.id,
    rule="indirect.source-cue-content",
    confidence=0.5,
)
DENIAL = Quote(
    kind=QuoteKind.INDIRECT,
    content=(place("it", "denied it"),),
    cue=(place("denied"),),
    cue_class=CueClass.DENYING,
    negated=True,
    rule="indirect.source-cue-content",
    confidence=0.4,
)
SO_CALLED = Marker(
    kind=MarkerKind.SO_CALLED, span=place("so-called"), claim="c-3", rule="so-called.modifier"
)
DENIED = Marker(
    kind=MarkerKind.DENIAL,
    span=place("denied"),
    holder=Holder.SPEAKER,
    source=place("The owners"),
    rule="denial.cue",
)


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    """An article with direct, nested and unresolved quotes, framing, an answer and an issue."""
    return Analysis(
        article=Article(
            text=TEXT,
            language="en",
            blocks=tuple(Block(kind=kind, span=place(part)) for kind, part in PARTS),
            metadata=ArticleMetadata(
                title=PARTS[0][1],
                authors=("Ada Wrenn",),
                outlet="Delta Post",
                published=PartialDate(year=2024, month=5, day=7),
                canonical_url="https://news.example/ferry?a=1&b=2",
                origins={
                    "title": Origin(
                        carrier="headlines",
                        span=place(PARTS[0][1]),
                        confidence=0.9,
                        rejected=(Rejected(value="Ferry", carrier="og", reason="shorter"),),
                    ),
                    "published": Origin(carrier="json-ld", selector="$.datePublished"),
                },
            ),
        ),
        speakers=(SAND, OWNERS, PILOTS),
        attributions=(
            Attribution(
                quote=DIRECT,
                speakers=("s-1",),
                resolved_by=ResolvedBy.EXPLICIT,
                evidence=(place("Ivo Sand"),),
                said_on=DateMention(
                    span=place("Monday"),
                    timex="2024-05-06",
                    value=PartialDate(year=2024, month=5, day=6),
                    rule="weekday",
                ),
                confidence=0.9,
            ),
            Attribution(quote=OUTER, speakers=("s-1",), confidence=0.71),
            Attribution(quote=INNER, speakers=("s-2", "s-1"), confidence=0.5),
            Attribution(quote=DENIAL, confidence=0.4),
        ),
        claims=(
            Claim(id="c-1", text="The hull has a crack", attributions=(DIRECT.id,)),
            Claim(id="c-3", text="Nobody would see the scratch", attributions=(OUTER.id, INNER.id)),
            Claim(id="c-4", text="It is so", attributions=(DENIAL.id,)),
        ),
        markers=(SO_CALLED, DENIED),
        rebuttals=(Rebuttal(claim="c-3", by=DENIED.id), Rebuttal(claim="c-1", by="c-4")),
        issues=(Issue(code="example", message="a message", span=place("crack"), origin="quotes"),),
    )


OTHER = "Owners reject talk of a crack.\n\n“The hull has a scratch,” Mila Tarn said.\n"


@pytest.fixture(scope="session")
def story(analysis: Analysis) -> Story:
    """Two articles: the undated one was given first; one claim, reworded, drifted and doubted."""
    late = Analysis(article=Article(text=OTHER, language="en"))
    first, other = analysis.article.id, late.article.id
    told = Occurrence(
        article_id=first,
        claim_id="c-1",
        content=DIRECT.content,
        speakers=("Ivo Sand",),
        published=PartialDate(year=2024, month=5, day=7),
        dated_by=DateBasis.LEARNT,
        said_on=PartialDate(year=2024, month=5, day=6),
    )
    again = attrs.evolve(
        told,
        article_id=other,
        speakers=("Mila Tarn", "owners"),
        relation=Relation.EDITED,
        similarity=0.62,
        published=None,
        dated_by=DateBasis.NONE,
        said_on=None,
        cue_class=CueClass.DOUBTING,
        markers=(MarkerKind.HEDGE, MarkerKind.HEDGE),
    )
    return Story(
        analyses=(late, analysis),
        articles=(
            StoryArticle(article_id=other, framing=(MarkerKind.HEDGE, MarkerKind.HEDGE)),
            StoryArticle(
                article_id=first,
                published=PartialDate(year=2024, month=5, day=7),
                dated_by=DateBasis.LEARNT,
                framing=(MarkerKind.SO_CALLED,),
            ),
        ),
        clusters=(
            ClaimCluster(
                id="k-1",
                text="The hull has a crack",
                occurrences=(told, again),
                first=0,
                basis=FirstBasis.DATED_EARLIER,
                variants=(
                    Variant(text="The hull has a crack", occurrences=(0,)),
                    Variant(text="The hull has a scratch", occurrences=(1,)),
                ),
                drift=(
                    Voice(name="Ivo Sand", occurrences=(0,)),
                    Voice(name="Mila Tarn", occurrences=(1,)),
                ),
                doubts=(
                    Doubt(
                        article_id=other,
                        claim_id="c-1",
                        by="m-1",
                        text="reject talk",
                        voices=("owners", "Mila Tarn"),
                    ),
                    Doubt(
                        article_id=first,
                        claim_id="c-1",
                        by="m-2",
                        text="so-called",
                        by_outlet=True,
                    ),
                ),
            ),
            ClaimCluster(
                id="k-2",
                text="It floats",
                occurrences=(attrs.evolve(told, claim_id="c-9"),),
                variants=(Variant(text="It floats", occurrences=(0,)),),
            ),
        ),
        relations=(
            ArticleRelation(
                kind=ArticleRelationKind.COPY,
                source=first,
                article=other,
                directed=True,
                share=0.81,
                agency="Kestrel",
                credited=False,
                edits=(
                    Edit(kind=EditKind.REPLACED, before=place("Ferry"), after=Span(0, 6)),
                    Edit(kind=EditKind.DROPPED, before=place("Norhaven")),
                )
                * 30,
            ),
        ),
        issues=(Issue(code="article-repeated", message="twice", origin="claimkit.linking"),),
    )
