"""Telling the other curators that one looks at a word, so that two do not do the same work."""

from bot.discord.desk.review import show_word
from bot.discord.feedback.change import flags_taken_up
from bot.discord.kit.buttons import DefinitionButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.strings import desk as strings


class ClaimButton(DefinitionButton, wire="claim", label=strings.claim, for_curators="flags"):
    """Tells the other curators that this one looks at it. Where another was quicker, it shows who."""

    over = False

    async def press(self, interaction: Interaction) -> None:
        desk, server = interaction.client.jargon.desk, server_of(interaction)
        await desk.take_up(server, self.slug, interaction.user.id, over=self.over)
        await flags_taken_up(interaction, self.slug)
        await show_word(interaction, self.slug)


class TakeOverButton(ClaimButton, wire="takeover", label=strings.take_over):
    """The same where another curator looks at it, who may be away."""

    over = True


class ReleaseButton(DefinitionButton, wire="release", label=strings.release, for_curators="flags"):
    """Tells the other curators that nobody looks at it any more."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.desk.let_go(server_of(interaction), self.slug)
        await flags_taken_up(interaction, self.slug)
        await show_word(interaction, self.slug)
