"""Who speaks through a document: the one who issued it."""

from claimkit.model import Span
from claimkit.speakers.known.bodies import body_key
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.profiles import Profile, name_words
from claimkit.speakers.reference.agreement import named
from claimkit.speakers.reference.antecedents import antecedent
from claimkit.speakers.scene import DOCUMENT, NOBODY, Found, Scene, Spoken

MOST = 12
NEAR = 1500
SAID = 400
NEARBY = 40
BREAK = "\n"
PHRASE = 80  # code points of a phrase that a document opens
LONGEST_ARTICLE = 6
WORDS = 4  # words before a noun among which its preposition is looked for


def find_issuer(scene: Scene, mention: Mention, span: Span, owner: Found | None) -> Found | None:
    """Find who issued a document; None if nobody did nearby, so that it speaks for itself.

    `owner` is whom the article gives it to ("the ministry's letter"), if it does.
    """
    if owner is not None:
        silent = mention.head in scene.words.records or not owner.profiles
        return None if silent else _issued_by(owner, span)
    ahead = None if mention.definite else _named_after(scene, span)
    if ahead is not None:
        return ahead
    if not mention.definite or " " in mention.name or mention.affiliation:
        return None
    found = _last_to_issue(scene, mention.head, span, mention.head in scene.words.issued)
    if found is NOBODY:
        return None
    if found is None and mention.head in scene.words.issued:
        found = _last_to_speak(scene, span) or antecedent(scene, span.start, "thing")
    if found is None or _is_another(scene, found, mention.head, span):
        return None
    return _issued_by(found, span)


def _is_another(scene: Scene, found: Found, noun: str, span: Span) -> bool:
    """Whether who should have issued a document is another one, and its own noun is nearby."""
    another = any(one.kind == MentionKind.DOCUMENT and one.head != noun for one in found.profiles)
    near = max(0, span.start - NEAR)
    return another and scene.text.find(f" {noun}", near, span.start) >= 0


def _named_after(scene: Scene, span: Span) -> Found | None:
    """Who is named after the phrase that a document opens ("In a statement, the office said")."""
    names, text = scene.names, scene.text
    start = names.sentence_start(span.start)
    comma = text.find(", ", span.end, span.end + PHRASE)
    opening = text[start : span.start].strip().lower()
    if comma < 0 or opening not in scene.words.locative or names.sentence_start(comma) != start:
        return None
    after = comma + len(", ")
    if text[after : after + LONGEST_ARTICLE].partition(" ")[0] in scene.words.definite:
        after = text.find(" ", after) + 1
    near = names.between(after, after + 1)
    profile = _body(scene, near[0]) or named(scene, near[0], "m") if near else None
    return None if profile is None else Found((profile,), DOCUMENT, (span, names.span(near[0])))


def _body(scene: Scene, number: int) -> Profile | None:
    """The body of a name with its complement."""
    mention = scene.names.read(scene.names.whole(number))
    if mention is None or mention.kind != MentionKind.ORGANISATION:
        return None
    key = body_key(name_words(mention.name, scene.words))
    return scene.cast.get(key) or scene.cast.peek(key, mention)


def _issued_by(found: Found, span: Span) -> Found:
    return Found(found.profiles, DOCUMENT, found.evidence or (span,))


def _last_to_issue(scene: Scene, noun: str, span: Span, issued: bool) -> Found | None:  # noqa: FBT001
    """The last speaker after whom the document is named ("Sorel said in a statement").

    A work that is no utterance must be where it was said ("in a report"): people speak of works.
    """
    for spoken in reversed(scene.spoken[-MOST:]):
        after = scene.text[spoken.start : min(spoken.start + SAID, span.start)].lower()
        after = after.partition(BREAK)[0]
        at = after.find(noun)
        inside = at < spoken.end - spoken.start
        if at >= 0 and not inside and issued and _is_told_of(scene, spoken, after[:at]):
            return NOBODY
        if at >= 0 and (issued or inside or _is_place_of(after, at, scene)):
            return Found(spoken.profiles, evidence=(Span(spoken.start, spoken.end),))
    return None


def _is_told_of(scene: Scene, spoken: Spoken, told: str) -> bool:
    """Whether a speaker only tells of a document: "according to Sorel, a letter came".

    So he does in a clause that his words open, and where they stand after what reports them; the
    document by which he speaks follows a preposition of place ("Sorel said that, in a letter").
    """
    reported = bool(spoken.cue) and spoken.cue[0].start < spoken.start
    clause = not scene.words.relative.keys().isdisjoint(told.split())
    opens = reported and told[spoken.end - spoken.start :].startswith(",")
    return (opens or clause) and not _is_place_of(told, len(told), scene)


def _is_place_of(text: str, at: int, scene: Scene) -> bool:
    """Whether a preposition of place stands before a noun, with its determiner and adjectives."""
    before = text[max(0, at - NEARBY) : at].split()[-WORDS:]
    return any(word in scene.words.locative for word in before)


def _last_to_speak(scene: Scene, span: Span) -> Found | None:
    if not scene.spoken or span.start - scene.spoken[-1].start >= NEAR:
        return None
    spoken = scene.spoken[-1]
    return Found(spoken.profiles, evidence=(Span(spoken.start, spoken.end),))
