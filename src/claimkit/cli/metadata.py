"""``claimkit metadata FILE``: what an article says of itself, each value with its origin."""

import argparse
import json
from collections.abc import Iterator

from claimkit.cli.terminal import FAILED, FORMATS, OK, STDIN, Commands, complain, plain, read
from claimkit.errors import ClaimkitError
from claimkit.model import ArticleMetadata, Origin
from claimkit.model.printed import METADATA_FIELDS, printed
from claimkit.pipeline import extract_metadata


def add(commands: Commands) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "metadata",
        help="print what articles say of themselves",
        description="Print the metadata of each article, each value with the carrier that states "
        "it, how sure that is, and what was rejected.",
        epilog="Exit codes: 0 all well, 1 an input failed, 2 wrong usage.",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="an article; - is standard input")
    command.add_argument("--json", action="store_true", help="print one JSON object a line")
    command.add_argument("--url", help="where the article was found")
    command.add_argument("--format", choices=FORMATS, default="auto", help="default: %(default)s")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the files in turn and return the exit code."""
    code = OK
    for number, name in enumerate(arguments.files):
        try:
            metadata = extract_metadata(read(name), url=arguments.url, format=arguments.format)
        except OSError as error:
            complain(f"{name}: {error.strerror or error}")
            code = FAILED
        except ClaimkitError as error:
            complain(f"{name}: {error}")
            code = FAILED
        else:
            if arguments.json:
                print(json.dumps(_record(name, metadata), ensure_ascii=False))
            else:
                print("\n".join(_account(name, metadata, first=not number)))
    return code


def _account(name: str, metadata: ArticleMetadata, *, first: bool) -> Iterator[str]:
    if not first:
        yield ""
    yield "standard input" if name == STDIN else name
    for field in METADATA_FIELDS:
        value = printed(getattr(metadata, field))
        if not value:
            continue
        yield f"  {field:13} {plain(value)}"
        origin = metadata.origins.get(field)
        if origin is not None:
            where = f" {plain(origin.selector)}" if origin.selector else ""
            yield f"  {'':13} ({plain(origin.carrier)}{where}, confidence {origin.confidence:.2f})"
            for other in origin.rejected:
                said = f"{plain(other.value)} ({plain(other.carrier)}: {plain(other.reason)})"
                yield f"  {'':13} not {said}"


def _record(name: str, metadata: ArticleMetadata) -> dict[str, object]:
    fields: dict[str, object] = {}
    for field in METADATA_FIELDS:
        value = getattr(metadata, field)
        if field in metadata.origins:
            said = list(value) if isinstance(value, tuple) else printed(value)
            fields[field] = {"value": said, **_origin(metadata.origins[field])}
    return {"file": name, "metadata": fields}


def _origin(origin: Origin) -> dict[str, object]:
    return {
        "carrier": origin.carrier,
        "selector": origin.selector,
        "confidence": origin.confidence,
        "rejected": [
            {"value": other.value, "carrier": other.carrier, "reason": other.reason}
            for other in origin.rejected
        ],
    }
