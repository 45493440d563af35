"""The names of an article: where they stand, what makes two of them one, what they abbreviate."""
