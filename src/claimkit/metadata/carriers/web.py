"""The names that markup uses for metadata: read from web.toml."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from claimkit.lang import Lexicon
from claimkit.lang.lexicon import load_lexicon

PACKAGE = "claimkit.metadata.carriers"
KINDS = ("byline", "date", "breadcrumb", "section", "headline", "aside", "biography")
PART = re.compile(r"[a-zäöüß]{1,40}|[A-ZÄÖÜ]{1,40}[a-zäöüß]{0,40}")
WORD = re.compile(r"[^\W\d_]{2,40}")
LONGEST = 400
NOTHING: frozenset[str] = frozenset()


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
def front_names() -> frozenset[str]:
    """Return what trails call the front page, in lower case."""
    return web().forms("front")


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    """Return which kinds each form marks."""
    kinds: dict[str, set[str]] = {}
    for kind in KINDS:
        for form in web().forms(f"marks.{kind}"):
            kinds.setdefault(form, set()).add(kind)
    return {form: frozenset(found) for form, found in kinds.items()}


@cache
def _parts() -> tuple[str, ...]:
    return tuple(sorted(web().forms("glued")))


@lru_cache(maxsize=8192)  # class names recur
def kinds_of(names: str) -> frozenset[str]:
    """Return what class names or an identifier say that an element is.

    >>> sorted(kinds_of("td-post-author-name"))
    ['byline']
    """
    head = names[:LONGEST]
    joined = head.lower()
    forms = _forms()
    found = [forms[part] for part in _parts() if part in joined]
    words = map(str.lower, PART.findall(head)) if head != joined else WORD.findall(joined)
    found += [forms[word] for word in words if word in forms]
    return frozenset().union(*found) if found else NOTHING


@cache
def plain_selector() -> str:
    """Return the selector of the elements that tell something whatever their class."""
    return (
        'meta,link,a[rel~="author" i],script[type*="ld+json" i],title,time,h1,h2,h3,'
        "[itemprop],[property]"
    )


@cache
def named_selector() -> str:
    """Return the selector of the elements that an identifier marks."""
    return ",".join(f'[id*="{form}" i]' for form in ("author", "byline", "date", "breadcrumb"))
