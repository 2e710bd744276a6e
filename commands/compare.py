"""/compare: two or three words side by side."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.asking import compare_command, completions
from bot.discord.answers.sides import SideMenu  # noqa: F401  its choices are taken once it is there
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.strings import commands as strings


class Compare(Cog):
    """Answers with a comparison, or asks back for the words that are not sure."""

    @everywhere
    @app_commands.command(description=described(strings.compare))
    @app_commands.describe(
        first=described(strings.compare_first),
        second=described(strings.compare_second),
        third=described(strings.compare_third),
        private=described(strings.define_private),
    )
    async def compare(
        self, interaction: Interaction, first: str, second: str, third: str = "", private: bool | None = None
    ) -> None:
        await compare_command(interaction, [each for each in (first, second, third) if each], private=private)

    @compare.autocomplete("first")
    @compare.autocomplete("second")
    @compare.autocomplete("third")
    async def complete(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return completions(interaction, current)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Compare())
