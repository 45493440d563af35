"""Analyses as records, as files of JSON lines, as flat rows, and in the formats of exporters."""

from claimkit.io.exporters import export, formats
from claimkit.io.json_schema import schema
from claimkit.io.jsonl import dump, encode, load
from claimkit.io.records import SCHEMA, from_record, to_record
from claimkit.io.rows import rows
from claimkit.io.stories import STORY_SCHEMA, encode_story, story_from_record, story_to_record

__all__ = [
    "SCHEMA",
    "STORY_SCHEMA",
    "dump",
    "encode",
    "encode_story",
    "export",
    "formats",
    "from_record",
    "load",
    "rows",
    "schema",
    "story_from_record",
    "story_to_record",
    "to_record",
]
