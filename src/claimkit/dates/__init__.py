"""Time expressions: found in a text without an anchor, then resolved against one."""

import datetime as dt

from claimkit.dates.expression import Expression
from claimkit.dates.find import find
from claimkit.dates.resolve import resolve
from claimkit.model import DateMention, PartialDate

__all__ = ["Expression", "find", "find_dates", "resolve"]


def find_dates(
    text: str, anchor: PartialDate | dt.date | str | None = None, language: str = "en"
) -> tuple[DateMention, ...]:
    """Find the time expressions of a text and resolve them.

    Args:
        text: The text; spans are code points into it.
        anchor: The date that the text was written on: a PartialDate, a date or an ISO string.
        language: The language of the text.

    Returns:
        Mentions in the order of the text, none of which overlap.

    Raises:
        DateError: If the anchor is no date.
        LanguageError: If there is no pack for the language.

    >>> [m.timex for m in find_dates("It rained on Monday and last week.", anchor="2024-03-01")]
    ['2024-02-26', '2024-W08']
    """
    return resolve(find(text, language), PartialDate.of(anchor))
