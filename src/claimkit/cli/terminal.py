"""What every command writes to the terminal, and how it reads its input."""

import io
import sys
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Protocol

from claimkit.errors import DateError
from claimkit.model import PartialDate

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
STDIN = "-"

FORMATS = ("auto", "text", "markdown", "html")


class Commands(Protocol):
    """Where a command declares itself: what `add_subparsers` of argparse returns."""

    def add_parser(
        self,
        name: str,
        /,
        *,
        help: str,  # noqa: A002 - argparse names it
        description: str,
        epilog: str,
    ) -> ArgumentParser:
        """Declare a command and return the parser of its arguments."""
        ...


def add_reading(command: ArgumentParser) -> None:
    """Declare the options that say how an input is read."""
    command.add_argument("--language", metavar="CODE", help="such as en; told from the text if not")
    command.add_argument("--format", choices=FORMATS, default="auto", help="default: %(default)s")


def date(text: str) -> PartialDate:
    """Return the date that an argument states.

    Raises:
        ArgumentTypeError: If it states none.
    """
    try:
        return PartialDate.parse(text)
    except DateError as error:
        raise ArgumentTypeError(str(error)) from None


def read(name: str) -> bytes:
    """Return the bytes of a file, or of standard input if its name is a dash."""
    return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()


def set_streams(*, json: bool) -> None:
    """A terminal that lacks a character shows its escape; JSON is always UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = "utf-8" if json and stream is sys.stdout else None
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def show_warning(message: Warning | str, *_: object, **__: object) -> None:
    """Print a warning as a complaint, without its place in the code."""
    complain(f"warning: {message}")


def complain(message: str) -> None:
    """Print one line to standard error."""
    print(f"claimkit: {plain(message)}", file=sys.stderr)


def plain(text: str) -> str:
    """Return the text on one line, without characters that a terminal would act upon."""
    return printable(" ".join(text.split()))


def printable(line: str) -> str:
    """Return the line with its unprintable characters escaped."""
    if line.isprintable():
        return line
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in line
    )
