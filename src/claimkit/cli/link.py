"""``claimkit link FILE...``: what articles have in common, and who had it first."""

import argparse

from claimkit.cli.story import tell
from claimkit.cli.terminal import FAILED, OK, Commands, add_reading, complain, read
from claimkit.errors import ClaimkitError
from claimkit.io import encode_story
from claimkit.linking import link
from claimkit.model import Analysis
from claimkit.pipeline import analyze

SAME = " = "
"""Between the names of files that are one article."""


def add(commands: Commands) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "link",
        help="trace claims across articles: who printed them first, and what was changed",
        description="Print the story that articles tell together: when each was published, which "
        "goes back to which, and each claim that stands in several places, with who printed it "
        "first, to whom it is given, how it was changed, and who doubts it.",
        epilog="Exit codes: 0 all well, 1 an input failed, 2 wrong usage.",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="an article; - is standard input")
    command.add_argument("--json", action="store_true", help="print one JSON record")
    add_reading(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Link the files and return the exit code; a file that cannot be read is left out."""
    code = OK
    names: dict[str, str] = {}
    analyses: list[Analysis] = []
    for name in arguments.files:
        try:
            analysis = analyze(read(name), language=arguments.language, format=arguments.format)
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
            analyses.append(analysis)
            known = names.setdefault(analysis.article.id, name)
            if name not in known.split(SAME):
                names[analysis.article.id] = known + SAME + name
    story = link(analyses)
    print(encode_story(story).decode().rstrip("\n") if arguments.json else tell(story, names))
    return code
