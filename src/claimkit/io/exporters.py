"""Exporters by name: those that come with claimkit, and those of plugins."""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from claimkit.errors import ClaimkitError, PluginError, UnsupportedFormat
from claimkit.io.files import replacing
from claimkit.model import Analysis
from claimkit.plugins import EXPORTERS, RESERVED, Exporter, discover

HOMES = {
    "brat": ("brat", "dump"),
    "jsonl": ("jsonl", "dump"),
    "label-studio": ("label_studio", "dump"),
    "parquet": ("parquet", "dump"),
    "schema-org": ("claimreview.write", "write"),
    "web-annotation": ("web_annotation", "dump"),
}
"""Modules and functions; one that writes a single analysis gives a line of JSON for each."""

ONE_BY_ONE = {"label-studio", "web-annotation", "schema-org"}


def formats() -> tuple[str, ...]:
    """Return the names of the formats that can be exported, sorted."""
    return tuple(sorted(_exporters()))


def export(analyses: Iterable[Analysis], path: str | os.PathLike[str], format: str) -> int:  # noqa: A002 - as in `analyze`
    """Write analyses in a format and return how many there were.

    Args:
        analyses: What to write.
        path: The file, or for brat the folder.
        format: One of `formats()`; what comes with claimkit also without its "claimkit.".
            Label Studio, Web Annotation and schema.org give a JSON document a line.

    Raises:
        UnsupportedFormat: If the format is unknown, or its extra is not installed.
        PluginError: If the exporter of a plugin fails, or gives no number.
    """
    known = _exporters()
    name = format if format in known else f"{RESERVED}.{format}"
    run = known.get(name)
    if run is None:
        message = f"no format {format!r}; there are {', '.join(sorted(known))}"
        raise UnsupportedFormat(message)
    if name.startswith(f"{RESERVED}."):
        return run(analyses, Path(path))
    return _run(name, run, analyses, Path(path))


def _run(name: str, run: Exporter, analyses: Iterable[Analysis], path: Path) -> int:
    """Run the exporter of a plugin: what it gets wrong is an error that names it."""
    try:
        count: object = run(analyses, path)
    except ClaimkitError:
        raise
    except Exception as error:
        message = f"it failed: {type(error).__name__}: {error}"
        raise PluginError(message, name, "export") from error
    if not isinstance(count, int):
        message = f"it gave {type(count).__name__} where the number of analyses was due"
        raise PluginError(message, name, "export")
    return count


def _exporters() -> Mapping[str, Exporter]:
    own: dict[str, Exporter] = {f"{RESERVED}.{name}": partial(_own, name) for name in HOMES}
    return own | {plugin.name: plugin.target for plugin in discover(EXPORTERS)}


def _own(name: str, analyses: Iterable[Analysis], path: Path) -> int:
    module, function = HOMES[name]
    dump: Callable[..., Any] = getattr(import_module(f"claimkit.io.{module}"), function)
    if name not in ONE_BY_ONE:
        count: int = dump(analyses, path)
        return count
    # Half of a surrogate pair: its escape in Python is its escape in JSON.
    with (
        replacing(path) as part,
        part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream,
    ):
        return sum(1 for _ in (stream.write(_line(dump(one))) for one in analyses))


def _line(document: object) -> str:
    return json.dumps(document, ensure_ascii=False) + "\n"
