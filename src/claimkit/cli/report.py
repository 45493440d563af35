"""``claimkit report FILE... -o OUT.html``: one page for people, of an article or of a story."""

import argparse
import sys
from pathlib import Path

from claimkit.cli.terminal import FAILED, OK, STDIN, USAGE, Commands, add_reading, complain, read
from claimkit.errors import ClaimkitError
from claimkit.io.files import replacing
from claimkit.linking import link
from claimkit.model import Analysis
from claimkit.pipeline import analyze
from claimkit.report import article_report, story_report
from claimkit.report.render import environment


def add(commands: Commands) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "report",
        help="write an HTML page for people",
        description="Write one HTML page that needs nothing besides itself: of one article, its "
        "text with quotes, speakers, framing and metadata; of several, the story that they tell "
        "together. Needs the extra report.",
        epilog="Exit codes: 0 all well, 1 an input failed, 2 wrong usage.",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="an article; - is standard input")
    command.add_argument(
        "-o", "--output", metavar="OUT", required=True, help="an HTML file; - is standard output"
    )
    add_reading(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the page and return the exit code; a file that cannot be read is left out."""
    output = arguments.output
    if output != STDIN and any(_is_same(name, output) for name in arguments.files):
        complain(f"{output}: the page would take the place of an article")
        return USAGE
    try:
        environment()  # what is missing is told before the work
    except ClaimkitError as error:
        complain(str(error))
        return USAGE
    found, failed = _analyses(arguments)
    if not found:
        return FAILED
    try:
        _write(output, _page(found, several=len(arguments.files) > 1))
    except OSError as error:
        complain(f"{output}: {error.strerror or error}")
        return FAILED
    return FAILED if failed else OK


def _is_same(name: str, output: str) -> bool:
    return name != STDIN and Path(name).resolve() == Path(output).resolve()


def _analyses(arguments: argparse.Namespace) -> tuple[list[tuple[str, Analysis]], bool]:
    """What could be analysed, with what it is called, and whether something could not."""
    found, failed = [], False
    for name in arguments.files:
        try:
            done = analyze(read(name), language=arguments.language, format=arguments.format)
        except OSError as error:
            complain(f"{name}: {error.strerror or error}")
            failed = True
        except ClaimkitError as error:
            complain(f"{name}: {error}")
            failed = True
        except Exception as error:  # noqa: BLE001 - a person gets a message, not a traceback
            complain(f"{name}: unexpected {type(error).__name__}: {error}")
            failed = True
        else:
            found.append(("standard input" if name == STDIN else Path(name).name, done))
    return found, failed


def _page(found: list[tuple[str, Analysis]], *, several: bool) -> str:
    if not several:
        name, analysis = found[0]
        return article_report(analysis, name=name)
    names = {analysis.article.id: name for name, analysis in reversed(found)}
    return story_report(link(analysis for _, analysis in found), names=names)


def _write(output: str, page: str) -> None:
    if output == STDIN:
        sys.stdout.buffer.write(page.encode())
        return
    with replacing(output) as part:
        part.write_text(page, encoding="utf-8")
