"""The tables of speakers: whom each source of an invented text leads to."""

from typing import Any

import pytest
from speaker_tables import load_speaker_cases, read_marked

from claimkit.lang import get_language
from claimkit.speakers import Resolution, resolve_speakers

EN = get_language("en")
CASES = load_speaker_cases()


def resolve(case: dict[str, Any]) -> Resolution:
    """Resolve the sources of a case."""
    return resolve_speakers(*read_marked(case["text"]), EN)


def params() -> list[Any]:
    """Return the cases; those that fail for now are strict failures with their reason."""
    return [
        pytest.param(
            case,
            id=name,
            marks=[pytest.mark.xfail(reason=case["fails"], strict=True)] if "fails" in case else [],
        )
        for name, case in CASES.items()
    ]


@pytest.mark.parametrize("case", params())
def test_case(case: dict[str, Any]) -> None:
    """Names, kind, role, way and issues are those of the table."""
    resolution = resolve(case)
    names = {speaker.id: speaker.name for speaker in resolution.speakers}
    found = [[names[key] for key in one.speakers] for one in resolution.attributions]
    assert found == case["speakers"]
    assert [issue.code for issue in resolution.issues] == case.get("issues", [])
    if "by" in case:
        assert resolution.attributions[-1].resolved_by == case["by"]
    first = resolution.speakers[0] if resolution.speakers else None
    for field in ("kind", "role", "affiliation"):
        if field in case:
            assert getattr(first, field) == case[field]


@pytest.mark.parametrize("name", CASES)
def test_evidence(name: str) -> None:
    """Whoever is resolved has evidence, in the order of the text; nobody else has any."""
    for one in resolve(CASES[name]).attributions:
        assert bool(one.evidence) == bool(one.speakers)
        assert list(one.evidence) == sorted(one.evidence, key=lambda span: span.start)
