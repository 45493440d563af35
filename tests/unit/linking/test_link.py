"""What articles have in common, and who had it first."""

import time
from itertools import permutations
from pathlib import Path
from typing import Any

import attrs
import pytest

import claimkit
from claimkit.errors import InputError
from claimkit.linking import Linker
from claimkit.model import (
    Analysis,
    ArticleRelationKind,
    ClaimCluster,
    DateBasis,
    EditKind,
    FirstBasis,
    PartialDate,
    Relation,
    Span,
    Story,
)

ARTICLES = Path(__file__).parent / "articles"
DISPATCH, COPY, PASTE, OTHER = (
    (ARTICLES / name).read_text(encoding="utf-8")
    for name in ("dispatch.txt", "copy.md", "paste.txt", "other.txt")
)
QUOTE = "The bridge was closed because two of its cables had rusted through"


def analyse(text: str, **told: Any) -> Analysis:  # noqa: ANN401 - arguments of `analyze`
    """Return the analysis of an English article."""
    return claimkit.analyze(text, language="en", **told)


def saying(words: str, who: str, **told: Any) -> Analysis:  # noqa: ANN401 - as above
    """Return the analysis of an article in which somebody says one thing."""
    return analyse(f"Something happened in the town.\n\n“{words},” {who} said.\n", **told)


def cluster_with(story: Story, words: str) -> ClaimCluster:
    """Return the one cluster with these words in its text."""
    found = [cluster for cluster in story.clusters if words in cluster.text]
    assert len(found) == 1, [cluster.text for cluster in story.clusters]
    return found[0]


@pytest.fixture(scope="module")
def story() -> Story:
    """The dispatch, its friendly copy, the stripped paste and an unlike article."""
    return claimkit.link([analyse(DISPATCH), analyse(COPY), analyse(PASTE), analyse(OTHER)])


def test_a_stripped_copy_is_paired_with_its_original(story: Story) -> None:
    """The paste goes back to the copy, with the edits between them."""
    _, copy, paste, _ = (analysis.article.id for analysis in story.analyses)
    (found,) = [r for r in story.relations if {r.source, r.article} == {copy, paste}]
    assert (found.kind, found.source, found.directed) == (ArticleRelationKind.COPY, copy, True)
    assert found.share > 0.9
    assert all(edit.kind is not EditKind.KEPT for edit in found.edits)


def test_the_year_of_a_dispatch_is_learnt_from_its_copy(story: Story) -> None:
    """It is a value of the story; the analysis stays as it was."""
    assert story.articles[0].published == PartialDate.parse("2024-10-08")
    assert story.articles[0].dated_by is DateBasis.LEARNT
    stated = story.analyses[0].article.metadata.published
    assert stated is not None
    assert stated.year is None


def test_the_dispatch_is_first_by_its_date(story: Story) -> None:
    """The paste has no date, but lies in the copy, which is later."""
    cluster = cluster_with(story, "In eleven villages")
    assert cluster.first == 0
    assert cluster.occurrences[0].article_id == story.analyses[0].article.id
    assert cluster.basis is FirstBasis.CONTAINED_IN
    assert [o.relation for o in cluster.occurrences] == [Relation.VERBATIM] * 3


def test_drift_is_reported(story: Story) -> None:
    """The dispatch gives the photographs to the office, the copies to the ministry."""
    cluster = cluster_with(story, "taged photographs of dead cattle")
    assert [voice.name for voice in cluster.drift] == [
        "Lorvan Health Office",
        "Lorvan Interior Ministry",
    ]
    assert not cluster_with(story, "In eleven villages").drift


def test_an_unlike_article_stays_alone(story: Story) -> None:
    """It is of another event, and shares no claim and no text."""
    events = [article.event for article in story.articles]
    assert events == [0, 0, 0, 1]
    alone = story.analyses[3].article.id
    assert all(alone not in {r.source, r.article} for r in story.relations)
    assert all(o.article_id != alone for c in story.clusters for o in c.occurrences)


def test_doubts_come_from_the_article(story: Story) -> None:
    """What answers a claim in its own article is told with the cluster."""
    rebutted = {
        (analysis.article.id, rebuttal.claim)
        for analysis in story.analyses
        for rebuttal in analysis.rebuttals
    }
    told = {(d.article_id, d.claim_id) for c in story.clusters for d in c.doubts}
    shared = {(o.article_id, o.claim_id) for c in story.clusters for o in c.occurrences}
    assert told == rebutted & shared


def test_the_same_speaker_a_month_later_is_a_repeat() -> None:
    """In other words, weeks later, it is said anew and not copied."""
    story = claimkit.link(
        [
            saying(QUOTE, "Ebba Rosk", published="2024-03-01"),
            saying("As I told you, the bridge was closed since two cables had rusted through",
                   "Ebba Rosk", published="2024-04-02"),
        ]
    )  # fmt: skip
    (cluster,) = story.clusters
    assert [o.relation for o in cluster.occurrences] == [Relation.VERBATIM, Relation.REPEAT]
    assert (cluster.first, cluster.basis) == (0, FirstBasis.DATED_EARLIER)


def test_the_same_words_a_month_later_are_no_repeat() -> None:
    """An old quotation that is printed again was not said again."""
    story = claimkit.link([saying(QUOTE, "Ebba Rosk", published=f"2024-0{n}-01") for n in (3, 5)])
    assert [o.relation for o in story.clusters[0].occurrences] == [Relation.VERBATIM] * 2


@pytest.mark.parametrize(
    ("one", "two", "first"),
    [
        ("2024-03-01", "2024-03-02", 0),
        ("2024-03-02", "2024-03-01", 0),  # sorted: the earlier one stands in front
        ("2024-03-01", "2024-03-01", None),
        ("2024-03", "2024-03-09", None),
        ("2024", "2025-01-01", 0),
        (None, "2024-03-01", None),
        (None, None, None),
    ],
)
def test_first_is_never_guessed(one: str | None, two: str | None, first: int | None) -> None:
    """Dates that tie, overlap or lack leave it open."""
    story = claimkit.link(
        [saying(QUOTE, "Ebba Rosk", published=one, url="https://a.example.org/1"),
         saying(QUOTE + " in the frost", "Ebba Rosk", published=two)]
    )  # fmt: skip
    assert story.clusters[0].first == first


def test_a_credited_agency_was_first() -> None:
    """On one day, the paper that prints "(Reuters)" goes back to the agency's own dispatch."""
    body = f"“{QUOTE},” Ebba Rosk said.\n\nThe mayor spoke at the harbour.\n"
    own = analyse(f"SUNDBY, March 1 (Reuters) - {body}", published="2024-03-01")
    paper = analyse(f"SUNDBY, March 1 (Reuters) - {body} More.", published="2024-03-01")
    paper = attrs.evolve(
        paper,
        article=attrs.evolve(
            paper.article, metadata=attrs.evolve(paper.article.metadata, outlet="Sundby Post")
        ),
    )
    for order in ([own, paper], [paper, own]):
        story = claimkit.link(order)
        cluster = cluster_with(story, "The bridge was closed")
        assert cluster.basis is FirstBasis.CREDITED_AGENCY
        assert cluster.first is not None
        assert cluster.occurrences[cluster.first].article_id == own.article.id
        assert story.relations[0].agency == "Reuters"
        assert story.relations[0].credited


def test_a_denial_of_the_claim_is_a_rebuttal() -> None:
    """Who denies it does not say the same."""
    story = claimkit.link(
        [
            saying("The council hid the report on the rusted cables of the bridge", "Ebba Rosk"),
            analyse("Nothing new.\n\nThe council denied that it hid the report on the rusted "
                    "cables of the bridge.\n"),
        ]
    )  # fmt: skip
    assert Relation.REBUTTAL in {o.relation for o in story.clusters[0].occurrences}


def test_what_introduces_a_claim_is_no_edit() -> None:
    """The word "that" belongs to the sentence around a claim, and not to its wording."""
    story = claimkit.link(
        [
            saying(QUOTE, "Ebba Rosk", published="2024-03-01"),
            analyse(
                f"Rain fell.\n\nEbba Rosk said that {QUOTE[0].lower()}{QUOTE[1:]}.\n",
                published="2024-03-02",
            ),
        ]
    )
    (cluster,) = story.clusters
    assert [o.relation for o in cluster.occurrences] == [Relation.VERBATIM] * 2
    assert [variant.occurrences for variant in cluster.variants] == [(0, 1)]


HID = "The council hid the report on the rusted cables of the bridge"
DENIED = "The council denied that it hid the report on the rusted cables of the bridge."


def test_an_article_can_have_a_claim_and_its_denial() -> None:
    """Whoever denies it there does not keep the article's own claim out of the cluster."""
    first = saying(HID, "Ebba Rosk", published="2024-03-01")
    both = analyse(f"Nothing new.\n\n“{HID},” Jon Vard said.\n\n{DENIED}\n", published="2024-03-05")
    (cluster,) = claimkit.link([first, both]).clusters
    assert [o.relation for o in cluster.occurrences] == [
        Relation.VERBATIM,
        Relation.VERBATIM,
        Relation.REBUTTAL,
    ]
    assert cluster.first == 0


@pytest.mark.parametrize("day", [None, "2024-03-01"])
def test_what_is_denied_is_no_rebuttal_of_its_denial(day: str | None) -> None:
    """Whether the denial was printed first or nothing is dated, only who denies rebuts."""
    denial = analyse(f"Nothing new.\n\n{DENIED}\n", published=day)
    claim = saying(HID, "Ebba Rosk", published=day and "2024-03-05")
    (cluster,) = claimkit.link([denial, claim]).clusters
    relations = {o.article_id: o.relation for o in cluster.occurrences}
    assert relations[claim.article.id] is not Relation.REBUTTAL
    assert (relations[denial.article.id] is Relation.REBUTTAL) == (day is None)


def test_one_article_twice_counts_once() -> None:
    """The second time is an issue."""
    analysis = analyse(COPY)
    story = claimkit.link([analysis, analysis])
    assert story.analyses == (analysis,)
    assert [issue.code for issue in story.issues] == ["article-repeated"]
    assert not story.clusters
    assert not story.relations


def test_an_empty_story() -> None:
    """Nothing comes of nothing; an article without a word is no trouble."""
    assert claimkit.link([]) == Story()
    assert claimkit.link([analyse("")]).clusters == ()


def test_pages_without_text_have_nothing_in_common() -> None:
    """Two pages of pictures are no copies, and tell no common event."""
    empty = analyse("")
    pages = [
        attrs.evolve(empty, article=attrs.evolve(empty.article, id=f"a-{n}")) for n in range(3)
    ]
    story = claimkit.link(pages)
    assert not story.relations
    assert [article.event for article in story.articles] == [0, 1, 2]


def test_what_is_no_list_of_analyses_is_refused() -> None:
    """The message says what would be right, or what was found."""
    with pytest.raises(InputError, match="several"):
        claimkit.link(analyse(COPY))  # type: ignore[arg-type]
    with pytest.raises(InputError, match="type str"):
        claimkit.link("article.txt")  # type: ignore[arg-type]


def test_a_story_grows_as_if_linked_at_once() -> None:
    """Adding articles gives what linking all of them gives, and takes each only once."""
    analyses = [analyse(text) for text in (DISPATCH, COPY, PASTE, OTHER)]
    whole = claimkit.link(analyses)
    grown = claimkit.link(analyses[2:], story=claimkit.link(analyses[:2]))
    assert grown == whole
    linker = Linker()
    for analysis in analyses:
        linker.add(analysis)
        last = linker.story()
    assert last == whole


def test_a_few_words_of_different_voices_are_not_one_claim() -> None:
    """Three words meet by chance, unless the articles share text."""
    said = [("the ballots were burnt", "Ebba Rosk"), ("The ballots were burnt", "Jon Vard")]
    filling = ("Rain fell on the hills until noon.", "The market opened late this week.")
    unlike = [
        analyse(f"{3 * text}\n\n“{words},” {who} said.\n")
        for text, (words, who) in zip(filling, said, strict=True)
    ]
    assert not claimkit.link(unlike).clusters
    body = "The boat had left the quay in the storm and lay off the island for a whole week. " * 2
    copies = [
        analyse(f"{body}\n\n“{words},” {who} said.\n\nThe boat was late, as it is each week.\n")
        for words, who in said
    ]
    (cluster,) = claimkit.link(copies).clusters
    assert [voice.name for voice in cluster.drift] == ["Ebba Rosk", "Jon Vard"]


def test_copies_that_date_the_words_apart_are_an_issue() -> None:
    """The stripped copy guesses the year; both days stay, and the story says that one is wrong."""
    body = (
        "In 2019 the council bought two new ferries for the sound, and sold the old one.\n\n"
        f"On May 3, Ebba Rosk spoke at the quay. “{QUOTE},” Rosk said on May 3.\n\n"
        "The boats have been late each week since the winter, and nobody has said why.\n"
    )
    one = analyse(body, published="2022-05-04")
    two = analyse("Again.\n\n" + body, published="2021-06-01")
    days = {str(a.said_on.value) for o in (one, two) for a in o.attributions if a.said_on}
    assert len(days) == 2
    story = claimkit.link([one, two])
    (issue,) = [i for i in story.issues if i.code == "saying-dated-apart"]
    assert "2022-05-03" in issue.message
    assert "2021-05-03" in issue.message
    assert claimkit.link([], story=story) == story


def test_relations_that_are_not_told_are_an_issue() -> None:
    """An article with text of very many earlier ones names its nearest, and says so."""
    shared = "The harbour master closed both gates at noon and the boats had to wait outside."
    few, many = (
        [analyse(f"{shared} {' '.join(f'w{n}x{m}' for m in range(20))}.") for n in range(count)]
        for count in (8, 24)
    )
    assert "relations-bounded" not in {issue.code for issue in claimkit.link(few).issues}
    story = claimkit.link(many)
    assert [issue.code for issue in story.issues] == ["relations-bounded"]
    assert claimkit.link(many[12:], story=claimkit.link(many[:12])) == story


def test_doubts_name_who_doubts() -> None:
    """The speaker who denies it is named; the outlet's own doubt is its own."""
    told = (
        f"“{QUOTE},” Ebba Rosk said.\n\n"
        "Rosk held that the owners of the bridge had hidden the report on the cables, a charge "
        "rejected by the Sundby Harbour Office.\n"
    )
    story = claimkit.link([analyse(told), analyse("Again.\n\n" + told)])
    doubts = [doubt for cluster in story.clusters for doubt in cluster.doubts]
    assert doubts
    assert {doubt.voices for doubt in doubts} == {("Sundby Harbour Office",)}
    assert not any(doubt.by_outlet for doubt in doubts)


def test_framing_is_told_for_each_outlet() -> None:
    """The articles of one outlet are taken together; a nameless article is nobody's."""
    text = "The so-called bridge office has closed the road.\n"
    articles = []
    for n, outlet in enumerate(("Post", "Echo", "Post", None)):
        analysis = analyse(f"{text}\nNumber {n}.\n")
        metadata = attrs.evolve(analysis.article.metadata, outlet=outlet)
        articles.append(
            attrs.evolve(analysis, article=attrs.evolve(analysis.article, metadata=metadata))
        )
    told = claimkit.link(articles).outlets
    assert [(o.outlet, len(o.article_ids)) for o in told] == [("Post", 2), ("Echo", 1)]
    assert [kind.value for kind in told[0].framing] == ["so_called", "so_called"]


def test_the_order_of_other_articles_does_not_matter(story: Story) -> None:
    """Clusters hold the same claims in whatever order articles come."""

    def claims(told: Story) -> set[frozenset[tuple[str, str]]]:
        return {frozenset((o.article_id, o.claim_id) for o in c.occurrences) for c in told.clusters}

    assert claims(claimkit.link(reversed(story.analyses))) == claims(story)


def test_thousands_of_copies_of_one_text() -> None:
    """Time and results grow with the copies, not with their pairs."""
    analysis = analyse(PASTE)
    copies = [
        attrs.evolve(analysis, article=attrs.evolve(analysis.article, id=f"a-{n}"))
        for n in range(5000)
    ]
    start = time.process_time()
    story = claimkit.link(copies)
    assert time.process_time() - start < 120
    assert len(story.relations) == len(copies) - 1
    assert {len(cluster.occurrences) for cluster in story.clusters} == {len(copies)}
    assert {cluster.first for cluster in story.clusters} == {None}


def test_year_of_twins_does_not_depend_on_who_came_first() -> None:
    """Of two articles of the same words either leads to the year of the one with a day."""
    short = "“Barley is cheap in every market of the valley this year,” Ebba Rosk said."
    full = f"“Two cables of the bridge had rusted through,” the ministry said.\n\n{short}"
    given = [(full, None), (full, "XXXX-03-01"), (short, "2024-03-02")]
    read = [claimkit.analyze(text, language="en", published=day) for text, day in given]
    told = [
        attrs.evolve(one, article=attrs.evolve(one.article, id=f"a-{n}"))
        for n, one in enumerate(read)
    ]
    for order in permutations(told):
        dates = {one.article_id: str(one.published) for one in claimkit.link(order).articles}
        assert "year=2024" in dates["a-1"]


def test_saying_one_thing_over_and_over_costs_linear_time() -> None:
    """An article of thousands of equal quotes, which are all occurrences, takes no square."""
    lone = saying(QUOTE, "Ebba Rosk")
    (claim,), (told,) = lone.claims, lone.attributions
    length = len(lone.article.text)

    def repeated(count: int) -> float:
        quotes = [
            attrs.evolve(
                told.quote,
                id=f"q-{shift}",
                content=tuple(Span(s.start + shift, s.end + shift) for s in told.quote.content),
                cue=(),
                source=(),
            )
            for shift in range(0, count * length, length)
        ]
        many = attrs.evolve(
            lone,
            article=attrs.evolve(lone.article, id="many", text=lone.article.text * count),
            attributions=tuple(attrs.evolve(told, quote=quote) for quote in quotes),
            claims=tuple(
                attrs.evolve(claim, id=f"c-{n}", attributions=(quote.id,))
                for n, quote in enumerate(quotes)
            ),
        )
        start = time.process_time()
        (cluster,) = claimkit.link([many, lone]).clusters
        assert len(cluster.occurrences) == count + 1
        return time.process_time() - start

    assert repeated(4000) < 10 * repeated(1000)
