"""Lexicon files: what they must hold, and how their faults are told."""

import re

import pytest

from claimkit.errors import LexiconError
from claimkit.lang import Lexicon, get_language, parse_lexicon
from claimkit.lang.lexicon import load_lexicon

GOOD = """
schema = 1
[cues.neutral]
forms = ["said", "says"]
origin = "invented for a test"
[months]
origin = "invented for a test"
values = { march = 3, may = 5 }
"""


@pytest.fixture
def lexicon() -> Lexicon:
    """A lexicon with a nested section of forms and a section of values."""
    return parse_lexicon(GOOD, "test.toml")


def test_forms_are_found_by_dotted_section(lexicon: Lexicon) -> None:
    """Nested tables have dotted names."""
    assert lexicon.forms("cues.neutral") == {"said", "says"}


def test_values_map_words_and_are_read_only(lexicon: Lexicon) -> None:
    """A section may map words to figures."""
    values = lexicon.values("months")
    assert dict(values) == {"march": 3, "may": 5}
    with pytest.raises(TypeError):
        values["june"] = 6  # type: ignore[index]


def test_section_names_are_sorted(lexicon: Lexicon) -> None:
    """Names may be asked for by prefix."""
    assert lexicon.names() == ("cues.neutral", "months")
    assert lexicon.names("cues.") == ("cues.neutral",)


@pytest.mark.parametrize("section", ["cues", "months", "nothing"])
def test_section_without_forms_is_an_error(lexicon: Lexicon, section: str) -> None:
    """The error names the file and what sections there are."""
    with pytest.raises(LexiconError, match=r"test\.toml: .*the sections are cues\.neutral, months"):
        lexicon.forms(section)


def test_section_without_values_is_an_error(lexicon: Lexicon) -> None:
    """Forms are no values."""
    with pytest.raises(LexiconError, match="no values here"):
        lexicon.values("cues.neutral")


@pytest.mark.parametrize(
    ("text", "key", "message"),
    [
        ("schema = ", "toml", "Invalid value"),
        ("[a]\nforms = []", "schema", "schema must be 1"),
        ("schema = 2", "schema", "schema must be 1"),
        ("schema = 1\n[a]\nforms = ['x']", "a", "needs an origin line"),
        ("schema = 1\n[a.b]\nforms = ['x']\norigin = ''", "a.b", "needs an origin line"),
        ("schema = 1\nword = 'x'", "word", "stands outside a section"),
    ],
)
def test_faulty_file_is_an_error_at_its_key(text: str, key: str, message: str) -> None:
    """The error says which key of which file is wrong."""
    with pytest.raises(LexiconError, match=re.escape(message)) as caught:
        parse_lexicon(text, "test.toml")
    assert (caught.value.path, caught.value.key) == ("test.toml", key)


def test_missing_file_is_an_error() -> None:
    """A topic that a pack lacks is named."""
    with pytest.raises(LexiconError, match="no such lexicon file"):
        get_language("en").lexicon("nothing")


def test_file_is_read_once() -> None:
    """A second request gets the same object."""
    assert load_lexicon("claimkit.lang.en", "classes") is get_language("en").lexicon("classes")
