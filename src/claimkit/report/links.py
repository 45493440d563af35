"""Addresses that may become links."""

WEB = ("http://", "https://")


def web_link(address: str | None) -> str | None:
    """Return an address of the web; None for any other, which is shown as text.

    >>> web_link("https://news.example/1"), web_link("javascript:alert(1)")
    ('https://news.example/1', None)
    """
    if address is None or not address.lower().startswith(WEB):
        return None
    plain = all(char.isprintable() and not char.isspace() for char in address)
    return address if plain else None
