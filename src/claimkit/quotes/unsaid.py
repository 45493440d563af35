"""Frames in which a verb of saying, thinking or seeing reports nothing.

A question or a request to the reader, what the author alone knew, an appearance on a stage, a
participle that describes the noun behind it, and what is only asked or supposed: in none of them
somebody is reported to say or to think something.
"""

import re

import attrs

from claimkit.lang.pack import LanguagePack
from claimkit.quotes.letters import GERUND, TIME
from claimkit.quotes.passage import Passage

STAGING, STAGES, TOPICS = "staging", "stages", "topics"
NARRATING, NARRATORS = "narrating", "narrators"
EXHORTING, READERS, SUPPOSING = "exhorting", "readers", "supposing"
MOODS, ENTAILING, UNREAL, ADVISING = "describing", "entailing", "unreal", "advising"
SECTIONS = (
    *(STAGING, STAGES, TOPICS, NARRATING, NARRATORS, EXHORTING, READERS, SUPPOSING),
    *(MOODS, ENTAILING, UNREAL, ADVISING),
)
SUBJECT, ASKING, HELPING = "P", "dm", "xhmdnr"
PLACE = frozenset("DGN#M")
TOPIC_REACH = 12  # tokens after a verb in which its topic is looked for
SUPPOSED_REACH = 3  # tokens before a subject
SAID = frozenset("T“q:")
ATTRIBUTE = re.compile(r"[DG][lv][ac]g[lv]")  # "a slow but promising start"
DETERMINERS, DESCRIBING, DESCRIBED, ADVERB = frozenset("DG"), frozenset("EK"), frozenset("lv#"), "r"
NAMED = re.compile(r",E(?:D?[NMl]{1,8}|D?“q{1,12}”),r{0,2}[VExhmd]")
NAMED_BARE = re.compile(r"[lN]E(?:N{1,5}#?|D?“q{1,12}”),?r?[VExhmd]")
OPENERS = frozenset("rca")
APART = frozenset(",”")
SUBJECTS, LONGEST_SUBJECT = frozenset("DGNMlP"), 5
BEFORE_CONDITION = frozenset(",ca;r-")
NOUN_OPENERS, NOUNS = frozenset("DGcp"), frozenset("lNv")


@attrs.frozen
class Frames:
    """The words of frames in which nothing is reported.

    Attributes:
        staging: Verbs of speaking and voting that may only tell where somebody did so.
        stages: Prepositions before the place or time of it.
        topics: Words after which stands what was spoken about or voted for.
        narrating: Past forms of knowing and seeing; with one of the `narrators` as their subject
            they tell the author's own story.
        narrators: Pronouns for the author.
        exhorting: Verbs that open a request to the reader: "Just ask the captains."
        readers: Pronouns for the reader, who is asked: "Do you think so?"
        describing: Adjectives of feeling, which describe the noun behind them: "angry captains".
        entailing: Participles that tell what follows from something: ", meaning that it closes".
        unreal: Auxiliaries that open a condition before its subject: "Had she known, ".
        advising: Auxiliaries that give the reader advice: "You should ask the captains."
        supposing: Words that open a question or a condition inside what is reported.
    """

    staging: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    narrating: frozenset[str] = frozenset()
    narrators: frozenset[str] = frozenset()
    exhorting: frozenset[str] = frozenset()
    readers: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    describing: frozenset[str] = frozenset()
    entailing: frozenset[str] = frozenset()
    unreal: frozenset[str] = frozenset()
    advising: frozenset[str] = frozenset()

    def hold(self, passage: Passage, start: int, at: int) -> bool:
        """Whether a word of a sentence stands in one of the frames."""
        word, shape = passage.plain[at], passage.shape
        return (
            (word in self.staging and self._is_staged(passage, at))
            or (word in self.narrating and self._is_narrated(passage, start, at))
            or (word in self.exhorting and _opens(shape, start, at))
            or (word in self.describing and _is_before_noun(shape, at))
            or (word in self.entailing and shape[at - 1 : at] in APART)
            or self._is_unreal(passage, start, at)
            or self._is_put_to_reader(passage, start, at)
            or is_attribute(shape, start, at)
        )

    def _is_staged(self, passage: Passage, at: int) -> bool:
        """Whether only where or when stands behind a verb: "spoke at the harbour fair"."""
        shape = passage.shape
        if shape[at + 1 : at + 2] != TIME:
            following = passage.plain[at + 1 : at + 2]
            if self.stages.isdisjoint(following) or shape[at + 2 : at + 3] not in PLACE:
                return False
        for place in range(at + 1, min(at + TOPIC_REACH, len(shape))):
            if shape[place] in ".;":
                break
            if shape[place] in SAID or passage.plain[place] in self.topics:
                return False
        return True

    def _is_narrated(self, passage: Passage, start: int, at: int) -> bool:
        """Whether the author is the subject: "I never knew why"."""
        subject = _before_group(passage.shape, start, at)
        return subject >= start and passage.plain[subject] in self.narrators

    def _is_put_to_reader(self, passage: Passage, start: int, at: int) -> bool:
        """Whether a verb stands in a question or advice to the reader: "Would you say so?"."""
        shape = passage.shape
        subject = _before_group(shape, start, at)
        if subject < start or shape[subject] != SUBJECT:
            return False
        if passage.plain[subject] not in self.readers:
            return False
        if not self.advising.isdisjoint(passage.plain[subject + 1 : at]):
            return True
        bare = not shape[subject + 1 : at].strip("r")
        return bare and subject > start and shape[subject - 1] in ASKING

    def _is_unreal(self, passage: Passage, start: int, at: int) -> bool:
        """Whether a verb stands in a condition that is not met: "Had she known, "."""
        shape, place = passage.shape, at - 1
        if shape[at] not in DESCRIBING:
            return False
        least = max(start, at - LONGEST_SUBJECT)
        while place > least and shape[place] in SUBJECTS:
            place -= 1
        return (
            place < at - 1
            and passage.plain[place] in self.unreal
            and (place == start or shape[place - 1] in BEFORE_CONDITION)
        )

    def is_supposed(self, passage: Passage, start: int, subject: int) -> bool:
        """Whether a subject stands behind a word that opens a question or a condition.

        "She asked whether the mayor believed that": nobody says that the mayor believes it.
        """
        for place in range(subject - 1, max(start, subject - SUPPOSED_REACH) - 1, -1):
            if passage.plain[place] in self.supposing:
                return True
            if passage.shape[place] not in "ryD":
                return False
        return False


def _is_before_noun(shape: str, at: int) -> bool:
    """Whether an adjective stands in a noun phrase, before its noun: "and proud captain Lee"."""
    return shape[at - 1 : at] in NOUN_OPENERS and shape[at + 1 : at + 2] in NOUNS


def _before_group(shape: str, start: int, at: int) -> int:
    """Return the token before a verb and its auxiliaries."""
    place = at - 1
    while place >= start and shape[place] in HELPING:
        place -= 1
    return place


def _opens(shape: str, start: int, at: int) -> bool:
    """Whether a verb opens its sentence or bracket as a request: "Ask any captain"."""
    if shape[at - 1 : at] == "(":
        return True
    return at == start or (at == start + 1 and shape[start] in OPENERS)


def is_attribute(shape: str, start: int, at: int) -> bool:
    """Whether a participle describes the noun or the number behind it.

    "Her promised visit", "an estimated 200 guests", "a slow but promising start".
    """
    if shape[at] == GERUND:
        return at - 3 >= start and ATTRIBUTE.match(shape, at - 3) is not None
    if shape[at] not in DESCRIBING or shape[at + 1 : at + 2] not in DESCRIBED:
        return False
    before = at - 1 if shape[at - 1 : at] != ADVERB else at - 2
    return before >= start and shape[before] in DETERMINERS


def is_naming(shape: str, start: int, at: int) -> bool:
    """Whether a name that something bears stands behind a participle.

    "His group, called Tern, will ", "a ferry called Tern sank".
    """
    before = max(start, at - 1)
    return NAMED.match(shape, before) is not None or NAMED_BARE.match(shape, before) is not None


def read_frames(lang: LanguagePack) -> Frames:
    """Return the frames of a language; empty ones if its pack lists no words for them."""
    words = lang.lexicon("cue_words")
    return Frames(**{name: words.forms(name) for name in SECTIONS if name in words.sections})
