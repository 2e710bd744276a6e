"""/define: a word explained in plain English first."""

from __future__ import annotations

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.answer import show
from bot.discord.answers.choice import Choice
from bot.discord.answers.completion import choices, chosen_slug
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction, server_of
from bot.strings import commands as strings


class Define(Cog):
    """Answers with a card, with a choice, or with a plain sentence."""

    def __init__(self, bot: JargonBot) -> None:
        self.jargon = bot.jargon
        self.settings = bot.settings

    @app_commands.command(description=strings.DEFINE)
    @app_commands.describe(term=strings.DEFINE_TERM, private=strings.DEFINE_PRIVATE)
    async def define(self, interaction: Interaction, term: str, private: bool | None = None) -> None:
        server = server_of(interaction)
        alone = await self._is_private(server) if private is None else private
        if slug := chosen_slug(term):
            await show(interaction, self.jargon.page(slug, server), private=alone)
            return
        answer = self.jargon.define(term, server)
        if answer.page:
            await show(interaction, answer.page, private=alone)
        else:
            choice = Choice(answer, self.jargon.terms_of(answer, server))
            await interaction.response.send_message(view=choice, ephemeral=True)

    async def _is_private(self, server: int) -> bool:
        settled = (await self.jargon.preferences.of(server)).private
        return self.settings.answers.private if settled is None else settled

    @define.autocomplete("term")
    async def complete(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return choices(self.jargon.complete(current, server_of(interaction)))


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(Define(bot))
