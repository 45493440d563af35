"""Where content has to begin: with the object of a verb of telling that is told, and not whom."""

from claimkit.quotes.clause import Clause
from claimkit.quotes.lexicon import CueLexicon
from claimkit.quotes.passage import Passage, Sentence

INSIDE = frozenset("DGl#vEg")
REACH = 5


def told_object(
    passage: Passage, sentence: Sentence, clause: Clause, lexicon: CueLexicon
) -> int | None:
    """Return where the thing begins that is told, if one is.

    "She had told the same story in May." Otherwise a person stands there, and content
    behind: "She told the crowd to go."
    """
    if clause.cue.stem not in lexicon.addressing or clause.right != clause.cue.at + 1:
        return None
    for at in range(clause.right, min(clause.right + REACH, sentence.end)):
        if passage.plain[at] in lexicon.told:
            return clause.right
        if passage.shape[at] not in INSIDE:
            break
    return None
