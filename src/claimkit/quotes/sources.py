"""Who says it: noun phrases around a cue, and what speaks for each."""

import attrs

from claimkit.quotes.cues import PAD, Cue
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, before, head_of, kind_of

MOST_LEFT = 6
MOST_RIGHT = 2
REACH_RIGHT = 7
VERBS = "EVvKgx"


@attrs.frozen
class SourceCandidate:
    """A noun phrase that may name who says it; None: nobody is named."""

    phrase: Phrase | None
    side: str
    rank: int


def source_candidates(sentence: Sentence, cue: Cue, phrases: list[Phrase]) -> list[SourceCandidate]:
    """Return the phrases around a cue, nearest first, and the empty candidate last."""
    left = before(phrases, cue.at, MOST_LEFT)
    found = [SourceCandidate(phrase, "l", rank) for rank, phrase in enumerate(left)]
    reach = min(cue.at + REACH_RIGHT, sentence.end)
    right = [phrase for phrase in phrases if cue.at < phrase[0] < reach][:MOST_RIGHT]
    found += [SourceCandidate(phrase, "r", rank) for rank, phrase in enumerate(right)]
    found.append(SourceCandidate(None, "0", 0))
    return found


def cue_context(passage: Passage, sentence: Sentence, cue: Cue) -> tuple[str, ...]:
    """Return what all candidates of a cue share: its neighbourhood, in names for features."""
    shape, at = passage.shape, cue.at
    left = (PAD + shape[max(sentence.start, at - 2) : at])[-2:]
    right = (shape[at + 1 : min(sentence.end, at + 3)] + "$$")[:2]
    group = cue.letter + cue.auxiliaries[-2:]
    comma = "," if cue.before == "," else "-"
    return left, right, group, group + comma, cue.stem, cue.steps[0] + cue.letter


def source_features(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    candidate: SourceCandidate,
    context: tuple[str, ...],
    lexicon: CueLexicon,
) -> list[str]:
    """Return what speaks for or against a candidate being the source of a cue."""
    left, right, group, clause, stem, weight = context
    shape, lowers = passage.shape, passage.lowers
    if candidate.phrase is None:
        return [
            "0",
            "0g" + group,
            "0G" + clause,
            "0b" + cue.before + group,
            "0s" + stem,
            "0s" + stem + group,
            "0l" + left + group,
            "0r" + group + right,
            "0w" + cue.word + right[0],
            "0wl" + cue.word + left[1],
            "0a" + cue.auxiliaries[-3:] + cue.letter + right[0],
            "0l1" + (lowers[cue.at - 1] if cue.at > sentence.start else "^") + cue.letter,
            "0r1" + (lowers[cue.at + 1] if cue.at + 1 < sentence.end else "$") + cue.letter,
        ]
    start, end = candidate.phrase
    head = head_of(shape, candidate.phrase)
    kind = kind_of(shape, candidate.phrase)
    if candidate.side == "l":
        between = shape[end : cue.at]
    else:
        between = shape[cue.at + 1 : start]
    ahead = shape[start - 1] if start > sentence.start else "^"
    ahead2 = (PAD + shape[max(sentence.start, start - 2) : start])[-2:]
    after = shape[end] if end < sentence.end else "$"
    commas = min(3, between.count(","))
    verbs = min(3, sum(map(between.count, "EVKgx")))
    quotes = "q" if "q" in between else "-"
    place = f"{candidate.side}{min(candidate.rank, 4)}"
    crossing = f"{place}{commas}{verbs}{quotes}"
    short = between if len(between) <= 5 else between[:2] + "~" + between[-3:]  # noqa: PLR2004
    word = lowers[head]
    return [
        "",
        "p" + place,
        "pk" + place + kind,
        "pa" + place + ahead,
        "x" + crossing,
        "xg" + crossing + group,
        "xG" + crossing + clause,
        "xk" + crossing + kind + ahead,
        "b" + candidate.side + short,
        "bg" + candidate.side + short + group,
        "bk" + candidate.side + kind + short,
        "a" + ahead + kind + group,
        "A" + ahead2 + place,
        "ag" + ahead2 + clause,
        "aa" + ahead + after + place,
        "aw" + (lowers[start - 1] if start > sentence.start else "^") + candidate.side,
        "h" + word,
        "hs" + lexicon.stemmer.stem(word),
        "hp" + word + place,
        "k" + kind + weight,
        "s" + stem + place,
        "sk" + stem + kind + candidate.side,
        "sb" + stem + candidate.side + short,
        "wp" + cue.word + place,
        "f" + place + ("^" if start == sentence.start else "-") + group,
        "lr" + left + place + right,
        "r" + place + group + right,
        "kr" + place + kind + group + right[0],
        "n" + kind + candidate.side + after,
        "d" + candidate.side + str(min(9, len(between))) + group,
    ]
