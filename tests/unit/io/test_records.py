"""Records state what they are, and are read with care."""

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from typing import Any

import attrs
import pytest

import claimkit
from claimkit.errors import RecordError
from claimkit.io import from_record, to_record
from claimkit.io.records import library_version
from claimkit.model import (
    Analysis,
    Article,
    ArticleMetadata,
    Attribution,
    Claim,
    DateMention,
    PartialDate,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
)

TEXT = "Rain is near, Ida Holm said on Monday."
DAY = PartialDate(year=2031, month=3, day=10)


def analysis() -> Analysis:
    """Return an analysis with something of everything."""
    quote = Quote(
        kind=QuoteKind.INDIRECT,
        content=(Span(0, 12),),
        cue=(Span(23, 27),),
        source=(Span(14, 22),),
        rule="test.any",
        confidence=0.75,
    )
    said = DateMention(span=Span(31, 37), timex="2031-03-10", value=DAY, rule="test.weekday")
    return Analysis(
        article=Article(
            text=TEXT, language="en", metadata=ArticleMetadata(authors=("Bo Lind",), published=DAY)
        ),
        speakers=(
            Speaker(id="s-1", name="Ida Holm", kind=SpeakerKind.PERSON, mentions=(Span(14, 22),)),
        ),
        attributions=(Attribution(quote=quote, speakers=("s-1",), said_on=said, confidence=0.7),),
        claims=(Claim(id="c-1", text="Rain is near", attributions=(quote.id,)),),
    )


@pytest.fixture
def record() -> Any:  # noqa: ANN401 - nested plain data
    """A record to spoil."""
    return to_record(analysis())


def fault(record: dict[str, Any]) -> tuple[str, str]:
    """Return where a record is wrong, and what is wrong there."""
    with pytest.raises(RecordError) as caught:
        from_record(record)
    return caught.value.path, caught.value.args[0]


def test_record_names_schema_and_versions(record: dict[str, Any]) -> None:
    """Who reads it later can tell what made it."""
    assert record["schema"] == 1
    assert set(record["versions"]) == {"claimkit", "en"}
    assert list(record) == ["schema", "versions", *(field.name for field in attrs.fields(Analysis))]


def test_record_names_what_it_was_made_from() -> None:
    """Who gives the source finds it again; it is no part of the analysis."""
    record = to_record(analysis(), source="council/rain.txt")
    assert record["input"] == "council/rain.txt"
    assert from_record(record) == analysis()


@pytest.mark.parametrize(("key", "wrong"), [("versions", {"en": 1}), ("input", 7)])
def test_wrong_envelope_is_refused(record: dict[str, Any], key: str, wrong: object) -> None:
    """What stands around the analysis is checked, too."""
    record[key] = wrong
    assert fault(record)[0] == f"$.{key}"


def test_version_is_that_of_the_distribution(record: Any) -> None:  # noqa: ANN401
    """The root and the records tell the same one."""
    assert record["versions"]["claimkit"] == claimkit.__version__ == library_version()


def test_version_of_a_bare_checkout_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs without being installed."""

    def miss(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("claimkit.io.records.version", miss)
    assert library_version.__wrapped__() == "0+unknown"


@pytest.mark.parametrize("language", [None, "tlh"])
def test_article_without_pack_has_the_version_of_claimkit_only(language: str | None) -> None:
    """No pack took part."""
    record = to_record(Analysis(article=Article(text=TEXT, language=language)))
    assert list(record["versions"]) == ["claimkit"]


def test_spans_and_dates_are_short(record: Any) -> None:  # noqa: ANN401
    """A span is a pair, and a date its EDTF form."""
    assert record["attributions"][0]["quote"]["content"] == [[0, 12]]
    assert record["article"]["metadata"]["published"] == "2031-03-10"


def test_optional_fields_may_be_missing(record: Any) -> None:  # noqa: ANN401
    """Records made by hand need not state what has a default."""
    del record["versions"], record["issues"], record["article"]["blocks"]
    assert from_record(record) == analysis()


def delete(*path: str | int) -> Callable[[Any], None]:
    """Return an edit that deletes what the path leads to."""

    def edit(record: Any) -> None:  # noqa: ANN401
        for step in path[:-1]:
            record = record[step]
        del record[path[-1]]

    return edit


def put(value: object, *path: str | int) -> Callable[[Any], None]:
    """Return an edit that puts a value where the path leads to."""

    def edit(record: Any) -> None:  # noqa: ANN401
        for step in path[:-1]:
            record = record[step]
        record[path[-1]] = value

    return edit


QUOTE = ("attributions", 0, "quote")
AT_QUOTE = "$.attributions[0].quote"


@pytest.mark.parametrize(
    ("edit", "path", "message"),
    [
        (put(2, "schema"), "$.schema", "the schema is 2; this version reads 1"),
        (delete("schema"), "$.schema", "the schema is None"),
        (put(7, "claims", 0, "text"), "$.claims[0].text", "expected str, not int"),
        (put("abc", "claims"), "$.claims", "expected a list, not str"),
        (put("abc", "article"), "$.article", "expected an object, not str"),
        (put([], "article", "metadata"), "$.article.metadata", "an object, not a list"),
        (put({}, "speakers", 0, "name"), "$.speakers[0].name", "expected str, not an object"),
        (put(None, *QUOTE, "rule"), f"{AT_QUOTE}.rule", "expected str, not null"),
        (delete("article", "text"), "$.article.text", "is missing"),
        (delete("claims", 0, "attributions"), "$.claims[0].attributions", "is missing"),
        (put(1, "extra"), "$", "unknown keys: extra"),
        (put(1, *QUOTE, "voice"), AT_QUOTE, "unknown keys: voice"),
        (put("loud", *QUOTE, "kind"), f"{AT_QUOTE}.kind", "'loud' is not a valid QuoteKind"),
        (put(2, *QUOTE, "confidence"), AT_QUOTE, "not between 0 and 1"),
        (put("0.5", *QUOTE, "confidence"), f"{AT_QUOTE}.confidence", "expected a number"),
        (put(1, *QUOTE, "negated"), f"{AT_QUOTE}.negated", "expected bool, not int"),
        (put([], *QUOTE, "content"), AT_QUOTE, "a quote needs content"),
        (put([9, 3], *QUOTE, "cue", 0), f"{AT_QUOTE}.cue[0]", "start < end"),
        (put([1, 2, 3], *QUOTE, "cue", 0), f"{AT_QUOTE}.cue[0]", "a list of 2 offsets"),
        (put([1, True], *QUOTE, "cue", 0), f"{AT_QUOTE}.cue[0]", "a list of 2 offsets"),
        (put([30, 39], *QUOTE, "cue", 0), f"{AT_QUOTE}.cue[0]", "30:39 lies outside the text"),
        (put([[30, 39]], "speakers", 0, "mentions"), "$.speakers[0].mentions[0]", "outside"),
        (put("Rain!", "article", "text"), "$.article.digest", "not that of the text"),
        (
            put("2031-13", "article", "metadata", "published"),
            "$.article.metadata.published",
            "month 13",
        ),
        (put(2031, "article", "metadata", "published"), "$.article.metadata.published", "EDTF"),
        (put("x", "article", "metadata", "authors"), "$.article.metadata.authors", "a list"),
        (
            put({"title": {}}, "article", "metadata", "origins"),
            "$.article.metadata.origins.title.carrier",
            "is missing",
        ),
    ],
)
def test_wrong_record_says_what_and_where(
    record: dict[str, Any], edit: Callable[[Any], None], path: str, message: str
) -> None:
    """The path leads to the spot, and the message says what would be right."""
    edit(record)
    where, what = fault(record)
    assert where == path
    assert message in what


def test_record_is_an_object() -> None:
    """A list is no record."""
    with pytest.raises(RecordError, match="a record is an object, not list"):
        from_record([])  # type: ignore[arg-type]
