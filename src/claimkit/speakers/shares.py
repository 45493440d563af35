"""Of whom a share is that stands without its group ("64 percent", "nearly half", "others")."""

from claimkit.model import Span
from claimkit.speakers.completion.descriptions import phrase_start
from claimkit.speakers.mentions.mention import PERCENT, Mention, MentionKind, plain
from claimkit.speakers.reference.antecedents import antecedent
from claimkit.speakers.scene import NOMINAL, Found, Scene
from claimkit.speakers.words import Words

UNNAMED = frozenset({MentionKind.GROUP, MentionKind.UNNAMED})
MOST_TOKENS = 60  # of two sentences, the last ones
FARTHEST = 500  # code points that hold them
LONGEST = 5  # words of the group
MOST_BEFORE = 3  # words before a quantifier that opens a sentence
CLOSES = ",.;:—)"
DASHES = frozenset({"—", "-", "–", "―"})
NEAR = 16  # code points beside a source that hold a word
FARTHEST_WORD = 200_000  # code points in which a word is looked for in lower case
LONGEST_NOUN = 60  # code points of a description that another takes up
MANY = "plural"


def find_share(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Find the group that a share is part of; None for whatever is no bare share, or has none.

    It is the one that the sentence opens with ("Among Sorel voters, 64 percent"), else that of the
    share before it ("half of the crews"), else the plural noun that "they" would stand for.
    """
    words, text = scene.words, span.of(scene.text)
    tokens = text.lower().split()
    counted = _is_share(tokens, words)
    if not counted and not _is_quantifier(scene, span, tokens):
        return None
    start = _window(scene, span)
    said = scene.text[start : span.start].split()[-MOST_TOKENS:]
    group = None
    if counted:
        group = _among(scene, scene.names.sentence_start(span.start), span.start)
        group = group or _of_share(said, words) or _among(scene, start, span.start)
    group = group or _taken_up(scene, span, start)
    if not group:
        return None
    name = (
        f"{_share(tokens, words)} {group}" if counted else f"{words.quantifiers[tokens[0]]} {group}"
    )
    kind = MentionKind.GROUP
    whole = mention.but(kind=kind, name=name, head=plain(group.rpartition(" ")[2]))
    profile = scene.cast.add(("described", kind, name.casefold()), whole)
    return Found((profile,), NOMINAL, (span,))


def _is_quantifier(scene: Scene, span: Span, tokens: list[str]) -> bool:
    """Whether a source is a word for some of a group, with no number or "of" beside it."""
    words, text = scene.words, scene.text
    if len(tokens) > 1 or not words.quantifiers.get(tokens[0]):
        return False
    before = text[max(0, span.start - NEAR) : span.start].split()[-1:]
    after = text[span.end : span.end + NEAR].split()[:1]
    beside = {word.lower() for word in (*before, *after)}
    of_noun = words.complements | (words.determiners - words.finite)  # "others said"
    return of_noun.isdisjoint(beside)


def _share(tokens: list[str], words: Words) -> str:
    """A share as it stands before its group: "half of", "six in 10"."""
    if tokens[0] in words.quantifiers:
        tokens = tokens[1:]  # "some 22 percent"
    share = " ".join(tokens).partition(",")[0]
    return share if share.rpartition(" ")[2] in words.counts else f"{share} of"


def _is_share(tokens: list[str], words: Words) -> bool:
    """Whether words are a share and nothing else: "nearly half", "53%", "six in 10"."""
    last = tokens[-1].rstrip(",")
    if last in words.fractions or last.endswith(PERCENT):
        return len(tokens) <= LONGEST
    return len(tokens) > 2 and last in words.counts and tokens[-2] in words.prepositions  # noqa: PLR2004


def _window(scene: Scene, span: Span) -> int:
    """Where the sentence before that of a share starts, if they stand in one paragraph."""
    start = scene.names.sentence_start(span.start)
    before = scene.names.sentence_start(max(start - 1, 0))
    near = max(before, span.start - FARTHEST)
    return start if "\n" in scene.text[near:start] else near


def _among(scene: Scene, start: int, end: int) -> str | None:
    """The group of a phrase that a sentence opens with: "Among Sorel voters, 64 percent"."""
    opening = scene.text[start : min(end, start + FARTHEST)].split()
    if not opening or scene.words.partitive.get(opening[0].lower()) != "group":
        return None
    return _group(opening[1:], scene.words)


def _of_share(tokens: list[str], words: Words) -> str | None:
    """The group of the last share that names one: "half of the crews", "six in 10 crews"."""
    for at in range(len(tokens) - 2, 0, -1):
        low = tokens[at].lower()
        named = words.partitive.get(low) == "share" and _ends_share(tokens[:at], words)
        if named or _ends_count(tokens[: at + 1], words):
            group = _group(tokens[at + 1 :], words)
            if group:
                return group
    return None


def _ends_share(tokens: list[str], words: Words) -> bool:
    last = [token for token in tokens[-2:] if token not in DASHES][-1:]
    return bool(last) and (last[0].lower() in words.fractions or last[0].endswith(PERCENT))


def _ends_count(tokens: list[str], words: Words) -> bool:
    """Whether words end in a share of a number: "six in 10", "six out of 10"."""
    if tokens[-1].lower() not in words.counts or tokens[-2] not in words.prepositions:
        return False
    return any(token.lower() in words.counts for token in tokens[-4:-2])


def _group(tokens: list[str], words: Words) -> str | None:
    """The noun phrase of a group that words open with, up to its last plural noun."""
    kept: list[str] = []
    length = 0
    endings = tuple(end for end in words.verb_endings if end not in words.plural)
    for token in tokens[:LONGEST]:
        word = token.rstrip(CLOSES)
        low = plain(word)
        verb = low in words.finite or low in words.plural_verbs or low.endswith(endings)
        if verb or low in words.prepositions or not low.replace("-", "").isalpha():
            break
        if low in words.owners or (kept and low in words.determiners):
            break
        if low in words.determiners:
            continue
        kept.append(word)
        length = len(kept) if words.is_plural(low) else length
        if token != word:
            break
    return " ".join(kept[:length]) or None


def _taken_up(scene: Scene, span: Span, start: int) -> str | None:
    """The plural noun that "they" would stand for in the sentence before, at its opening."""
    if not _opens(scene, span.start):
        return None
    found = antecedent(scene, span.start, MANY)
    if found is None or len(found.profiles) != 1 or found.evidence[0].start < start:
        return None
    (profile,) = found.profiles
    if profile.kind != MentionKind.GROUP or not _opens(scene, found.evidence[0].start):
        return None
    return _in_sentence(scene, profile.name)


def _opens(scene: Scene, position: int) -> bool:
    """Whether a few words at most stand between the start of a sentence and a position."""
    start = scene.names.sentence_start(position)
    if position - start > FARTHEST:
        return False
    return len(scene.text[start:position].split()) <= MOST_BEFORE


def _in_sentence(scene: Scene, name: str) -> str | None:
    """A group as it is written within a sentence; none if it is a share itself."""
    words = scene.words
    tokens = name.lower().split()
    if tokens[0] in words.determiners or any(
        token in words.fractions or not token.replace("-", "").replace("'", "").isalpha()
        for token in map(plain, tokens)
    ):
        return None
    first = tokens[0]
    common = _is_common(first, words) or scene.text.find(f" {first} ", 0, FARTHEST_WORD) >= 0
    return f"{first}{name[len(first) :]}" if common else name


def _is_common(word: str, words: Words) -> bool:
    """Whether a word has a capital only where it opens a sentence ("Farmers", not "Liberals")."""
    singular = next((word.removesuffix(end) for end in words.plural if word.endswith(end)), word)
    told = {word, singular}
    if not told.isdisjoint(words.members | words.parties):
        return False
    return not told.isdisjoint(words.persons | words.role_parts | words.soft)


def find_ellipsis(scene: Scene, mention: Mention, span: Span) -> Found | None:
    """Find the whole description of a shortened one; None for whatever is none.

    "Another" takes the noun of "one user" that spoke before it; "these voters" are those whom the
    words before describe more closely ("angry harbor voters").
    """
    tokens = span.of(scene.text).split()
    low = tokens[0].lower()
    name = None
    if len(tokens) == 1 and low in scene.words.introducing:
        name = _another(scene, span, low)
    elif len(tokens) == 2 and low in scene.words.demonstratives:  # noqa: PLR2004
        name = _told_before(scene, span, tokens[1])
    if name is None:
        return None
    profile = scene.cast.add(("described", mention.kind, name.casefold()), mention.but(name=name))
    return Found((profile,), NOMINAL, (span,))


def _another(scene: Scene, span: Span, word: str) -> str | None:
    """The noun of the last source, if that was brought in likewise ("one user", "another")."""
    if not scene.spoken or span.start - scene.spoken[-1].end > FARTHEST:
        return None
    said = scene.text[scene.spoken[-1].start : scene.spoken[-1].end]
    opening, _, noun = said.partition(" ")
    alike = opening.lower() in scene.words.introducing and opening.lower() in scene.words.indefinite
    return f"{word} {noun}" if alike and noun and len(noun) < LONGEST_NOUN else None


def _told_before(scene: Scene, span: Span, noun: str) -> str | None:
    """The phrase of the same plural noun in this paragraph, with what describes it there."""
    if not scene.words.is_plural(noun):
        return None
    floor = max(0, span.start - FARTHEST)
    floor = max(floor, scene.text.rfind("\n", floor, span.start) + 1)
    at = scene.text.rfind(f" {noun}", floor, span.start) + 1
    if at == 0 or scene.text[at + len(noun)].isalpha():
        return None
    opens = scene.names.sentence_start(at)
    start = phrase_start(scene.text, at, max(opens, floor), scene.words)
    name = scene.text[start : at + len(noun)]
    first, _, rest = name.partition(" ")
    if first in scene.words.textual | scene.words.plural_verbs | scene.words.finite:
        name = rest  # "data that suggest moderate voters"
    return name if name != noun else None
