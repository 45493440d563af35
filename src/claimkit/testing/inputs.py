"""What plugins are tried on: texts of yours as articles, and odd texts and pages."""

from claimkit.model import Article
from claimkit.pipeline import parse

HOSTILE = (
    "",
    " \n\t\n ",
    "\x00\x1b[31m\ufeff\u202e",
    "\ud800 a lone surrogate",
    "“" * 500,
    "\"'«»„“”‘’" * 100,
    "A." * 500,
    "@a: " * 300,
    "\n" * 500,
    "\U0001f5e3️ 他说：“下雨了。” قال: «نعم»",
)
"""Texts that an extractor survives: empty, odd characters, marks without a partner, repetition."""

ODD_PAGES = (
    "",
    "no markup at all",
    "<html><head><title></title></head><body></body></html>",
    "<p>never closed <b>nor this <i>nor that",
    "</div></p></html>closed but never opened",
    "<h1>\x00\ufeff\u202e</h1><p class data-a='' id=\"\">attributes without values</p>",
    "<div>" * 300 + "deep" + "</div>" * 300,
    "<p class='" + "a " * 2000 + "'>many classes</p>",
    "<meta name><meta content><meta name='author' content=''><link rel><time datetime='never'>",
    '<script type=\'application/ld+json\'>{"author": [[[{}]]], "@graph": 7}</script>',
    "<script type='application/ld+json'>{\"author\":</script><script>if (a < b) {</script>",
    "<!-- <h1>a comment</h1> --><h1>one</h1><h1>two</h1><h1></h1>",
    "<template><h1>unseen</h1></template><svg><title>drawn</title></svg>",
    "<ul>" + "<li><a href='#'>next</a></li>" * 500 + "</ul>",
)
"""Pages that a metadata parser survives: empty, broken, deep, long, and with odd values."""


def article_of(text: str | Article, language: str) -> Article:
    """Return an article; a text is read as it stands."""
    return text if isinstance(text, Article) else parse(text, format="text", language=language)
