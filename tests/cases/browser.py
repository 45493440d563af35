"""Headless Chromium: what it makes of a page, as its DOM, as measures, and as a picture."""

import contextlib
import html
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--allow-file-access-from-files",
)  # fmt: skip
DARK = "--blink-settings=preferredColorScheme=0"
ATTEMPTS, SECONDS = 3, 60
POLICY = '<meta http-equiv="Content-Security-Policy"'
PRE = re.compile(r'<pre id="(?P<name>\w+)">(?P<json>[^<]*)</pre>')
Pixel = tuple[int, int, int]


def find_browser() -> str | None:
    """Return the path of a Chromium, if there is one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def _run(*arguments: str) -> str:
    """Return what the browser prints; on a busy machine it hangs at its start now and then."""
    for _ in range(ATTEMPTS - 1):
        with contextlib.suppress(subprocess.TimeoutExpired):
            return _attempt(arguments)
    return _attempt(arguments)


def _attempt(arguments: tuple[str, ...]) -> str:
    browser = find_browser()
    assert browser is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(  # noqa: S603 - the browser of the machine, on our own page
            [browser, *FLAGS, f"--user-data-dir={profile}", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            start_new_session=True,  # so that its own processes end with it
        )
        try:
            shown, _ = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise
    assert process.returncode == 0
    return shown


def measure(page: str, scripts: Mapping[str, tuple[int, str]], *, dark: bool = False) -> Any:  # noqa: ANN401 - JSON
    """Return what scripts return, by their names; each runs in the page at its own width.

    The pages stand in frames, since a window has a least width; the policy by which a report
    forbids all scripts is taken out of the copies.
    """
    assert POLICY in page
    with tempfile.TemporaryDirectory() as folder:
        frames = []
        for name, (width, script) in scripts.items():
            inner = page.replace(POLICY, "<meta").replace("</body>", _told(name, script))
            (Path(folder) / f"{name}.html").write_text(inner, "utf-8")
            frames.append(f"<iframe src='{name}.html' width={width} height=900></iframe>")
        outer = Path(folder) / "outer.html"
        outer.write_text("<!DOCTYPE html><body>" + "".join(frames), "utf-8")
        shown = _run(*[DARK] * dark, "--window-size=1600,1000", "--dump-dom", outer.as_uri())
    told = PRE.finditer(shown)
    return {one["name"]: json.loads(html.unescape(one["json"])) for one in told}


def _told(name: str, script: str) -> str:
    """The end of a page that has a script run, and tells the page around it what it returns."""
    return f"""<script>addEventListener('load', () => {{
        const found = (() => {{{script}}})(), out = parent.document.createElement('pre');
        out.id = '{name}'; out.textContent = JSON.stringify(found);
        parent.document.body.append(out); }})</script></body>"""


def picture(page: str, *, width: int, height: int, dark: bool = False) -> list[list[Pixel]]:
    """Return the rows of pixels that a page shows at its top."""
    with tempfile.TemporaryDirectory() as folder:
        source, shot = Path(folder) / "page.html", Path(folder) / "page.png"
        source.write_text(page, "utf-8")
        _run(
            *[DARK] * dark,
            f"--window-size={width},{height}",
            f"--screenshot={shot}",
            source.as_uri(),
        )
        return _pixels(shot.read_bytes())


def _pixels(png: bytes) -> list[list[Pixel]]:
    """The pixels of a PNG with eight bits a channel and without interlacing."""
    at, packed = 8, b""
    width = channels = 0
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        data = png[at + 8 : at + 8 + size]
        if kind == b"IHDR":
            width, _, depth, colour, *_, interlaced = struct.unpack(">IIBBBBB", data)
            assert (depth, interlaced) == (8, 0)
            channels = {2: 3, 6: 4}[colour]
        elif kind == b"IDAT":
            packed += data
        at += size + 12
    raw, stride = zlib.decompress(packed), width * channels
    rows, before = [], bytes(stride)
    for start in range(0, len(raw), stride + 1):
        before = _unfiltered(raw[start], raw[start + 1 : start + 1 + stride], before, channels)
        line = [tuple(before[n : n + 3]) for n in range(0, stride, channels)]
        rows.append([(red, green, blue) for red, green, blue in line])
    return rows


def _unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    """Source: PNG specification, 9.2 Filter types."""
    out = bytearray(line)
    for n, value in enumerate(line):
        left = out[n - step] if n >= step else 0
        corner = above[n - step] if n >= step else 0
        guess = (0, left, above[n], (left + above[n]) // 2, _paeth(left, above[n], corner))[kind]
        out[n] = (value + guess) & 0xFF
    return bytes(out)


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    far = {left: abs(guess - left), above: abs(guess - above), corner: abs(guess - corner)}
    for one in (left, above):
        if far[one] == min(far.values()):
            return one
    return corner
