"""Reviews are read in every shape that sites serve, and nothing of them is lost."""

import gzip
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit.errors import RecordError
from claimkit.io.claimreview import FactCheck, Verdict, read, write
from claimkit.model import PartialDate, SpeakerKind

REVIEW: dict[str, Any] = {
    "@type": "ClaimReview",
    "url": "https://checks.example.org/dam",
    "claimReviewed": "The dam was opened at night",
    "author": {"@type": "Organization", "name": "Check Desk", "url": "https://checks.example.org"},
    "datePublished": "2031-05-04T10:00:00+02:00",
    "reviewRating": {
        "@type": "Rating", "alternateName": "False", "ratingValue": 1, "bestRating": 5,
        "worstRating": 1,
    },
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Person", "name": "Tomas Vey", "sameAs": ["https://vey.example.org"]},
        "datePublished": "2031-05-02",
        "appearance": [{"@type": "CreativeWork", "url": "https://news.example.org/dam"}],
    },
}  # fmt: skip


def changed(**changes: object) -> dict[str, Any]:
    """Return the review with other properties; None leaves one out."""
    return {key: value for key, value in {**REVIEW, **changes}.items() if value is not None}


def only(document: object) -> FactCheck:
    """Return the one review of a document that has no issue."""
    found = read(document)  # type: ignore[arg-type] # odd documents are the test
    assert found.issues == ()
    (review,) = found.reviews
    return review


def test_review_has_its_fields() -> None:
    """Who said what, who rated it how, where and when."""
    review = only(REVIEW)
    assert review.claim == "The dam was opened at night"
    assert review.url == "https://checks.example.org/dam"
    assert review.rating is not None
    assert review.rating.verdict is Verdict.FALSE
    assert review.reviewers[0].name == "Check Desk"
    assert review.reviewers[0].kind is SpeakerKind.ORGANISATION
    assert review.item.claimants[0].same_as == ("https://vey.example.org",)
    assert review.item.published == PartialDate(year=2031, month=5, day=2)
    assert review.item.appearances == ("https://news.example.org/dam",)
    assert review.rest == review.item.rest == ""


@pytest.mark.parametrize(
    "document",
    [
        [REVIEW],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        changed(**{"@type": ["Review", "ClaimReview"]}),
        changed(**{"@type": "http://schema.org/ClaimReview"}),
        {f"schema:{key}" if key[0] != "@" else key: value for key, value in REVIEW.items()},
        changed(claimReviewed=["The dam was opened at night"]),
        changed(author=[REVIEW["author"]]),
        json.dumps(REVIEW).encode("utf-8-sig"),
        f"<!-- {json.dumps(REVIEW)} -->",
        f"//<![CDATA[\n{json.dumps(REVIEW)};\n//]]>",
        json.dumps(changed(claimReviewed="The dam was\topened at night")).replace("\\t", "\t"),
    ],
    ids=[
        "list", "graph", "feed", "types", "address-type", "prefix", "list-of-claims",
        "list-of-authors", "mark", "comment", "cdata", "control",
    ],
)  # fmt: skip
def test_shape_does_not_matter(document: object) -> None:
    """The same review comes out of each."""
    review = only(document)
    assert review.claim.split() == ["The", "dam", "was", "opened", "at", "night"]
    assert review.reviewers == only(REVIEW).reviewers
    assert review.item == only(REVIEW).item


def test_several_claims_are_several_reviews() -> None:
    """Each with the rating that they share."""
    found = read(changed(claimReviewed=["The dam was opened", "The fields are lost"]))
    assert [review.claim for review in found.reviews] == [
        "The dam was opened",
        "The fields are lost",
    ]
    assert found.reviews[0].rating == found.reviews[1].rating


def test_numbers_as_text_are_numbers() -> None:
    """Empty text is no number."""
    rating = only(changed(reviewRating={"ratingValue": "4", "bestRating": "5", "worstRating": "1",
                                        "alternateName": ""})).rating  # fmt: skip
    assert rating is not None
    assert (rating.value, rating.best, rating.label) == (4.0, 5.0, None)
    assert rating.verdict is Verdict.MOSTLY_TRUE


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"claimReviewed": None}, "claimreview-no-claim", "$.claimReviewed"),
        ({"datePublished": "last May"}, "claimreview-unread", "$.datePublished"),
        ({"datePublished": {"day": 3}}, "claimreview-unread", "$.datePublished"),
        ({"author": 7}, "claimreview-unread", "$.author"),
        ({"url": ["https://a.example", "https://b.example"]}, "claimreview-unread", "$.url"),
        ({"reviewRating": {"alternateName": "Three geese"}}, "claimreview-rating",
         "$.reviewRating.alternateName"),
        ({"reviewRating": {"alternateName": "True", "ratingValue": "high"}}, "claimreview-unread",
         "$.reviewRating.ratingValue"),
    ],
)  # fmt: skip
def test_odd_value_is_an_issue_with_its_path(
    changes: dict[str, object], code: str, path: str
) -> None:
    """Nothing is dropped without a word, and what was not read is written again."""
    found = read(changed(**changes))
    assert [(issue.code, issue.message.split(": ")[0]) for issue in found.issues] == [(code, path)]
    if found.reviews and code == "claimreview-unread":
        key, wrong = next(iter(changes.items()))
        assert set(leaves(wrong)) <= set(leaves(write(found.reviews[0]))), key


def leaves(value: object) -> Iterator[str]:
    """Yield the values of a document as text, without types and empty ones."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in {"@context", "@type"}:
                yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    elif value is not None and str(value).strip():
        yield _plain(str(value).strip())


def _plain(text: str) -> str:
    with suppress(ValueError):
        return str(float(text))
    with suppress(ValueError):
        return PartialDate.parse(text).edtf
    return text


@pytest.mark.parametrize("text", ["", "{", "<html>", "[" * 100_000])
def test_no_json_is_an_error(text: str) -> None:
    """It says where."""
    with pytest.raises(RecordError, match="no JSON"):
        read(text)


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["@type", "name", "url", "author", "itemReviewed", "ratingValue"]), inner
    ),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(REVIEW)), junk))
def test_any_document_is_read_and_written(changes: dict[str, object]) -> None:
    """No shape is an error, and what is written is read again."""
    found = read({**REVIEW, **changes, "@type": "ClaimReview"})
    again = read(write(found))
    assert {one.claim for one in again.reviews} >= {one.claim for one in found.reviews}


CORPUS = (
    Path(
        os.environ.get("CLAIMKIT_CORPORA", Path(__file__).parents[4] / ".." / "shared" / "corpora")
    )
    / "claimreview"
    / "claimreview_jsonld.jsonl.gz"
)


@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpora are not here: set CLAIMKIT_CORPORA")
def test_reviews_of_real_sites_are_read_whole() -> None:
    """Every record gives a review, and writing it again loses no value."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as stream:
        documents = [json.loads(line)["raw"] for line in stream]
    told = 0
    for document in documents:
        found = read(document)
        assert found.reviews
        assert {issue.code for issue in found.issues} <= {"claimreview-rating"}
        told += all(review.rating and review.rating.verdict for review in found.reviews)
        written = set(leaves(write(found)))
        for review in reviews_in(json.loads(document)):
            assert set(leaves(review)) <= written
    assert told >= len(documents) - 1


def reviews_in(value: object) -> Iterator[dict[str, Any]]:
    """Yield the outermost reviews of a document."""
    if isinstance(value, dict) and "ClaimReview" in str(value.get("@type")):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from reviews_in(item)
