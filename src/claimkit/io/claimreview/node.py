"""Nodes of JSON-LD that remember which of their properties were read."""

import json
from collections.abc import Iterator
from typing import Any

import regex

from claimkit.errors import DateError, RecordError
from claimkit.model import Issue, PartialDate

Json = Any
ORIGIN = "claimkit.io.claimreview"
WRAPPER = regex.compile(
    r"^\s{0,999}+(?:<!--|//\s{0,9}+<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s{0,9}+\]\]>|\]\]>|;)\s{0,999}+$"
)
PREFIX = regex.compile(r"^(?:https?://(?:www\.)?schema\.org/|schema:)")
STRUCTURE = ("@context", "@type", "@id", "@graph")


def decode(data: str | bytes) -> Json:
    """Return the JSON in a text, also where it is wrapped as in old pages.

    Raises:
        RecordError: If it is no JSON.
    """
    text = data.decode("utf-8-sig", "replace") if isinstance(data, bytes) else data
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(WRAPPER.sub("", WRAPPER.sub("", text)), strict=False)
    except (ValueError, RecursionError) as error:
        message = f"no JSON: {error}"
        raise RecordError(message, "$") from error


def types_of(data: Json) -> tuple[str, ...]:
    """Return the types of a node, without the prefix of the vocabulary."""
    stated = data.get("@type") if isinstance(data, dict) else None
    names = stated if isinstance(stated, list) else [stated]
    return tuple(PREFIX.sub("", name.strip()) for name in names if isinstance(name, str))


def walk(data: Json) -> Iterator[tuple[str, dict[str, Json]]]:
    """Yield all objects with their paths, outer before inner, in the order of the text."""
    stack: list[tuple[str, Json]] = [("$", data)]
    while stack:
        path, value = stack.pop()
        inner: list[tuple[str, Json]] = []
        if isinstance(value, dict):
            yield path, value
            inner = [(f"{path}.{key}", item) for key, item in value.items()]
        elif isinstance(value, list):
            inner = [(f"{path}[{number}]", item) for number, item in enumerate(value)]
        stack.extend(reversed(inner))


class Node:
    """An object of a document: each `take` reads a property, `rest` is what was not read."""

    def __init__(self, data: dict[str, Json], path: str, issues: list[Issue]) -> None:
        self.path = path
        self.issues = issues
        self.rest: dict[str, Json] = {PREFIX.sub("", key): item for key, item in data.items()}

    def doubt(self, code: str, key: str, message: str) -> None:
        """Note an issue at a property."""
        self.issues.append(Issue(code=code, message=f"{self.path}.{key}: {message}", origin=ORIGIN))

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a property that is a text or several; numbers are texts, too."""
        value = self.rest.pop(key, None)
        items = value if isinstance(value, list) else [value]
        found = [(item, _plain(item)) for item in items]
        self._keep_odd(key, [item for item, text in found if text is None], "text")
        return tuple(dict.fromkeys(text for _, text in found if text))

    def _keep_odd(self, key: str, odd: list[Json], wanted: str) -> None:
        if odd:
            self.rest[key] = odd[0] if len(odd) == 1 else odd
            kind = type(odd[0]).__name__
            self.doubt(
                "claimreview-unread", key, f"expected {wanted}, not {kind}; it is kept as it is"
            )

    def text(self, key: str) -> str | None:
        """Take a property that is one text; of several the first is taken, the others stay."""
        found = self.texts(key)
        if len(found) > 1:
            odd = self.rest.get(key, [])
            self.rest[key] = [*found[1:], *(odd if isinstance(odd, list) else [odd])]
            self.doubt(
                "claimreview-unread",
                key,
                f"has {len(found)} values; the first is read, the others are kept",
            )
        return found[0] if found else None

    def number(self, key: str) -> float | None:
        """Take a number, also one that is written as text."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return float(text.replace(",", "."))
        except ValueError:
            self.doubt("claimreview-unread", key, f"{text!r} is no number; it is kept as it is")
            self.rest[key] = text
            return None

    def date(self, key: str) -> PartialDate | None:
        """Take a date in ISO 8601."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return PartialDate.parse(text)
        except DateError as error:
            self.doubt("claimreview-unread", key, f"{error}; it is kept as it is")
            self.rest[key] = text
            return None

    def nodes(self, key: str) -> "tuple[Node, ...]":
        """Take a property that is an object or several; a bare text is an object of that name."""
        value = self.rest.pop(key, None)
        items = value if isinstance(value, list) else [value]
        found, odd = [], []
        for number, item in enumerate(items):
            place = f"[{number}]" if isinstance(value, list) else ""
            data = {"name": item, "url": item} if isinstance(item, str) and item.strip() else item
            if isinstance(data, dict):
                found.append(Node(data, f"{self.path}.{key}{place}", self.issues))
            elif item not in (None, "", []):
                odd.append(item)
        self._keep_odd(key, odd, "an object")
        return tuple(found)

    def keep(self, key: str, nodes: "tuple[Node, ...]") -> None:
        """Put back what was not read of nodes taken from this one."""
        left: list[Json] = [node.left() for node in nodes]
        if any(left):
            odd = self.rest.get(key, [])
            self.rest[key] = left + (odd if isinstance(odd, list) else [odd])

    def left(self) -> dict[str, Json]:
        """Return what was not read, without empty values and the syntax of JSON-LD."""
        return {
            key: item
            for key, item in self.rest.items()
            if key not in STRUCTURE[:2] and item not in (None, "", [], {})
        }

    def left_text(self) -> str:
        """Return what was not read as JSON; "": nothing."""
        left = self.left()
        return json.dumps(left, ensure_ascii=False, sort_keys=True) if left else ""


def _plain(item: Json) -> str | None:
    if isinstance(item, str):
        return item.strip()
    if isinstance(item, int | float) and not isinstance(item, bool):
        return repr(item)
    return "" if item is None else None
