"""Primitives that know Unicode and no language: offsets, patterns, marks, tokens, sentences."""
