"""A word of a pack that waits at the desk: its buttons, and showing it as it is now."""

from __future__ import annotations

from bot.discord.desk.review import show_word
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.errors import MovedOnError
from bot.feedback.packs import MARK_DIGITS, OFFER_DIGITS
from bot.strings import pack_words as strings

OFFER = rf"(?P<offer>[0-9a-f]{{{OFFER_DIGITS}}})"
MARKED = rf"{OFFER}:(?P<mark>[0-9a-f]{{{MARK_DIGITS}}})"


class OfferButton(LastingButton, for_curators="term"):
    """A button about a word of a pack, as its curator had it before them."""

    arguments = MARKED

    def __init__(self, offer_id: str, mark: str, *more: str, label: str = "") -> None:
        self.offer_id, self.mark = offer_id, mark
        super().__init__(offer_id, mark, *more, label=label)

    async def press(self, interaction: Interaction) -> None:
        try:
            await self.decide(interaction)
        except MovedOnError:
            await show_offer(interaction, self.offer_id, strings.moved_on())

    async def decide(self, interaction: Interaction) -> None:
        """Do it, and answer."""
        raise NotImplementedError


async def show_offer(interaction: Interaction, offer_id: str, done: str = "") -> None:
    """Show what waits as it is now.

    Raises:
        JargonError: it does not wait any more.
    """
    offer = await interaction.client.jargon.offers.offer(server_of(interaction), offer_id)
    await show_word(interaction, offer.slug, done=done)
