"""What a rule is: a construction with its evidence."""

import attrs


@attrs.frozen
class Rule:
    """A construction: its name, what it looks like, and texts that show it.

    Each text of `matches` holds a quote that is found by the rule. Those of `rejects` look
    similar, and hold none.
    """

    name: str
    says: str
    matches: tuple[str, ...]
    rejects: tuple[str, ...]
