"""The command line: an account for people, records for programs, and no tracebacks."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimkit import Analysis, Article, Issue, Span
from claimkit.cli import main
from claimkit.errors import PluginWarning, UnsupportedFormat
from claimkit.io import from_record

TEXT = """\
Harbour stays closed

LISBOA, 4 May (Farol) - “The harbour stays closed,” said Rosa Pinto, the port captain.
"""


@pytest.fixture
def article(tmp_path: Path) -> str:
    """The path of an article."""
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_account_says_who_said_what(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """File, metadata, and each part of the quote with its offsets."""
    assert main(["analyze", article, "--language", "en"]) == 0
    out = capsys.readouterr().out
    quoted = "“The harbour stays closed,”"
    start = TEXT.index(quoted)
    assert out.startswith(article)
    assert "title      Harbour stays closed" in out
    assert "1. Rosa Pinto" in out
    assert f"content [{start}-{start + len(quoted)}] {quoted}" in out
    assert "direct, neutral, confidence" in out
    assert "  1 quote\n" in out


def test_json_is_one_record_a_line(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line loads as the analysis of its file."""
    assert main(["analyze", article, article, "--json", "--language", "en"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == second
    assert from_record(first).quotes[0].content[0].of(TEXT) == "“The harbour stays closed,”"


def test_accounts_are_set_apart(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty line stands between the accounts of two files."""
    main(["analyze", article, article, "--language", "en"])
    assert f"\n\n{article}\n" in capsys.readouterr().out


def test_dash_is_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article can be piped in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["analyze", "-", "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith("standard input\n")


def test_options_reach_the_analysis(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Format and date of publication are those stated."""
    options = ["--published", "2031-05-04", "--format", "text", "--language", "en"]
    assert main(["analyze", article, *options]) == 0
    assert "published  2031-05-04" in capsys.readouterr().out


def test_missing_file_is_named_and_the_others_go_on(
    article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code says that something failed."""
    missing = str(tmp_path / "nowhere.txt")
    assert main(["analyze", missing, article, "--language", "en"]) == 1
    out, err = capsys.readouterr()
    assert err == f"claimkit: {missing}: No such file or directory\n"
    assert "Rosa Pinto" in out


def test_folder_is_no_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message is that of the system."""
    assert main(["analyze", str(tmp_path)]) == 1
    assert f"claimkit: {tmp_path}: Is a directory" in capsys.readouterr().err


def test_error_of_the_library_is_a_message(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be read says so, without a traceback."""

    def fail(_raw: bytes, **_options: object) -> None:
        message = "no HTML without the extra"
        raise UnsupportedFormat(message)

    monkeypatch.setattr("claimkit.cli.analyze.analyze", fail)
    assert main(["analyze", article, "--format", "html"]) == 1
    assert capsys.readouterr().err == f"claimkit: {article}: no HTML without the extra\n"


def test_unexpected_error_is_a_message(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake of ours is one line, too."""
    monkeypatch.setattr("claimkit.cli.analyze.analyze", lambda _raw, **_options: 1 / 0)
    assert main(["analyze", article]) == 1
    err = capsys.readouterr().err
    assert err == f"claimkit: {article}: unexpected ZeroDivisionError: division by zero\n"


def test_interrupt_ends_quietly(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the shell expects."""

    def interrupt(_raw: bytes, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimkit.cli.analyze.analyze", interrupt)
    assert main(["analyze", article]) == 130


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["analyze"], "the following arguments are required: FILE"),
        (["analyse", "x"], "invalid choice: 'analyse'"),
        (["analyze", "x", "--format", "pdf"], "invalid choice: 'pdf'"),
        (["analyze", "x", "--published", "soon"], "'soon' is no EDTF date"),
        (["analyze", "x", "--published", "2031-02-30"], "no such date"),
    ],
)
def test_wrong_usage(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is 2, and the message says what is wrong."""
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Both are answers, not failures."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("claimkit ")
    assert main(["analyze", "--help"]) == 0
    assert "Exit codes: 0 all well" in capsys.readouterr().out


def test_issues_are_part_of_the_account(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An article in a language without a pack is read, and why it has no quotes is said."""
    assert main(["analyze", article, "--language", "tlh"]) == 0
    out = capsys.readouterr().out
    assert "  no quotes\n" in out
    assert "issue no-language-pack: no language pack for 'tlh'" in out


def test_issue_with_a_span_says_where(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its offsets stand beside its code; control characters are shown, not obeyed."""
    issue = Issue(code="test-odd", message="odd \x1b[2J", span=Span(3, 5), origin="test")
    analysis = Analysis(article=Article(text="\x00 a"), issues=(issue,))
    monkeypatch.setattr("claimkit.cli.analyze.analyze", lambda _raw, **_options: analysis)
    main(["analyze", article])
    assert r"  issue test-odd at 3-5: odd \x1b[2J (test)" in capsys.readouterr().out


def test_failure_of_our_own_extractor_is_a_failure(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An account without quotes must not look like an article without quotes."""
    issue = Issue(code="plugin-failed", message="stopped", origin="claimkit.quotes")
    analysis = Analysis(article=Article(text="a"), issues=(issue,))
    monkeypatch.setattr("claimkit.cli.analyze.analyze", lambda _raw, **_options: analysis)
    assert main(["analyze", article]) == 1
    out, err = capsys.readouterr()
    assert "no quotes" in out
    assert err == f"claimkit: {article}: issue plugin-failed: stopped (claimkit.quotes)\n"


def test_warnings_are_one_line(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plugin that is left out is said so, without a line of source."""
    import warnings  # noqa: PLC0415 - what the fake does

    def warn(_raw: bytes, **_options: object) -> Analysis:
        warnings.simplefilter("always")
        warnings.warn("left out the plugin x", PluginWarning, stacklevel=1)
        return Analysis(article=Article(text="a"))

    monkeypatch.setattr("claimkit.cli.analyze.analyze", warn)
    assert main(["analyze", article]) == 0
    assert capsys.readouterr().err == "claimkit: warning: left out the plugin x\n"


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "claimkit", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]  # noqa: S603 - our own command


def test_module_is_the_command() -> None:
    """``python -m claimkit`` does the same."""
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, b"")


def test_reader_that_leaves_is_no_error(article: str) -> None:
    """As with ``claimkit analyze … | head -1``."""
    command = [sys.executable, "-m", "claimkit", "analyze", "--language", "en", *[article] * 300]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603 - our own command
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_output_that_cannot_show_a_letter_shows_its_escape(tmp_path: Path) -> None:
    """A terminal without UTF-8 is no reason to fail; JSON stays UTF-8."""
    path = tmp_path / "odd.txt"
    path.write_bytes(TEXT.replace("Rosa", "Zoë").encode())
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(Path.cwd() / "src")}
    done = run("analyze", str(path), "--language", "en", env=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"Zo\xeb Pinto" in done.stdout
    done = run("analyze", str(path), "--language", "en", "--json", env=environment)
    assert "Zoë Pinto" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00\x00", b"\xff\xfe\xfa", "é".encode("latin-1") * 40, b"\xed\xa0\x80 said he", b"\r"],
    ids=["empty", "nul", "half a mark", "latin", "surrogate", "line end"],
)
def test_odd_bytes_give_an_account(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No file is too odd to be read."""
    path = tmp_path / "odd.txt"
    path.write_bytes(raw)
    assert main(["analyze", str(path)]) == 0
    out, err = capsys.readouterr()
    assert "no quotes" in out
    assert err == ""
    assert main(["analyze", "--json", str(path)]) == 0
    assert from_record(json.loads(capsys.readouterr().out)).attributions == ()


def test_explanation_shows_the_decisions(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence at the offset, for people."""
    at = str(TEXT.index("said"))
    assert main(["explain", article, "--at", at, "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert "said/E Rosa/N Pinto/N" in out
    assert "* 0.9" in out
    assert "a quote?" in out


def test_explanation_as_json(
    article: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same for programs, from standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    at = TEXT.index("said")
    assert main(["explain", "-", "--at", str(at), "--language", "en", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (said,) = [one for one in found["candidates"] if one["cue"]["words"] == "said"]
    assert said["outcome"] == "kept"
    assert said["cue"]["span"] == {"start": at, "end": at + 4}
    assert said["steps"][0]["options"][0]["weights"]


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["--at", "9999"], 2, "offset 9999 is outside the text; its offsets are 0 to"),
        (["--at", "-1"], 2, "offset -1 is outside the text"),
        (["--at", "soon"], 2, "invalid int value: 'soon'"),
        ([], 2, "the following arguments are required: --at"),
        (["--at", "3", "--language", "tlh"], 1, "no language pack for 'tlh'"),
        (["--at", "3", "--language", "de"], 1, "no fitted models for 'de'"),
    ],
)
def test_explanation_of_nothing(
    options: list[str], code: int, message: str, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each mistake has its message and exit code."""
    arguments = options if "--language" in options else [*options, "--language", "en"]
    assert main(["explain", article, *arguments]) == code
    assert message in capsys.readouterr().err


def test_explanation_of_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is named."""
    missing = str(tmp_path / "nowhere.txt")
    assert main(["explain", missing, "--at", "0"]) == 1
    assert capsys.readouterr().err == f"claimkit: {missing}: No such file or directory\n"


def test_explanation_in_no_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text too short to tell its language needs it stated."""
    path = tmp_path / "short.txt"
    path.write_text("Yes.", encoding="utf-8")
    assert main(["explain", str(path), "--at", "0"]) == 1
    assert "state it: --language" in capsys.readouterr().err
