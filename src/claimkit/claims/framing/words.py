"""The rules of framing with the words of a language filled in, and where to look for them."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property

import attrs
import regex

from claimkit.claims.framing.rules import RULES, FramingRule
from claimkit.lang import LanguagePack
from claimkit.lang.classes import CLASS_OF_SECTION
from claimkit.lang.morphology import stemmer
from claimkit.plugins.memory import forgettable
from claimkit.quotes.lexicon import reporting_stems
from claimkit.text.coded import RUN, SMALL, Coder, make_alphabet
from claimkit.text.pattern import LIST, Pattern, Template
from claimkit.text.remembered import Remembered

FRAMING, CLASSES = "framing", "classes"
AUXILIARIES = ("be", "have", "do", "modal")
FINITE = (*AUXILIARIES, "negation")  # sections of verbs that make a clause
BEFORE_NOUN = (
    "determiner", "possessive", "preposition", "of", "coordinator", "numerals",
    "subordinator",
)  # fmt: skip
OPEN_SECTIONS = frozenset({"adverb", "time", "title", "irregular_past", "irregular_participle"})
SHORT = 3  # letters of words that are rarely telling
EDGES = ".,;:!?()[]“”\"‘’'—–"
ANAPHOR = Template(
    "framing.anaphor",
    r"\b \L<anaphors> (?: [^\S\n]{1,3}+ [\w’'-]{1,40}+ ){0,2}? [^\S\n]{1,3}+ \L<claim_nouns> \b",
)
LISTS = frozenset(
    match["name"]
    for rule in RULES.values()
    if rule.pattern is not None
    for source in (rule.pattern.pattern, *rule.pattern.pieces.values())
    for match in LIST.finditer(source)
)


def telling_stems(stem: Callable[[str], str], dull: frozenset[str]) -> Remembered[str]:
    """Return the stems of the words that carry meaning, by the word as it stands in a text.

    Those of dull words and of short ones are empty: they say nothing of it.
    """

    def reckon(token: str) -> str:
        word = token.strip(EDGES)
        return stem(word) if len(word) > SHORT and word not in dull else ""

    return Remembered(reckon)


class Compiled:
    """A rule with the words of which one has to stand near its head; compiled when it is tried."""

    def __init__(
        self, rule: FramingRule, lists: Mapping[str, frozenset[str]], coded: Mapping[str, str]
    ) -> None:
        """Compile nothing yet: few rules are tried on one article."""
        self.rule = rule
        self.is_capital = rule.heads in lists["capital_nouns"]
        self.needs = frozenset(map(opening, lists[rule.needs] if rule.needs else ()))
        self._coded = coded

    @cached_property
    def pattern(self) -> Pattern:
        """The pattern with the words of the language, over text whose words are characters."""
        if self.rule.pattern is None:
            message = f"{self.rule.name}: a rule with heads needs a pattern"
            raise TypeError(message)
        return self.rule.pattern.coded(self._coded)

    @cached_property
    def has_agent(self) -> bool:
        """Whether the pattern can name a holder."""
        return "agent" in self.pattern.groupindex


@attrs.frozen(kw_only=True, eq=False)
class FramingWords:
    """What framing is told by in one language.

    `rules` are those to try at a word, `tokens` these words, and `coder` makes the text that they
    read; `stem` gives the stem of a word in lower case, `stems` those of words that carry meaning,
    and `reporting` are the stems of words that report; `lists` are the word lists by name, `closed`
    the words of closed classes; `anaphor` is the pattern of a noun for a claim that points back.
    """

    stem: Callable[[str], str]
    stems: Remembered[str]
    reporting: frozenset[str]
    rules: Mapping[str, tuple[Compiled, ...]]
    tokens: frozenset[str]
    coder: Coder
    lists: Mapping[str, frozenset[str]]
    closed: frozenset[str]
    anaphor: "regex.Pattern[str]"

    def reports(self, word: str) -> bool:
        """Whether a word in lower case is known to report what somebody says."""
        return self.stem(word) in self.reporting


@forgettable
@cache
def framing_words(lang: LanguagePack) -> FramingWords:
    """Return the rules and word lists of a language; made once."""
    lists = _lists(lang)
    named = {name: forms for name, forms in lists.items() if name in LISTS}
    alphabet = make_alphabet({**named, "closed": _beginnings(lists["closed"])})
    rules: dict[str, list[Compiled]] = {}
    for rule in RULES.values():
        if not rule.heads:
            continue
        compiled = Compiled(rule, lists, alphabet.lists)
        for token in sorted({rarest(form) for form in lists[rule.heads]}):
            rules.setdefault(token, []).append(compiled)
    return FramingWords(
        stem=stemmer(lang).stem,
        stems=telling_stems(stemmer(lang).stem, lists["closed"] | lists["claim_nouns"]),
        reporting=reporting_stems(lang),
        rules={token: tuple(found) for token, found in rules.items()},
        tokens=frozenset(rules),
        coder=Coder(alphabet.codes, _by_endings(lists, alphabet.codes)),
        lists=lists,
        closed=lists["closed"],
        anaphor=ANAPHOR.compiled({name: lists[name] for name in ("anaphors", "claim_nouns")}),
    )


def rarest(form: str) -> str:
    """The longest word of a form, which is taken to be its rarest."""
    return max(form.split(), key=len)


def opening(form: str) -> str:
    """The first word of a form, up to an apostrophe."""
    return form.split(maxsplit=1)[0].partition("'")[0].partition("’")[0]


def _beginnings(forms: Iterable[str]) -> frozenset[str]:
    """The words that forms begin with, without what is joined to them: "couldn't"."""
    runs = (RUN.findall(form)[0] for form in forms)
    return frozenset(run for run in runs if run.isalpha())


def _endings(lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The endings of words that patterns ask for: those of adverbs and of possessives."""
    forms = lists["adverb_endings"] | lists["possessive_ends"]
    return frozenset(run for form in forms for run in RUN.findall(form) if run.isalpha())


def _by_endings(
    lists: Mapping[str, frozenset[str]], codes: Mapping[str, str]
) -> Callable[[str], str]:
    """Return what gives an unknown word the character of its ending, which is a word itself."""
    endings = tuple(sorted((e for e in _endings(lists) if e in codes), key=len, reverse=True))

    def character(word: str) -> str:
        if word.endswith(endings):
            return codes[next(ending for ending in endings if word.endswith(ending))]
        return SMALL

    return character


def _lists(lang: LanguagePack) -> dict[str, frozenset[str]]:
    classes, framing = lang.lexicon(CLASSES), lang.lexicon(FRAMING)
    lists = {name: classes.forms(name) for name in CLASS_OF_SECTION}
    lists |= {name: framing.forms(name) for name in framing.names()}
    kept = CLASS_OF_SECTION.keys() - OPEN_SECTIONS
    finite = frozenset().union(*(lists[name] for name in FINITE))
    lists["finite"], lists["clausal"] = finite, finite | lists["subject"]
    lists["auxiliary"] = frozenset().union(*(lists[name] for name in AUXILIARIES))
    lists["clause_openers"] = lists["that"] | lists["interrogative"]
    lists["inner"] = lists["determiner"] | lists["of"]  # of closed classes, in noun phrases
    lists["openers"] = lists["determiner"] | lists["possessive"]
    lists["before_noun"] = frozenset().union(*(lists[name] for name in BEFORE_NOUN))
    lists["verb_group"] = finite | lists["adverb"]
    lists["adverbial"] = lists["adverb_endings"] | {
        run
        for forms in lists.values()
        for run in " ".join(forms).split()
        if run.endswith(tuple(lists["adverb_endings"]))
    }
    lists["adverbs"] = lists["adverb"] | lists["adverbial"]
    lists["closed"] = frozenset().union(*(lists[name] for name in sorted(kept)))
    return lists
