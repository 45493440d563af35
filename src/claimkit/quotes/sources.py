"""Who says it: noun phrases around a cue, and what speaks for each."""

from claimkit.quotes.cues import PAD, Cue
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, before, head_of, kind_of
from claimkit.quotes.skeleton import skeleton

SOURCE, NO_SOURCE = "source", "no_source"
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


def _without_brackets(gap: str) -> str:
    """The shape without what stands in brackets."""
    first, last = gap.find("("), gap.rfind(")")
    return gap[:first] + gap[last + 1 :] if last > first else gap


def verb_phrase(shape: str, cue: Cue) -> str:
    """Return the cue's verb group as a name: its letters, an agent's "by", a comma before it."""
    agent = "b" if shape[cue.at + 1 : cue.at + 2] == "b" else ""
    return cue.letter + cue.auxiliaries[-2:] + agent + ("," if cue.before == "," else "-")


def no_source_features(passage: Passage, sentence: Sentence, cue: Cue) -> list[str]:
    """Return what speaks for a cue without a source: its group, its stem, and the words around."""
    shape, plain, at = passage.shape, passage.plain, cue.at
    left = (PAD + shape[max(sentence.start, at - 2) : at])[-2:]
    right = (shape[at + 1 : min(sentence.end, at + 3)] + "$$")[:2]
    group = verb_phrase(shape, cue)[:-1]
    stem, letter = cue.stem, cue.letter
    return [
        "always:",
        f"group:{group}",
        f"before,group:{cue.before}{group}",
        f"left,group:{left}{group}",
        f"stem:{stem}",
        f"stem,group:{stem}{group}",
        f"stem,right:{stem}{right[0]}",
        f"last:{plain[at - 1] if at > sentence.start else '^'}{letter}",
        f"next:{plain[at + 1] if at + 1 < sentence.end else '$'}{letter}",
    ]


def source_features(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    candidate: Candidate,
    clause: str,
    lexicon: CueLexicon,
) -> list[str]:
    """Return what speaks for or against a phrase being the source of a cue.

    That is its place and kind, what stands between it and the cue, what comes before and after it,
    its head, how head and cue end (they agree in number), and the stem of the cue.

    Args:
        passage: The passage.
        sentence: The sentence of the cue.
        cue: The cue.
        candidate: The phrase and its place.
        clause: The cue's verb group as `verb_phrase` names it.
        lexicon: The cue lexicon, for stems.
    """
    (start, end), place = candidate
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
    form, stem, last_letter = plain[head_of(shape, (start, end))], cue.stem, ahead[1]
    following = plain[end] if end < sentence.end else "$"
    return [
        f"place:{place}",
        f"lead:{cue.before}{place}{kind}",
        f"place,ahead:{place}{ahead}",
        f"gap:{place}{what}",
        f"gap,clause:{place}{what}{clause}",
        f"gap,kind:{place}{what}{kind}{last_letter}",
        f"bones:{side}{bones}",
        f"ahead,clause:{ahead}{clause}",
        f"head:{form}",
        f"head,stem:{lexicon.stemmer.stem(form)}",
        f"endings:{form[-1:]}{cue.word[-2:]}{side}{cue.letter}",
        f"before:{plain[start - 1] if start > sentence.start else '^'}{side}",
        f"behind:{following} {side}",
        f"stem,place:{stem}{place}",
        f"stem,bones:{stem}{side}{bones}",
    ]
