"""``python -m claimkit.metadata.fit FOLDER``: measure the carriers, print the table.

FOLDER holds gold.jsonl (id, html_file, url, gold) and the pages. The table goes to standard
output, the accuracy on sites that were left out to standard error.
"""

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from zlib import crc32

from claimkit.metadata.fit.gold import Example, examples
from claimkit.metadata.fit.softmax import accuracy, counts, fit

FOLDS = 5
HEAD = """\
# How often each carrier of an HTML page is right, and what its word weighs in log odds.
# Measured by python -m claimkit.metadata.fit on {pages} annotated pages; see
# docs/explanation/metadata.md. "pages" counts the annotated pages on which it states a value.
# field\tcarrier\tpages\tright\tweight
"""


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    fields: dict[str, list[Example]] = defaultdict(list)
    for field, example in examples(folder):
        fields[field].append(example)
    sys.stdout.write(HEAD.format(pages=max(map(len, fields.values()))))
    for field, found in fields.items():
        weights = fit(found)
        _report(field, found, weights)
        for carrier, (pages, right) in counts(found).items():
            sys.stdout.write(f"{field}\t{carrier}\t{pages}\t{right}\t{weights[carrier]:.2f}\n")


def _report(field: str, found: list[Example], weights: dict[str, float]) -> None:
    hits = total = 0.0
    for fold in range(FOLDS):
        inside = [e for e in found if crc32(e.site.encode()) % FOLDS == fold]
        outside = [e for e in found if crc32(e.site.encode()) % FOLDS != fold]
        if inside:
            hits += accuracy(inside, fit(outside)) * len(inside)
            total += len(inside)
    best = sum(bool(e.right) or not e.groups for e in found) / len(found)
    sys.stderr.write(
        f"{field}: {100 * hits / total:.1f} % right on sites left out, "
        f"{100 * accuracy(found, weights):.1f} % on all, {100 * best:.1f} % could be\n"
    )


if __name__ == "__main__":
    main()
