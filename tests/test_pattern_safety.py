"""No text makes claimkit hang: time grows with the length of the text, not with its square.

Every compiled pattern and every stage reads hostile text at n, 2n and 4n. Doubling the text may
double the time; the limits leave room for a busy machine, and short times are not judged.
"""

import importlib
import inspect
import pkgutil
import re
import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any, TypeAlias

import pytest
import regex

import claimkit
from claimkit.lang import LanguagePack, available_languages, get_language
from claimkit.text import pattern as pattern_module

Pattern: TypeAlias = "regex.Pattern[Any] | re.Pattern[Any]"

PATTERN_SIZES = (7_500, 15_000, 30_000)  # a quadratic scan of the last takes seconds
STAGE_SIZES = (15_625, 31_250, 62_500, 125_000, 250_000, 500_000, 1_000_000)
MIXED_SIZES = (250_000, 500_000, 1_000_000)
JUDGED_FROM = 0.1  # CPU seconds; under it the noise is greater than the growth
FOURFOLD = 9.0  # linear growth has 4, quadratic 16
ENOUGH = 0.2  # CPU seconds; a reading this long has shown its growth, so the text grows no more

HOSTILE = {
    "capitals": "A",
    "initials": "A.",
    "names": "Ada Bell ",
    "dots": ".",
    "spaces": " ",
    "newlines": "\n",
    "spaced lines": " \n",
    "double marks": '"',
    "opening marks": "“",
    "mixed marks": "“'\"”’‘«»",
    "spaced marks": '" ',
    "apostrophes": "'",
    "plurals": " ‘s' s",
    "brackets": "([{",
    "closed brackets": "()",
    "digits": "1",
    "dates": "1/2/",
    "commas": ", ",
    "dashes": "— - ",
    "stars": "*_`#[",
    "ampersands": "&amp;<",
    "combining": "e\u0301",
    "no spaces": "abc",
    "said": "he said that she said ",
    "endless": "Ann said, ",
    "quoted": "“No,” Ada said. ",
}
SAMPLE = (
    "Minister says rain will stop\nBy Ada Bell\nMarch 3, 2024\n\nNEWTOWN, March 3 (Reuters) - "
    "“It will stop,” Minister Ada Bell said on Monday. “Soon,” she added.\n\nAccording to "
    "Bo Cole, a spokesman (and a baker), it “never rained”. He denied that it had."
)


def import_everything() -> list[object]:
    """Import and return all modules of claimkit; those that fit models read no news."""
    return [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(claimkit.__path__, "claimkit.")
        if not module.name.endswith("__main__") and ".fit" not in module.name
    ]


def patterns_in(value: object) -> Iterator[Pattern]:
    """Yield the patterns that a value is or holds."""
    if isinstance(value, regex.Pattern | re.Pattern):
        if isinstance(value.pattern, str):  # patterns of bytes read the head of a file only
            yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from patterns_in(item)
    elif isinstance(value, dict):
        yield from patterns_in(list(value.values()))


def made_by(function: Callable[..., object]) -> object:
    """Return what a cached maker of patterns makes for a language; None if it wants more."""
    wanted = [p for p in inspect.signature(function).parameters.values() if p.default is p.empty]
    packs = [get_language(code) for code in available_languages()]
    if not wanted:
        return function()
    if len(wanted) == 1 and wanted[0].annotation in {LanguagePack, "LanguagePack"}:
        return [function(pack) for pack in packs]
    return None


@cache
def all_patterns() -> dict[str, Pattern]:
    """Return every pattern: registered, held by a module, or made by one of its functions."""
    found: dict[str, Pattern] = {}
    for module in import_everything():
        home = getattr(module, "__name__", "")
        for name, value in vars(module).items():
            if hasattr(value, "cache_info") and value.__module__ == home:
                value = made_by(value)  # noqa: PLW2901 - what it makes stands for it
            for index, pattern in enumerate(patterns_in(value)):
                found[f"{home.removeprefix('claimkit.')}.{name}.{index}"] = pattern
    for code in available_languages():
        claimkit.analyze(SAMPLE, language=code)
    known = {id(pattern) for pattern in found.values()}
    for index, (name, pattern) in enumerate(pattern_module.iter_patterns()):
        if id(pattern) not in known:
            found[f"{name}.{index}"] = pattern
    return found


def cpu(run: Callable[[], object]) -> float:
    """Return the CPU seconds of one run."""
    before = time.process_time()
    run()
    return time.process_time() - before


def check_growth(run: Callable[[str], object], unit: str, sizes: tuple[int, ...]) -> None:
    """Fail if fourfold text takes much more than fourfold time, twice in a row."""
    times: list[float] = []
    for size in sizes:
        text = (unit * (size // len(unit) + 1))[:size]
        times.append(cpu(partial(run, text)))
        limit = FOURFOLD * max(times[-3], JUDGED_FROM / FOURFOLD) if len(times) > 2 else None
        if limit is not None and times[-1] > limit:
            times[-1] = cpu(partial(run, text))
            assert times[-1] <= limit, f"{size} characters of {unit[:20]!r}: CPU seconds {times}"
        if times[-1] > ENOUGH and sizes is STAGE_SIZES:
            return


def scan(pattern: Pattern, text: str) -> None:
    """Find all matches; five CPU seconds are a failure of their own."""
    if isinstance(pattern, regex.Pattern):
        deque(pattern.finditer(text, timeout=5), maxlen=0)
    else:  # a pattern of `re`, which knows no timeout
        deque(pattern.finditer(text), maxlen=0)


def test_the_walk_finds_the_patterns() -> None:
    """The patterns of every floor that has some are among those that are tried."""
    homes = {name.split(".")[0] for name in all_patterns()}
    assert homes >= {"claims", "lines", "model", "reading", "speakers", "text"}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_patterns_grow_with_the_text(unit: str) -> None:
    """Each pattern scans a text of 4n in about four times the time of n."""
    for name, pattern in all_patterns().items():
        try:
            check_growth(partial(scan, pattern), unit, PATTERN_SIZES)
        except (AssertionError, TimeoutError) as error:
            pytest.fail(f"{name} on {unit!r}: {error}")


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_stages_grow_with_the_text(unit: str) -> None:
    """All stages together read 4n in about four times the time of n."""
    check_growth(partial(claimkit.analyze, language="en", format="text"), unit, STAGE_SIZES)


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_markdown_grows_with_the_text(unit: str) -> None:
    """Markdown is read in a time that grows with its length."""
    check_growth(partial(claimkit.parse, language="en", format="markdown"), unit, STAGE_SIZES)


def test_a_million_characters_of_everything() -> None:
    """Hostile stretches one after another, up to a megabyte, cost no more than by themselves."""
    unit = "".join(unit * (2_000 // len(unit)) for unit in HOSTILE.values())
    article = claimkit.parse(unit * 2, language="en")
    claimkit.extract_quotes(article)
    check_growth(partial(claimkit.analyze, language="en"), unit, MIXED_SIZES)
