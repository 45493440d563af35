"""What "according to" and its source leave of a sentence as content."""

from collections.abc import Sequence

from claimkit.quotes.clause import Clause
from claimkit.quotes.cues import Cue
from claimkit.quotes.grammar.marked import is_verbless
from claimkit.quotes.letters import COORDINATOR, GERUND, RELATIVES, TO, VERBAL
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.phrases import Phrase

CONJUNCTIONS, BEFORE = "cas,", "cassr,"
CITING = frozenset({GERUND, "N"})  # a name by its capital where it opens a sentence
APPOSED = frozenset({*"DlN#", COORDINATOR})
SUBJECT = frozenset("DGNPMl")


def cited_source(passage: Passage, cue: Cue, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase right behind "according to", where "and" joins it to another one.

    All of them are the source: "According to the mayor and the council, the pier is old."
    """
    shape, first = passage.shape, cue.at + 2
    if cue.letter not in CITING or shape[cue.at + 1 : first] != TO:
        return None
    cited = next((phrase for phrase in phrases if phrase[0] == first), None)
    if cited is None or shape[cited[1] : cited[1] + 1] != COORDINATOR:
        return None
    return cited


def around_citation(
    passage: Passage, sentence: Sentence, clause: Clause
) -> tuple[bool, bool] | None:
    """Return on which sides the content of a citation stands that interrupts a clause.

    What stands before "according to the club" is no clause by itself: "The keeper, according to
    the club, is ill." Where it is only a conjunction, the content stands behind.
    """
    if not _cites(passage, clause) or VERBAL not in passage.verbal[clause.right : sentence.end]:
        return None
    before = passage.shape[sentence.start : clause.left].strip(",")
    if not before or "”" in before or not is_verbless(passage, sentence.start, clause.left):
        return None
    return bool(before.strip(CONJUNCTIONS)), True


def after_citation(passage: Passage, sentence: Sentence, clause: Clause) -> int | None:
    """Return where content begins behind a citation that leads in: after the comma that closes it.

    Commas inside the source close nothing: "According to Ann Lee, a clerk, and Bo Roe, the pier is
    old."
    """
    shape = passage.shape
    if not _cites(passage, clause) or shape[sentence.start : clause.left].strip(BEFORE):
        return None
    comma = shape.find(",", _behind_bracket(shape, sentence, clause), sentence.end)
    commas: list[int] = []
    while comma >= 0:
        commas.append(comma + 1)
        following = shape.find(",", comma + 1, sentence.end)
        tells = shape[comma + 1 : comma + 2] in APPOSED and is_verbless(
            passage, comma, max(comma, following)
        )
        comma = following if tells else -1
    opening = [start for start in commas if _opens_clause(passage, sentence, start)]
    return next(iter(opening[-1:] + commas[:1]), None)


def _cites(passage: Passage, clause: Clause) -> bool:
    """Whether a clause is "according to" and a source."""
    cue, shape = clause.cue, passage.shape
    cites = clause.source is not None and clause.source[0] == cue.at + 2 and shape[cue.at + 1] == TO
    return cites and cue.letter in CITING


def _behind_bracket(shape: str, sentence: Sentence, clause: Clause) -> int:
    """Return the token from which a comma may close a citation: that of a bracket does not."""
    comma = shape.find(",", clause.right, sentence.end)
    if shape.find("(", clause.right, comma) < 0:
        return clause.right
    return max(shape.find(")", clause.right, sentence.end), clause.right)


def _opens_clause(passage: Passage, sentence: Sentence, start: int) -> bool:
    """Whether quoted words begin at a token, or a subject with its verb before the next comma."""
    shape = passage.shape
    if shape[start : start + 1] == "“":
        return True
    later = shape.find(",", start, sentence.end)
    end = sentence.end if later < 0 or shape[later + 1 : later + 2] in RELATIVES else later
    return shape[start : start + 1] in SUBJECT and not is_verbless(passage, start, end)
