"""HTML pages: decoded and parsed into a tree."""
