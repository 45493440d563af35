"""An exporter: each quote as a line that could be posted."""

import json
from collections.abc import Iterable
from pathlib import Path

from claimkit import Analysis
from claimkit.io import rows
from claimkit.plugins import exporter


@exporter(name="posts.lines")
def write_lines(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write speakers and content of each quote as JSON, one a line."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for analysis in analyses:
            count += 1
            for row in rows(analysis):
                post = {"who": row["speakers"], "what": row["content"]}
                stream.write(json.dumps(post) + "\n")
    return count
