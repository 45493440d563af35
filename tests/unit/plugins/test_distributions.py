"""The distributions of ``tests/plugins``, installed by pip into a folder and met by a new process.

Their wheels are built here; nothing is fetched.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

DISTRIBUTIONS = Path(__file__).parents[2] / "plugins"
NAMES = ("broken", "good", "lying", "slow")
TEXT = "“The harbour stays closed,” said Rosa Pinto, the port captain.\n\nALL BOATS IN\n"
QUIET = "import json, warnings; warnings.simplefilter('ignore'); import claimkit\n"

Run = Callable[..., Any]

pytestmark = pytest.mark.skipif(
    not (find_spec("pip") and find_spec("hatchling")),
    reason="needs pip and hatchling, to build and install distributions",
)


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the distributions are installed."""
    folder = tmp_path_factory.mktemp("installed")
    paths = [str(DISTRIBUTIONS / name) for name in NAMES]
    options = ["--no-index", "--no-deps", "--no-build-isolation", "--target", str(folder)]
    done = subprocess.run(  # noqa: S603 - our own interpreter and distributions
        [sys.executable, "-m", "pip", "install", "--quiet", *options, *paths],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"},
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def run(installed: Path) -> Run:
    """Return a function that runs Python where they are installed, and reads what it prints."""

    def start(*arguments: str, code: int = 0) -> Any:  # noqa: ANN401 - JSON
        done = subprocess.run(  # noqa: S603 - our own interpreter and code
            [sys.executable, *arguments],
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"},
            timeout=120,
        )
        assert done.returncode == code, done.stderr
        return json.loads(done.stdout)

    return start


def script(run: Run, body: str, *arguments: str) -> Any:  # noqa: ANN401 - JSON
    """Return what a script of its own process prints."""
    return run("-c", f"{QUIET}TEXT = {TEXT!r}\n{body}", *arguments)


def test_command_lists_them(run: Run) -> None:
    """By group and order, with distribution and version, and what failed."""
    listed = run("-m", "claimkit", "plugins", "--json", code=1)
    groups = {one["group"]: one for one in listed["groups"]}
    extractors = groups["claimkit.quote_extractors"]
    assert [one["name"] for one in extractors["plugins"]] == [
        "broken.run", "claimkit.quotes", "lying.moods", "lying.spans", "slow.words", "good.shouts",
    ]  # fmt: skip
    assert {(one["distribution"], one["version"]) for one in extractors["plugins"][2:]} == {
        ("claimkit-test-good", "1.0"),
        ("claimkit-test-lying", "1.0"),
        ("claimkit-test-slow", "1.0"),
    }
    failed = [failure for one in listed["groups"] for failure in one["failures"]]
    assert [failure.partition(" ")[0] for failure in failed] == [
        "broken.load", "broken.value", "claimkit.stolen",
        "broken.value", "lying.english", "broken.words", "broken.words",
    ]  # fmt: skip


def test_analysis_goes_on_around_them(run: Run) -> None:
    """Claimkit finds what it finds without them; each fault is an issue of its plugin."""
    found = script(
        run,
        "alone = claimkit.Pipeline(extractors=claimkit.pipeline.default_extractors()[1:2])\n"
        "with_all = claimkit.analyze(TEXT, language='en', format='text')\n"
        "others = ('good', 'slow', 'lying')\n"
        "own = [q for q in with_all.quotes if q.rule.split('.')[0] not in others]\n"
        "wanted = alone.analyze(TEXT, language='en', format='text').quotes\n"
        "print(json.dumps({'same': own == list(wanted), 'own': len(own),\n"
        "  'rules': sorted({q.rule for q in with_all.quotes}),\n"
        "  'issues': sorted({(i.origin, i.code) for i in with_all.issues})}))",
    )
    assert found["own"] >= 1
    assert found["same"]
    assert "good.capitals" in found["rules"]
    assert found["issues"] == [
        ["broken.run", "plugin-failed"],
        ["lying.spans", "plugin-bad-result"],
        ["lying.spans", "plugin-bad-span"],
    ]


def test_strict_pipeline_raises(run: Run) -> None:
    """The first fault ends the analysis, and names the plugin."""
    told = script(
        run,
        "try:\n"
        "    claimkit.Pipeline(strict=True).analyze(TEXT, language='en', format='text')\n"
        "except claimkit.ClaimkitError as error:\n"
        "    print(json.dumps([type(error).__name__, str(error), repr(error.__cause__)]))",
    )
    assert told == [
        "PluginError",
        "broken.run (quotes): stopped by RuntimeError: out of luck",
        "RuntimeError('out of luck')",
    ]


def test_slow_plugin_costs_its_own_time(run: Run, tmp_path: Path) -> None:
    """The times of all plugins stand in the list, on demand."""
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, encoding="utf-8")
    listed = run("-m", "claimkit", "plugins", "--json", "--time", str(path), code=1)
    spent = {one["name"]: one["seconds"] for one in listed["groups"][0]["plugins"]}
    assert spent["slow.words"] >= 0.03  # three times 10 ms
    assert max(spent["good.shouts"], spent["lying.spans"], spent["broken.run"]) < 0.03


@pytest.mark.skipif(not find_spec("turbohtml"), reason="needs the extra html")
def test_parsers_of_all_kinds(run: Run) -> None:
    """What is good is taken, what is none costs an issue."""
    page = "<html lang=en><h1>Boats in</h1><p data-signed-by='By Rosa Pinto'>All are in.</p></html>"
    found = script(
        run,
        f"article = claimkit.parse({page!r})\n"
        "print(json.dumps({'authors': article.metadata.authors, 'title': article.metadata.title,\n"
        "  'subtitle': article.metadata.subtitle,\n"
        "  'issues': [(i.origin, i.code) for i in article.issues if 'plugin' in i.code]}))",
    )
    assert found == {
        "authors": ["Rosa Pinto"],
        "title": "Boats in",
        "subtitle": "Lies",  # a lie in the right form is told from a truth by its weight only
        "issues": [["broken.run", "plugin-failed"], *[["lying.fields", "plugin-bad-result"]] * 3],
    }


@pytest.mark.parametrize(
    ("name", "ids", "issues"),
    [
        ("good.register", [{"register": "1"}], []),
        ("broken.run", [{}], [["broken.run", "plugin-failed"]]),
        ("lying.voices", [{}], [["lying.voices", "plugin-bad-result"]]),
    ],
)
def test_resolvers_are_named(run: Run, name: str, ids: object, issues: object) -> None:
    """Where one fails, claimkit's own takes its place."""
    found = script(
        run,
        f"pipeline = claimkit.Pipeline(resolver={name!r}, extractors=\n"
        "  [p for p in claimkit.pipeline.default_extractors() if p.name == 'claimkit.quotes'])\n"
        "told = pipeline.analyze(TEXT, language='en', format='text')\n"
        "print(json.dumps({'ids': [dict(s.external_ids) for s in told.speakers],\n"
        "  'issues': [(i.origin, i.code) for i in told.issues]}))",
    )
    assert found == {"ids": ids, "issues": issues}


def test_exporters_are_named(run: Run, tmp_path: Path) -> None:
    """There is no analysis to put an issue into, so a fault is an error."""
    found = script(
        run,
        "import sys\n"
        "told = []\n"
        "for name in ('good.words', 'broken.run', 'lying.count'):\n"
        "    try:\n"
        "        one = claimkit.analyze('“Rain,” said Rosa Pinto.', language='en', format='text')\n"
        "        told.append(claimkit.io.export([one], sys.argv[1], name))\n"
        "    except claimkit.ClaimkitError as error:\n"
        "        told.append(str(error))\n"
        "print(json.dumps(told))",
        str(tmp_path / "out"),
    )
    assert found == [
        1,
        "broken.run (export): it failed: RuntimeError: out of luck",
        "lying.count (export): it gave str where the number of analyses was due",
    ]


def test_language_pack_is_used(run: Run) -> None:
    """English stays that of claimkit."""
    found = script(
        run,
        "from claimkit.lang import Ability, available_languages, get_language\n"
        "byline = claimkit.metadata.parse_byline('Qab Ann Byrne', 'qgd')\n"
        "print(json.dumps([get_language('en').version, byline.authors,\n"
        "  'qgd' in available_languages(Ability.LINES), 'qgd' in available_languages()]))",
    )
    assert found == ["1", ["Ann Byrne"], True, False]


CHECKS = """
import claimkit_test_broken as broken, claimkit_test_good as good
import claimkit_test_lying as lying, claimkit_test_slow as slow
from claimkit.testing import (check_exporter, check_extractor, check_language_pack,
                              check_metadata_parser, check_resolver)
told = {}
def note(name, check, *arguments):
    try:
        check(*arguments)
    except AssertionError as error:
        told[name] = str(error)
    else:
        told[name] = ""
for name, extract in (("good", good.extract_shouts), ("slow", slow.extract_slowly),
                      ("broken", broken.extract_then_fail), ("lying", lying.extract_lies),
                      ("moody", lying.extract_moods)):
    note(name + " extractor", check_extractor, extract, [TEXT])
for name, parse in (("good", good.read_signature), ("broken", broken.read_then_fail),
                    ("lying", lying.read_lies)):
    note(name + " parser", check_metadata_parser, parse, ["<p data-signed-by='By Rosa Pinto'>"])
for name, resolve in (("good", good.resolve_known), ("broken", broken.resolve_nothing),
                      ("lying", lying.resolve_lies)):
    note(name + " resolver", check_resolver, resolve, [TEXT])
for name, code in (("good", "qgd"), ("broken", "qbr")):
    note(name + " pack", check_language_pack, code)
for name, export in (("good", good.write_words), ("broken", broken.write_nothing),
                     ("lying", lying.write_lies)):
    note(name + " exporter", check_exporter, export, [TEXT])
print(json.dumps(told))
"""


@pytest.mark.skipif(not find_spec("turbohtml"), reason="needs the extra html")
def test_checks_tell_good_from_bad(run: Run) -> None:
    """Whoever keeps the promises passes; the others are told which one they break."""
    told = script(run, CHECKS)
    passed = {name for name, message in told.items() if not message}
    assert passed == {
        "good extractor", "good parser", "good resolver", "good pack", "good exporter",
        "slow extractor",
    }  # fmt: skip
    broken = {name: message.partition(":")[0] for name, message in told.items() if message}
    assert broken == {
        "broken extractor": "totality",
        "broken parser": "totality",
        "broken resolver": "totality",
        "broken pack": "sections",
        "broken exporter": "totality",
        "lying extractor": "spans",
        "moody extractor": "determinism",
        "lying parser": "result",
        "lying resolver": "result",
        "lying exporter": "count",
    }
