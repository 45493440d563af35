"""How attributions are worded as claims."""

import pytest

from claimkit.claims import build_claims
from claimkit.claims.wording import word_claim
from claimkit.lang import get_language
from claimkit.model import (
    Article,
    Attribution,
    Claim,
    CueClass,
    Polarity,
    Quote,
    QuoteKind,
    Span,
)

EN = get_language("en")
THAT = frozenset({"that"})


def claims_of(
    text: str,
    *quotes: tuple[str, str],
    cue_class: CueClass = CueClass.NEUTRAL,
    negated: bool = False,
) -> tuple[Claim, ...]:
    """Build the claims of quotes, each given by its cue and its content."""
    attributions = []
    for cue, content in quotes:
        at = text.index(content)
        quote = Quote(
            kind=QuoteKind.INDIRECT,
            content=(Span(at, at + len(content)),),
            cue=(Span(text.index(cue), text.index(cue) + len(cue)),) if cue else (),
            cue_class=cue_class,
            negated=negated,
            rule="test.marked",
            confidence=0.9,
        )
        attributions.append(Attribution(quote=quote, confidence=0.9))
    return build_claims(Article(text=text), attributions, EN)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that rain fell", "rain fell"),
        ("“Rain fell,”", "Rain fell"),
        ("“Rain fell.”", "Rain fell"),
        ('"Did rain fall?"', "Did rain fall?"),
        ("the “bad rain” fell", "the bad rain fell"),
        ("the ‘bad rain’ fell", "the bad rain fell"),
        ("the farmers’ rain fell", "the farmers’ rain fell"),
        ("it's the rain", "it's the rain"),
        ("rain  fell\nfast", "rain fell fast"),
        ("he moved to the U.S.", "he moved to the U.S."),
        ("that", "that"),
        ("…", ""),
    ],
)
def test_wording(content: str, expected: str) -> None:
    """Marks and what only introduces the clause are left out; the words stay."""
    assert word_claim(content, [Span(0, len(content))], THAT) == expected


def test_pieces() -> None:
    """The pieces of an interrupted quote are joined by a space."""
    text = "“Rain fell,” said Kalna, “and it fell fast.”"
    spans = [Span(0, 12), Span(25, 44)]
    assert word_claim(text, spans, THAT) == "Rain fell, and it fell fast"


def test_first_letter() -> None:
    """A claim begins with a capital."""
    (claim,) = claims_of("Kalna said rain fell.", ("said", "rain fell"))
    assert claim.text == "Rain fell"


@pytest.mark.parametrize(
    ("cue", "content", "cue_class", "negated", "polarity"),
    [
        ("said", "rain fell", CueClass.NEUTRAL, False, Polarity.ASSERTED),
        ("denied", "rain fell", CueClass.DENYING, False, Polarity.DENIED),
        ("denied", "rain fell", CueClass.DENYING, True, Polarity.ASSERTED),
        ("think", "rain fell", CueClass.NEUTRAL, True, Polarity.DENIED),
        ("say", "whether rain fell", CueClass.NEUTRAL, True, Polarity.QUESTIONED),
        ("predicted", "rain fell", CueClass.NEUTRAL, False, Polarity.PREDICTED),
    ],
)
def test_polarity(
    cue: str, content: str, cue_class: CueClass, *, negated: bool, polarity: Polarity
) -> None:
    """Cue class, negation and the cue's words tell what the claimant does."""
    text = f"Kalna {cue} {content}."
    (claim,) = claims_of(text, (cue, content), cue_class=cue_class, negated=negated)
    assert claim.polarity is polarity


def test_about() -> None:
    """Capitalised mentions are listed in order, once, without words that only open a sentence."""
    text = "Kalna said Farmers met Omar Sabri in Riga. Rain kept Latvian ships from Riga"
    (claim,) = claims_of(text, ("said", text[11:]))
    assert claim.about == ("Omar Sabri", "Riga", "Latvian")


def test_about_opening_name() -> None:
    """A name that opens a claim counts when another claim has it inside a sentence."""
    text = "Kalna said Sabri won. Roe said that ships from Sabri sank"
    first, _ = claims_of(text, ("said", "Sabri won"), ("said", "ships from Sabri sank"))
    assert first.about == ("Sabri",)


def test_no_words() -> None:
    """A quote without a word makes no claim."""
    assert claims_of("Kalna said “…” and left.", ("said", "“…”")) == ()


def test_chain() -> None:
    """A claim inside another's words names both attributions, the outermost first."""
    text = "Kalna said Roe knew rain fell."
    outer = Quote(
        kind=QuoteKind.INDIRECT, content=(Span(11, 29),), rule="test.marked", confidence=0.9
    )
    inner = Quote(
        kind=QuoteKind.INDIRECT, content=(Span(20, 29),), nested_in=outer.id, rule="test.marked",
        confidence=0.9,
    )  # fmt: skip
    attributions = [Attribution(quote=quote, confidence=0.9) for quote in (outer, inner)]
    _, claim = build_claims(Article(text=text), attributions, EN)
    assert claim.attributions == (outer.id, inner.id)


def test_ids() -> None:
    """Ids come from the content: the same on each run, and no two alike."""
    text = "Kalna said rain fell and Roe said snow fell."
    quotes = (("said", "rain fell"), ("said", "snow fell"))
    first, second = claims_of(text, *quotes)
    assert first.id != second.id
    assert claims_of(text, *quotes) == (first, second)
