"""Which claim a marker bears on, and what answers what."""

from collections.abc import Iterable

from claimkit.claims.framing.hits import Hit
from claimkit.claims.framing.scene import Scene, Told
from claimkit.model import Attribution, Claim, Marker, MarkerKind, Polarity, Rebuttal

ANSWERS = frozenset({MarkerKind.DENIAL, MarkerKind.DEBUNKED, MarkerKind.NO_EVIDENCE})
OF_CLAIMS = ANSWERS | {MarkerKind.ALLEGED, MarkerKind.EVALUATIVE_LABEL}
MOST = 40  # claims looked at before and behind a place
NEAR = 1500  # code points within which a noun for a claim points back
ENOUGH_WORDS, ENOUGH_SHARE = 2, 0.4
SHORTEST = 4  # letters of a name by which a claim is told to mention it


def claim_of(scene: Scene, hit: Hit, inside: Attribution | None) -> Claim | None:
    """Tell which claim a marker bears on; None where that cannot be told.

    What stands in somebody's words bears on that claim, unless it answers another one. Outside it
    bears on the claim of its sentence, on one that a noun points back to ("their claims"), or on
    one that shares its words.
    """
    own = scene.by_attribution.get(inside.id) if inside is not None else None
    if hit.kind in ANSWERS:
        answered = answered_claim(scene, hit.start, hit.end, own)
        if answered is not None:
            return answered.claim
    if own is not None:
        return own.claim
    return None if hit.kind not in OF_CLAIMS else _in_sentence(scene, hit)


def answered_claim(scene: Scene, start: int, end: int, own: Told | None) -> Told | None:
    """The claim of somebody else that the sentence around a stretch answers."""
    told = [one for one in _around(scene, start) if _is_other(one, own)]
    if not told:
        return None
    first, last = scene.sentence(start, end)
    if own is None:
        within = [one for one in told if first <= one.start and one.end <= last + 1]
        if within:
            return min(within, key=lambda one: abs(one.start - start))
    if scene.words.anaphor.search(scene.lower, max(first, start - 80), min(last, end + 80)):
        back = [one for one in told if one.end <= max(start, first) and start - one.end <= NEAR]
        if back:
            return back[0]
    return _alike(scene, scene.stems(scene.article.text[first:last]), told)


def _around(scene: Scene, place: int) -> list[Told]:
    """Claims that somebody asserts, those before a place first, nearest first."""
    near = [*scene.before(place, MOST), *scene.after(place, MOST)]
    return [one for one in near if one.claim.polarity is Polarity.ASSERTED]


def _is_other(one: Told, own: Told | None) -> bool:
    """Whether a claim is another one, by somebody else."""
    if own is None:
        return True
    mine, theirs = own.attribution, one.attribution
    same = set(mine.speakers) & set(theirs.speakers)
    return one is not own and not same and own.claim.attributions[0] not in one.claim.attributions


def _alike(scene: Scene, stems: frozenset[str], told: Iterable[Told]) -> Told | None:
    """The claim that shares most words with others; the first of equals."""
    best, most = None, 0.0
    for one in told:
        theirs = scene.stems_of(one.claim)
        shared = len(stems & theirs)
        if shared < ENOUGH_WORDS:
            continue
        share = shared / min(len(stems), len(theirs))
        if share >= ENOUGH_SHARE and share > most:
            best, most = one, share
    return best


def _in_sentence(scene: Scene, hit: Hit) -> Claim | None:
    near = [*scene.before(hit.start, 2), *scene.after(hit.start, 2)]
    if not near:
        return None
    first, last = scene.sentence(hit.start, hit.end)
    within = [one for one in near if first <= one.start and one.end <= last + 1]
    return min(within, key=lambda one: abs(one.start - hit.start)).claim if within else None


def find_rebuttals(scene: Scene, markers: Iterable[Marker]) -> tuple[Rebuttal, ...]:
    """Link claims to what answers them: markers of answers, and claims that deny.

    Returns:
        Rebuttals, those by markers first, each in the order of the text; each pair once.
    """
    denied = {claim.id for claim in scene.claims if claim.polarity is Polarity.DENIED}
    by_markers = [
        Rebuttal(claim=marker.claim, by=marker.id)
        for marker in markers
        if marker.kind in ANSWERS
        and marker.claim is not None
        and marker.claim not in denied
        and not _holds(scene, marker.claim, marker)
    ]
    by_claims = [
        Rebuttal(claim=answered.claim.id, by=one.claim.id)
        for one in (scene.told if denied else ())
        if one.claim.id in denied and (answered := _denied_by(scene, one))
    ]
    return tuple(dict.fromkeys([*by_markers, *by_claims]))


def _holds(scene: Scene, claim: str, marker: Marker) -> bool:
    """Whether a marker stands in the words of a claim: that says it, and does not answer it."""
    told = scene.by_claim[claim]
    return any(span.overlaps(marker.span) for span in told.attribution.quote.content)


def _denied_by(scene: Scene, own: Told) -> Told | None:
    """The claim of somebody else that a denial answers."""
    told = [one for one in _around(scene, own.start) if _is_other(one, own)]
    pattern, limit = scene.words.anaphor, min(own.end, own.start + 80)
    match = pattern.match(scene.lower, own.start, limit)
    if match and match.end() == own.end:
        back = [one for one in told if one.end <= own.start and own.start - one.end <= NEAR]
        return back[0] if back else None
    answered = _alike(scene, scene.stems_of(own.claim), told)
    return answered if answered and _is_about(scene, answered.claim, own) else None


def _is_about(scene: Scene, claim: Claim, own: Told) -> bool:
    """Whether a claim mentions those who deny it: "Assad" or "Syrian" for a denial by "Syria"."""
    source = " ".join([span.of(scene.lower) for span in own.attribution.quote.source])
    names = {name.lower() for name in scene.names_of(own.attribution.speakers)} | {source}
    mine = {word for name in names for word in name.split() if word not in scene.words.closed}
    text = claim.text.lower().split()
    return any(word.startswith(name) for name in mine if len(name) >= SHORTEST for word in text)
