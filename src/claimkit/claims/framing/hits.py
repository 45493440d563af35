"""Find the words of framing in a text: one look for all of them, a closer one at each hit."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import attrs
import regex

from claimkit.claims.framing.look import AHEAD, Look
from claimkit.claims.framing.rules import FramingRule
from claimkit.claims.framing.words import Compiled, FramingWords
from claimkit.model import PROSE, Article, Block, MarkerKind, Span
from claimkit.speakers.names.headlines import HEADLINES

APART = ".,;:!?()[]{}\"“”‘’'«»„/|*_—–…"
SENTENCE_OPENS = frozenset(".!?:“\"‘'(—–*\n")
NEAR = 110  # code points on both sides of a head where the words that a rule needs stand


@attrs.frozen
class Hit:
    """A place where a rule holds.

    `agent` are the words that name whose stance it is; `by_subject` tells that the subject does.
    """

    start: int
    end: int
    kind: MarkerKind
    rule: str
    agent: Span | None = None
    by_subject: bool = False


def lowered(text: str) -> str:
    """The text in lower case, each character at its place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join([char.lower() if len(char.lower()) == 1 else char for char in text])


def find_hits(article: Article, lower: str, words: FramingWords) -> list[Hit]:
    """Find where the rules with words hold in the prose of an article.

    Returns:
        Hits in the order of the text, disjoint; of two that overlap the longer is kept.
    """
    flat = lower
    for mark in APART:
        flat = flat.replace(mark, " ")
    tokens = words.tokens.intersection(flat.split())
    if not tokens:
        return []
    prose = [block for block in article.blocks if block.kind in PROSE]
    look = Look(article.text, lower, flat, prose, words.coder)
    found = [
        hit
        for token in sorted(tokens)
        for place, end, block in _places(look, token)
        for compiled in words.rules[token]
        if (hit := _try(look, place, end, block, compiled))
    ]
    return disjoint(found)


def disjoint(hits: Sequence[Hit]) -> list[Hit]:
    """Of hits that overlap, keep the longest; in the order of the text."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.rule)):
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start > kept[-1].end - kept[-1].start:
                kept[-1] = hit
        else:
            kept.append(hit)
    return kept


def _places(look: Look, token: str) -> Iterator[tuple[int, int, Block]]:
    """Yield where a word stands in prose, as a whole word."""
    lower, size = look.lower, len(token)
    at = lower.find(token)
    while at >= 0:
        end = at + size
        before, after = lower[at - 1 : at], lower[end : end + 1]
        if (before == " " or not _goes_on(lower, at - 1, -1)) and (
            after == " " or not _goes_on(lower, end, 1)
        ):
            number = bisect_right(look.starts, at) - 1
            if number >= 0 and end <= look.prose[number].span.end:
                yield at, end, look.prose[number]
        at = lower.find(token, end)


def _goes_on(lower: str, at: int, step: int) -> bool:
    """Whether the word goes on at a place beside it, directly or after a hyphen."""
    if not 0 <= at < len(lower):
        return False
    if lower[at] == "-":
        at += step
    return 0 <= at < len(lower) and lower[at].isalnum()


def _try(look: Look, place: int, end: int, block: Block, compiled: Compiled) -> Hit | None:
    """Look closely whether a rule holds at a word."""
    rule = compiled.rule
    start, stop = max(block.span.start, place - rule.reach), block.span.end
    if compiled.needs:
        near = look.flat[max(block.span.start, place - NEAR) : min(stop, end + NEAR)]
        if compiled.needs.isdisjoint(near.split()):
            return None
    if not compiled.is_capital and _is_name(look.text, place, block, rule):
        return None
    window, pattern = look.window(place, end, block), compiled.pattern
    coded, head, stop = window.words.coded, window.at(place), window.at(min(stop, end + AHEAD))
    if not rule.reach:
        match = pattern.match(coded, head, stop)
        matches: Iterable[re.Match[str] | regex.Match[str]] = (match,) if match else ()
    else:
        matches = pattern.finditer(coded, window.at(start), stop)
    for match in matches:
        first, last = match.span("mark")
        if first <= head < last:
            named = compiled.has_agent and match.start("agent") >= 0
            agent = window.span(*match.span("agent")) if named else None
            mark = window.span(first, last)
            return Hit(mark.start, mark.end, rule.kind, rule.name, agent, rule.by_subject)
        if first > head:
            break
    return None


def _is_name(text: str, place: int, block: Block, rule: FramingRule) -> bool:
    """Whether a capital tells that the word is part of a name, or the month."""
    if not text[place].isupper():
        return False
    if rule.name == "hedge.modal":
        return True
    if block.kind in HEADLINES:
        return False
    before = text[max(block.span.start, place - 3) : place].rstrip(" ")
    return bool(before) and before[-1] not in SENTENCE_OPENS
