"""The plugin finds posts, keeps its promises, and is found by claimkit."""

from claimkit import analyze
from claimkit.plugins import QUOTE_EXTRACTORS, discover
from claimkit.testing import check_extractor

from claimkit_posts.extractor import extract_posts

TEXT = """\
Residents of Ostrava complained about the closed bridge.

@bridge_watch: Day nine, and still no crew in sight.

@cityhall: Repairs begin on Monday.

The council did not answer further questions.
"""


def test_posts_are_quotes() -> None:
    """Each post is a quote of its handle."""
    quotes = check_extractor(extract_posts, [TEXT])
    found = [(quote.source[0].of(TEXT), quote.content[0].of(TEXT)) for quote in quotes]
    assert found == [
        ("@bridge_watch", "Day nine, and still no crew in sight."),
        ("@cityhall", "Repairs begin on Monday."),
    ]


def test_an_address_inside_a_line_is_no_post() -> None:
    """Only a line that opens with the handle is a post."""
    assert check_extractor(extract_posts, ["Write to @cityhall: the clerk reads it."]) == ()


def test_claimkit_finds_the_plugin() -> None:
    """The entry point is enough: an analysis has the posts."""
    assert "posts.handles" in {plugin.name for plugin in discover(QUOTE_EXTRACTORS)}
    analysis = analyze(TEXT, format="text", language="en")
    rules = [quote.rule for quote in analysis.quotes]
    assert rules.count("posts.handle-colon") == 2
