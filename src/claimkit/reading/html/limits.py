"""How much of a page is read: what goes beyond costs an issue, never time or memory."""

MOST_CHARACTERS = 4_000_000
"""Code points of a page that are parsed; the rest is cut off."""

MOST_NODES = 200_000
"""Elements and texts of a page that are walked."""

DEEPEST = 200
"""Elements inside one another that keep a place of their own; deeper text belongs to the last."""

MOST_FOR_TRAFILATURA = 20_000
"""Elements of a page whose main content trafilatura looks for; its time grows with them."""

MOST_ATTRIBUTES = 40
"""Attributes of an element that are looked at."""

LONGEST_ATTRIBUTE = 500
"""Code points of an attribute's value that are looked at."""
