"""Measure how reliable each carrier is; see `python -m claimkit.metadata.fit --help`."""
