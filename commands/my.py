"""/my: what a person flagged here and was answered, what they typed and is not stored, and what they chose."""

from discord import app_commands
from discord.ext.commands import GroupCog

from bot.discord.answers.my_choices import show_choices
from bot.discord.client import JargonBot
from bot.discord.feedback.drafts import MyDrafts
from bot.discord.feedback.home import desk_of
from bot.discord.feedback.own_suggestions import show_suggestions
from bot.discord.feedback.replies import MyFlags
from bot.discord.feedback.seeking import tell_sought
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.errors import BusyError
from bot.strings import commands as strings

TIDY_SECONDS = 60.0


@everywhere
class My(GroupCog, group_name="my", group_description=described(strings.my)):
    """Shown to the person alone. What is replied on the page that they see counts as read then."""

    def __init__(self, bot: JargonBot) -> None:
        self.bot = bot
        self.discussions = bot.jargon.discussions
        self.waiting = bot.jargon.drafts

    async def cog_load(self) -> None:
        self.bot.tasks.start("drafts", self._tidy, expected=(BusyError,))

    async def cog_unload(self) -> None:
        """Store what the database did not take before."""
        await self.bot.tasks.stop("drafts")
        await self.waiting.store_those_in_memory()

    @app_commands.command(description=described(strings.my_flags))
    async def flags(self, interaction: Interaction) -> None:
        server, person = server_of(interaction), interaction.user.id
        flags = await self.discussions.own_flags(server, person)
        page = MyFlags(flags, looked_after=bool(desk_of(interaction)))
        await interaction.response.send_message(view=page, ephemeral=True)
        await self.discussions.mark_read(server, person, page.told)
        await show_suggestions(interaction)
        await tell_sought(interaction)

    @app_commands.command(description=described(strings.my_drafts))
    async def drafts(self, interaction: Interaction) -> None:
        waiting = await self.waiting.of(server_of(interaction), interaction.user.id)
        await interaction.response.send_message(view=MyDrafts(waiting), ephemeral=True)

    @app_commands.command(description=described(strings.my_settings))
    async def settings(self, interaction: Interaction) -> None:
        await show_choices(interaction)

    async def _tidy(self) -> None:
        while True:
            await self.waiting.tidy()
            await self.bot.sleep(TIDY_SECONDS)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(My(bot))
