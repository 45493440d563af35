"""What holds for all texts that are read."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimkit.lines import find_byline, find_date_line, find_dateline, parse_byline
from claimkit.metadata import build_article
from claimkit.model import Span
from claimkit.reading import Page, read

PIECES = (
    "\n", "\n\n", "\r\n", " ",
    "\t", "\ufeff", "\x00", "\ud800", "\u2028", "# ", "## ", "---", "===",
    "*", "**", "_", "`", "```",
    "[", "](", ")", "![", "<https://x.example/a>", "> ", "- ", "&amp;",
    "NORHAVEN", "Norhaven", ", ", "March 3", " (Reuters) ", "/TASS/", "—", " - ", "By Ann Lee",
    "date 2021-05-24", "30 February 2021", "10:99", "XX", "It rained in the town.", "All news",
    "Read more", "Post, March 3: More",
    "https://x.example/a", "\\", "“", "”", ".", ":", "|", "1", "é",
)  # fmt: skip

texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80)
few = settings(deadline=None, max_examples=200)


def _check(page: Page) -> None:
    """Blocks are in order, begin and end with a character, and leave only white space out."""
    ends = [0]
    for block in page.blocks:
        words = block.span.of(page.text)
        assert words == words.strip()
        assert page.text[ends[-1] : block.span.start].strip() == ""
        ends.append(block.span.end)
    assert page.text[ends[-1] :].strip() == ""
    assert all(first <= second for first, second in pairwise(ends))


@few
@given(texts)
@example("# \n")
def test_blocks_tile_the_text(raw: str) -> None:
    """In every format the blocks cover all but white space."""
    for kind in ("text", "markdown"):
        _check(read(raw, format=kind, language="en"))


@few
@given(texts)
def test_characters_lead_back(raw: str) -> None:
    """A character of rendered Markdown is that of the source it leads to, entities aside."""
    page = read(raw, format="markdown", language="en")
    assert page.source_map is not None
    for place, character in enumerate(page.text):
        source = page.source_map.to_raw(Span(place, place + 1)).of(raw)
        assert source == character or source.startswith("&")


@few
@given(texts)
def test_text_is_kept(raw: str) -> None:
    """Plain text loses its mark and the first half of its line ends, and nothing else."""
    page = read(raw, format="text", language="en")
    assert page.text == raw.removeprefix("\ufeff").replace("\r\n", "\n")


@few
@given(st.binary(max_size=60))
def test_bytes(raw: bytes) -> None:
    """Any bytes give an article."""
    article = build_article(raw, format="text", language="en")
    assert article == build_article(raw, format="text", language="en")


@few
@given(texts)
def test_lines(raw: str) -> None:
    """Line grammars accept anything, and their spans lie in the text."""
    parse_byline(raw)
    find_byline(raw, "en")
    for found in (find_dateline(raw, "en"), find_date_line(raw, None)):
        assert found is None or found.span.end <= len(raw)
