"""Browsing: lists of words to look through, for one person alone."""
