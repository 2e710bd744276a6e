"""Flags, comments and replies on Discord, for everyone."""
