"""The names that markup uses for metadata: read from web.toml."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from claimkit.lang import Lexicon
from claimkit.lang.lexicon import load_lexicon
from claimkit.lines import line_words
from claimkit.plugins.memory import forgettable

PACKAGE = "claimkit.metadata.carriers"
KINDS = (
    "byline",
    "date",
    "breadcrumb",
    "section",
    "headline",
    "kicker",
    "aside",
    "footer",
    "entry",
    "biography",
)
PART = re.compile(r"[a-zäöüß]{1,40}|[A-ZÄÖÜ]{1,40}[a-zäöüß]{0,40}")
WORD = re.compile(r"[^\W\d_]{2,40}")
LONGEST = 400
SOUGHT = frozenset({"byline", "date", "breadcrumb"})
END = "\0"  # no attribute holds it: the parser replaces it
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


@forgettable
@cache
def front_names() -> frozenset[str]:
    """Return what trails call the front page in any language, in lower case."""
    return web().forms("front") | line_words(None).forms("furniture", "front")


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


@lru_cache(maxsize=16384)  # names recur
def kinds_of(names: str) -> frozenset[str]:
    """Return what class names or an identifier say that an element is.

    >>> sorted(kinds_of("td-post-author-name"))
    ['byline', 'entry']
    """
    head = names[:LONGEST]
    low = head.lower()
    forms = _forms()
    found = [forms[part] for part in _parts() if part in low]
    words = map(str.lower, PART.findall(head)) if head != low else WORD.findall(low)
    found += [forms[word] for word in words if word in forms]
    return NOTHING.union(*found)


def marking_names(names: Iterable[str]) -> frozenset[str]:
    """Return those class names that say byline, date or breadcrumb.

    The names of a page are searched all at once: few of them hold a form at all.
    """
    text = END.join(names)
    low = text.lower()
    found = {text[start:end] for stem in _stems() for start, end in _lines_with(stem, low)}
    if len(low) != len(text):  # some letters are two in lower case
        found = set(text.split(END))
    return frozenset(name for name in found if not SOUGHT.isdisjoint(kinds_of(name)))


@cache
def _stems() -> tuple[str, ...]:
    """Return the forms of the kinds that are sought, without those that hold another."""
    forms = sorted(form for form, kinds in _forms().items() if not SOUGHT.isdisjoint(kinds))
    return tuple(form for form in forms if not any(o in form for o in forms if o != form))


def _lines_with(stem: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts between marks that hold a stem begin and end."""
    place = text.find(stem)
    while place >= 0:
        end = text.find(END, place)
        end = len(text) if end < 0 else end
        yield text.rfind(END, 0, place) + 1, end
        place = text.find(stem, end)


@cache
def telling_selector() -> str:
    """Return the selector of the elements that may tell something by name, class or identifier."""
    marked = ",".join(f'[id*="{form}" i]' for form in ("author", "byline", "date", "breadcrumb"))
    return (
        'meta,link[rel~="canonical" i],script[type*="ld+json" i],'
        f"title,time,h1,h2,h3,[class],{marked}"
    )
