"""Pages whose examples need an extra are left out where it is not installed."""

from importlib.util import find_spec

NEEDS = {
    "how-to/pandas.md": ("pandas", "pyarrow"),
    "explanation/html.md": ("lxml", "trafilatura", "turbohtml"),
    "how-to/duckdb.md": ("duckdb", "pyarrow"),
}

collect_ignore = [page for page, names in NEEDS.items() if not all(map(find_spec, names))]
