"""/my flags: what a person flagged here, and what was answered."""

from discord import app_commands
from discord.ext.commands import GroupCog

from bot.discord.client import JargonBot
from bot.discord.feedback.replies import MyFlags
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.places import everywhere
from bot.strings import commands as strings


@everywhere
class My(GroupCog, group_name="my", group_description=strings.MY):
    """Shown to the person alone. What is replied on the page that they see counts as read then."""

    def __init__(self, bot: JargonBot) -> None:
        self.discussions = bot.jargon.discussions

    @app_commands.command(description=strings.MY_FLAGS)
    async def flags(self, interaction: Interaction) -> None:
        server, person = server_of(interaction), interaction.user.id
        page = MyFlags(await self.discussions.own_flags(server, person))
        await interaction.response.send_message(view=page, ephemeral=True)
        await self.discussions.mark_read(server, person, page.told)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(My(bot))
