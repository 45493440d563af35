"""Which words are reporting cues: candidates by lexicon, and what speaks for each."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import compress
from operator import attrgetter

import attrs

from claimkit.model import BlockKind
from claimkit.quotes.letters import OBJECT, TO
from claimkit.quotes.lexicon import LEAST_QUOTED_SHARE, LEAST_SHARE, CueLexicon, Figures, OwnCounts
from claimkit.quotes.passage import Passage, Sentence, announces

CUE = "cue"
STRONG_SHARE = 0.5
QUOTED = frozenset("q“”")
PAD = "^^^^"
NOUNS = frozenset("lNMv'")
START = attrgetter("start")
DISTANCES, FAR = "0123f", 4
COUNTS = "012"
TITLE = BlockKind.TITLE  # looking up an enum member costs more than all else in a hot loop


@attrs.define
class Cue:
    """A token that may head a cue.

    Attributes:
        at: The token.
        word: Its form in lower case, and `stem` its stem.
        letter: Its class letter.
        share: The share of the form's uses that head a cue.
        steps: The shares of form and stem as two digits.
        group: The first token of its verb group.
        auxiliaries: The class letters from there to the cue.
        before: The class letter before the verb group.
    """

    at: int
    word: str
    stem: str
    letter: str
    share: float
    steps: str
    group: int
    auxiliaries: str
    before: str


def verb_group(shape: str, at: int, start: int) -> int:
    """Return the first token of the auxiliaries and adverbs that lead up to a cue."""
    first = at
    while first > start and shape[first - 1] in "xhmdnrt":
        first -= 1
    return first


def find_cues(
    passage: Passage, lexicon: CueLexicon, own: OwnCounts | None = None
) -> list[list[Cue]]:
    """Find for each sentence the tokens that may head a cue, in order.

    Beside quoted words any verb may be a cue ("she shrugged"), so rare cues count there.

    Args:
        passage: The passage.
        lexicon: How often each word heads a cue.
        own: The counts of the passage's own words, if the lexicon was measured on it.
    """
    shape = passage.shape
    look_up: Callable[[str], Figures | None] = lexicon.figures.__getitem__
    if own is not None:
        look_up = partial(lexicon.candidate, own=own)
    every = list(map(look_up, passage.words))
    cues: list[list[Cue]] = [[] for _ in passage.sentences]
    number, start, end, least = -1, 0, 0, 1.0
    for at, figures in compress(enumerate(every), every):
        if figures is None or shape[at] in QUOTED:
            continue
        if at >= end:
            number = bisect_right(passage.sentences, at, number + 1, key=START) - 1
            start, end = passage.sentences[number].start, passage.sentences[number].end
            quoted = shape.find("“", start, end) >= 0 or announces(passage, number)
            least = LEAST_QUOTED_SHARE if quoted else LEAST_SHARE
        if figures[1] >= least and not _reports_nothing(passage, at, figures[0], lexicon):
            cues[number].append(_make_cue(passage, start, at, figures))
    return cues


def _reports_nothing(passage: Passage, at: int, stem: str, lexicon: CueLexicon) -> bool:
    """Whether what follows a word shows that it reports nothing.

    A reflexive pronoun is its object, or a standard, to which something is done: "renamed itself",
    "according to plan".
    """
    following = passage.shape[at + 1 : at + 2]
    if following == OBJECT:
        return stem not in lexicon.reporting and passage.plain[at + 1] in lexicon.reflexives
    if following != TO:
        return False
    is_bare = passage.shape[at + 3 : at + 4] not in NOUNS
    return is_bare and not lexicon.standards.isdisjoint(passage.plain[at + 2 : at + 3])


def _make_cue(passage: Passage, start: int, at: int, figures: Figures) -> Cue:
    stem, share, steps = figures
    shape = passage.shape
    group = verb_group(shape, at, start)
    before = shape[group - 1] if group > start else "^"
    word = passage.words[at].lower()
    return Cue(at, word, stem, shape[at], share, steps, group, shape[group:at], before)


def strong_cues(found: Iterable[Cue]) -> list[int]:
    """Return the tokens that are likely to be cues by their word alone."""
    return [cue.at for cue in found if cue.share > STRONG_SHARE]


def quote_distances(shape: str, sentence: Sentence, first: int, last: int) -> str:
    """How far the next quotations are on both sides of a stretch of tokens.

    For each side: 0 to 3 tokens, or "f" (far), or "n" (none).
    """
    before = shape.rfind("”", sentence.start, first)
    after = shape.find("“", last, sentence.end)
    left = "n" if before < 0 else DISTANCES[min(first - 1 - before, FAR)]
    return left + ("n" if after < 0 else DISTANCES[min(after - last, FAR)])


def cue_features(
    passage: Passage, sentence: Sentence, cue: Cue, strong: Sequence[int]
) -> list[str]:
    """Return what speaks for or against a candidate being a cue.

    That is how often the word is one; the word, its stem and class; the words and classes around
    it and its verb group; quotations nearby; other likely cues and verbs in the sentence, how that
    opens, and the place in it.

    Args:
        passage: The passage.
        sentence: The sentence of the candidate.
        cue: The candidate.
        strong: The tokens of the sentence that are likely to be cues.
    """
    at, shape, plain = cue.at, passage.shape, passage.plain
    start, end = sentence.start, sentence.end
    last = shape[at - 1] if at > start else "^"
    right = shape[at + 1 : at + 3] if at + 3 <= end else (shape[at + 1 : end] + "$$")[:2]
    stem, letter, steps = cue.stem, cue.letter, cue.steps
    step, following = steps[0], right[0]
    left = shape[at - 2 : at] if at - 2 >= start else (PAD + shape[start:at])[-2:]
    lead = (PAD + shape[max(start, cue.group - 3) : cue.group])[-3:]
    quotes = quote_distances(shape, sentence, at, at + 1)
    near = f"{strong[0] < at:d}{strong[-1] > at:d}" if strong else "00"
    place = "0" if at == start else "1" if at - start < 4 else "2"  # noqa: PLR2004
    kind = "t" if passage.kinds[sentence.paragraph] is TITLE else "p"
    before = plain[at - 1] if at > start else "^"
    back = plain[at - 2] if at - 1 > start else "^"
    count = passage.verbal.count
    verbs = COUNTS[min(2, count("V", start, at))] + COUNTS[min(2, count("V", at + 1, end))]
    quoted = "-" if quotes == "nn" else "q"
    return [
        f"steps:{steps}",
        f"step,left:{step}{left}",
        f"step,right:{step}{right}",
        f"quotes:{quotes}",
        f"near:{near}",
        f"place:{place}{letter}{kind}",
        f"word:{cue.word}",
        f"stem:{stem}",
        f"stem,left:{stem}{last}",
        f"stem,next:{stem}{following}",
        f"stem,quoted:{stem}{quoted}",
        f"before:{before}",
        f"back:{back}",
        f"next:{plain[at + 1] if at + 1 < end else '$'}",
        f"second:{plain[at + 2] if at + 2 < end else '$'}",
        f"letter,right1:{letter}{following}",
        f"lead:{lead}",
        f"verbs:{verbs}{letter}",
        f"opening:{shape[start : start + 2]}",
    ]
