"""The page of an article: all that its template shows."""

from collections.abc import Mapping

import attrs

from claimkit.model import Analysis, Attribution, Issue
from claimkit.report.framing import AnswerView, MarkerView, view_answers, view_markers
from claimkit.report.marks import BlockView, draw, marks_of
from claimkit.report.metadata import FactView, headline, view_facts
from claimkit.report.quotes import QuoteView, view_quotes
from claimkit.report.speakers import SpeakerView, nobody, view_speakers


@attrs.frozen(kw_only=True)
class ArticleView:
    """What the page of an article shows.

    Attributes:
        heading: The title of the article, or what it is called.
        speakers: Those who are quoted, in the order of their first quotes; at the end one that
            stands for nobody, if a quote has no speaker.
        silent: Those who are named as sources and have no quote.
    """

    heading: str
    language: str | None
    subtitle: str | None
    byline: tuple[str, ...]
    speakers: tuple[SpeakerView, ...]
    silent: tuple[SpeakerView, ...]
    blocks: tuple[BlockView, ...]
    quotes: tuple[QuoteView, ...]
    markers: tuple[MarkerView, ...]
    answers: tuple[AnswerView, ...]
    facts: tuple[FactView, ...]
    issues: tuple[Issue, ...]


def view_article(analysis: Analysis, *, name: str | None = None) -> ArticleView:
    """Return what the page of an analysis shows."""
    article = analysis.article
    speakers = view_speakers(analysis)
    quotes = view_quotes(analysis, speakers)
    markers = view_markers(analysis, speakers)
    return ArticleView(
        heading=headline(article, name),
        language=article.language,
        subtitle=article.metadata.subtitle,
        byline=_byline(analysis),
        speakers=_quoted(analysis.attributions, speakers),
        silent=tuple(one for one in speakers.values() if not one.quotes),
        blocks=draw(article, marks_of(quotes, markers)),
        quotes=quotes,
        markers=markers,
        answers=view_answers(analysis),
        facts=view_facts(article),
        issues=tuple(dict.fromkeys((*article.issues, *analysis.issues))),
    )


def _byline(analysis: Analysis) -> tuple[str, ...]:
    """Who printed it, who wrote it, and when, as far as that is stated."""
    stated = analysis.article.metadata
    outlet = " / ".join(dict.fromkeys(filter(None, (stated.outlet, stated.agency))))
    day = stated.published.edtf if stated.published else None
    return tuple(filter(None, (outlet, ", ".join(stated.authors), day)))


def _quoted(
    attributions: tuple[Attribution, ...], speakers: Mapping[str, SpeakerView]
) -> tuple[SpeakerView, ...]:
    lost = sum(1 for one in attributions if not any(who in speakers for who in one.speakers))
    found = tuple(one for one in speakers.values() if one.quotes)
    return (*found, nobody(lost)) if lost else found
