"""What is known of an article while its framing is told: who speaks where, and what is claimed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from operator import attrgetter, itemgetter

import attrs
import regex

from claimkit.claims.framing.scare import Quotations
from claimkit.claims.framing.words import FramingWords
from claimkit.model import Article, Attribution, Claim, Span, Speaker
from claimkit.text.pattern import Template

LONGEST_SENTENCE = 500
NO_STEM = frozenset({""})
SENTENCE_END = Template(
    "framing.sentence-end",
    r"(?<=[\p{Ll}\p{N})%”\"’]) [.!?…]{1,3}+ [”\"’)]{0,2}+ (?=\s{1,3}+[\p{Lu}“\"‘(]) | \n",
)


@cache
def _sentence_end() -> "regex.Pattern[str]":
    return SENTENCE_END.compiled()


@attrs.define(eq=False)
class Told:
    """A claim with the attribution that carries it, and where it stands."""

    claim: Claim
    attribution: Attribution
    start: int
    end: int


class Scene:
    """An article with its attributions and claims; what a question needs is made when it comes."""

    def __init__(
        self,
        article: Article,
        lower: str,
        speakers: Iterable[Speaker],
        attributions: Sequence[Attribution],
        claims: Sequence[Claim],
        words: FramingWords,
    ) -> None:
        """Keep the parts; nothing is looked at yet."""
        self.article = article
        self.lower = lower
        self.words = words
        self.quotations = Quotations(article)
        self.claims = claims
        self._speakers = speakers
        self._attributions = attributions
        self._stems: dict[str, frozenset[str]] = {}

    @cached_property
    def told(self) -> list[Told]:
        """The claims in the order in which they stand."""
        by_id = {attribution.quote.id: attribution for attribution in self._attributions}
        told = []
        for claim in self.claims:
            attribution = by_id.get(claim.attributions[-1])
            if attribution is not None:
                content = attribution.quote.content
                told.append(Told(claim, attribution, content[0].start, content[-1].end))
        return sorted(told, key=attrgetter("start"))

    @cached_property
    def by_attribution(self) -> dict[str, Told]:
        """The claim of each attribution, by its id."""
        return {one.attribution.quote.id: one for one in self.told}

    @cached_property
    def by_claim(self) -> dict[str, Told]:
        """The claims by their own ids."""
        return {one.claim.id: one for one in self.told}

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.told]

    @cached_property
    def cast(self) -> dict[str, Speaker]:
        """The speakers by their ids."""
        return {speaker.id: speaker for speaker in self._speakers}

    @cached_property
    def names(self) -> dict[str, str]:
        """The ids of the speakers by their names, in lower case; the first has a shared one."""
        return {
            name.lower(): speaker.id
            for speaker in reversed(self.cast.values())
            for name in (speaker.name, *speaker.aliases)
        }

    def stems_of(self, claim: Claim) -> frozenset[str]:
        """The stems of the words of a claim that carry its meaning."""
        found = self._stems.get(claim.id)
        if found is None:
            found = self._stems[claim.id] = self.stems(claim.text)
        return found

    def stems(self, text: str) -> frozenset[str]:
        """The stems of the open-class words of a text; nouns for claims say nothing of it."""
        return frozenset(map(self.words.stems.__getitem__, text.lower().split())) - NO_STEM

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence around a stretch, as far as marks tell it."""
        first = max(0, start - LONGEST_SENTENCE)
        for match in _sentence_end().finditer(self.article.text, first, start):
            first = match.end()
        after = _sentence_end().search(
            self.article.text, end, min(len(self.article.text), end + LONGEST_SENTENCE)
        )
        return first, (after.start() if after else end + LONGEST_SENTENCE)

    def before(self, place: int, most: int) -> list[Told]:
        """The claims that stand before a place, nearest first."""
        number = bisect_right(self._starts, place)
        return self.told[max(0, number - most) : number][::-1]

    def after(self, place: int, most: int) -> list[Told]:
        """The claims that stand behind a place, nearest first."""
        number = bisect_right(self._starts, place)
        return self.told[number : number + most]

    def names_of(self, ids: Iterable[str]) -> list[str]:
        """The names of speakers."""
        return [self.cast[name].name for name in ids if name in self.cast]

    def speakers_named(self, span: Span) -> tuple[str, ...]:
        """The ids of the speakers whose name the words of a span are."""
        words = self.article.text[span.start : span.end].lower().split()
        while words and words[0] in self.words.closed:
            del words[0]
        found = self.names.get(" ".join(words))
        return (found,) if found else ()


def innermost(
    places: Sequence[tuple[int, int]], attributions: Iterable[Attribution]
) -> list[Attribution | None]:
    """For each place, in order, the innermost attribution in whose content it lies."""
    if not places:
        return []
    contents = sorted(
        [
            (span.start, -span.end, number, attribution)
            for number, attribution in enumerate(attributions)
            for span in attribution.quote.content
        ],
        key=itemgetter(0, 1, 2),
    )
    starts = [start for start, *_ in contents]
    found: list[Attribution | None] = []
    open_now = contents[:0]
    at = 0
    for start, end in places:
        following = bisect_right(starts, start, at)
        open_now = [item for item in open_now + contents[at:following] if -item[1] > start]
        around = [attribution for _, stop, _, attribution in open_now if -stop >= end]
        found.append(around[-1] if around else None)
        at = following
    return found
