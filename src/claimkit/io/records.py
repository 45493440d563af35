"""Records: an analysis as plain data, with the versions that made it."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from claimkit.errors import LanguageError, RecordError
from claimkit.io.converter import converter, structure
from claimkit.lang import get_language
from claimkit.model import Analysis, Span, text_digest

SCHEMA = 1
"""The number of the record's form; it rises when the form changes."""

Record = dict[str, Any]


def to_record(analysis: Analysis) -> Record:
    """Return an analysis as plain data: dicts, lists, strings, numbers and None.

    Its "schema" is the number of this form; its "versions" are those of claimkit and of the
    language pack.
    """
    versions = _versions(analysis.article.language)
    return {"schema": SCHEMA, "versions": versions, **converter().unstructure(analysis)}


@cache
def library_version() -> str:
    """Return the version of claimkit; "0+unknown" where it runs without being installed."""
    try:
        return version("claimkit")
    except PackageNotFoundError:
        return "0+unknown"


def _versions(language: str | None) -> dict[str, str]:
    versions = {"claimkit": library_version()}
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
    fields = {key: value for key, value in record.items() if key not in {"schema", "versions"}}
    analysis: Analysis = structure(fields, Analysis)
    _check(analysis)
    return analysis


def _check(analysis: Analysis) -> None:
    """Refuse spans that do not index the text, or a text that is not the one they index."""
    text = analysis.article.text
    if analysis.article.digest != text_digest(text):
        message = "the digest is not that of the text"
        raise RecordError(message, "$.article.digest")
    for path, spans in _spans(analysis):
        for number, span in enumerate(spans):
            if span.end > len(text):
                message = f"span {span.start}:{span.end} lies outside the text"
                raise RecordError(message, f"$.{path}[{number}]")


def _spans(analysis: Analysis) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for number, attribution in enumerate(analysis.attributions):
        path = f"attributions[{number}]"
        yield f"{path}.quote.content", attribution.quote.content
        yield f"{path}.quote.cue", attribution.quote.cue
        yield f"{path}.quote.source", attribution.quote.source
        yield f"{path}.evidence", attribution.evidence
    for number, speaker in enumerate(analysis.speakers):
        yield f"speakers[{number}].mentions", speaker.mentions
