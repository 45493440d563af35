"""The account of an analysis, for people to read."""

from collections.abc import Iterator

from claimkit.cli.terminal import STDIN, plain
from claimkit.model import Analysis, ArticleMetadata, Attribution, Issue, Span, Speaker


def account(name: str, analysis: Analysis, *, first: bool) -> str:
    """Return what was found, for people to read."""
    article = analysis.article
    lines = ["standard input" if name == STDIN else name]
    lines.extend(f"  {key:10} {plain(value)}" for key, value in _stated(article.metadata))
    lines.append(f"  {'language':10} {article.language or 'unknown'}")
    speakers = {speaker.id: speaker for speaker in analysis.speakers}
    for number, attribution in enumerate(analysis.attributions, start=1):
        lines += ["", *_quote(number, attribution, speakers, article.text)]
    count = len(analysis.attributions)
    lines += ["", f"  {count or 'no'} quote{'' if count == 1 else 's'}"]
    lines.extend(f"  {issue_line(issue)}" for issue in analysis.issues)
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
        f"confidence {attribution.confidence:.2f} ({plain(quote.rule)})"
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
        ", ".join(plain(part) for part in (one.name, one.role, one.affiliation) if part)
        for one in known
    )


def _part(name: str, spans: tuple[Span, ...], text: str) -> str:
    places = " ".join(f"{span.start}-{span.end}" for span in spans)
    words = " … ".join(plain(span.of(text)) for span in spans)
    return f"     {name:7} [{places}] {words}"


def issue_line(issue: Issue) -> str:
    """Return an issue on one line."""
    where = f" at {issue.span.start}-{issue.span.end}" if issue.span else ""
    return plain(f"issue {issue.code}{where}: {issue.message} ({issue.origin})")
