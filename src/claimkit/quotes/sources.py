"""Who says it: noun phrases around a cue, and what speaks for each."""

from claimkit.quotes.choose import Decision, Facts
from claimkit.quotes.cues import PAD, Cue
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, before, head_of, kind_of
from claimkit.quotes.skeleton import skeleton

MOST_LEFT = 5
MOST_RIGHT = 2
REACH_RIGHT = 7
LONG = 9
LEFT = ("l0", "l1", "l2", "l3", "l4")
RIGHT = ("r0", "r1")
COUNTS = "0123"


Candidate = tuple[Phrase, str]
"""A noun phrase that may name who says it, and its place: side ("l", "r") and rank."""


def source_candidates(sentence: Sentence, cue: Cue, phrases: list[Phrase]) -> list[Candidate]:
    """Return the phrases around a cue, the most likely place first."""
    at = cue.at
    left = [(phrase, LEFT[rank]) for rank, phrase in enumerate(before(phrases, at, MOST_LEFT))]
    reach = min(at + REACH_RIGHT, sentence.end)
    right = [phrase for phrase in phrases if at < phrase[0] < reach][:MOST_RIGHT]
    turned = [(phrase, RIGHT[rank]) for rank, phrase in enumerate(right)]
    if cue.before in "”," and right and right[0][0] == at + 1:
        return turned + left
    return left + turned


def no_source(group: str, clause: str, before: str, left: str, right: str) -> list[str]:
    """Nobody is named: the shape around the cue."""
    return ["", group, "G" + clause, "b" + before + group, "l" + left + group, "r" + group + right]


def no_source_stem(stem: str, group: str, right: str) -> list[str]:
    """Nobody is named: the stem."""
    return [stem, stem + group, "r" + stem + right]


def no_source_words(last: str, following: str, letter: str) -> list[str]:
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


def edges(place: str, ahead: str, kind: str, clause: str) -> list[str]:
    """The class letters at the phrase's edges."""
    return [
        ahead[1] + kind + clause,
        "A" + ahead + place,
        "g" + ahead + clause,
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


SOURCE = Decision(
    "source", (crossing, edges, outline, stem_place, head, lead), frozenset({stem_place})
)
NO_SOURCE_MAKERS = (no_source, no_source_stem, no_source_words)
NO_SOURCE = Decision("no_source", NO_SOURCE_MAKERS, frozenset(NO_SOURCE_MAKERS))


def verb_phrase(shape: str, cue: Cue) -> tuple[str, str]:
    """Return the cue's verb group as a name, alone and with whether a comma comes before.

    An agent with "by" after it belongs to the name.
    """
    group = (
        cue.letter + cue.auxiliaries[-2:] + ("b" if shape[cue.at + 1 : cue.at + 2] == "b" else "")
    )
    return group, group + ("," if cue.before == "," else "-")


def no_source_facts(passage: Passage, sentence: Sentence, cue: Cue) -> list[Facts]:
    """Return what speaks for a cue without a source: the facts of NO_SOURCE."""
    shape, plain, at = passage.shape, passage.plain, cue.at
    left = (PAD + shape[max(sentence.start, at - 2) : at])[-2:]
    right = (shape[at + 1 : min(sentence.end, at + 3)] + "$$")[:2]
    group, clause = verb_phrase(shape, cue)
    last = plain[at - 1] if at > sentence.start else "^"
    following = plain[at + 1] if at + 1 < sentence.end else "$"
    return [
        (group, clause, cue.before, left, right),
        (cue.stem, group, right[0]),
        (last, following, cue.letter),
    ]


def source_facts(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    candidate: Candidate,
    verb: tuple[str, str],
    lexicon: CueLexicon,
) -> list[Facts]:
    """Return what speaks for or against a phrase being the source of a cue: the facts of SOURCE."""
    (start, end), place = candidate
    group, clause = verb
    shape, plain, at = passage.shape, passage.plain, cue.at
    side = place[0]
    kind = kind_of(shape, (start, end))
    if side == "l":
        first, last = end, at
    else:
        first, last = at + 1, start
    gap = shape[first:last]
    verbs = passage.verbal.count("V", first, last)
    if "(" in gap:
        gap = _without_brackets(gap)
    what = COUNTS[min(3, gap.count(","))] + COUNTS[min(3, verbs)] + ("q" if "q" in gap else "-")
    bones = skeleton(gap)
    bones = bones if len(bones) <= LONG else bones[:3] + "~" + bones[-5:]
    if start - 2 >= sentence.start:
        ahead = shape[start - 2 : start]
    else:
        ahead = (PAD + shape[sentence.start : start])[-2:]
    form = plain[head_of(shape, (start, end))]
    return [
        (place, what, group, clause, kind, ahead[1]),
        (place, ahead, kind, clause),
        (side, bones, clause, kind, ahead[1]),
        (cue.stem, place, kind, bones),
        (form, lexicon.stemmer.stem(form), place),
        (plain[start - 1] if start > sentence.start else "^", side),
    ]
