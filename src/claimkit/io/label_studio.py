"""Quotes as tasks of Label Studio, out and in. Its offsets count UTF-16 code units.

Each span is a region; relations join the regions of a quote to its first content. Kind, cue class
and speakers are choices and text of that region; the rule and the confidences stand in its
meta data.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

import attrs

from claimkit.errors import RecordError, SpanError
from claimkit.io.marks import PARTS, Mark, analysis_from, mark_from, marks_of, properties_of
from claimkit.io.records import library_version
from claimkit.model import Analysis, Article, Issue, Span

RULE = "annotated.label-studio"
ORIGIN = "claimkit.io.label_studio"
FIRST = PARTS[0]
CONTINUES, NESTED = "continues", "nested_in"
CHOICES = ("kind", "cue_class", "negated")

Json = Any
Node = dict[str, Any]


@attrs.frozen
class Units:
    """Offsets of a text in code points and in UTF-16 code units."""

    wide: tuple[int, ...]
    """The code points that take two units, by their place."""

    @classmethod
    def of(cls, text: str) -> "Units":
        """Return the units of a text."""
        return cls(tuple(place for place, char in enumerate(text) if char > "\uffff"))

    def encoded(self, place: int) -> int:
        """Return the offset in UTF-16 of one in code points."""
        return place + bisect_right(self.wide, place - 1)

    def decoded(self, unit: int) -> int:
        """Return the offset in code points of one in UTF-16; inside a character: that character."""
        low, high = 0, len(self.wide)
        while low < high:
            middle = (low + high) // 2
            if self.wide[middle] + middle < unit - 1:
                low = middle + 1
            else:
                high = middle
        return unit - low - (low < len(self.wide) and self.wide[low] + low == unit - 1)


def configuration() -> str:
    """Return the labelling interface that the tasks are for."""
    return files("claimkit.io").joinpath("label_studio.xml").read_text(encoding="utf-8")


def dump(analysis: Analysis, *, as_annotation: bool = False) -> Node:
    """Return an article as a task, with its quotes as a prediction to be checked by people.

    Args:
        analysis: The article with its quotes.
        as_annotation: The quotes are an annotation, as if a person had made it.
    """
    text, marks = analysis.article.text, marks_of(analysis)
    heads = {mark.quote.id: f"{mark.quote.id}:{FIRST}:0" for mark in marks}
    units = Units.of(text)
    result = [one for mark in marks for one in _regions(mark, text, units)]
    result += [one for mark in marks for one in _relations(mark, heads)]
    made: Node = {"result": result}
    if not as_annotation:
        scores = [mark.confidence for mark in marks]
        made |= {"model_version": f"claimkit {library_version()}"}
        made |= {"score": sum(scores) / len(scores)} if scores else {}
    stated = analysis.article.metadata
    about = {"id": analysis.article.id, "url": stated.canonical_url, "title": stated.title}
    return {
        "data": {"text": text, **{key: value for key, value in about.items() if value}},
        "annotations" if as_annotation else "predictions": [made],
    }


def _regions(mark: Mark, text: str, units: Units) -> Iterator[Node]:
    for part in PARTS:
        for number, span in enumerate(getattr(mark.quote, part)):
            name = f"{mark.quote.id}:{part}:{number}"
            place = {"start": units.encoded(span.start), "end": units.encoded(span.end)}
            shared = {"id": name, "to_name": "text"}
            value = {**place, "text": span.of(text), "labels": [part]}
            region = {**shared, "from_name": "part", "type": "labels", "value": value}
            if part == FIRST and number == 0:
                yield {**region, "score": mark.confidence, "meta": {"text": _meta(mark)}}
                yield from _properties(mark, shared, place)
            else:
                yield region


def _meta(mark: Mark) -> list[str]:
    hidden = {key: value for key, value in properties_of(mark).items() if key not in CHOICES}
    hidden.pop(NESTED, None)
    return [f"{key}:{value}" for key, value in hidden.items()]


def _properties(mark: Mark, shared: Node, place: Node) -> Iterator[Node]:
    told = properties_of(mark)
    for key in CHOICES:
        if key in told:
            value = {**place, "choices": [told[key]]}
            yield {**shared, "from_name": key, "type": "choices", "value": value}
    if mark.speakers:
        value = {**place, "text": list(mark.speakers)}
        yield {**shared, "from_name": "speakers", "type": "textarea", "value": value}


def _relations(mark: Mark, heads: Mapping[str, str]) -> Iterator[Node]:
    quote = mark.quote
    head = heads[quote.id]
    for part in PARTS:
        for number in range(len(getattr(quote, part))):
            name = f"{quote.id}:{part}:{number}"
            if name != head:
                yield _relation(name, head, CONTINUES if part == FIRST else part)
    outer = heads.get(quote.nested_in or "")
    if outer is not None:
        yield _relation(head, outer, NESTED)


def _relation(start: str, end: str, label: str) -> Node:
    return {"type": "relation", "from_id": start, "to_id": end, "direction": "right",
            "labels": [label]}  # fmt: skip


def load(task: Json) -> Analysis:
    """Read a task as an article with its quotes: of its first annotation, else prediction.

    What cannot be read is an issue that names the region.

    Raises:
        RecordError: If the task has no text.
    """
    data = task.get("data") if isinstance(task, dict) else None
    text = data.get("text") if isinstance(data, dict) else None
    if not isinstance(text, str):
        message = "a task needs a text"
        raise RecordError(message, "$.data.text")
    made = [one for key in ("annotations", "predictions") for one in _list(task.get(key))]
    result = _list(made[0].get("result")) if made else []
    found = _Found(text=text, units=Units.of(text))
    for item in result:
        found.read(item)
    return analysis_from(Article(text=text), found.marks(), found.issues)


def _list(value: Json) -> list[Node]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


@attrs.define(kw_only=True)
class _Found:
    """What the items of a result tell of each region, by its id."""

    text: str
    units: Units
    regions: dict[str, tuple[str, Span]] = attrs.field(factory=dict)
    said: dict[str, dict[str, str]] = attrs.field(factory=dict)
    names: dict[str, list[str]] = attrs.field(factory=dict)
    joined: list[tuple[str, str, str]] = attrs.field(factory=list)
    issues: list[Issue] = attrs.field(factory=list)

    def read(self, item: Node) -> None:
        name, value, kind = str(item.get("id")), item.get("value"), item.get("type")
        if kind == "relation":
            label = next(iter(_texts(item.get("labels"))), "")
            self.joined.append((str(item.get("from_id")), str(item.get("to_id")), label))
        elif not isinstance(value, dict):
            message = "it has no value"
            self.doubt(name, message)
        elif kind == "labels":
            self.region(name, value, item.get("meta"))
        elif kind == "choices":
            said = self.said.setdefault(name, {})
            said[str(item.get("from_name"))] = next(iter(_texts(value.get("choices"))), "")
        elif kind == "textarea":
            self.names[name] = _texts(value.get("text"))
        else:
            self.doubt(name, f"no type {kind!r} of quotes")

    def region(self, name: str, value: Node, meta: Json) -> None:
        start, end = value.get("start"), value.get("end")
        part = next(iter(_texts(value.get("labels"))), "").lower()
        if part not in PARTS:
            self.doubt(name, f"no part {part!r}; the parts are {', '.join(PARTS)}")
            return
        if type(start) is not int or type(end) is not int:
            message = "its offsets are no numbers"
            self.doubt(name, message)
            return
        first, last = self.units.decoded(start), self.units.decoded(end)
        if not 0 <= first < last <= len(self.text):
            message = "its offsets are none of the text"
            self.doubt(name, message)
            return
        self.regions[name] = (part, Span(first, last))
        for line in _texts(meta.get("text")) if isinstance(meta, dict) else []:
            key, mark, told = line.partition(":")
            if mark:
                self.said.setdefault(name, {})[key] = told

    def doubt(self, name: str, message: str) -> None:
        text = f"region {name}: {message}"
        self.issues.append(Issue(code="annotation-unread", message=text, origin=ORIGIN))

    def marks(self) -> list[Mark]:
        """Return the quotes: each content that continues no other, with what is joined to it."""
        continued = {start for start, _, label in self.joined if label == CONTINUES}
        made: dict[str, Mark] = {}
        for name, (part, span) in self.regions.items():
            if part == FIRST and name not in continued:
                parts = self._parts(name, span)
                said, names = self.said.get(name, {}), self.names.get(name, [])
                try:
                    made[name] = mark_from(self.text, parts, said, names, RULE)
                except SpanError as error:
                    self.doubt(name, str(error))
        outer = {start: end for start, end, label in self.joined if label == NESTED}
        return [_nested(mark, made.get(outer.get(name, ""))) for name, mark in made.items()]

    def _parts(self, name: str, span: Span) -> dict[str, list[Span]]:
        parts = {FIRST: [span]}
        for start, end, _ in self.joined:
            other = self.regions.get(start if end == name else end if start == name else "")
            if other is not None and (other[0] != FIRST or self._continues(start, end)):
                parts.setdefault(other[0], []).append(other[1])
        return parts

    def _continues(self, start: str, end: str) -> bool:
        return any((one, two) == (start, end) and label == CONTINUES
                   for one, two, label in self.joined)  # fmt: skip


def _nested(mark: Mark, outer: Mark | None) -> Mark:
    if outer is None:
        return mark
    return attrs.evolve(mark, quote=attrs.evolve(mark.quote, nested_in=outer.quote.id))


def _texts(value: Json) -> list[str]:
    items: Iterable[Json] = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]
