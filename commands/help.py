"""/help and /about, and the first steps for who looks after a new server's words: each for one person's eyes."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.guide import about_texts, help_texts
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction, Registered, is_for_curators, server_of
from bot.discord.kit.localised import described
from bot.discord.kit.pages import TextView
from bot.discord.kit.places import everywhere
from bot.discord.kit.reporting import reports_errors
from bot.strings import commands as strings
from bot.strings import guide as guide_strings


class Help(Cog):
    """Nothing is ever posted unasked: what there is to know comes with the first command that needs it."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot

    @everywhere
    @app_commands.command(description=described(strings.help))
    async def help(self, interaction: Interaction) -> None:
        await interaction.response.send_message(view=self._view(*await help_texts(interaction)), ephemeral=True)

    @everywhere
    @app_commands.command(description=described(strings.about))
    async def about(self, interaction: Interaction) -> None:
        view = self._view(*about_texts(self.bot.settings.about))
        await interaction.response.send_message(view=view, ephemeral=True)

    @Cog.listener()
    async def on_app_command_completion(self, interaction: Interaction, command: Registered) -> None:
        """Tell the first curator of a server what to settle, once they have got what they asked for."""
        if not is_for_curators(command) or self.bot.is_closed():
            return
        async with reports_errors(interaction):
            if await self.bot.jargon.preferences.welcome(server_of(interaction)):
                await interaction.followup.send(view=self._view(guide_strings.first_steps()), ephemeral=True)

    def _view(self, *texts: str) -> TextView:
        return TextView(map(self.bot.clickable, texts))


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Help(bot))
