"""Quotes as annotations of the W3C Web Annotation Data Model (JSON-LD), out and in.

A part of a quote is an annotation whose tags say what it is. Each of its spans is a target with
two selectors: the words with what stands around them, and their offsets in code points. The
words find the place again in a text that has changed.

Source: Web Annotation Data Model, 4.2.4 Text Quote Selector and 4.2.5 Text Position Selector.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from claimkit.errors import SpanError
from claimkit.io.marks import PARTS, Mark, analysis_from, mark_from, marks_of, properties_of
from claimkit.model import Analysis, Article, Issue, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of prefix and suffix at most."""
RULE = "annotated.web"
ORIGIN = "claimkit.io.web_annotation"
PART, QUOTE = "part", "quote"

Json = Any
Node = dict[str, Any]


def dump(analysis: Analysis) -> Node:
    """Return the quotes of an analysis as an annotation collection of one page.

    The source of the targets is the article's address, or its id where it has none.
    """
    items = [item for mark in marks_of(analysis) for item in _annotations(mark, analysis.article)]
    name = f"urn:claimkit:{analysis.article.id}"
    page = {"id": f"{name}:page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "total": len(items),
        "first": page,
    }


def _annotations(mark: Mark, article: Article) -> Iterator[Node]:
    address = article.metadata.canonical_url or f"urn:claimkit:{article.id}"
    quote = mark.quote
    for part in PARTS:
        spans: tuple[Span, ...] = getattr(quote, part)
        tags = {PART: part, QUOTE: quote.id}
        if part == PARTS[0]:
            tags |= properties_of(mark)
        bodies = [_body("tagging", f"{key}:{value}") for key, value in tags.items()]
        if part == PARTS[0]:
            bodies += [_body("identifying", name) for name in mark.speakers]
        if spans:
            yield {
                "id": f"urn:claimkit:{article.id}:{quote.id}:{part}",
                "type": "Annotation",
                "motivation": "tagging",
                "body": bodies,
                "target": [_target(span, article.text, address) for span in spans],
            }


def _body(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _target(span: Span, text: str, address: str) -> Node:
    words = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": address, "selector": [words, place]}


def load(collection: Json, article: Article) -> Analysis:
    """Read the annotations of an article as quotes and speakers.

    A place is where the offsets say if the words stand there, else where the words stand,
    nearest to the offsets. What cannot be placed or read is an issue that names the annotation.

    Args:
        collection: A collection, a page, an annotation, or a list of them.
        article: The article that they are of, also in another version.
    """
    issues: list[Issue] = []
    parts: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    tags: dict[str, dict[str, str]] = defaultdict(dict)
    names: dict[str, list[str]] = defaultdict(list)
    for item in _items(collection):
        told = dict(_tags(item))
        key, part = told.get(QUOTE, str(item.get("id"))), told.get(PART, PARTS[0])
        if part not in PARTS:
            issues.append(_unread(item, f"no part {part!r}; the parts are {', '.join(PARTS)}"))
            continue
        parts[key][part] += _spans(item, article.text, issues)
        if part == PARTS[0]:
            tags[key] = told
            names[key] += [_value(body) for body in _bodies(item, "identifying")]
    marks = []
    for key, found in parts.items():
        try:
            marks.append(mark_from(article.text, found, tags[key], names[key], RULE))
        except SpanError as error:
            issues.append(_unread({"id": key}, str(error)))
    return analysis_from(article, marks, issues)


def _items(found: Json) -> Iterator[Node]:
    """Yield the annotations in whatever holds them, in order."""
    stack = [found]
    while stack:
        one = stack.pop()
        if isinstance(one, list):
            stack += reversed(one)
        elif isinstance(one, dict):
            if "target" in one:
                yield one
            else:
                stack += [one[key] for key in ("items", "first") if key in one]


def _bodies(item: Node, purpose: str) -> list[Node]:
    stated = item.get("body", [])
    bodies = stated if isinstance(stated, list) else [stated]
    return [body for body in bodies if isinstance(body, dict) and body.get("purpose") == purpose]


def _value(body: Node) -> str:
    return str(body.get("value", ""))


def _tags(item: Node) -> Iterator[tuple[str, str]]:
    for body in _bodies(item, "tagging"):
        key, mark, value = _value(body).partition(":")
        yield (key, value) if mark else (PART, key)


def _spans(item: Node, text: str, issues: list[Issue]) -> list[Span]:
    stated = item.get("target", [])
    found = []
    for target in stated if isinstance(stated, list) else [stated]:
        span = _span(target, text)
        if span is None:
            message = f"{item.get('id')}: its words are not in the text"
            issues.append(Issue(code="annotation-unanchored", message=message, origin=ORIGIN))
        else:
            found.append(span)
    return found


def _span(target: Json, text: str) -> Span | None:
    stated = target.get("selector", []) if isinstance(target, dict) else []
    selectors = stated if isinstance(stated, list) else [stated]
    kinds = {str(one.get("type")): one for one in selectors if isinstance(one, dict)}
    place, words = kinds.get("TextPositionSelector", {}), kinds.get("TextQuoteSelector", {})
    start, end, exact = _offset(place, "start"), _offset(place, "end"), words.get("exact")
    if 0 <= start < end <= len(text) and (exact is None or exact == text[start:end]):
        return Span(start, end)
    if not isinstance(exact, str) or not exact:
        return None
    around = str(words.get("prefix") or ""), str(words.get("suffix") or "")
    return _find(text, exact, around, start)


def _offset(place: Node, key: str) -> int:
    value = place.get(key)
    return value if isinstance(value, int) and value >= 0 else 0


def _find(text: str, exact: str, around: tuple[str, str], near: int) -> Span | None:
    """Find words with what stood around them, else with one side of it, else alone."""
    prefix, suffix = around
    for before, after in ((prefix, suffix), (prefix, ""), ("", suffix), ("", "")):
        sought = before + exact + after
        later = text.find(sought, max(0, near - len(before)))
        sooner = text.rfind(sought, 0, max(0, near) + len(sought))
        places = [at + len(before) for at in (later, sooner) if at >= 0]
        if places:
            start = min(places, key=lambda at: abs(at - near))
            return Span(start, start + len(exact))
    return None


def _unread(item: Node, message: str) -> Issue:
    text = f"{item.get('id')}: {message}"
    return Issue(code="annotation-unread", message=text, origin=ORIGIN)
