"""/check-writing: advice to somebody who writes a letter to people who draw on care and support."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.letter_advice import WritingForm
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.strings import commands as strings


class CheckWriting(Cog):
    """Advice only, for one person's eyes; nothing of the text is stored."""

    @everywhere
    @app_commands.command(name="check-writing", description=described(strings.check_writing))
    async def check_writing(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(WritingForm())


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(CheckWriting())
