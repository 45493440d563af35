"""Turn marked attributions into examples of each small decision: features and the right answer."""

from collections.abc import Iterator, Sequence

from claimkit.quotes import cues, ends, lefts, sides, sources, starts
from claimkit.quotes.clause import Clause, make_clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.fit.gold import GoldAttribution, GoldDocument, own_counts
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase, find_phrases, head_of

Example = tuple[str, list[str], bool]
"""The model's name, the features, and whether the answer is yes."""


def same_source(passage: Passage, phrase: Phrase | None, gold: frozenset[int]) -> bool:
    """Whether a phrase is the marked source: a common head, or half of the words in common."""
    if phrase is None:
        return not gold
    if not gold:
        return False
    if head_of(passage.shape, phrase) in gold and head_of(passage.shape, phrase) in heads(
        passage, gold
    ):
        return True
    mine = set(range(*phrase))
    return len(mine & gold) * 2 >= len(mine | gold)


def heads(passage: Passage, gold: frozenset[int]) -> set[int]:
    """The head tokens of a marked source: the last of each piece before "of" etc."""
    found: set[int] = set()
    piece: list[int] = []
    for k in sorted(gold):
        if piece and (k != piece[-1] + 1):
            found.add(_head_of_piece(passage, piece))
            piece = []
        piece.append(k)
    if piece:
        found.add(_head_of_piece(passage, piece))
    return found


def _head_of_piece(passage: Passage, piece: list[int]) -> int:
    last = piece[0]
    for k in piece:
        if passage.shape[k] in "opWtbTw(" and k > piece[0]:
            break
        if passage.shape[k] != "'":
            last = k
    return last


def examples(document: GoldDocument, lexicon: CueLexicon) -> Iterator[Example]:
    """Yield the examples of all decisions in a document."""
    passage = document.passage
    own = own_counts(document, lexicon.stemmer)
    by_head: dict[int, list[GoldAttribution]] = {}
    for attribution in document.attributions:
        if attribution.head is not None:
            by_head.setdefault(attribution.head, []).append(attribution)
    every = cues.find_cues(passage, lexicon, own)
    for sentence, found in zip(passage.sentences, every, strict=True):
        phrases: list[Phrase] | None = None
        strong = cues.strong_cues(found)
        for cue in found:
            is_cue = cue.at in by_head
            yield "cue", cues.cue_features(passage, sentence, cue, strong), is_cue
            if is_cue:
                if phrases is None:
                    phrases = find_phrases(passage.shape, sentence.start, sentence.end)
                for attribution in by_head[cue.at]:
                    yield from _clause_examples(
                        passage, sentence, cue, strong, phrases, attribution, lexicon
                    )


def _clause_examples(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    strong: Sequence[int],
    phrases: list[Phrase],
    attribution: GoldAttribution,
    lexicon: CueLexicon,
) -> Iterator[Example]:
    candidates = sources.source_candidates(sentence, cue, phrases)
    right = [same_source(passage, phrase, attribution.source) for phrase, _ in candidates]
    if attribution.source and not any(right):
        return
    verbs = sources.verb_phrase(passage.shape, cue)
    for candidate, answer in zip(candidates, right, strict=True):
        features = sources.source_features(passage, sentence, cue, candidate, verbs, lexicon)
        yield "source", features, answer
    features = sources.no_source_features(passage, sentence, cue)
    yield "no_source", features, not attribution.source
    source = candidates[right.index(True)][0] if attribution.source else None
    clause = make_clause(passage, sentence, cue, source)
    yield from _content_examples(passage, sentence, clause, strong, attribution)


def gold_mode(sentence: Sentence, clause: Clause, content: frozenset[int]) -> str:
    """On which side of the clause the marked content stands in its sentence."""
    left = [k for k in content if sentence.start <= k < clause.left]
    right = [k for k in content if clause.right <= k < sentence.end]
    if left and right:
        small, large = sorted((len(left), len(right)))
        if small * 8 < large:
            return "left" if len(left) > len(right) else "right"
        return "both"
    return "left" if left else "right" if right else "none"


def _content_examples(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    strong: Sequence[int],
    attribution: GoldAttribution,
) -> Iterator[Example]:
    mode = gold_mode(sentence, clause, attribution.content)
    features = sides.side_features(passage, sentence, clause)
    if mode != "none":
        yield "right_side", features, mode != "left"
        yield "left_side", features, mode != "right"
    if mode in {"right", "both"}:
        yield from _right_examples(passage, sentence, clause, mode, strong, attribution.content)
    if mode in {"left", "both"}:
        yield from _left_examples(passage, sentence, clause, attribution.content)


def _right_examples(
    passage: Passage,
    sentence: Sentence,
    clause: Clause,
    mode: str,
    strong: Sequence[int],
    content: frozenset[int],
) -> Iterator[Example]:
    inside = [k for k in content if clause.right <= k < sentence.end]
    first, last = min(inside), max(inside) + 1
    while first - 1 >= clause.right and passage.shape[first - 1] == "“":
        first -= 1
    places = starts.start_places(passage, sentence, clause)
    if first not in places:
        return
    for place in places:
        features = starts.start_features(passage, sentence, clause, mode[0], place)
        yield "start", features, place == first
        if place == first:
            break
    boundaries = ends.end_places(passage, sentence, first)
    true_end = min(boundaries, key=lambda e: (abs(e - last), e))
    for end in boundaries:
        features = ends.end_features(passage, sentence, clause, mode[0], first, end, strong)
        yield "end", features, end == true_end
        if end == true_end:
            break


def _left_examples(
    passage: Passage, sentence: Sentence, clause: Clause, content: frozenset[int]
) -> Iterator[Example]:
    end = lefts.left_end(passage, sentence, clause)
    inside = [k for k in content if sentence.start <= k < end]
    if not inside or end <= sentence.start:
        return
    first = min(inside)
    while first - 1 >= sentence.start and passage.shape[first - 1] == "“":
        first -= 1
    places = lefts.left_places(passage, sentence, end)
    true_start = min(places, key=lambda s: (abs(s - first), s))
    for place in places:
        features = lefts.left_features(passage, sentence, clause, end, place)
        yield "left", features, place == true_start
        if place == true_start:
            break
