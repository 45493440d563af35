"""The reference tells of everything that a person may meet: names, errors, codes, rules, groups."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimkit
from claimkit import errors, plugins
from claimkit.lang import Ability, available_languages, get_language
from claimkit.model import QuoteKind
from claimkit.quotes import layouts, rules

ROOT = Path(claimkit.__file__).parent
PROJECT = Path(__file__).parents[1]
REFERENCE = PROJECT / "docs" / "reference"
MAKERS_OF_ISSUES = {"Issue", "doubt", "_odd"}  # each takes the code by name or first


def page(name: str) -> str:
    """Return the text of a page of the reference."""
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield the name and node of each call in the code."""
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield ast.unparse(node.func).split(".")[-1], node


def issue_codes() -> set[str]:
    """Return the codes of all issues that the code makes."""
    found: set[str] = set()
    for name, node in calls():
        if name in MAKERS_OF_ISSUES:
            named = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
            for value in (*named, *node.args[:1]):
                if isinstance(value, ast.Constant):
                    found.add(str(value.value))
    return found


def carriers() -> set[str]:
    """Return the carriers of metadata."""
    package = importlib.import_module("claimkit.metadata")
    found = {"detected"}
    for path in Path(str(package.__file__)).parent.glob("*.py"):
        module = importlib.import_module(f"claimkit.metadata.{path.stem}".removesuffix(".__init__"))
        if hasattr(module, "CARRIER"):
            found.add(module.CARRIER)
    return found


@pytest.mark.parametrize("name", claimkit.__all__)
def test_public_name_is_in_the_reference(name: str) -> None:
    """Each public name of the root is documented."""
    assert f"claimkit.{name}" in page("api")


@pytest.mark.parametrize("module", ["io", "lang", "linking", "plugins", "report", "testing"])
def test_public_functions_of_modules_are_in_the_reference(module: str) -> None:
    """What a module for users offers is documented."""
    home = importlib.import_module(f"claimkit.{module}")
    names = getattr(home, "__all__", None) or [
        name
        for name, value in vars(home).items()
        if inspect.isfunction(value) and value.__module__ == home.__name__ and name[0] != "_"
    ]
    missing = [name for name in names if f"claimkit.{module}.{name}\n" not in page("api")]
    assert not missing


@pytest.mark.parametrize(
    "name", [name for name, value in vars(errors).items() if inspect.isclass(value)]
)
def test_error_is_in_the_reference(name: str) -> None:
    """Each error and warning is documented."""
    if issubclass(getattr(errors, name), Exception):
        assert f"claimkit.errors.{name}\n" in page("errors")


@pytest.mark.parametrize("code", sorted(issue_codes()))
def test_issue_code_is_in_the_reference(code: str) -> None:
    """Each code is in the table, with what happened."""
    assert f"| `{code}` |" in page("issue-codes")


def test_the_table_of_issue_codes_has_no_others() -> None:
    """A code that nothing gives any more leaves the table."""
    rows = [line for line in page("issue-codes").splitlines() if line.startswith("| `")]
    assert {row.split("`")[1] for row in rows} == issue_codes()


def used_in(folder: Path) -> set[str]:
    """Return the names that the files of a folder use or import."""
    found: set[str] = set()
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                    found.add(name.split(".")[-1])
    return found


def test_every_name_of_the_reference_is_used_as_a_user_would() -> None:
    """What `tests/typing` does not use is not type-checked from outside."""
    listed = re.findall(r"^\.\. auto\w+:: claimkit\.([\w.]+)$", page("api"), re.MULTILINE)
    used = used_in(PROJECT / "tests" / "typing")
    assert listed
    assert not [name for name in listed if name.split(".")[-1] not in used]


@pytest.mark.parametrize("group", plugins.GROUPS)
def test_entry_point_group_is_in_the_reference(group: str) -> None:
    """Each group is documented."""
    assert f"`{group}`" in page("entry-points")


@pytest.mark.parametrize(
    "name",
    [*QuoteKind, *rules.PARTS.values(), layouts.TRANSCRIPT, layouts.SIGNATURE, *sorted(carriers())],
)
def test_rule_is_in_the_reference(name: str) -> None:
    """Each kind and part that rules are named after, each layout and each carrier."""
    assert f"| `{name}` |" in page("rules")


@pytest.mark.parametrize("code", available_languages(Ability.LINES))
def test_lexicon_file_is_listed(code: str) -> None:
    """Whoever wants to add a word finds the file."""
    listed = (PROJECT / "docs" / "how-to" / "add-words.md").read_text(encoding="utf-8")
    for item in get_language(code, Ability.LINES).resource("lexicon").iterdir():
        assert f"| `{item.name}` |" in listed


def test_every_page_is_in_the_contents() -> None:
    """The index leads to each page."""
    index = (PROJECT / "docs" / "index.md").read_text(encoding="utf-8").splitlines()
    for path in (PROJECT / "docs").glob("*/*.md"):
        assert path.relative_to(PROJECT / "docs").with_suffix("").as_posix() in index
