"""Words that look like cues where what stands beside them shows that they report nothing."""

from functools import cache

import attrs

from claimkit.lang.morphology import stemmer
from claimkit.lang.pack import LanguagePack
from claimkit.plugins.memory import forgettable
from claimkit.quotes.letters import BE, GERUND, HAVE, OBJECT, TIME, TO
from claimkit.quotes.passage import Passage, Sentence
from claimkit.quotes.unsaid import Frames, is_naming, read_frames

DEEDS, OTHER_SENSES, RINGING, POSTED = "deeds", "other_senses", "ringing", "posted"
IDIOMS, OTHER_OBJECTS, WITHHELD = "idioms", "other_objects", "withheld"
NAMING, CONTINUING = "naming", "continuing"
WITNESSING = "perception"
COLON, EQUALS = ":", "="  # the latter in what is left of markup
NUMBER, NAME = "#", "N"
AFTER, BEFORE = 4, 8  # tokens in which quoted words are looked for
REACH = 9  # tokens after a verb of seeing
BACK = (1, 2, 3)  # words of a set phrase before its last one
WISH = 4  # words of "not to be named"
OBJECT_REACH = 5  # tokens after a verb in which its object has its noun
BEFORE_NOUN = frozenset("DGLMlNrv#'")
THING = frozenset("DGNMl#")
OBJECT_ENDS = frozenset(".,;:-)$tpobcsyrwW")  # no verb of the noun's own, and no predicate
ENDS_CLAUSE = frozenset(".,;$")
RUNG = frozenset(TO + TIME + "s.;$")
ADVERBS = frozenset("rn")
PARTICIPLES = frozenset("EK")
AFTERWARDS = frozenset(TIME + "s")
DETERMINERS = frozenset("GD")


@attrs.frozen
class Silent:
    """Words that report nothing, or none with another word after them.

    Attributes:
        deeds: Stems of verbs that tell what somebody does.
        senses: For words the words after them with which they report nothing.
        ringing: Verbs whose object may be whom one rings up.
        posted: Verbs that tell where a reporter was.
        witnessing: Verbs of seeing and hearing in the past, whose object may be a thing.
        idioms: Set phrases of two to four words, the last of which reports nothing.
        withheld: What somebody wishes who is not to be named, in as many words as `WISH`.
        naming: Participles behind which a name stands: "a ferry called Tern, ".
        objects: For words the nouns with which as their object they report nothing.
        continuing: Verbs that only go on with what the infinitive behind them tells.
        acts: Forms of `deeds`.
        frames: The frames in which nothing is reported.
    """

    deeds: frozenset[str] = frozenset()
    senses: dict[str, frozenset[str]] = attrs.field(factory=dict)
    ringing: frozenset[str] = frozenset()
    posted: frozenset[str] = frozenset()
    witnessing: frozenset[str] = frozenset()
    idioms: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    objects: dict[str, frozenset[str]] = attrs.field(factory=dict)
    continuing: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    frames: Frames = attrs.field(factory=Frames)
    wishes: frozenset[str] = attrs.field(init=False, repr=False)
    last_words: frozenset[str] = attrs.field(init=False, repr=False)

    def says_nothing(self, passage: Passage, sentence: Sentence, at: int, stem: str) -> bool:
        """Whether a word reports nothing, by itself or with what stands beside it."""
        start = sentence.start
        if stem in self.deeds:
            return not _beside_speech(passage.shape, start, at)
        word, shape = passage.plain[at], passage.shape
        following = passage.plain[at + 1] if at + 1 < len(passage.plain) else ""
        return (
            (following in self.senses.get(word, ()) and not _follows_speech(shape, start, at))
            or (word in self.objects and _has_object(passage, at, self.objects[word]))
            or (word in self.ringing and _is_rung_up(shape, at))
            or (word in self.witnessing and (_is_thing(shape, at) or _is_watched(shape, at)))
            or (word in self.posted and _is_posted(passage, at))
            or (following in self.wishes and self._is_withheld(passage.plain, at))
            or (word in self.last_words and self._ends_idiom(passage.words, at))
            or (word == COLON and shape[at + 1 : at + 2] == NUMBER)
            or (word in self.naming and is_naming(shape, start, at))
            or following == EQUALS
            or (
                word in self.continuing
                and shape[at + 1 : at + 2] == TO
                and self._goes_on(passage, at)
            )
            or self.frames.hold(passage, start, at)
        )

    @last_words.default
    def _ends_of_idioms(self) -> frozenset[str]:
        return frozenset(idiom.split()[-1] for idiom in self.idioms)

    @wishes.default
    def _first_words(self) -> frozenset[str]:
        return frozenset(wish.split()[0] for wish in self.withheld)

    def _is_withheld(self, plain: list[str], at: int) -> bool:
        """Whether what follows a word is that somebody's name shall not be told."""
        return " ".join(plain[at + 1 : at + 1 + WISH]) in self.withheld

    def _goes_on(self, passage: Passage, at: int) -> bool:
        """Whether the infinitive behind a verb and "to" is a deed: "continued to pay"."""
        place = at + 2
        while passage.shape[place : place + 1] in ADVERBS:
            place += 1
        return passage.shape[place : place + 1] in {BE, HAVE} or not self.acts.isdisjoint(
            passage.plain[place : place + 1]
        )

    def _ends_idiom(self, words: list[str], at: int) -> bool:
        """Whether a word is the last one of a set phrase."""
        return any(" ".join(words[max(0, at - n) : at + 1]).lower() in self.idioms for n in BACK)


def _beside_speech(shape: str, start: int, at: int) -> bool:
    """Whether quoted words stand right after a word, or close before it in its sentence."""
    return "“" in shape[at + 1 : at + AFTER] or _follows_speech(shape, start, at)


def _follows_speech(shape: str, start: int, at: int) -> bool:
    """Whether quoted words stand close before a word in its sentence."""
    return "”" in shape[max(start, at - BEFORE) : at]


def _has_object(passage: Passage, at: int, nouns: frozenset[str]) -> bool:
    """Whether one of some nouns is the object, and neither judged nor subject of a clause."""
    shape = passage.shape
    for place in range(at + 1, min(at + 1 + OBJECT_REACH, len(shape))):
        if passage.plain[place] in nouns:
            return (shape[place + 1 : place + 2] or "$") in OBJECT_ENDS
        described = shape[place] in PARTICIPLES and shape[place - 1] in DETERMINERS
        if shape[place] not in BEFORE_NOUN and not described:
            return False
    return False


def _is_rung_up(shape: str, at: int) -> bool:
    """Whether somebody is the object, after whom the clause ends, or tells when or what for."""
    end = at + 1
    if shape[end : end + 1] == OBJECT:
        end += 1
    else:
        while shape[end : end + 1] in {NAME, "M"}:
            end += 1
        if end == at + 1 and shape[end : end + 1] in DETERMINERS:
            end = _end_of_phrase(shape, end)
            return shape[end : end + 1] == TIME
    on = 1 if shape[end : end + 1] in {"p", "r"} and shape[end + 1 : end + 2] in AFTERWARDS else 0
    return end > at + 1 and (shape[end + on : end + on + 1] or "$") in RUNG


def _end_of_phrase(shape: str, at: int) -> int:
    """Return the token behind a determiner and the nouns that follow it."""
    end = at + 1
    while shape[end : end + 1] in {NAME, "M", "l", NUMBER}:
        end += 1
    return end


def _is_thing(shape: str, at: int) -> bool:
    """Whether a thing is the object, and no clause: "She saw a rat", but not "saw it as a rat"."""
    return (
        shape[at + 1 : at + 2] in THING
        and shape.find("s", at, at + REACH) < 0
        and shape.find("T", at, at + AFTER) < 0
        and shape.find("“", at, at + REACH) < 0
    )


def _is_watched(shape: str, at: int) -> bool:
    """Whether what somebody was seen doing follows: "was seen walking in the rain"."""
    return shape[at + 1 : at + 2] == GERUND and shape[at - 1 : at] in {BE, "r"}


def _is_posted(passage: Passage, at: int) -> bool:
    """Whether only a place follows, with its preposition: "Ann Lee reported from Ohm."."""
    shape = passage.shape
    if shape[at + 1 : at + 2] != "p":
        return False
    end = at + 2
    while shape[end : end + 1] == NAME:
        end += 1
    return end > at + 2 and (shape[end : end + 1] or "$") in ENDS_CLAUSE


@forgettable
@cache
def silent_words(lang: LanguagePack) -> Silent:
    """Return the words of a language that report nothing; none if its pack lists none."""
    words = lang.lexicon("cue_words")
    cut = stemmer(lang)
    values = {
        name: words.values(name) if name in words.sections else {}
        for name in (OTHER_SENSES, OTHER_OBJECTS)
    }
    by_word = {
        name: {word: frozenset(other.split()) for word, other in held.items()}
        for name, held in values.items()
    }
    forms = {
        name: words.forms(name) if name in words.sections else frozenset[str]()
        for name in (DEEDS, RINGING, POSTED, WITNESSING, IDIOMS, WITHHELD, NAMING, CONTINUING)
    }
    return Silent(
        deeds=frozenset(map(cut.stem, forms[DEEDS])),
        senses=by_word[OTHER_SENSES],
        objects=by_word[OTHER_OBJECTS],
        ringing=forms[RINGING],
        posted=forms[POSTED],
        witnessing=forms[WITNESSING],
        idioms=forms[IDIOMS],
        withheld=forms[WITHHELD],
        naming=forms[NAMING],
        continuing=forms[CONTINUING],
        acts=forms[DEEDS],
        frames=read_frames(lang),
    )
