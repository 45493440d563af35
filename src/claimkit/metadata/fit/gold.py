"""Annotated pages: what their carriers state, and which statements are right."""

import gzip
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import attrs

from claimkit.metadata.candidate import Candidate
from claimkit.metadata.carriers.page import HtmlPage
from claimkit.metadata.carriers.values import host
from claimkit.metadata.html import read_fields
from claimkit.metadata.keys import key_of
from claimkit.metadata.statements import statements
from claimkit.metadata.weigh import grouped
from claimkit.model import PartialDate
from claimkit.reading.html.tree import decode_html, parse_html

NAMES = {"outlet": "site_name"}  # what the annotation calls a field
DAY = 10


@attrs.frozen(kw_only=True)
class Example:
    """A field of a page: the groups of carriers that agree, and which groups are right."""

    site: str
    groups: tuple[tuple[str, ...], ...]
    right: frozenset[int]


def examples(folder: Path) -> Iterator[tuple[str, Example]]:
    """Yield field and example for each annotated field of each page in gold.jsonl."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            data = gzip.decompress((folder / row["html_file"]).read_bytes())
            page = HtmlPage(tree=parse_html(decode_html(data)[0]), url=row.get("url"))
            for field, candidates in read_fields(page, statements(page)).items():
                name = NAMES.get(field, field)
                if name in row["gold"]:
                    site = host(row.get("url")) or row["id"]
                    yield field, _example(field, site, candidates, row["gold"][name])


def _example(field: str, site: str, candidates: list[Candidate], gold: object) -> Example:
    found = grouped(candidates, partial(key_of, field))
    wanted = _keys(field, gold)
    return Example(
        site=site,
        groups=tuple(tuple(c.carrier for c in group.candidates) for group in found),
        right=frozenset(place for place, group in enumerate(found) if group.key in wanted),
    )


def _keys(field: str, gold: Any) -> frozenset[str]:  # noqa: ANN401 - JSON
    if field == "authors":
        return frozenset((key_of(field, tuple(gold)),))
    values = gold if isinstance(gold, list) else [gold]
    if field in ("published", "modified"):
        values = [PartialDate.parse(value[:DAY]) for value in values if value]
    return frozenset(key_of(field, value) for value in values if value)
