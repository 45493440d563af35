"""Two given names that share the family name of the second: "Ana and Bo Sorel"."""

from collections.abc import Iterator, Sequence

from claimkit.speakers.words import GENDERED, Words

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
    printed: frozenset[str] = frozenset()
    for number in range(len(names) - 1):
        end = starts[number] + len(names[number])
        if starts[number + 1] - end > LONGEST_JOIN or " " in names[number]:
            continue
        first, family = names[number], names[number + 1].split(" ", 2)
        if len(family) != 2 or text[end : starts[number + 1]].strip() not in words.joins:  # noqa: PLR2004
            continue  # a given name and a family name
        if first.lower() in words.given and family[0].lower() in words.given:
            yield number, f"{first} {family[1]}"
            continue
        printed = printed or frozenset(names)
        address = _address(printed, first.lower(), family[1], words)
        if address is not None:
            yield number, f"{address} {first} {family[1]}"


def _address(printed: frozenset[str], first: str, family: str, words: Words) -> str | None:
    """How the first of a couple is addressed ("Mr. Sorel", beside "Ms. Sorel"); None if none is.

    Two forms of address for one family name tell that two words before it are given names, also
    rare ones; who is named first is the man where the name does not tell.
    """
    forms = {
        gender: form
        for form, gender in words.honorifics.items()
        if gender and f"{form.capitalize()}. {family}" in printed
    }
    if len(forms) < len(GENDERED):
        return None
    return f"{forms[words.genders.get(first, GENDERED[0])].capitalize()}."
