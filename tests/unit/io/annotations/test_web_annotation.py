"""Annotations find their words again, also where other libraries look."""

from typing import Any

import pytest

from claimkit import Analysis, Article
from claimkit.io.web_annotation import dump, load

OA = "http://www.w3.org/ns/oa#"
CONTEXT = {"@context": {
    "id": "@id", "type": "@type", "oa": OA, "as": "https://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    **{name: f"oa:{name}" for name in (
        "Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector", "exact",
        "prefix", "suffix", "start", "end",
    )},
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "first": {"@id": "as:first", "@type": "@id"},
    "items": {"@id": "as:items", "@container": "@list"},
    "total": "as:totalItems", "startIndex": "as:startIndex", "value": "rdf:value",
    "body": {"@id": "oa:hasBody"}, "target": {"@id": "oa:hasTarget"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "tagging": "oa:tagging", "identifying": "oa:identifying",
}}  # fmt: skip


def items(analysis: Analysis) -> Any:  # noqa: ANN401 - plain JSON
    """Return the annotations of an analysis."""
    return dump(analysis)["first"]["items"]


def test_annotations_expand_to_the_vocabulary(analyses: tuple[Analysis, ...]) -> None:
    """PyLD knows every key, so none is dropped."""
    jsonld = pytest.importorskip("pyld", reason="needs PyLD: the extra interop").jsonld

    def here(url: str, _: object) -> dict[str, Any]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"document": CONTEXT, "documentUrl": url, "contextUrl": None,
                "contentType": "application/ld+json"}  # fmt: skip

    document = dump(analyses[-1])
    expanded = jsonld.expand(document, {"documentLoader": here})
    text = str(expanded)
    assert text.count(f"{OA}TextQuoteSelector") == text.count(f"{OA}TextPositionSelector") > 1
    compacted = jsonld.compact(expanded, CONTEXT, {"documentLoader": here})
    compacted.pop("@context")
    assert jsonld.expand({**CONTEXT, **compacted}) == expanded
    assert len(compacted["first"]["items"]) == document["total"]


def test_selectors_find_the_words_in_anchorpoint(analyses: tuple[Analysis, ...]) -> None:
    """Both selectors lead another library to the same words, in code points."""
    selectors = pytest.importorskip(
        "anchorpoint.textselectors", reason="needs anchorpoint: the extra interop"
    )
    text = analyses[-1].article.text
    for item in items(analyses[-1]):
        for target in item["target"]:
            words, place = target["selector"]
            position = selectors.TextPositionSelector(start=place["start"], end=place["end"])
            quote = selectors.TextQuoteSelector(
                exact=words["exact"], prefix=words["prefix"], suffix=words["suffix"]
            )
            found = quote.as_position(text)
            assert (found.start, found.end) == (place["start"], place["end"])
            assert position.as_quote(text).exact == words["exact"]


def test_words_are_found_in_a_changed_text(analyses: tuple[Analysis, ...]) -> None:
    """A correction above moves all offsets, and the annotations follow."""
    first = analyses[0]
    later = Article(text=f"Corrected on Monday.\n\n{first.article.text}", language="en")
    again = load(dump(first), later)
    assert len(again.quotes) == len(first.quotes)
    for one, two in zip(again.quotes, first.quotes, strict=True):
        assert [span.of(later.text) for span in one.content] == [
            span.of(first.article.text) for span in two.content
        ]
    assert not [issue for issue in again.issues if issue.code.startswith("annotation")]


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ({"type": "TextPositionSelector", "start": 4, "end": 8}, "the "),
        ({"type": "TextQuoteSelector", "exact": "rain", "prefix": "new "}, "rain@27"),
        ([{"type": "TextQuoteSelector", "exact": "rain"},
          {"type": "TextPositionSelector", "start": 30, "end": 34}], "rain@27"),
        ({"type": "TextQuoteSelector", "exact": "snow"}, None),
        ({"type": "TextPositionSelector", "start": 4, "end": 900}, None),
        ({"type": "CssSelector", "value": "p"}, None),
        (None, None),
    ],
)  # fmt: skip
def test_annotations_of_people_are_read(selector: object, expected: str | None) -> None:
    """One tag is enough; what cannot be placed is an issue."""
    text = "Ask the man: old rain, new rain, for luck."
    article = Article(text=text)
    body = {"type": "TextualBody", "purpose": "tagging", "value": "content"}
    target = {"source": "https://a.example", "selector": selector}
    found = load({"id": "urn:x", "type": "Annotation", "body": body, "target": target}, article)
    if expected is None:
        assert {issue.code for issue in found.issues} >= {"annotation-unanchored"}
        assert found.quotes == ()
    else:
        words, _, place = expected.partition("@")
        (quote,) = found.quotes
        assert quote.content[0].of(text) == words
        assert not place or quote.content[0].start == int(place)
        assert quote.rule == "annotated.web"


def test_unknown_part_is_an_issue() -> None:
    """Its message names the annotation and the parts that there are."""
    item = {"id": "urn:x", "target": [], "body": {"purpose": "tagging", "value": "part:verb"}}
    (issue,) = load([item], Article(text="x")).issues
    assert issue.code == "annotation-unread"
    assert "urn:x: no part 'verb'; the parts are content, cue, source" in issue.message


@pytest.mark.parametrize(
    "odd", [None, 7, [], {}, {"items": 3}, [{"target": 5}], [{"target": [{}]}]]
)
def test_odd_collections_are_read(odd: object) -> None:
    """Nothing fails."""
    assert load(odd, Article(text="x")).quotes == ()


def test_many_annotations_of_a_long_text_cost_little() -> None:
    """A search that fails looks through the text a few times, not once a character."""
    text = "na " * 400_000
    selector = {"type": "TextQuoteSelector", "exact": "na nb", "prefix": "na ", "suffix": " na"}
    item = {"id": "x", "target": [{"selector": selector}] * 5, "body": []}
    assert len(load(item, Article(text=text)).issues) == 6
