"""Figures and sources of a whole glossary."""
