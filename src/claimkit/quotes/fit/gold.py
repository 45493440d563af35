"""Read a corpus of marked attributions and lay its spans over the tokens of a passage."""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from claimkit.lang.classes import NAME
from claimkit.lang.morphology import Stemmer
from claimkit.lang.pack import LanguagePack
from claimkit.metadata.article import build_article
from claimkit.quotes.lexicon import Count, CueLexicon, make_lexicon
from claimkit.quotes.passage import Passage, read_passage

FREQUENT, NEARLY_ALWAYS = 5, 0.8
CLOSED = frozenset("DGPOWwTtobpcasxhmdnry,;:-.()q“”'*")


@attrs.frozen
class GoldAttribution:
    """One marked attribution, as sets of tokens of the passage. `head` is the cue's head token."""

    head: int | None
    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]


@attrs.frozen
class GoldDocument:
    """One document: its passage and its attributions, with the original record."""

    record: dict[str, Any]
    passage: Passage
    attributions: list[GoldAttribution]


def tokens_in(passage: Passage, spans: Iterable[Iterable[int]]) -> frozenset[int]:
    """Return the word tokens that lie in any of the spans."""
    found: set[int] = set()
    for start, end in spans:
        k = max(0, bisect_right(passage.starts, start) - 1)
        while k < len(passage.starts) and passage.end(k) <= start:
            k += 1
        while k < len(passage.starts) and passage.starts[k] < end:
            if any(map(str.isalnum, passage.words[k])) or passage.words[k] in ":—–-":
                found.add(k)
            k += 1
    return frozenset(found)


def read_documents(path: Path, lang: LanguagePack) -> Iterator[GoldDocument]:
    """Read the documents of a corpus, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            article = build_article(record["text"], language=lang.code, format="text")
            passage = read_passage(article, lang)
            marked = [
                (
                    tokens_in(passage, a["cue"]),
                    tokens_in(passage, a["source"]),
                    tokens_in(passage, a["content"]),
                )
                for a in record["attributions"]
            ]
            yield GoldDocument(record, passage, [GoldAttribution(None, *parts) for parts in marked])


def counted_words(passage: Passage) -> Iterator[str]:
    """Yield the words outside quotation marks, with one form for all names."""
    return (w for w, q in zip(passage.plain, passage.quoted, strict=True) if q < 0)


def count_cues(
    documents: list[GoldDocument], lang: LanguagePack
) -> tuple[CueLexicon, list[GoldDocument]]:
    """Measure how often each form heads a cue, and mark the head of each cue."""
    total: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for document in documents:
        passage = document.passage
        total.update(counted_words(passage))
        for attribution in document.attributions:
            inside.update(passage.plain[k] for k in attribution.cue)
    headed: Counter[str] = Counter()
    marked: list[GoldDocument] = []
    for document in documents:
        attributions = []
        for attribution in document.attributions:
            head = _head(document.passage, attribution.cue, inside, total)
            if head is not None:
                headed[document.passage.plain[head]] += 1
            attributions.append(attrs.evolve(attribution, head=head))
        marked.append(attrs.evolve(document, attributions=attributions))
    forms = {
        word: (float(headed[word]), float(count))
        for word, count in sorted(total.items())
        if word != NAME and (headed[word] or (count >= FREQUENT and word.isalpha()))
    }
    return make_lexicon(forms, lang), marked


def _head(
    passage: Passage, cue: frozenset[int], inside: Counter[str], total: Counter[str]
) -> int | None:
    """The token of a cue that is most of a cue word; of closed classes only if nothing else is."""

    def worth(k: int) -> float:
        word = passage.plain[k]
        share = (inside[word] + 0.1) / (total[word] + 1.0)
        return share - (0.5 if passage.inner[k] in CLOSED and share < NEARLY_ALWAYS else 0.0)

    return max(sorted(cue), key=worth, default=None)


def own_counts(document: GoldDocument, cut: Stemmer) -> dict[str, tuple[Count, Count]]:
    """Return the document's own counts by form (form, stem), to leave it out of the lexicon."""
    passage = document.passage
    total = Counter(counted_words(passage))
    headed = Counter(passage.plain[a.head] for a in document.attributions if a.head is not None)
    stem_total: Counter[str] = Counter()
    stem_headed: Counter[str] = Counter()
    for word, count in total.items():
        stem_total[cut.stem(word)] += count
        stem_headed[cut.stem(word)] += headed[word]
    return {
        word: ((headed[word], count), (stem_headed[cut.stem(word)], stem_total[cut.stem(word)]))
        for word, count in total.items()
    }
