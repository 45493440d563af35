"""Who a source cannot be, by Principle C of binding: whom its own words name as another.

"She said Sorel would sing" is not said by Sorel, since a name is free: a subject that commands it
means somebody else. Speakers name themselves in direct speech only.
"""

from collections.abc import Iterable

from claimkit.model import Span
from claimkit.speakers.known.persons import person_named
from claimkit.speakers.profiles import Key
from claimkit.speakers.scene import Scene

MOST_NAMES = 8
MARKS = ('"', "“", "''", "‘")
NEAR = 24  # code points before a name in which a determiner stands


def named_as_others(scene: Scene, source: Span, content: Iterable[Span]) -> frozenset[Key]:
    """The persons whom the indirect words after a source name, and so is none of them its own."""
    found: set[Key] = set()
    names = scene.names
    for part in content:
        if part.start < source.end:
            continue
        for number in names.between(part.start, part.end)[:MOST_NAMES]:
            span = names.span(number)
            if not _is_free(scene, part, span):
                continue
            person = person_named(scene, names.names[number], span)
            if person is not None:
                found.add(person.key)
    return frozenset(found)


def told_by_name(scene: Scene, source: Span) -> frozenset[Key]:
    """The person whom a verb of report has as its object, and so is not its subject.

    "She told Sorel" is not said by Sorel.
    """
    if not scene.cue or scene.cue[-1].start < source.end:
        return frozenset()
    end = scene.cue[-1].end
    small = scene.text[end : end + NEAR].split(" ", 2)[1:2]
    if small and small[0] in scene.words.prepositions:
        end += len(small[0]) + 1
    near = scene.names.between(end, end + 2)
    if not near:
        return frozenset()
    span = scene.names.span(near[0])
    part = Span(span.start, span.end)
    if not _is_free(scene, part, span) or scene.text.startswith(scene.words.possessive, span.end):
        return frozenset()
    person = person_named(scene, scene.names.names[near[0]], span)
    return frozenset() if person is None else frozenset({person.key})


def _is_free(scene: Scene, part: Span, span: Span) -> bool:
    """Whether a name stands for a person on its own, and not in the quoted words of a content."""
    text, words = scene.text, scene.words
    before = text[max(part.start, span.start - NEAR) : span.start].split()[-1:]
    if before and before[0].lower() in words.determiners:
        return False  # "the Sorel campaign"
    said, after = text[part.start : span.start], text[span.end : span.end + NEAR]
    if after.startswith(words.possessive):
        return not said  # an owner only if the words open with it
    word = after[1:].partition(" ")[0]
    small = words.finite | words.prepositions | words.determiners | words.joins
    past = word.endswith(words.verb_endings) and not word.endswith(words.plural)
    if after[:1] == " " and word.islower() and not (past or word in small):
        return False  # "Sorel supporters"
    return not any(mark in said for mark in MARKS)
