"""Analyses as records, as files of JSON lines, and as flat rows."""

from claimkit.io.json_schema import schema
from claimkit.io.jsonl import dump, encode, load
from claimkit.io.records import SCHEMA, from_record, to_record
from claimkit.io.rows import rows

__all__ = ["SCHEMA", "dump", "encode", "from_record", "load", "rows", "schema", "to_record"]
