"""When something was said: the case table, and what no sentence may do to it."""

import re
import time
from itertools import pairwise

import pytest
from case_tables import Case, load_cases
from compare import pair

import claimkit
from claimkit.lang import get_language
from claimkit.model import (
    Analysis,
    Article,
    Attribution,
    DateMention,
    PartialDate,
    Quote,
    QuoteKind,
    Span,
)
from claimkit.speakers import date_attributions
from claimkit.speakers.said_on import when

CASES = [case for case in load_cases() if any(item.said_on is not None for item in case.expected)]


def analyzed(text: str, published: str | None = "2024-03-07") -> Analysis:
    """Return the analysis of an English text."""
    return claimkit.analyze(text, format="text", language="en", published=published)


def said_on(text: str, published: str | None = "2024-03-07") -> list[str | None]:
    """Return the date of each attribution, in TIMEX3 form."""
    found = analyzed(text, published).attributions
    return [one.said_on.timex if one.said_on else None for one in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    """Each marked quote has the date that its table gives."""
    analysis = analyzed(case.text, case.published)
    found = {
        number: analysis.attributions[at].said_on
        for number, at in pair(case, analysis.quotes).items()
    }
    got = [date.timex if (date := found.get(n)) else "" for n in range(len(case.expected))]
    assert got == [item.said_on for item in case.expected]


def test_without_a_publication_date_a_weekday_stays_unknown() -> None:
    """The words that date the saying are given, though nothing resolves them."""
    analysis = analyzed("The harbour office said Monday that the pier would stay closed.", None)
    (one,) = analysis.attributions
    assert one.said_on is not None
    assert one.said_on.value is None
    assert one.said_on.anchor is None


def test_the_dateline_is_an_anchor() -> None:
    """Where nothing else tells the date of publication, the dateline does."""
    text = (
        "NORHAVEN, March 7, 2024 (Reuters) - Ilse Maron said on Tuesday that the mill was sold.\n"
    )
    assert said_on(text, None) == ["2024-03-05"]


def test_a_date_in_a_line_of_its_own_dates_no_saying() -> None:
    """A date header before the first sentence tells when the article came out."""
    text = "2024-03-07\n\nIlse Maron said Tuesday that the mill was sold.\n"
    assert said_on(text, None) == ["2024-03-05"]
    text = "Published: March 7, 2024\n\nIlse Maron said that the mill was sold.\n"
    assert said_on(text, None) == [None]


def test_a_dateline_without_a_year_keeps_it_open() -> None:
    """What is counted from a day without its year has none either."""
    text = "NORHAVEN, March 7 (Reuters) - In early March, Ilse Maron said that the mill was sold.\n"
    assert said_on(text, None) == ["XXXX-03"]


def test_a_continued_quotation_has_the_date_of_its_beginning() -> None:
    """Words quoted right after are of the same day."""
    text = "“We are done,” Milo Serrat said Sunday. “Nobody goes down there again.”\n"
    assert set(said_on(text)) == {"2024-03-03"}


def test_the_date_of_another_paragraph_does_not_hold() -> None:
    """A date that opens a sentence holds to the end of its paragraph."""
    first = "On May 2, 2023, Milo Serrat said that the mine would be sealed."
    assert said_on(f"{first}\n\nSerrat says that it never was.\n") == ["2023-05-02", None]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("“It will stop,” Maron said at a company stop this week.", "2024-W10"),
        ("Travelling in Norhaven on Tuesday, Maron said the mill was sold.", "2024-03-05"),
        ("It hurt, but on Tuesday, at the age of 91, Maron said the mill was sold.", "2024-03-05"),
        ("On Tuesday it was announced that the mill was sold.", "2024-03-05"),
        ("Over the weekend, Maron said the mill was sold.", "2024-W09-WE"),
        ("Maron on Tuesday said the mill was sold.", "2024-03-05"),
        ("Maron last week said that the mill was sold.", "2024-W09"),
        ("Last week Norhaven mayor Ilse Maron said that the mill was sold.", "2024-W09"),
        ("A Norhaven Herald poll last week found that the town likes its mill.", "2024-W09"),
        ("“It is sold,” said Ilse Maron, the mayor and an aide to the party in 2012.", None),
        ("“It is sold,” said Ilse Maron, the mayor, on Tuesday.", "2024-03-05"),
        ("The Spring Appeal said that the mill was sold.", None),
        ("Ilse Maron, who won in 2012, said that the mill was sold.", None),
    ],
)
def test_the_frame_tells_what_a_date_belongs_to(text: str, date: str | None) -> None:
    """A date belongs to the saying where only adverbial phrases stand between."""
    assert said_on(f"{text}\n")[0] == date


def test_dates_of_an_analysis_are_in_order() -> None:
    """All dates of the text are there, whoever they belong to."""
    text = "On Monday it rained. Ilse Maron said on Tuesday that it would rain until May 3, 2024.\n"
    spans = [date.span for date in analyzed(text).dates]
    assert len(spans) == 3
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_a_language_without_words_for_it_gets_no_dates(monkeypatch: pytest.MonkeyPatch) -> None:
    """The attributions are given back as they came."""
    text = "The harbour office said Monday that the pier would stay closed."
    analysis = analyzed(text)
    monkeypatch.setattr(when, "adjuncts", lambda _: None)
    lang = get_language("en")
    found = date_attributions(analysis.article, analysis.attributions, analysis.dates, lang)
    assert found == analysis.attributions


def test_a_date_after_publication_dates_nothing_said() -> None:
    """What is reported was said before."""
    text = "The harbour office said Monday that the pier would stay closed."
    analysis = analyzed(text)
    (one,) = analysis.attributions
    assert one.said_on is not None
    late = DateMention(
        span=one.said_on.span, timex="2024-03-11", value=PartialDate.parse("2024-03-11"),
        relation=one.said_on.relation, anchor=one.said_on.anchor, rule="dates.only-weekday",
    )  # fmt: skip
    bare = [Attribution(quote=one.quote, confidence=1.0)]
    lang = get_language("en")
    assert date_attributions(analysis.article, bare, [late], lang)[0].said_on is None


@pytest.mark.parametrize(
    "unit",
    [
        "“No,” said Roe on Monday. ",
        "On Monday, on Tuesday, on Friday, Roe said on May 3 that it rained on Sunday. ",
        "Roe said Monday Monday Monday ",
        "said Roe on Monday, who, on Monday, said, ",
    ],
)
def test_time_grows_with_the_text_alone(unit: str) -> None:
    """Twice the text costs about twice the time."""
    spent = [cost(unit * size) for size in (200, 800)]
    assert spent[1] < 8 * spent[0] + 0.2


def cost(text: str) -> float:
    """Return the CPU seconds in which each "said" of a text gets its date, "Roe" being source."""
    spans = [Span(*match.span()) for match in re.finditer("said", text)]
    sources = [Span(*match.span()) for match in re.finditer("Roe", text)]
    quotes = [
        Quote(
            kind=QuoteKind.INDIRECT, content=(Span(len(text) - 1, len(text)),), cue=(cue,),
            source=(source,), rule="test.said", confidence=1.0,
        )
        for cue, source in zip(spans, sources, strict=False)
    ]  # fmt: skip
    attributions = [Attribution(quote=quote, confidence=1.0) for quote in quotes]
    dates = claimkit.dates.find_dates(text, anchor="2024-03-07")
    before = time.process_time()
    date_attributions(Article(text=text), attributions, dates, get_language("en"))
    return time.process_time() - before


def test_spans_of_dates_are_checked_when_a_record_is_read() -> None:
    """A record whose date lies outside the text is refused."""
    analysis = analyzed("The harbour office said Monday that the pier would stay closed.")
    record = claimkit.io.to_record(analysis)
    assert claimkit.io.from_record(record) == analysis
    record["dates"][0]["span"] = [4_000, 4_001]
    with pytest.raises(claimkit.ClaimkitError, match=r"dates\[0\]|lies outside"):
        claimkit.io.from_record(record)
    assert isinstance(analysis.dates[0].span, Span)
