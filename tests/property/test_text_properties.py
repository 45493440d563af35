"""What holds for the tokens and quotations of any text."""

from hypothesis import given
from hypothesis import strategies as st

from claimkit.text.marks import find_quotations
from claimkit.text.tokens import tokenize

texts = st.text(max_size=120) | st.text(alphabet="ab s'\"“”‘’«»„.,1-", max_size=120)


@given(texts)
def test_tokens_are_the_text_without_its_spaces(text: str) -> None:
    """Tokens are disjoint, in order, stand where they say, and leave out white space only."""
    tokens = tokenize(text, 0, len(text))
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    covered = {
        place for a, b in zip(tokens.starts, tokens.ends, strict=True) for place in range(a, b)
    }
    assert sum(map(len, tokens.words)) == len(covered)
    assert tokens.starts == sorted(tokens.starts)
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)


@given(texts, st.integers(0, 120), st.integers(0, 120))
def test_quotations_are_sorted_disjoint_and_inside(text: str, one: int, other: int) -> None:
    """Each quotation has an inside between its marks, and lies in the paragraph."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    before = start
    for quotation in find_quotations(text, start, end):
        assert before <= quotation.start < quotation.inner_start <= quotation.inner_end
        assert quotation.inner_end <= quotation.end <= end
        before = quotation.end


@given(texts)
def test_text_without_marks_has_no_quotations(text: str) -> None:
    """Letters alone quote nothing."""
    letters = "".join(character for character in text if character.isalpha() or character == " ")
    assert find_quotations(letters) == ()
