"""Text with marks that nest and cross, as steps."""

from claimkit.model import Article, Block, BlockKind, Marker, MarkerKind, Span
from claimkit.report.framing import MarkerView
from claimkit.report.marks import MOST_LAYERS, BlockView, Mark, Part, Step, draw


def mark(number: int, start: int, end: int) -> Mark:
    """Return a mark with a number."""
    span = Span(start, end)
    plain = Marker(kind=MarkerKind.HEDGE, span=span, rule="r")
    view = MarkerView(
        number=number, kind=plain.kind, words="", holder=plain.holder, rule="r", span=span
    )
    return Mark(span=span, part=Part.MARKER, of=view, reference=True)


def written(block: BlockView) -> str:
    """Return the steps as a line: `(1` opens mark 1, `^1` is its reference."""
    signs = {Step.OPEN: "(", Step.CLOSE: ")", Step.REFERENCE: "^"}
    return "".join(
        stroke.text if stroke.mark is None else f"{signs[stroke.step]}{stroke.mark.of.number}"
        for stroke in block.strokes
    )


def drawn(text: str, *marks: Mark) -> list[str]:
    """Return a text of one block, drawn."""
    return [written(block) for block in draw(Article(text=text), marks)]


def test_nested_marks_nest() -> None:
    """The longer one lies around the shorter one, also where both start or end together."""
    assert drawn("abcdef", mark(1, 0, 6), mark(2, 0, 2), mark(3, 4, 6)) == [
        "(1(2ab)2^2cd(3ef)3^3)1^1"
    ]


def test_crossing_marks_are_cut() -> None:
    """Where one ends inside the other, the other is closed and taken up again."""
    assert drawn("abcdef", mark(1, 0, 4), mark(2, 2, 6)) == ["(1ab(2cd)2)1^1(2ef)2^2"]


def test_neighbours_do_not_nest() -> None:
    """What ends at a place is closed before what starts there is opened."""
    assert drawn("abcd", mark(2, 2, 4), mark(1, 0, 2)) == ["(1ab)1^1(2cd)2^2"]


def test_marks_go_on_in_the_next_block() -> None:
    """A mark over two blocks is drawn in both, with one reference."""
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, span=Span(*at)) for at in ((0, 2), (4, 6)))
    found = draw(Article(text="ab\n\ncd\n", blocks=blocks), [mark(1, 1, 5)])
    assert [written(block) for block in found] == ["a(1b)1", "(1c)1^1d"]


def test_white_space_at_the_ends_of_a_mark_is_left_out() -> None:
    """A mark that ends between two blocks has its reference in the first."""
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, span=Span(*at)) for at in ((0, 2), (4, 6)))
    found = draw(Article(text="ab\n\ncd\n", blocks=blocks), [mark(1, 1, 4), mark(2, 2, 4)])
    assert [written(block) for block in found] == ["a(1b)1^1", "cd"]


def test_words_between_blocks_are_shown() -> None:
    """An article may have blocks for a part of its text only."""
    article = Article(
        text="one two three", blocks=(Block(kind=BlockKind.PARAGRAPH, span=Span(4, 7)),)
    )
    found = draw(article, [])
    assert [(block.kind, written(block)) for block in found] == [
        (BlockKind.OTHER, "one "),
        (BlockKind.PARAGRAPH, "two"),
        (BlockKind.OTHER, " three"),
    ]


def test_a_mark_beyond_the_text_is_cut() -> None:
    """Spans of a broken analysis do no harm."""
    assert drawn("ab", mark(1, 1, 9), mark(2, 5, 9)) == ["a(1b)1^1"]


def test_layers_are_bounded() -> None:
    """What lies too deep has its reference only, so that many crossing marks cost linear room."""
    count = 5_000
    marks = [mark(n, n, n + count) for n in range(count)]
    (block,) = draw(Article(text="x" * 2 * count), marks)
    steps = [stroke.step for stroke in block.strokes]
    assert steps.count(Step.REFERENCE) == count
    assert steps.count(Step.OPEN) == steps.count(Step.CLOSE)
    assert len(steps) <= count * (2 * MOST_LAYERS + 3)


def test_the_text_is_whole() -> None:
    """All words stand in the steps once, whatever the marks."""
    text = "abcdefghij"
    marks = [mark(n, n % 7, n % 7 + 1 + n % 3) for n in range(40)]
    (block,) = draw(Article(text=text), marks)
    assert "".join(stroke.text for stroke in block.strokes) == text
