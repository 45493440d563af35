"""The names that a page's site goes by, and whether a text is one of them."""

from collections.abc import Iterable

import attrs

from claimkit.metadata.carriers.values import compact, key

SHORTEST = 3
LONGEST_WORDS = 8


@attrs.frozen
class Sites:
    """Names of a site, made comparable."""

    keys: frozenset[str]
    words: tuple[frozenset[str], ...]
    compacts: frozenset[str]
    labels: frozenset[str]

    def has(self, text: str) -> bool:
        """Whether a text is a name of the site, or holds little besides one."""
        own = key(text)
        tight = own.replace(" ", "")
        if not own or len(own.split()) > LONGEST_WORDS:
            return False
        if own in self.keys or tight in self.compacts or tight in self.labels:
            return True
        if any(len(label) > SHORTEST and tight.startswith(label) for label in self.labels):
            return len(tight) <= max(2 * len(label) for label in self.labels) + SHORTEST
        if len(tight) > SHORTEST and any(label.startswith(tight) for label in self.labels):
            return True
        words = frozenset(own.split())
        return any(_shares(words, name) for name in self.words)


def _shares(words: frozenset[str], names: frozenset[str]) -> bool:
    """Whether one is the other with an addition ("The Post", "Post Online")."""
    if not (words <= names or names <= words):
        return False
    few, many = sorted((words, names), key=len)
    size = sum(map(len, few))
    return size > SHORTEST and 2 * size >= sum(map(len, many))


def sites_of(names: Iterable[str], hosts: Iterable[str]) -> Sites:
    """Return the names of a site from what the page calls it and from its hosts."""
    keys = set(map(key, names))
    keys.discard("")
    labels = {compact(label) for host in hosts for label in _labels(host)}
    return Sites(
        keys=frozenset(keys),
        words=tuple(frozenset(name.split()) for name in sorted(keys)),
        compacts=frozenset(name.replace(" ", "") for name in keys),
        labels=frozenset(label for label in labels if len(label) >= 2),  # noqa: PLR2004
    )


def _labels(host: str) -> list[str]:
    """Return the labels of a host that may be a name, and the whole host."""
    parts = host.split(".")
    names = [part for part in parts[:-1] if len(part) > 2 and part not in ("com", "org")]  # noqa: PLR2004
    return [*names, host, *(".".join(parts[-2:]) for _ in parts[:1])]
