"""Distributions that a test installs for its own duration."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimkit import plugins

DISTRIBUTIONS = Path(__file__).parents[1] / "plugins"

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that installs distributions of ``tests/plugins`` by their folders.

    With `name` and `points` it installs one with that name and those entry points instead.
    """

    def place(
        *folders: str, name: str | None = None, points: dict[str, dict[str, str]] | None = None
    ) -> None:
        for folder in folders:
            text = (DISTRIBUTIONS / folder / "pyproject.toml").read_text(encoding="utf-8")
            project = tomllib.loads(text)["project"]
            write(project["name"], project["entry-points"])
            monkeypatch.syspath_prepend(DISTRIBUTIONS / folder / "src")
        if name is not None:
            write(name, points or {})
        monkeypatch.syspath_prepend(tmp_path)
        plugins.forget()

    def write(name: str, points: dict[str, dict[str, str]]) -> None:
        info = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        lines = []
        for group, entries in points.items():
            lines.append(f"[{group}]")
            lines.extend(f"{key} = {value}" for key, value in entries.items())
        (info / "entry_points.txt").write_text("\n".join(lines))

    plugins.forget()
    yield place
    plugins.forget()
