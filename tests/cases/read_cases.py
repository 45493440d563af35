"""Print what the cases of some languages give, read in this order, as digests: ``de en``."""
# ruff: noqa: T201 - a command prints

import hashlib
import json
import sys

from case_tables import load_cases

import claimkit
from claimkit.io.jsonl import encode


def digest(code: str) -> str:
    """Return the digest of all analyses of a language's cases."""
    found = hashlib.sha256()
    for case in load_cases(code):
        analysis = claimkit.analyze(
            case.text, language=code, format="text", published=case.published
        )
        found.update(encode(analysis))
    return found.hexdigest()


if __name__ == "__main__":
    print(json.dumps({code: digest(code) for code in sys.argv[1:]}))
