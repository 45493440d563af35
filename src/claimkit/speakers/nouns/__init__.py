"""Whom a common noun takes up: a body, the holder of an office, the issuer of a document."""
