"""Advice to people who write letters."""
