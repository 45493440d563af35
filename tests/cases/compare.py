"""Compare found quotes with those of a case, as the public scorers of attributions do.

Spans are compared by the letters and digits that they cover, so marks and punctuation never
matter. Contents pair one to one at an overlap (intersection over union) of at least 0.5. A source
is right if it overlaps as much or shares a head word; where a case has none, none may be found.
"""

import re
from collections.abc import Sequence

from case_tables import Case, Expected

from claimkit.model import Quote, Span

ENOUGH = 0.5
PIECE = re.compile(r"[^,;:()–—]{1,400}")
TAIL = re.compile(
    r"\s(?:of|for|from|in|at|on|with|by|to|who|whom|whose|which|that|when|where)\b.*", re.DOTALL
)
WORD = re.compile(r"\w+(?:['’]\w+)*")


def extent(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return the positions of the letters and digits that the spans cover."""
    return frozenset(
        at for span in spans for at in range(span.start, span.end) if text[at].isalnum()
    )


def overlap(first: frozenset[int], second: frozenset[int]) -> float:
    """Return intersection over union; two empty extents overlap wholly."""
    both = first | second
    return len(first & second) / len(both) if both else 1.0


def heads(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return where the head words start: the last word of each piece, before "of", "who" ..."""
    found = set()
    for span in spans:
        for piece in PIECE.finditer(text, span.start, span.end):
            words = [*WORD.finditer(TAIL.sub("", piece[0].lstrip()))]
            if words:
                offset = piece.end() - len(piece[0].lstrip())
                found.add(offset + words[-1].start())
    return frozenset(found)


def same_source(text: str, wanted: Sequence[Span], found: Sequence[Span]) -> bool:
    """Whether the found source is the wanted one."""
    if not wanted or not found:
        return not wanted and not found
    close = overlap(extent(text, wanted), extent(text, found)) >= ENOUGH
    return close or bool(heads(text, wanted) & heads(text, found))


def pair(case: Case, quotes: Sequence[Quote]) -> dict[int, int]:
    """Pair expected quotes with found ones, best overlap first: index → index."""
    wanted = [extent(case.text, item.content) for item in case.expected]
    found = [extent(case.text, quote.content) for quote in quotes]
    ranked = sorted(
        (-overlap(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(found)
    )
    pairs: dict[int, int] = {}
    for value, i, j in ranked:
        if -value >= ENOUGH and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _show(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(span.of(text) for span in spans) or "none"


def find_problems(case: Case, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """Return what is wrong with the found quotes, in words; empty if all is right.

    Nested quotes count only in cases that have nested ones.
    """
    if not any(item.nested_in for item in case.expected):
        quotes = [quote for quote in quotes if quote.nested_in is None]
    pairs = pair(case, quotes)
    problems = [
        f"content missed: {_show(case.text, item.content)}"
        for index, item in enumerate(case.expected)
        if index not in pairs
    ]
    problems += [
        f"no quote: {_show(case.text, quote.content)} ({quote.rule})"
        for index, quote in enumerate(quotes)
        if index not in pairs.values()
    ]
    for index, at in pairs.items():
        item, quote = case.expected[index], quotes[at]
        if not same_source(case.text, item.source, quote.source):
            problems.append(f"source wrong: {_show(case.text, quote.source)} ({quote.rule})")
        problems += _differences(item, quote)
        if item.nested_in is not None and (outer := pairs.get(item.nested_in - 1)) is not None:
            problems += [] if quote.nested_in == quotes[outer].id else ["not marked as nested"]
    return tuple(problems)


def _differences(item: Expected, quote: Quote) -> list[str]:
    checks = (
        ("kind", item.kind, quote.kind),
        ("cue class", item.cue_class, quote.cue_class),
        ("negated", item.negated, quote.negated),
    )
    return [
        f"{name} wrong: {found} ({quote.rule})"
        for name, wanted, found in checks
        if wanted is not None and wanted != found
    ]
