"""Memories that hold words of plugins are emptied together."""

from functools import cache, lru_cache

from claimkit.plugins import forget
from claimkit.plugins.memory import forgettable


def test_every_forgettable_memory_is_emptied() -> None:
    """Whatever kind it is of; others are kept."""
    asked: list[str] = []

    @forgettable
    @cache
    def one(word: str) -> str:
        asked.append(word)
        return word

    @forgettable
    @lru_cache(maxsize=1)
    def other(word: str) -> str:
        asked.append(word)
        return word

    @cache
    def kept(word: str) -> str:
        asked.append(word)
        return word

    for _ in range(2):
        one("one"), other("other"), kept("kept")
        forget()
    assert asked == ["one", "other", "kept", "one", "other"]
