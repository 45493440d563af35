"""The check of exporters."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from claimkit.errors import ClaimkitError
from claimkit.model import Analysis, Article
from claimkit.pipeline import analyze
from claimkit.plugins import Exporter
from claimkit.testing.inputs import HOSTILE, article_of
from claimkit.testing.promises import BrokenPromise, check, run_twice, shown

NAME = "export"


def check_exporter(
    export: Exporter, texts: Iterable[str | Article], *, language: str = "en"
) -> Mapping[str, bytes]:
    """Check that an exporter keeps its promises on texts of yours and on hostile ones.

    It takes every analysis from the iterable and returns how many there were, none too; it writes
    the same bytes each time, and replaces what it wrote before. What its format cannot hold, such
    as half of a surrogate pair, it refuses by a `ClaimkitError`; it fails in no other way.

    Args:
        export: The exporter.
        texts: Articles, or texts that are read as format "text".
        language: The language of the texts.

    Returns:
        The files that it wrote for your texts: name → bytes. A single file is called "export",
        those of a folder "export/…".

    Raises:
        AssertionError: If a promise is broken; the message says which, and on which text.
        LanguageError: If there is no pack for the language.
    """
    own = [analyze(article_of(text, language)) for text in texts]
    files = _written(export, own)
    _written(export, [])
    for text in HOSTILE:
        _written(_refusing(export), [analyze(article_of(text, language))])
    return files


def _refusing(export: Exporter) -> Exporter:
    """Return the exporter so that a text which it refuses by a typed error counts as written."""

    def run(analyses: Iterable[Analysis], path: Path, /) -> int:
        try:
            return export(analyses, path)
        except ClaimkitError:
            return 1

    return run


def _written(export: Exporter, analyses: Sequence[Analysis]) -> Mapping[str, bytes]:
    where = shown(analyses[0].article.text) if analyses else "on no analyses"

    def run(times: int = 1) -> dict[str, bytes]:
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(times):
                _exported(export, analyses, Path(folder) / NAME, where)
            return _files(Path(folder))

    files = run_twice(run, "the exporter", "files", where)
    message = f"repetition: a second export to the same path has to replace the first, {where}"
    try:
        check(kept=run(times=2) == files, message=message)
    except OSError as error:
        raise BrokenPromise(message) from error
    return files


def _exported(export: Exporter, analyses: Sequence[Analysis], path: Path, where: str) -> None:
    taken = 0

    def given() -> Iterator[Analysis]:
        nonlocal taken
        for analysis in analyses:
            taken += 1
            yield analysis

    count: object = export(given(), path)
    message = f"count: the exporter returned {count!r} for {len(analyses)} analyses {where}"
    check(kept=type(count) is int and count == len(analyses), message=message)
    message = f"count: the exporter took {taken} of {len(analyses)} analyses {where}"
    check(kept=taken == len(analyses), message=message)


def _files(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
