"""File formats: reading and writing whole glossaries, one format a module."""
