"""Changing a word piece by piece: its links, definitions, discussions, topics and further names."""
