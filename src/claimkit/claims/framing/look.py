"""One look at an article, and closer ones at the words around a place."""

from functools import cached_property

import attrs

from claimkit.model import Block, Span
from claimkit.text.coded import Coded, Coder

AHEAD = 160  # code points behind a head that its pattern may need
BEFORE = 110  # and before it
LONGEST_WORD = 40


@attrs.frozen(eq=False)
class Window:
    """The words around a head, each as one character, and the way from and to the text."""

    begins: int
    words: Coded

    def at(self, place: int) -> int:
        """Return where a place of the text is among the characters."""
        return self.words.at(place - self.begins)

    def span(self, start: int, end: int) -> Span:
        """Return the span of the text that a stretch of characters is."""
        first, last = self.words.place(start, end)
        return Span(self.begins + first, self.begins + last)


@attrs.define(eq=False, slots=False)
class Look:
    """An article's text as it is, in lower case, and without its marks; and its prose."""

    text: str
    lower: str
    flat: str
    prose: list[Block]
    coder: Coder
    _place: int = -1
    _window: Window | None = None

    @cached_property
    def starts(self) -> list[int]:
        """Where the blocks of prose start."""
        return [block.span.start for block in self.prose]

    def window(self, place: int, end: int, block: Block) -> Window:
        """Return the words around a head; that of the last head is at hand."""
        if self._window is None or self._place != place:
            first, last = self._near(place - BEFORE, end + AHEAD, block)
            self._place = place
            self._window = Window(first, self.coder.encode(self.lower[first:last]))
        return self._window

    def _near(self, first: int, last: int, block: Block) -> tuple[int, int]:
        """Return a stretch of a block that cuts no word, as far as words are not endless."""
        first, last = max(first, block.span.start), min(last, block.span.end)
        lowest = max(block.span.start, first - LONGEST_WORD)
        start = self.lower.rfind(" ", lowest, first) + 1 or lowest
        end = self.lower.find(" ", last, min(block.span.end, last + LONGEST_WORD))
        return start, end if end >= 0 else last
