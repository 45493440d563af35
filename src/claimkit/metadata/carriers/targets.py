"""Where a heading leads: to the front page, to the page it stands on, or away from it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from claimkit.metadata.carriers.elements import shown_text
from claimkit.metadata.carriers.values import HTTP, host, is_front, original

if TYPE_CHECKING:
    from turbohtml import Element

LONGEST = 400
LONGEST_URL = 4000
MOST_SLASHES = 3  # of the address of a front page


def leads_home(element: "Element", own: str) -> bool:
    """Whether a link in or around a heading leads to the front page of the site.

    Args:
        element: The heading.
        own: The host of the page, "" if it is not known.
    """
    targets = [link.attr("href") or "" for link in element.iter_elements("a")]
    above = element.parent
    if getattr(above, "tag", "") == "a":
        targets.append(above.attr("href") or "")  # type: ignore[union-attr]
    for target in targets:
        if target.count("/") > MOST_SLASHES and "http" not in target[1:]:
            continue  # it has a path, and holds no address of a copied page
        found = original(target)
        if is_front(found) and host(found) in ("", own):
            return True
    return False


def leads_away(element: "Element", addresses: Iterable[str]) -> bool:
    """Whether a heading is as a whole a link to another page.

    A headline is no link, or one to its own page; what leads elsewhere tells of other pages.

    Args:
        element: The heading.
        addresses: Those of the page; relative and unknown ones are left out.
    """
    target = _whole_link(element)
    if not target or target.startswith("#"):
        return False
    own = [original(address) for address in addresses if address.startswith(HTTP)]
    if not own:
        return False
    try:
        absolute = urljoin(own[0], original(target[:LONGEST_URL]))
    except ValueError:
        return False
    is_page = absolute.startswith(HTTP)
    return is_page and _path(absolute) not in map(_path, own)


def _whole_link(element: "Element") -> str:
    """Return where the link leads that a heading stands in, or that is all of it."""
    above = element.parent
    if getattr(above, "tag", "") == "a":
        return above.attr("href") or ""  # type: ignore[union-attr]
    links = [link for link in element.iter_elements("a") if link.attr("href")]
    if len(links) == 1 and shown_text(links[0], LONGEST) == shown_text(element, LONGEST):
        return links[0].attr("href") or ""
    return ""


def _path(address: str) -> str:
    try:
        return unquote(urlsplit(address).path).rstrip("/").lower()
    except ValueError:
        return ""
