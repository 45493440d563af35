"""Records of stories."""

import json
from typing import Any

import pytest

import claimkit
from claimkit.errors import RecordError
from claimkit.io import encode_story, story_from_record, story_to_record
from claimkit.model import Story

TEXT = "The pier fell.\n\n“Nobody had looked at the piles since the great storm,” Ebba Rosk said.\n"


@pytest.fixture(scope="module")
def story() -> Story:
    """Two articles with one claim."""
    later = "Rosk spoke at noon.\n\n" + TEXT
    return claimkit.link(
        [
            claimkit.analyze(TEXT, language="en", published="2024-05-01"),
            claimkit.analyze(later, language="en", published="2024-05-02"),
        ]
    )


def test_round_trip_is_the_identity(story: Story) -> None:
    """Through JSON, too."""
    assert story.clusters
    assert story_from_record(json.loads(encode_story(story))) == story
    assert story_from_record(story_to_record(Story())) == Story()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"kind": "analysis"}, "$.kind"),
        ({"schema": 99}, "$.schema"),
        ({"analyses": 3}, "$.analyses"),
        ({"analyses": [{"schema": 99}]}, "$.analyses[0].schema"),
        ({"articles": []}, "$.articles"),
        ({"more": 1}, "$"),
    ],
)
def test_a_wrong_record_is_refused(story: Story, change: dict[str, Any], path: str) -> None:
    """The error says where."""
    with pytest.raises(RecordError) as caught:
        story_from_record({**story_to_record(story), **change})
    assert caught.value.path == path


def test_a_number_without_an_occurrence_is_refused(story: Story) -> None:
    """What points nowhere is no story."""
    record = json.loads(encode_story(story))
    record["clusters"][0]["first"] = 7
    with pytest.raises(RecordError, match="no occurrence"):
        story_from_record(record)


def test_what_is_no_record_is_refused() -> None:
    """A list is none."""
    with pytest.raises(RecordError):
        story_from_record([])
