"""Who says it where the words right behind a noun describe it: "a sign saying", "a poll that"."""

from collections.abc import Sequence

from claimkit.quotes.cues import Cue
from claimkit.quotes.letters import BE, FINITE, GERUND, THAT
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage
from claimkit.quotes.phrases import Phrase

NOUNS = frozenset("lvN")


def described_noun(
    passage: Passage, cue: Cue, phrases: Sequence[Phrase], lexicon: CueLexicon
) -> Phrase | None:
    """Return the noun that a participle or a relative clause behind it says something of, or None.

    "She held up a sign saying", "a poll that showed": who holds it up does not say it. Behind
    other nouns than those of things that bear words, a participle may belong to the subject.
    """
    if cue.letter == GERUND:
        is_bearer = passage.plain[cue.group - 1] in lexicon.bearers
        end = cue.group if is_bearer and not cue.auxiliaries else -1
    elif cue.letter in FINITE and cue.before == THAT and BE not in cue.auxiliaries:
        end = cue.group - 1
    else:
        return None
    noun = next((phrase for phrase in phrases if phrase[1] == end), None)
    return noun if noun is not None and passage.shape[end - 1] in NOUNS else None
