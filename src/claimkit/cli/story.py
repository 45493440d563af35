"""A story, told for people to read: timeline, relations, claims."""

from collections.abc import Iterator, Mapping

from claimkit.cli.terminal import plain
from claimkit.model import (
    ArticleRelation,
    ClaimCluster,
    DateBasis,
    FirstBasis,
    MarkerKind,
    Occurrence,
    Relation,
    Story,
    StoryArticle,
)

BASES = {
    FirstBasis.DATED_EARLIER: "dated earlier",
    FirstBasis.CONTAINED_IN: "the others are dated later, or lie in its text or a later one",
    FirstBasis.CREDITED_AGENCY: "the others are dated later, or credit the agency whose text it is",
}
MOST_WORDS = 160
MOST_EDITS = 5


def tell(story: Story, names: Mapping[str, str]) -> str:
    """Return a story for people to read; `names` say what to call its articles."""
    if not story.articles:
        return "no articles"
    called = {a.article_id: plain(names.get(a.article_id, a.article_id)) for a in story.articles}
    texts = {analysis.article.id: analysis.article.text for analysis in story.analyses}
    lines = ["timeline", *_timeline(story, called)]
    told = [outlet for outlet in story.outlets if outlet.framing]
    if told:
        lines += ["", "framing", *(f"  {plain(o.outlet)}: {_kinds(o.framing)}" for o in told)]
    if story.relations:
        lines += ["", "articles", *_relations(story, called, texts)]
    for number, cluster in enumerate(story.clusters, start=1):
        lines += ["", *_cluster(number, cluster, called)]
    count = len(story.clusters)
    lines += ["", f"{count or 'no'} claim{'' if count == 1 else 's'} in several places"]
    lines += [f"issue {issue.code}: {_named(issue.message, called)}" for issue in story.issues]
    return "\n".join(lines)


def _named(message: str, called: Mapping[str, str]) -> str:
    """A message with the names of articles where it has their ids."""
    words = ((word, word.rstrip(",;:)")) for word in plain(message).split(" "))
    return " ".join(called.get(bare, bare) + word[len(bare) :] for word, bare in words)


def _timeline(story: Story, called: Mapping[str, str]) -> Iterator[str]:
    def when(article: StoryArticle) -> tuple[bool, str]:
        day = article.published
        return (day is None or day.year is None, day.edtf if day else "")

    outlets = {a.article.id: a.article.metadata for a in story.analyses}
    for article in sorted(story.articles, key=when):
        stated = outlets[article.article_id]
        day = article.published.edtf if article.published else "undated"
        learnt = " (year learnt)" if article.dated_by is DateBasis.LEARNT else ""
        outlet = stated.outlet or stated.agency
        whose = f" [{plain(outlet)}]" if outlet else ""
        framing = _framing(article.framing)
        yield f"  {day + learnt:24} {called[article.article_id]}{whose}{framing}"


def _framing(kinds: tuple[MarkerKind, ...]) -> str:
    """The kinds of framing, told after something else."""
    return f"; frames it: {_kinds(kinds)}" if kinds else ""


def _kinds(kinds: tuple[MarkerKind, ...]) -> str:
    """The kinds of framing with how often each is used."""
    counts = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    return ", ".join(
        kind.value.replace("_", " ") + (f" ×{n}" if n > 1 else "") for kind, n in counts.items()
    )


def _relations(story: Story, called: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[str]:
    for relation in story.relations:
        a, b = called[relation.source], called[relation.article]
        arrow = "→" if relation.directed else "–"
        share = f", {relation.share:.0%} of the shorter" if relation.share else ""
        yield f"  {a} {arrow} {b}: {relation.kind.value.replace('_', ' ')}{share}{_wire(relation)}"
        before, after = texts[relation.source], texts[relation.article]
        for edit in relation.edits[:MOST_EDITS]:
            old = edit.before.of(before) if edit.before else ""
            new = edit.after.of(after) if edit.after else ""
            change = " → ".join(_short(part) for part in (old, new) if part)
            yield f"    {edit.kind.value}: {change}"
        if len(relation.edits) > MOST_EDITS:
            yield f"    … and {len(relation.edits) - MOST_EDITS} more edits"


def _wire(relation: ArticleRelation) -> str:
    if relation.agency is None:
        return ""
    credit = "credited" if relation.credited else "not credited by both"
    return f", {plain(relation.agency)} text ({credit})"


def _cluster(number: int, cluster: ClaimCluster, called: Mapping[str, str]) -> Iterator[str]:
    yield f"{number}. {_short(cluster.text)}"
    if cluster.first is None:
        yield "   first: not known"
    else:
        first = cluster.occurrences[cluster.first]
        yield f"   first: {called[first.article_id]} ({BASES[cluster.basis]})"
    worded = {n: variant.text for variant in cluster.variants for n in variant.occurrences}
    for n, occurrence in enumerate(cluster.occurrences):
        relation = "" if n == cluster.first else f", {occurrence.relation.value}"
        yield f"   - {called[occurrence.article_id]}: {_said(occurrence)}{relation}"
        if occurrence.relation is not Relation.VERBATIM:
            yield f"     {_short(worded[n])}"
    for voice in cluster.drift:
        places = dict.fromkeys(called[cluster.occurrences[n].article_id] for n in voice.occurrences)
        yield f"   given to {plain(voice.name)} in {', '.join(places)}"
    for doubt in cluster.doubts:
        who = plain(" and ".join(doubt.voices))
        by = f" by {who}" if who else " by the article itself" if doubt.by_outlet else ""
        yield f"   doubted in {called[doubt.article_id]}{by}: {_short(doubt.text)}"


def _said(occurrence: Occurrence) -> str:
    who = " and ".join(plain(name) for name in occurrence.speakers) or "nobody named"
    day = f" on {occurrence.said_on.edtf}" if occurrence.said_on else ""
    framed = f" ({_kinds(occurrence.markers)})" if occurrence.markers else ""
    return f"{who}{day}{framed}"


def _short(text: str) -> str:
    line = plain(text)
    return line if len(line) <= MOST_WORDS else line[: MOST_WORDS - 2].rstrip() + " …"
