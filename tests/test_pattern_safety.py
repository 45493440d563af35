"""No text makes claimkit hang: time grows with the length of the text, not with its square.

Every compiled pattern and every stage reads hostile text of n, 2n, 4n characters and so on, up to
a megabyte or until the reading takes long enough to show how it grows. Doubling the text may
double the time; the limits leave room for a busy machine, a suspicion is measured again, and
times too short to measure are not judged.
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
from claimkit.errors import LexiconError, ModelError
from claimkit.lang import LanguagePack, available_languages, get_language
from claimkit.text import pattern as pattern_module

Pattern: TypeAlias = "regex.Pattern[Any] | re.Pattern[Any]"

SIZES = tuple(1_000_000 // 2**power for power in range(9, -1, -1))
MIXED_SIZES = (250_000, 500_000, 1_000_000)
FOURFOLD = 9.0  # linear growth has 4, quadratic 16
PATTERN_TIMES = (0.002, 0.006)  # CPU seconds: what is judged, and what has shown its growth
MEGABYTE_TIMES = (0.005, 0.01)
STAGE_TIMES = (0.05, 0.07)

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
        return [made for pack in packs if (made := made_for(pack, function)) is not None]
    return None


def made_for(pack: LanguagePack, function: Callable[..., object]) -> object:
    """Return what a maker makes for a language; None where its pack has no words for it."""
    try:
        return function(pack)
    except (LexiconError, ModelError):
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


def check_growth(
    run: Callable[[str], object],
    unit: str,
    times: tuple[float, float],
    sizes: tuple[int, ...] = SIZES,
) -> None:
    """Fail if fourfold text takes much more than fourfold time; the best of five counts.

    Args:
        run: What reads the text.
        unit: What the text repeats.
        times: CPU seconds from which a time is judged, and over which the text grows no more.
        sizes: Lengths of the text, doubling.
    """
    judged_from, enough = times
    found: list[float] = []
    for size in sizes:
        text = (unit * (size // len(unit) + 1))[:size]
        found.append(cpu(partial(run, text)))
        if len(found) < 3 or found[-1] < judged_from:
            continue
        if found[-1] > FOURFOLD * found[-3]:
            found[-1] = min(found[-1], *(cpu(partial(run, text)) for _ in range(4)))
            found[-3] = max(found[-3], *(cpu(partial(run, text[: size // 4])) for _ in range(4)))
        limit = FOURFOLD * max(found[-3], judged_from / FOURFOLD)
        assert found[-1] <= limit, f"{size} characters of {unit[:20]!r}: CPU seconds {found}"
        if found[-1] > enough:
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
    wrong = []
    for name, pattern in all_patterns().items():
        try:
            check_growth(partial(scan, pattern), unit, PATTERN_TIMES, SIZES[1:])
        except (AssertionError, TimeoutError) as error:
            wrong.append(f"{name}: {error}")
    assert not wrong


def test_patterns_read_a_megabyte_of_everything() -> None:
    """Hostile stretches one after another show growth that only a long text shows."""
    unit = "".join(unit * (200 // len(unit)) for unit in HOSTILE.values())
    wrong = []
    for name, pattern in all_patterns().items():
        try:
            check_growth(partial(scan, pattern), unit, MEGABYTE_TIMES, SIZES[3:])
        except (AssertionError, TimeoutError) as error:
            wrong.append(f"{name}: {error}")
    assert not wrong


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_stages_grow_with_the_text(unit: str) -> None:
    """All stages together read 4n in about four times the time of n."""
    check_growth(
        partial(claimkit.analyze, language="en", format="text"), unit, STAGE_TIMES, SIZES[1:]
    )


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_markdown_grows_with_the_text(unit: str) -> None:
    """Markdown is read in a time that grows with its length."""
    check_growth(
        partial(claimkit.parse, language="en", format="markdown"), unit, STAGE_TIMES, SIZES[1:]
    )


def test_a_million_characters_of_everything() -> None:
    """Hostile stretches one after another, up to a megabyte, cost no more than by themselves."""
    unit = "".join(unit * (2_000 // len(unit)) for unit in HOSTILE.values())
    article = claimkit.parse(unit * 2, language="en")
    claimkit.extract_quotes(article)
    check_growth(partial(claimkit.analyze, language="en"), unit, STAGE_TIMES, MIXED_SIZES)
