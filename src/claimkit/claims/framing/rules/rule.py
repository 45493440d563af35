"""What a framing rule is: a construction with its evidence.

Its pattern runs over text in lower case whose words are one character each (`claimkit.text.coded`),
so that a list of words is a class of characters.
"""

import attrs

from claimkit.model import MarkerKind
from claimkit.text.pattern import Template

PIECES = {
    "S": r"[^\S\n]{1,3}+",
    "AUX": r"\L<auxiliary>(?<=\w)(?![\w'’])",
    "OPEN": r"(?!\L<closed>\b)\w[\w’'-]{0,39}+",  # a word of an open class
    "ADVERB": r"\L<adverbs>\b",
    "OPENER": r"\L<openers>\b",
    "AGENT": r"(?:<OPENER><S>)?+<OPEN>(?:<S>(?:\L<of><S>(?:<OPENER><S>)?)?<OPEN>){0,5}",
    "NOUN_BEFORE": r"""
        (?<=(?:^|[\n.!?;:,(“"‘—–-]|\b(?:\L<before_noun>|\L<by>)|\L<possessive_ends>|\d)[^\S\n]?)
    """,  # what stands there opens a noun phrase
}
BY_AGENT = r"(?: <S> (?: <ADVERB> <S> )? \L<by> <S> (?P<agent> <AGENT> ) )?"


@attrs.frozen
class FramingRule:
    """A construction of framing: its name, what it looks like, and texts that show it.

    Attributes:
        name: The kind of marker and the shape, such as "hedge.adverb".
        kind: What its markers do.
        heads: The section of the lexicon at whose words it is looked for; empty if it is looked
            for otherwise.
        pattern: What has to stand there, in lower case; its group "mark" is the marker, and
            "agent", if it has one, the words that name its holder.
        reach: How many code points before the head the pattern may begin.
        by_subject: Whether the subject of the clause is the holder, as with "denies".
        needs: A section one of whose words has to stand near the head; a quick first look, as the
            pattern costs much more.
        says: What it looks like.
        matches: Texts with a marker that the rule finds.
        rejects: Texts that look similar, and in which it finds none.
    """

    name: str
    kind: MarkerKind
    heads: str = ""
    pattern: Template | None = None
    reach: int = attrs.field(kw_only=True, default=0)
    needs: str = attrs.field(kw_only=True, default="")
    by_subject: bool = attrs.field(kw_only=True, default=False)
    says: str = attrs.field(kw_only=True)
    matches: tuple[str, ...] = attrs.field(kw_only=True)
    rejects: tuple[str, ...] = attrs.field(kw_only=True)


def shape(name: str, pattern: str, *, looks_back: bool = False) -> Template:
    """Return the pattern of a rule; all rules may use the same pieces.

    It `looks_back` if it asks what stands before a place in words of which some are longer.
    """
    return Template(f"framing.{name}", pattern, PIECES, looks_back=looks_back)
