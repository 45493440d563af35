"""The elements and attributes of HTML that reading tells apart."""

_UNSHOWN = """
    applet area audio base canvas datalist embed head iframe input link map math meta
    noembed noframes noscript object param progress script select source style svg
    template textarea title track video
"""
UNSHOWN = frozenset(_UNSHOWN.split())
"""Elements whose content is no text of the page."""

_BLOCKS = """
    address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html
    legend li main menu nav ol option p pre search section summary table tbody td tfoot
    th thead tr ul button
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that begin on a line of their own. Source: HTML Standard, 15.3."""

_LEFT_OUT = """
    style link svg math template noscript iframe
"""
LEFT_OUT = frozenset(_LEFT_OUT.split())
"""Elements that hold no text for trafilatura."""

_LOOKED_AT = """
    alt aria-hidden class content data-component data-testid hidden href id itemprop
    itemtype lang name property rel role src style title type
"""
LOOKED_AT = frozenset(_LOOKED_AT.split())
"""Attributes that trafilatura looks at."""

_BREAKS = """
    cell code div head item lb list p quote row table
"""
BREAKS = frozenset(_BREAKS.split())
"""Elements of trafilatura's own kind that begin on a line of their own."""

ASIDE = ("aside", "nav", "footer", "figure", "form", "menu", "dialog", "button", "address")
"""Elements whose content is no running text."""

PROSE_TAGS = frozenset(["p", "h2", "h3", "h4", "h5", "h6", "blockquote"])

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
CAPTIONS = ("figcaption", "caption")

DESCRIPTIONS = frozenset(["description", "og:description", "twitter:description"])
"""Names of <meta> elements that say what the page is about."""
