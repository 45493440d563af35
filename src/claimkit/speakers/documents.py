"""Who speaks through a document: the one who issued it."""

from claimkit.model import Span
from claimkit.speakers.antecedents import antecedent
from claimkit.speakers.mentions import Mention
from claimkit.speakers.scene import DOCUMENT, Found, Scene

MOST = 12
NEAR = 1500
SAID = 400


def find_issuer(scene: Scene, mention: Mention, span: Span, owner: Found | None) -> Found | None:
    """Find who issued a document; None if nobody did nearby, so that it speaks for itself.

    `owner` is whom the article gives it to ("the ministry's letter"), if it does.
    """
    if owner is not None:
        return _issued_by(owner, span) if owner.profiles else None
    if not mention.definite or " " in mention.name or mention.affiliation:
        return None
    found = _last_to_issue(scene, mention.head, span)
    if found is None and mention.head in scene.words.issued:
        found = _last_to_speak(scene, span) or antecedent(scene, span.start, "thing")
    return None if found is None else _issued_by(found, span)


def _issued_by(found: Found, span: Span) -> Found:
    return Found(found.profiles, DOCUMENT, found.evidence or (span,))


def _last_to_issue(scene: Scene, noun: str, span: Span) -> Found | None:
    """The last speaker after whom the document is named ("Sorel said in a statement")."""
    for spoken in reversed(scene.spoken[-MOST:]):
        after = scene.text[spoken.start : min(spoken.start + SAID, span.start)]
        if noun in after.lower():
            return Found(spoken.profiles, evidence=(Span(spoken.start, spoken.end),))
    return None


def _last_to_speak(scene: Scene, span: Span) -> Found | None:
    if not scene.spoken or span.start - scene.spoken[-1].start >= NEAR:
        return None
    spoken = scene.spoken[-1]
    return Found(spoken.profiles, evidence=(Span(spoken.start, spoken.end),))
