"""Articles and their metadata."""

import pickle

import attrs
import pytest

from claimkit.errors import SpanError
from claimkit.model import (
    Article,
    ArticleMetadata,
    Block,
    BlockKind,
    Origin,
    Span,
    text_digest,
)

TITLE = Block(kind=BlockKind.TITLE, span=Span(0, 4))
BODY = Block(kind=BlockKind.PARAGRAPH, span=Span(6, 10))


def test_id_and_digest_depend_on_the_text_alone() -> None:
    """The same text has the same id on every run and machine."""
    article = Article(text="Rain fell.")
    assert article.id == Article(text="Rain fell.").id != Article(text="Snow fell.").id
    assert article.digest == text_digest("Rain fell.") == "bd79f56fe9652d2048fc810eba572c3a"


def test_lone_surrogates_have_a_digest() -> None:
    """Text that no encoding has is still a text."""
    assert text_digest("\ud800") != text_digest("\ud801")
    assert Article(text="\ud800").id


@pytest.mark.parametrize("blocks", [(BODY, TITLE), (TITLE, TITLE)])
def test_blocks_are_sorted_and_disjoint(blocks: tuple[Block, ...]) -> None:
    """Blocks in another order, or twice, are refused."""
    with pytest.raises(SpanError, match="out of order or outside the text"):
        Article(text="Head\n\nBody", blocks=blocks)


def test_blocks_lie_in_the_text() -> None:
    """A block that reaches past the end is refused."""
    with pytest.raises(SpanError, match="outside the text") as caught:
        Article(text="Head\n\nBod", blocks=(TITLE, BODY))
    assert (caught.value.start, caught.value.end) == (6, 10)


def test_blocks_of_some_kinds() -> None:
    """Blocks are picked by kind and stay in order."""
    article = Article(text="Head\n\nBody", blocks=(TITLE, BODY))
    assert article.blocks_of(BlockKind.PARAGRAPH) == (BODY,)
    assert article.blocks_of(BlockKind.PARAGRAPH, BlockKind.TITLE) == (TITLE, BODY)


def test_values_cannot_be_changed() -> None:
    """Articles are frozen and have no room for more."""
    article = Article(text="Rain fell.")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.text = "Snow fell."  # type: ignore[misc]
    assert not hasattr(article, "__dict__")


def test_origins_are_read_only_and_sorted() -> None:
    """The mapping of origins is a value, too."""
    given = {"title": Origin(carrier="b"), "authors": Origin(carrier="a")}
    metadata = ArticleMetadata(origins=given)
    given.clear()
    assert list(metadata.origins) == ["authors", "title"]
    with pytest.raises(TypeError):
        metadata.origins["title"] = Origin(carrier="c")  # type: ignore[index]


def test_metadata_pickles() -> None:
    """Articles cross process borders."""
    metadata = ArticleMetadata(title="Rain", origins={"title": Origin(carrier="first-line")})
    assert pickle.loads(pickle.dumps(metadata)) == metadata  # noqa: S301 - our own bytes
    assert hash(metadata) == hash(ArticleMetadata(title="Rain"))
