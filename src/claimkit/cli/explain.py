"""``claimkit explain FILE --at OFFSET``: why a sentence gave the quotes that it gave."""

import argparse
import json

import attrs

from claimkit.cli.terminal import (
    FAILED,
    OK,
    USAGE,
    Commands,
    add_reading,
    complain,
    printable,
    read,
)
from claimkit.errors import ClaimkitError, SpanError
from claimkit.lang import detect_language, get_language
from claimkit.pipeline import parse
from claimkit.quotes.explain import account, explain


def add(commands: Commands) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "explain",
        help="print why a sentence gave the quotes that it gave",
        description="Print each decision about the sentence at an offset: the candidates, "
        "their probabilities, and the weights that counted most.",
        epilog="Exit codes: 0 all well, 1 the input failed, 2 wrong usage, or an offset that "
        "is outside the text.",
    )
    command.add_argument("file", metavar="FILE", help="an article; - is standard input")
    command.add_argument(
        "--at",
        metavar="OFFSET",
        type=int,
        required=True,
        help="a code point in the sentence, as analyze prints them",
    )
    command.add_argument("--json", action="store_true", help="print a JSON object")
    add_reading(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Explain the sentence and return the exit code."""
    name = arguments.file
    try:
        article = parse(read(name), language=arguments.language, format=arguments.format)
        language = article.language or detect_language(article.text)
        if language is None:
            complain(f"{name}: the language cannot be told from the text; state it: --language")
            return FAILED
        found = explain(article, get_language(language), arguments.at)
    except SpanError as error:
        complain(f"{name}: {error}")
        return USAGE
    except OSError as error:
        complain(f"{name}: {error.strerror or error}")
        return FAILED
    except ClaimkitError as error:
        complain(f"{name}: {error}")
        return FAILED
    if arguments.json:
        print(json.dumps(attrs.asdict(found), ensure_ascii=False))
    else:
        print("\n".join(map(printable, account(found).split("\n"))))
    return OK
