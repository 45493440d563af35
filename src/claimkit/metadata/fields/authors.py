"""Names of authors, read from what carriers state about them."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

import attrs

from claimkit.lang import Ability, get_language
from claimkit.lang.registry import own_languages
from claimkit.lines import line_words, parse_byline
from claimkit.metadata.carriers.values import compact, key
from claimkit.metadata.carriers.web import web
from claimkit.metadata.fields.sites import Sites
from claimkit.plugins.memory import forgettable

ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|/.*/|[\w.+-]{1,40}@[\w-]{1,40}\.|\.(?:html|php)\b")
HANDLE = re.compile(r"(?<![\w.])@\w{2,30}")
LONGEST = 300
MOST = 30
MOST_WORDS = 5
LONGEST_NAME = 40
MOST_KEPT = 0.6
SHORTEST = 2
COLONS = (":", "：")
MOST_BESIDE = 14  # letters: a month, a time of day, a word between them
LIST = re.compile(r"\s{0,3}[;|•·]\s{0,3}|\s{1,3}/\s{1,3}|\s{0,3}\n\s{0,3}")
SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
DASHED = re.compile(r"\s{1,3}[-–—]\s{1,3}")
FULL_NAME = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){1,4}")
DATED = re.compile(r"\d.{1,30}(?:19|20)\d\d|(?:19|20)\d\d.{1,12}\d")
LISTED = re.compile(r"[,&:()\[\]]")


@attrs.frozen
class Named:
    """Names of authors, and of what kind they are.

    `kind` is "" for persons, "outlet" if they name the site, "owner" if a person's name is the
    site's, "desk" for a newsroom without a name, "body" for an organisation, "login" for an
    account. An account that software sets up by itself names nobody.
    """

    names: tuple[str, ...]
    kind: str = ""


def names_in(statements: Iterable[str], sites: Sites, *, is_stated: bool) -> Named:
    """Return the names of authors in statements.

    Args:
        statements: What a carrier states, one or more names each.
        sites: The names of the site; it is an author only where no person is named.
        is_stated: Whether the carrier states names, rather than a line that people read.
    """
    found: dict[str, str] = {}
    for statement in list(statements)[:MOST]:
        for text in LIST.split(statement[:LONGEST]):
            for name in _names(text, is_stated=is_stated):
                found.setdefault(compact(name), name)
    for nobody in ("", *map(compact, web().forms("accounts"))):
        found.pop(nobody, None)
    names = [name for name in found.values() if not _is_longer(name, found.values())]
    if any(" " in name for name in names) and not is_stated:
        names = [name for name in names if " " in name]
    persons = tuple(name for name in names if not sites.has(name))
    if not persons:
        is_owner = len(names) == 1 and is_personal(names[0])
        return Named(tuple(names), "owner" if is_owner else "outlet")
    return Named(persons, _kind(persons[0]) if len(persons) == 1 else "")


def _kind(name: str) -> str:
    """Return the kind of a single name: "" for a person."""
    own = key(name)
    if own in _desks():
        return "desk"
    if not _bodies().isdisjoint(own.split()):
        return "body"
    return "login" if name.islower() and " " not in name else ""


def is_personal(name: str) -> bool:
    """Whether a full name begins with a given name that a language pack lists."""
    words = name.split()
    is_full = 1 < len(words) <= MOST_WORDS
    return is_full and words[0].lower().split("-")[0] in _given() and not _kind(name)


def dated_names(line: str) -> tuple[str, ...]:
    """Return the full names in a short line that has a date: "04.02.2022 | Ann Lee"."""
    if not FULL_NAME.search(line):
        return ()
    for part in dict.fromkeys((*LIST.split(line), *DASHED.split(line))):
        names = _parsed(part)
        full = tuple(name for name in names if FULL_NAME.fullmatch(name))
        if full and len(full) == len(names) and _is_all(full, line):
            return full
    return ()


def beside_date(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the name that is a whole line, right before or after one with a date."""
    for place, line in enumerate(lines):
        if not is_personal(line) or not FULL_NAME.fullmatch(line):
            continue
        around = (*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2])
        if any(map(DATED.search, around)) and _parsed(line) == (line,):
            return (line,)
    return ()


@forgettable
@lru_cache(maxsize=512)  # the same names stand in many places of a page
def _parsed(text: str) -> tuple[str, ...]:
    """Return the names in a byline of any language: templates keep theirs in every article."""
    return parse_byline(text, None).authors


def _is_all(names: Iterable[str], line: str) -> bool:
    """Whether a line holds little besides names and a date."""
    named = sum(map(str.isalpha, "".join(names)))
    return sum(map(str.isalpha, line)) - named <= MOST_BESIDE


def _is_longer(name: str, others: Iterable[str]) -> bool:
    """Whether a name is another one with more words before it ("All articles of Ann Lee")."""
    own = key(name)
    return any(
        own != key(other) and own.endswith(" " + key(other)) and " " in key(other)
        for other in others
    )


def _names(text: str, *, is_stated: bool) -> list[str]:
    clean = _unlabelled(HANDLE.sub(" ", text)).strip(" ,;|-–—·•\"'“”")
    if clean.endswith(COLONS):
        return []  # a label without its name
    if not clean or ADDRESS.search(clean) or clean.lower().startswith(_no_openers()):
        return []
    if SLASH.search(clean):
        parts = SLASH.split(clean, maxsplit=MOST_WORDS)
        return [x for part in parts for x in _names(part, is_stated=is_stated)]
    if " " not in clean:
        is_desk = is_stated and key(clean) in _desks()
        is_none = not is_desk and key(clean) in _no_names()
        return [] if is_none or not _has_letters(clean) else [clean]
    names = [name for name in _parsed(clean) if key(name) not in _no_names()]
    is_short = len(clean.split()) <= MOST_WORDS and len(clean) <= LONGEST_NAME
    kept = sum(map(len, names))
    if is_stated and is_short and not LISTED.search(clean) and kept < MOST_KEPT * len(clean):
        return [clean]
    return [name for name in names if _has_letters(name)]


@cache
def _no_openers() -> tuple[str, ...]:
    """Return what no name begins with: the mark of an account, and of a notice of rights."""
    return ("@", *sorted(web().forms("rights-notice")))


def _has_letters(name: str) -> bool:
    return sum(map(str.isalpha, name)) >= SHORTEST


def _unlabelled(text: str) -> str:
    """Drop labels of any language before a name, which pages keep for screen readers."""
    words = text.split()
    while len(words) > 1 and key(words[0]) in _labels():
        words = words[1:]
    return " ".join(words)


@forgettable
@cache
def _labels() -> frozenset[str]:
    return frozenset(map(key, line_words(None).forms("bylines", "labels")))


@forgettable
@cache
def _desks() -> frozenset[str]:
    return frozenset(map(key, line_words(None).forms("bylines", "newsrooms")))


@forgettable
@cache
def _bodies() -> frozenset[str]:
    """Return the words that mark a name as that of a body, in any language."""
    words = frozenset(map(key, _known("organisations", ("words",))))
    return words | _desks() | frozenset(map(key, line_words(None).forms("agencies", "agencies")))


@cache
def _given() -> frozenset[str]:
    return _known("people", ("given_male", "given_female"))


def _known(topic: str, sections: Iterable[str]) -> frozenset[str]:
    """Return the forms of the packs of claimkit that can tell people."""
    packs = [get_language(code) for code in own_languages(Ability.QUOTES)]
    forms = (form for pack in packs for name in sections for form in pack.forms(topic, name))
    return frozenset(map(str.lower, forms))


@forgettable
@cache
def _no_names() -> frozenset[str]:
    """Return the words that stand around names and are none by themselves."""
    words = line_words(None)
    sections = ("openers", "labels", "joiners", "enders", "roles", "role_fields")
    forms = {form for name in sections for form in words.forms("bylines", name)}
    forms.update(words.values("calendar", "clock"))
    return frozenset(map(key, forms))
