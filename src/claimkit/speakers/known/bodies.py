"""Which body or state a name means: short and long names, abbreviations, capitals for states."""

from claimkit.model import Span
from claimkit.speakers.mentions.mention import Mention, MentionKind, is_acronym, plain
from claimkit.speakers.names.abbreviations import is_initialism
from claimkit.speakers.profiles import Key, Profile, name_words
from claimkit.speakers.scene import EXPLICIT, Found, Scene
from claimkit.speakers.words import Words

MOST_NAMES = 40
NEAR = 8  # code points in which a determiner stands


def find_state(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find a state; its capital and its abbreviation stand for it."""
    profile = state_profile(scene, mention)
    return Found((profile,), EXPLICIT, (span,))


def state_profile(scene: Scene, mention: Mention) -> Profile:
    """The profile of a state, under its own name once that is printed as a source."""
    key = state_key(mention.name, scene.words)
    profile = scene.cast.add(key, mention)
    if mention.name == key[1]:
        profile.name = mention.name
    return profile


def state_key(name: str, words: Words) -> Key:
    """What tells a state: its own name, for its capital and its abbreviation too."""
    return ("state", words.place_aliases.get(name.replace(".", ""), name))


def find_body(scene: Scene, mention: Mention, span: Span) -> Found:
    """Find an organisation; a shorter name leads to the longer one, if only one fits."""
    if is_acronym(mention.name) and (full := _spelled_out(scene, mention)) is not None:
        return Found((full,), EXPLICIT, (span,))
    name = f"{mention.owner}'s {mention.name}" if mention.owner else _whole(scene, mention, span)
    wanted = name_words(name, scene.words)
    key = body_key(wanted)
    known = scene.cast.get(key)
    if known is None and (len(wanted) > 1 or _is_noun(mention, scene, span)):
        longer = _longer(scene, wanted, mention, span)
        if len(longer) > 1:
            several = ", ".join(sorted(longer.values()))
            return scene.doubt("speaker-ambiguous", f"{name!r} could be {several}", span)
        for found, longest in longer.items():
            key, name = body_key(found), longest
    profile = scene.cast.add(key, mention, name)
    profile.words = profile.words | wanted
    if mention.alias:
        scene.cast.note_alias(mention.alias, profile)
    return Found((profile,), EXPLICIT, (span,))


def _whole(scene: Scene, mention: Mention, span: Span) -> str:
    """The name of a body, with the complement after a source that is only its noun."""
    number = scene.names.ending(span.end) if " " not in mention.name else None
    if number is None or mention.head not in scene.words.organisations:
        return mention.name
    whole = scene.names.whole(number)
    rest = whole[len(scene.names.names[number]) :].split()
    words = scene.words
    small = rest[:1] and rest[0] in words.connectors - words.joins - words.locative
    if any(plain(word) in words.roles for word in rest):
        small = False  # the run goes on to somebody with an office
    return f"{mention.name} {' '.join(rest)}" if small else mention.name


def _is_noun(mention: Mention, scene: Scene, span: Span) -> bool:
    """Whether a name is a noun for a body with a capital ("The Post", "the Council")."""
    opening = scene.text[span.start : span.start + NEAR].partition(" ")[0].lower()
    return (
        opening in scene.words.definite
        and mention.head in scene.words.organisations
        and mention.owner is None
    )


def body_key(words: frozenset[str]) -> Key:
    """What tells a body from others: the words of its name."""
    return ("body", *sorted(words))


def _longer(
    scene: Scene, wanted: frozenset[str], mention: Mention, span: Span
) -> dict[frozenset[str], str]:
    """The longer names that a short one can stand for: the speakers', else the prose's."""
    cast = scene.cast
    known = {
        profile.words: profile.name
        for profile in cast.of_head(mention.head)[-MOST_NAMES:]
        if profile.key[0] == "body" and wanted < profile.words
    }
    if known:
        return _latest(known, scene) if len(known) > 1 else known
    found: dict[frozenset[str], str] = {}
    before: dict[frozenset[str], str] = {}
    for number in scene.names.bodies(mention.head)[:MOST_NAMES]:
        if is_joined(scene, number):
            continue
        read = scene.names.read(scene.names.names[number])
        if read is None or read.kind != MentionKind.ORGANISATION:
            continue
        words = name_words(read.name, scene.words)
        if wanted < words and not _is_kind(read.name, mention.name, scene.words):
            found[words] = read.name
            if scene.names.starts[number] < span.start:
                before[words] = read.name
    return before or found


def _is_kind(longer: str, name: str, words: Words) -> bool:
    """Whether a longer name opens with a noun for its kind ("PAC Safe Harbour"), or is shouted."""
    if longer.isupper() and not name.isupper():
        return True
    opening = longer.removesuffix(f" {name}")
    return is_acronym(opening) and opening.lower() in words.organisations


def is_joined(scene: Scene, number: int) -> bool:
    """Whether a name goes on another one ("Ana" and "Bo Sorel Fund")."""
    start = scene.names.starts[number]
    before, _, joins = scene.text[max(0, start - 24) : start].rstrip(" ").rpartition(" ")
    return joins in scene.words.joins and before.rpartition(" ")[2][:1].isupper()


def _latest(known: dict[frozenset[str], str], scene: Scene) -> dict[frozenset[str], str]:
    """Of several, the one that spoke last before; all of them if none of them did."""
    if scene.spoken:
        for profile in scene.spoken[-1].profiles:
            if profile.words in known:
                return {profile.words: profile.name}
    return known


def _spelled_out(scene: Scene, mention: Mention) -> Profile | None:
    """The body that an abbreviation stands for: by brackets, or by the first letters."""
    cast, words = scene.cast, scene.words
    known = cast.of_alias(mention.name)
    if known is not None:
        return known
    full = scene.names.spelled_out(mention.name)
    for profile in cast:
        if profile.key[0] == "body" and (
            is_initialism(mention.name, profile.name, words.connectors)
            or (full is not None and name_words(full, words) <= profile.words)
        ):
            cast.note_alias(mention.name, profile)
            profile.take(mention)
            return profile
    if full is None:
        return None
    profile = cast.add(body_key(name_words(full, words)), mention, full)
    profile.words = name_words(full, words)
    cast.note_alias(mention.name, profile)
    return profile
