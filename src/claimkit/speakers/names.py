"""Where names stand in the prose of an article: found once, looked up by word."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import attrs

from claimkit.model import PROSE, Article, BlockKind, Quote, QuoteKind, Span
from claimkit.speakers.mentions import Mention, MentionKind, is_acronym, plain, tokens_of
from claimkit.speakers.phrases import read_phrase
from claimkit.speakers.words import Words
from claimkit.text.pattern import Template

NAME = Template(
    "speakers.name",
    r"""
    (?<![\p{L}\p{N}\p{M}_.]) <WORD>
    (?: \ (?: \L<particles>\ ){0,2}+ (?: \p{Ll}{1,4}+-(?=\p{Lu}) )?+ <WORD> ){0,7}+
    """,
    {
        "WORD": r"""
        (?: \p{Lu}\. ){1,6}+ (?![\p{L}\p{N}]) | \L<stops>\.
      | \p{Lu}[\p{L}\p{M}\p{N}-]{0,40}+ (?: ['’]\p{Lu}[\p{L}\p{M}-]{0,40}+ )?+
        """
    },
)
SENTENCE = Template(
    "speakers.sentence",
    r"""
    (?: (?<!\b\p{Lu}) (?<!\b(?:\L<stops>)) [.!?] ["”’')\]]{0,3}+ [\ \t]{1,3}+
        (?= ["“‘'(\[]{0,2}+ [\p{Lu}\p{N}] )
      | \n{1,9}+ )
    """,
)
BRACKETED = Template("speakers.bracketed", r"(?<=\w)[\ ]\((?P<short>\p{Lu}{2,7}+)\)")
HEADLINES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING})
MOST_NAMES = 24
MOST_WORDS = 8
HEADLINE_SHARE = 0.6


@attrs.frozen(kw_only=True)
class FullName:
    """A person's full name as the article prints it, with the first place and how often."""

    mention: Mention
    span: Span
    count: int


class NameIndex:
    """The capitalised names of an article's prose, in order, with the sentences they stand in."""

    def __init__(self, article: Article, quotes: Sequence[Quote], words: Words) -> None:
        self.text = article.text
        self.words = words
        self._article = article
        self._quotes = quotes
        self._read: dict[str, Mention | None] = {}
        self._full: dict[str, tuple[FullName, ...]] = {}
        self._sentences: list[int] | None = None
        self._direct: tuple[list[int], list[int]] | None = None
        self._short: dict[str, str] | None = None
        self.starts: list[int] = []
        self.names: list[str] = []
        self._last: dict[str, list[int]] = {}
        self._first: dict[str, list[int]] = {}
        self._find()

    def _find(self) -> None:
        text, openers = self.text, self.words.openers
        pattern = NAME.compiled({"particles": self.words.particles, "stops": self.words.stops})
        for block in self._article.blocks:
            if block.kind not in PROSE:
                continue
            start, end = block.span.start, block.span.end
            if block.kind in HEADLINES and _is_title_case(text[start:end]):
                continue
            for match in pattern.finditer(text, start, end):
                name, at = match[0], match.start()
                head, space, rest = name.partition(" ")
                if head.lower() in openers:
                    if not space:
                        continue
                    at += len(head) + 1
                    name = rest
                self._add(name, at)

    def _add(self, name: str, at: int) -> None:
        number = len(self.names)
        self.starts.append(at)
        self.names.append(name)
        first, space, _ = name.partition(" ")
        if space:
            last = name[name.rfind(" ") + 1 :]
            if plain(last) in self.words.suffixes:
                last = name.split(" ")[-2]
            self._last.setdefault(last.casefold(), []).append(number)
            self._first.setdefault(first.casefold(), []).append(number)

    def span(self, number: int) -> Span:
        """The span of one name."""
        start = self.starts[number]
        return Span(start, start + len(self.names[number]))

    def between(self, start: int, end: int) -> range:
        """The numbers of the names that begin in a stretch."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def read(self, name: str) -> Mention | None:
        """What a name of the article says; each is read once."""
        if name not in self._read:
            tokens = tokens_of(name, self.words)
            self._read[name] = read_phrase(tokens, self.words) if tokens else None
        return self._read[name]

    def full_names(self, part: str) -> tuple[FullName, ...]:
        """Persons whose last name is the word; else persons of that given name."""
        key = part.casefold()
        if key not in self._full:
            found = self._persons(self._last.get(key, ()))
            self._full[key] = found or self._persons(self._first.get(key, ()))
        return self._full[key]

    def surnamed(self, part: str) -> bool:
        """Whether the article names a person with that last name."""
        return bool(self._persons(self._last.get(part.casefold(), ())))

    def _persons(self, numbers: Sequence[int]) -> tuple[FullName, ...]:
        found: dict[tuple[str, ...], FullName] = {}
        tried: set[str] = set()
        for number in numbers:
            name = self.names[number]
            if name not in tried and len(tried) >= MOST_NAMES:
                continue
            tried.add(name)
            mention = self.read(name)
            if mention is None or mention.kind is not MentionKind.PERSON or " " not in mention.name:
                continue
            key = person_key(mention, self.words)
            known = found.get(key)
            if known is None:
                span = self._name_span(number, mention)
                found[key] = FullName(mention=mention, span=span, count=1)
            else:
                best = _richer(known.mention, mention)
                found[key] = attrs.evolve(known, mention=best, count=known.count + 1)
        return tuple(found.values())

    def _name_span(self, number: int, mention: Mention) -> Span:
        whole = self.span(number)
        at = self.text.find(mention.name, whole.start, whole.end)
        return Span(at, whole.end) if at >= 0 else whole

    def bodies(self, head: str) -> Sequence[int]:
        """The numbers of names of several words that end in a noun ("Ministry"), in order."""
        return self._last.get(head.casefold(), ())

    def titled(self, title: str) -> Sequence[int]:
        """The numbers of names of several words that begin with a word ("President"), in order."""
        return self._first.get(title.casefold(), ())

    def spelled_out(self, short: str) -> str | None:
        """The name that an abbreviation stands for: the one before it in brackets, or by letters."""
        if self._short is None:
            self._short = dict(self._abbreviations())
        return self._short.get(short.replace(".", ""))

    def _abbreviations(self) -> Iterator[tuple[str, str]]:
        connectors = self.words.connectors
        for name in dict.fromkeys(reversed(self.names)):
            capitals = "".join(part[0] for part in name.split() if part not in connectors)
            if len(capitals) > 2:  # noqa: PLR2004 - two letters are too common
                yield capitals, name
        for match in BRACKETED.compiled().finditer(self.text):
            short = match["short"]
            name = _name_before(self.text[max(0, match.start() - 120) : match.start()], short, self)
            if name:
                yield short, name

    def sentence_start(self, position: int) -> int:
        """Where the sentence begins that holds a position."""
        starts = self.sentences
        return starts[bisect_right(starts, position) - 1]

    @property
    def sentences(self) -> list[int]:
        """Where sentences begin; found on first use."""
        if self._sentences is None:
            pattern = SENTENCE.compiled({"stops": self.words.stops})
            self._sentences = [0, *(match.end() for match in pattern.finditer(self.text))]
        return self._sentences

    def is_spoken(self, position: int) -> bool:
        """Whether a position lies in the words of a direct quote."""
        if self._direct is None:
            spans = sorted(
                span
                for quote in self._quotes
                if quote.kind is QuoteKind.DIRECT
                for span in quote.content
            )
            self._direct = ([span.start for span in spans], [span.end for span in spans])
        starts, ends = self._direct
        at = bisect_right(starts, position) - 1
        return at >= 0 and position < ends[at]


def _name_before(before: str, short: str, index: NameIndex) -> str | None:
    """The words before a bracket whose first letters it holds; else the name just before it."""
    words = before.rsplit("\n", 1)[-1].split()
    wanted = short.casefold()
    for count in range(len(short), min(len(words), len(short) + 5) + 1):
        part = words[-count:]
        letters = "".join(w[0].casefold() for w in part if w.lower() not in index.words.connectors)
        if letters == wanted and part[0][0].isupper():
            return " ".join(part)
    end = len(words)
    while words and end and words[end - 1][0].isupper():
        end -= 1
    return " ".join(words[end:]) or None


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    capital = sum(word[0].isupper() for word in words)
    return len(words) > 2 and capital >= HEADLINE_SHARE * len(words)  # noqa: PLR2004


def _richer(one: Mention, other: Mention) -> Mention:
    return other if other.role and not one.role else one


def person_key(mention: Mention, words: Words) -> tuple[str, ...]:
    """What tells a person from others: first and last name, and a suffix."""
    parts = [plain(part) for part in mention.parts]
    suffix = parts[-1] if parts[-1] in words.suffixes else ""
    last = mention.head
    return (parts[0], last, suffix) if suffix else (parts[0], last)


def is_initialism(short: str, name: str, connectors: frozenset[str]) -> bool:
    """Whether the capitals of an abbreviation are the first letters of a name's words.

    >>> is_initialism("NHO", "Norlandian Harbour Office", frozenset())
    True
    """
    if not is_acronym(short):
        return False
    letters = [part[0].casefold() for part in name.split() if part.lower() not in connectors]
    wanted = short.replace(".", "").casefold()
    return len(letters) <= MOST_WORDS and "".join(letters) == wanted
