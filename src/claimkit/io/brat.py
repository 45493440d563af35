"""Quotes as brat standoff, out and in: a text file and an annotation file for each article.

Parts are text-bound annotations, joined by relations; kind, cue class and negation are
attributes; names of speakers, the rule and the confidences stand in a note. A span that runs over
a line end is written in fragments, as brat asks. Offsets are code points.

Source: brat standoff format, https://brat.nlplab.org/standoff.html
"""

import json
import os
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import attrs

from claimkit.errors import RecordError, SpanError
from claimkit.io.files import replacing
from claimkit.io.marks import PARTS, Mark, analysis_from, mark_from, marks_of, properties_of
from claimkit.model import Analysis, Article, Issue, Span

ENDING = ".ann"
RULE = "annotated.brat"
ORIGIN = "claimkit.io.brat"
CONTENT, CUE, SOURCE = "Content", "Cue", "Source"
LABELS = dict(zip(PARTS, (CONTENT, CUE, SOURCE), strict=True))
NESTED = "NestedIn"
ATTRIBUTES = {"kind": "Kind", "cue_class": "CueClass", "negated": "Negated"}
KEYS = {label: key for key, label in ATTRIBUTES.items()}

LINE_END = re.compile(r"[\r\n]{1,9999}")
TEXT_BOUND = re.compile(
    r"T(\d{1,18})\t(\S{1,99}) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12}){0,999})\t"
)
RELATION = re.compile(r"R\d{1,18}\t(\S{1,99}) Arg1:T(\d{1,18}) Arg2:T(\d{1,18})\s*")
ATTRIBUTE = re.compile(r"[AM]\d{1,18}\t(\S{1,99}) T(\d{1,18})(?: (\S{1,999}))?\s*")
NOTE = re.compile(r"#\d{1,18}\tAnnotatorNotes T(\d{1,18})\t(.*)")


def configuration() -> str:
    """Return what brat needs to know of the annotations: the file `annotation.conf`."""
    return files("claimkit.io").joinpath("annotation.conf").read_text(encoding="utf-8")


def encode(analysis: Analysis) -> str:
    """Return the annotation file of an analysis; the text file is `analysis.article.text`."""
    text, marks = analysis.article.text, marks_of(analysis)
    bound: dict[str, int] = {}
    heads = {}
    for mark in marks:
        heads[mark.quote.id] = _bind(CONTENT, mark.quote.content, text, bound)
    related = [
        f"{label} Arg1:T{heads[mark.quote.id]} Arg2:T{_bind(label, spans, text, bound)}"
        for mark in marks
        for label, spans in ((CUE, mark.quote.cue), (SOURCE, mark.quote.source))
        if spans
    ]
    related += [
        f"{NESTED} Arg1:T{heads[mark.quote.id]} Arg2:T{heads[mark.quote.nested_in]}"
        for mark in marks
        if mark.quote.nested_in in heads
    ]
    lines = [f"T{number}\t{line}" for line, number in bound.items()]
    lines += [f"R{number}\t{line}" for number, line in enumerate(related, start=1)]
    for place, mark in enumerate(marks, start=1):
        lines += _said_of(mark, heads[mark.quote.id], place)
    return "".join(f"{line}\n" for line in lines)


def _bind(label: str, spans: Iterable[Span], text: str, bound: dict[str, int]) -> int:
    """Return the number of a text-bound annotation; quotes that share a part share it."""
    return bound.setdefault(f"{label} {_places(spans, text)}", len(bound) + 1)


def _places(spans: Iterable[Span], text: str) -> str:
    pieces = [piece for span in spans for piece in _lines(span, text)]
    offsets = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
    return f"{offsets}\t{' '.join(piece.of(text) for piece in pieces)}"


def _lines(span: Span, text: str) -> Iterator[Span]:
    """Yield the stretches of a span that lie in one line each."""
    start = span.start
    for end in LINE_END.finditer(text, span.start, span.end):
        if start < end.start():
            yield Span(start, end.start())
        start = end.end()
    if start < span.end:
        yield Span(start, span.end)


def _said_of(mark: Mark, head: int, place: int) -> Iterator[str]:
    properties = properties_of(mark)
    properties.pop("nested_in", None)
    for count, (key, label) in enumerate(ATTRIBUTES.items(), start=len(ATTRIBUTES) * place):
        value = properties.pop(key, "")
        if value:
            yield f"A{count}\t{label} T{head}{'' if key == 'negated' else ' ' + value}"
    note = json.dumps({"speakers": mark.speakers, **properties}, ensure_ascii=False)
    yield f"#{place}\tAnnotatorNotes T{head}\t{note}"


def dump(analyses: Iterable[Analysis], folder: str | os.PathLike[str]) -> int:
    """Write the two files of each analysis into a folder, named by the article's id.

    Also `annotation.conf`, so that brat can open the folder. Returns how many there were.

    Raises:
        RecordError: If a text holds half of a surrogate pair, which no file of UTF-8 can.
    """
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    _write(home / "annotation.conf", configuration())
    count = 0
    for analysis in analyses:
        _write(home / f"{analysis.article.id}.txt", analysis.article.text)
        _write(home / f"{analysis.article.id}{ENDING}", encode(analysis))
        count += 1
    return count


def _write(path: Path, text: str) -> None:
    try:
        with replacing(path) as part:
            part.write_text(text, encoding="utf-8", newline="")
    except UnicodeEncodeError as error:
        message = f"the text holds half of a surrogate pair, which is no text: {error.reason}"
        raise RecordError(message, f"$.article.text[{error.start}]") from error


def load(folder: str | os.PathLike[str]) -> Iterator[Analysis]:
    """Read the articles of a folder with their quotes, in the order of the names of the files."""
    for path in sorted(Path(folder).glob(f"*{ENDING}")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield decode(path.read_bytes().decode("utf-8"), Article(text=text))


def decode(annotations: str, article: Article) -> Analysis:
    """Read an annotation file as the quotes and speakers of its article.

    A content is a quote; the relations bring its cue and its source. What cannot be read is an
    issue that names the line.
    """
    lines = [line.rstrip("\r") for line in annotations.split("\n")]
    found = _Found(text=article.text)
    for number, line in enumerate(lines, start=1):
        if bound := TEXT_BOUND.match(line):
            found.bind(number, *bound.groups())
    for number, line in enumerate(lines, start=1):
        if line.strip() and not TEXT_BOUND.match(line):
            found.read(number, line)
    return analysis_from(article, found.marks(), found.issues)


@attrs.define(kw_only=True)
class _Found:
    """What the lines of an annotation file tell of each content, by its number."""

    text: str
    bound: dict[str, tuple[int, str, list[Span]]] = attrs.field(factory=dict)
    parts: dict[str, dict[str, list[Span]]] = attrs.field(factory=dict)
    said: dict[str, dict[str, str]] = attrs.field(factory=dict)
    names: dict[str, list[str]] = attrs.field(factory=dict)
    outer: dict[str, str] = attrs.field(factory=dict)
    issues: list[Issue] = attrs.field(factory=list)

    def bind(self, line: int, number: str, label: str, places: str) -> None:
        spans = _read_spans(places, self.text)
        if spans:
            self.bound[number] = (line, label, spans)
        else:
            message = "its offsets are none of the text"
            self.doubt(line, message)

    def read(self, number: int, line: str) -> None:
        if relation := RELATION.fullmatch(line):
            self.relate(*relation.groups())
        elif attribute := ATTRIBUTE.fullmatch(line):
            label, head, value = attribute.groups()
            self.said.setdefault(head, {})[KEYS.get(label, label)] = value or "true"
        elif note := NOTE.fullmatch(line):
            self.note(*note.groups())
        else:
            self.doubt(number, f"not of the lines of quotes: {line[:40]!r}")

    def relate(self, label: str, head: str, other: str) -> None:
        if label == NESTED:
            self.outer[head] = other
        elif label in {CUE, SOURCE} and other in self.bound:
            spans = self.parts.setdefault(head, {}).setdefault(label.lower(), [])
            spans += self.bound[other][2]

    def note(self, head: str, text: str) -> None:
        """Read a note: ours is an object, anybody else's is the name of the speaker."""
        try:
            told = json.loads(text)
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            told = {"speakers": [text.strip()]}
        speakers = told.pop("speakers", [])
        self.names[head] = [str(name) for name in speakers] if isinstance(speakers, list) else []
        said = self.said.setdefault(head, {})
        said.update({key: value for key, value in told.items() if isinstance(value, str)})

    def doubt(self, line: int, message: str) -> None:
        text = f"line {line}: {message}"
        self.issues.append(Issue(code="annotation-unread", message=text, origin=ORIGIN))

    def marks(self) -> list[Mark]:
        made: dict[str, Mark] = {}
        for number, (line, label, spans) in self.bound.items():
            if label == CONTENT:
                parts = {**self.parts.get(number, {}), "content": spans}
                said, names = self.said.get(number, {}), self.names.get(number, [])
                try:
                    made[number] = mark_from(self.text, parts, said, names, RULE)
                except SpanError as error:
                    self.doubt(line, str(error))
        return [self._nested(number, mark, made) for number, mark in made.items()]

    def _nested(self, number: str, mark: Mark, made: dict[str, Mark]) -> Mark:
        outer = made.get(self.outer.get(number, ""))
        if outer is None:
            return mark
        return attrs.evolve(mark, quote=attrs.evolve(mark.quote, nested_in=outer.quote.id))


def _read_spans(places: str, text: str) -> list[Span]:
    """Return the spans of fragments; what only a line end parts is one span again."""
    offsets = [tuple(map(int, place.split())) for place in places.split(";")]
    joined: list[list[int]] = []
    for start, end in sorted(offsets):
        if not start < end <= len(text):
            return []
        if joined and LINE_END.fullmatch(text, joined[-1][1], start):
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return [Span(start, end) for start, end in joined]
