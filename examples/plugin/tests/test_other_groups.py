"""The other plugins keep their promises, too, and are found by claimkit."""

import json

import pytest
from claimkit import Pipeline, metadata, plugins
from claimkit.io import formats
from claimkit.testing import (
    check_exporter,
    check_language_pack,
    check_metadata_parser,
    check_resolver,
)

from claimkit_posts.exporter import write_lines
from claimkit_posts.parser import read_account
from claimkit_posts.resolver import resolve_accounts

TEXT = "“The bridge is safe,” Ida Novak said."


def test_parser() -> None:
    """An account is an author."""
    pytest.importorskip("turbohtml")
    (found,) = check_metadata_parser(read_account, ["<p data-posted-by='Ida Novak'>Safe.</p>"])
    assert found.value == ("Ida Novak",)


def test_resolver() -> None:
    """Those who are known have an external id; the installed one is found by its name."""
    (found,) = check_resolver(resolve_accounts, [TEXT])
    assert dict(found.speakers[0].external_ids) == {"account": "@ida_novak"}
    assert Pipeline(resolver="posts.accounts").resolver.target is resolve_accounts


def test_exporter() -> None:
    """A line a quote; the installed one is a format."""
    files = check_exporter(write_lines, [TEXT])
    assert json.loads(files["export"])["who"] == "Ida Novak"
    assert "posts.lines" in formats()


def test_language_pack() -> None:
    """A byline and a month are read in Dutch."""
    check_language_pack("nl")
    assert metadata.parse_byline("Door Ida Novak en Jan de Wit", "nl").authors == (
        "Ida Novak",
        "Jan de Wit",
    )


def test_nothing_failed_to_load() -> None:
    """Each entry point names what is there."""
    ours = {
        plugin.name
        for group in plugins.GROUPS
        for plugin in plugins.discover(group)
        if plugin.distribution == "claimkit-posts"
    }
    assert len(ours) == 5
    assert plugins.failures() == ()
