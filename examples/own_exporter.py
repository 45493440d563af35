"""An exporter of one's own: a table of quotes, separated by tabs.

As an installed plugin it would be named by an entry point,

    [project.entry-points."claimkit.exporters"]
    "desk.tabs" = "desk_claimkit:write_tabs"

and called by `claimkit.io.export(analyses, path, "desk.tabs")`. Here it is called by hand.
"""

import csv
import tempfile
from collections.abc import Iterable
from pathlib import Path

import claimkit
from claimkit import Analysis
from claimkit.io import rows
from claimkit.plugins import Exporter

COLUMNS = ("speakers", "kind", "content")


def write_tabs(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write a line for each quote."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, COLUMNS, extrasaction="ignore", dialect="excel-tab")
        table.writeheader()
        for analysis in analyses:
            count += 1
            table.writerows(rows(analysis))
    return count


def main() -> None:
    """Write the quotes of two articles and show the file."""
    exporter: Exporter = write_tabs
    path = Path(tempfile.mkdtemp()) / "quotes.tsv"
    texts = ("“The bridge is safe,” Mara Quill said.", "Tomas Vey said the bridge was closed.")
    analyses = claimkit.analyze_many(texts, language="en", format="text")
    print(f"{exporter(analyses, path)} articles")
    print(path.read_text(encoding="utf-8").replace("\t", " | "), end="")


if __name__ == "__main__":
    main()
