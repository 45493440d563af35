"""The decorator names a function and leaves it as it is."""

from collections.abc import Iterator
from functools import partial

import pytest

from claimkit import Article, Quote
from claimkit.errors import InputError, PluginError
from claimkit.lang import LanguagePack
from claimkit.plugins import API_VERSION, describe, extractor


@extractor(name="acme.nothing", after=["acme.first"], before=["acme.last"])
def extract_nothing(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Find nothing."""
    return iter(())


def extract_plainly(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
    """Find nothing, without a name."""
    return iter(())


def test_decorated_function_has_its_name_and_wishes() -> None:
    """What the decorator states is what the plugin is."""
    plugin = describe(extract_nothing)
    assert (plugin.name, plugin.after, plugin.before) == (
        "acme.nothing",
        ("acme.first",),
        ("acme.last",),
    )
    assert plugin.target is extract_nothing


def test_decorated_function_is_itself() -> None:
    """It stays the function of its module, which other processes can import."""

    def find(_article: Article, _lang: LanguagePack, /) -> Iterator[Quote]:
        return iter(())

    assert extractor(name="acme.find")(find) is find


def test_plain_function_is_called_by_its_place() -> None:
    """A function without a decorator is told apart by module and name."""
    assert describe(extract_plainly).name.endswith("test_extractor.extract_plainly")


def test_plain_object_is_called_by_its_type() -> None:
    """Objects that can be called have a name, too."""
    assert describe(partial(extract_plainly)).name.endswith("partial")


def test_entry_point_names_a_plain_function() -> None:
    """The name of the entry point goes before that of the function."""
    assert describe(extract_plainly, name="acme.plain").name == "acme.plain"


def test_two_names_for_one_plugin_are_an_error() -> None:
    """Entry point and decorator must agree, or `after=` would not find it."""
    with pytest.raises(PluginError, match=r"'acme\.other'.*'acme\.nothing'"):
        describe(extract_nothing, name="acme.other")


@pytest.mark.parametrize("name", ["claimkit.mine", "claimkit"])
def test_names_of_claimkit_are_reserved(name: str) -> None:
    """Nobody passes for a part of claimkit."""
    with pytest.raises(PluginError, match="reserved"):
        extractor(name=name)(extract_plainly)


def test_name_is_needed() -> None:
    """An empty name is no name."""
    with pytest.raises(PluginError, match="needs a name"):
        extractor(name=" ")(extract_plainly)


def test_single_string_is_not_several_names() -> None:
    """A string would be read as its letters."""
    with pytest.raises(InputError, match="several names"):
        extractor(name="acme.x", after="acme.first")


def test_api_version_is_stated() -> None:
    """A plugin can tell which protocols it meets."""
    assert API_VERSION == 1
