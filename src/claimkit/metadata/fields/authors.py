"""Names of authors, read from what carriers state about them."""

import re
from collections.abc import Iterable

from claimkit.lines import parse_byline
from claimkit.metadata.carriers.values import key
from claimkit.metadata.fields.sites import Sites

ADDRESS = re.compile(
    r"^(?:https?:)?//|^www\.|\.(?:com|net|org|de|php|html)\b|[\w.+-]{1,40}@[\w-]{1,40}\."
)
LONGEST = 300
MOST = 30
DIGITS = re.compile(r"\d")
LIST = re.compile(r"\s{0,3};\s{0,3}|\s{1,3}[|/•·]\s{1,3}")


def names_in(statements: Iterable[str], sites: Sites, language: str | None) -> tuple[str, ...]:
    """Return the names of authors in statements, without the site's own name."""
    found: dict[str, str] = {}
    for statement in list(statements)[:MOST]:
        for text in LIST.split(statement[:LONGEST]):
            for name in _names(text, language):
                if not sites.has(name):
                    found.setdefault(key(name), name)
    found.pop("", None)
    return tuple(found.values())


def _names(text: str, language: str | None) -> tuple[str, ...]:
    clean = text.strip(" ,;:|-–—·•\"'“”()[]")
    if not clean or ADDRESS.search(clean):
        return ()
    return parse_byline(clean, language).authors
