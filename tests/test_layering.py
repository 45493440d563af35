"""The floors of the house: a module imports only from lower floors, and never in a circle."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import claimkit

ROOT = Path(claimkit.__file__).parent
FLOORS = {
    "errors": 0,
    "model": 1,
    "text": 2,
    "plugins": 2,
    "lang": 3,
    "dates": 4,
    "lines": 5,
    "reading": 6,
    "metadata": 7,
    "quotes": 8,
    "speakers": 9,
    "claims": 10,
    "linking": 11,
    "pipeline": 12,
    "io": 13,
    "report": 13,
    "testing": 13,
    "engines": 14,
    "cli": 15,
}
SPEAKERS = {  # the rooms of the largest floor, in the same order
    "words": 0,
    "word_lists": 1,
    "said_on": 0,
    "mentions": 1,
    "names": 2,
    "profiles": 3,
    "identity": 4,
    "scene": 4,
    "known": 5,
    "completion": 6,
    "reference": 6,
    "nouns": 7,
    "shares": 8,
    "wholes": 8,
    "things": 8,
    "pronouns": 9,
    "resolve": 10,
}
ENTRANCES = {"__init__", "__main__"}  # they stand in the door and see all floors
MODULES = sorted(ROOT.rglob("*.py"))


def name_of(path: Path) -> str:
    """Return the dotted name of a module inside the package; "" is the root."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name (inside the package) of each import, also in functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name.split(".")[0] == "claimkit":
                yield node.lineno, name.removeprefix("claimkit").removeprefix(".")


def module_named(name: str) -> str:
    """Return the module that a dotted name is or lies in."""
    parts = name.split(".")
    while parts and not ((base := ROOT.joinpath(*parts)).with_suffix(".py").is_file()
                         or (base / "__init__.py").is_file()):  # fmt: skip
        parts.pop()
    return ".".join(parts)


def only_for_types(path: Path) -> set[int]:
    """Return the lines inside ``if TYPE_CHECKING:``, which no circle comes from."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def test_every_module_has_a_floor() -> None:
    """A new package or module at the top is given its floor first."""
    tops = {name_of(path).split(".")[0] or "__init__" for path in MODULES}
    assert tops - ENTRANCES <= set(FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_imports_from_lower_floors(path: Path) -> None:
    """Nothing flows back, and siblings do not know each other; types at the door excepted."""
    name = name_of(path)
    home = name.split(".")[0] or "__init__"
    if home in ENTRANCES:
        return
    hints = only_for_types(path) if home == "plugins" else set()
    wrong = [
        f"{name}:{line} imports {target or 'the root'}"
        for line, target in imports_of(path)
        if target.split(".")[0] != home and line not in hints
        if FLOORS.get(target.split(".")[0], 99) >= FLOORS[home]
    ]
    assert not wrong


@pytest.mark.parametrize("path", sorted((ROOT / "speakers").rglob("*.py")), ids=name_of)
def test_rooms_of_the_speakers_import_from_lower_ones(path: Path) -> None:
    """What a source says is read first, then what it can mean, then what it means here."""
    home = ".".join(name_of(path).split(".")[1:2])
    if not home:
        return
    rooms = [target.split(".")[1] for _, target in imports_of(path) if "speakers." in target]
    assert all(SPEAKERS[room] < SPEAKERS[home] for room in rooms if room != home)


def test_no_module_imports_in_a_circle() -> None:
    """Inside a package, too, imports have one direction."""
    graph: TopologicalSorter[str] = TopologicalSorter()
    for path in MODULES:
        hints, name = only_for_types(path), name_of(path)
        targets = {module_named(target) for line, target in imports_of(path) if line not in hints}
        graph.add(name, *(targets - {name, ""}))
    try:
        graph.prepare()
    except CycleError as error:
        pytest.fail(f"modules import in a circle: {' → '.join(error.args[1])}")
