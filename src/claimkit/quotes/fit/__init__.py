"""Fit the linear models of a language from a corpus with marked attributions (extra `train`)."""
