"""What a word is in this article: a family name, a label, something new, or nobody."""

from claimkit.model import Span
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.scene import Scene

NAME_AND_VERB = 2
NEXT_TO = 3  # code points between a source and its verb
YEAR = 4  # digits
SHOUTED = 4  # letters of a family name in capitals, as transcripts print it
FAMILIES = frozenset(
    {MentionKind.NOMINAL, MentionKind.STATE, MentionKind.GROUP, MentionKind.DOCUMENT}
)


def is_speechless(mention: Mention, scene: Scene) -> bool:
    """Whether a noun tells of nothing that can speak; a year is no number of people."""
    head, words = mention.head, scene.words
    return (
        head in words.speechless
        or head in words.time_adjuncts
        or (len(head) == YEAR and head.isdigit())
    )


def has_verb(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether a family name and its verb were taken for several people ("Sorel sings")."""
    words, parts = scene.words, mention.parts
    if (
        mention.kind != MentionKind.GROUP
        or len(parts) != NAME_AND_VERB
        or not parts[0].istitle()
        or (scene.cue and 0 <= scene.cue[0].start - span.end <= NEXT_TO)  # the verb follows
    ):
        return False
    one = next((parts[1][: -len(end)] for end in words.plural if parts[1].endswith(end)), "")
    if not one or one.endswith(words.occupations) or not scene.names.surnamed(parts[0]):
        return False
    nouns = (words.persons, words.organisations, words.documents, words.groups, words.generic)
    return not any(parts[1] in known or one in known for known in nouns)


def is_indefinite(scene: Scene, span: Span) -> bool:
    """Whether a source opens with a determiner of something new ("One Sunday")."""
    opening = scene.text[span.start : span.end].partition(" ")[0].lower()
    return opening in scene.words.determiners - scene.words.definite


def is_one_of_many(scene: Scene, span: Span) -> bool:
    """Whether a source is one of several who stay unnamed ("one Republican", "another senator")."""
    opening = scene.text[span.start : span.end].partition(" ")[0].lower()
    return opening in scene.words.introducing and opening in scene.words.indefinite


def is_surname(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether a bare word of office, a state or a people is a family name ("Dean said").

    So is a word in capitals that opens a line before a colon, as transcripts name who speaks.
    """
    name = mention.name
    shouted = mention.kind == MentionKind.ORGANISATION and name.isupper() and len(name) >= SHOUTED
    if (
        not (mention.kind in FAMILIES or shouted)
        or not name[0].isupper()
        or " " in name
        or not scene.text.startswith(name, span.start)
    ):
        return False
    return scene.names.surnamed(name) or (shouted and _is_label(scene, mention, span))


def _is_label(scene: Scene, mention: Mention, span: Span) -> bool:
    """Whether a name stands alone in a line before a colon, and is no abbreviation or body."""
    text = scene.text
    return (
        text.startswith(":", span.end)
        and text[max(0, span.start - 1) : span.start] in {"", "\n"}
        and mention.head not in scene.words.organisations
        and scene.names.spelled_out(mention.name) is None
    )
