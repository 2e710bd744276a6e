"""Deciding what becomes of a word that its publisher has taken out of a pack."""

from __future__ import annotations

from bot.discord.desk.going_on import go_on
from bot.discord.feedback.change import flags_changed, offers_changed
from bot.discord.kit.interaction import Interaction, act_of
from bot.discord.kit.text import line
from bot.discord.packs.offer import OfferButton
from bot.strings import pack_words as strings


class KeepAsOursButton(OfferButton, wire="offer-ours", label=strings.keep_as_ours):
    """Leaves the word as it is, and asks no more."""

    async def decide(self, interaction: Interaction) -> None:
        offer = await interaction.client.jargon.offers.keep(self.offer_id, act_of(interaction), seen=self.mark)
        offers_changed(interaction)
        await go_on(interaction, offer, done=strings.kept_as_ours(line(offer.label)))


class LeftGoesButton(OfferButton, wire="offer-away", label=strings.take_away):
    """Takes away what came from the pack."""

    async def decide(self, interaction: Interaction) -> None:
        offers, act = interaction.client.jargon.offers, act_of(interaction)
        taken = await offers.take_away(self.offer_id, act, seen=self.mark)
        offers_changed(interaction)
        if taken.revised and taken.revised.before:
            flags_changed(interaction, taken.revised.before.slug)
        told = strings.taken_away(line(taken.label))
        await go_on(interaction, done=interaction.client.clickable(told))
