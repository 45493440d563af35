"""Case tables: marked sentences with the quotes that they hold.

A table is a TOML file of `[[case]]` entries, one construction a file: `id`, `why`, `text` and
`kind`. The text marks content, cue and source: ``{C:“We won,”} {Q:said} {S:Jane Doe}.`` Several
quotes in one text are numbered (``{C1:…}``), a mark may belong to several (``{S1,2:…}``), and marks
may stand inside others. `kind` and the optional `cue_class` and `negated` are one value, or a list
by number. `none = true`: the text holds no quote. `unmarked = true`: the words are verbatim though
no quotation marks stand around them, as in a transcript. `published` is the date of publication,
`said_on` the TIMEX3 value of the date of what is said, "" where none is stated.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from claimkit.model import CueClass, QuoteKind, Span

HERE = Path(__file__).parent
KNOWN_FAILURES = "known_failures.toml"
OTHERS = (
    "framing_",
    "claims.",
    "dates.",
)  # tables of other things than quotes, with tests of their own
FIELDS = frozenset({
    "id", "why", "text", "kind", "cue_class", "negated", "none", "unmarked", "published", "said_on",
})  # fmt: skip
ROLES = MappingProxyType({"C": "content", "Q": "cue", "S": "source"})
MARK = re.compile(r"\{(?P<role>[CQS])(?P<numbers>\d(?:,\d)*)?:|(?P<close>\})")


class CaseError(ValueError):
    """A case that is not well formed."""


@attrs.frozen(kw_only=True)
class Expected:
    """One quote that a case holds. `nested_in` is the number of the quote around it."""

    number: int
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    cue_class: CueClass | None = None
    negated: bool | None = None
    said_on: str | None = None
    nested_in: int | None = None


@attrs.frozen(kw_only=True)
class Case:
    """One text without its marks, and the quotes that it holds, by number."""

    id: str
    construction: str
    why: str
    text: str
    expected: tuple[Expected, ...] = ()
    unmarked: bool = False
    published: str | None = None


Roles = dict[str, list[Span]]


def parse_marks(marked: str) -> tuple[str, dict[int, Roles]]:
    """Take the marks out of a text.

    Returns:
        The text, and for each number the spans of each role in it.

    Raises:
        CaseError: If a mark is empty, not closed, or closed without being open.

    >>> parse_marks("{Q:Said} {S:Jo}.")[0]
    'Said Jo.'
    """
    out: list[str] = []
    length = position = 0
    opened: list[tuple[str, str, int]] = []
    found: dict[int, Roles] = {}
    for mark in MARK.finditer(marked):
        piece = marked[position : mark.start()]
        out.append(piece)
        length += len(piece)
        position = mark.end()
        if not mark["close"]:
            opened.append((ROLES[mark["role"]], mark["numbers"] or "1", length))
            continue
        if not opened or opened[-1][2] == length:
            message = f"stray or empty mark at {mark.start()} of {marked!r}"
            raise CaseError(message)
        role, numbers, start = opened.pop()
        for number in map(int, numbers.split(",")):
            roles = found.setdefault(number, {name: [] for name in ROLES.values()})
            roles[role].append(Span(start, length))
    if opened:
        message = f"mark not closed in {marked!r}"
        raise CaseError(message)
    out.append(marked[position:])
    return "".join(out), {number: found[number] for number in sorted(found)}


def _by_number(value: object, index: int, count: int) -> Any:  # noqa: ANN401 - TOML values
    if not isinstance(value, list):
        return value
    if len(value) != count:
        message = f"{value} has not one entry for each of {count} quotes"
        raise CaseError(message)
    return value[index]


def _nesting(found: Mapping[int, Roles], number: int) -> int | None:
    """The number of the innermost content that holds this whole content."""
    own = found[number]["content"]
    around = [
        (outer.end - outer.start, other)
        for other, roles in found.items()
        for outer in roles["content"]
        if other != number and all(outer.contains(span) and outer != span for span in own)
    ]
    return min(around)[1] if around else None


def parse_case(entry: Mapping[str, Any], construction: str) -> Case:
    """Read one entry of a table.

    Raises:
        CaseError: If a field is missing, unknown or at odds with the marks.
    """
    name = f"{construction}.{entry.get('id', '?')}"
    if not {"id", "why", "text"} <= entry.keys() <= FIELDS:
        message = f"{name}: fields are {', '.join(sorted(entry))}"
        raise CaseError(message)
    text, found = parse_marks(entry["text"])
    if bool(found) == entry.get("none", False) or ("kind" in entry) != bool(found):
        message = f"{name}: marks, kind and none disagree"
        raise CaseError(message)
    expected = tuple(_expected(entry, found, index, number) for index, number in enumerate(found))
    if [item.number for item in expected] != list(range(1, len(found) + 1)):
        message = f"{name}: numbers do not run from 1"
        raise CaseError(message)
    return Case(
        id=name, construction=construction, why=entry["why"], text=text, expected=expected,
        unmarked=entry.get("unmarked", False), published=entry.get("published"),
    )  # fmt: skip


def _expected(
    entry: Mapping[str, Any], found: Mapping[int, Roles], index: int, number: int
) -> Expected:
    cue_class = _by_number(entry.get("cue_class"), index, len(found))
    return Expected(
        number=number,
        kind=QuoteKind(_by_number(entry["kind"], index, len(found))),
        **{role: tuple(sorted(spans)) for role, spans in found[number].items()},
        cue_class=None if cue_class is None else CueClass(cue_class),
        negated=_by_number(entry.get("negated"), index, len(found)),
        said_on=_by_number(entry.get("said_on"), index, len(found)),
        nested_in=_nesting(found, number),
    )


def iter_tables(language: str = "en") -> Iterator[Path]:
    """Yield the tables of a language, by name."""
    folder = HERE / language
    return iter(
        sorted(
            path
            for path in folder.glob("*.toml")
            if path.name != KNOWN_FAILURES and not path.name.startswith(OTHERS)
        )
    )


@cache
def load_cases(language: str = "en") -> tuple[Case, ...]:
    """Read all cases of a language, in the order of their tables."""
    return tuple(
        parse_case(entry, path.stem)
        for path in iter_tables(language)
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    )


@cache
def load_known_failures(language: str = "en") -> Mapping[str, str]:
    """Read which cases fail for now, and why: case id → reason."""
    path = HERE / language / KNOWN_FAILURES
    if not path.exists():
        return MappingProxyType({})
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            f"{construction}.{name}": reason
            for construction, names in tables.items()
            for name, reason in names.items()
        }
    )
