"""What every message of ours is made of: it never runs out, and is shown as whoever reads it likes."""

from typing import Any

from discord import ui

from bot.discord.kit.audience import in_plain_text
from bot.discord.kit.plain_text import plain, plainly
from bot.discord.kit.text import cut

MOST_CONTENT = 2000  # https://docs.discord.com/developers/resources/message#create-message


class View(ui.LayoutView):
    """Parts, one beneath the other.

    discord.py would hold each that only one person sees for 15 minutes, with all that was typed, and wait for presses
    on it. What is pressed says itself what it does (`bot.discord.kit.buttons`), so it is told that this one has ended.
    """

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.stop()

    def to_components(self) -> list[dict[str, Any]]:
        """The parts as they go to Discord at this moment."""
        shown: list[dict[str, Any]] = super().to_components()  # type: ignore[no-untyped-call]
        return [*plainly(shown)] if in_plain_text() else shown


def fitting(sentence: str) -> str:
    """A sentence as whoever reads it likes it, where it is sent without a view; it may hold whatever somebody typed."""
    return cut(plain(sentence) if in_plain_text() else sentence, MOST_CONTENT)
