"""The check of metadata parsers."""

from collections.abc import Iterable

from claimkit.metadata import Candidate, HtmlPage
from claimkit.pipeline.parsers import find_fault
from claimkit.plugins import MetadataParser
from claimkit.reading.html.read import open_html
from claimkit.testing.inputs import ODD_PAGES
from claimkit.testing.promises import check, run_twice, shown


def check_metadata_parser(
    parse: MetadataParser, pages: Iterable[str | bytes], *, url: str | None = None
) -> tuple[Candidate, ...]:
    """Check that a metadata parser keeps its promises on pages of yours and on odd ones.

    It gives candidates only, the same ones in the same order each time, for fields that there
    are, with a confidence of 0 to 1; it fails on no page, and leaves the page as it is.

    Args:
        parse: The parser.
        pages: HTML pages.
        url: The address that your pages came from.

    Returns:
        The candidates of your pages, so that a test can go on with them.

    Raises:
        AssertionError: If a promise is broken; the message says which, and on which page.
        UnsupportedFormat: If the extra `html` is not installed.
    """
    found = tuple(one for page in pages for one in _checked(parse, page, url))
    for page in ODD_PAGES:
        _checked(parse, page, url)
    return found


def _checked(parse: MetadataParser, raw: str | bytes, url: str | None) -> tuple[Candidate, ...]:
    text, tree, _ = open_html(raw)
    page, before = HtmlPage(tree=tree, url=url), tree.html
    where = shown(text)
    found = run_twice(lambda: tuple(parse(page)), "the parser", "candidates", where)
    for one in found:
        fault = find_fault(one)
        message = f"result: the parser {fault}, {where}"
        check(kept=fault is None, message=message)
    message = f"tree: the parser changed the page {where}; others read it afterwards"
    check(kept=tree.html == before, message=message)
    return found
