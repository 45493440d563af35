r"""Build patterns from named pieces and word lists, so that they read like the text they match.

A pattern is written in verbose mode. ``<NAME>`` stands for a piece, and pieces may hold pieces;
``\L<cues>`` stands for a list of words. Bound every repeat (``{0,30}+``): a test feeds every
pattern hostile text of growing length.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, TypeAlias

import attrs
import regex

from claimkit.errors import PatternError

Pieces: TypeAlias = Mapping[str, str]
Lists: TypeAlias = Mapping[str, Iterable[str]]
Pattern: TypeAlias = "re.Pattern[str] | regex.Pattern[str]"

PIECE = regex.compile(r"(?<!\\)(?<!\(\?P?)<(?P<name>[A-Z][A-Z0-9_]{0,60}+)>")
LIST = regex.compile(r"(?<!\\)\\L<(?P<name>\w{1,60}+)>")
NEVER = "(?!)"  # `regex` lets an empty list match everywhere; no words must match nowhere
NOTHING: Mapping[str, str] = MappingProxyType({})

_compiled: dict[object, tuple[str, regex.Pattern[str]]] = {}
_coded: dict[object, tuple[str, re.Pattern[str]]] = {}
_templates: dict[str, "Template"] = {}


@attrs.frozen
class Template:
    r"""A named pattern, written at import and compiled on first use.

    >>> spoken = Template("doc.spoken", r"<MARK> [^“”]{1,99}+ <MARK> \ \L<cues>", {"MARK": "[“”]"})
    >>> spoken.compiled({"cues": ["said", "said that"]}).search("“No,” said that man.")[0]
    '“No,” said that'
    """

    name: str
    pattern: str
    pieces: Pieces = NOTHING
    flags: int = 0
    looks_back: bool = False

    def __attrs_post_init__(self) -> None:
        _templates[self.name] = self

    def compiled(self, lists: Lists = NOTHING) -> "regex.Pattern[str]":
        """Return the pattern with these word lists. A caller keeps it, once for each language.

        Raises:
            PatternError: If a piece or a list is unknown, or the whole is no pattern.
        """
        return compile_pattern(self.name, self.pattern, self.pieces, lists, flags=self.flags)

    def coded(self, lists: Mapping[str, str]) -> Pattern:
        """Return the pattern over coded text, where a list is a pattern (`claimkit.text.coded`).

        It is one of `re`, which compiles in half the time, unless it `looks_back` at words of any
        length, as only `regex` can.

        Raises:
            PatternError: If a piece or a list is unknown, or the whole is no pattern.
        """

        def fill(match: "regex.Match[str]") -> str:
            return lists.get(match["name"], match[0])

        pieces = {name: LIST.sub(fill, piece) for name, piece in self.pieces.items()}
        pattern = LIST.sub(fill, self.pattern)
        if self.looks_back:
            return compile_pattern(self.name, pattern, pieces, flags=self.flags)
        key = (self.name, pattern, frozenset(pieces.items()), self.flags)
        if key not in _coded:
            source, _ = _with_words(self.name, _expand(self.name, pattern, pieces), {})
            with _explained(self.name, source):
                _coded[key] = (self.name, re.compile(source, self.flags | re.VERBOSE))
        return _coded[key][1]


def compile_pattern(
    name: str, pattern: str, pieces: Pieces = NOTHING, lists: Lists = NOTHING, *, flags: int = 0
) -> "regex.Pattern[str]":
    r"""Compile a pattern in verbose mode, with its pieces and word lists filled in.

    Args:
        name: The rule it belongs to; errors and the safety test name it.
        pattern: Where ``<NAME>`` stands for a piece and ``\L<cues>`` for a list of words.
        pieces: Patterns by name, upper case; each is wrapped in a group of its own.
        lists: Words by name. The longest that fits is taken; an empty list never matches.
        flags: Flags of `regex` besides VERBOSE.

    Raises:
        PatternError: If a piece or a list is unknown, or the whole is no pattern.
    """
    words = {key: frozenset(lists[key]) for key in sorted(lists)}
    key = (name, pattern, frozenset(pieces.items()), frozenset(words.items()), flags)
    if key not in _compiled:
        _compiled[key] = (name, _compile(name, _expand(name, pattern, pieces), words, flags))
    return _compiled[key][1]


def iter_patterns() -> Iterator[tuple[str, Pattern]]:
    """Yield name and pattern of all compiled so far, and of all templates without word lists."""
    for template in tuple(_templates.values()):
        if not LIST.search(_expand(template.name, template.pattern, template.pieces)):
            template.compiled()
    yield from tuple(_compiled.values())
    yield from tuple(_coded.values())


def _compile(
    name: str, source: str, words: Mapping[str, frozenset[str]], flags: int
) -> "regex.Pattern[str]":
    source, used = _with_words(name, source, words)
    with _explained(name, source):
        return regex.compile(source, flags | regex.VERBOSE, **used)


def _with_words(
    name: str, source: str, words: Mapping[str, frozenset[str]]
) -> tuple[str, dict[str, Any]]:
    """Return a pattern that names no empty list, and the lists that it names."""
    used: dict[str, Any] = {}
    for match in LIST.finditer(source):
        if match["name"] not in words:
            raise _error(name, source, match.span(), f"unknown list {match[0]}", sorted(words))
        used[match["name"]] = words[match["name"]]
    for key in [key for key, forms in used.items() if not forms]:
        source = source.replace(rf"\L<{key}>", NEVER)
        del used[key]
    return source, used


@contextmanager
def _explained(name: str, source: str) -> Iterator[None]:
    """Tell where a pattern is none."""
    try:
        yield
    except (re.error, regex.error) as error:
        place = int(getattr(error, "pos", None) or 0)
        what = str(getattr(error, "msg", error))
        raise _error(name, source, (place, place + 1), what) from error


def _expand(name: str, pattern: str, pieces: Pieces, inside: tuple[str, ...] = ()) -> str:
    """Fill in the pieces; `inside` are those that are being filled in, outermost first."""

    def fill(match: "regex.Match[str]") -> str:
        piece = match["name"]
        if piece in inside:
            chain = " ← ".join(f"<{outer}>" for outer in (piece, *reversed(inside)))
            raise _error(name, pattern, match.span(), f"a piece holds itself: {chain}")
        if piece not in pieces:
            raise _error(name, pattern, match.span(), f"unknown piece {match[0]}", sorted(pieces))
        # the line end closes a comment that the piece may end with
        return f"(?:{_expand(name, pieces[piece], pieces, (*inside, piece))}\n)"

    return PIECE.sub(fill, pattern)


def _error(
    name: str, source: str, span: tuple[int, int], what: str, known: Iterable[str] | None = None
) -> PatternError:
    """Make the error that shows the line and points at the spot."""
    start = source.rfind("\n", 0, span[0]) + 1
    line = source[start:].split("\n", 1)[0]
    caret = " " * (span[0] - start) + "^" * (span[1] - span[0])
    choice = "" if known is None else f"; known: {', '.join(known) or 'none'}"
    return PatternError(f"{what}{choice}\n{line}\n{caret}", name, source[span[0] : span[1]])
