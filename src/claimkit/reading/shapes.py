"""What a short line looks like: a headline, a caption, a pointer, a sign-off, an address."""

from functools import cache

import regex

from claimkit.dates.printed import PIECES
from claimkit.lines.dates import date_lists
from claimkit.lines.words import line_words
from claimkit.plugins.memory import forgettable
from claimkit.text.pattern import Template, compile_pattern

MARGINAL = " \t.|·•-–—"  # what may follow a date on its line
FINAL = ".!?…。！？؟।"
CLOSERS = "\"”’'»)]*_ "
LONGEST_HEADLINE = 220
MOST_WORDS = 32
CRUMB_WORDS = 3
LONGEST_CRUMB = 40
CREDIT_WORDS = 6
CAPTION_WORDS = 14
SMALL = 3
TITLE_CASE = 0.75
CONTINUES = (",", ";", ":", "-", "–", "—")
ADDRESS = r"\s{0,9}+ <? (?: https?:// | www\. ) [^\s<>]{3,2000}+ >? \s{0,9}+"
URL_OPENS = ("http", "www.", "<http")
URL = Template("reading.url", ADDRESS)
STEP = Template("reading.step", r"\ {0,3} [›»>/|•] \ {0,3}")
WORD = Template("reading.word", r"\p{L}[\p{L}\p{M}’'.-]{0,40}+")
DATED_POINTER = r"""
    (?P<outlet> [^\n:]{3,60}? ) ,?+ \  <FULL> <GAP> : \  \S
"""


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a final stop, maybe inside quotation marks or brackets."""
    tail = text[-6:].rstrip(CLOSERS)
    return tail[-1:] in FINAL if tail else False


def is_url(text: str) -> bool:
    """Whether a text is one address and nothing else."""
    return text.startswith(URL_OPENS) and URL.compiled().fullmatch(text) is not None


def is_headline(text: str) -> bool:
    """Whether a paragraph is short, without a final stop, and not the first half of something."""
    return (
        len(text) <= LONGEST_HEADLINE
        and not ends_sentence(text)
        and not text.endswith(CONTINUES)
        and (not text[0].islower() or is_url(text))
        and text.count(" ") < MOST_WORDS
    )


def is_title_case(text: str) -> bool:
    """Whether most longer words begin with a capital, as in some outlets' headlines."""
    words = [word for word in WORD.compiled().findall(text) if len(word) > SMALL]
    capital = sum([word[0].isupper() for word in words])
    return len(words) > 1 and capital / len(words) >= TITLE_CASE


def is_breadcrumb(text: str, language: str | None) -> bool:
    """Whether a line is a section name or a path of them ("Home › World")."""
    if len(text) > 2 * LONGEST_CRUMB:
        return False
    if text.lower() in line_words(language).forms("furniture", "breadcrumbs"):
        return True
    parts = STEP.compiled().split(text)
    return len(parts) > 1 and all(0 < len(part.split()) <= CRUMB_WORDS for part in parts)


def is_short(text: str) -> bool:
    """Whether a line is too short for a headline when a longer line follows."""
    return len(text) <= LONGEST_CRUMB and text.count(" ") < CRUMB_WORDS


def is_caption(text: str, language: str | None) -> bool:
    """Whether a line names what a picture shows: marked so, or an office and a name, no verb."""
    words = line_words(language)
    low = text.lower()
    marks = _tuple(language, "captions")
    if low.startswith(marks) or low.rstrip(CLOSERS + FINAL).endswith(marks):
        return True
    if any(f" {mark}" in low for mark in marks if mark.endswith(":")):
        return True
    tokens = [token.strip(",.()") for token in text.split()]
    if not SMALL <= len(tokens) <= CAPTION_WORDS:
        return False
    roles = words.forms("furniture", "caption_roles")
    offices = [t for t in tokens if t in roles]
    others = [t for t in tokens if t and t[0].islower() and t not in roles]
    named = [tokens[-2:], tokens[:2]]
    has_name = any(all(t[:1].isupper() and t[1:].islower() for t in pair) for pair in named)
    return bool(offices) and has_name and all(len(t) <= SMALL for t in others)


def is_related(text: str, language: str | None) -> bool:
    """Whether a line points to another article: by its first words, or by outlet and date."""
    if text.lower().startswith(_tuple(language, "related")):
        return True
    return ":" in text and _pointer(language).match(text) is not None


def is_notice(text: str, language: str | None) -> bool:
    """Whether a line speaks to the reader of the page, or holds no word at all ("* * *")."""
    if text.lower().startswith(_tuple(language, "notices")):
        return True
    return not any(map(str.isalnum, text))


def is_marked_credit(text: str, language: str | None) -> bool:
    """Whether a line begins with words of credit, or stands in brackets as a whole."""
    is_bracketed = text[0] in "([" and text[-1] in ")]" and len(text) <= LONGEST_CRUMB
    return is_bracketed or text.lstrip("([—–-• ").lower().startswith(_tuple(language, "credits"))


def is_credit(text: str, language: str | None) -> bool:
    """Whether a closing line says whose work the text is."""
    if is_marked_credit(text, language):
        return True
    name = text.strip(" ().-—–*[]/©\r")
    return name.upper() in _agencies(language) or is_name(text)


def is_name(text: str) -> bool:
    """Whether a line is nothing but a name in capitals, such as that of an outlet."""
    words = text.split()
    if not 0 < len(words) <= CREDIT_WORDS or ends_sentence(text) or not text[0].isupper():
        return False
    if any(not word[0].isalpha() or not word[-1].isalnum() for word in words):
        return False
    return all(word[0].isupper() or len(word) <= SMALL for word in words)


@forgettable
@cache
def _agencies(language: str | None) -> frozenset[str]:
    forms = line_words(language).forms("agencies", "agencies")
    return frozenset(form.upper() for form in forms)


@forgettable
@cache
def _tuple(language: str | None, section: str) -> tuple[str, ...]:
    return tuple(sorted(line_words(language).forms("furniture", section)))


@forgettable
@cache
def _pointer(language: str | None) -> "regex.Pattern[str]":
    lists = date_lists(line_words(language))
    return compile_pattern("reading.pointer", DATED_POINTER, PIECES, lists)
