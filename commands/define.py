"""/define: a word explained in plain English first."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.answers.another_word import AnotherWord  # noqa: F401  its choices are taken once it is there
from bot.discord.answers.asking import answer_command, completions
from bot.discord.answers.everyone import ShowEveryoneButton  # noqa: F401  the same
from bot.discord.answers.words_around import WordsAroundButton  # noqa: F401  the same
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.strings import commands as strings


class Define(Cog):
    """Answers with a card, with a choice, or with a plain sentence."""

    @everywhere
    @app_commands.command(description=described(strings.define))
    @app_commands.describe(term=described(strings.define_term), private=described(strings.define_private))
    async def define(self, interaction: Interaction, term: str, private: bool | None = None) -> None:
        await answer_command(interaction, term, private=private)

    @define.autocomplete("term")
    async def complete(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return completions(interaction, current)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Define())
