"""Names of agencies as they sign."""

import pytest

from claimkit.lines import agency_name, line_words


@pytest.mark.parametrize(
    ("text", "name"),
    [("Reuter", "Reuters"), ("REUTERS", "Reuters"), ("Xinhua", "Xinhua"), ("Norhaven", None)],
)
def test_agency_name(text: str, name: str | None) -> None:
    """Capitals do not matter, and short forms give the name itself."""
    found = agency_name(text, "en")
    assert (found or "").lower() == (name or "").lower()


def test_words_of_an_unknown_language() -> None:
    """A language without a pack gets the words of all packs."""
    assert line_words("xx").packs == line_words(None).packs
    assert "january" in line_words("xx").values("calendar", "months")
