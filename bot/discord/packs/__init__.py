"""Packs on Discord: a server's own words for others, and the words of others at its desk."""
