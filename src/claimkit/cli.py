"""The command line: ``claimkit analyze FILE...`` and ``claimkit explain FILE --at OFFSET``."""

import argparse
import io
import json
import os
import sys
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from claimkit.errors import ClaimkitError, DateError, SpanError
from claimkit.io import encode
from claimkit.io.records import library_version
from claimkit.lang import detect_language, get_language
from claimkit.model import (
    Analysis,
    ArticleMetadata,
    Attribution,
    Issue,
    PartialDate,
    Span,
    Speaker,
)
from claimkit.pipeline import analyze, parse
from claimkit.quotes.explain import account, explain

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
STDIN = "-"
FORMATS = ("auto", "text", "markdown", "html")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 if an input failed, 2 for wrong usage."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as stop:  # argparse has printed the help, the version or the mistake
        return stop.code if isinstance(stop.code, int) else USAGE
    _set_streams(json=arguments.json)
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show_warning
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
    _add_analyze(
        commands.add_parser(
            "analyze",
            help="print the metadata and the quotes of articles",
            description="Print the metadata of each article, and each quote in it: who, in which "
            "words, where they stand, and how sure that is.",
            epilog="Exit codes: 0 all well, 1 an input failed, 2 wrong usage.",
        )
    )
    _add_explain(
        commands.add_parser(
            "explain",
            help="print why a sentence gave the quotes that it gave",
            description="Print each decision about the sentence at an offset: the candidates, "
            "their probabilities, and the weights that counted most.",
            epilog="Exit codes: 0 all well, 1 the input failed, 2 wrong usage, or an offset that "
            "is outside the text.",
        )
    )
    return parser


def _add_analyze(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE", help="an article; - is standard input")
    command.add_argument("--json", action="store_true", help="print one JSON record a line")
    _add_reading(command)
    command.add_argument(
        "--published", metavar="DATE", type=_date, help="when it was published, such as 2019-11-26"
    )
    command.set_defaults(run=_analyze)


def _add_explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="an article; - is standard input")
    command.add_argument(
        "--at",
        metavar="OFFSET",
        type=int,
        required=True,
        help="a code point in the sentence, as analyze prints them",
    )
    command.add_argument("--json", action="store_true", help="print a JSON object")
    _add_reading(command)
    command.set_defaults(run=_explain)


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", metavar="CODE", help="such as en; told from the text if not")
    command.add_argument("--format", choices=FORMATS, default="auto", help="default: %(default)s")


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except DateError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _set_streams(*, json: bool) -> None:
    """A terminal that lacks a character shows its escape; JSON is always UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = "utf-8" if json and stream is sys.stdout else None
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    _complain(f"warning: {message}")


def _complain(message: str) -> None:
    print(f"claimkit: {_plain(message)}", file=sys.stderr)


def _analyze(arguments: argparse.Namespace) -> int:
    code = OK
    for number, name in enumerate(arguments.files):
        try:
            analysis = analyze(
                _read(name),
                language=arguments.language,
                published=arguments.published,
                format=arguments.format,
            )
            shown = (
                _line(analysis) if arguments.json else _account(name, analysis, first=not number)
            )
        except OSError as error:
            _complain(f"{name}: {error.strerror or error}")
            code = FAILED
        except ClaimkitError as error:
            _complain(f"{name}: {error}")
            code = FAILED
        except Exception as error:  # noqa: BLE001 - a person gets a message, not a traceback
            _complain(f"{name}: unexpected {type(error).__name__}: {error}")
            code = FAILED
        else:
            print(shown)
            for issue in filter(_is_ours, analysis.issues):
                _complain(f"{name}: {_issue(issue)}")
                code = FAILED
    return code


def _explain(arguments: argparse.Namespace) -> int:
    name = arguments.file
    try:
        article = parse(_read(name), language=arguments.language, format=arguments.format)
        language = article.language or detect_language(article.text)
        if language is None:
            _complain(f"{name}: the language cannot be told from the text; state it: --language")
            return FAILED
        found = explain(article, get_language(language), arguments.at)
    except SpanError as error:
        _complain(f"{name}: {error}")
        return USAGE
    except OSError as error:
        _complain(f"{name}: {error.strerror or error}")
        return FAILED
    except ClaimkitError as error:
        _complain(f"{name}: {error}")
        return FAILED
    if arguments.json:
        print(json.dumps(attrs.asdict(found), ensure_ascii=False))
    else:
        print("\n".join(map(_printable, account(found).split("\n"))))
    return OK


def _is_ours(issue: Issue) -> bool:
    """Whether claimkit's own extractor failed: then the account lacks what it is for."""
    return issue.code == "plugin-failed" and issue.origin.startswith("claimkit.")


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()


def _line(analysis: Analysis) -> str:
    return encode(analysis).decode().rstrip("\n")


def _account(name: str, analysis: Analysis, *, first: bool) -> str:
    """Return what was found, for people to read."""
    article = analysis.article
    lines = ["standard input" if name == STDIN else name]
    lines.extend(f"  {key:10} {_plain(value)}" for key, value in _stated(article.metadata))
    lines.append(f"  {'language':10} {article.language or 'unknown'}")
    speakers = {speaker.id: speaker for speaker in analysis.speakers}
    for number, attribution in enumerate(analysis.attributions, start=1):
        lines += ["", *_quote(number, attribution, speakers, article.text)]
    count = len(analysis.attributions)
    lines += ["", f"  {count or 'no'} quote{'' if count == 1 else 's'}"]
    lines.extend(f"  {_issue(issue)}" for issue in analysis.issues)
    return "\n".join(lines if first else ["", *lines])


def _stated(metadata: ArticleMetadata) -> Iterator[tuple[str, str]]:
    dateline = metadata.dateline
    fields = {
        "title": metadata.title,
        "subtitle": metadata.subtitle,
        "authors": ", ".join(metadata.authors),
        "outlet": metadata.outlet,
        "agency": metadata.agency,
        "place": dateline.place if dateline else None,
        "published": metadata.published.edtf if metadata.published else None,
        "modified": metadata.modified.edtf if metadata.modified else None,
        "section": metadata.section,
        "url": metadata.canonical_url,
    }
    for key, value in fields.items():
        if value:
            yield key, value


def _quote(
    number: int, attribution: Attribution, speakers: dict[str, Speaker], text: str
) -> Iterator[str]:
    quote = attribution.quote
    yield f"  {number}. {_who(attribution, speakers)}"
    negated = ", negated" if quote.negated else ""
    yield (
        f"     {quote.kind}, {quote.cue_class}{negated}, "
        f"confidence {attribution.confidence:.2f} ({_plain(quote.rule)})"
    )
    yield _part("content", quote.content, text)
    if quote.cue:
        yield _part("cue", quote.cue, text)
    if quote.source:
        yield _part("source", quote.source, text)
    if attribution.said_on and attribution.said_on.value:
        yield f"     said on {attribution.said_on.value.edtf}"


def _who(attribution: Attribution, speakers: dict[str, Speaker]) -> str:
    known = [speakers[name] for name in attribution.speakers if name in speakers]
    if not known:
        return "(speaker not known)" if attribution.quote.source else "(nobody named)"
    return " and ".join(
        ", ".join(_plain(part) for part in (one.name, one.role, one.affiliation) if part)
        for one in known
    )


def _part(name: str, spans: tuple[Span, ...], text: str) -> str:
    places = " ".join(f"{span.start}-{span.end}" for span in spans)
    words = " … ".join(_plain(span.of(text)) for span in spans)
    return f"     {name:7} [{places}] {words}"


def _issue(issue: Issue) -> str:
    where = f" at {issue.span.start}-{issue.span.end}" if issue.span else ""
    return _plain(f"issue {issue.code}{where}: {issue.message} ({issue.origin})")


def _plain(text: str) -> str:
    """Return the text on one line, without characters that a terminal would act upon."""
    return _printable(" ".join(text.split()))


def _printable(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in line
    )
