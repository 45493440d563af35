"""The check for authors of exporters passes what is right and names what is not."""

import itertools
from collections.abc import Callable, Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

from claimkit import Analysis, Article
from claimkit.errors import RecordError
from claimkit.io.exporters import HOMES, export
from claimkit.plugins import Exporter
from claimkit.testing import check_exporter

TEXTS: list[str | Article] = ["“The kiln is cold,” potter Ada Holm said."]


def texts_of(analyses: Iterable[Analysis]) -> list[str]:
    """Return the texts, as what a file can hold."""
    return [ascii(analysis.article.text) for analysis in analyses]


def write(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write a text a line."""
    lines = texts_of(analyses)
    path.write_text("\n".join(lines), encoding="utf-8")
    return len(lines)


def test_files_of_own_texts_are_returned() -> None:
    """A test can go on with them."""
    assert check_exporter(write, TEXTS) == {"export": ascii(TEXTS[0]).encode()}


@pytest.mark.parametrize("name", sorted(HOMES))
def test_own_exporters_pass(name: str) -> None:
    """Those of claimkit keep the promises that they ask of others."""
    if name == "parquet" and not find_spec("pyarrow"):
        pytest.skip("needs pyarrow: the extra arrow")
    assert check_exporter(partial(run_own, name), TEXTS)


def run_own(name: str, analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write in a format of claimkit."""
    return export(analyses, path, name)


def refusing(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Refuse what is no text, by an error that says so."""
    lines = [analysis.article.text for analysis in analyses]
    try:
        path.write_text("\n".join(lines), encoding="utf-8")
    except UnicodeEncodeError as error:
        raise RecordError(error.reason, "$.article.text") from error
    return len(lines)


def test_typed_refusal_is_allowed() -> None:
    """A file of UTF-8 cannot hold everything that an article can."""
    assert check_exporter(refusing, TEXTS)


def naive(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Fail where a text is none."""
    lines = [analysis.article.text for analysis in analyses]
    path.write_text("\n".join(lines), encoding="utf-8")
    return len(lines)


def uncounted(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Forget to count."""
    write(analyses, path)
    return None  # type: ignore[return-value]


def boasting(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Count one that was not there."""
    return write(analyses, path) + 1


def lazy(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Take none."""
    path.touch()
    return 1


def appending(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Keep what was there."""
    lines = texts_of(analyses)
    with path.open("a", encoding="utf-8") as stream:
        stream.writelines(lines)
    return len(lines)


def once(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Write where nothing is yet."""
    path.mkdir()
    return len(texts_of(analyses))


def changing() -> Exporter:
    """Return an exporter that writes something new each time."""
    calls = itertools.count()

    def run(analyses: Iterable[Analysis], path: Path, /) -> int:
        path.write_text(str(next(calls)), encoding="utf-8")
        return len(texts_of(analyses))

    return run


def empty_handed(analyses: Iterable[Analysis], path: Path, /) -> int:
    """Fail without analyses."""
    lines = texts_of(analyses)
    path.write_text(lines[0], encoding="utf-8")
    return len(lines)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: naive, "totality: the exporter raised UnicodeEncodeError"),
        (lambda: uncounted, "count: the exporter returned None for 1 analyses"),
        (lambda: boasting, "count: the exporter returned 2 for 1 analyses"),
        (lambda: lazy, "count: the exporter took 0 of 1 analyses"),
        (lambda: appending, "repetition: a second export to the same path"),
        (lambda: once, "repetition: a second export to the same path"),
        (changing, "determinism: two runs gave different files"),
        (lambda: empty_handed, "totality: the exporter raised IndexError"),
    ],
    ids=[
        "totality", "no-count", "count", "taken", "appended", "occupied", "determinism", "empty",
    ],
)  # fmt: skip
def test_broken_promise_is_named(make: Callable[[], Exporter], message: str) -> None:
    """The author learns which promise."""
    with pytest.raises(AssertionError) as caught:
        check_exporter(make(), TEXTS)
    assert str(caught.value).startswith(message)
