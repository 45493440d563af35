"""Show which cases fail now: `python tests/cases/refresh.py [--write] [--all]`.

Prints the share of right cases for each construction, then what changed against the list of known
failures: cases that fail and are not listed, and cases that are listed and pass. With `--all`, each
failing case with its problems; with `--write`, the list is written anew. Reasons already given by
hand stay as long as the case fails; a new entry gets its first problem as the reason.
"""
# ruff: noqa: T201 - a command prints

import argparse
from collections import Counter
from collections.abc import Mapping

from case_tables import HERE, KNOWN_FAILURES, Case, load_cases, load_known_failures
from compare import find_problems

import claimkit

HEAD = """\
# Cases that fail for now, and why: a table for each construction, case id = reason.
# Each is a strict xfail: one that passes must leave this list (tests/cases/refresh.py --write).
"""


def problems_of(case: Case) -> tuple[str, ...]:
    """Return what the extractor gets wrong in a case; an error counts as a problem."""
    try:
        article = claimkit.parse(case.text, language="en", format="text")
        return find_problems(case, claimkit.extract_quotes(article))
    except Exception as error:  # noqa: BLE001 - a crash is a failing case too
        return (f"{type(error).__name__}: {error}",)


def render(failing: Mapping[str, str]) -> str:
    """Return the list of known failures as TOML."""
    lines = [HEAD.rstrip("\n")]
    previous = ""
    for key, reason in sorted(failing.items()):
        construction, name = key.split(".")
        if construction != previous:
            lines += ["", f"[{construction}]"]
        previous = construction
        quoted = reason.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " / ")
        lines.append(f'{name} = "{quoted}"')
    return "\n".join(lines) + "\n"


def main() -> None:
    """Compare the extractor with the cases and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the list anew")
    parser.add_argument("--all", action="store_true", help="show all failing cases")
    options = parser.parse_args()
    cases, known = load_cases(), load_known_failures()
    failing = {case.id: found for case in cases if (found := problems_of(case))}
    totals = Counter(case.construction for case in cases)
    right = Counter(case.construction for case in cases if case.id not in failing)
    for name, total in totals.items():
        print(f"{name:20} {right[name]:3} of {total:3}  {right[name] / total:4.0%}")
    print(f"{'all':20} {right.total():3} of {totals.total():3}  {right.total() / len(cases):4.0%}")
    texts = {case.id: case.text for case in cases}
    for key in sorted(failing if options.all else failing.keys() - known.keys()):
        print(f"\nfails: {key}\n  {texts[key]}", *failing[key], sep="\n  - ")
    for key in sorted(known.keys() - failing.keys()):
        print(f"passes now: {key}")
    if options.write:
        reasons = {key: known.get(key, found[0]) for key, found in failing.items()}
        (HERE / "en" / KNOWN_FAILURES).write_text(render(reasons), encoding="utf-8")


if __name__ == "__main__":
    main()
