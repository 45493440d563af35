"""Stories: the same claim across articles, where it was first, and how it changed on the way."""

from enum import StrEnum

import attrs

from claimkit.model.analysis import Analysis
from claimkit.model.dates import PartialDate
from claimkit.model.framing import MarkerKind
from claimkit.model.issue import Issue
from claimkit.model.quote import CueClass
from claimkit.model.span import Span


class Relation(StrEnum):
    """How one wording stands to another."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    EDITED = "edited"
    PARAPHRASE = "paraphrase"
    DIFFERENT = "different"
    REPEAT = "repeat"
    REBUTTAL = "rebuttal"


class EditKind(StrEnum):
    """What became of a stretch of the first text in the second."""

    KEPT = "kept"
    DROPPED = "dropped"
    ADDED = "added"
    REPLACED = "replaced"


@attrs.frozen(kw_only=True)
class Edit:
    """A stretch of two texts: `before` in the first, `after` in the second.

    What was dropped has no `after`, and what was added no `before`.
    """

    kind: EditKind
    before: Span | None = None
    after: Span | None = None


@attrs.frozen(kw_only=True)
class Comparison:
    """How two wordings stand to each other.

    Attributes:
        relation: verbatim (the same words), trimmed (one lies in the other), edited, paraphrase
            or different.
        similarity: 0 to 1; 1 is verbatim.
        alignment: What was kept, dropped, added and replaced, in the order of both texts.
    """

    relation: Relation
    similarity: float
    alignment: tuple[Edit, ...] = ()


class DateBasis(StrEnum):
    """How a date of publication is known."""

    STATED = "stated"
    LEARNT = "learnt"
    NONE = "none"


class FirstBasis(StrEnum):
    """How it is known which occurrence was first."""

    DATED_EARLIER = "dated_earlier"
    CONTAINED_IN = "contained_in"
    CREDITED_AGENCY = "credited_agency"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class Occurrence:
    """A claim in one article.

    Attributes:
        article_id: The article.
        claim_id: The claim in its analysis.
        content: Where the words stand in the article.
        speakers: The names of those who say it there.
        relation: How the words stand to those of the cluster's first occurrence, or of its
            representative where none is known to be first.
        similarity: 0 to 1, to the same.
        published: When the article was published, as far as the story knows.
        dated_by: How that is known.
        said_on: When it was said, where the article dates that.
        cue_class: How the reporting words stand to it.
        markers: The framing that bears on it, in reading order.
    """

    article_id: str
    claim_id: str
    content: tuple[Span, ...]
    speakers: tuple[str, ...] = ()
    relation: Relation = Relation.VERBATIM
    similarity: float = 1.0
    published: PartialDate | None = None
    dated_by: DateBasis = DateBasis.NONE
    said_on: PartialDate | None = None
    cue_class: CueClass = CueClass.NEUTRAL
    markers: tuple[MarkerKind, ...] = ()


@attrs.frozen(kw_only=True)
class Variant:
    """A wording of a claim; `occurrences` are the numbers of those that have it."""

    text: str
    occurrences: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Voice:
    """Somebody to whom a claim is given; `occurrences` are the numbers of those that do."""

    name: str
    occurrences: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Doubt:
    """What answers a claim in an article.

    Attributes:
        article_id: The article.
        claim_id: The claim in its analysis.
        by: The id of the marker or claim that answers it.
        text: The words of that.
        voices: The names of those who doubt it; empty: the article itself does, or somebody whom
            it does not name.
        by_outlet: Whether the article itself does.
    """

    article_id: str
    claim_id: str
    by: str
    text: str
    voices: tuple[str, ...] = ()
    by_outlet: bool = False


@attrs.frozen(kw_only=True)
class ClaimCluster:
    """What is said in several places, or several times.

    Attributes:
        id: Made from the ids of its claims.
        text: The wording of the first occurrence, or of the longest where none is known to be.
        occurrences: The earliest first as far as dates tell; undated ones last.
        first: The number of the first occurrence; None: not known.
        basis: How that is known.
        variants: The distinct wordings, in the order of their first occurrence.
        drift: The voices to whom it is given, if they cannot be the same; otherwise empty.
        doubts: What answers it in the articles where it stands.
    """

    id: str
    text: str
    occurrences: tuple[Occurrence, ...]
    first: int | None = None
    basis: FirstBasis = FirstBasis.UNKNOWN
    variants: tuple[Variant, ...] = ()
    drift: tuple[Voice, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class ArticleRelationKind(StrEnum):
    """How two articles stand to each other."""

    COPY = "copy"
    SHARED_TEXT = "shared_text"
    SAME_STORY = "same_story"


@attrs.frozen(kw_only=True)
class ArticleRelation:
    """Two articles that have text or an event in common.

    Attributes:
        kind: copy (nearly all of the shorter stands in the other), shared text, or same story.
        source: The article that the other goes back to where that is known, else the one that
            was given first.
        article: The other one.
        directed: Whether it is known which goes back to which.
        share: 0 to 1, how much of the shorter article's running text stands in the other.
        agency: The agency whose text it is, if either article names one.
        credited: Whether both articles name that agency; None: there is none to name.
        edits: For a copy what was dropped, added and replaced, from source to article.
    """

    kind: ArticleRelationKind
    source: str
    article: str
    directed: bool = False
    share: float = 0.0
    agency: str | None = None
    credited: bool | None = None
    edits: tuple[Edit, ...] = ()


@attrs.frozen(kw_only=True)
class StoryArticle:
    """What the story knows of an article.

    Attributes:
        article_id: The article.
        published: When it was published. A year that it lacks may be learnt from a copy.
        dated_by: How that is known.
        event: A number; articles that tell the same event have the same.
        framing: The kinds of framing that the outlet itself uses, in reading order.
    """

    article_id: str
    published: PartialDate | None = None
    dated_by: DateBasis = DateBasis.NONE
    event: int = 0
    framing: tuple[MarkerKind, ...] = ()


@attrs.frozen(kw_only=True)
class OutletFraming:
    """How an outlet frames what it tells, in all its articles of a story.

    Attributes:
        outlet: Its name, or that of the agency whose own dispatch it is.
        article_ids: Its articles.
        framing: The kinds of framing that it uses itself, in the order of the articles.
    """

    outlet: str
    article_ids: tuple[str, ...]
    framing: tuple[MarkerKind, ...] = ()


@attrs.frozen(kw_only=True)
class Story:
    """Articles and what they have in common.

    Attributes:
        analyses: The analyses, unchanged, in the order in which they were given, each once.
        articles: What was learnt of each, in the same order.
        clusters: The claims that stand in several places, by the place of their first occurrence.
        relations: Copies, shared text and same stories, each article with its nearest sources.
        issues: What a person should know.
    """

    analyses: tuple[Analysis, ...] = ()
    articles: tuple[StoryArticle, ...] = ()
    clusters: tuple[ClaimCluster, ...] = ()
    relations: tuple[ArticleRelation, ...] = ()
    issues: tuple[Issue, ...] = ()

    @property
    def outlets(self) -> tuple[OutletFraming, ...]:
        """The framing of each named outlet, in the order of their first articles."""
        found: dict[str, tuple[list[str], list[MarkerKind]]] = {}
        for analysis, known in zip(self.analyses, self.articles, strict=True):
            stated = analysis.article.metadata
            name = stated.outlet or stated.agency
            if name:
                articles, framing = found.setdefault(name, ([], []))
                articles.append(known.article_id)
                framing.extend(known.framing)
        return tuple(
            OutletFraming(outlet=name, article_ids=tuple(articles), framing=tuple(framing))
            for name, (articles, framing) in found.items()
        )
