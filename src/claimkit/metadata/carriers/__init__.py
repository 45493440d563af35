"""Where an HTML page states its metadata: one module a carrier."""
