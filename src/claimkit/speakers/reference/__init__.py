"""Whom a word can stand for: agreement, binding, and the order of antecedents."""
