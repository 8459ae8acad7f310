"""What an editor needs to help with a record: one JSON Schema for each kind of record."""

from kriya.schema.records import record_schemas, schema_text

__all__ = ["record_schemas", "schema_text"]
