"""From values, and from analyses, to JSON-LD in the vocabulary of schema.org."""

import json
from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from claimkit.io.claimreview.values import (
    FactCheck,
    Party,
    Published,
    PublishedClaim,
    PublishedQuotation,
    Rating,
)
from claimkit.io.rows import quote_rows
from claimkit.model import Analysis, Attribution, Claim, PartialDate, Speaker, SpeakerKind

CONTEXT = "https://schema.org"
Node = dict[str, Any]


def write(value: FactCheck | PublishedClaim | PublishedQuotation | Published | Analysis) -> Node:
    """Return a value as a JSON-LD document.

    A fact-check is a `ClaimReview`. An analysis is a graph of the article, its quotations and its
    claims. What was kept in `rest` when the value was read is put back.
    """
    return {"@context": CONTEXT, **_node(value)}


@singledispatch
def _node(value: object) -> Node:
    message = f"no schema.org form for {type(value).__name__}"
    raise TypeError(message)


@_node.register
def _review(value: FactCheck) -> Node:
    made = {
        "@type": "ClaimReview",
        "url": value.url,
        "claimReviewed": value.claim,
        "name": value.title,
        "author": _parties(value.reviewers),
        "publisher": _parties((value.publisher,) if value.publisher else ()),
        "datePublished": _date(value.published),
        "dateModified": _date(value.modified),
        "reviewRating": _rating(value.rating) if value.rating else None,
        "itemReviewed": _claim(value.item),
    }
    return _merged(_stated(made), value.rest)


@_node.register
def _claim(value: PublishedClaim) -> Node:
    made = {
        "@type": "Claim",
        "text": value.text,
        "author": _parties(value.claimants),
        "datePublished": _date(value.published),
        "firstAppearance": _work(value.first_appearance) if value.first_appearance else None,
        "appearance": [_work(address) for address in value.appearances],
    }
    return _merged(_stated(made), value.rest)


@_node.register
def _quotation(value: PublishedQuotation) -> Node:
    made = {
        "@type": "Quotation",
        "text": value.text,
        "spokenByCharacter": _parties(value.speakers),
        "datePublished": _date(value.published),
        "isPartOf": _work(value.appearance) if value.appearance else None,
    }
    return _merged(_stated(made), value.rest)


@_node.register
def _published(value: Published) -> Node:
    return {"@graph": [*map(_node, (*value.reviews, *value.claims, *value.quotations))]}


@_node.register
def _analysis(analysis: Analysis) -> Node:
    found = published(analysis)
    return {"@graph": [_article(analysis), *map(_node, (*found.quotations, *found.claims))]}


def published(analysis: Analysis) -> Published:
    """Return the quotations and the claims of an analysis as schema.org has them, in its order."""
    address = analysis.article.metadata.canonical_url
    known = {speaker.id: speaker for speaker in analysis.speakers}
    quotations = tuple(
        PublishedQuotation(
            text=row.content,
            speakers=_speakers(attribution.speakers, known),
            published=row.said_on,
            appearance=address,
        )
        for row, attribution in zip(quote_rows(analysis), analysis.attributions, strict=True)
    )
    claims = tuple(claimed(analysis, claim) for claim in analysis.claims)
    return Published(quotations=quotations, claims=claims)


def claimed(analysis: Analysis, claim: Claim) -> PublishedClaim:
    """Return a claim of an analysis with its claimants, its date and the article's address."""
    address = analysis.article.metadata.canonical_url
    known = {speaker.id: speaker for speaker in analysis.speakers}
    own = _own(analysis, claim)
    said = own.said_on.value if own and own.said_on else None
    return PublishedClaim(
        text=claim.text,
        claimants=_speakers(own.speakers if own else (), known),
        published=said or analysis.article.metadata.published,
        appearances=(address,) if address else (),
    )


def _own(analysis: Analysis, claim: Claim) -> Attribution | None:
    """The attribution of who makes the claim: the innermost."""
    last = claim.attributions[-1:]
    return next((one for one in analysis.attributions if (one.id,) == last), None)


def _speakers(ids: Iterable[str], known: dict[str, Speaker]) -> tuple[Party, ...]:
    return tuple(
        Party(name=known[name].name, kind=known[name].kind) for name in ids if name in known
    )


def _article(analysis: Analysis) -> Node:
    stated = analysis.article.metadata
    made = {
        "@type": "NewsArticle",
        "url": stated.canonical_url,
        "headline": stated.title,
        "alternativeHeadline": stated.subtitle,
        "author": [{"@type": "Person", "name": name} for name in stated.authors],
        "publisher": {"@type": "Organization", "name": stated.outlet} if stated.outlet else None,
        "datePublished": _date(stated.published),
        "dateModified": _date(stated.modified),
        "inLanguage": analysis.article.language,
        "articleSection": stated.section,
    }
    return _stated(made)


def _rating(rating: Rating) -> Node:
    made = {
        "@type": "Rating",
        "alternateName": rating.label,
        "ratingValue": _number(rating.value),
        "bestRating": _number(rating.best),
        "worstRating": _number(rating.worst),
    }
    return _stated(made)


def _number(value: float | None) -> float | None:
    return int(value) if value is not None and float(value).is_integer() else value


def _parties(parties: Iterable[Party]) -> list[Node]:
    return [_party(party) for party in parties]


def _party(party: Party) -> Node:
    kinds = {SpeakerKind.PERSON: "Person", SpeakerKind.ORGANISATION: "Organization"}
    made = {
        "@type": kinds.get(party.kind, "Thing") if party.kind else "Thing",
        "name": party.name,
        "url": party.url,
        "sameAs": list(party.same_as),
    }
    return _stated(made)


def _work(address: str) -> Node:
    return {"@type": "CreativeWork", "url": address}


def _date(date: PartialDate | None) -> str | None:
    """A date that schema.org can hold: with its year."""
    return date.edtf if date and date.year is not None and "XX" not in date.edtf else None


def _stated(made: Node) -> Node:
    """Leave out what is not stated; a list of one is its item."""
    plain = {key: item[0] if isinstance(item, list) and len(item) == 1 else item
             for key, item in made.items()}  # fmt: skip
    return {key: item for key, item in plain.items() if item not in (None, [], "")}


def _merged(made: Node, rest: str) -> Node:
    return _merge(made, json.loads(rest)) if rest else made


def _merge(made: Any, rest: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(made, dict) and isinstance(rest, dict):
        return {
            **rest,
            **made,
            **{key: _merge(made[key], rest[key]) for key in made if key in rest},
        }
    if isinstance(rest, list) and isinstance(made, dict) and len(rest) == 1:
        return _merge(made, rest[0])
    if isinstance(rest, list) and isinstance(made, list) and len(rest) == len(made):
        return [_merge(one, other) for one, other in zip(made, rest, strict=True)]
    return [made, *rest] if isinstance(rest, list) else [made, rest]
