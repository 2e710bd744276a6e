"""Withdrawing a wave of flags that were not meant."""

from typing import ClassVar

from bot.discord.desk.going_on import go_on
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import LastingForm, Sent, choice
from bot.discord.kit.interaction import Interaction, server_of
from bot.strings import desk as strings


class RaidButton(LastingButton, wire="wave", label=strings.withdraw_raid, for_curators="flags"):
    """Opens the form that asks how far back."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(RaidForm())


class RaidForm(LastingForm, wire="withdrawn", for_curators="flags"):
    """Asks for the last minutes, hour or day."""

    fixed: ClassVar = {"since": strings.since}

    def __init__(self) -> None:
        super().__init__(strings.withdraw_raid())
        self.ask(strings.form_since(), choice("since", strings.since(), required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        reviewing, minutes = interaction.client.jargon.reviewing, int(sent.answers["since"])
        raid = await reviewing.withdraw_raid(server_of(interaction), sent.act_id, minutes, interaction.user.id)
        for slug in raid.slugs:
            flags_changed(interaction, slug)
        await go_on(interaction, done=strings.withdrawn(raid.review.people))
