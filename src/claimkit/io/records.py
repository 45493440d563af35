"""Records: an analysis as plain data, with the versions that made it."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import attrs

from claimkit.errors import LanguageError, RecordError
from claimkit.io.converter import converter, structure
from claimkit.lang import get_language
from claimkit.model import Analysis, Span, text_digest

SCHEMA = 1
"""The number of the record's form; it rises when the form changes."""

Record = dict[str, Any]

ENVELOPE = frozenset({"schema", "versions", "input"})
"""What a record says besides the fields of its value."""

SPANS_OF_THEIR_OWN = frozenset({"article", "issues"})
"""Fields whose spans the article checks itself, or that may tell of the raw input."""


def to_record(analysis: Analysis, *, source: str | None = None) -> Record:
    """Return an analysis as plain data: dicts, lists, strings, numbers and None.

    Its "schema" is the number of this form; its "versions" are those of claimkit and of the
    language pack.

    Args:
        analysis: What the record is to hold.
        source: What it was made from, such as the path of a file: the record's "input".
    """
    head: Record = {"schema": SCHEMA, "versions": versions_of(analysis)}
    if source is not None:
        head["input"] = source
    return {**head, **converter().unstructure(analysis)}


@cache
def library_version() -> str:
    """Return the version of claimkit; "0+unknown" where it runs without being installed."""
    try:
        return version("claimkit")
    except PackageNotFoundError:
        return "0+unknown"


def versions_of(analysis: Analysis) -> dict[str, str]:
    """Return what made an analysis: the versions of claimkit and of the language pack."""
    versions = {"claimkit": library_version()}
    language = analysis.article.language
    if language is not None:
        try:
            pack = get_language(language)
        except LanguageError:
            return versions
        versions[pack.code] = pack.version
    return versions


def from_record(record: Record) -> Analysis:
    """Return the analysis that a record holds; the inverse of `to_record`.

    Raises:
        RecordError: If the record is of another schema, lacks a field, has one that is unknown
            or of a wrong type, or breaks a promise of the values. `path` says where, such as
            ``$.claims[2].text``.
    """
    if not isinstance(record, dict):
        message = f"a record is an object, not {type(record).__name__}"
        raise RecordError(message, "$")
    if record.get("schema") != SCHEMA:
        message = f"the schema is {record.get('schema')!r}; this version reads {SCHEMA}"
        raise RecordError(message, "$.schema")
    _check_envelope(record)
    fields = {key: value for key, value in record.items() if key not in ENVELOPE}
    analysis: Analysis = structure(fields, Analysis)
    _check(analysis)
    return analysis


def _check_envelope(record: Record) -> None:
    versions = record.get("versions", {})
    if not isinstance(versions, dict) or not all(isinstance(v, str) for v in versions.values()):
        message = "expected an object of strings"
        raise RecordError(message, "$.versions")
    if not isinstance(record.get("input", ""), str):
        message = "expected a string"
        raise RecordError(message, "$.input")


def _check(analysis: Analysis) -> None:
    """Refuse spans that do not index the text, or a text that is not the one they index."""
    text = analysis.article.text
    if analysis.article.digest != text_digest(text):
        message = "the digest is not that of the text"
        raise RecordError(message, "$.article.digest")
    for field in attrs.fields(type(analysis)):
        if field.name not in SPANS_OF_THEIR_OWN:
            for path, span in _spans(getattr(analysis, field.name), f"$.{field.name}"):
                if span.end > len(text):
                    message = f"span {span.start}:{span.end} lies outside the text"
                    raise RecordError(message, path)


def _spans(value: object, path: str) -> Iterator[tuple[str, Span]]:
    """Yield all spans in a value, with where they stand."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _spans(item, f"{path}[{number}]")
    elif attrs.has(kind := type(value)):
        for field in attrs.fields(kind):
            yield from _spans(getattr(value, field.name), f"{path}.{field.name}")
