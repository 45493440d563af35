"""The same speaker under different spellings, in one article or in many."""
