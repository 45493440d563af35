"""A metadata parser: the account that a page was posted by is its author."""

from collections.abc import Iterator

from claimkit.metadata import Candidate, HtmlPage
from claimkit.plugins import metadata_parser


@metadata_parser(name="posts.account")
def read_account(page: HtmlPage, /) -> Iterator[Candidate]:
    """Yield the name in ``data-posted-by``, where an element has it."""
    for element in page.tree.select("[data-posted-by]")[:1]:
        yield Candidate(
            field="authors",
            value=(element.attr("data-posted-by") or "",),
            carrier="posts.account",
            selector="[data-posted-by]",
            confidence=0.9,
        )
