"""``claimkit analyze FILE...``: the metadata and the quotes of articles."""

import argparse

from claimkit.cli.account import account, issue_line
from claimkit.cli.terminal import FAILED, OK, Commands, add_reading, complain, date, read
from claimkit.errors import ClaimkitError
from claimkit.io import encode
from claimkit.model import Analysis, Issue
from claimkit.pipeline import analyze


def add(commands: Commands) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "analyze",
        help="print the metadata and the quotes of articles",
        description="Print the metadata of each article, and each quote in it: who, in which "
        "words, where they stand, and how sure that is.",
        epilog="Exit codes: 0 all well, 1 an input failed, 2 wrong usage.",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="an article; - is standard input")
    command.add_argument("--json", action="store_true", help="print one JSON record a line")
    add_reading(command)
    command.add_argument(
        "--published", metavar="DATE", type=date, help="when it was published, such as 2019-11-26"
    )
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Analyse the files in turn and return the exit code."""
    code = OK
    for number, name in enumerate(arguments.files):
        try:
            analysis = analyze(
                read(name),
                language=arguments.language,
                published=arguments.published,
                format=arguments.format,
            )
            shown = _line(analysis) if arguments.json else account(name, analysis, first=not number)
        except OSError as error:
            complain(f"{name}: {error.strerror or error}")
            code = FAILED
        except ClaimkitError as error:
            complain(f"{name}: {error}")
            code = FAILED
        except Exception as error:  # noqa: BLE001 - a person gets a message, not a traceback
            complain(f"{name}: unexpected {type(error).__name__}: {error}")
            code = FAILED
        else:
            print(shown)
            for issue in filter(_is_ours, analysis.issues):
                complain(f"{name}: {issue_line(issue)}")
                code = FAILED
    return code


def _is_ours(issue: Issue) -> bool:
    """Whether claimkit's own extractor failed: then the account lacks what it is for."""
    return issue.code == "plugin-failed" and issue.origin.startswith("claimkit.")


def _line(analysis: Analysis) -> str:
    return encode(analysis).decode().rstrip("\n")
