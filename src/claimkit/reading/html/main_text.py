"""What trafilatura takes for the main content of a page."""

import logging
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from claimkit.errors import UnsupportedFormat
from claimkit.reading.html.mirror import mirror
from claimkit.reading.html.tags import BREAKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from turbohtml import Document


@cache
def load() -> "Callable[..., Any]":
    """Return trafilatura's extractor.

    Raises:
        UnsupportedFormat: If the extra is not installed.
    """
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - of the extra; 200 ms
    except ImportError as error:
        message = "HTML needs the extra 'html': pip install 'claimkit[html]'"
        raise UnsupportedFormat(message) from error
    # without a handler, Python would print what trafilatura has to say of a page
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return bare_extraction


def main_lines(tree: "Document") -> tuple[str, ...]:
    """Return the lines of the main content, in their order; none where it finds none.

    Raises:
        UnsupportedFormat: If the extra is not installed.
        Exception: Whatever trafilatura fails with.
    """
    found = load()(mirror(tree), include_comments=False)
    if found is None:
        return ()
    return tuple(filter(None, (" ".join(line.split()) for line in _text(found.body).split("\n"))))


def _text(body: Any) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    return "".join(_pieces(body))


def _pieces(body: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    from lxml.etree import iterwalk  # noqa: PLC0415 - of the extra

    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in BREAKS:
            yield "\n"
        piece = element.text if event == "start" else element.tail
        if piece:
            yield piece.replace("\n", " ")
