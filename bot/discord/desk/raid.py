"""Ending a raid: all flags of the last minutes are withdrawn at once, whatever the term."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.discord.kit.buttons import CuratorButton
from bot.discord.kit.forms import Answers, LastingForm, choice
from bot.discord.kit.interaction import flags_changed, jargon_of, require_curator, server_of
from bot.strings import desk as words


class RaidButton(CuratorButton, template="wave"):
    """Opens the form that asks how far back."""

    def __init__(self) -> None:
        super().__init__("wave", words.WITHDRAW_RAID)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls()

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_modal(RaidForm())


class RaidForm(LastingForm):
    """Asks for the last minutes, hour or day."""

    template = "withdrawn"

    def __init__(self) -> None:
        super().__init__(self.template, words.WITHDRAW_RAID)
        self.ask(words.FORM_SINCE, choice("since", words.SINCE, required=True))

    @classmethod
    async def submitted(cls, interaction: discord.Interaction[Any], match: re.Match[str], answers: Answers) -> None:
        require_curator(interaction)
        reviewing, minutes = jargon_of(interaction).reviewing, int(answers["since"])
        raid = await reviewing.withdraw_raid(server_of(interaction), str(interaction.id), minutes, interaction.user.id)
        await interaction.response.send_message(words.withdrawn(raid.review.people), ephemeral=True)
        for slug in raid.slugs:
            flags_changed(interaction, slug)
