"""What holds for every two wordings, every story, and every index of claims."""

import tempfile
from itertools import pairwise
from pathlib import Path
from random import Random

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import claimkit
from claimkit.linking import ClaimIndex, compare, find_reuse, group_stories
from claimkit.model import Analysis, EditKind, FirstBasis, Relation, Story

WORDS = (  # noqa: SIM905 - easier to read than a list
    "The the a dam dams was were opened opens at night nights by Orm Ebba Rosk and not nobody "
    "said claims barley 36 1,200 2024 flood floods flooded water’s #BarleyFlood “ ” , . \n ( ) "
    "https://example.org/a Wasserfälle 大坝 \u0301 \ud800 ~the ^ $"
).split(" ")
wordings = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=60)
SAID = (
    "The bridge was closed because two of its cables had rusted through",
    "the bridge was closed since two cables had rusted",
    "Barley is cheap in every market of the valley this year",
    "nobody counted the passengers before the ferry left the quay",
    "using chemical weapons",
)
WHO = ("Ebba Rosk", "Jon Vard", "the ministry", "Rosk")
DAYS = (None, "2024-03-01", "2024-03-02", "2024-04-20", "2023", "XXXX-03-01")
articles = st.lists(
    st.tuples(st.sampled_from(SAID), st.sampled_from(WHO)), min_size=0, max_size=3
).map(lambda said: "Something happened.\n\n" + "\n\n".join(f"“{a},” {b} said." for a, b in said))


@st.composite
def analyses(draw: st.DrawFn) -> list[Analysis]:
    """Draw articles with some claims in common, each with an id of its own."""
    drawn = draw(st.lists(st.tuples(articles, st.sampled_from(DAYS)), max_size=5))
    found = []
    for n, (text, day) in enumerate(drawn):
        analysis = claimkit.analyze(text, language="en", published=day)
        found.append(attrs.evolve(analysis, article=attrs.evolve(analysis.article, id=f"a-{n}")))
    return found


@settings(deadline=None)
@given(wordings, wordings)
def test_compare_is_the_same_both_ways(a: str, b: str) -> None:
    """Likeness and relation do not depend on which wording comes first."""
    there, back = compare(a, b), compare(b, a)
    assert abs(there.similarity - back.similarity) < 1e-9
    assert there.relation is back.relation
    assert 0 <= there.similarity <= 1


@settings(deadline=None)
@given(wordings, wordings)
def test_the_alignment_covers_both_texts(a: str, b: str) -> None:
    """In order, without overlap, and nothing with a letter or digit is left out."""
    edits = compare(a, b).alignment
    whole = (compare(a, "").alignment, compare(b, "").alignment)
    for side, text, alone in (("before", a, whole[0]), ("after", b, whole[1])):
        spans = [span for edit in edits if (span := getattr(edit, side)) is not None]
        assert all(one.end <= two.start for one, two in pairwise(spans))
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        stretch = [edit.before for edit in alone if edit.before]
        assert [(s.start, s.end) for s in stretch] == (
            [(spans[0].start, spans[-1].end)] if spans else []
        )


@settings(deadline=None)
@given(wordings)
def test_the_same_words_are_verbatim(text: str) -> None:
    """A text with a word is verbatim itself, one without is like nothing."""
    found = compare(text, text)
    kinds = [edit.kind for edit in found.alignment]
    if kinds:
        assert (found.relation, found.similarity) == (Relation.VERBATIM, 1.0)
        assert kinds == [EditKind.KEPT]
    else:
        assert (found.relation, found.similarity) == (Relation.DIFFERENT, 0.0)


def firsts(story: Story) -> dict[frozenset[tuple[str, str]], tuple[FirstBasis, str | None]]:
    """Return the claims that stand together, with the article that was first and the basis."""
    return {
        frozenset((o.article_id, o.claim_id) for o in c.occurrences): (
            c.basis,
            None if c.first is None else c.occurrences[c.first].article_id,
        )
        for c in story.clusters
    }


@settings(deadline=None, max_examples=40)
@given(analyses())
def test_a_story_holds_together(given_: list[Analysis]) -> None:
    """The same articles give the same story; its numbers, ids and relations point inside it."""
    story = claimkit.link(given_)
    assert claimkit.link(given_) == story
    assert story.analyses == tuple(given_)
    ids = [analysis.article.id for analysis in given_]
    assert [article.article_id for article in story.articles] == ids
    seen: set[tuple[str, str]] = set()
    for cluster in story.clusters:
        members = [(o.article_id, o.claim_id) for o in cluster.occurrences]
        assert len(members) > 1
        assert len(set(members)) == len(members)
        assert not seen & set(members)
        seen.update(members)
        numbers = sorted(n for variant in cluster.variants for n in variant.occurrences)
        assert numbers == list(range(len(members)))
        assert (cluster.first is None) == (cluster.basis.value == "unknown")
        assert len(cluster.drift) != 1
    for relation in story.relations:
        assert {relation.source, relation.article} <= set(ids)
        assert relation.source != relation.article


@settings(deadline=None, max_examples=40)
@given(analyses(), st.randoms(use_true_random=False))
def test_first_does_not_depend_on_the_order(given_: list[Analysis], random: Random) -> None:
    """Where the same claims stand together, the same occurrence is first on the same basis."""
    other = list(given_)
    random.shuffle(other)
    told = [firsts(claimkit.link(articles)) for articles in (given_, other)]
    for members in told[0].keys() & told[1].keys():
        assert told[0][members] == told[1][members]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=4), wordings), max_size=8), wordings)
def test_an_index_is_the_same_when_saved_and_loaded(
    told: list[tuple[str, str]], query: str
) -> None:
    """It finds the same claims with the same scores, and saves the same bytes."""
    index = ClaimIndex(told)
    with tempfile.TemporaryDirectory() as folder:
        one, two = Path(folder) / "one", Path(folder) / "two"
        index.save(one)
        loaded = ClaimIndex.load(one)
        loaded.save(two)
        assert one.read_bytes() == two.read_bytes()
    assert len(loaded) == len(index)
    assert loaded.search(query) == index.search(query)
    scores = [score for _, score in index.search(query)]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


@settings(deadline=None)
@given(st.lists(wordings, max_size=6))
def test_groups_and_pairs_are_of_what_was_given(texts: list[str]) -> None:
    """Every article has a story, numbered by the first; each pair is told once."""
    told = {str(n): text for n, text in enumerate(texts)}
    groups = group_stories((name, "", text, None) for name, text in told.items())
    assert list(groups) == list(told)
    met = list(dict.fromkeys(groups.values()))
    assert met == list(range(len(met)))
    pairs = list(find_reuse(told.items()))
    assert len(set(pairs)) == len(pairs)
    assert all(int(a) < int(b) for a, b in pairs)
