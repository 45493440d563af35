"""No language stands in the engine, not in what it tells its readers either.

Code, docstrings and comments outside ``lang/<code>/`` take their examples from the language in
which they are written: a module that has to tell of another one knows it. What counts are words
of packs that the pack of that language does not have, and the names of the languages themselves.
"""

import io
import re
import tokenize
from functools import cache
from pathlib import Path

import pytest

import claimkit
from claimkit.lang import Ability, available_languages, get_language

ROOT = Path(claimkit.__file__).parent
TOLD_IN = "en"
PACKS = available_languages(Ability.LINES)
HOMES = {ROOT / "lang" / code for code in PACKS}
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if not HOMES.intersection(path.parents)]
TOPICS = {  # files without names of people, bodies and places
    "bylines", "calendar", "classes", "cue_words", "dates", "furniture", "pronouns", "said_on",
    "shapes", "verb_forms",
}  # fmt: skip
FIGURES = {"confidence"}  # sections whose keys are no words
WORD = re.compile(r"[^\W\d_]{3,40}")
HOMOGRAPHS = {  # words of the language of the docs that its pack has no use for
    "analyse", "dies", "dir", "direct", "double", "falls", "moment", "plus", "stand", "tag", "und",
    "weekdays",
}  # fmt: skip
NAMED = {
    "plugins/protocols.py": {"English"},  # in which language a pack states its name
}


def forms_of(code: str, topics: set[str] | None = None) -> set[str]:
    """Return the words of the forms of a pack, in lower case."""
    pack = get_language(code, Ability.LINES)
    found: set[str] = set()
    for topic in sorted(item.name[: -len(".toml")] for item in pack.resource("lexicon").iterdir()):
        sections = pack.lexicon(topic).sections if topics is None or topic in topics else {}
        for name, entry in sections.items():
            forms = () if name in FIGURES else entry.get("forms", entry.get("values", ()))
            found.update(word.lower() for form in forms for word in WORD.findall(form))
    return found


@cache
def foreign() -> frozenset[str]:
    """Return the words of the other packs, those that the docs' language has as well left out."""
    others = set().union(*(forms_of(code, TOPICS) for code in PACKS if code != TOLD_IN))
    return frozenset(others - forms_of(TOLD_IN) - HOMOGRAPHS)


def told_in(code: str) -> list[tuple[int, str]]:
    """Return the strings and comments of a module with their lines."""
    kinds = (tokenize.STRING, tokenize.COMMENT)
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    return [(token.start[0], token.string) for token in tokens if token.type in kinds]


def strangers_in(code: str, named: set[str] | None = None) -> list[str]:
    """Return where a module has a word of another language, or names a language."""
    names = {get_language(other, Ability.LINES).name for other in PACKS} - (named or set())
    return [
        f"line {line}: {word}"
        for line, text in told_in(code)
        for word in WORD.findall(text)
        if word.lower() in foreign() or word in names
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_tells_of_no_language(path: Path) -> None:
    """A word of a pack in a docstring is an example that belongs into the pack's cases."""
    named = NAMED.get(path.relative_to(ROOT).as_posix())
    assert strangers_in(path.read_text(encoding="utf-8"), named) == []


@pytest.mark.parametrize(
    "code",
    ['"""A clause such as "wie sie sagte"."""', "at = 0  # on « lundi »", 'NAME = "German"'],
)
def test_the_search_finds_strangers(code: str) -> None:
    """Docstrings, comments and strings are looked through."""
    assert strangers_in(code)
