"""Two given names that share the family name of the second: "Ana and Bo Sorel"."""

from collections.abc import Iterator, Sequence

from claimkit.speakers.words import Words

LONGEST_JOIN = 7  # code points of the word between the two, with its blanks


def shared_names(
    text: str, names: Sequence[str], starts: Sequence[int], words: Words
) -> Iterator[tuple[int, str]]:
    """Yield the number of a bare given name, and the full name that it stands for.

    Args:
        text: Of the article.
        names: Its capitalised names, in order.
        starts: Where they start.
        words: The word lists of the language.
    """
    for number in range(len(names) - 1):
        end = starts[number] + len(names[number])
        if starts[number + 1] - end > LONGEST_JOIN or " " in names[number]:
            continue
        first, family = names[number], names[number + 1].split(" ", 2)
        if (
            len(family) == 2  # noqa: PLR2004 - a given name and a family name
            and text[end : starts[number + 1]].strip() in words.joins
            and first.lower() in words.given
            and family[0].lower() in words.given
        ):
            yield number, f"{first} {family[1]}"
