"""When it was said: the date in the frame of a quote that belongs to the saying."""
