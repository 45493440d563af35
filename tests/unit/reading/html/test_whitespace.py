"""White space is shown as a browser shows it."""

import pytest

from claimkit.reading.html.whitespace import LINE_BREAK, shown


@pytest.mark.parametrize(
    ("raw", "paragraphs"),
    [
        ("", ()),
        (" \n\t ", ()),
        ("  a \n b  ", ("a b",)),
        ("a\u00a0b\u2009c", ("a b c",)),
        ("a\u00adb\u200bc\ufeffd", ("abcd",)),
        ("a\x00b\x08c\ud800d", ("abcd",)),
        ("\u0645\u06cc\u200c\u0631\u0648\u062f", ("\u0645\u06cc\u200c\u0631\u0648\u062f",)),
        (f"a{LINE_BREAK}b", ("a\nb",)),
        (f"a {LINE_BREAK} {LINE_BREAK}\n b", ("a", "b")),
        (f"{LINE_BREAK}a{LINE_BREAK}", ("a",)),
    ],
)
def test_shown(raw: str, paragraphs: tuple[str, ...]) -> None:
    """Runs are one space, what is invisible goes, two breaks part paragraphs."""
    assert shown(raw) == paragraphs
