"""Who is meant by a pronoun: somebody before it, or the noun right before a relative clause."""

from claimkit.model import Span
from claimkit.speakers.completion.descriptions import phrase_start
from claimkit.speakers.known.pairs import joined
from claimkit.speakers.known.persons import profile_of
from claimkit.speakers.mentions.mention import Mention, MentionKind
from claimkit.speakers.mentions.sources import parse_source
from claimkit.speakers.profiles import Profile
from claimkit.speakers.reference.agreement import MANY, after_preposition, named
from claimkit.speakers.reference.antecedents import NEXT_TO, antecedent
from claimkit.speakers.reference.binding import named_as_others, told_by_name
from claimkit.speakers.reference.openings import COMMA, PHRASE
from claimkit.speakers.scene import PRONOUN, Found, Scene
from claimkit.speakers.things import find_thing

LONGEST_OFFICE = 7  # words, an article with them
OPENS = 10_000  # code points in which a byline is looked for


def find_pronoun(scene: Scene, mention: Mention, span: Span, outer: Found | None) -> Found:
    """Resolve a pronoun; `outer` is the speaker of the quote inside which it stands."""
    told = mention.gender
    if mention.head in scene.words.relative:
        found = _just_before(scene, mention, span)
    elif told in {"speaker", "speakers"}:
        found = outer or (_author(scene) if told == "speaker" else None)
    elif told == "thing":
        found = find_thing(scene, span)
    elif told in {"m", "f"}:
        scene.barred = named_as_others(scene, span, (*scene.cue, *scene.content)) | told_by_name(
            scene, span
        )
        found = antecedent(scene, span.start, told)
        scene.barred = frozenset()
    elif told == "plural":
        found = antecedent(scene, span.start, told)
    else:
        found = None
    if found is None or not found.profiles:
        message = f"nobody before {mention.name!r} agrees with it"
        return scene.doubt("speaker-unresolved", message, span)
    return Found(found.profiles, PRONOUN, found.evidence)


def _author(scene: Scene) -> Found | None:
    """Who wrote the article, if it is one: outside of quotes "I" is the author."""
    if len(scene.authors) != 1:
        return None
    (name,) = scene.authors
    mentions = parse_source(name, scene.words)
    if len(mentions) != 1 or mentions[0].kind != MentionKind.PERSON:
        return None
    at = scene.text.find(name, 0, OPENS)
    evidence = (Span(at, at + len(name)),) if at >= 0 else ()
    return Found((profile_of(scene, mentions[0]),), evidence=evidence)


def _just_before(scene: Scene, mention: Mention, pronoun: Span) -> Found | None:
    """The name that ends right before a relative pronoun; a plural verb asks for several people."""
    names, position, end = scene.names, pronoun.start, pronoun.end
    near = names.between(max(0, position - 120), position)
    number = near[-1] if near else -1
    if not near or position - names.span(number).end > NEXT_TO:
        return _noun_before(scene, position)
    span = names.span(number)
    following = scene.text[end : end + 12].split()[:1]
    if following and following[0] in scene.words.plural_verbs:
        return _several_before(scene, number, span)
    thing = scene.words.relative[mention.head] == "thing"
    placed = _word_before(scene, span) in scene.words.locative
    part = _ends_body(scene, span)
    profile = None if thing or placed or part else named(scene, number, "m")
    if profile is None and not thing and after_preposition(scene, span.start):
        described = _described_by(scene, number)
        if described is not None:
            return described
    if placed and not thing:
        profile = named(scene, number, "m")
    profile = profile or named(scene, number, "thing")
    return None if profile is None else Found((profile,), evidence=(span,))


def _ends_body(scene: Scene, span: Span) -> bool:
    """Whether a name is the end of a body's ("the Foundation for Harbour Peace")."""
    before = scene.text[max(0, span.start - PHRASE) : span.start].split()[-2:]
    body = len(before) > 1 and before[0][0].isupper() and before[1] in scene.words.connectors
    return body and before[0].lower() in scene.words.organisations


def _word_before(scene: Scene, span: Span) -> str:
    return scene.text[max(0, span.start - PHRASE) : span.start].rstrip().rpartition(" ")[2]


def _described_by(scene: Scene, number: int) -> Found | None:
    """The person whom an apposition describes that ends in a body ("Vik, head of Orrin, who")."""
    names = scene.names
    start = names.sentence_start(names.starts[number])
    for earlier in reversed(names.between(start, names.starts[number])):
        span = names.span(earlier)
        if scene.text.startswith(COMMA, span.end):
            profile = _apposed(scene, earlier, closed=True)
            return None if profile is None else Found((profile,), evidence=(span,))
    return None


def _several_before(scene: Scene, number: int, span: Span) -> Found | None:
    """Two people joined before a relative clause ("Sorel and Lund, who are"), or one body."""
    pair = joined(scene, number - 1) if number else None
    if pair is not None:
        return pair
    profile = named(scene, number, "plural")
    if profile is None or profile.kind not in MANY:
        return None
    return Found((profile,), evidence=(span,))


def _is_office(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch is an office with its names and small words, and no clause."""
    words, tokens = scene.words, scene.text[start:end].split()
    small = words.role_parts | words.determiners | words.connectors | words.trailers
    if all(token in small or token[0].isupper() for token in tokens):
        return True
    return (
        tokens[0] in words.articles
        and len(tokens) <= LONGEST_OFFICE
        and all(
            token.replace("-", "").isalpha() and token not in words.prepositions for token in tokens
        )
    )  # "a port crane driver"


def _apposed(scene: Scene, number: int, *, closed: bool) -> Profile | None:
    """The person of a name that a description follows; `closed` by a comma it is sure to do so."""
    known = named(scene, number, "m")
    if known is not None or not (
        closed or not after_preposition(scene, scene.names.starts[number])
    ):
        return known
    mention = scene.names.read(scene.names.names[number])
    if mention is None or mention.kind != MentionKind.PERSON or " " not in mention.name:
        return None
    return profile_of(scene, mention)


def _noun_before(scene: Scene, position: int) -> Found | None:
    """The common noun right before a relative pronoun, as a description ("voters who ...")."""
    start = max(0, position - 40)
    whole = scene.text[start:position].rstrip(" ")
    before = whole.rstrip(",")
    noun = before.rpartition(" ")[2]
    plural = scene.words.is_plural(noun)
    person = noun in scene.words.persons and noun not in scene.words.indefinite
    if not noun.isalpha() or not noun.islower() or not (plural or person):
        return None
    comma = scene.text.rfind(COMMA, max(0, position - PHRASE), position - len(COMMA))
    office = (
        comma >= 0 and not plural and _is_office(scene, comma + len(COMMA), start + len(before))
    )
    number = scene.names.ending(comma) if office else None
    holder = None if number is None else _apposed(scene, number, closed=before != whole)
    if holder is not None and number is not None:
        return Found((holder,), evidence=(scene.names.span(number),))
    kind = MentionKind.GROUP if plural else MentionKind.UNNAMED
    end = start + len(before)
    floor = scene.names.sentence_start(end)
    span = Span(phrase_start(scene.text, end - len(noun), floor, scene.words), end)
    name = span.of(scene.text)
    mention = Mention(kind=kind, name=name, head=noun, definite=False)
    profile = scene.cast.peek(("described", kind, name.casefold()), mention)
    return Found((profile,), evidence=(span,))
