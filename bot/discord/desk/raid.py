"""Ending a raid: all flags of the last minutes are withdrawn at once, whatever the term."""

import re

from bot.discord.feedback.changes import flags_changed
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import Answers, LastingForm, choice
from bot.discord.kit.interaction import Interaction, server_of
from bot.strings import desk as strings


class RaidButton(LastingButton):
    """Opens the form that asks how far back."""

    wire = "wave"
    for_curators = True
    label = strings.WITHDRAW_RAID

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(RaidForm())


class RaidForm(LastingForm):
    """Asks for the last minutes, hour or day."""

    wire = "withdrawn"
    for_curators = True

    def __init__(self) -> None:
        super().__init__(strings.WITHDRAW_RAID)
        self.ask(strings.FORM_SINCE, choice("since", strings.SINCE, required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Answers) -> None:
        reviewing, minutes = interaction.client.jargon.reviewing, int(answers["since"])
        raid = await reviewing.withdraw_raid(server_of(interaction), str(interaction.id), minutes, interaction.user.id)
        for slug in raid.slugs:
            flags_changed(interaction, slug)
        await interaction.response.send_message(strings.withdrawn(raid.review.people), ephemeral=True)
