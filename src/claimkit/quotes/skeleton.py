"""Skeletons: shapes with each run of noun-phrase letters as a single ``n``."""

from functools import lru_cache

TO_NOUN = str.maketrans(dict.fromkeys("lNM#'DGoyvr“q”*", "n"))
LONGEST = 40


@lru_cache(maxsize=50_000)
def _skeleton(shape: str) -> str:
    out = shape.translate(TO_NOUN)
    for run in ("nnnnnnnn", "nnnn", "nnn", "nn", "nn"):
        while run in out:
            out = out.replace(run, "n")
    return out


def skeleton(shape: str) -> str:
    """Return the skeleton of a shape; of a long one only of its two ends.

    >>> skeleton(",DlolN,")
    ',n,'
    """
    if len(shape) > LONGEST:
        shape = shape[: LONGEST // 2] + shape[-LONGEST // 2 :]
    return _skeleton(shape)
