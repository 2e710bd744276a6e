"""Answers on Discord: the card, the choice, and the explanation of a text."""
