"""Who says it: noun phrases around a cue, and what speaks for each."""

import attrs

from claimkit.quotes.choose import Group
from claimkit.quotes.cues import PAD, Cue
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, before, head_of, kind_of
from claimkit.quotes.skeleton import skeleton

MOST_LEFT = 5
MOST_RIGHT = 2
REACH_RIGHT = 7
VERBS = "EVKgx"
LONG = 9


@attrs.frozen
class SourceCandidate:
    """A noun phrase that may name who says it; None: nobody is named."""

    phrase: Phrase | None
    side: str
    rank: int


def source_candidates(
    shape: str, sentence: Sentence, cue: Cue, phrases: list[Phrase]
) -> list[SourceCandidate]:
    """Return the phrases around a cue, the most likely place first, the empty candidate last.

    What stands in brackets names nobody: "Rep. Roe (D-Ohio) said".
    """
    open_phrases = [
        phrase for phrase in phrases if phrase[0] == sentence.start or shape[phrase[0] - 1] != "("
    ]
    left = before(open_phrases, cue.at, MOST_LEFT)
    found = [SourceCandidate(phrase, "l", rank) for rank, phrase in enumerate(left)]
    reach = min(cue.at + REACH_RIGHT, sentence.end)
    right = [phrase for phrase in open_phrases if cue.at < phrase[0] < reach][:MOST_RIGHT]
    turned = [SourceCandidate(phrase, "r", rank) for rank, phrase in enumerate(right)]
    nobody = SourceCandidate(None, "0", 0)
    if cue.before in "”," and turned and turned[0].phrase == (cue.at + 1, right[0][1]):
        return [*turned, *found, nobody]
    return [*found, *turned, nobody]


def cue_facts(passage: Passage, sentence: Sentence, cue: Cue) -> tuple[str, ...]:
    """Return what all candidates of a cue share: its neighbours, its verb group, its weight."""
    shape, at = passage.shape, cue.at
    left = (PAD + shape[max(sentence.start, at - 2) : at])[-2:]
    right = (shape[at + 1 : min(sentence.end, at + 3)] + "$$")[:2]
    group = cue.letter + cue.auxiliaries[-2:]
    return left, right, group, group + ("," if cue.before == "," else "-")


def nobody(group: str, clause: str, before: str, left: str, right: str) -> list[str]:
    """Nobody is named: the shape around the cue."""
    return ["", group, "G" + clause, "b" + before + group, "l" + left + group, "r" + group + right]


def nobody_stem(stem: str, group: str, right: str) -> list[str]:
    """Nobody is named: the stem."""
    return [stem, stem + group, "r" + stem + right]


def nobody_words(last: str, following: str, letter: str) -> list[str]:
    """Nobody is named: the words next to the cue."""
    return ["l" + last + letter, "r" + following + letter]


def crossing(place: str, what: str, group: str, clause: str, kind: str, ahead: str) -> list[str]:
    """What stands between cue and phrase: commas, verbs, quotations."""
    return [
        place,
        "k" + place + kind,
        "a" + place + ahead,
        "x" + place + what,
        "g" + place + what + group,
        "G" + place + what + clause,
        "K" + place + what + kind + ahead,
    ]


def outline(side: str, skeleton: str, clause: str, kind: str, ahead: str) -> list[str]:
    """The skeleton between cue and phrase."""
    return [
        side + skeleton,
        "g" + side + skeleton + clause,
        "k" + side + skeleton + kind + ahead,
    ]


def edges(place: str, ahead: str, after: str, kind: str, group: str, clause: str) -> list[str]:
    """The class letters at the phrase's edges."""
    return [
        ahead[1] + kind + group,
        "A" + ahead + place,
        "g" + ahead + clause,
        "a" + ahead[1] + after + place,
        "n" + kind + place[0] + after,
    ]


def head(form: str, stem: str, place: str) -> list[str]:
    """The phrase's head."""
    return [form, "s" + stem, "p" + form + " " + place]


def stem_place(stem: str, place: str, kind: str, skeleton: str) -> list[str]:
    """The cue's stem with place and kind of the phrase."""
    return ["p" + stem + place, "k" + stem + kind + place[0], "b" + stem + place[0] + skeleton]


def lead(form: str, side: str) -> list[str]:
    """The word before the phrase."""
    return [form + side]


def _without_brackets(gap: str) -> str:
    """The shape without what stands in brackets."""
    first, last = gap.find("("), gap.rfind(")")
    return gap[:first] + gap[last + 1 :] if last > first else gap


def source_groups(  # noqa: PLR0913 - the parts of one decision
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    candidate: SourceCandidate,
    facts: tuple[str, ...],
    lexicon: CueLexicon,
) -> list[Group]:
    """Return what speaks for or against a candidate being the source of a cue."""
    left, right, group, clause = facts
    shape, lowers, at = passage.shape, passage.lowers, cue.at
    if candidate.phrase is None:
        last = lowers[at - 1] if at > sentence.start else "^"
        following = lowers[at + 1] if at + 1 < sentence.end else "$"
        return [
            (nobody, (group, clause, cue.before, left, right)),
            (nobody_stem, (cue.stem, group, right[0])),
            (nobody_words, (last, following, cue.letter)),
        ]
    start, end = candidate.phrase
    side = candidate.side
    kind = kind_of(shape, candidate.phrase)
    gap = shape[end:at] if side == "l" else shape[at + 1 : start]
    if "(" in gap:
        gap = _without_brackets(gap)
    bones = skeleton(gap)
    what = f"{min(3, gap.count(','))}{min(3, sum(map(gap.count, VERBS)))}{'q' in gap:d}"
    ahead = (PAD + shape[max(sentence.start, start - 2) : start])[-2:]
    after = shape[end] if end < sentence.end else "$"
    place = side + "012345"[candidate.rank]
    form = lowers[head_of(shape, candidate.phrase)]
    bones = bones if len(bones) <= LONG else bones[:3] + "~" + bones[-5:]
    return [
        (crossing, (place, what, group, clause, kind, ahead[1])),
        (outline, (side, bones, clause, kind, ahead[1])),
        (edges, (place, ahead, after, kind, group, clause)),
        (head, (form, lexicon.stemmer.stem(form), place)),
        (stem_place, (cue.stem, place, kind, bones)),
        (lead, (lowers[start - 1] if start > sentence.start else "^", side)),
    ]
