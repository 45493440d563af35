"""What a claimant does with a proposition: asserts, denies, questions or predicts it."""

from functools import cache, lru_cache

import attrs

from claimkit.lang import LanguagePack
from claimkit.model import CueClass, Polarity, Quote, QuoteKind
from claimkit.plugins.memory import forgettable

DENYING = CueClass.DENYING  # by short names, since members of an enum are slow to look up
DIRECT = QuoteKind.DIRECT
ASSERTED, DENIED = Polarity.ASSERTED, Polarity.DENIED
QUESTIONED, PREDICTED = Polarity.QUESTIONED, Polarity.PREDICTED
QUESTION_MARKS = ("?", '?"', "?”", "؟", "？")
SUBORDINATE = ("relative", "that", "interrogative", "subordinator")
BEFORE_NOUN = ("determiner", "possessive")
KEPT = 4096  # cues that are remembered from one article to the next


@attrs.frozen(kw_only=True, eq=False)
class PolarityWords:
    """The words that polarity is told by; `future` and `reported` stand between spaces."""

    questions: frozenset[str]
    asking: frozenset[str]
    predicting: frozenset[str]
    neg_raising: frozenset[str]
    future: tuple[str, ...]
    reported: tuple[str, ...]
    subordinate: frozenset[str]
    before_noun: frozenset[str]


@forgettable
@cache
def polarity_words(lang: LanguagePack) -> PolarityWords:
    """Return the words of a language; read once."""
    lexicon, classes = lang.lexicon("claims"), lang.lexicon("classes")
    return PolarityWords(
        questions=lexicon.forms("question_openers"),
        asking=lexicon.forms("asking"),
        predicting=lexicon.forms("predicting"),
        neg_raising=lexicon.forms("neg_raising"),
        future=tuple(sorted(f" {form} " for form in lexicon.forms("future"))),
        reported=tuple(sorted(f" {form} " for form in lexicon.forms("future_reported"))),
        subordinate=frozenset().union(*map(classes.forms, SUBORDINATE)),
        before_noun=frozenset().union(*map(classes.forms, BEFORE_NOUN)),
    )


def polarity_of(quote: Quote, cue: str, text: str, words: PolarityWords) -> Polarity:
    """Tell the polarity of a claim.

    Args:
        quote: The quote that carries it.
        cue: The words of its cue.
        text: The proposition.
        words: The words of the language.
    """
    asks, predicts, raises = _read_cue(cue, words)
    if quote.cue_class is DENYING:
        return ASSERTED if quote.negated else DENIED
    if quote.negated:
        return DENIED if raises and not _opens_question(text, words) else QUESTIONED
    if text.endswith(QUESTION_MARKS) or (asks and _opens_question(text, words)):
        return QUESTIONED
    if predicts or _looks_ahead(text, words.future, words):
        return PREDICTED
    if quote.kind is not DIRECT and _looks_ahead(text, words.reported, words):
        return PREDICTED
    return ASSERTED


@lru_cache(maxsize=KEPT)
def _read_cue(cue: str, words: PolarityWords) -> tuple[bool, bool, bool]:
    """Whether a cue asks, predicts, and hands its negation down to what it reports."""
    forms = cue.lower().split()
    return (
        not words.asking.isdisjoint(forms),
        not words.predicting.isdisjoint(forms),
        not words.neg_raising.isdisjoint(forms),
    )


def _opens_question(text: str, words: PolarityWords) -> bool:
    return text.partition(" ")[0].lower() in words.questions


def _looks_ahead(text: str, forms: tuple[str, ...], words: PolarityWords) -> bool:
    """Whether the verb of the main clause is in the future: nothing subordinate before it."""
    for form in forms:
        if form in text:
            before = text.partition(form)[0].lower()
            if "," in before or before.endswith(":"):
                return False
            tokens = before.split()
            return words.subordinate.isdisjoint(tokens) and (
                not tokens or tokens[-1] not in words.before_noun
            )
    return False
