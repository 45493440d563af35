"""Language packs: which there are, and that their files are sound."""

import subprocess
import sys
import tomllib
from typing import Any

import pytest

from claimkit.errors import LanguageError
from claimkit.lang import Ability, available_languages, get_language, parse_lexicon

FILES = [
    (code, item)
    for code in available_languages(Ability.LINES)
    for item in sorted(
        get_language(code, Ability.LINES).resource("lexicon").iterdir(), key=lambda item: item.name
    )
]
NAMES = [f"{code}/{item.name}" for code, item in FILES]


def test_english_is_available() -> None:
    """Codes are sorted."""
    assert "en" in available_languages()
    assert list(available_languages()) == sorted(available_languages())


@pytest.mark.parametrize("code", ["en", "en-GB", "EN", "en_US"])
def test_pack_of_a_variety_is_that_of_the_language(code: str) -> None:
    """Region and case do not matter."""
    assert get_language(code) is get_language("en")


def test_language_without_a_pack_is_an_error() -> None:
    """The error names what there is."""
    with pytest.raises(LanguageError, match=r"no language pack for 'xx'; .*en") as caught:
        get_language("xx")
    assert caught.value.available == available_languages()


@pytest.mark.parametrize(("code", "item"), FILES, ids=NAMES)
def test_lexicon_file_is_sound(code: str, item: Any) -> None:  # noqa: ANN401 - a Traversable
    """Each file parses; its forms are words, each once, with single spaces."""
    text = item.read_text(encoding="utf-8")
    lexicon = parse_lexicon(text, item.name)
    assert lexicon.names()
    for section, entry in lexicon.sections.items():
        forms = entry.get("forms", [])
        doubled = sorted({form for form in forms if forms.count(form) > 1})
        assert not doubled, f"{code}/{item.name} [{section}] lists twice"
        assert all(form.split() and "  " not in form for form in forms), section


@pytest.mark.parametrize(("code", "item"), FILES, ids=NAMES)
def test_origin_says_when(code: str, item: Any) -> None:  # noqa: ANN401 - a Traversable
    """An origin line tells how the entries came about, in some words."""
    for section, entry in parse_lexicon(item.read_text(encoding="utf-8"), code).sections.items():
        assert len(entry["origin"].split()) > 1, section


def test_forms_and_values_by_topic() -> None:
    """A pack gives forms and values without the way through the file."""
    pack = get_language("en")
    assert "she" in pack.forms("classes", "subject")
    assert pack.values("classes", "suffixes")
    data = tomllib.loads(pack.resource("lexicon/classes.toml").read_text(encoding="utf-8"))
    assert set(data["subject"]["forms"]) == pack.forms("classes", "subject")


def test_packs_say_what_they_can_do() -> None:
    """A pack of the words of short lines is none in which quotes can be found."""
    assert {"de", "en", "es", "fr"} <= set(available_languages(Ability.LINES))
    assert "fr" not in available_languages()
    assert get_language("fr-CA", Ability.LINES).name == "French"
    with pytest.raises(LanguageError, match=r"no language pack for 'fr'"):
        get_language("fr")


@pytest.mark.parametrize("code", available_languages(Ability.LINES))
def test_a_pack_loads_no_other(code: str) -> None:
    """Reading the lines of one language loads its words only."""
    script = (
        "import sys\n"
        "from claimkit.lines import parse_byline\n"
        f"parse_byline('Ann Lee', {code!r})\n"
        "print(*sorted(m for m in sys.modules if m[:14] == 'claimkit.lang.' and len(m) == 16))\n"
    )
    done = subprocess.run(  # noqa: S603 - this interpreter, on the script above
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [f"claimkit.lang.{code}"]
