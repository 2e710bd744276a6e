"""Letters that people were sent: read for their words, and never kept."""

from bot.formats.letters.letter import MOST_BYTES, Letter, letter_of

__all__ = ["MOST_BYTES", "Letter", "letter_of"]
