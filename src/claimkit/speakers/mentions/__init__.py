"""What the words of a source say, read without the rest of the article."""
