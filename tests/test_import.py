"""What an import costs, told by the names of what it loads."""

import json
import subprocess
import sys

HEAVY = {"regex", "dateutil", "langdetect", "importlib.metadata", "tomllib", "cattrs"}


def loaded_by(statement: str) -> set[str]:
    """Return the names of the modules that a statement loads in a fresh interpreter."""
    code = f"import sys, json; {statement}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_root_loads_values_and_errors_only() -> None:
    """Whoever only needs the values does not pay for the stages."""
    baseline = loaded_by("import attrs")
    ours = loaded_by("import claimkit")
    assert {name for name in ours if name.startswith("claimkit.")} >= {"claimkit.model"}
    assert not (ours - baseline) & HEAVY
    packages = {".".join(name.split(".")[:2]) for name in ours if name.startswith("claimkit.")}
    assert packages == {"claimkit.errors", "claimkit.model"}


def test_stated_language_skips_detection() -> None:
    """Language detection is slow to load; a stated language does without."""
    ours = loaded_by("import claimkit; claimkit.analyze('It rained.', language='en')")
    assert "langdetect.detector_factory" not in ours


def test_modules_do_nothing_at_import() -> None:
    """Importing prints nothing, warns of nothing and compiles no pattern; fitting is apart."""
    code = (
        "import importlib, pkgutil, claimkit\n"
        "for module in pkgutil.walk_packages(claimkit.__path__, 'claimkit.'):\n"
        "    if not module.name.endswith('__main__') and '.fit' not in module.name:\n"
        "        importlib.import_module(module.name)\n"
        "from claimkit.text import pattern\n"
        "assert not pattern._compiled, list(pattern._compiled)\n"
    )
    done = subprocess.run(  # noqa: S603 - as above
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
