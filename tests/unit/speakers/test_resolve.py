"""To whom the source of a quote leads."""

import attrs
import pytest
from speaker_tables import read_marked

from claimkit.lang import get_language
from claimkit.model import (
    Article,
    Block,
    BlockKind,
    Quote,
    QuoteKind,
    ResolvedBy,
    Span,
    SpeakerKind,
)
from claimkit.speakers import Resolution, resolve_speakers

EN = get_language("en")


def resolve(marked: str) -> Resolution:
    """Resolve the quotes of a marked text."""
    return resolve_speakers(*read_marked(marked), EN)


def names(marked: str) -> list[list[str]]:
    """The names of the speakers of each quote of a marked text."""
    resolution = resolve(marked)
    known = {speaker.id: speaker.name for speaker in resolution.speakers}
    return [[known[key] for key in one.speakers] for one in resolution.attributions]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "{S:Mayor Ilze Kalna} said {C:it rained}. {S:Kalna} said {C:it would stop}.",
            [["Ilze Kalna"], ["Ilze Kalna"]],
            id="last-name",
        ),
        pytest.param(
            "{S:Kalna} said {C:it rained}. Reporters asked Mayor Ilze Kalna for more.",
            [["Ilze Kalna"]],
            id="full-name-after-it",
        ),
        pytest.param(
            "{S:Mayor Ilze Kalna} spoke of {C:rain}. {S:Ms. Kalna} said {C:it would stop}.",
            [["Ilze Kalna"], ["Ilze Kalna"]],
            id="form-of-address",
        ),
        pytest.param(
            "{S:John Sorel} said {C:it rained}. {S:Anna Sorel} said {C:it had not}. "
            "{S:Mr. Sorel} said {C:he was wet}.",
            [["John Sorel"], ["Anna Sorel"], ["John Sorel"]],
            id="address-tells-two-of-one-name-apart",
        ),
        pytest.param(
            "{S:The Latvian Port Ministry} said {C:ships are late}. {S:The ministry} said "
            "{C:wind was strong}, and {S:the ministry's press service} said {C:it would end}.",
            [["Latvian Port Ministry"], ["Latvian Port Ministry"],
             ["Latvian Port Ministry press service"]],
            id="nominal-and-what-it-owns",
        ),
        pytest.param(
            "Ships of the Latvian Port Ministry were late. {S:The ministry} said {C:wind rose}.",
            [["Latvian Port Ministry"]],
            id="nominal-from-prose",
        ),
        pytest.param(
            "{S:Latvia's Port Ministry} said {C:ships are late}. {S:The Latvian Port Ministry} "
            "said {C:wind was strong}. {S:The Port Ministry} said {C:it would end}.",
            [["Latvia's Port Ministry"]] * 3,
            id="one-body-under-three-names",
        ),
        pytest.param(
            "{S:The Port Ministry} said in a statement {C:ships are late}. {S:The statement} "
            "added {C:wind was strong}. {S:It} said {C:it would end}.",
            [["Port Ministry"]] * 3,
            id="statement-and-it",
        ),
        pytest.param(
            "{S:Ilze Kalna} said {C:it rained}. {S:She} said {C:it went}, {S:she} wrote {C:soon}.",
            [["Ilze Kalna"]] * 3,
            id="she",
        ),
        pytest.param(
            "{S:Anna Sorel} said {C:it rained}. Then John Kalna came. {S:She} said {C:he was wet}.",
            [["Anna Sorel"], ["Anna Sorel"]],
            id="she-passes-over-a-man",
        ),
        pytest.param(
            "{S:Mayor Anna Sorel} said {C:it rained}. The Port Office was closed. "
            "{S:She} said {C:it would open}.",
            [["Anna Sorel"], ["Anna Sorel"]],
            id="she-passes-over-a-body",
        ),
        pytest.param(
            "Mayor John Kalna left early. Then {S:he} said {C:it rained}.",
            [["John Kalna"]],
            id="he-is-the-subject-before",
        ),
        pytest.param(
            "Latvia closed its ports in 2014. {S:It} has denied {C:closing roads}.",
            [["Latvia"]],
            id="it-is-a-state",
        ),
        pytest.param(
            "{S:Latvia and Estonia} said {C:it rained}. {S:They} said {C:it would stop}.",
            [["Latvia", "Estonia"], ["Latvia", "Estonia"]],
            id="they-are-both",
        ),
        pytest.param(
            "The Baltic Port Office (BPO) opened. {S:The BPO} said {C:ships are late}.",
            [["Baltic Port Office"]],
            id="abbreviation",
        ),
        pytest.param(
            "{S:Riga} said {C:it rained}. {S:Moscow} said {C:no}. {S:Russia} said {C:never}.",
            [["Riga"], ["Russia"], ["Russia"]],
            id="capital-for-state",
        ),
        pytest.param(
            "{S:The deputy head of the Port Office, Omar Sabri,} said {C:it rained}. "
            "{S:The deputy head} said {C:it would stop}.",
            [["Omar Sabri"], ["Omar Sabri"]],
            id="office-for-its-holder",
        ),
        pytest.param(
            "{S:The head of the Port Office}, Omar Sabri, said {C:it rained}.",
            [["Omar Sabri"]],
            id="name-after-the-source",
        ),
        pytest.param(
            "The Office for Ports in Riga, {S:a part of the ministry}, said {C:it rained}.",
            [["Office for Ports in Riga"]],
            id="name-before-the-source",
        ),
        pytest.param(
            "President Sabri left. {S:The president} said {C:it rained}.",
            [["Sabri"]],
            id="office-from-prose",
        ),
        pytest.param(
            "{S:Farmers} said {C:it rained}, and {S:Omar Sabri, who grows oats,} said {C:a lot}.",
            [["Farmers"], ["Omar Sabri"]],
            id="group-and-person",
        ),
        pytest.param(
            "The mayor met Omar Sabri, {S:who} said {C:it rained}.", [["Omar Sabri"]], id="who"
        ),
        pytest.param(
            "There were farmers {S:who} said {C:it rained}.", [["farmers"]], id="who-is-a-noun"
        ),
    ],
)  # fmt: skip
def test_speakers(marked: str, expected: list[list[str]]) -> None:
    """Each source leads to the name of its speaker."""
    assert names(marked) == expected


def test_two_of_one_name_are_not_merged() -> None:
    """A last name that two speakers bear stays unresolved, and an issue says so."""
    resolution = resolve(
        "{S:Jo Sorel} said {C:it rained}. {S:Kim Sorel} said {C:no}. {S:Sorel} said {C:yes}."
    )
    assert [one.resolved_by for one in resolution.attributions][-1] is ResolvedBy.NONE
    assert [speaker.name for speaker in resolution.speakers] == ["Jo Sorel", "Kim Sorel"]
    (issue,) = resolution.issues
    assert issue.code == "speaker-ambiguous"
    assert "Jo Sorel, Kim Sorel" in issue.message
    assert issue.span == resolution.attributions[-1].quote.source[0]


def test_two_holders_of_one_office() -> None:
    """An office that two speakers hold is doubtful unless one of them spoke last."""
    resolution = resolve(
        "{S:Senator Jo Sorel} said {C:it rained}. {S:Senator Kim Roe} said {C:no}. "
        "{S:Farmers} said {C:yes}. {S:The senator} said {C:never}."
    )
    assert [issue.code for issue in resolution.issues] == ["speaker-ambiguous"]
    assert resolution.attributions[-1].speakers == ()


def test_name_borne_before_the_second_bearer() -> None:
    """A last name goes on meaning who has borne it alone, when a relative comes in late."""
    found = names(
        "{S:Jo Sorel} said {C:it rained}. Sorel was wet. Sorel went home. {S:Sorel} said {C:why}. "
        "{S:Kim Sorel} said {C:no}. {S:Sorel} said {C:yes}."
    )
    assert found[-1] == ["Jo Sorel"]


def test_pronoun_without_antecedent() -> None:
    """A pronoun with nobody before it stays unresolved, and an issue says so."""
    resolution = resolve("{S:She} said {C:it rained}.")
    assert resolution.speakers == ()
    assert [issue.code for issue in resolution.issues] == ["speaker-unresolved"]


@pytest.mark.parametrize(
    ("cue", "answers"), [("asked", "Teo Brandt"), ("told", "Bo Roe")], ids=["question", "telling"]
)
@pytest.mark.parametrize(
    "answer", ["{C:“It never did,”} {S:he} said.", "{S:He} replied, {C:“It never did.”}"]
)
def test_who_is_asked_answers(cue: str, answers: str, answer: str) -> None:
    """After a question it is the one who was asked, else the one who spoke before."""
    article, (first, second) = read_marked(
        f"{{S:Bo Roe}} {cue} Teo Brandt {{C:that it leaked}}. {answer}"
    )
    at = article.text.index(cue)
    first = attrs.evolve(first, cue=(Span(at, at + len(cue)),))
    found = resolve_speakers(article, (first, second), EN)
    known = {speaker.id: speaker.name for speaker in found.speakers}
    assert [known[key] for key in found.attributions[1].speakers] == [answers]


def test_no_source() -> None:
    """A quote without a source has no speaker and no issue."""
    article = Article(text="It rained.")
    quote = Quote(
        kind=QuoteKind.INDIRECT, content=(Span(0, 9),), rule="test.marked", confidence=0.9
    )
    resolution = resolve_speakers(article, (quote,), EN)
    assert resolution.attributions[0].resolved_by is ResolvedBy.NONE
    assert resolution.issues == ()


def test_first_person_is_the_outer_speaker() -> None:
    """Within another's words, "I" is the one who speaks."""
    text = "Omar Sabri said “I think it rained”."
    outer = Quote(
        kind=QuoteKind.DIRECT, source=(Span(0, 10),), content=(Span(16, 35),), rule="test.marked",
        confidence=0.9,
    )  # fmt: skip
    inner = Quote(
        kind=QuoteKind.INDIRECT, source=(Span(17, 18),), content=(Span(25, 34),),
        nested_in=outer.id, rule="test.marked", confidence=0.9,
    )  # fmt: skip
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text)))
    resolution = resolve_speakers(Article(text=text, blocks=(block,)), (inner, outer), EN)
    assert [speaker.name for speaker in resolution.speakers] == ["Omar Sabri"]
    assert resolution.attributions[0].speakers == resolution.attributions[1].speakers


def test_names_in_direct_quotes_are_no_subjects() -> None:
    """A name inside a direct quote is not the subject that a pronoun after it takes up."""
    found = names("{S:Mayor John Kalna} said: {C:“Omar Sabri won.”} {S:He} said {C:all was well}.")
    assert found[-1] == ["John Kalna"]


def test_furniture_is_not_read() -> None:
    """A name in a caption is no antecedent."""
    text = "Omar Sabri at work\nThen he said it rained."
    quote = Quote(
        kind=QuoteKind.INDIRECT, source=(Span(24, 26),), content=(Span(32, 41),),
        rule="test.marked", confidence=0.9,
    )  # fmt: skip
    blocks = (
        Block(kind=BlockKind.CAPTION, span=Span(0, 18)),
        Block(kind=BlockKind.PARAGRAPH, span=Span(19, len(text))),
    )
    resolution = resolve_speakers(Article(text=text, blocks=blocks), (quote,), EN)
    assert resolution.speakers == ()


def test_speaker_value() -> None:
    """A speaker carries role, affiliation, other forms and all spans that name it as a source."""
    resolution = resolve(
        "{S:Latvian Port Minister Ilze Kalna} said {C:it rained}. {S:Kalna} said {C:no}."
    )
    (speaker,) = resolution.speakers
    assert speaker.kind is SpeakerKind.PERSON
    assert (speaker.role, speaker.affiliation) == ("Minister", "Latvian Port")
    assert speaker.aliases == ("Kalna",)
    assert speaker.mentions == tuple(one.quote.source[0] for one in resolution.attributions)


def test_evidence() -> None:
    """A source that was resolved shows where the name stands."""
    article, quotes = read_marked("{S:Mayor Ilze Kalna} said {C:it rained}. {S:She} said {C:no}.")
    resolution = resolve_speakers(article, quotes, EN)
    (span,) = resolution.attributions[1].evidence
    assert span.of(article.text) == "Mayor Ilze Kalna"
    assert resolution.attributions[1].resolved_by is ResolvedBy.PRONOUN


def test_it_stands_for_the_clause_that_follows() -> None:
    """What is clear is said by nobody, whatever body was named before."""
    article, (quote,) = read_marked("The Harbour Board met. {S:It} was clear {C:that it rained}.")
    start = article.text.index("was clear")
    clear = attrs.evolve(quote, cue=(Span(start, start + len("was clear")),))
    (found,) = resolve_speakers(article, (clear,), EN).attributions
    assert found.speakers == ()
