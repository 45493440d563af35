"""How the raw statements of carriers are read: one module a field."""
