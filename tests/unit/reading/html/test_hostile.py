"""Hostile pages cost bounded time and memory, an issue each, and never a traceback."""

import socket
import sys
import time
from collections.abc import Callable

import pytest

import claimkit
from claimkit.errors import UnsupportedFormat
from claimkit.reading.html import main_text, read
from claimkit.reading.html.limits import MOST_CHARACTERS

pytest.importorskip("trafilatura", reason="needs the extra html")
pytest.importorskip("turbohtml", reason="needs the extra html")

PARAGRAPH = "<p>The reeve said on Monday that the mill would stand still until the frost.</p>"
SECONDS = 60  # CPU seconds: a hang takes hours, a busy machine some seconds


def nested(count: int) -> str:
    """Return elements inside one another, with text at the bottom."""
    return f"<html><body>{PARAGRAPH}{'<div>x' * count}{PARAGRAPH}"


HOSTILE: dict[str, tuple[Callable[[], str | bytes], str]] = {
    "fifty megabytes": (lambda: "<html><body>" + PARAGRAPH * 650_000, "page-cut"),
    "nested": (lambda: nested(100_000), "page-deep"),
    "nested inline": (lambda: nested(100_000).replace("div", "b"), "page-deep"),
    "many elements": (lambda: "<html><body>" + "<i>a</i>" * 100_000, "page-large"),
    "a million attributes": (
        lambda: f"<html><body><p {' '.join(f'a{n}=1' for n in range(1_000_000))}>x</p>",
        "page-cut",
    ),
    "one long text": (lambda: "<html><body><p>" + "So he said. " * 1_000_000, "page-cut"),
    "broken bytes": (lambda: b"<html><body><p>\xff\xfe\x81\x8d\x00</p></body>", "encoding-guessed"),
    "wrong declaration": (
        lambda: b"<html><meta charset=utf-16><body>" + PARAGRAPH.encode() + b"\xff",
        "encoding-broken",
    ),
    "entities": (lambda: "<html><body><p>" + "&amp;&lt;&nGt;&#x110000;&x" * 200_000, "page-cut"),
    "script only": (
        lambda: "<html><body><script>document.write('hello')</script></body></html>",
        "no-main-content",
    ),
    "empty": (lambda: "<html></html>", "empty-text"),
    "NULs": (lambda: f"<html><body>\x00{PARAGRAPH}\x00</body></html>", "null-character"),
    "tag soup": (lambda: "<html><body>" + "</p><table><b><td></i>" * 10_000, "page-large"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_page(name: str) -> None:
    """A hostile page ends in bounded time, with the issue that says what was wrong."""
    make, code = HOSTILE[name]
    raw = make()
    start = time.process_time()
    article = claimkit.parse(raw, format="html", language="en")
    assert time.process_time() - start < SECONDS
    assert code in {issue.code for issue in article.issues}
    assert len(article.text) <= MOST_CHARACTERS
    for block in article.blocks:
        assert block.span.of(article.text)


def test_entities_do_not_expand() -> None:
    """An entity that the page declares itself is none, as in a browser."""
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))
    page = f"<!DOCTYPE html [<!ENTITY e0 'ha'>{declared}]><html><body><p>&e19;</p></body></html>"
    assert len(claimkit.parse(page, format="html", language="en").text) < len(page)


@pytest.mark.parametrize("raw", ["", b"", "\x00", "<", "<p", "<html", "\ufeff", "\ud800<p>\udfff"])
def test_odd_input(raw: str | bytes) -> None:
    """Whatever is no page has no text, or its own."""
    assert len(claimkit.parse(raw, format="html").text) <= len(raw)


def test_failure_of_the_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where trafilatura fails, the paragraphs are told by their shape, and an issue says so."""

    def fail(_: object) -> tuple[str, ...]:
        raise RecursionError

    monkeypatch.setattr(read, "main_lines", fail)
    article = claimkit.parse(f"<html><body>{PARAGRAPH}</body></html>", language="en")
    assert article.text.startswith("The reeve said")
    assert "main-content-failed" in {issue.code for issue in article.issues}


@pytest.mark.parametrize("module", ["trafilatura", "turbohtml"])
def test_missing_extra(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """Without the extra, one sentence names the command that installs it."""
    main_text.load.cache_clear()
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UnsupportedFormat) as caught:
        claimkit.parse(f"<html><body>{PARAGRAPH}</body></html>")
    assert str(caught.value).endswith("needs the extra 'html': pip install 'claimkit[html]'")
    assert claimkit.parse("It rained.", language="en").text == "It rained."


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a page opens no connection, whatever the page asks for."""

    def refuse(*_: object, **__: object) -> None:
        message = "a connection was opened"
        raise AssertionError(message)

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = (
        '<!DOCTYPE html SYSTEM "https://a.example/x.dtd"><html><head><base href="https://a.example">'
        '<meta http-equiv="refresh" content="0; url=https://a.example/next">'
        '<link rel="canonical" href="https://a.example/story"><link rel="amphtml" href="/amp">'
        '<script src="https://a.example/x.js"></script></head><body>'
        '<iframe src="https://a.example/frame"></iframe><img src="https://a.example/i.png">'
        f"<article><h1>The mill stands still</h1>{PARAGRAPH * 9}</article></body></html>"
    )
    assert claimkit.analyze(page, url="https://a.example/story").article.text
