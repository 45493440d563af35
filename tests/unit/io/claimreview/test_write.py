"""What is written is JSON-LD in the vocabulary of schema.org, read here by PyLD."""

from typing import Any

import pytest

import claimkit
from claimkit import Analysis
from claimkit.errors import InputError
from claimkit.io.claimreview import (
    FactCheck,
    Party,
    PublishedClaim,
    Rating,
    read,
    required_by_google,
    review,
    write,
)
from claimkit.model import SpeakerKind

TEXT = "BRANT, May 2 — “The dam was opened at night,” Tomas Vey said. It was not."
VOCABULARY = "https://schema.org/"
CONTEXT = {"@context": {"@vocab": VOCABULARY, **{
    name: {"@id": VOCABULARY + name, "@type": "@id"} for name in ("url", "sameAs")
}}}  # fmt: skip


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    """An analysis of an article with an address."""
    return claimkit.analyze(
        TEXT, url="https://news.example.org/dam", published="2031-05-02", language="en"
    )


@pytest.fixture(scope="module")
def checked(analysis: Analysis) -> FactCheck:
    """A review of its first claim."""
    return review(
        analysis,
        analysis.claims[0],
        rating=Rating(label="False", value=1, worst=1, best=5),
        url="https://checks.example.org/dam",
        reviewer=Party(name="Check Desk", kind=SpeakerKind.ORGANISATION),
        published="2031-05-04",
        title="The dam stayed shut",
    )


def expanded(document: dict[str, Any]) -> Any:  # noqa: ANN401 - PyLD gives plain JSON
    """Return a document as PyLD reads it, with a context of our own instead of the network's."""
    jsonld = pytest.importorskip("pyld", reason="needs PyLD: the extra interop").jsonld

    def here(url: str, _: object) -> dict[str, Any]:
        assert url == "https://schema.org"
        return {"document": CONTEXT, "documentUrl": url, "contextUrl": None,
                "contentType": "application/ld+json"}  # fmt: skip

    return jsonld.expand(document, {"documentLoader": here})


def test_review_has_claimant_and_place(checked: FactCheck) -> None:
    """They come from the analysis."""
    assert checked.claim == "The dam was opened at night"
    assert [party.name for party in checked.item.claimants] == ["Tomas Vey"]
    assert checked.item.appearances == ("https://news.example.org/dam",)


def test_review_is_what_a_search_engine_requires(checked: FactCheck) -> None:
    """And a review without a rating is not."""
    jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema: the extra interop")
    jsonschema.Draft202012Validator.check_schema(required_by_google())
    validator = jsonschema.Draft202012Validator(required_by_google())
    validator.validate(write(checked))
    assert not validator.is_valid(write(FactCheck(claim="x", url="https://checks.example.org/x")))
    assert not validator.is_valid({**write(checked), "url": "dam.html"})


def test_review_expands_to_the_vocabulary(checked: FactCheck) -> None:
    """Each property is known to PyLD, so none is dropped."""
    (node,) = expanded(write(checked))
    assert node["@type"] == [f"{VOCABULARY}ClaimReview"]
    (rating,) = node[f"{VOCABULARY}reviewRating"]
    assert rating[f"{VOCABULARY}ratingValue"] == [{"@value": 1}]
    assert node[f"{VOCABULARY}url"] == [{"@id": "https://checks.example.org/dam"}]
    (item,) = node[f"{VOCABULARY}itemReviewed"]
    assert item[f"{VOCABULARY}author"][0][f"{VOCABULARY}name"] == [{"@value": "Tomas Vey"}]


def test_review_is_read_as_what_was_written(checked: FactCheck) -> None:
    """The round trip is the identity."""
    found = read(write(checked))
    assert found.reviews == (checked,)
    assert found.issues == ()


def test_analysis_is_a_graph_of_quotations_and_claims(analysis: Analysis) -> None:
    """Of the article, its quotations and its claims; PyLD sees them all."""
    document = write(analysis)
    types = [node["@type"][0].removeprefix(VOCABULARY) for node in expanded(document)]
    assert types == ["NewsArticle"] + ["Quotation"] * len(analysis.quotes) + ["Claim"] * len(
        analysis.claims
    )
    found = read(document)
    assert [one.text for one in found.claims] == [claim.text for claim in analysis.claims]
    assert found.quotations[0].speakers == (Party(name="Tomas Vey", kind=SpeakerKind.PERSON),)
    assert write(read(write(found))) == write(found)


def test_claim_of_another_analysis_is_refused(analysis: Analysis) -> None:
    """Its spans would point into another text."""
    other = claimkit.analyze("Ann Lee said the ferry sank.", language="en")
    with pytest.raises(InputError, match="none of this analysis"):
        review(analysis, other.claims[0], rating=Rating(label="True"), url="https://a.example",
               reviewer=Party(name="B"))  # fmt: skip


def test_date_without_a_year_is_not_written() -> None:
    """The vocabulary has no such dates."""
    date = claimkit.PartialDate(month=5, day=2)
    assert "datePublished" not in write(PublishedClaim(text="x", published=date))


def test_other_values_have_no_form() -> None:
    """The message names what was given."""
    with pytest.raises(TypeError, match=r"no schema\.org form for int"):
        write(7)  # type: ignore[arg-type] # a wrong call is the test
