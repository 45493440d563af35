"""A quote extractor without fitted models: the same candidates, chosen by stated preferences.

For those who want to foresee each choice. It finds fewer quotes than the built-in extractor, and
of a language it needs the counts of cues and verbs only.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence

from claimkit.lang.pack import LanguagePack
from claimkit.model import Article, Quote
from claimkit.quotes.clause import Clause, make_clause
from claimkit.quotes.cues import Cue, find_cues, quote_distances
from claimkit.quotes.ends import LONGEST_CONTENT
from claimkit.quotes.extract import quotes_of
from claimkit.quotes.grammar.marked import interrupted
from claimkit.quotes.join import join_quotations
from claimkit.quotes.keep import kind_letter, quoted_share
from claimkit.quotes.layouts import find_layouts
from claimkit.quotes.lefts import LONGEST_LEFT, left_end
from claimkit.quotes.lexicon import CueLexicon, cue_lexicon
from claimkit.quotes.passage import Passage, Sentence, read_passage
from claimkit.quotes.phrases import Phrase, before, find_phrases
from claimkit.quotes.ranges import Range
from claimkit.quotes.readings import Reading
from claimkit.quotes.select import MOST_SHARED, Kept, shared

USUAL_SHARE = 0.5
NEAR_QUOTES = frozenset("0123")
PHRASES_BACK = 4
REACH = 3
LEAST_TOKENS = 3
CLAUSE_STARTS = frozenset("^,;:“”-ascT.")
BREAKS = frozenset(",;:-.”^")
MARKS = frozenset(",-;:")
PARTICIPLES = frozenset("gN")  # in capitals at the sentence's beginning it looks like a name
CONFIDENCE = {"dl": 0.94, "dr": 0.62, "ml": 0.46, "mr": 0.65, "il": 0.5, "ir": 0.49}
"""By kind (direct, mixed, indirect) and side (left, right): the share right in marked news."""


def extract_by_rules(article: Article, lang: LanguagePack, /) -> Iterator[Quote]:
    """Yield the quotes of an article in reading order, found without fitted models.

    The shares of cues have to be measured for the language (`models/cues.tsv` of its pack).

    Raises:
        ModelError: If they are not; `extract_attributions` reads such a language by its shapes.

    >>> from claimkit import Pipeline
    >>> rules = Pipeline(extractors=(extract_by_rules,))
    >>> analysis = rules.analyze("“Salt is cheap,” said Ann Lee.", language="en", format="text")
    >>> analysis.quotes[0].rule
    'direct.content-cue-source'
    """
    passage = read_passage(article, lang)
    yield from quotes_of(passage, keep_surest(passage, read_by_rules(passage, lang)), lang)


def read_by_rules(passage: Passage, lang: LanguagePack) -> list[Reading]:
    """Return the readings of a passage, by layout and by cue, with quotations joined."""
    readings = find_layouts(passage)
    taken = {reading.sentence for reading in readings}
    spoken = [part for reading in readings for part in reading.ranges]
    lexicon = cue_lexicon(lang)
    every = find_cues(passage, lexicon)
    for number, (sentence, found) in enumerate(zip(passage.sentences, every, strict=True)):
        if number in taken or any(a < sentence.end <= b for a, b in spoken):
            continue
        phrases: list[Phrase] | None = None
        for cue in found:
            if not reports(passage, sentence, cue, lexicon):
                continue
            if phrases is None:
                phrases = find_phrases(passage.shape, sentence.start, sentence.end)
            source = source_of(passage, sentence, cue, phrases)
            if source is None:
                continue
            clause = make_clause(passage, sentence, cue, source)
            parts = contents_of(passage, sentence, clause)
            if sum(end - start for start, end in parts) >= LEAST_TOKENS:
                readings.append(Reading(number, clause, cue.share, 1.0, 1.0, parts, 1.0))
    readings.sort(key=lambda r: (r.sentence, r.clause.cue.at))
    join_quotations(passage, readings)
    return readings


def reports(passage: Passage, sentence: Sentence, cue: Cue, lexicon: CueLexicon) -> bool:
    """Whether a word mostly heads a cue, or is a reporting word with quoted words near it."""
    if lexicon.silent.says_nothing(passage, sentence, cue.at, cue.stem):
        return False
    if cue.share >= USUAL_SHARE:
        return True
    near = quote_distances(passage.shape, sentence, cue.at, cue.at + 1)
    return cue.stem in lexicon.reporting and not NEAR_QUOTES.isdisjoint(near)


def source_of(
    passage: Passage, sentence: Sentence, cue: Cue, phrases: list[Phrase]
) -> Phrase | None:
    """Choose the source: after the cue in an inversion, else the nearest subject before it.

    A cue turns around its source directly after quoted words or a comma. A participle that opens
    its clause, with a particle after it, has it behind the particle. A passive has none.
    """
    shape, at = passage.shape, cue.at
    behind = bisect(phrases, (at, at + 1))
    if behind < len(phrases) and _turns(shape, sentence, cue, phrases[behind]):
        return phrases[behind]
    if "x" in cue.auxiliaries and cue.letter in "EKV":
        return None
    near = phrases[max(0, behind - 2 * PHRASES_BACK) : behind]
    left = before(near, cue.group, PHRASES_BACK)
    for phrase in left:
        lead = shape[phrase[0] - 1] if phrase[0] > sentence.start else "^"
        apposed = shape[phrase[1] : cue.group].endswith(",") and lead == ","
        if lead in CLAUSE_STARTS and not apposed:
            return phrase
    return left[0] if left else None


def _turns(shape: str, sentence: Sentence, cue: Cue, right: Phrase) -> bool:
    """Whether the phrase after a cue is its source."""
    lead = shape[cue.at - 1] if cue.at > sentence.start else "^"
    if cue.letter in PARTICIPLES:
        return right[0] == cue.at + 2 and shape[cue.at + 1] == "t" and lead in CLAUSE_STARTS
    return right[0] == cue.at + 1 and (lead == "”" or (lead in ",-" and shape[cue.at - 2] in "q”"))


def contents_of(passage: Passage, sentence: Sentence, clause: Clause) -> list[Range]:
    """Choose the content: before a clause that quoted words or a comma lead up to, else after it.

    Content goes to the edge of the sentence. If it begins with quoted words, it ends with them.
    A quotation that the clause interrupts goes on behind it.
    """
    shape, end = passage.shape, sentence.end
    while end > sentence.start and shape[end - 1] in ".:":
        end -= 1
    if has_left(shape, sentence, clause, end):
        rest = interrupted(passage, sentence, clause)
        last = left_end(passage, sentence, clause)
        left = (max(sentence.start, last - LONGEST_LEFT), last)
        return [left] if rest is None else [left, rest]
    start = content_start(passage, clause, end)
    number = passage.quoted[start] if start < end else -1
    if number >= 0:
        return [(start, passage.ranges[number][1])]
    return [(start, min(end, start + LONGEST_CONTENT))]


def has_left(shape: str, sentence: Sentence, clause: Clause, end: int) -> bool:
    """Whether the content stands before the clause."""
    if left := clause.left - sentence.start:
        lead = shape[clause.left - 1]
        following = shape[clause.right] if clause.right < end else "."
        ends = following in BREAKS or "“" not in shape[clause.right : end]
        quoted = lead == "”" or (lead in MARKS and left > 1 and shape[clause.left - 2] == "”")
        return (quoted and ends) or (lead in MARKS and following in BREAKS)
    return False


def content_start(passage: Passage, clause: Clause, end: int) -> int:
    """Return where content after the clause begins.

    That is at the word that opens a clause ("that") or at quoted words, if one of them follows
    closely, else at the next word.
    """
    shape, right = passage.shape, clause.right
    while right < end and shape[right] in MARKS:
        right += 1
    window = shape[right : min(end, right + 2 * REACH)]
    opening = window.find("T")
    quote = window.find("“")
    if 0 <= opening <= REACH:
        return right + opening
    if quote > 0 and shape[right + quote - 1] in MARKS:
        return right + quote
    return right


def keep_surest(passage: Passage, readings: Sequence[Reading]) -> list[Kept]:
    """Keep the surest of the readings that share content, and of equals the first."""
    scored = [(_confidence(passage, reading), n) for n, reading in enumerate(readings)]
    kept: dict[int, Kept] = {}
    holders: dict[int, Reading] = {}
    for confidence, n in sorted(scored, key=lambda item: (-item[0], item[1])):
        reading = readings[n]
        tokens = [at for start, end in reading.ranges for at in range(start, end)]
        rivals = {id(r): r for r in map(holders.get, tokens) if r is not None}
        if all(shared(reading, rival) < MOST_SHARED for rival in rivals.values()):
            kept[n] = Kept(reading, confidence)
            holders.update(dict.fromkeys(tokens, reading))
    return [kept[n] for n in sorted(kept)]


def _confidence(passage: Passage, reading: Reading) -> float:
    if reading.layout:
        return reading.cue_probability
    side = "l" if reading.ranges[0][0] < reading.clause.cue.at else "r"
    return CONFIDENCE[kind_letter(quoted_share(passage, reading)) + side]
