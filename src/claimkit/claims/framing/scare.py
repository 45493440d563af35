"""Scare quotes: short phrases in marks by which the teller leaves the wording to others."""

from bisect import bisect_left, bisect_right
from types import MappingProxyType

from claimkit.claims.framing.words import FramingWords
from claimkit.model import PROSE, Article
from claimkit.text.marks import Quotation, find_quotations

MOST_WORDS = 4
LONGEST = 60
FAR = 60  # code points before a quotation in which its last words are looked for
CLOSE = 14  # code points between coordinated quotations
CLOSING = MappingProxyType({"“": "”", '"': '"', "‘": "’", " '": "'", "«": "»", "„": "“"})
EDGES = '.,;:!?—–“”"‘’«»\n()'


class Quotations:
    """The quotations of an article's prose, found paragraph by paragraph when they are needed."""

    def __init__(self, article: Article) -> None:
        """Look at nothing yet."""
        self.text = article.text
        self.prose = [block.span for block in article.blocks if block.kind in PROSE]
        self._starts = [span.start for span in self.prose]
        self._found: dict[int, tuple[Quotation, ...]] = {}

    def of_paragraph(self, at: int) -> tuple[Quotation, ...]:
        """The quotations of the paragraph at a place, in order."""
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return ()
        if number not in self._found:
            span = self.prose[number]
            self._found[number] = find_quotations(self.text, span.start, span.end)
        return self._found[number]

    def around(self, start: int, end: int) -> Quotation | None:
        """The quotation that holds a stretch."""
        found = self.of_paragraph(start)
        number = bisect_right(found, start, key=lambda quotation: quotation.start) - 1
        if number >= 0 and found[number].start <= start and end <= found[number].end:
            return found[number]
        return None


def find_scare_quotes(quotations: Quotations, words: FramingWords) -> list[Quotation]:
    """Find the quotations that can be scare quotes, in order.

    What stands in and before the marks is looked at first: it is cheap, and few are left.
    """
    text = quotations.text
    found = []
    for start, inner, end in _short_phrases(text):
        if not is_phrase(text[inner:end], words) or not stands_in_clause(text, start, words):
            continue
        quotation = quotations.around(inner, end)
        if (
            quotation is not None
            and quotation.inner_start == inner
            and quotation.closed
            and quotation.inner_end == end
            and not _goes_on(quotations, quotation)
        ):
            found.append(quotation)
    return found


def _short_phrases(text: str) -> list[tuple[int, int, int]]:
    """Where a mark stands before a small letter, that letter, and the mark that could close it."""
    found = []
    for opening, closing in CLOSING.items():
        at, size = text.find(opening), len(opening)
        while at >= 0:
            inner = at + size
            if text[inner : inner + 1].islower():
                end = text.find(closing, inner, inner + LONGEST)
                if end >= 0:
                    found.append((inner - 1, inner, end))
            at = text.find(opening, inner)
    return sorted(found)


def _goes_on(quotations: Quotations, quotation: Quotation) -> bool:
    """Whether a longer quotation ends just before: "a “rogue without a heart” and a “rat”."""
    found = quotations.of_paragraph(quotation.start)
    number = bisect_left(found, quotation.start, key=lambda one: one.start)
    before = found[number - 1] if number else None
    return (
        before is not None
        and quotation.start - before.end <= CLOSE
        and before.end - before.start > LONGEST // 2
    )


def is_phrase(inner: str, words: FramingWords) -> bool:
    """Whether a few words without a clause stand between the marks, none of them a name."""
    inner = inner.rstrip(",.")
    if not inner.islower() or not inner.replace(" ", "").replace("-", "").isalpha():
        return False
    tokens = inner.split(" ")
    return len(tokens) <= MOST_WORDS and words.lists["clausal"].isdisjoint(tokens)


def stands_in_clause(text: str, start: int, words: FramingWords) -> bool:
    """Whether the words before it neither report it nor tell that it is a name or a wording."""
    tokens = words_before(text, start)
    if not tokens or tokens[-1].isdigit():
        return False
    lists = words.lists
    if tokens[-1] in lists["mentions"] or words.reports(tokens[-1]):
        return False
    whole = " ".join(tokens)
    return lists["naming"].isdisjoint(tokens) or any(p in whole for p in lists["exemplifying"])


def words_before(text: str, start: int) -> list[str]:
    """Up to three words that lead up to a place without a mark between, in lower case."""
    before = text[max(0, start - FAR) : start]
    edge = max(map(before.rfind, EDGES)) + 1
    return before[edge:].lower().split()[-3:] if before[-1:].isspace() else []
