"""A text whose words stand one blank apart, and the way back from its places."""

import re
from bisect import bisect_left
from itertools import accumulate

from claimkit.model import Span

BLANKS = "\t\u00a0\u2009\u202f"  # the last two are thin; some houses print them inside dates
LINE_END = re.compile(r"\n(?<=\S\n)(?=\S)")
WIDE = re.compile(
    r"\ (?=[\ \n])(?<=\S\ )(?:\ {1,2}(?:\n(?=\S))?|\n)(?=\S)|\n(?=\ )(?<=\S\n)\ {1,8}(?=\S)"
)


class Even:
    """A text in which what may stand between the words of an expression is one blank.

    Attributes:
        text: The text with single blanks for the ends of lines, tabs and a few blanks in a row.
    """

    def __init__(self, raw: str) -> None:
        for blank in BLANKS:
            raw = raw.replace(blank, " ")
        text = LINE_END.sub(" ", raw)
        self._places: list[int] = []
        self._longer: list[int] = []
        if "  " in text or "\n " in text or " \n" in text:
            text = self._join(text)
        self.text = text

    def _join(self, text: str) -> str:
        gaps = [match.span() for match in WIDE.finditer(text)]
        self._longer = list(accumulate(end - start - 1 for start, end in gaps))
        before = (0, *self._longer)
        self._places = [start - left for (start, _), left in zip(gaps, before, strict=False)]
        starts = (0, *(end for _, end in gaps))
        ends = (*(start for start, _ in gaps), len(text))
        return " ".join([text[a:b] for a, b in zip(starts, ends, strict=True)])

    def span(self, start: int, end: int) -> Span:
        """Return the span of the text as it was that is a stretch of this one."""
        if not self._places:
            return Span(start, end)
        return Span(start + self._shift(start), end + self._shift(end))

    def _shift(self, place: int) -> int:
        """Return how many code points have been left out before a place."""
        at = bisect_left(self._places, place)
        return self._longer[at - 1] if at else 0
