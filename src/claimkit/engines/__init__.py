"""Many articles at once: over Arrow record batches, in DuckDB, in Spark."""
