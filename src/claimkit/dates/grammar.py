r"""The grammar of time expressions: shapes over the words of a language.

Each rule is a piece of `RULES`; the first that fits at a place wins. Groups carry what is read:
`ref` and `unit` of "last week", `day`, `month` and `year` of "March 3, 2024". No rule looks
further than some 100 code points.

The rules run over texts whose words are one character each, whose dashes are all alike and whose
words stand one blank apart (`claimkit.text.coded`, `claimkit.dates.gaps`). They are tried where
an expression may begin, and on some 80 characters, which bounds what they can cost; so they may go
back, as possessive repeats would not let them, and run in `re`, which compiles them much faster.
"""

from collections.abc import Mapping

import attrs

from claimkit.dates.pieces import PIECES
from claimkit.text.pattern import LIST, Template

SHAPES: Mapping[str, str] = {
    "ISO": r"""
        (?<![\d-]) (?P<iso> \d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:
        [T\ ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)? (?:Z|[+-]\d\d:?\d\d)? )? ) (?![\d-])
    """,
    "NUMERIC": r"""
        (?<![\d/.-]) (?P<numeric> \d{1,2}/\d{1,2}/(?:\d{4}|\d\d)
        | \d{1,2}\.\d{1,2}\.\d{4} | \d{1,2}-\d{1,2}-(?:\d{4}|\d\d)
        | \d{4}/\d{1,2}/\d{1,2} ) (?![\d/-]|\.\d)
    """,
    "CLOCK_TIME": r"""
        (?<![\d:.,$£€/-]) <AROUND>? (?: (?P<modifier>\L<modifiers>) <JOIN> )? <CLOCK> (?:
        (?: <COMMA> (?:\L<on><GAP>)? ) <SOME_DAY> )?
    """,
    "DAY_CLOCK": r"<SOME_DAY> ,? <GAP> (?: \L<at> <GAP> )? <AROUND>? <CLOCK>",
    "FULL_DATE": r"""
        (?: <AROUND> | <LEAD> | (?P<ref>\L<references>) <GAP> (?=<WEEKDAY>) )? <CALENDAR_DAY>
    """,
    "YEAR_MONTH": r"""
        (?: <LEAD> | <REF> | <AROUND> )? <MONTH> (?: <YEAR_AFTER>
        | <COMMA> <SPOKEN> ) <END>
    """,
    "ONLY_MONTH": r"""
        (?: (?: <LEAD> | <REF> | \L<blurring><GAP> ) <MONTH>
        | (?P<month>\L<clear_full_months>) <END> | (?P<month>\L<clear_short_months>) <END> \.?
        | \L<behind_before_month> (?P<month>\L<full_months>) <END> ) (?! <GAP>\d{1,2}\b )
    """,
    "DAY_PART": r"""
        (?: (?: (?P<modifier>\L<modifiers>) <JOIN> )? (?: <SOME_DAY>
        | <THE>? (?P<ref>\L<references>) | \L<articles> ) <GAP> <PART>
        | (?P<lone>\L<lone_parts>) ) <END>
        (?: <GAP> (?: (?(lone)(?!)|(?:\L<on>|\L<of>)) <GAP> )? <SOME_DAY> )?
    """,
    "NAMED_DAY": r"<LEAD>? <DAY_NAME>",
    "ONLY_WEEKDAY": r"""
        (?: <LEAD> | <THE>? <REF> | (?P<same>\L<same>) <GAP> )? <FULL_WEEKDAY>
        (?!<DASH><WORD>) (?: <GAP> (?: \L<of> <GAP> )? <STRETCH> )?
    """,
    "HOLIDAY": r"(?: <LEAD> | <REF> )? (?P<holiday>\L<holidays>) <END> (?: ,? <GAP> <YEAR> )?",
    "SEASON": r"""
        (?: (?P<has_lead> (?: <LEAD> | <THE> )? (?: <REF> | <ANY_YEAR> <GAP>
        | <RELATED_YEAR> \L<possessive> <GAP> | (?P<same>\L<same>) <GAP>
        | <THE> (?: (?P<modifier>\L<modifiers>) <GAP> )?
        | (?P<modifier>\L<modifiers>) <JOIN> ) ) | <THE>? ) (?P<season>\L<seasons>) <END>
        (?: <YEAR_OF> | (?(has_lead)|(?!)) )
    """,
    "DECADE": r"""
        <LEAD>? <THE>? (?: (?P<modifier>\L<modifiers>) <JOIN> )? (?:
        (?P<decade>(?:1[1-9]|20)\d0) \L<plural_s> <END>
        | ['’‘](?P<short_decade>\d0) \L<plural_s> <END>
        | (?<=\ ) (?P<named_decade>\L<decades>) <END> )
    """,
    "CENTURY": r"""
        <LEAD>? <THE>? (?: (?P<modifier>\L<modifiers>) <JOIN> )? <ORDINAL> <JOIN>
        \L<unit_forms_century> <END> <ERA>?
    """,
    "ERA_YEAR": r"(?P<era_year>\d{1,4}) <ERA> (?: (?<=\.<WORD>)\. )?",
    "QUARTER": r"""
        <LEAD>? (?P<has_article><THE>)? <QUARTER_OWNER>{0,3} (?: (?: <ORDINAL> (?: <GAP>
        \L<fiscal> )? (?: <GAP> | (?(has_article)(?!)|<DASH>) )
        | (?P<has_reference>\L<behind_references>) )
        (?: (?(has_reference)(?!)) (?P<quarter>\L<unit_forms_quarter>) <END>
        | (?P<year_half>\L<unit_forms_half>) ) | (?P<quarter_code>\L<quarter_codes>) <END> )
        (?: <YEAR_OF> | (?(year_half)(?!)) )
    """,
    "QUARTER_MEANT": r"""
        (?: <LEAD>? <THE>? <QUARTER_OWNER>{1,3} (?: \L<unit_forms_quarter> | \L<unit_forms_period> )
        | <THE> (?P<the_quarter>\L<unit_forms_quarter>) ) <END> <YEAR_OF>?
    """,
    "YEAR_BEFORE": r"(?P<year_before>\L<year_before>) <END>",
    "FISCAL_YEAR": r"""
        <LEAD>? (?:\L<articles><GAP>)? \L<fiscal> (?: <GAP> \L<unit_forms_year> )?
        <GAP> <ANY_YEAR>
    """,
    "COUNTED_AGO": r"""
        (?P<has_before> (?: (?P<ago>\L<before_count>) | (?P<hence>\L<after_count>) ) <GAP> )?
        <AROUND>? <COUNT> <JOIN> (?P<unit>\L<units>) <END> (?: <GAP> \L<or_so> <END> )?
        (?(has_before)| <GAP> (?: (?P<ago>\L<before_now>) | (?P<hence>\L<after_now>)
        | (?P<earlier>\L<before_then>) | (?P<later>\L<after_then>) ) <END> )
    """,
    "WEEKEND": r"""
        <LEAD>? (?: <THE> <REF>? | <REF> ) (?P<weekend>\L<unit_forms_weekend>) <END>
    """,
    "RELATED": r"""
        (?: <LEAD>? <THE>? (?! \L<behind_articles> \L<ordinal_references> <GAP>
        \L<unit_forms_single> <GAP> \L<partitive> <END> ) <STRETCH>
        | <LEAD>? (?P<same>\L<same>) <GAP>
        (?P<unit>\L<unit_forms_single>) <END> | <LEAD> <THE> (?: \L<whole><GAP>)?
        (?P<unit>\L<unit_forms_single>) <END> | <THE> \L<whole> <GAP>
        (?P<unit>\L<unit_forms_year>) <END> | \L<behind_before_stretch> <THE>
        (?P<unit>\L<unit_forms_bare>) <END> (?! <DASH>
        | <GAP><ANY_YEAR> ) ) (?: <GAP> \L<or_so> <END> )?
    """,
    "YEAR_END": r"<AROUND>? (?P<year_end>\L<year_end>) <END> (?: <GAP> <YEAR> )?",
    "VAGUE_UNITS": r"""
        (?: (?P<vague_past>\L<vague_units_past>) | (?P<vague_future>\L<vague_units_future>) )
        <GAP> \L<unit_forms_many> <END> (?: <GAP> \L<and> <GAP> \L<unit_forms_many> <END> )?
    """,
    "VAGUE": r"""
        (?: (?P<vague_past>\L<vague_past>) | (?P<vague_present>\L<vague_present>)
        | (?P<vague_future>\L<vague_future>) ) <END> (?!<DASH>|<GAP>\L<after_soon><END>)
    """,
    "SET": r"""
        \L<distributive> <GAP> (?: (?P<weekday>\L<clear_weekdays>)
        | (?P<month>\L<months>) | (?P<part>\L<parts_of_day>)
        | (?P<unit>\L<units>) ) <END> | (?P<set>\L<sets>) <END>
    """,
    "DURATION": r"""
        (?! \L<indefinite> <GAP> \L<unit_forms_quarter> ) <THE>? (?: \L<framing> <GAP> )?
        <AROUND>? <COUNT> <JOIN> (?P<unit>\L<units>) <END> (?! <DASH>\L<before_now>
        | <DASH>\L<before_then> ) (?: <GAP> \L<or_so> <END> )?
    """,
    "ONLY_YEAR": r"""
        (?: <LEAD> <THE>? | <THE> \L<unit_forms_year> <GAP> )? (?: (?<![\d$£€¥\#:.,/])
        (?<![^\U00020000-\U0002a6d0\d]<DASH>) (?<!(?<!\d{3})\d<DASH>) <YEAR> (?![\w/%]
        | <DASH><WORD>) | (?<=(?<!\d)(?:1[1-9]|20)\d\d<DASH>) (?P<range_year>\d\d)
        (?![\w%]|[.,-]\d) | (?<=\ ) <SPOKEN> ) (?: <GAP> \L<open_end> <END> )?
    """,
    "NEAR_YEAR": r"<LEAD>? <SHORT_YEAR> (?! <WORD> )",
}
YEARS = ("four_digits", "numbers_of_years", "thousands")
LEADS = ("articles", "modifiers", "parts_of_stretch", "references", "blurring", "same")
COUNTS = ("uncounted", "numbers", "indefinite", "figures")
OWNERS = (
    "figures",
    "numbers_of_years",
    "thousands",
    "year_before",
    "latest",
    "comparable",
    "fiscal",
)
VAGUE = ("vague_past", "vague_present", "vague_future")


@attrs.frozen
class Rule:
    """A rule, and what makes it worth trying.

    `needs` names the lists of which a word must stand near, `first` those of which a word (or
    figure, or quotation mark) must be the first.
    """

    name: str
    needs: tuple[str, ...]
    first: tuple[str, ...]
    template: Template


def _rule(name: str, needs: tuple[str, ...], first: tuple[str, ...]) -> Rule:
    pattern = rf"(?<![^\W_]) <{name}>"
    template = Template(f"dates.{name.lower()}", pattern, {**PIECES, **SHAPES})
    return Rule(name.lower().replace("_", "-"), needs, first, template)


RULES = (
    _rule("ISO", ("marked_digits",), ("figures",)),
    _rule("NUMERIC", ("marked_digits",), ("figures",)),
    _rule("CLOCK_TIME", ("hour_digits", "points"), ("figures", "points", "blurring", "modifiers")),
    _rule("DAY_PART", ("parts_of_day", "lone_parts"),
          (*LEADS, "lone_parts", "months", "weekdays", "days", "figures")),
    _rule("DAY_CLOCK", ("hour_digits", "points"),
          ("months", "weekdays", "days", "figures", "references")),
    _rule("FULL_DATE", ("months",), (*LEADS, "months", "weekdays", "figures", "ordinals")),
    _rule("SET", ("units", "sets", "months", "weekdays", "parts_of_day"), ("distributive", "sets")),
    _rule("YEAR_MONTH", ("months",), (*LEADS, "months")),
    _rule("HOLIDAY", ("holidays",), (*LEADS, "holidays")),
    _rule("SEASON", ("seasons",), (*LEADS, "seasons", "figures", "numbers_of_years")),
    _rule("CENTURY", ("unit_forms_century",), (*LEADS, "ordinals", "figures")),
    _rule("DECADE", ("plural_digits", "decades"),
          (*LEADS, "figures", "quotes", "decades")),
    _rule("FISCAL_YEAR", YEARS, (*LEADS, "fiscal")),
    _rule("QUARTER", ("unit_forms_quarter", "unit_forms_half", "quarter_codes"),
          (*LEADS, *OWNERS, "ordinals", "quarter_codes")),
    _rule("COUNTED_AGO", ("units",), ("blurring", *COUNTS, "before_count", "after_count")),
    _rule("QUARTER_MEANT", ("unit_forms_quarter", "unit_forms_period"), (*LEADS, *OWNERS)),
    _rule("YEAR_BEFORE", ("unit_forms_year",), ("year_before",)),
    _rule("ONLY_MONTH", ("months",), (*LEADS, "months")),
    _rule("NAMED_DAY", ("days",), (*LEADS, "days")),
    _rule("ONLY_WEEKDAY", ("weekdays",), (*LEADS, "weekdays")),
    _rule("WEEKEND", ("unit_forms_weekend",), LEADS),
    _rule("YEAR_END", ("unit_forms_year", "year_end"), ("blurring", "year_end")),
    _rule("VAGUE_UNITS", ("unit_forms_many",), ("vague_units_past", "vague_units_future")),
    _rule("DURATION", ("units",), ("articles", "framing", "blurring", *COUNTS)),
    _rule("RELATED", ("unit_forms_single",), LEADS),
    _rule("VAGUE", VAGUE, VAGUE),
    _rule("ERA_YEAR", ("era_digits",), ("figures",)),
    _rule("ONLY_YEAR", (*YEARS, "short_digits"), (*LEADS, *YEARS, "figures")),
    _rule("NEAR_YEAR", ("short_digits",), (*LEADS, "quotes")),
)  # fmt: skip
LISTS = tuple(sorted({
    match["name"] for pattern in (*PIECES.values(), *SHAPES.values())
    for match in LIST.finditer(pattern)
}))  # fmt: skip
"""The lists of words that the rules take."""
