"""The rules of framing with the words of a language filled in, and where to look for them."""

from collections.abc import Callable, Mapping
from functools import cache, cached_property

import attrs
import regex

from claimkit.claims.framing.rules import RULES, FramingRule
from claimkit.lang import LanguagePack
from claimkit.lang.classes import CLASS_OF_SECTION
from claimkit.lang.morphology import stemmer
from claimkit.plugins.memory import forgettable
from claimkit.quotes.lexicon import reporting_stems
from claimkit.text.pattern import LIST, Template

FRAMING, CLASSES = "framing", "classes"
FINITE = ("be", "have", "do", "modal", "negation")  # sections of verbs that make a clause
OPEN_SECTIONS = frozenset({"adverb", "time", "title", "irregular_past", "irregular_participle"})
ANAPHOR = Template(
    "framing.anaphor",
    r"\b \L<anaphors> (?: [^\S\n]{1,3}+ [\w’'-]{1,40}+ ){0,2}? [^\S\n]{1,3}+ \L<claim_nouns> \b",
)


class Compiled:
    """A rule with the words of which one has to stand near its head; compiled when it is tried."""

    def __init__(self, rule: FramingRule, lists: Mapping[str, frozenset[str]]) -> None:
        """Compile nothing yet: few rules are tried on one article."""
        self.rule = rule
        self.is_capital = rule.heads in lists["capital_nouns"]
        self.needs = frozenset(map(opening, lists[rule.needs] if rule.needs else ()))
        self._lists = lists

    @cached_property
    def pattern(self) -> "regex.Pattern[str]":
        """The pattern with the words of the language."""
        return _compile(self.rule.pattern, self._lists)

    @cached_property
    def has_agent(self) -> bool:
        """Whether the pattern can name a holder."""
        return "agent" in self.pattern.groupindex


@attrs.frozen(kw_only=True, eq=False)
class FramingWords:
    """What framing is told by in one language.

    `rules` are those to try at a word, `tokens` these words; `stem` gives the stem of a word in
    lower case and `reporting` are the stems of words that report; `lists` are the word lists by
    name, `closed` the words of closed classes, `dull` those and the nouns for claims; `anaphor` is
    the pattern of a noun for a claim that points back.
    """

    stem: Callable[[str], str]
    reporting: frozenset[str]
    rules: Mapping[str, tuple[Compiled, ...]]
    tokens: frozenset[str]
    lists: Mapping[str, frozenset[str]]
    closed: frozenset[str]
    dull: frozenset[str]
    anaphor: "regex.Pattern[str]"

    def reports(self, word: str) -> bool:
        """Whether a word in lower case is known to report what somebody says."""
        return self.stem(word) in self.reporting


@forgettable
@cache
def framing_words(lang: LanguagePack) -> FramingWords:
    """Return the rules and word lists of a language; made once."""
    lists = _lists(lang)
    rules: dict[str, list[Compiled]] = {}
    for rule in RULES.values():
        if not rule.heads:
            continue
        compiled = Compiled(rule, lists)
        for token in sorted({rarest(form) for form in lists[rule.heads]}):
            rules.setdefault(token, []).append(compiled)
    return FramingWords(
        stem=stemmer(lang).stem,
        reporting=reporting_stems(lang),
        rules={token: tuple(found) for token, found in rules.items()},
        tokens=frozenset(rules),
        lists=lists,
        closed=lists["closed"],
        dull=lists["closed"] | lists["claim_nouns"],
        anaphor=_compile(ANAPHOR, lists),
    )


def rarest(form: str) -> str:
    """The longest word of a form, which is taken to be its rarest."""
    return max(form.split(), key=len)


def opening(form: str) -> str:
    """The first word of a form, up to an apostrophe."""
    return form.split(maxsplit=1)[0].partition("'")[0].partition("’")[0]


def _lists(lang: LanguagePack) -> dict[str, frozenset[str]]:
    classes, framing = lang.lexicon(CLASSES), lang.lexicon(FRAMING)
    lists = {name: classes.forms(name) for name in CLASS_OF_SECTION}
    lists |= {name: framing.forms(name) for name in framing.names()}
    kept = CLASS_OF_SECTION.keys() - OPEN_SECTIONS
    finite = frozenset().union(*(lists[name] for name in FINITE))
    lists["finite"], lists["clausal"] = finite, finite | lists["subject"]
    lists["clause_openers"] = lists["that"] | lists["interrogative"]
    lists["inner"] = lists["determiner"] | lists["of"]  # of closed classes, in noun phrases
    lists["verb_group"] = finite | lists["adverb"]
    lists["closed"] = frozenset().union(*(lists[name] for name in sorted(kept)))
    return lists


def _compile(
    template: Template | None, lists: Mapping[str, frozenset[str]]
) -> "regex.Pattern[str]":
    """Compile a pattern with the lists that it, or a piece of it, names."""
    if template is None:
        message = "a rule with heads needs a pattern"
        raise TypeError(message)
    whole = " ".join([template.pattern, *template.pieces.values()])
    used = {match["name"] for match in LIST.finditer(whole)}
    return template.compiled({name: lists[name] for name in sorted(used)})
