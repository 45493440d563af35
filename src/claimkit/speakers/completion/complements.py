"""The complement that a source lacks: "a spokesman", where "for the port" stands after it.

A verb that shares its subject with another one often has only the head of it as its source.
"""

from claimkit.model import Quote, Span
from claimkit.speakers.completion.descriptions import phrase_start
from claimkit.speakers.mentions.mention import DESCRIBED, Mention, MentionKind, plain
from claimkit.speakers.scene import Scene

FARTHEST = 60  # code points of a complement without a name
LONGEST = 24  # code points of a word
MOST = 8  # names and words of a phrase
CLAUSE = (2, 3)  # words of a clause without its pronoun: a subject, a verb, an adverb
MOST_OWNED = 4  # words after a possessor, with the one that ends them
DASH = " -"
MARKS = ",.;:"
CLOSING = frozenset(MARKS)
SPLIT = frozenset('\n,;:.?!()“”"‘—–[]')
DESCRIPTIONS = DESCRIBED | {MentionKind.GROUP, MentionKind.DOCUMENT}


def complement_end(scene: Scene, quote: Quote, mention: Mention, span: Span) -> int:
    """Return where a source ends with its complement; where the source does if it lacks none.

    Args:
        scene: The article.
        quote: Whose source it is; what it says and the words that report it are no complement.
        mention: What the source says.
        span: Of the source.
    """
    clause = _contact_clause_end(scene, quote, mention, span)
    if clause is not None:
        return clause
    start = None
    if mention.kind in DESCRIPTIONS and not mention.owner:
        start = _complement(scene, mention, span)
    if start is None:
        return span.end
    cue = min((part.start for part in quote.cue if part.start >= span.end), default=None)
    said = min((part.start for part in quote.content if part.end > span.end), default=None)
    limit = min((one for one in (cue, said) if one is not None), default=len(scene.text))
    if limit <= start:
        return span.end
    end = named_end(scene, start, limit)
    if end is None or (limit == cue and _goes_on_by_phrase(scene, end)):
        end = _phrase_end(scene, end or start, limit, reported=limit == cue) or end
    return end if end is not None and end <= limit else span.end


def _contact_clause_end(scene: Scene, quote: Quote, mention: Mention, span: Span) -> int | None:
    """The end of a relative clause without its pronoun, up to the verb ("everyone I met" said)."""
    words = scene.words
    if mention.kind not in DESCRIPTIONS or not (
        mention.head in words.indefinite or mention.head in words.groups
    ):
        return None
    cue = quote.cue[0].start if quote.cue else 0
    clause = scene.text[span.end : min(cue, span.end + LONGEST)]
    tokens = clause.split()
    whole = len(tokens) in CLAUSE and cue == span.end + len(clause) and clause[0] == " "
    if not whole or tokens[0].lower() not in words.subjects or not tokens[-1].isalpha():
        return None
    return cue - 1


def modifiers_start(scene: Scene, quote: Quote, mention: Mention, span: Span) -> int:
    """Return where a source begins with the words before its noun that it lacks.

    Only the subject of a finite verb has no verb before it.
    """
    words, text, start = scene.words, scene.text, span.start
    verb = quote.cue[0].of(text).partition(" ")[0] if quote.cue else ""
    if (
        not verb
        or quote.cue[0].start < span.end
        or verb in words.linking
        or verb.endswith(words.opening_endings)
        or mention.kind not in DESCRIPTIONS
        or mention.owner
        or mention.head in words.indefinite
        or not text.startswith(mention.name, start)
        or text[start - 1 : start] != " "
    ):
        return start
    return phrase_start(text, start, scene.names.sentence_start(start), words, subject=True)


def _complement(scene: Scene, mention: Mention, span: Span) -> int | None:
    """Where the phrase begins after the preposition that follows a source without a complement."""
    text, words = scene.text, scene.words
    tokens = span.of(text).split()
    cut = ""
    while len(tokens) > 1 and tokens[-1] in words.prepositions:
        cut = tokens.pop()  # "a person familiar" with
    if plain(tokens[-1]) != mention.head or text[span.end : span.end + 1] != " ":
        return None
    if cut in words.complements:
        return span.end + 1
    small, _, rest = text[span.end + 1 : span.end + LONGEST].partition(" ")
    bound = words.complements | words.linking if cut else words.complements
    several = mention.kind == MentionKind.GROUP or mention.head in words.indefinite
    apart = small in words.prepositions and rest.partition(" ")[0] in words.prepositions
    after = span.end + len(small) + 2
    loose = several and (  # "somebody in", "people briefed on", "officials at the Office"
        small in words.locative
        or apart
        or (small in words.prepositions and _opens_body(scene, after))
    )
    return after if small in bound or loose else None


def _opens_body(scene: Scene, at: int) -> bool:
    """Whether the name of a body stands at a place, also after an article."""
    word, _, _ = scene.text[at : at + LONGEST].partition(" ")
    at += len(word) + 1 if word in scene.words.definite else 0
    near = scene.names.between(at, at + 1)
    read = scene.names.read(scene.names.names[near[0]]) if near else None
    if read is None or read.kind != MentionKind.PERSON:
        return read is not None and read.kind == MentionKind.ORGANISATION
    return " " in read.name and not read.gender and read.parts[0].lower() not in scene.words.given


def _goes_on_by_phrase(scene: Scene, at: int) -> bool:
    """Whether a preposition stands at a place, or a participle with one ("printed by")."""
    words, rest = scene.words, scene.text[at : at + FARTHEST].split()[:2]
    bound = words.complements | words.locative
    return bool(rest) and (
        rest[0] in bound or (rest[0] in words.prepositions and not bound.isdisjoint(rest))
    )


def named_end(scene: Scene, start: int, limit: int) -> int | None:
    """The end of the names of a phrase, with the titles between them and the noun after them."""
    text, names = scene.text, scene.names
    last: int | None = None
    at = start
    for _ in range(MOST):
        near = names.between(at, at + 1)
        if near:
            at = last = _name_end(scene, near[0])
        else:
            word = text[at : at + LONGEST].partition(" ")[0]
            noun = _without_ending(scene, word.rstrip(MARKS))
            closed = word[-1:] in CLOSING or text.startswith(DASH, at + len(word))
            if not (_may_go_on(scene, noun) or (closed and last is not None and noun.isalpha())):
                return last
            at += len(noun)
            if last is not None and (closed or _is_noun(scene, noun)):
                last = at
            if closed:
                return last
        owned = next((one for one in scene.words.possessive if text.startswith(one, at)), "")
        at += len(owned)
        if text[at : at + 1] != " ":
            return last
        at += 1
        if owned and not names.between(at, at + 1):
            return _owned_end(scene, at, limit) or last
    return last


def _without_ending(scene: Scene, word: str) -> str:
    """A word without the ending of a possessor."""
    ending = next((one for one in scene.words.possessive if word.endswith(one)), "")
    return word.removesuffix(ending)


def _owned_end(scene: Scene, start: int, limit: int) -> int | None:
    """The end of the few words after a possessor, which a mark, a verb or a preposition ends."""
    text = scene.text
    last: int | None = None
    at = start
    for _ in range(MOST_OWNED):
        word = text[at : min(at + LONGEST, limit)].partition(" ")[0]
        if not word or _is_stop(scene, word):
            return last
        at = last = at + len(word.rstrip(MARKS))
        if text[at : at + 1] != " ":
            return last
        at += 1
    return None


def _is_stop(scene: Scene, word: str) -> bool:
    words = scene.words
    return (
        word in words.determiners
        or word in words.trailers
        or word in words.prepositions
        or word in words.complements
        or (word.endswith(words.speechless_endings) and not word.endswith(words.opening_endings))
    )


def _name_end(scene: Scene, number: int) -> int:
    """The end of a name, with the complement that a body's has."""
    names = scene.names
    name = names.names[number]
    body = plain(name.rpartition(" ")[2]) in scene.words.organisations
    return names.starts[number] + len(names.whole(number) if body else name)


def _may_go_on(scene: Scene, word: str) -> bool:
    """Whether a word may stand before a name, or after one that goes on."""
    words, low = scene.words, plain(word)
    return (
        low in words.determiners
        or low in words.role_parts
        or low in words.soft
        or low in words.members
        or "-" in word[1:-1]
        or _is_noun(scene, low)
    )


def _is_noun(scene: Scene, word: str) -> bool:
    return word in scene.words.organisations or word in scene.words.persons


def _phrase_end(scene: Scene, start: int, limit: int, *, reported: bool) -> int | None:
    """The end of a phrase without marks: at the words that report, at a verb, or at a mark."""
    words, text = scene.words, scene.text[start : min(limit, start + FARTHEST + 1)]
    stop = next((at for at, mark in enumerate(text) if mark in SPLIT), len(text))
    if stop > FARTHEST or (reported and stop < limit - start):
        return None
    tokens = text[:stop].split()
    if not tokens or tokens[0] in words.personal or tokens[0] in words.relative:
        return None
    verbs = words.trailers | words.plural_verbs
    verb = next((at for at, token in enumerate(tokens) if token in verbs), len(tokens))
    closed = reported or stop < len(text) or verb < len(tokens)
    tokens = tokens[:verb]
    if not tokens or not closed or not words.joins.isdisjoint(tokens):
        return None
    if _is_clause(scene, tokens):
        return None
    return start + text.index(tokens[0]) + len(" ".join(tokens))


def _is_clause(scene: Scene, tokens: list[str]) -> bool:
    """Whether a past form ends a phrase ("appeared" to), and no participle ("those asked")."""
    words = scene.words
    end = len(tokens)
    while end > 1 and (tokens[end - 1] in words.prepositions or tokens[end - 1] in words.linking):
        end -= 1
    before = tokens[max(0, end - 2) : end - 1]
    participle = bool(before) and before[0] in words.definite
    return tokens[end - 1].endswith(words.speechless_endings) and not participle
