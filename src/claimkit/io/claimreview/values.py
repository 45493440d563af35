"""What fact-checkers publish: reviews of claims, and claims and quotations as on schema.org."""

import attrs

from claimkit.io.claimreview.ratings import Verdict, verdict_of
from claimkit.model import Issue, PartialDate, SpeakerKind


@attrs.frozen(kw_only=True)
class Rating:
    """A rating as it was published: its words, and its number on a scale from worst to best."""

    label: str | None = None
    value: float | None = None
    best: float | None = None
    worst: float | None = None

    @property
    def verdict(self) -> Verdict | None:
        """What it comes to: by its words, else by its number; None: neither tells."""
        return verdict_of(self.label, self.value, self.worst, self.best)


@attrs.frozen(kw_only=True)
class Party:
    """A person or body by name; `kind` is None where that is not stated."""

    name: str
    kind: SpeakerKind | None = None
    url: str | None = None
    same_as: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class PublishedClaim:
    """A claim with those who made it, when, and the addresses where it appeared.

    `text` is None where the page names only the work in which the claim stands.
    """

    text: str | None = None
    claimants: tuple[Party, ...] = ()
    published: PartialDate | None = None
    first_appearance: str | None = None
    appearances: tuple[str, ...] = ()
    rest: str = ""


@attrs.frozen(kw_only=True)
class PublishedQuotation:
    """Words with those who said them, when, and the address where they stand."""

    text: str
    speakers: tuple[Party, ...] = ()
    published: PartialDate | None = None
    appearance: str | None = None
    rest: str = ""


@attrs.frozen(kw_only=True)
class FactCheck:
    """A review of a claim.

    Attributes:
        claim: The claim in the words of the review.
        url: The page of the review.
        rating: What the reviewer says of it; None: no rating.
        item: Who claimed it, when and where.
        reviewers: Who reviewed it.
        publisher: Who published the review.
        published: When.
        modified: When it was last changed.
        title: The headline of the review.
        rest: JSON of what was read and has no field here; "": nothing.
    """

    claim: str
    url: str | None = None
    rating: Rating | None = None
    item: PublishedClaim = PublishedClaim()
    reviewers: tuple[Party, ...] = ()
    publisher: Party | None = None
    published: PartialDate | None = None
    modified: PartialDate | None = None
    title: str | None = None
    rest: str = ""


@attrs.frozen(kw_only=True)
class Published:
    """What a JSON-LD document holds, in its order; `issues` tell what could not be read."""

    reviews: tuple[FactCheck, ...] = ()
    claims: tuple[PublishedClaim, ...] = ()
    quotations: tuple[PublishedQuotation, ...] = ()
    issues: tuple[Issue, ...] = ()
