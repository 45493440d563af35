"""What the meta elements of a page state."""

from collections.abc import Iterator
from functools import cache

from claimkit.lines import is_author_label
from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import plain
from claimkit.metadata.carriers.web import meta_names

FIELDS = (
    "title", "authors", "published", "modified", "outlet", "section", "language",
    "canonical_url",
)  # fmt: skip
MOST_AUTHORS = 20
LABELS = ("twitter:label1", "twitter:label2")


def metas(page: HtmlPage) -> Iterator[Candidate]:
    """Yield what the meta elements state, field by field; several authors as one candidate."""
    stated = page.metas
    for name, field, carrier in _names():
        if name in stated:
            yield from _candidates(field, name, carrier, stated[name])
    yield from _labelled(page)


@cache
def _names() -> tuple[tuple[str, str, str], ...]:
    """Return name, field and carrier of the meta elements that are read, field by field."""
    return tuple(
        (name, field, f"meta.{carrier}")
        for field in FIELDS
        for name, carrier in meta_names(field).items()
    )


def _candidates(field: str, name: str, carrier: str, contents: list[str]) -> Iterator[Candidate]:
    texts = [text for text in map(plain, contents[:MOST_AUTHORS]) if text]
    selector = f"meta[{name}]"
    if field == "authors":
        if texts:
            value = tuple(dict.fromkeys(texts))
            yield Candidate(field=field, value=value, carrier=carrier, selector=selector)
        return
    for text in texts[:1]:
        yield Candidate(field=field, value=text, carrier=carrier, selector=selector)


def _labelled(page: HtmlPage) -> Iterator[Candidate]:
    """Yield the author that a pair of label and value names."""
    for label in LABELS:
        data = page.metas.get(label.replace("label", "data"), ())
        for said, value in zip(page.metas.get(label, ()), data, strict=False):
            if is_author_label(plain(said)) and (text := plain(value)):
                yield Candidate(
                    field="authors", value=(text,), carrier="meta.label", selector=f"meta[{label}]"
                )
