"""Which format a text is in."""

import pytest

from claimkit.reading.sniff import sniff

TEXTS = [
    ("", "text"),
    ("It rained in Norhaven.\n\nThe river rose.", "text"),
    ("# A title\n\nIt rained.", "markdown"),
    ("It [rained](https://norhaven.example/rain).", "markdown"),
    ("**Rain**\n\n---\n\nIt rained.", "markdown"),
    ("It **rained**.", "text"),
    ("Title\n=====\n\n> It rained.", "markdown"),
    ("He paid #1 of 3 > 2 fees.", "text"),
    ("<!DOCTYPE html><p>It rained.", "html"),
    ("\ufeff\n  <HTML lang=en>", "html"),
    ("<p>It rained.</p>\n<p>It stopped.</p>", "html"),
    ("Shares of <NHV> rose </ as said.", "text"),
]


@pytest.mark.parametrize(("text", "kind"), TEXTS)
def test_sniff(text: str, kind: str) -> None:
    """Markup that leaves no doubt decides; one weak sign does not."""
    assert sniff(text) == kind
