"""The linear models of a language, one for each small decision."""

from functools import cache

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.quotes import cues, ends, lefts, sides, sources, starts
from claimkit.quotes.choose import LinearModel, load_model
from claimkit.quotes.lexicon import CueLexicon, cue_lexicon


@attrs.frozen
class Models:
    """The linear models of a language, one for each small decision."""

    lexicon: CueLexicon
    cue: LinearModel
    source: LinearModel
    no_source: LinearModel
    right_side: LinearModel
    left_side: LinearModel
    start: LinearModel
    end: LinearModel
    left: LinearModel
    seams: frozenset[str]


def load_seams(lang: LanguagePack) -> frozenset[str]:
    """Load the shapes of the boundaries where content was seen to end."""
    text = lang.resource("models/seams.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("# "))


@forgettable
@cache
def load_models(lang: LanguagePack) -> Models:
    """Load the models of a language; once."""
    return Models(
        lexicon=cue_lexicon(lang),
        cue=load_model(lang, cues.CUE),
        source=load_model(lang, sources.SOURCE),
        no_source=load_model(lang, sources.NO_SOURCE),
        right_side=load_model(lang, sides.RIGHT_SIDE),
        left_side=load_model(lang, sides.LEFT_SIDE),
        start=load_model(lang, starts.START),
        end=load_model(lang, ends.END),
        left=load_model(lang, lefts.LEFT),
        seams=load_seams(lang),
    )
