"""Where names stand in the prose of an article: found once, looked up by word."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from claimkit.model import PROSE, Article, Quote, QuoteKind, Span
from claimkit.speakers.mentions.mention import Mention, MentionKind, plain, straight
from claimkit.speakers.mentions.runs import find_names, is_label, read_name
from claimkit.speakers.names.abbreviations import find_abbreviations
from claimkit.speakers.names.couples import shared_names
from claimkit.speakers.names.full_names import FullName, without_tails
from claimkit.speakers.names.headlines import HEADLINES, Headlines
from claimkit.speakers.names.person_keys import MIDDLE, middle_of, middles, person_key
from claimkit.speakers.names.sentences import Sentences
from claimkit.speakers.names.spellings import is_misspelt
from claimkit.speakers.words import Words

DIRECT = QuoteKind.DIRECT
MOST_NAMES = 24
MOST_MISSPELT = 400  # last words of names that a misspelt one is compared with
OPENING = "\"“‘'(["


class NameIndex:
    """The capitalised names of an article's prose, in order, with the sentences they stand in."""

    def __init__(self, article: Article, quotes: Sequence[Quote], words: Words) -> None:
        self.text = article.text
        self.words = words
        self._article = article
        self._quotes = quotes
        self._full: dict[str, tuple[FullName, ...]] = {}
        self._middles: dict[str, dict[tuple[str, ...], set[str]]] = {}
        self.sentence_start = Sentences(article, words).start
        self.headlines = Headlines(article, words)
        self._direct: tuple[list[int], list[int]] | None = None
        self._short: dict[str, str] | None = None
        self.starts: list[int] = []
        self.names: list[str] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        self._bare: dict[str, list[int]] = {}
        self._last: dict[str, list[str]] = defaultdict(list)
        self._first: dict[str, list[str]] = defaultdict(list)
        self._find()

    def _find(self) -> None:
        for start, end in self._stretches():
            names, starts = find_names(self.text, start, end, self.words)
            self.names += names
            self.starts += starts
        places = self._places
        for number, name in enumerate(self.names):
            places[name].append(number)
        for number, name in shared_names(self.text, self.names, self.starts, self.words):
            places[name].append(number)
        for name in places:
            if " " in name:
                self._note(name)

    def _stretches(self) -> list[tuple[int, int]]:
        """The prose with its names, in stretches that are as long as can be."""
        text = self.text
        found: list[tuple[int, int]] = []
        before = -1
        for number, block in enumerate(self._article.blocks):
            start, end = block.span.start, block.span.end
            if block.kind not in PROSE:
                continue
            if is_label(text[start:end], headline=block.kind in HEADLINES):
                continue
            if found and before == number - 1 and text.find("\n", found[-1][1], start) >= 0:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
            before = number
        return found

    def _note(self, name: str) -> None:
        """Note a name of several words under its first and its last word."""
        parts = straight(name).split(" ")
        last = parts[-1]
        if len(last) <= 3 and last.rstrip(".") in self.words.suffixes:  # noqa: PLR2004
            last = parts[-2]
        self._last[last].append(name)
        for part in parts[:-1]:
            self._first[part].append(name)

    def span(self, number: int) -> Span:
        """The span of one name."""
        start = self.starts[number]
        return Span(start, start + len(self.names[number]))

    def between(self, start: int, end: int) -> range:
        """The numbers of the names that begin in a stretch."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def read(self, name: str) -> Mention | None:
        """What a name of the article says."""
        return read_name(name, self.words)

    def full_names(self, part: str) -> tuple[FullName, ...]:
        """Persons whose last name is the word; else persons of that given name."""
        key = straight(part)
        if key not in self._full:
            found = self._sure(without_tails(self._persons(self._last.get(key, ())), self.words))
            self._full[key] = found or tuple(
                person
                for person in self._persons(self._first.get(key, ()))
                if straight(person.mention.parts[0]) == key or self._is_inner(person, key)
            )
            if not self._full[key]:
                self._full[key] = self._headlined(key)
        return self._full[key]

    def _headlined(self, key: str) -> tuple[FullName, ...]:
        span = self.headlines.full_name(key)
        mention = self.read(span.of(self.text)) if span else None
        if span is None or mention is None or mention.kind != MentionKind.PERSON:
            return ()
        return (FullName(mention=mention, span=span, count=1),)

    def _is_inner(self, person: FullName, part: str) -> bool:
        """Whether a word is the first of two family names ("Ana Sorel Vik", "Ms. Sorel")."""
        inner = person.mention.name.lower().split(" ")[1:-1]
        return part in inner and part not in self.words.given and len(part) > 2  # noqa: PLR2004

    def _sure(self, persons: tuple[FullName, ...]) -> tuple[FullName, ...]:
        """Leave out what may be another word before a family name, if somebody else bears it.

        A capital tells nothing where it opens a sentence ("Unmoved Sorel stays on"). One person is
        enough if the name is a state's ("Poor Mexico, they say"), or the word before it has the
        ending of a participle ("Watching Sorel leave, they say").
        """
        if len(persons) == 1:
            first, *_, last = persons[0].mention.parts
            doubt = last in self.words.states or first.endswith(self.words.opening_endings)
            return () if doubt and self._only_opens(persons[0]) else persons
        sure = tuple(one for one in persons if not self._only_opens(one))
        return sure or persons

    def _only_opens(self, person: FullName) -> bool:
        """Whether a name was seen once, where a sentence opens, and has no known given name."""
        mention, start = person.mention, person.span.start
        return (
            person.count == 1
            and not mention.role
            and not mention.gender
            and mention.parts[0].lower() not in self.words.given
            and not self.text[self.sentence_start(start) : start].strip(OPENING)
        )

    def misspelt(self, last: str) -> tuple[FullName, ...]:
        """Persons whose last name differs by one letter from one that nobody has."""
        return tuple(
            one
            for other in islice(self._last, MOST_MISSPELT)
            if is_misspelt(last, other)
            for one in self.full_names(other)
        )

    def surnamed(self, part: str) -> bool:
        """Whether the article names a person with that last name."""
        persons = self._persons(self._last.get(straight(part), ()))
        return any(not self._only_opens(one) for one in persons)

    def _persons(self, names: Sequence[str]) -> tuple[FullName, ...]:
        found: dict[tuple[str, ...], FullName] = {}
        for name in names[:MOST_NAMES]:
            mention = self.read(name)
            if mention is None or mention.kind != MentionKind.PERSON or " " not in mention.name:
                continue
            key = self.person_key(mention)
            numbers = self._places[name]
            span = self._name_span(numbers[0], mention)
            known = found.get(key)
            if known is not None:
                mention = mention if mention.role and not known.mention.role else known.mention
                span = min(known.span, span, key=lambda one: one.start)
            count = len(numbers) + (known.count if known else 0)
            found[key] = FullName(mention=mention, span=span, count=count)
        return tuple(found.values())

    def person_key(self, mention: Mention) -> tuple[str, ...]:
        """What tells a person from the others of the article."""
        key = person_key(mention, self.words)
        if mention.name.count(" ") < 2:  # noqa: PLR2004 - no middle name
            return key
        known = self._middles.get(mention.head)
        if known is None:
            known = self._middles[mention.head] = middles(
                self._last.get(mention.head, ())[:MOST_NAMES], self.words
            )
        return (*key, MIDDLE, middle_of(mention, self.words)) if key in known else key

    def _name_span(self, number: int, mention: Mention) -> Span:
        whole = self.span(number)
        at = self.text.find(mention.name, whole.start, whole.end)
        return Span(at, whole.end) if at >= 0 else whole

    def bare_uses(self, last: str) -> list[int]:
        """Where a last name stands without a given one, also after a form of address."""
        if last in self._bare:
            return self._bare[last]
        starts = self._bare[last] = []
        for name in (last.capitalize(), *self._last.get(last, ())[:MOST_NAMES]):
            mention = self.read(name) if name in self._places else None
            if mention is not None and mention.name.lower() == last:
                starts.extend(self.starts[number] for number in self._places[name])
        return starts

    def address(self, last: str) -> str:
        """The gender that all forms of address before a bare last name tell, or ""."""
        genders = set()
        for name in self._last.get(last.lower(), ())[:MOST_NAMES]:
            title, _, rest = name.partition(" ")
            if rest == last:
                genders.add(self.words.honorifics.get(plain(title), ""))
        genders.discard("")
        return genders.pop() if len(genders) == 1 else ""

    def holding(self, position: int) -> int | None:
        """The number of the name that goes on over a position, if there is one."""
        number = bisect_right(self.starts, position) - 1
        if number < 0 or position >= self.starts[number] + len(self.names[number]):
            return None
        return number

    def ending(self, position: int) -> int | None:
        """The number of the name that ends at a position, if there is one."""
        number = bisect_left(self.starts, position) - 1
        if number < 0 or self.starts[number] + len(self.names[number]) != position:
            return None
        return number

    def bodies(self, head: str) -> tuple[int, ...]:
        """The numbers of names that end in a noun ("Harbour Ministry", "Ministry"), in order."""
        names = [*self._last.get(head.lower(), ()), head.capitalize()]
        return self._numbers(names)

    def beginning(self, word: str) -> list[str]:
        """The names of several words that begin with a word."""
        opening = f"{word} "
        return [name for name in self._first.get(word.lower(), ()) if name.startswith(opening)]

    def whole(self, number: int) -> str:
        """A name with its complements ("Court of Appeals for Harbours", of which this is "Court").

        Behind the first one neither "and" nor a place is part of the name.
        """
        words = self.words
        last = self._complement(number, words.connectors)
        if last is not None:
            more = self._complement(last, words.connectors - words.joins - words.locative)
            last = last if more is None else more
        return self.text[self.starts[number] : self.span(number if last is None else last).end]

    def _complement(self, number: int, connectors: frozenset[str]) -> int | None:
        """The number of the name that small words join to another one."""
        end = self.starts[number] + len(self.names[number])
        following = self.text[end : end + 16].split()[:2]
        if not self.text.startswith(" ", end) or following[0] not in connectors:
            return None
        small = following[0]
        if following[-1] in self.words.connectors | self.words.articles:
            small = " ".join(following)
        start = end + len(small) + 2
        near = self.between(start, start + 1)
        return near[0] if near else None

    def _numbers(self, names: Sequence[str]) -> tuple[int, ...]:
        return tuple(
            sorted(number for name in names[:MOST_NAMES] for number in self._places.get(name, ()))
        )

    def spelled_out(self, short: str) -> str | None:
        """The name that an abbreviation stands for: the one before its brackets, or by letters."""
        if self._short is None:
            self._short = dict(find_abbreviations(self.text, self.names, self.words))
        return self._short.get(short.replace(".", ""))

    def is_spoken(self, position: int) -> bool:
        """Whether a position lies in the words of a direct quote."""
        if self._direct is None:
            spans = sorted(
                (span.start, span.end)
                for quote in self._quotes
                if quote.kind is DIRECT
                for span in quote.content
            )
            self._direct = ([start for start, _ in spans], [end for _, end in spans])
        starts, ends = self._direct
        at = bisect_right(starts, position) - 1
        return at >= 0 and position < ends[at]
