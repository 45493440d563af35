"""On which side of the reporting clause the content stands."""

from claimkit.quotes.clause import Clause, bucket
from claimkit.quotes.cues import COUNTS, quote_distances
from claimkit.quotes.passage import Passage, Sentence

RIGHT_SIDE, LEFT_SIDE = "right_side", "left_side"


def side_features(passage: Passage, sentence: Sentence, clause: Clause) -> list[str]:
    """Return what speaks for content on one side of the clause; for both sides the same.

    That is quotations and room on both sides, verbs before, the classes at the clause's edges, the
    cue's word and stem, the words around the clause, and how the sentence opens.
    """
    cue, shape, plain = clause.cue, passage.shape, passage.plain
    start, end = sentence.start, sentence.end
    side, lead = clause.side, clause.lead
    right = (shape[clause.right : min(end, clause.right + 2)] + "$$")[:2]
    quotes = quote_distances(shape, sentence, clause.left, clause.right)
    before, after = bucket(clause.left - start), bucket(end - clause.right)
    following = plain[clause.right] if clause.right < end else "$"
    stem, first, group = cue.stem, right[0], cue.letter + cue.auxiliaries[-2:]
    previous = plain[clause.left - 1] if clause.left > start else "^"
    verbs = COUNTS[min(2, passage.verbal.count("V", start, clause.left))]
    return [
        f"verbs:{verbs}{lead}",
        f"opening:{shape[start : start + 2]}{side}",
        f"previous:{previous}{side}",
        f"right:{right}{side}",
        f"group:{group}{side}",
        f"stem:{stem}",
        f"stem,quotes:{stem}{quotes}",
        f"stem,right:{stem}{first}{side}",
        f"stem,left:{stem}{lead}",
        f"next:{following}{side}",
        f"room,before:{before}{lead}{side}",
        f"room,after:{after}{side}{first}",
        f"room:{before}{after}",
        f"quotes:{quotes}{side}",
        f"quotes,edges:{quotes}{lead}{first}",
    ]
