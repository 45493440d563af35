"""From JSON-LD to values: total on whatever sites serve, with an issue for what is odd."""

from typing import Any

from claimkit.io.claimreview.node import Node, decode, types_of, walk
from claimkit.io.claimreview.values import (
    FactCheck,
    Party,
    Published,
    PublishedClaim,
    PublishedQuotation,
    Rating,
)
from claimkit.model import Issue, SpeakerKind

REVIEW, CLAIM, QUOTATION = "ClaimReview", "Claim", "Quotation"
KINDS = {"Person": SpeakerKind.PERSON}
BODIES = ("Organization", "Corporation", "GovernmentOrganization", "NewsMediaOrganization", "NGO")
KINDS |= dict.fromkeys(BODIES, SpeakerKind.ORGANISATION)


def read(data: str | bytes | dict[str, Any] | list[Any]) -> Published:
    """Read the fact-checks, claims and quotations of a JSON-LD document.

    Nodes are found wherever they stand: bare, in a list or a graph, in the wrapper of a feed.
    What has no field is kept in `rest`; what cannot be read is an issue that names its path.

    Args:
        data: JSON as a site serves it, or the value that it decodes to.

    Raises:
        RecordError: If a text is no JSON.
    """
    document = decode(data) if isinstance(data, str | bytes) else data
    issues: list[Issue] = []
    reviews: list[FactCheck] = []
    claims: list[PublishedClaim] = []
    quotations: list[PublishedQuotation] = []
    inside: list[str] = []
    for path, found in walk(document):
        types = types_of(found)
        if any(path.startswith(f"{outer}.itemReviewed") for outer in inside):
            continue
        if REVIEW in types:
            inside.append(path)
            reviews += _reviews(Node(found, path, issues))
        elif CLAIM in types:
            claims.append(_claim(Node(found, path, issues)))
        elif QUOTATION in types:
            quotations += _quotation(Node(found, path, issues))
    return Published(
        reviews=tuple(reviews),
        claims=tuple(claims),
        quotations=tuple(quotations),
        issues=tuple(issues),
    )


def _reviews(node: Node) -> list[FactCheck]:
    """Return one review for each claim that a node reviews: most review one."""
    whole = node.rest.get("itemReviewed")
    texts = node.texts("claimReviewed")
    made = [_claim(item) for item in node.nodes("itemReviewed")] or [PublishedClaim()]
    if not texts:
        made = sorted(made, key=lambda item: item.text is None)
        texts = tuple(item.text for item in made[:1] if item.text)
    if len(made) != len(texts) and isinstance(whole, list):
        node.rest["itemReviewed"] = whole  # which item is which claim's is not told: keep them
    if not texts:
        message = "is missing: no claim to review"
        node.doubt("claimreview-no-claim", "claimReviewed", message)
        return []
    reviewers, publishers = _parties(node, "author"), _parties(node, "publisher")
    shared: dict[str, Any] = {
        "url": node.text("url"),
        "rating": _rating(node),
        "reviewers": reviewers,
        "publisher": publishers[0] if publishers else None,
        "published": node.date("datePublished"),
        "modified": node.date("dateModified"),
        "title": node.text("headline") or node.text("name"),
    }
    shared["rest"] = node.left_text()
    items_of = made if len(made) == len(texts) else [made[0]] * len(texts)
    return [
        FactCheck(claim=text, item=item, **shared)
        for text, item in zip(texts, items_of, strict=True)
    ]


def _rating(node: Node) -> Rating | None:
    found = node.nodes("reviewRating")
    if not found:
        return None
    one = found[0]
    rating = Rating(
        label=one.text("alternateName") or one.text("name"),
        value=one.number("ratingValue"),
        best=one.number("bestRating"),
        worst=one.number("worstRating"),
    )
    if rating.verdict is None:
        message = f"neither the label {rating.label!r} nor a number tells a verdict"
        one.doubt("claimreview-rating", "alternateName", message)
    node.keep("reviewRating", found)
    return rating


def _claim(node: Node) -> PublishedClaim:
    claimants = _parties(node, "author")
    first = _addresses(node, "firstAppearance")
    text = node.text("text") or node.text("claimReviewed") or node.text("name")
    return PublishedClaim(
        text=text,
        claimants=claimants,
        published=node.date("datePublished"),
        first_appearance=first[0] if first else None,
        appearances=(*_addresses(node, "appearance"), *node.texts("url")),
        rest=node.left_text(),
    )


def _quotation(node: Node) -> list[PublishedQuotation]:
    text = node.text("text")
    if text is None:
        message = "is missing: a quotation without words"
        node.doubt("claimreview-no-claim", "text", message)
        return []
    speakers = _parties(node, "spokenByCharacter") or _parties(node, "creator")
    places = _addresses(node, "isPartOf")
    return [
        PublishedQuotation(
            text=text,
            speakers=speakers,
            published=node.date("datePublished"),
            appearance=places[0] if places else None,
            rest=node.left_text(),
        )
    ]


def _parties(node: Node, key: str) -> tuple[Party, ...]:
    found = node.nodes(key)
    parties = tuple(party for one in found if (party := _party(one)))
    node.keep(key, found)
    return parties


def _party(node: Node) -> Party | None:
    name = node.text("name")
    if name is None:
        return None
    kind = next((KINDS[stated] for stated in types_of(node.rest) if stated in KINDS), None)
    url = node.text("url")
    return Party(
        name=name, kind=kind, url=url if url != name else None, same_as=node.texts("sameAs")
    )


def _addresses(node: Node, key: str) -> tuple[str, ...]:
    found = node.nodes(key)
    addresses = [one.text("url") or one.text("@id") for one in found]
    for one, address in zip(found, addresses, strict=True):
        if one.rest.get("name") == address:
            del one.rest["name"]
    node.keep(key, found)
    return tuple(address for address in addresses if address)
