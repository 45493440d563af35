"""What makes two values of a field the same."""

from claimkit.metadata.candidate import Value
from claimkit.metadata.carriers.values import bare_address, compact, key
from claimkit.model import PartialDate

DAY = 10
MACROLANGUAGES = {"nb": "no", "nn": "no"}  # pages state one for the other


def key_of(field: str, value: Value) -> str:
    """Return the same text for values that say the same; "" for one that says nothing.

    Names are compared by their letters, dates by their day, addresses without scheme.
    """
    if isinstance(value, PartialDate):
        return value.edtf[:DAY]
    if isinstance(value, tuple):
        return "|".join(sorted(compact(name) for name in value))
    text = str(value)
    if field == "canonical_url":
        return bare_address(text)
    if field == "language":
        return MACROLANGUAGES.get(text, text)
    return key(text)
