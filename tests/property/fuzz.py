"""Feed the library odd input for as long as asked: ``python tests/property/fuzz.py SECONDS``.

Not collected by pytest. It draws texts of news-like pieces and odd characters, pages with broken
markup, and damaged records, and checks what must hold whatever comes: no exception that is not
one of the library's own, spans inside the text, records that come back as they were. It prints how
many inputs each part read, and the slowest one.
"""

import copy
import json
import random
import sys
import time
from collections.abc import Callable

import claimkit
from claimkit import ClaimkitError
from claimkit.io import claimreview, from_record, to_record

PIECES = (
    "Ada Bell said that ", "“It is full,” ", "according to Bo Cole, ", "the ministry ", "denied ",
    "so-called ", "on Monday", "last year", "\n\n", "\n", " ", "\t", "“", "”", '"', "'", "‘", "«",
    "»", "(", ")", "[", "]", ".", "...", "!", "?", ",", ";", ":", "—", "--", "\u00a0", "\u200b",
    "\ufeff", "\u202e", "\x00", "\ud800", "é", "ß", "İ", "中文", "🙂", "1999", "3.5", "$5", "U.S.",
    "OHM, May 3 (Reuters) - ", "By Ada Bell", "https://example.org/a", "# ", "**", "[a](b)", "```",
    "<p>", "</p>", "<script>", "<!--", "-->", "&amp;", "&#x0;", "<blockquote>", "<q>", "<br>",
    '<meta property="og:title" content="x">', '<script type="application/ld+json">{"@graph":[',
    "said", "told reporters", "It ", "he ", "who ", "A" * 300, " a" * 200,
)  # fmt: skip
FORMATS = ("auto", "text", "markdown", "html")
LANGUAGES = (None, "en", "de")
ODD: tuple[object, ...] = (None, 0, -1, 1e300, "", "x", [], {}, [None], {"a": 1}, True)


def text_of(chance: random.Random) -> str:
    """Return a text of random pieces."""
    return "".join(chance.choices(PIECES, k=chance.randrange(1, 60)))


def read(chance: random.Random) -> claimkit.Analysis:
    """Analyse a text or its bytes, and check that every span lies in the text."""
    text = text_of(chance)
    raw = text.encode("utf-8", "surrogatepass") if chance.random() < 0.3 else text
    form, language = chance.choice(FORMATS), chance.choice(LANGUAGES)
    analysis = claimkit.analyze(raw, format=form, language=language)
    length = len(analysis.article.text)
    for quote in analysis.quotes:
        spans = (*quote.content, *quote.cue, *quote.source)
        assert all(0 <= span.start < span.end <= length for span in spans)
    assert all(mention.span.end <= length for mention in analysis.dates)
    assert all(marker.span.end <= length for marker in analysis.markers)
    assert from_record(json.loads(json.dumps(to_record(analysis)))) == analysis
    return analysis


def link(chance: random.Random) -> None:
    """Link a few analyses; the order in which they come must not matter to who was first."""
    claimkit.link([read(chance) for _ in range(chance.randrange(4))])


def damage(value: object, chance: random.Random) -> object:
    """Return a JSON value with one part of it replaced or left out."""
    changed = copy.deepcopy(value)
    here: object = changed
    for _ in range(chance.randrange(1, 6)):
        if not isinstance(here, dict | list) or not here:
            break
        key = chance.choice(sorted(here) if isinstance(here, dict) else range(len(here)))
        inner = here[key]
        if chance.random() < 0.4 or not isinstance(inner, dict | list):
            here[key] = chance.choice(ODD)
            break
        here = inner
    return changed


def records(chance: random.Random) -> None:
    """Load damaged records and fact-checks: a value, or one of the library's errors."""
    record = damage(to_record(read(chance)), chance)
    for load in (from_record, claimreview.read):
        try:
            load(record)  # type: ignore[arg-type] # that is the point
        except ClaimkitError:
            continue


PARTS: dict[str, Callable[[random.Random], object]] = {
    "read": read, "link": link, "records": records,
}  # fmt: skip


def main(seconds: float, seed: int = 0) -> None:
    """Run all parts in turn until the time is over."""
    counts = dict.fromkeys(PARTS, 0)
    slowest, end = (0.0, "", 0), time.monotonic() + seconds
    while time.monotonic() < end:
        for name, part in PARTS.items():
            start = time.process_time()
            try:
                part(random.Random(seed))  # noqa: S311 - nothing secret
            except ClaimkitError:
                pass  # a wrong call, told as such
            except BaseException:
                print(f"{name} failed with seed {seed}")  # noqa: T201
                raise
            slowest = max(slowest, (time.process_time() - start, name, seed))
            counts[name] += 1
            seed += 1
    print(counts, "slowest: {:.2f} CPU s in {} with seed {}".format(*slowest))  # noqa: T201


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
