"""The command line: one module a command, each with `add` and `run`."""

import argparse
import os
import sys
import warnings
from collections.abc import Sequence

from claimkit.cli import analyze, batch, explain, link, metadata, plugins, report
from claimkit.cli.terminal import INTERRUPTED, OK, USAGE, set_streams, show_warning
from claimkit.io.records import library_version

COMMANDS = (analyze, batch, explain, link, metadata, plugins, report)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 if an input failed, 2 for wrong usage."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as stop:  # argparse has printed the help, the version or the mistake
        return stop.code if isinstance(stop.code, int) else USAGE
    set_streams(json=getattr(arguments, "json", False))
    try:
        with warnings.catch_warnings():
            warnings.showwarning = show_warning
            code = int(arguments.run(arguments))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough, as in `claimkit analyze … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimkit", description="Who said what, when, according to whom, in which words."
    )
    version = f"claimkit {library_version()}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return parser
