"""Quotes by the shapes of clauses, for packs that declare them."""

import time
from collections.abc import Iterator

import pytest
from case_tables import Case, load_cases, load_known_failures
from compare import find_problems

import claimkit
from claimkit.lang import LanguagePack, available_languages, get_language
from claimkit.model import Article
from claimkit.quotes.shapes import extract_by_shapes, has_shapes
from claimkit.quotes.shapes.words import shape_words

SHAPED = [code for code in available_languages() if has_shapes(get_language(code))]
HOSTILE = [
    "„", "„a“, ", "A ", "a, ", ": ", "(", "sei ", "laut A ", "von A ", "und A ", "sagte, ", "hat ",
    "will ", "sagen ", "sagte er nicht ", "die am ", "sagte, er habe erklärt, ",
]  # fmt: skip
SIZE = 20_000
SLOW = 24.0  # times that of an eighth of the text; linear growth has 8, quadratic 64


def _parameters() -> Iterator[object]:
    for code in SHAPED:
        known = load_known_failures(code)
        for case in load_cases(code):
            reason = known.get(case.id)
            marks = [pytest.mark.xfail(reason=reason)] if reason else []
            yield pytest.param(code, case, id=f"{code}.{case.id}", marks=marks)


@pytest.mark.parametrize(("code", "case"), [*_parameters()])
def test_case(code: str, case: Case) -> None:
    """Each quote of the case is found with content, source and kind, and no other."""
    article = claimkit.parse(case.text, language=code, format="text")
    assert find_problems(case, claimkit.extract_quotes(article)) == ()


DATED = [
    pytest.param(code, case, id=f"{code}.{case.id}")
    for code in SHAPED
    for case in load_cases(code)
    if any(item.said_on is not None for item in case.expected)
]


@pytest.mark.parametrize(("code", "case"), DATED)
def test_date_of_a_saying(code: str, case: Case) -> None:
    """The date of each saying is the stated one, or none where none is."""
    analysis = claimkit.analyze(case.text, language=code, format="text", published=case.published)
    dates = [one.said_on.timex if one.said_on else "" for one in analysis.attributions]
    assert dates == [item.said_on for item in case.expected]


@pytest.mark.parametrize("code", SHAPED)
def test_every_verb_form_leads_to_a_base_form(code: str) -> None:
    """The base forms of the pack's verbs are those that it lists as reporting."""
    lang = get_language(code)
    words, verbs = shape_words(lang), lang.forms("reporting", "verbs")
    bases = {*words.finite.values(), *words.final.values(), *words.participles.values()}
    bases |= {base for pairs in words.split.values() for base in pairs.values()}
    assert bases - verbs == set()


def cost(article: Article, lang: LanguagePack) -> float:
    """Return the CPU seconds that reading an article takes."""
    before = time.process_time()
    tuple(extract_by_shapes(article, lang))
    return time.process_time() - before


@pytest.mark.parametrize("code", SHAPED)
@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_costs_linear_time(code: str, unit: str) -> None:
    """Eightfold text takes about eightfold time."""
    lang, times = get_language(code), []
    for size in (SIZE // 8, SIZE):
        article = claimkit.parse(unit * (size // len(unit)), language=code, format="text")
        times.append(min(cost(article, lang) for _ in range(2)))
    assert times[1] < SLOW * max(times[0], 0.05)
