"""Pages whose examples need an extra are left out where it is not installed.

All are read in the project's folder, as they tell their readers to.
"""

from importlib.util import find_spec
from pathlib import Path

import pytest

NEEDS = {
    "how-to/pandas.md": ("pandas", "pyarrow"),
    "how-to/add-metadata-carrier.md": ("lxml", "trafilatura", "turbohtml"),
    "explanation/html.md": ("lxml", "trafilatura", "turbohtml"),
    "how-to/make-a-report.md": ("jinja2",),
    "how-to/duckdb.md": ("duckdb", "pyarrow"),
}

collect_ignore = [page for page, names in NEEDS.items() if not all(map(find_spec, names))]


@pytest.fixture(autouse=True)
def project_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the folder that holds the examples, wherever the tests were started."""
    monkeypatch.chdir(Path(__file__).parents[1])
