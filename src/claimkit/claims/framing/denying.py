"""Whether the object of a verb of denial is something that can be true or false."""

from claimkit.claims.framing.scene import Scene
from claimkit.model import Quote, QuoteKind

OPENING = 6  # words of a content that tell what it is
LONGEST_PHRASE = 120  # code points; what is longer holds a clause


def denies_claim(scene: Scene, quote: Quote) -> bool:
    """Whether a quote with a denying cue says that something is not so.

    "Denied access" and "rejected the offer" refuse something. To deny is taken to deny unless what
    follows is among the things that are refused; the other verbs need a clause or a noun for a
    claim.
    """
    lists, lower = scene.words.lists, scene.lower
    first, last = quote.content[0], quote.content[-1]
    content = lower[first.start : min(last.end, first.start + LONGEST_PHRASE)].split()
    cue = lower[quote.cue[0].start : quote.cue[-1].end].split()
    if not lists["deny_only"].isdisjoint(cue):
        end = quote.cue[-1].end  # of a passive, what is refused follows: "were denied bail"
        after = lower[end : end + LONGEST_PHRASE].replace(".", " ").split()
        return lists["refused_things"].isdisjoint([*content[:OPENING], *after[:2]])
    if quote.kind is not QuoteKind.INDIRECT or last.end - first.start > LONGEST_PHRASE:
        return True
    return not (
        lists["claim_nouns"].isdisjoint(content)
        and lists["finite"].isdisjoint(content)
        and content[0] not in lists["clause_openers"]
    )
