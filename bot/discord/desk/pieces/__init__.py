"""Changing a word piece by piece: every part of it that people may change."""
