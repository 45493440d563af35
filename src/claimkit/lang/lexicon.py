"""Lexicon files: words and short figures of one language, in TOML, with where they come from.

A file has ``schema = 1`` and tables. A table lists ``forms`` (words as they occur) or maps words
to values in ``values``; its ``origin`` line says where the entries come from.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import attrs

from claimkit.errors import LexiconError
from claimkit.plugins.memory import forgettable

SCHEMA = 1


@attrs.frozen
class Lexicon:
    """One lexicon file. Sections are named by their dotted path ("cues.neutral")."""

    path: str
    sections: Mapping[str, Mapping[str, Any]]

    def forms(self, section: str) -> frozenset[str]:
        """Return the forms of a section.

        Raises:
            LexiconError: If there is no such section, or it lists no forms.
        """
        return frozenset(self._entry(section, "forms"))

    def values(self, section: str) -> Mapping[str, Any]:
        """Return the word-to-value table of a section.

        Raises:
            LexiconError: If there is no such section, or it has no values.
        """
        return MappingProxyType(self._entry(section, "values"))

    def names(self, prefix: str = "") -> tuple[str, ...]:
        """Return the names of the sections that start with the prefix, sorted."""
        return tuple(sorted(name for name in self.sections if name.startswith(prefix)))

    def _entry(self, section: str, key: str) -> Any:  # noqa: ANN401 - TOML values
        try:
            return self.sections[section][key]
        except KeyError:
            known = ", ".join(self.names())
            message = f"no {key} here; the sections are {known}"
            raise LexiconError(message, self.path, section) from None


def parse_lexicon(text: str, path: str) -> Lexicon:
    """Read one lexicon file.

    Raises:
        LexiconError: If it is no TOML, states no known schema, or a table has no origin.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(str(error), path, "toml") from error
    if data.pop("schema", None) != SCHEMA:
        message = f"schema must be {SCHEMA}"
        raise LexiconError(message, path, "schema")
    return Lexicon(path, MappingProxyType(dict(_sections(data, "", path))))


def _sections(table: dict[str, Any], prefix: str, path: str) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        if not isinstance(value, dict):
            message = f"{value!r} stands outside a section with forms or values"
            raise LexiconError(message, path, name)
        if "forms" in value or "values" in value:
            if not value.get("origin"):
                message = "a section needs an origin line"
                raise LexiconError(message, path, name)
            found.append((name, value))
        else:
            found.extend(_sections(value, f"{name}.", path))
    return found


@forgettable
@cache
def load_lexicon(package: str, topic: str) -> Lexicon:
    """Load ``lexicon/<topic>.toml`` of a language package, once.

    Raises:
        LexiconError: If the file is missing or has the wrong shape.
    """
    path = f"{package}/lexicon/{topic}.toml"
    try:
        text = (files(package) / "lexicon" / f"{topic}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        message = "no such lexicon file"
        raise LexiconError(message, path, topic) from None
    return parse_lexicon(text, path)
