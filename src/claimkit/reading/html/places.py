"""Where an element stands in a page: its path, as XPath writes it."""

from collections import Counter

import attrs


@attrs.define(eq=False)
class Place:
    """An element by its tag and number among the children of its parent.

    `shape` stands for its path without numbers: what is alike has the same. `counts` numbers the
    children while the page is walked.
    """

    tag: str
    number: int = 1
    parent: "Place | None" = None
    depth: int = 0
    shape: int = 0
    counts: Counter[str] = attrs.field(factory=Counter, repr=False)

    def child(self, tag: str) -> "Place":
        """Return the place of the next child with this tag."""
        self.counts[tag] += 1
        return Place(tag, self.counts[tag], self, self.depth + 1, hash((self.shape, tag)))

    @property
    def path(self) -> str:
        """The path from the root, such as ``/html[1]/body[1]/p[3]``."""
        steps: list[str] = []
        here: Place | None = self
        while here is not None:
            steps.append(f"/{here.tag}[{here.number}]")
            here = here.parent
        return "".join(reversed(steps))

    def within(self, *tags: str) -> bool:
        """Whether the element or one around it has one of the tags."""
        here: Place | None = self
        while here is not None:
            if here.tag in tags:
                return True
            here = here.parent
        return False
