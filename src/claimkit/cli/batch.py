"""``claimkit batch IN... -o OUT``: many articles into one file, in processes, to be resumed."""

import argparse
from pathlib import Path

from claimkit.cli.batch_inputs import Inputs, find_inputs
from claimkit.cli.batch_progress import progress
from claimkit.cli.batch_work import Work, work_of
from claimkit.cli.terminal import FAILED, OK, USAGE, Commands, add_reading, complain
from claimkit.engines.pages import Options
from claimkit.errors import ClaimkitError

SUFFIXES = (".jsonl", ".parquet")


def add(commands: Commands) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "batch",
        help="analyse many articles into one file",
        description="Analyse articles in their order into a file of JSON lines or a Parquet file. "
        "What fails is listed with its cause in OUT.errors.jsonl. Interrupted, it goes on where "
        "it stopped when the same command is given again.",
        epilog="Exit codes: 0 all well, 1 an input failed, 2 wrong usage, 130 interrupted.",
    )
    command.add_argument(
        "inputs",
        nargs="+",
        metavar="IN",
        type=Path,
        help="an article, a folder of articles, or a .jsonl file with a page a line",
    )
    command.add_argument("-o", "--output", metavar="OUT", type=Path, required=True,
                         help="a .jsonl or .parquet file")  # fmt: skip
    command.add_argument("--jobs", metavar="N", type=_jobs, default=1, help="processes; default: 1")
    command.add_argument(
        "--restart", action="store_true", help="forget what an interrupted run has done"
    )
    command.add_argument("--quiet", action="store_true", help="show no progress")
    add_reading(command)
    command.set_defaults(run=run)


def _jobs(text: str) -> int:
    jobs = int(text)
    if jobs < 1:
        message = f"{jobs} processes do no work; 1 is the least"
        raise argparse.ArgumentTypeError(message)
    return jobs


def run(arguments: argparse.Namespace) -> int:
    """Analyse the inputs into the output and return the exit code."""
    if arguments.output.suffix not in SUFFIXES:
        complain(f"{arguments.output}: the output is one of {' '.join(SUFFIXES)}")
        return USAGE
    options = Options(language=arguments.language, format=arguments.format)
    try:
        inputs = find_inputs(arguments.inputs, leave_out=arguments.output)
        work = work_of(arguments.output, inputs, options, restart=arguments.restart)
        return _carry_out(work, inputs, arguments)
    except OSError as error:
        complain(f"{error.filename or arguments.output}: {error.strerror or error}")
    except ClaimkitError as error:
        complain(str(error))
    return USAGE


def _carry_out(work: Work, inputs: Inputs, arguments: argparse.Namespace) -> int:
    with progress(inputs.count, quiet=arguments.quiet) as shown:
        try:
            for done, failed in work.chunks(arguments.jobs):
                shown(done, failed)
        except KeyboardInterrupt:
            complain(f"interrupted; the same command goes on with {arguments.output}")
            raise
        pages, failed = work.finish()
    if failed:
        complain(f"{failed} of {pages} inputs failed; see {work.errors}")
    return FAILED if failed else OK
