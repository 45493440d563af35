"""How a promise is checked, and what the author is told to mend."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LONGEST = 60


class BrokenPromise(AssertionError):  # noqa: N818 - what it is
    """What a check raises, told apart from an assertion of the plugin's own."""


def check(*, kept: bool, message: str) -> None:
    """Raise if a promise is broken.

    Raises:
        BrokenPromise: With the message.
    """
    if not kept:
        raise BrokenPromise(message)


def shown(text: str) -> str:
    """Return the beginning of an input, for messages."""
    return f"on {text[:LONGEST]!r}"


def run_twice(run: Callable[[], T], who: str, what: str, where: str) -> T:
    """Return the result of a run that does not fail, and is the same when it is repeated.

    Args:
        run: The plugin, on one input.
        who: What it is, such as "the extractor".
        what: What it gives, such as "quotes".
        where: The input, shown.

    Raises:
        BrokenPromise: If it fails, or gives something else the second time.
    """
    try:
        result, again = run(), run()
    except BrokenPromise:
        raise
    except Exception as error:
        message = (
            f"totality: {who} raised {type(error).__name__}: {error}, {where}; "
            "it has to find less there, not to fail"
        )
        raise BrokenPromise(message) from error
    message = (
        f"determinism: two runs gave different {what} {where}; keep nothing between runs, and use "
        "neither the clock, nor chance, nor the order of a set"
    )
    check(kept=result == again, message=message)
    return result
