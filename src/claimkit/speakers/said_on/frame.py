"""The frame of a quote: where around its cue and source a date may tell when it was said."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import attrs

from claimkit.dates.clock import local_day
from claimkit.lang.classes import GERUND
from claimkit.model import (
    Article,
    ArticleMetadata,
    DateKind,
    DateMention,
    DateRelation,
    PartialDate,
    Quote,
    Span,
)
from claimkit.speakers.said_on.adjuncts import (
    ADVERBS,
    LONGEST,
    RELATIVE,
    RUNS_ON,
    TIES,
    Adjuncts,
    Before,
)

VAGUE = ("P", "F")  # first letters of PAST_REF, PRESENT_REF, FUTURE_REF and of periods
ENDS = '.!?;:“”"„«»\n'
STOPS = (".", "!", "?")
MARKS = "'\"”’»"
YEAR = re.compile(r"\d{2,4}")  # or decade, century: part of a name rather ("2012 winner Ann Lee")
SEASON = re.compile(r"-[A-Z]{2}$")  # the same ("the Spring Offensive")
WORDS = 48  # code points that hold the words next to a date
MOST = 40  # dates within reach of one part of a quote


@attrs.frozen
class Dated:
    """A date and whether it opens its sentence."""

    mention: DateMention
    opens: bool = False


class Calendar:
    """The dates of an article that could be those of a saying, in the order of the text."""

    def __init__(self, article: Article, dates: Sequence[DateMention], tools: Adjuncts) -> None:
        self.text = article.text
        self.tools = tools
        published = _published(article.metadata)
        self.dates = [date for date in dates if _names_a_day(date) and _is_past(date, published)]
        self.starts = [date.span.start for date in self.dates]
        self.blocks = [block.span.start for block in article.blocks]
        self._before: dict[int, Before] = {}

    def block(self, position: int) -> int:
        """Return where the block of a position starts, which tells the blocks apart."""
        at = bisect_right(self.blocks, position)
        return self.blocks[at - 1] if at else 0

    def near(self, quote: Quote) -> list[DateMention]:
        """Return the dates near the cue and the source of a quote and the end of its content.

        Those in its content are left out: they tell when a thing happened, not when it was told.
        """
        cue, last = quote.cue, quote.content[-1].end
        source = (quote.source or cue)[0]
        starts = (cue[0].start - LONGEST, source.start - LONGEST, cue[-1].start - LONGEST, last)
        ends = (cue[0].end, source.end, cue[-1].end, last)
        first = bisect_left(self.starts, min(starts))
        if first == len(self.starts) or self.starts[first] >= max(ends) + LONGEST:
            return []
        stretches = {(start, end + LONGEST) for start, end in zip(starts, ends, strict=True)}
        places = {place for start, end in stretches for place in self._within(start, end)}
        found = [self.dates[place] for place in sorted(places)]
        content = quote.content
        return [date for date in found if not any(part.overlaps(date.span) for part in content)]

    def before(self, date: DateMention) -> Before:
        """Return what the words right before a date tell."""
        start = date.span.start
        found = self._before.get(start)
        if found is None:
            before = self.text[max(0, start - WORDS) : start]
            found = self._before[start] = self.tools.before(before, date.span.of(self.text))
        return found

    def _within(self, start: int, end: int) -> Iterable[int]:
        first = bisect_left(self.starts, start)
        return range(first, min(bisect_left(self.starts, end), first + MOST))


def _published(metadata: ArticleMetadata) -> PartialDate | None:
    """Return the day of publication, by the clock of the place that the dateline names."""
    if metadata.published is None or metadata.dateline is None:
        return metadata.published
    return local_day(metadata.published, metadata.dateline.date)


def _names_a_day(date: DateMention) -> bool:
    kinds = (DateKind.DATE, DateKind.TIME)
    return date.kind in kinds and not date.timex.startswith(VAGUE)


def _is_past(date: DateMention, published: PartialDate | None) -> bool:
    """Whether a date is not after that of publication, so that words of it can be reported."""
    last = published.latest if published else None
    first = date.value.earliest if date.value else None
    if last is None or first is None or date.relation is DateRelation.ABSOLUTE:
        return True
    return first <= last


class Frame:
    """The cue and source of a quote, and where a date may stand around them."""

    def __init__(self, calendar: Calendar, quote: Quote) -> None:
        self.calendar = calendar
        self.text = calendar.text
        self.tools = calendar.tools
        self.quote = quote
        self.cue = quote.cue[0]
        self.source = quote.source
        self.first = min(part[0].start for part in (quote.cue, quote.source) if part)
        self.floor = calendar.block(self.first)

    def place(self, date: DateMention) -> Dated | None:
        """Return the date if it may tell when the words were said."""
        start, end = date.span.start, date.span.end
        if any(part.contains(date.span) for part in self.quote.cue):
            return Dated(date)
        before = self.calendar.before(date)
        if before.is_name:
            return None
        for part in self.source:
            if part.start <= start < part.end:
                return self._in_source(date, part, before)
        found = self._beside(date) if before.takes_date else None
        is_bound = found is not None and self.tools.is_attribute(before.letters, self._after(end))
        return None if is_bound else found

    def _in_source(self, date: DateMention, part: Span, before: Before) -> Dated | None:
        """Return a date inside the source if it dates that, or the saying from its edge."""
        start, end = date.span.start, date.span.end
        after = self.text[end : end + WORDS]
        if self.tools.dates_a_work(before, after):
            return Dated(date)
        is_absolute = date.relation is DateRelation.ABSOLUTE
        if not before.takes_date or (is_absolute and YEAR.fullmatch(date.timex)):
            return None
        if end >= part.end:
            return Dated(date) if self.tools.is_simple(self.text[part.start : start]) else None
        is_name = not is_absolute and SEASON.search(date.timex)
        if start > part.start or is_name or not after[1:2].isupper():
            return None
        opens = self.tools.may_open(self._opening(start), "")
        return Dated(date, opens=True) if opens else None

    def _beside(self, date: DateMention) -> Dated | None:
        """Return the date if the words between it and the saying let it belong to that."""
        start, end = date.span.start, date.span.end
        if start >= self.cue.end:
            return Dated(date) if self._follows(start) else None
        if start > self.first:
            return Dated(date) if self._stands_between(start, end) else None
        return self._leads(date)

    def _after(self, end: int) -> str:
        """Return what follows a date, up to the next part of the quote."""
        parts = (*self.quote.cue, *self.source, *self.quote.content)
        stop = min((part.start for part in parts if part.start >= end), default=len(self.text))
        return self.text[end : min(stop, end + WORDS)]

    def _follows(self, start: int) -> bool:
        """Whether a date stands after the cue, or after the words that the cue governs."""
        content = [part for part in self.quote.content if self.cue.end <= part.start < start]
        if content:
            gap = self._cut(content[-1].end, start)
            closed = self.text[content[-1].end - 2 : content[-1].end].rstrip(MARKS)[-1:] in STOPS
            return not (closed and gap.strip()[:1] != ",") and self.tools.matches(TIES, gap)
        return self.tools.may_follow(self._gap(self.quote.cue[-1].end, start))

    def _cut(self, start: int, end: int) -> str:
        """Return a stretch of the text, no more of it than tells that it is too long."""
        return self.text[start : min(end, start + LONGEST + 1)]

    def _gap(self, start: int, end: int) -> str:
        """Return the text of a stretch without the source."""
        for part in self.source:
            if start <= part.start and part.end <= end:
                return f"{self._cut(start, part.start)} {self._cut(part.end, end)}"
        return self._cut(start, end)

    def _stands_between(self, start: int, end: int) -> bool:
        """Whether a date between source and cue belongs to the cue."""
        left = max((part.end for part in self.source if part.end <= start), default=None)
        if left is None or self.cue.start < end:
            return False
        if self._runs_on(end):
            return True
        if not self.tools.may_stand_beside(self._cut(left, start)):
            return False
        gap = self._cut(end, self.cue.start)
        is_phrase = gap.rstrip().endswith(",") and self.tools.matches(RUNS_ON, gap)
        return is_phrase or self.tools.matches(ADVERBS, gap)

    def _leads(self, date: DateMention) -> Dated | None:
        """Return a date that stands before source and cue, if it is theirs."""
        start, end = date.span.start, date.span.end
        if start < self.floor:
            return None  # in a line of its own
        between = self._cut(end, max(end, self.first))
        if self.tools.matches(RELATIVE, between):
            return Dated(date)
        if self.tools.may_open(self._opening(start), between):
            return Dated(date, opens=True)
        return Dated(date) if self.first == self.cue.start and self._runs_on(end) else None

    def _runs_on(self, end: int) -> bool:
        """Whether the cue goes on the clause of a date before it ("resigned on Monday, saying")."""
        words = self.cue.of(self.text).split(None, 1)
        is_gerund = self.tools.letters(words[:1]) == GERUND
        return is_gerund and self.tools.matches(RUNS_ON, self._cut(end, self.cue.start))

    def _opening(self, start: int) -> str:
        """Return the words of the sentence, or after the content, before a date that opens it."""
        low = max(self.floor, start - LONGEST)
        ends = [part.end for part in self.quote.content if low <= part.end <= start]
        floor = max([low, *ends])
        text = self.text[floor:start]
        cut = max((text.rfind(mark) for mark in ENDS), default=-1)
        if cut < 0 and not ends and low > self.floor:
            return f".{text[1:]}"  # the sentence begins too far off
        return text[cut + 1 :].lstrip(" ’')—–")
