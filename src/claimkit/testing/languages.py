"""The check of language packs."""

from collections.abc import Iterable, Iterator

from claimkit.errors import LexiconError
from claimkit.lang import Ability, LanguagePack, get_language
from claimkit.lang.sound import faults_of, strangers_of, topics_of
from claimkit.model import Analysis, Quote
from claimkit.pipeline import Pipeline
from claimkit.testing.inputs import HOSTILE
from claimkit.testing.promises import BrokenPromise, check, run_twice, shown

PADDED = frozenset({"furniture"})  # its forms open a line, and may end in a space


def check_language_pack(code: str, texts: Iterable[str] = ()) -> tuple[Quote, ...]:
    """Check that a language pack has what its abilities need, by the measure of claimkit's own.

    Its lexicon files have the sections that all packs of claimkit with the ability share, and
    none that is known nowhere; its forms are words; the stages run over texts of yours and over
    hostile ones, and give the same each time.

    Args:
        code: The BCP 47 code of the pack, which is installed.
        texts: Texts in the language, read as format "text".

    Returns:
        The quotes found in your texts; none where the pack has words for short lines only.

    Raises:
        AssertionError: If something is missing; the message says what, and in which file.
        LanguageError: If there is no pack for the language.
    """
    pack = get_language(code, Ability.LINES)
    for ability in sorted(pack.abilities):
        faults = faults_of(pack, ability, optional=True)
        message = f"sections: for the ability {ability.value!r}, {_listed(faults)}"
        check(kept=not faults, message=message)
    try:
        strange, odd = strangers_of(pack), tuple(_odd_forms(pack))
    except LexiconError as error:
        message = f"files: {error}"
        raise BrokenPromise(message) from error
    message = f"spelling: no pack of claimkit has {_listed(strange)}; nothing reads it"
    check(kept=not strange, message=message)
    message = f"forms: {_listed(odd)}; a form is a word or words with single spaces"
    check(kept=not odd, message=message)
    for text in HOSTILE:
        _analysis(text, code)
    return tuple(quote for text in texts for quote in _analysis(text, code).quotes)


def _odd_forms(pack: LanguagePack) -> Iterator[str]:
    for topic in topics_of(pack):
        lexicon = pack.lexicon(topic)
        for name in lexicon.names():
            for form in lexicon.sections[name].get("forms", ()):
                if not isinstance(form, str) or (
                    form != " ".join(form.split()) and topic not in PADDED
                ):
                    yield f"{topic}.toml [{name}] has {form!r}"


def _analysis(text: str, code: str) -> Analysis:
    pipeline = Pipeline(strict=True)
    return run_twice(
        lambda: pipeline.analyze(text, language=code, format="text"),
        f"the analysis in {code!r}",
        "results",
        shown(text),
    )


def _listed(what: tuple[str, ...]) -> str:
    more = f" (and {len(what) - 1} more)" if len(what) > 1 else ""
    return f"{what[0]}{more}" if what else ""
