"""Records of stories: a story as plain data, and back."""

import json

from claimkit.errors import RecordError
from claimkit.io.converter import converter, structure
from claimkit.io.records import Record, from_record, library_version, to_record
from claimkit.model import Analysis, Story

STORY_SCHEMA = 1
"""The number of the form of a story's record; it rises when the form changes."""

KIND = "story"
HEAD = frozenset({"schema", "kind", "versions"})


def story_to_record(story: Story) -> Record:
    """Return a story as plain data; its analyses are records of their own inside it."""
    fields = converter().unstructure(story)
    fields["analyses"] = [to_record(analysis) for analysis in story.analyses]
    head = {"schema": STORY_SCHEMA, "kind": KIND, "versions": {"claimkit": library_version()}}
    return {**head, **fields}


def story_from_record(record: object) -> Story:
    """Return the story that a record holds; the inverse of `story_to_record`.

    Raises:
        RecordError: If the record is none of a story, is of another schema, lacks a field, has
            one that is unknown or of a wrong type, or names an article that it does not hold.
    """
    if not isinstance(record, dict) or record.get("kind") != KIND:
        message = f"this is no record of a story; its kind should be {KIND!r}"
        raise RecordError(message, "$.kind" if isinstance(record, dict) else "$")
    if record.get("schema") != STORY_SCHEMA:
        message = f"the schema is {record.get('schema')!r}; this version reads {STORY_SCHEMA}"
        raise RecordError(message, "$.schema")
    fields = {key: value for key, value in record.items() if key not in HEAD}
    analyses = fields.get("analyses", [])
    if not isinstance(analyses, list):
        message = "expected a list"
        raise RecordError(message, "$.analyses")
    read = [_analysis(data, number) for number, data in enumerate(analyses)]
    fields["analyses"] = [converter().unstructure(analysis) for analysis in read]
    story: Story = structure(fields, Story)
    _check(story)
    return story


def _analysis(data: Record, number: int) -> Analysis:
    try:
        return from_record(data)
    except RecordError as error:
        path = f"$.analyses[{number}]{error.path.removeprefix('$')}"
        raise RecordError(str(error.args[0]), path) from error


def _check(story: Story) -> None:
    """Refuse what points to an article or an occurrence that is not there."""
    ids = [analysis.article.id for analysis in story.analyses]
    if [article.article_id for article in story.articles] != ids:
        message = "the articles are not those of the analyses, in their order"
        raise RecordError(message, "$.articles")
    known = frozenset(ids)
    for n, relation in enumerate(story.relations):
        if not {relation.source, relation.article} <= known:
            message = "the relation names an article that the story does not hold"
            raise RecordError(message, f"$.relations[{n}]")
    for n, cluster in enumerate(story.clusters):
        if not {o.article_id for o in cluster.occurrences} <= known:
            message = "an occurrence names an article that the story does not hold"
            raise RecordError(message, f"$.clusters[{n}].occurrences")
        parts = [
            *(v.occurrences for v in cluster.variants),
            *(v.occurrences for v in cluster.drift),
        ]
        numbers = [m for part in parts for m in part]
        numbers += [] if cluster.first is None else [cluster.first]
        if any(not 0 <= m < len(cluster.occurrences) for m in numbers):
            message = "a number names no occurrence of the cluster"
            raise RecordError(message, f"$.clusters[{n}]")


def encode_story(story: Story) -> bytes:
    """Return the record of a story as one line of JSON, with its line end."""
    line = json.dumps(story_to_record(story), allow_nan=False, separators=(",", ":"))
    return line.encode() + b"\n"
