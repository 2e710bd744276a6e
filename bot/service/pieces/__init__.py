"""Changing a word piece by piece: what curators type into forms, and laying it over the word."""
