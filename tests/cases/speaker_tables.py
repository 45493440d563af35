"""Tables of speakers: texts with marked sources, and whom each source leads to.

A table is a TOML file of `[[case]]` entries: `id`, `why`, `text` and `speakers`. In the text
``{S:…}`` marks a source, ``{C:…}`` a content, and ``{Q:…}`` the words that report, where they
matter; the first source goes with the first content, and so on. Words that report go with the
source before them, or each with its own if all have some. `speakers` lists, for each, the names of
the speakers. `kind`, `role` and `affiliation` are of the first speaker, `by` is how the last source
was resolved, `issues` are the codes of all issues, and `fails` is the reason why a case fails for
now.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

from claimkit.model import Article, Block, BlockKind, Quote, QuoteKind, Span

TABLES = Path(__file__).parent / "en" / "speakers"
MARK = re.compile(r"\{([SCQ]):([^{}]*)\}")


def _cues(sources: list[Span], said: list[Span]) -> list[tuple[Span, ...]]:
    """Return for each source the words that report, if they are marked."""
    if len(said) == len(sources):
        return [(span,) for span in said]
    cues: list[tuple[Span, ...]] = [() for _ in sources]
    for span in said:
        cues[sum(source.start < span.start for source in sources) - 1] = (span,)
    return cues


def read_marked(marked: str) -> tuple[Article, tuple[Quote, ...]]:
    """Return a marked text as an article, with its quotes."""
    text, parts, done = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[done : match.start()]
        parts.append((match[1], Span(len(text), len(text) + len(match[2]))))
        text += match[2]
        done = match.end()
    text += marked[done:]
    sources = [span for mark, span in parts if mark == "S"]
    contents = [span for mark, span in parts if mark == "C"]
    cues = _cues(sources, [span for mark, span in parts if mark == "Q"])
    quotes = tuple(
        Quote(
            kind=QuoteKind.DIRECT if content.of(text)[0] == "“" else QuoteKind.INDIRECT,
            content=(content,),
            source=(source,),
            cue=cue,
            rule="test.marked",
            confidence=0.9,
        )
        for source, content, cue in zip(sources, contents, cues, strict=True)
    )
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, span=Span(*match.span()))
        for match in re.finditer(r"[^\n]+", text)
    )
    return Article(text=text, blocks=blocks, language="en"), quotes


def load_speaker_cases(*names: str) -> dict[str, dict[str, Any]]:
    """Return the cases of these tables, or of all, by table and id."""
    found = {}
    for path in sorted(TABLES.glob("*.toml")):
        if names and path.stem not in names:
            continue
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            found[f"{path.stem}.{case['id']}"] = {**case, "text": case["text"].strip()}
    return found
