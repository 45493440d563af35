"""The names that markup uses for metadata: read from web.toml."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from claimkit.lang import Lexicon
from claimkit.lang.lexicon import load_lexicon

PACKAGE = "claimkit.metadata.carriers"
KINDS = ("byline", "date", "breadcrumb", "section", "headline", "aside", "biography")
WHOLE = 5  # shorter words count only by themselves: "pub" is no part of "republic"
PART = re.compile(r"[a-zäöüß]{1,40}|[A-ZÄÖÜ]{1,40}[a-zäöüß]{0,40}")
LONGEST = 400


@cache
def web() -> Lexicon:
    """Return the lexicon of names in markup."""
    return load_lexicon(PACKAGE, "web")


@cache
def meta_names(field: str) -> Mapping[str, Any]:
    """Return which carrier each name of a meta element is for a field."""
    return web().values(f"meta.{field}")


@cache
def type_names(kind: str) -> frozenset[str]:
    """Return the schema.org types of a kind, in lower case."""
    return web().forms(f"types.{kind}")


@cache
def _marks(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    forms = web().forms(f"marks.{kind}")
    return forms, tuple(sorted(form for form in forms if len(form) > WHOLE))


@lru_cache(maxsize=8192)  # class names recur, and none is told apart by more than its letters
def kinds_of(names: str) -> frozenset[str]:
    """Return what class names or an identifier say that an element is.

    >>> sorted(kinds_of("td-post-author-name"))
    ['byline']
    """
    words = {word.lower() for word in PART.findall(names[:LONGEST])}
    joined = names[:LONGEST].lower()
    found: set[str] = set()
    for kind in KINDS:
        whole, parts = _marks(kind)
        if not whole.isdisjoint(words) or any(part in joined for part in parts):
            found.add(kind)
    return frozenset(found)
