"""The pieces that the rules for time expressions are made of."""

from collections.abc import Mapping

PIECES: Mapping[str, str] = {
    # -- what joins
    "GAP": r"\ ",
    "DASH": r"-",
    "JOIN": r"[\ -]",
    "COMMA": r",?\ ",
    "WORD": r"[^\W\d_]",
    "END": r"(?![^\W_])",
    "THE": r"\L<articles> <GAP>",
    # -- numbers
    "NUMERAL": r"""
        (?: \L<numbers> <END> (?: (?: <DASH> | <GAP> (?:\L<and><GAP>)? ) (?=\L<numbers><END>)
        )? ){1,6}
    """,
    "DIGITS": r"\d{1,3} (?:,\d{3}){0,3} (?:\.\d{1,2})? (?:<GAP>\d/\d)?",
    "COUNT": r"""
        (?P<uncounted> \L<uncounted> <END> ) | (?P<number> <NUMERAL>
        | \L<indefinite> <END> | <DIGITS> ) (?: <GAP> \L<or_so> <END> )?
    """,
    "AROUND": r"\L<blurring> <GAP>",
    "ORDINAL": r"(?P<ordinal> \L<ordinals> <END> | \d{1,2} \L<ordinal_suffixes> <END> )",
    # -- the calendar
    "YEAR": r"(?P<year> (?:1[1-9]|20)\d\d ) (?! \d | [.,]\d | <DASH>\d{3}(?:\D|\d\d) )",
    "SPOKEN": r"""
        (?P<spoken> \L<numbers_of_years> <JOIN> \L<tens> <END> (?: <JOIN> \L<numbers> <END> )?
        | \L<thousands> <END> (?: <GAP> (?:\L<and><GAP>)? \L<numbers> <END> )? )
    """,
    "ANY_YEAR": r"<YEAR> | <SPOKEN>",
    "SHORT_YEAR": r"['’‘](?P<short_year>\d\d)(?!\d|[.,]\d)",
    "MONTH": r"(?P<month>\L<full_months>)<END> | (?P<month>\L<short_months>)<END>\.?",
    "DAY": r"""
        (?P<day> 0?[1-9] | [12]\d | 3[01] ) (?! \d | [.,:]\d
        | % ) (?:\L<ordinal_suffixes>)? <END>
    """,
    "DAY_WORD": r"(?P<day_word> \L<ordinals> ) <END>",
    "WEEKDAY": r"(?P<weekday>\L<full_weekdays>)<END> | (?P<weekday>\L<short_weekdays>)<END>\.?",
    "LEADING_WEEKDAY": r"<WEEKDAY> ,? <GAP>",
    "RELATED_YEAR": r"(?P<year_ref>\L<references>) <GAP> \L<unit_forms_year> <END>",
    "THAT_YEAR": r"(?P<same_year>\L<same>) <GAP> \L<unit_forms_year> <END>",
    "YEAR_AFTER": r"""
        <COMMA> (?:\L<of><GAP>)? (?: <YEAR> | <RELATED_YEAR>
        | <THAT_YEAR> ) | <GAP> <SHORT_YEAR>
    """,
    "ERA": r"(?: <GAP> (?: (?P<before_era>\L<eras_before>) | \L<eras_common> ) <END> )",
    # -- what stands before
    "EARLY": r"(?P<modifier>\L<modifiers>) (?:<DASH>|<GAP>)",
    "EDGE": r"<THE>? (?:\L<whole><GAP>)? (?P<edge>\L<parts_of_stretch>) <GAP> \L<of> <GAP>",
    "LEAD": r"<THE>?<EARLY> | <EDGE>",
    "REF": r"(?P<ref>\L<references>) <GAP>",
    # -- days and times
    "PART": r"(?P<part>\L<parts_of_day>)",
    "MONTH_DAY": r"""
        <MONTH> <GAP> (?: <DAY> | <DAY_WORD> )
    """,
    "DAY_MONTH": r"""
        <THE>? (?: <DAY> | <DAY_WORD> ) (?: <GAP> (?:\L<of><GAP>)?
        | <DASH> ) <MONTH>
    """,
    "CALENDAR_DAY": r"""
        <LEADING_WEEKDAY>? (?: <MONTH_DAY> | <DAY_MONTH> (?!<GAP>\d{1,2}(?!\d)) ) (?:
        <YEAR_AFTER> | <DASH><YEAR> )?
    """,
    "PLAIN_DAY": r"""
        <LEADING_WEEKDAY>? (?: <MONTH> <GAP> <DAY>
        | <DAY> <GAP> <MONTH> ) (?: <COMMA> <YEAR> )?
    """,
    "DAY_NAME": r"(?P<day_name>\L<days>) <END>",
    "FULL_WEEKDAY": r"(?P<weekday>\L<clear_weekdays>) <END>",
    "SOME_DAY": r"""
        <DAY_NAME> | <REF>? <FULL_WEEKDAY> (?! ,? <GAP> (?:\d|\L<months>) )
        | <PLAIN_DAY>
    """,
    "ZONE": r"<GAP> \(? (?P<zone>\L<zones>) <END> \)?",
    "HALF": r"<GAP>? (?P<day_half>\L<clock>) <END> (?:(?<=\.<WORD>)\.)?",
    "CLOCK": r"""
        (?P<hour> [01]?\d | 2[0-4] ) (?:
        (?: [:.](?P<minute>[0-5]\d) (?: :(?P<second>[0-5]\d) )? )?
        (?: <HALF> | <GAP> \L<hour_marks> <END> )
        | :(?P<minute>[0-5]\d) (?: :(?P<second>[0-5]\d) )? (?! [\d:]
        | [.,]\d | <GAP>?\L<units> ) ) <ZONE>?
        | (?P<point>\L<points>) <END>
    """,
    "STRETCH": r"""
        (?P<ref>\L<references>) <GAP> (?: \L<whole> <GAP> )? (?P<unit>\L<unit_forms_single>)
        <END> (?! <DASH><WORD> )
    """,
    "QUARTER_OWNER": r"""
        (?: <YEAR> (?:\L<possessive>)? | <RELATED_YEAR> \L<possessive>
        | (?P<year_before>\L<year_before>) | (?P<latest>\L<latest>)
        | (?P<comparable>\L<comparable>) | (?P<ref>\L<references>)
        | \L<fiscal> ) <JOIN>
    """,
    "YEAR_OF": r"""
        <GAP> (?: \L<of> <GAP> )? (?: \L<fiscal> <GAP> )? (?: <ANY_YEAR>
        | <RELATED_YEAR> | <THAT_YEAR> | (?P<year_ago> \L<indefinite> <GAP> \L<unit_forms_year>
        <GAP> \L<before_now> <END> ) )
    """,
}
