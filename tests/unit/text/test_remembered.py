"""Results of a function of a word, remembered."""

from claimkit.text.remembered import Remembered


def test_each_word_is_asked_once() -> None:
    """What is held is not reckoned again."""
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths[word] for word in ("one", "three", "one")] == [3, 5, 3]
    assert asked == ["one", "three"]


def test_forgets_rather_than_grow() -> None:
    """Hostile text cannot fill the memory, and results stay right."""
    lengths = Remembered(len, most=3)
    words = ["w" * size for size in range(20)]
    assert [lengths[word] for word in words] == list(range(20))
    assert len(lengths) <= 3
