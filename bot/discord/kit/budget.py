"""What is left of the limits of one message while it is filled."""

from bot.discord.kit.text import cut, weight

# https://docs.discord.com/developers/components/reference: 4,000 characters of text in a message,
# and 40 components, counted with those that are in others
MOST_TEXT = 4000
MOST_PARTS = 40
LEAST_WORTH_SHOWING = 60


class MessageBudget:
    """Text and components that still fit; text is counted by its `weight`."""

    def __init__(self, text: float = MOST_TEXT, parts: int = MOST_PARTS) -> None:
        self._text = text
        self._parts = parts

    def spend(self, text: str, parts: int = 1, spare: int = 0) -> str:
        """The text as far as it fits, and its components taken off; empty where nothing of it fits.

        `spare` components are left for what comes after.
        """
        if self._text < min(LEAST_WORTH_SHOWING, weight(text)) or not self.spend_parts(parts, spare):
            return ""
        shown = cut(text, self._text, weight)
        self._text -= weight(shown)
        return shown

    def spend_parts(self, parts: int, spare: int = 0) -> bool:
        """Whether so many components fit; they are taken off then."""
        if self._parts - parts < spare:
            return False
        self._parts -= parts
        return True

    def holds(self, text: str) -> bool:
        """Whether a text fits as a whole, as one more component."""
        return weight(text) <= self._text and self._parts > 0
