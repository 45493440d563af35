"""No pack changes what another one finds: each language is read alone and after the other."""

import subprocess
import sys
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
READ = """
import hashlib, sys, tomllib
from pathlib import Path
import claimkit
from claimkit.io import encode

def read(folder, language):
    digest = hashlib.sha256()
    for path in sorted(Path(folder, language).glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8")).get("case", ()):
            found = claimkit.analyze(case["text"], language=language, format="text")
            digest.update(encode(found))
    return digest.hexdigest()

*before, language = sys.argv[2:]
for other in before:
    read(sys.argv[1], other)
print(read(sys.argv[1], language))
"""


def digest_of(*languages: str) -> str:
    """Return the digest of what the last language finds in its cases, after those of the others."""
    command = [sys.executable, "-c", READ, str(CASES), *languages]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    return done.stdout


@pytest.mark.parametrize(("language", "other"), [("en", "de"), ("de", "en")])
def test_a_pack_finds_the_same_after_another(language: str, other: str) -> None:
    """Every byte of every analysis is as it was."""
    assert digest_of(language) == digest_of(other, language)
