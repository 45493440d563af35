"""The metadata of an article as the page shows them: each value with its origin."""

import attrs

from claimkit.model import PROSE, Article, Origin, Rejected
from claimkit.model.printed import METADATA_FIELDS, printed
from claimkit.report.links import web_link
from claimkit.report.quotes import percent


@attrs.frozen(kw_only=True)
class FactView:
    """A metadata field as the page shows it; without a carrier its origin is not told.

    Attributes:
        words: What stands in the text where the value was found.
        percent: How sure that is, 0 to 100.
    """

    field: str
    value: str
    link: str | None = None
    carrier: str | None = None
    selector: str | None = None
    words: str | None = None
    percent: int | None = None
    rejected: tuple[Rejected, ...] = ()


def view_facts(article: Article) -> tuple[FactView, ...]:
    """Return the fields that are stated, in a fixed order."""
    stated = ((field, printed(getattr(article.metadata, field))) for field in METADATA_FIELDS)
    return tuple(_fact(field, value, article) for field, value in stated if value)


def _fact(field: str, value: str, article: Article) -> FactView:
    fact = FactView(field=field, value=value, link=web_link(value))
    origin = article.metadata.origins.get(field)
    return fact if origin is None else _with_origin(fact, origin, article.text)


def _with_origin(fact: FactView, origin: Origin, text: str) -> FactView:
    return attrs.evolve(
        fact,
        carrier=origin.carrier,
        selector=origin.selector,
        words=origin.span.of(text) if origin.span else None,
        percent=percent(origin.confidence),
        rejected=origin.rejected,
    )


def headline(article: Article, name: str | None) -> str:
    """Return what to call an article: its title, the given name, or its first words."""
    if article.metadata.title or name:
        return article.metadata.title or name or ""
    prose = article.blocks_of(*PROSE)
    return opening(article.text[prose[0].span.start :] if prose else article.text)


def opening(text: str, most: int = 72) -> str:
    """Return the first words of a text on one line."""
    line = " ".join(text[: 4 * most].split())
    return line if len(line) <= most else line[:most].rpartition(" ")[0] + " …"
