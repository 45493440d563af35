"""The texts of markup made plain, and compared."""

import html
import re
import unicodedata
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

LONGEST = 2000
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
NOT_WORD = re.compile(r"[\W_]+")
LONGEST_URL = 4000
HTTP = ("http://", "https://")
COPIED = re.compile(
    r"^https?://[^/?#]{1,253}/(?:[^?#]{0,200}?/)?(?P<copied>https?:/{1,2}[^/?#]{1,253}/.{1,4000})$"
)


def tidy(text: str) -> str:
    """Return a text in one line, without invisible marks; entities left over are undone.

    >>> tidy(" Tom &amp;amp; Ann ")
    'Tom & Ann'
    """
    clean = text[: 4 * LONGEST]
    if "&" in clean:
        clean = _undone(_undone(clean))
    if not clean.isascii():
        clean = INVISIBLE.sub("", clean)
    return " ".join(clean.split())[:LONGEST]


def _undone(text: str) -> str:
    return html.unescape(text) if ENTITY.search(text) else text


def plain(text: str) -> str:
    """Return a text in one line without tags."""
    return tidy(TAG.sub(" ", text[: 4 * LONGEST]) if "<" in text else text)


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return what makes two texts the same: their letters and digits, case folded.

    >>> key("“Hi” – There") == key("hi there")
    True
    """
    folded = unicodedata.normalize("NFKC", text[:LONGEST]).casefold()
    return " ".join(NOT_WORD.sub(" ", folded).split())


def compact(text: str) -> str:
    """Return the letters and digits of a text alone."""
    return key(text).replace(" ", "")


def address(raw: str, base: str | None) -> str | None:
    """Return an absolute HTTP address, or None if it is none."""
    text = html.unescape(raw.strip())[:LONGEST_URL]
    try:
        if base and not text.startswith(HTTP):
            text = urljoin(base, text)
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in ("http", "https") and "." in parts.netloc else None


def original(url: str) -> str:
    """Return the address of the page that an address holds a copy of, or the address itself.

    The address of a copy in an archive ends with the whole address of the page.

    >>> original("https://archive.example.org/2014/http://example.org/news/rain")
    'http://example.org/news/rain'
    """
    match = COPIED.search(url[:LONGEST_URL]) if "http" in url[1:] else None  # most are no copies
    return match["copied"] if match else url


def host(url: str | None) -> str:
    """Return the host of an address without "www.", "" if there is none."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_front(target: str) -> bool:
    """Whether an address, maybe a relative one, is that of a site's front page.

    >>> is_front("https://example.org/"), is_front("/"), is_front("/news"), is_front("#top")
    (True, True, False, False)
    """
    try:
        parts = urlsplit(target[:LONGEST_URL].strip())
    except ValueError:
        return False
    return parts.path in ("", "/") and bool(parts.netloc or parts.path) and not parts.query


def same_page(one: str, other: str) -> bool:
    """Whether two addresses differ at most in scheme, "www.", fragment and closing slash."""
    return bare_address(one) == bare_address(other)


def bare_address(url: str) -> str:
    """Return an address without scheme, "www.", fragment and closing slash."""
    bare = url.split("#", 1)[0].split("://", 1)[-1].rstrip("/").lower()
    return bare.removeprefix("www.")
