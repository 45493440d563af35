"""Sentences cut into clauses, and noun phrases told by the words that open and end them."""

from functools import cached_property

import attrs

from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.shapes.words import ShapeWords

Range = tuple[int, int]

BOUNDARIES = frozenset({",", ";", ":", "–", "—", "--", "-"})
STOPS = frozenset({".", "!", "?", "…"})
LONGEST_PHRASE = 40
MOST_QUOTED = 8
DEEPEST = 6


@attrs.define(eq=False, slots=False)
class Clauses:
    """One sentence of a passage, cut at its marks outside quotation marks."""

    passage: Passage
    sentence: Sentence
    words: ShapeWords
    ends: dict[tuple[int, int], int] = attrs.field(factory=dict)

    @cached_property
    def start(self) -> int:
        """The first token."""
        return self.sentence.start

    @cached_property
    def end(self) -> int:
        """The token after the last word: stops that close the sentence do not count."""
        end = self.sentence.end
        while end > self.start and self.word(end - 1) in STOPS and not self.is_quoted(end - 1):
            end -= 1
        return end

    @cached_property
    def cuts(self) -> list[int]:
        """The tokens that separate clauses, in order."""
        return [at for at in range(self.start, self.end) if self._cuts(at)]

    def _cuts(self, at: int) -> bool:
        if self.is_quoted(at):  # a comma that the passage counts into the quotation before it
            return self.word(at) == "," and self._ends_quotation(at)
        return self.word(at) in BOUNDARIES

    def _ends_quotation(self, at: int) -> bool:
        return self.passage.ranges[self.passage.quoted[at]][1] == at + 1

    def word(self, at: int) -> str:
        """Return a token in lower case."""
        return self.passage.words[at].lower()

    def is_quoted(self, at: int) -> bool:
        """Whether a token stands between quotation marks."""
        return self.passage.quoted[at] >= 0

    def is_capital(self, at: int) -> bool:
        """Whether a token is written like a noun or a name: with a capital, or like "n24"."""
        word = self.passage.words[at]
        if word[0].isupper() or not word[0].isalpha():
            return word[0].isupper()
        return not word.islower() or not word.replace("-", "").isalpha()

    def has(self, section: str, at: int) -> bool:
        """Whether a section lists the token, which stands in the sentence outside quotations."""
        inside = self.start <= at < self.end
        return inside and not self.is_quoted(at) and self.words.has(section, self.word(at))

    def is_finite(self, at: int) -> bool:
        """Whether a token is a finite verb that the lexicons know."""
        if at >= self.end or self.is_quoted(at):
            return False
        word, words = self.word(at), self.words
        return word in words.finite or word in words.split or self.has("finite_signs", at)

    def quotation(self, at: int) -> Range | None:
        """Return the quotation that begins at a token, without a comma behind its mark."""
        if not self.start <= at < self.end or not self.is_quoted(at):
            return None
        start, end = self.passage.ranges[self.passage.quoted[at]]
        if start != at:
            return None
        return start, end - (self.word(end - 1) == "," and end - 1 > start)

    def next_cut(self, at: int) -> int:
        """Return the first separator at or after a token, or the end of the sentence."""
        return next((cut for cut in self.cuts if cut >= at), self.end)

    def clause_start(self, at: int) -> int:
        """Return the first token of the clause in which a token stands."""
        return next((cut + 1 for cut in reversed(self.cuts) if cut < at), self.start)

    def phrase_end(self, at: int, depth: int = 0) -> int:
        """Return where the noun phrase that begins at a token ends; `at` itself if none does.

        A phrase inside a phrase has a greater `depth`; those that are too deep are left out.
        """
        key = (at, depth)
        if key not in self.ends:
            self.ends[key] = at if depth > DEEPEST else self._phrase_end(at, depth)
        return self.ends[key]

    def _phrase_end(self, at: int, depth: int) -> int:
        if self.has("subjects", at) and not self._goes_on(at + 1):
            return at + 1
        place, head = at, at
        limit = min(self.end, at + LONGEST_PHRASE)
        if self.has("determiners", place) or self.has("genitives", place):
            place += 1
        while place < limit:
            step = self._step(place, depth, has_head=head > at)
            if step == place:
                break
            if self.is_capital(step - 1) or self.is_quoted(step - 1):
                head = step
            place = step
        return head

    def _goes_on(self, at: int) -> bool:
        """Whether a word that could be a pronoun opens a longer phrase ("these people")."""
        return at < self.end and not self.is_quoted(at) and self.is_capital(at)

    def _step(self, at: int, depth: int, *, has_head: bool) -> int:
        """Return the token after the next part of a phrase; `at` itself if the phrase ends."""
        quotation = self.quotation(at)
        if quotation is not None:
            return quotation[1] if quotation[1] - quotation[0] <= MOST_QUOTED else at
        word = self.word(at)
        if word == "(":
            return self._bracket(at)
        if at in self.cut_set or self.is_capital(at):
            return at + (at not in self.cut_set)
        return self._after_head(at, word, depth) if has_head else self._before_head(at, word, depth)

    def _before_head(self, at: int, word: str, depth: int) -> int:
        """Go on before a noun: with an adjective, or with a participle and what leads to it."""
        if self.has("prepositions", at):
            return self._attribute(at, depth)
        is_adjective = not self.has("adverbs", at)
        return at + 1 if is_adjective and word[0].isalnum() else at

    def _attribute(self, at: int, depth: int) -> int:
        """Step over what a preposition leads before a participle: "the [on Monday] read letter"."""
        opens = any(self.has(name, at - 1) for name in ("determiners", "genitives", "objects"))
        after = self.phrase_end(at + 1, depth + 1) if opens else at + 1
        leads = at + 1 < after < self.end - 1 and not self.is_capital(after)
        ends = leads and self.word(after).endswith(self.attribute_endings)
        return after + 1 if ends and self._goes_on(after + 1) else at

    def _after_head(self, at: int, word: str, depth: int) -> int:
        """Go on after a noun: with a genitive, with "and", or with a figure."""
        if self.words.has("genitives", word) or self.words.has("linkers", word):
            after = self.phrase_end(at + 1, depth + 1) if at + 1 < self.end else at + 1
            return after if after > at + 1 else at
        if word.endswith(self.genitive_endings) and self._goes_on(at + 1):
            return at + 2
        return at + 1 if word[0].isdigit() else at

    def _bracket(self, at: int) -> int:
        for place in range(at + 1, min(self.end, at + MOST_QUOTED)):
            if self.word(place) == ")":
                return place + 1
        return at

    @cached_property
    def genitive_endings(self) -> tuple[str, ...]:
        """The endings of adjectives that join a noun to the one before."""
        return tuple(sorted(self.words.lists["genitive_endings"]))

    @cached_property
    def attribute_endings(self) -> tuple[str, ...]:
        """The endings of participles before a noun."""
        return tuple(sorted(self.words.lists["attribute_endings"]))

    @cached_property
    def cut_set(self) -> frozenset[int]:
        """The separators, for quick look-up."""
        return frozenset(self.cuts)
